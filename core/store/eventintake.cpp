// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eventintake.h"

#include "core/base/identifiers.h"
#include "core/store/chainhead.h"
#include "core/store/database.h"
#include "core/store/devicestore.h"
#include "core/store/eventlog.h"
#include "core/store/peers.h"
#include "core/store/unlocked.h"

#include <algorithm>
#include <set>

namespace yichuang {

Result<bool> EventIntake::isOwn(const QString &device)
{
    const Result<VerifyKey> key = DeviceStore(m_database).verifyKey(device);
    if (key)
        return true;
    return key.error().code == ErrorCode::NotFound ? Result<bool>(false) : failure(key.error());
}

Result<> EventIntake::checkContent(const Event &event)
{
    if (eventHash(event) != event.hash)
        return failure(ErrorCode::Tampered, QStringLiteral("event.hash"), uuidText(event.id));
    if (event.signature.isEmpty())
        return {};
    Result<VerifyKey> key = DeviceStore(m_database).verifyKey(event.device);
    if (!key && key.error().code == ErrorCode::NotFound)
        key = Peers(m_database).verifyKey(event.device);
    if (!key && key.error().code == ErrorCode::NotFound)
        return {}; // its key has not come: its hash is right, and the district vouches for the rest
    if (!key)
        return failure(key.error());
    if (!key->verifies(event.hash, event.signature))
        return failure(ErrorCode::Tampered, QStringLiteral("event.signature"), uuidText(event.id));
    return {};
}

/** Whether another event stands where @p event belongs. */
Result<bool> EventIntake::placeTaken(const Event &event, EventsTaken &taken)
{
    Statement row = m_database.prepare("SELECT 1 FROM events WHERE device = ? AND device_seq = ?");
    const Result<bool> occupied = row.bind(event.device).bind(event.deviceSeq).step();
    if (!occupied)
        return failure(occupied.error());
    const Result<bool> own = isOwn(event.device);
    if (!own)
        return failure(own.error());
    // Nobody but us writes under the identity in use: an event of it that is not here was written by a copy.
    if (*own && (*occupied || event.device == m_unlocked.device))
        taken.fork = Fork{event.device, event.deviceSeq};
    else if (*occupied)
        taken.conflict = event.id;
    return *occupied || taken.fork.has_value();
}

/** The end of a chain of our own that grows again, as a restored profile reads back what it once wrote. */
Result<> EventIntake::extendOwnChain(const Event &event)
{
    const Result<bool> own = isOwn(event.device);
    if (!own || !*own)
        return own.map([](bool) {});
    return ChainHeadNote(m_database, m_unlocked.events).write(event.device, {event.deviceSeq, event.hash, event.at});
}

/** Whether the events of the case are folded in the same order with and without @p position. */
Result<bool> EventIntake::keepsOrder(const Event &event, qint64 logId, qint64 position)
{
    Statement row = m_database.prepare(
        "SELECT EXISTS (SELECT 1 FROM events e LEFT JOIN deliveries d ON d.log_id = e.log_id WHERE e.case_id = ? AND "
        "((e.log_id < ? AND (d.position IS NULL OR d.position > ?)) OR (e.log_id > ? AND d.position < ?)))");
    const Result<bool> read =
        row.bind(uuidText(event.caseId)).bind(logId).bind(position).bind(logId).bind(position).step();
    if (!read)
        return failure(read.error());
    return row.integer(0) == 0;
}

/** Returns whether the case must be folded anew. */
Result<bool> EventIntake::takeOne(const IncomingEvent &incoming, const QDateTime &now, EventsTaken &taken)
{
    const Event &event = incoming.event;
    Result<std::optional<qint64>> row = m_log.rowOf(event.id);
    if (!row)
        return failure(row.error());
    bool refold = false;
    if (*row) {
        const Result<std::vector<Event>> here = m_log.chain(event.device, event.deviceSeq - 1, 1, 1);
        if (!here)
            return failure(here.error());
        if (here->empty() || here->front().id != event.id || here->front().hash != event.hash) {
            const Result<bool> own = isOwn(event.device);
            if (!own)
                return failure(own.error());
            if (*own)
                taken.fork = Fork{event.device, event.deviceSeq};
            else
                taken.conflict = event.id;
            return false;
        }
        ++taken.known;
    } else {
        const Result<bool> blocked = placeTaken(event, taken);
        if (!blocked)
            return failure(blocked.error());
        if (*blocked)
            return false;
        if (event.type() == EventType::IntakeAmended) {
            if (const Result<> forgotten = m_projection.forgetWords(event.caseId); !forgotten)
                return failure(forgotten.error());
        }
        const Result<qint64> inserted = m_log.insert(event);
        if (!inserted)
            return failure(inserted.error());
        if (const Result<> extended = extendOwnChain(event); !extended)
            return failure(extended.error());
        *row = *inserted;
        ++taken.added;
        refold = true;
    }
    if (!incoming.delivery)
        return refold;
    if (!refold && incoming.delivery->position > 0) {
        const Result<bool> same = keepsOrder(event, **row, incoming.delivery->position);
        if (!same)
            return failure(same.error());
        refold = !*same;
    }
    if (const Result<> noted = m_deliveries.note(**row, *incoming.delivery, now); !noted)
        return failure(noted.error());
    return refold;
}

Result<EventsTaken> EventIntake::take(std::span<const IncomingEvent> batch, const QDateTime &now)
{
    for (const IncomingEvent &incoming : batch) {
        if (const Result<> sound = checkContent(incoming.event); !sound)
            return failure(sound.error());
    }
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    EventsTaken taken;
    std::vector<QUuid> changed;
    for (const IncomingEvent &incoming : batch) {
        const int before = taken.added;
        const Result<bool> refold = takeOne(incoming, now, taken);
        if (!refold)
            return failure(refold.error());
        if (taken.fork) {
            EventsTaken forked;
            forked.fork = taken.fork;
            return forked;
        }
        const QUuid &id = incoming.event.caseId;
        if (*refold && std::find(changed.begin(), changed.end(), id) == changed.end())
            changed.push_back(id);
        if (taken.added > before) {
            taken.news.push_back(id);
            taken.newsTypes.push_back(incoming.event.type());
        }
    }
    for (const QUuid &id : changed) {
        if (const Result<bool> refreshed = m_projection.refresh(id); !refreshed)
            return failure(refreshed.error());
    }
    if (const Result<> committed = transaction->commit(); !committed)
        return failure(committed.error());
    return taken;
}

} // namespace yichuang
