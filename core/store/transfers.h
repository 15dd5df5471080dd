// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace yichuang {

class BlobStore;
class Database;
class EventLog;
struct Unlocked;

enum class TransferDirection {
    Up, ///< to the district
    Down, ///< from the district
};

/** A scan on its way. */
struct Transfer
{
    QString file; ///< BlobInfo::file
    QString address; ///< BlobInfo::address
    QUuid caseId; ///< the first case that names it
    QString upload; ///< address of the upload begun with the district, where one was

    bool operator==(const Transfer &) const = default;
};

/**
 * Which scans still have to travel. Filled from the log: own events name what goes up, events of others what comes
 * down. Addresses are sealed, for they would tell who holds a copy of a scan.
 */
class Transfers final
{
public:
    Transfers(Database &database, const Unlocked &unlocked, EventLog &log, const BlobStore &blobs)
        : m_database(database)
        , m_unlocked(unlocked)
        , m_log(log)
        , m_blobs(blobs)
    {
    }

    /** Looks through up to @p most further events of the log; returns whether there are more. One commit. */
    [[nodiscard]] Result<bool> discover(int most, const QDateTime &now);
    /** A scan that waits; nothing when none does. Those put off last come last. */
    [[nodiscard]] Result<std::optional<Transfer>> next(TransferDirection direction);
    /** Those that wait, in the order of Transfer::file, behind @p after, at most @p most. */
    [[nodiscard]] Result<std::vector<Transfer>> list(TransferDirection direction, const QString &after, int most);
    /** A scan of somebody else that came on a stick: it goes up from here, even where it was to be fetched. */
    [[nodiscard]] Result<> carryUp(const QString &address, const QUuid &caseId, const QDateTime &now);
    [[nodiscard]] Result<> setUpload(const QString &file, const QString &upload);
    [[nodiscard]] Result<> finish(const QString &file, const QDateTime &now);
    /** It cannot travel now for a reason of its own; the others go first, and it is tried again later. */
    [[nodiscard]] Result<> putOff(const QString &file, const QString &reason, const QDateTime &now);
    /** The district lost its state: what was brought up is offered again. */
    [[nodiscard]] Result<> offerAgain(const QDateTime &now);
    /** The district says that it lacks the scan: it goes up from here if it is here. Returns whether it is. */
    [[nodiscard]] Result<bool> offer(const QString &address, const QUuid &caseId, const QDateTime &now);
    [[nodiscard]] Result<int> waiting(TransferDirection direction);

private:
    [[nodiscard]] Result<Transfer> read(const class Statement &row) const;
    [[nodiscard]] Result<> add(const QString &address, const QUuid &caseId, TransferDirection direction,
                               const QDateTime &now);

    Database &m_database;
    const Unlocked &m_unlocked;
    EventLog &m_log;
    const BlobStore &m_blobs;
};

} // namespace yichuang
