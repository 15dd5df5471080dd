// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/securebytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace yichuang {

/** Whether a body is worth the time of zlib before it is sealed. */
enum class Compression {
    None,
    WhenSmaller, ///< deflate, kept only if the result is smaller; ask for it from about 1 KB on
};

/**
 * Seals bytes with SM4/GCM under one key: nobody without the key reads them, and any change of them, of the tag byte,
 * of the flags or of the associated data is found.
 *
 * Form: algorithm tag (1) | flags (1: bit 0 = deflated) | nonce (12, random) | ciphertext | GCM tag (16).
 *
 * Random 96-bit nonces bound one key to 2^32 seals (NIST SP 800-38D 8.3); keys are per profile and per use, which is
 * thousands of years of a busy window. The cipher objects stay keyed between calls, so one Sealer per thread.
 */
class Sealer final
{
public:
    static constexpr int keySize = 16; ///< bytes of an SM4 key
    static constexpr int overhead = 30; ///< bytes a seal adds when nothing is deflated
    static constexpr qsizetype maxPlainSize = 256 * 1024 * 1024; ///< larger bodies are refused with TooLarge

    /** @p key has exactly keySize bytes (Keyring::sealer() gives such); otherwise every call fails with Internal. */
    explicit Sealer(const SecureBytes &key);
    ~Sealer();
    Sealer(Sealer &&) noexcept;
    Sealer &operator=(Sealer &&) noexcept;

    /** Seals @p plain; @p associatedData (what the body belongs to) is bound to it but not stored. */
    [[nodiscard]] Result<QByteArray> seal(QByteArrayView plain, QByteArrayView associatedData,
                                          Compression compression = Compression::None) const;

    /** Opens what seal() made with the same key and associated data; Tampered for anything else. */
    [[nodiscard]] Result<QByteArray> open(QByteArrayView sealed, QByteArrayView associatedData) const;

    /** open() for keys: the plain bytes never lie in unwiped memory. */
    [[nodiscard]] Result<SecureBytes> openSecret(QByteArrayView sealed, QByteArrayView associatedData) const;

private:
    struct Ciphers;
    std::unique_ptr<Ciphers> m_ciphers;
};

} // namespace yichuang
