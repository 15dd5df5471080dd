// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/event.h"

#include <functional>
#include <optional>
#include <utility>
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

    /**
     * The events of one case as they are to be folded: those that came back in the district's feed in its order, so
     * that every machine and the district fold alike, then the others in the order of the log. Tampered when a payload
     * does not open.
     */
    [[nodiscard]] Result<std::vector<Event>> eventsOf(const QUuid &caseId);
    /** The last event of @p device. */
    [[nodiscard]] Result<ChainHead> head(const QString &device);
    [[nodiscard]] Result<qint64> count();
    /** Events of @p device behind @p after in chain order, up to a gap, @p mostEvents or about @p mostBytes of bodies.
     */
    [[nodiscard]] Result<std::vector<Event>> chain(const QString &device, qint64 after, int mostEvents,
                                                   qint64 mostBytes);
    /** The uses of seals, newest first, at most @p most behind the first @p offset: the register 用印登记. */
    [[nodiscard]] Result<std::vector<Event>> sealUses(int most, int offset);
    /** Some consultations of the register 首问责任登记. */
    struct Consulted
    {
        std::vector<Event> events; ///< one consultation after the other, newest first
        std::optional<qint64> behind; ///< row to go on behind; none: there are no older ones
    };
    /**
     * All events of the newest @p most consultations recorded before row @p behind; without it: of all. Of those asked
     * on
     * @p from or later, wherever in the log they stand: a station's come when it has a network again.
     */
    [[nodiscard]] Result<Consulted> consultations(int most, std::optional<qint64> behind = {},
                                                  std::optional<QDate> from = {});
    /** The row of an event; nothing when it is not in the log. */
    [[nodiscard]] Result<std::optional<qint64>> rowOf(const QUuid &id);
    /** Every event behind row @p after in log order, at most @p most; with its row. */
    [[nodiscard]] Result<std::vector<std::pair<qint64, Event>>> behind(qint64 after, int most);

    /** Why a stored event cannot be read, told by name. */
    struct Unreadable
    {
        QString eventId;
        Error why;
    };
    using Visitor = std::function<bool(const Event &event)>;
    using FeedVisitor = std::function<void(qint64 position, const QUuid &caseId, const Event *event)>;
    /** The events behind @p after up to @p upTo of the unit's feed, by position; null for one that cannot be read. */
    [[nodiscard]] Result<> inFeed(qint64 after, qint64 upTo, const FeedVisitor &visit);
    using FaultVisitor = std::function<void(const Unreadable &fault)>;
    /** Every event, chain after chain; a visitor returning false ends it with Cancelled. Unreadable ones go to @p
     * faults. */
    [[nodiscard]] Result<> forEach(const Visitor &visit, const FaultVisitor &faults);

    /**
     * Appends @p event as it is and returns its row; call only inside a transaction. AlreadyExists for a double
     * (device, seq) or id.
     */
    [[nodiscard]] Result<qint64> insert(const Event &event);

private:
    [[nodiscard]] Result<std::vector<Event>> readAll(class Statement &row);

    Database &m_database;
    const Unlocked &m_unlocked;
};

} // namespace yichuang
