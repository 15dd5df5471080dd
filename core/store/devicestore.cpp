// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/devicestore.h"

#include "core/base/json.h"
#include "core/store/database.h"

namespace yichuang {

namespace {

QByteArray secretContext(const QString &id)
{
    return "device:" + id.toUtf8();
}

} // namespace

Result<std::optional<DeviceIdentity>> DeviceStore::active(const Keyring &keyring)
{
    Statement row = m_database.prepare("SELECT device, code FROM devices WHERE active = 1");
    const Result<bool> found = row.step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::nullopt;
    const QString id = row.text(0);
    Result<DeviceKey> opened = key(keyring, id);
    if (!opened)
        return failure(opened.error());
    return DeviceIdentity{id, row.text(1), std::move(*opened)};
}

Result<DeviceKey> DeviceStore::key(const Keyring &keyring, const QString &id)
{
    Statement row = m_database.prepare("SELECT sealed_secret FROM devices WHERE device = ?");
    const Result<bool> found = row.bind(id).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, QStringLiteral("device"), id);
    const Result<SecureBytes> secret = keyring.sealer(KeyUse::Device).openSecret(row.blob(0), secretContext(id));
    if (!secret)
        return failure(secret.error());
    return DeviceKey::fromSecret(*secret);
}

Result<DeviceIdentity> DeviceStore::renew(const Keyring &keyring, const QString &code, const QDateTime &at)
{
    Result<DeviceKey> key = DeviceKey::generate();
    if (!key)
        return failure(key.error());
    const QByteArray publicKey = key->publicKey();
    const QString id = deviceIdOf(publicKey);
    const Result<QByteArray> sealed = keyring.sealer(KeyUse::Device).seal(key->secret().view(), secretContext(id));
    if (!sealed)
        return failure(sealed.error());
    if (const Result<> retired = m_database.execute("UPDATE devices SET active = 0"); !retired)
        return failure(retired.error());
    const Result<> inserted = m_database
                                  .prepare("INSERT INTO devices (device, code, public_key, sealed_secret, since, "
                                           "active) VALUES (?, ?, ?, ?, ?, 1)")
                                  .bind(id)
                                  .bind(code)
                                  .bind(publicKey)
                                  .bind(*sealed)
                                  .bind(timeText(at))
                                  .run();
    if (!inserted)
        return failure(inserted.error());
    return DeviceIdentity{id, code, std::move(*key)};
}

Result<QStringList> DeviceStore::codes()
{
    QStringList codes;
    Statement row = m_database.prepare("SELECT code FROM devices");
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return codes;
        codes.append(row.text(0));
    }
}

Result<VerifyKey> DeviceStore::verifyKey(const QString &id)
{
    Statement row = m_database.prepare("SELECT public_key FROM devices WHERE device = ?");
    const Result<bool> found = row.bind(id).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, QStringLiteral("device"), id);
    return VerifyKey::fromEncoded(row.blob(0));
}

} // namespace yichuang
