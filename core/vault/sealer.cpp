// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sealer.h"

#include "core/vault/algorithmtag.h"
#include "core/vault/botanguard.h"

#include <botan/aead.h>
#include <botan/system_rng.h>

#include <array>
#include <cstring>

namespace yichuang {

namespace {

constexpr int headerSize = 2;
constexpr int nonceSize = 12;
constexpr int gcmTagSize = 16;
static_assert(headerSize + nonceSize + gcmTagSize == Sealer::overhead);

constexpr std::uint8_t deflatedFlag = 0x01;

using Nonce = std::array<std::uint8_t, nonceSize>;

/** Of zlib. For some kilobytes of JSON a third less time than its default, and 3 % more bytes. */
constexpr int zlibLevel = 3;

/** qCompress()'s form: plain size (4, big endian), zlib stream. */
bool deflatedSizeIsBounded(const Botan::secure_vector<std::uint8_t> &body)
{
    if (body.size() < 4)
        return false;
    const quint32 size = quint32(body[0]) << 24 | quint32(body[1]) << 16 | quint32(body[2]) << 8 | body[3];
    return size <= quint32(Sealer::maxPlainSize);
}

} // namespace

struct Sealer::Ciphers
{
    std::unique_ptr<Botan::AEAD_Mode> encryption = Botan::AEAD_Mode::create_or_throw("SM4/GCM", Botan::ENCRYPTION);
    std::unique_ptr<Botan::AEAD_Mode> decryption = Botan::AEAD_Mode::create_or_throw("SM4/GCM", Botan::DECRYPTION);
    std::vector<std::uint8_t> boundData; ///< kept to spare an allocation per call

    void bind(Botan::AEAD_Mode &mode, std::uint8_t flags, QByteArrayView associatedData)
    {
        boundData.resize(std::size_t(headerSize + associatedData.size()));
        boundData[0] = std::uint8_t(AlgorithmTag::Sm4Gcm);
        boundData[1] = flags;
        if (!associatedData.isEmpty())
            std::memcpy(boundData.data() + headerSize, associatedData.data(), std::size_t(associatedData.size()));
        mode.set_associated_data(boundData.data(), boundData.size());
    }

    QByteArray encrypt(QByteArrayView body, std::uint8_t flags, QByteArrayView associatedData)
    {
        Nonce nonce;
        Botan::system_rng().randomize(nonce.data(), nonce.size());
        bind(*encryption, flags, associatedData);
        encryption->start(nonce.data(), nonce.size());
        Botan::secure_vector<std::uint8_t> buffer;
        buffer.reserve(std::size_t(body.size() + gcmTagSize));
        buffer.assign(octets(body), octets(body) + body.size());
        encryption->finish(buffer);

        QByteArray sealed(headerSize + nonceSize + qsizetype(buffer.size()), Qt::Uninitialized);
        sealed[0] = char(AlgorithmTag::Sm4Gcm);
        sealed[1] = char(flags);
        std::memcpy(sealed.data() + headerSize, nonce.data(), nonce.size());
        std::memcpy(sealed.data() + headerSize + nonceSize, buffer.data(), buffer.size());
        return sealed;
    }

    /** The body and whether it is deflated. Throws if the seal does not verify. */
    Botan::secure_vector<std::uint8_t> decrypt(QByteArrayView sealed, QByteArrayView associatedData)
    {
        const std::uint8_t *bytes = octets(sealed);
        bind(*decryption, bytes[1], associatedData);
        decryption->start(bytes + headerSize, nonceSize);
        Botan::secure_vector<std::uint8_t> buffer(bytes + headerSize + nonceSize, bytes + sealed.size());
        decryption->finish(buffer);
        return buffer;
    }
};

Sealer::Sealer(const SecureBytes &key)
{
    if (key.size() != keySize)
        return;
    m_ciphers = std::make_unique<Ciphers>();
    m_ciphers->encryption->set_key(key.data(), keySize);
    m_ciphers->decryption->set_key(key.data(), keySize);
}

Sealer::~Sealer() = default;
Sealer::Sealer(Sealer &&) noexcept = default;
Sealer &Sealer::operator=(Sealer &&) noexcept = default;

Result<QByteArray> Sealer::seal(QByteArrayView plain, QByteArrayView associatedData, Compression compression) const
{
    if (!m_ciphers)
        return failure(ErrorCode::Internal, QStringLiteral("vault.key-size"));
    if (plain.size() > maxPlainSize)
        return failure(ErrorCode::TooLarge, QStringLiteral("vault.body"));
    return guarded([&]() -> Result<QByteArray> {
        if (compression == Compression::WhenSmaller) {
            const QByteArray deflated = qCompress(octets(plain), plain.size(), zlibLevel);
            if (deflated.size() < plain.size())
                return m_ciphers->encrypt(deflated, deflatedFlag, associatedData);
        }
        return m_ciphers->encrypt(plain, 0, associatedData);
    });
}

namespace {

/** What can be told before the cipher is asked. */
Result<> checkForm(QByteArrayView sealed)
{
    if (sealed.size() < Sealer::overhead || sealed[0] != char(AlgorithmTag::Sm4Gcm)
        || (quint8(sealed[1]) & ~deflatedFlag) != 0)
        return failure(ErrorCode::Tampered, QStringLiteral("vault.seal-form"));
    if (sealed.size() > Sealer::maxPlainSize + Sealer::overhead)
        return failure(ErrorCode::TooLarge, QStringLiteral("vault.body"));
    return {};
}

} // namespace

Result<QByteArray> Sealer::open(QByteArrayView sealed, QByteArrayView associatedData) const
{
    if (!m_ciphers)
        return failure(ErrorCode::Internal, QStringLiteral("vault.key-size"));
    if (const Result<> form = checkForm(sealed); !form)
        return failure(form.error());
    return guarded([&]() -> Result<QByteArray> {
        const Botan::secure_vector<std::uint8_t> body = m_ciphers->decrypt(sealed, associatedData);
        const bool deflated = quint8(sealed[1]) & deflatedFlag;
        if (!deflated)
            return QByteArray(reinterpret_cast<const char *>(body.data()), qsizetype(body.size()));
        if (!deflatedSizeIsBounded(body))
            return failure(ErrorCode::Tampered, QStringLiteral("vault.deflated"));
        QByteArray plain = qUncompress(body.data(), qsizetype(body.size()));
        if (plain.isEmpty())
            return failure(ErrorCode::Tampered, QStringLiteral("vault.deflated"));
        return plain;
    });
}

Result<SecureBytes> Sealer::openSecret(QByteArrayView sealed, QByteArrayView associatedData) const
{
    if (!m_ciphers)
        return failure(ErrorCode::Internal, QStringLiteral("vault.key-size"));
    if (const Result<> form = checkForm(sealed); !form)
        return failure(form.error());
    return guarded([&]() -> Result<SecureBytes> {
        if (sealed[1] != 0)
            return failure(ErrorCode::Tampered, QStringLiteral("vault.deflated-secret"));
        const Botan::secure_vector<std::uint8_t> body = m_ciphers->decrypt(sealed, associatedData);
        return SecureBytes::copyOf(QByteArrayView(body.data(), qsizetype(body.size())));
    });
}

} // namespace yichuang
