// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/digest.h"

#include "core/vault/botanguard.h"

#include <botan/hash.h>
#include <botan/mac.h>

namespace yichuang {

struct Sm3::State
{
    std::unique_ptr<Botan::HashFunction> hash = Botan::HashFunction::create_or_throw("SM3");
};

struct HmacSm3::State
{
    std::unique_ptr<Botan::MessageAuthenticationCode> mac =
        Botan::MessageAuthenticationCode::create_or_throw("HMAC(SM3)");
};

QByteArray sm3(QByteArrayView bytes)
{
    Sm3 digest;
    digest.add(bytes);
    return digest.result();
}

QByteArray hmacSm3(const SecureBytes &key, QByteArrayView bytes)
{
    HmacSm3 mac(key);
    mac.add(bytes);
    return mac.result();
}

QString hexText(QByteArrayView bytes)
{
    return QString::fromLatin1(QByteArray::fromRawData(bytes.data(), bytes.size()).toHex());
}

Sm3::Sm3()
    : m_state(std::make_unique<State>())
{
}

Sm3::~Sm3() = default;

void Sm3::add(QByteArrayView part)
{
    m_state->hash->update(octets(part), std::size_t(part.size()));
}

QByteArray Sm3::result()
{
    QByteArray digest(sm3Size, Qt::Uninitialized);
    m_state->hash->final(reinterpret_cast<std::uint8_t *>(digest.data()));
    return digest;
}

HmacSm3::HmacSm3(const SecureBytes &key)
    : m_state(std::make_unique<State>())
{
    m_state->mac->set_key(key.data(), std::size_t(key.size()));
}

HmacSm3::~HmacSm3() = default;

void HmacSm3::add(QByteArrayView part)
{
    m_state->mac->update(octets(part), std::size_t(part.size()));
}

QByteArray HmacSm3::result()
{
    QByteArray code(sm3Size, Qt::Uninitialized);
    m_state->mac->final(reinterpret_cast<std::uint8_t *>(code.data()));
    return code;
}

} // namespace yichuang
