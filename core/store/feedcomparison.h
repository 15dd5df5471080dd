// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace yichuang {

class Database;
class EventLog;

/** Where both sides part after each counted its own events again. */
enum class FeedFault {
    None, ///< both hold the same
    LackedHere, ///< the district has an event at that place, this computer has none
    SpoiltHere, ///< what this computer has there does not open or is not what its hash says
    LackedThere, ///< this computer has a sound event there, the district none or a spoilt one
    Unequal, ///< both have a sound event there, and not the same one
};

[[nodiscard]] QString feedFaultName(FeedFault fault); ///< stable: none, lacked-here, spoilt-here, ...

/** A recount of the unit's feed on both sides: the one under way and the last that ended. */
struct FeedComparison
{
    // --- under way ---
    QDateTime begunAt; ///< invalid: none is
    qint64 round = 0; ///< reading of the feed it counts, see SyncBook::feedRound()
    qint64 target = 0; ///< position it goes to
    qint64 position = 0; ///< up to here both agree
    QByteArray hash = QByteArray(32, '\0'); ///< running hash there

    // --- the last that ended ---
    QDateTime endedAt; ///< invalid: none has
    qint64 entries = 0; ///< positions it covered
    FeedFault fault = FeedFault::None;
    qint64 faultAt = 0; ///< first position at which both sides part; 0: none
    QUuid faultCase; ///< case of the event there; null when neither side can say

    bool operator==(const FeedComparison &) const = default;
};

/** What is kept here at one place of the unit's feed. */
struct KeptEntry
{
    qint64 position = 0;
    QUuid caseId;
    std::optional<QByteArray> hash; ///< of its content as it is now; nothing for what is spoilt
};

/** The workstation's side of comparing feeds: what it holds, computed anew, and how the comparisons went. */
class FeedComparisons final
{
public:
    FeedComparisons(Database &database, EventLog &log)
        : m_database(database)
        , m_log(log)
    {
    }

    /** The last comparison; a default one before any. */
    [[nodiscard]] Result<FeedComparison> last();
    [[nodiscard]] Result<> set(const FeedComparison &comparison);

    /**
     * The events at the places behind @p after up to @p upTo as the log has them now, by position. Every content is
     * opened and hashed anew; some 50 microseconds each.
     */
    [[nodiscard]] Result<std::vector<KeptEntry>> kept(qint64 after, qint64 upTo);

    /** The number of a case, for people; empty when it is not here. */
    [[nodiscard]] Result<QString> caseNumber(const QUuid &caseId);

private:
    Database &m_database;
    EventLog &m_log;
};

} // namespace yichuang
