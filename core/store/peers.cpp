// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/peers.h"

#include "core/store/database.h"

namespace yichuang {

Result<> Peers::put(const Peer &peer)
{
    if (deviceIdOf(peer.publicKey) != peer.device || !VerifyKey::fromEncoded(peer.publicKey))
        return failure(ErrorCode::Tampered, QStringLiteral("device.key"), peer.device);
    return m_database
        .prepare("INSERT INTO peers (device, public_key, unit, revoked, carried) VALUES (?, ?, ?, ?, 0) "
                 "ON CONFLICT (device) DO UPDATE SET unit = excluded.unit, revoked = excluded.revoked")
        .bind(peer.device)
        .bind(peer.publicKey)
        .bind(peer.unit)
        .bind(peer.revoked)
        .run();
}

Result<> Peers::carry(const QString &device)
{
    return m_database.prepare("UPDATE peers SET carried = 1 WHERE device = ?").bind(device).run();
}

Result<VerifyKey> Peers::verifyKey(const QString &device)
{
    Statement row = m_database.prepare("SELECT public_key FROM peers WHERE device = ?");
    const Result<bool> found = row.bind(device).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, QStringLiteral("device"), device);
    return VerifyKey::fromEncoded(row.blob(0));
}

Result<QStringList> Peers::missing(const QStringList &devices)
{
    QStringList unknown;
    Statement row = m_database.prepare("SELECT EXISTS (SELECT 1 FROM peers WHERE device = ?1) OR EXISTS (SELECT 1 FROM "
                                       "devices WHERE device = ?1)");
    for (const QString &device : devices) {
        row.reset();
        const Result<bool> read = row.bind(device).step();
        if (!read)
            return failure(read.error());
        if (row.integer(0) == 0 && !unknown.contains(device))
            unknown.append(device);
    }
    return unknown;
}

} // namespace yichuang
