// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/signing.h"

#include "core/vault/algorithmtag.h"
#include "core/vault/botanguard.h"
#include "core/vault/digest.h"

#include <botan/pubkey.h>
#include <botan/sm2.h>
#include <botan/system_rng.h>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int deviceIdDigits = 16;
constexpr int coordinateSize = 32;
constexpr char tagByte = char(AlgorithmTag::Sm2Sm3);

/** User id and hash of GM/T 0009, as Botan spells them. */
const char *const padding = "1234567812345678,SM3";

Botan::EC_Group curve()
{
    return Botan::EC_Group("sm2p256v1");
}

QByteArray encodedPoint(const Botan::SM2_PublicKey &key)
{
    const std::vector<std::uint8_t> point = key.public_point().encode(Botan::PointGFp::UNCOMPRESSED);
    QByteArray encoded(1, tagByte);
    encoded.append(reinterpret_cast<const char *>(point.data()), qsizetype(point.size()));
    return encoded;
}

} // namespace

QString deviceIdOf(QByteArrayView publicKey)
{
    return hexText(sm3(publicKey)).left(deviceIdDigits);
}

bool isDeviceId(QStringView text)
{
    return text.size() == deviceIdDigits && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

struct VerifyKey::State
{
    explicit State(const Botan::PointGFp &point)
        : key(curve(), point)
        , verifier(key, padding)
    {
    }

    Botan::SM2_PublicKey key;
    Botan::PK_Verifier verifier;
};

VerifyKey::VerifyKey(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

VerifyKey::~VerifyKey() = default;
VerifyKey::VerifyKey(VerifyKey &&) noexcept = default;
VerifyKey &VerifyKey::operator=(VerifyKey &&) noexcept = default;

Result<VerifyKey> VerifyKey::fromEncoded(QByteArrayView encoded)
{
    if (encoded.size() != encodedSize || encoded[0] != tagByte || encoded[1] != 0x04)
        return failure(ErrorCode::InvalidInput, QStringLiteral("public-key.form"));
    const Result<VerifyKey> none = failure(ErrorCode::InvalidInput, QStringLiteral("public-key.point"));
    try {
        const Botan::PointGFp point = curve().OS2ECP(octets(encoded) + 1, std::size_t(encodedSize - 1));
        if (point.is_zero() || !point.on_the_curve())
            return failure(none.error());
        return VerifyKey(std::make_unique<State>(point));
    } catch (const std::exception &) {
        return failure(none.error());
    }
}

QByteArray VerifyKey::encoded() const
{
    return encodedPoint(m_state->key);
}

bool VerifyKey::verifies(QByteArrayView message, QByteArrayView signature) const
{
    if (signature.size() != signatureSize || signature[0] != tagByte)
        return false;
    const Result<bool> verdict = guarded([&]() -> Result<bool> {
        return m_state->verifier.verify_message(octets(message), std::size_t(message.size()), octets(signature) + 1,
                                                std::size_t(signatureSize - 1));
    });
    return verdict.value_or(false);
}

struct DeviceKey::State
{
    explicit State(const Botan::BigInt &secret)
        : key(Botan::system_rng(), curve(), secret)
        , signer(key, Botan::system_rng(), padding)
    {
    }

    Botan::SM2_PrivateKey key;
    Botan::PK_Signer signer;
};

DeviceKey::DeviceKey(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

DeviceKey::~DeviceKey() = default;
DeviceKey::DeviceKey(DeviceKey &&) noexcept = default;
DeviceKey &DeviceKey::operator=(DeviceKey &&) noexcept = default;

Result<DeviceKey> DeviceKey::generate()
{
    return guarded([]() -> Result<DeviceKey> {
        const Botan::BigInt one(1);
        const Botan::BigInt secret = Botan::BigInt::random_integer(Botan::system_rng(), one, curve().get_order() - one);
        return DeviceKey(std::make_unique<State>(secret));
    });
}

Result<DeviceKey> DeviceKey::fromSecret(const SecureBytes &secret)
{
    if (secret.size() != secretSize || secret.view()[0] != tagByte)
        return failure(ErrorCode::InvalidInput, QStringLiteral("private-key.form"));
    return guarded([&]() -> Result<DeviceKey> {
        const Botan::BigInt number(secret.data() + 1, std::size_t(secretSize - 1));
        // GB/T 32918.1: 1 <= d <= n - 2, because signing divides by 1 + d
        if (number < 1 || number > curve().get_order() - 2)
            return failure(ErrorCode::InvalidInput, QStringLiteral("private-key.range"));
        return DeviceKey(std::make_unique<State>(number));
    });
}

SecureBytes DeviceKey::secret() const
{
    SecureBytes secret(secretSize);
    secret.data()[0] = std::uint8_t(tagByte);
    Botan::BigInt::encode_1363(secret.data() + 1, coordinateSize, m_state->key.private_value());
    return secret;
}

QByteArray DeviceKey::publicKey() const
{
    return encodedPoint(m_state->key);
}

Result<QByteArray> DeviceKey::sign(QByteArrayView message) const
{
    return guarded([&]() -> Result<QByteArray> {
        const std::vector<std::uint8_t> numbers =
            m_state->signer.sign_message(octets(message), std::size_t(message.size()), Botan::system_rng());
        QByteArray signature(1, tagByte);
        signature.append(reinterpret_cast<const char *>(numbers.data()), qsizetype(numbers.size()));
        return signature;
    });
}

} // namespace yichuang
