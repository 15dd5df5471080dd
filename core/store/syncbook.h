// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace yichuang {

class Database;

/** What an enrolment gave this workstation; the same for all identities that follow each other in it. */
struct DistrictLink
{
    QString server; ///< base address, e.g. https://sync.example.gov.cn; empty: not enrolled
    QString caFile; ///< PEM file with the district's own certificate authority; empty: the system's
    QString unitKind; ///< centre, station, department
    QString unitCode;
    QString unitName;
    QByteArray districtKey; ///< VerifyKey::encoded() of the key reference documents are signed with
    QString districtName;

    [[nodiscard]] bool isEnrolled() const { return !server.isEmpty() && !unitCode.isEmpty(); }
    bool operator==(const DistrictLink &) const = default;
};

/** How far the district has a chain, as it said itself. */
struct StoredMark
{
    qint64 seq = 0;
    QByteArray hash;
    QDateTime at; ///< when it said so, by our clock

    bool operator==(const StoredMark &) const = default;
};

/** Where this workstation stands in its unit's feed. */
struct FeedState
{
    QString unit;
    qint64 position = 0;
    QByteArray hash = QByteArray(32, '\0');
    qint64 headPosition = 0; ///< where the feed ended when it was read last
    QByteArray headHash = QByteArray(32, '\0');
    QDateTime readAt;

    bool operator==(const FeedState &) const = default;
};

/** What is remembered of a task of the engine over restarts. */
struct TaskRecord
{
    QString task; ///< name of a lane (core/sync/synclane.h)
    int failures = 0; ///< in a row
    QDateTime notBefore; ///< no try before this time, unless somebody wakes it
    QDateTime doneAt; ///< the last success
    QDateTime failedAt;
    QString fault; ///< class of the last failure (core/sync/syncfault.h); empty after a success
    QString code; ///< what the other side called it, or the error's reason

    bool operator==(const TaskRecord &) const = default;
};

/** What sync has to remember besides the events: enrolment, marks, place in the feed, back-off. */
class SyncBook final
{
public:
    explicit SyncBook(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<DistrictLink> link();
    [[nodiscard]] Result<> setLink(const DistrictLink &link);
    /** Whether the clerk wants the engine to use the network; kept over restarts, on by default. */
    [[nodiscard]] Result<bool> wanted();
    [[nodiscard]] Result<> setWanted(bool wanted);
    [[nodiscard]] Result<bool> isRegistered(const QString &device);
    [[nodiscard]] Result<> setRegistered(const QString &device);

    [[nodiscard]] Result<std::optional<StoredMark>> mark(const QString &device);
    [[nodiscard]] Result<> setMark(const QString &device, const StoredMark &mark);

    [[nodiscard]] Result<FeedState> feed();
    [[nodiscard]] Result<> setFeed(const FeedState &feed);
    /** Begins the feed at 0 again, as feedRound() + 1: events keep their places until they are read anew. */
    [[nodiscard]] Result<> readFeedAnew();
    /** How often the feed was begun anew; a position counts only within the reading that gave it. */
    [[nodiscard]] Result<qint64> feedRound();
    /** The district lost its feed: after it was read again, everything in the log is offered to it. */
    [[nodiscard]] Result<bool> mustGiveBack();
    [[nodiscard]] Result<> setGiveBack(bool wanted);

    /** Seconds the district's clock is ahead of ours, as last seen; 0 before. */
    [[nodiscard]] Result<qint64> clockOffset();
    [[nodiscard]] Result<> setClockOffset(qint64 seconds);

    /** When the district was last asked which scans it lacks; invalid before. */
    [[nodiscard]] Result<QDateTime> scansAsked();
    [[nodiscard]] Result<> setScansAsked(const QDateTime &at);

    [[nodiscard]] Result<TaskRecord> task(const QString &task);
    [[nodiscard]] Result<> setTask(const TaskRecord &record);
    [[nodiscard]] Result<std::vector<TaskRecord>> tasks();

private:
    Database &m_database;
};

} // namespace yichuang
