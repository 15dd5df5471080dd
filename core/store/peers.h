// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/signing.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace yichuang {

class Database;

/** A device of somebody else, as the district or a bundle names it. */
struct Peer
{
    QString device; ///< first 16 hex digits of SM3(public key)
    QByteArray publicKey; ///< VerifyKey::encoded()
    QString unit;
    bool revoked = false;

    bool operator==(const Peer &) const = default;
};

/** Public keys of other devices, so that what they wrote can be verified without a network. */
class Peers final
{
public:
    explicit Peers(Database &database)
        : m_database(database)
    {
    }

    /** Tampered when the id does not follow from the key. Keeps whether its events are carried. */
    [[nodiscard]] Result<> put(const Peer &peer);
    /** Events of @p device came on a stick: they are brought up from here until the district has them. */
    [[nodiscard]] Result<> carry(const QString &device);
    /** NotFound for a device nobody told of. */
    [[nodiscard]] Result<VerifyKey> verifyKey(const QString &device);
    /** Devices with events in the log whose keys are not known. */
    [[nodiscard]] Result<QStringList> missing(const QStringList &devices);

private:
    Database &m_database;
};

} // namespace yichuang
