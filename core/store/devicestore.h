// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/keyring.h"
#include "core/vault/signing.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace yichuang {

class Database;

/** A signing identity of the workstation. */
struct DeviceIdentity
{
    QString id; ///< deviceIdOf() its public key
    QString code; ///< workstation code of case numbers
    DeviceKey key;
};

/** The devices table: one active identity; earlier ones are kept so that what they signed still verifies. */
class DeviceStore final
{
public:
    explicit DeviceStore(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<std::optional<DeviceIdentity>> active(const Keyring &keyring);
    /** Makes a new identity and retires the active one. */
    [[nodiscard]] Result<DeviceIdentity> renew(const Keyring &keyring, const QString &code, const QDateTime &at);
    /** The private key of any identity this profile had; NotFound for others. */
    [[nodiscard]] Result<DeviceKey> key(const Keyring &keyring, const QString &id);
    /** The workstation codes of all identities this profile ever had. */
    [[nodiscard]] Result<QStringList> codes();
    /** The public key of any identity this profile had; NotFound for others. */
    [[nodiscard]] Result<VerifyKey> verifyKey(const QString &id);

private:
    Database &m_database;
};

} // namespace yichuang
