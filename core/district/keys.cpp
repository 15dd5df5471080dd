// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/keys.h"

#include <QFile>
#include <QFileInfo>

namespace yichuang {

namespace {

constexpr QByteArrayView heading("yichuang-district-keys/1");
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

SecureBytes fromText(const QByteArray &text)
{
    return SecureBytes::copyOf(QByteArray::fromBase64(text));
}

QByteArray toText(const SecureBytes &secret)
{
    return secret.view().toByteArray().toBase64();
}

} // namespace

DistrictKeys::DistrictKeys(SecureBytes sealing, DeviceKey signing)
    : m_sealing(std::move(sealing))
    , m_signing(std::move(signing))
    , m_publicKey(m_signing.publicKey())
{
}

Result<DistrictKeys> DistrictKeys::generate()
{
    Result<DeviceKey> signing = DeviceKey::generate();
    if (!signing)
        return failure(signing.error());
    return DistrictKeys(SecureBytes::random(Sealer::keySize), std::move(*signing));
}

Result<DistrictKeys> DistrictKeys::read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, QStringLiteral("keys"), path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::IoFailed, QStringLiteral("keys"), file.errorString());
    if (file.permissions() & others)
        return failure(ErrorCode::NotPermitted, QStringLiteral("keys.mode"), path);
    const QList<QByteArray> lines = file.read(4096).split('\n');
    if (lines.size() < 3 || lines.at(0) != heading)
        return failure(ErrorCode::InvalidInput, QStringLiteral("keys.form"), path);
    SecureBytes sealing = fromText(lines.at(1));
    Result<DeviceKey> signing = DeviceKey::fromSecret(fromText(lines.at(2)));
    if (sealing.size() != Sealer::keySize || !signing)
        return failure(ErrorCode::InvalidInput, QStringLiteral("keys.form"), path);
    return DistrictKeys(std::move(sealing), std::move(*signing));
}

Result<> DistrictKeys::write(const QString &path) const
{
    QFile file(path);
    if (file.exists())
        return failure(ErrorCode::AlreadyExists, QStringLiteral("keys"), path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return failure(ErrorCode::IoFailed, QStringLiteral("keys"), file.errorString());
    const QByteArray text = heading.toByteArray() + '\n' + toText(m_sealing) + '\n' + toText(m_signing.secret()) + '\n';
    if (file.write(text) != text.size() || !file.flush())
        return failure(ErrorCode::IoFailed, QStringLiteral("keys"), file.errorString());
    return {};
}

Sealer DistrictKeys::sealer() const
{
    return Sealer(m_sealing);
}

Result<QByteArray> DistrictKeys::sign(QByteArrayView statement) const
{
    return m_signing.sign(statement);
}

} // namespace yichuang
