// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/cases/event.h"
#include "core/store/caseprojection.h"
#include "core/store/deliveries.h"

#include <QUuid>

#include <optional>
#include <span>
#include <vector>

namespace yichuang {

class Database;
class EventLog;
struct Unlocked;

/** An event that comes from elsewhere. */
struct IncomingEvent
{
    Event event;
    std::optional<Delivery> delivery; ///< none: it came on a stick and the district need not have it

    bool operator==(const IncomingEvent &) const = default;
};

/** Two different events at one place of a chain of ours: a copy of this profile has written as well. */
struct Fork
{
    QString device;
    qint64 seq = 0; ///< the first place that differs

    bool operator==(const Fork &) const = default;
};

/** What became of a batch. */
struct EventsTaken
{
    int added = 0; ///< events that were not in the log before
    int known = 0;
    std::vector<QUuid> news; ///< cases that changed by events of other devices
    std::vector<EventType> newsTypes; ///< the kind of the newest such event, beside `news`
    std::optional<Fork> fork; ///< set: nothing of the batch was kept; the identity must be given up first
    std::optional<QUuid> conflict; ///< an event of another device that differs from what is here; it was left out
};

/**
 * Takes events of other devices (and one's own, read back) into the log and brings the case table along, in any order
 * and as often as they come. An event for a case that is not open here waits in the log.
 */
class EventIntake final
{
public:
    EventIntake(Database &database, const Unlocked &unlocked, EventLog &log, CaseProjection projection)
        : m_database(database)
        , m_unlocked(unlocked)
        , m_log(log)
        , m_deliveries(database)
        , m_projection(std::move(projection))
    {
    }

    /**
     * One durable commit or nothing. Tampered when a hash or a signature that can be checked does not hold: then
     * somebody on the way changed it, and none of @p batch is believed. Keep batches small: the desk waits for it.
     */
    [[nodiscard]] Result<EventsTaken> take(std::span<const IncomingEvent> batch, const QDateTime &now);

private:
    struct Known;
    [[nodiscard]] Result<> checkContent(const Event &event);
    [[nodiscard]] Result<bool> isOwn(const QString &device);
    [[nodiscard]] Result<bool> takeOne(const IncomingEvent &incoming, const QDateTime &now, EventsTaken &taken);
    [[nodiscard]] Result<bool> placeTaken(const Event &event, EventsTaken &taken);
    [[nodiscard]] Result<> extendOwnChain(const Event &event);
    [[nodiscard]] Result<bool> keepsOrder(const Event &event, qint64 logId, qint64 position);

    Database &m_database;
    const Unlocked &m_unlocked;
    EventLog &m_log;
    Deliveries m_deliveries;
    CaseProjection m_projection;
};

} // namespace yichuang
