// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/sealer.h"
#include "core/vault/securebytes.h"

namespace yichuang {

/** What a sub key of the profile is for; each use has its own key, so a body of one kind cannot pose as another. */
enum class KeyUse {
    Events, ///< event payloads
    Summaries, ///< case summaries of the case table
    Drafts, ///< half-filled forms
    Blobs, ///< contents of scans
    BlobNames, ///< HMAC key of the names of blob files
    Tokens, ///< HMAC key of the search tokens
    Device, ///< the workstation's private signing key
    Accounts, ///< display names and the authenticity of roles
    Settings, ///< settings that hold personal data or secrets
};

/**
 * The profile's 32-byte master key and the keys derived from it: HMAC-SM3(master, "yichuang/1/<use>"), HKDF-Expand of
 * RFC 5869 reduced to one block, which is a PRF of the label as long as the master key is uniform.
 * The master key is made once per profile, lies on disk only wrapped (accounts.h), and never changes.
 */
class Keyring final
{
public:
    static constexpr int masterKeySize = 32;

    /** @p masterKey has masterKeySize bytes. */
    explicit Keyring(SecureBytes masterKey);

    /** A keyring for a new profile. */
    [[nodiscard]] static Keyring generate();

    [[nodiscard]] Keyring clone() const { return Keyring(m_masterKey.clone()); }

    /** The 32-byte key of @p use, for HMAC. */
    [[nodiscard]] SecureBytes key(KeyUse use) const;

    /** A sealer with the first 16 bytes of key(use); make one per thread. */
    [[nodiscard]] Sealer sealer(KeyUse use) const;

    /** For wrapping only. */
    [[nodiscard]] const SecureBytes &masterKey() const { return m_masterKey; }

private:
    SecureBytes m_masterKey;
};

} // namespace yichuang
