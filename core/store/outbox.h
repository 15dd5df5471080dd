// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/event.h"
#include "core/store/eventlog.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace yichuang {

class Database;

/** What was written here and has not left this machine yet, and the scans that wait. */
struct Waiting
{
    int events = 0;
    int scans = 0;
    QDateTime since; ///< time of the oldest event that waits; invalid when none does

    bool operator==(const Waiting &) const = default;
};

/** Events another computer wrote, that came on a stick and that the district is not known to have. */
struct CarriedWaiting
{
    QString device; ///< who wrote them
    QString unit; ///< where that computer stands, by its own word or the district's
    int events = 0;
    QDateTime since; ///< time of the oldest

    bool operator==(const CarriedWaiting &) const = default;
};

/**
 * What is to be sent, read from the log itself: every chain beyond the district's mark. There is no second queue that
 * could lose or double something.
 */
class Outbox final
{
public:
    Outbox(Database &database, EventLog &log)
        : m_database(database)
        , m_log(log)
    {
    }

    /** Identities this profile has or had, the oldest first: what was written under an earlier one goes up first. */
    [[nodiscard]] Result<QStringList> ownDevices();
    /** Devices of others whose events came on a stick and are brought up from here. */
    [[nodiscard]] Result<QStringList> carriedDevices();
    /** Devices of others with events in the log, at most @p limit: what a district that lost its state can be given. */
    [[nodiscard]] Result<QStringList> foreignDevices(int limit = 1000);

    /**
     * The events of @p device after @p seq in chain order, without a gap, up to @p mostEvents and about @p mostBytes of
     * bodies, cut behind a signed event; empty when nothing that could be sent follows.
     */
    [[nodiscard]] Result<std::vector<Event>> after(const QString &device, qint64 seq, int mostEvents, qint64 mostBytes);

    /** The hash of @p device's chain at @p seq; nothing when the log has no such event. 32 zeros for seq 0. */
    [[nodiscard]] Result<std::optional<QByteArray>> hashAt(const QString &device, qint64 seq);

    /** Beyond the marks last heard from the district. Cheap. */
    [[nodiscard]] Result<Waiting> waiting();
    /** The same of carriedDevices(), in the order of their ids; those with nothing beyond the mark are left out. */
    [[nodiscard]] Result<std::vector<CarriedWaiting>> carriedWaiting();

private:
    [[nodiscard]] Result<QStringList> devices(const char *sql, int limit);

    Database &m_database;
    EventLog &m_log;
};

} // namespace yichuang
