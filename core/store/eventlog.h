// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/event.h"

#include <functional>
#include <optional>
#include <vector>

namespace yichuang {

class Database;
struct Unlocked;

/** Where a device's chain stands. */
struct ChainHead
{
    qint64 seq = 0;
    QByteArray hash = QByteArray(32, '\0'); ///< zeros before the first event
    QDateTime at;
};

/** Random bytes before an event's body in its sealed payload, so that equal bodies have unequal hashes. */
inline constexpr int eventSaltBytes = 16;

/** SM3 over the chain input of @p event: what Event::hash must be. */
[[nodiscard]] QByteArray eventHash(const Event &event);

/** The append-only log of sealed events. Writing happens only through CaseWriter. */
class EventLog final
{
public:
    EventLog(Database &database, const Unlocked &unlocked)
        : m_database(database)
        , m_unlocked(unlocked)
    {
    }

    /** The events of one case in the order of the log. Tampered when a payload does not open. */
    [[nodiscard]] Result<std::vector<Event>> eventsOf(const QUuid &caseId);
    /** The last event of @p device. */
    [[nodiscard]] Result<ChainHead> head(const QString &device);
    [[nodiscard]] Result<qint64> count();

    /** Why a stored event cannot be read, told by name. */
    struct Unreadable
    {
        QString eventId;
        Error why;
    };
    using Visitor = std::function<bool(const Event &event)>;
    using FaultVisitor = std::function<void(const Unreadable &fault)>;
    /** Every event in log order; a visitor returning false ends it with Cancelled. Unreadable ones go to @p faults. */
    [[nodiscard]] Result<> forEach(const Visitor &visit, const FaultVisitor &faults);

    /** Appends @p event as it is; call only inside a transaction. AlreadyExists for a double (device, seq) or id. */
    [[nodiscard]] Result<> insert(const Event &event);

private:
    Database &m_database;
    const Unlocked &m_unlocked;
};

} // namespace yichuang
