// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/keyring.h"

#include "core/vault/botanguard.h"

#include <botan/mac.h>

#include <array>
#include <string_view>

namespace yichuang {

namespace {

/** The use's label, part of the derivation for good. */
std::string_view labelOf(KeyUse use)
{
    switch (use) {
    case KeyUse::Events:
        return "yichuang/1/events";
    case KeyUse::Summaries:
        return "yichuang/1/summaries";
    case KeyUse::Drafts:
        return "yichuang/1/drafts";
    case KeyUse::Blobs:
        return "yichuang/1/blobs";
    case KeyUse::BlobNames:
        return "yichuang/1/blob-names";
    case KeyUse::Tokens:
        return "yichuang/1/tokens";
    case KeyUse::Device:
        return "yichuang/1/device";
    case KeyUse::Accounts:
        return "yichuang/1/accounts";
    case KeyUse::Settings:
        return "yichuang/1/settings";
    }
    Q_UNREACHABLE();
}

/** HMAC straight into wiped memory, where digest.h would leave the sub key in a QByteArray. */
SecureBytes derive(const SecureBytes &master, std::string_view label, qsizetype size)
{
    const auto mac = Botan::MessageAuthenticationCode::create_or_throw("HMAC(SM3)");
    mac->set_key(master.data(), std::size_t(master.size()));
    mac->update(reinterpret_cast<const std::uint8_t *>(label.data()), label.size());
    SecureBytes whole(qsizetype(mac->output_length()));
    mac->final(whole.data());
    return size == whole.size() ? std::move(whole) : SecureBytes::copyOf(whole.view().first(size));
}

} // namespace

Keyring::Keyring(SecureBytes masterKey)
    : m_masterKey(std::move(masterKey))
{
    Q_ASSERT(m_masterKey.size() == masterKeySize);
}

Keyring Keyring::generate()
{
    return Keyring(SecureBytes::random(masterKeySize));
}

SecureBytes Keyring::key(KeyUse use) const
{
    return derive(m_masterKey, labelOf(use), 32);
}

Sealer Keyring::sealer(KeyUse use) const
{
    return Sealer(derive(m_masterKey, labelOf(use), Sealer::keySize));
}

} // namespace yichuang
