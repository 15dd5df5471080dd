// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eventlog.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/store/database.h"
#include "core/store/unlocked.h"
#include "core/vault/digest.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace yichuang {

namespace {

constexpr qsizetype deflateFrom = 1024;

#define EVENT_COLUMNS                                                                                                  \
    "id, case_id, device, device_seq, type, body_version, at, account, role, centre, window, prev_hash, hash, "        \
    "signature, payload"

/** Binds a payload to the place it was written for, so that two rows cannot trade payloads. */
QByteArray payloadContext(const QString &eventId)
{
    return "event:" + eventId.toUtf8();
}

Result<Event> readEvent(const Statement &row, const Unlocked &unlocked)
{
    Event event;
    const QString id = row.text(0);
    const std::optional<Role> role = roleFromName(row.text(8));
    if (!role)
        return failure(ErrorCode::Tampered, QStringLiteral("event.role"), id);
    event.id = uuidFromText(id);
    event.caseId = uuidFromText(row.text(1));
    event.device = row.text(2);
    event.deviceSeq = row.integer(3);
    event.typeName = row.text(4);
    event.bodyVersion = int(row.integer(5));
    event.at = timeFrom(row.text(6));
    event.actor = Actor{row.text(7), *role};
    event.place = Place{row.text(9), row.text(10)};
    event.prevHash = row.blob(11);
    event.hash = row.blob(12);
    event.signature = row.blob(13);
    const Result<QByteArray> payload = unlocked.events.open(row.blob(14), payloadContext(id));
    if (!payload)
        return failure(payload.error());
    event.salt = payload->left(eventSaltBytes);
    event.body = payload->mid(eventSaltBytes);
    return event;
}

} // namespace

QByteArray eventHash(const Event &event)
{
    return sm3(chainInput(event));
}

Result<std::vector<Event>> EventLog::readAll(Statement &row)
{
    std::vector<Event> events;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return events;
        Result<Event> event = readEvent(row, m_unlocked);
        if (!event)
            return failure(event.error());
        events.push_back(std::move(*event));
    }
}

Result<std::vector<Event>> EventLog::sealUses(int most, int offset)
{
    // The type stands in the text: only then does the partial index serve.
    Statement row = m_database.prepare("SELECT " EVENT_COLUMNS
                                       " FROM events WHERE type = 'seal-used' ORDER BY log_id DESC LIMIT ? OFFSET ?");
    row.bind(most).bind(offset);
    return readAll(row);
}

Result<EventLog::Consulted> EventLog::consultations(int most, std::optional<qint64> behind, std::optional<QDate> from)
{
    // The type stands in the text: only then does the partial index serve. Times begin with the day where it was asked.
    const char *recorded = "SELECT log_id, case_id FROM events WHERE type = 'consultation-recorded' AND log_id < ? "
                           "AND at >= ? ORDER BY log_id DESC LIMIT ?";
    Statement row = m_database.prepare(recorded);
    row.bind(behind.value_or(std::numeric_limits<qint64>::max()))
        .bind(from ? from->toString(Qt::ISODate) : QString())
        .bind(most + 1);
    Consulted found;
    std::vector<QUuid> ids;
    qint64 last = 0;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        if (qsizetype(ids.size()) == most) {
            found.behind = last;
            break;
        }
        last = row.integer(0);
        ids.push_back(uuidFromText(row.text(1)));
    }
    for (const QUuid &id : ids) {
        Result<std::vector<Event>> events = eventsOf(id);
        if (!events)
            return failure(events.error());
        std::ranges::move(*events, std::back_inserter(found.events));
    }
    return found;
}

Result<std::vector<Event>> EventLog::eventsOf(const QUuid &caseId)
{
    Statement row =
        m_database.prepare("SELECT " EVENT_COLUMNS " FROM events LEFT JOIN deliveries USING (log_id) WHERE case_id = ? "
                           "ORDER BY position IS NULL, position, log_id");
    row.bind(uuidText(caseId));
    return readAll(row);
}

Result<ChainHead> EventLog::head(const QString &device)
{
    Statement row =
        m_database.prepare("SELECT device_seq, hash, at FROM events WHERE device = ? ORDER BY device_seq DESC LIMIT 1");
    const Result<bool> found = row.bind(device).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return ChainHead{};
    return ChainHead{row.integer(0), row.blob(1), timeFrom(row.text(2))};
}

Result<std::vector<Event>> EventLog::chain(const QString &device, qint64 after, int mostEvents, qint64 mostBytes)
{
    Statement row = m_database.prepare("SELECT " EVENT_COLUMNS
                                       " FROM events WHERE device = ? AND device_seq > ? ORDER BY device_seq LIMIT ?");
    row.bind(device).bind(after).bind(mostEvents);
    std::vector<Event> events;
    qint64 bytes = 0;
    while (events.empty() || bytes < mostBytes) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        Result<Event> event = readEvent(row, m_unlocked);
        if (!event)
            return failure(event.error());
        if (event->deviceSeq != after + qint64(events.size()) + 1)
            break;
        bytes += event->body.size();
        events.push_back(std::move(*event));
    }
    return events;
}

Result<std::optional<qint64>> EventLog::rowOf(const QUuid &id)
{
    Statement row = m_database.prepare("SELECT log_id FROM events WHERE id = ?");
    const Result<bool> found = row.bind(uuidText(id)).step();
    if (!found)
        return failure(found.error());
    return *found ? std::optional(row.integer(0)) : std::nullopt;
}

Result<std::vector<std::pair<qint64, Event>>> EventLog::behind(qint64 after, int most)
{
    Statement row =
        m_database.prepare("SELECT " EVENT_COLUMNS ", log_id FROM events WHERE log_id > ? ORDER BY log_id LIMIT ?");
    row.bind(after).bind(most);
    std::vector<std::pair<qint64, Event>> events;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return events;
        Result<Event> event = readEvent(row, m_unlocked);
        if (!event)
            return failure(event.error());
        events.emplace_back(row.integer(15), std::move(*event));
    }
}

Result<qint64> EventLog::count()
{
    return m_database.integer("SELECT count(*) FROM events");
}

Result<> EventLog::forEach(const Visitor &visit, const FaultVisitor &faults)
{
    Statement row = m_database.prepare("SELECT " EVENT_COLUMNS " FROM events ORDER BY device, device_seq");
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return {};
        const Result<Event> event = readEvent(row, m_unlocked);
        if (!event) {
            faults(Unreadable{row.text(0), event.error()});
            continue;
        }
        if (!visit(*event))
            return failure(ErrorCode::Cancelled);
    }
}

Result<> EventLog::inFeed(qint64 after, qint64 upTo, const FeedVisitor &visit)
{
    Statement row = m_database.prepare(
        "SELECT " EVENT_COLUMNS ", position FROM deliveries JOIN events USING (log_id) WHERE round = (SELECT "
        "coalesce(max(round), 0) FROM sync_feed) AND position > ? AND position <= ? ORDER BY position");
    row.bind(after).bind(upTo);
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return {};
        const Result<Event> event = readEvent(row, m_unlocked);
        visit(row.integer(15), uuidFromText(row.text(1)), event ? &*event : nullptr);
    }
}

Result<qint64> EventLog::insert(const Event &event)
{
    const QString id = uuidText(event.id);
    const QByteArray payload = event.salt + event.body;
    const Compression compression = payload.size() >= deflateFrom ? Compression::WhenSmaller : Compression::None;
    const Result<QByteArray> sealed = m_unlocked.events.seal(payload, payloadContext(id), compression);
    if (!sealed)
        return failure(sealed.error());
    const Result<> inserted =
        m_database
            .prepare("INSERT INTO events (" EVENT_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(id)
            .bind(uuidText(event.caseId))
            .bind(event.device)
            .bind(event.deviceSeq)
            .bind(event.typeName)
            .bind(event.bodyVersion)
            .bind(timeText(event.at))
            .bind(event.actor.account)
            .bind(roleName(event.actor.role))
            .bind(event.place.centre)
            .bind(event.place.window)
            .bind(event.prevHash)
            .bind(event.hash)
            .bind(event.signature)
            .bind(*sealed)
            .run();
    if (!inserted)
        return failure(inserted.error());
    return m_database.lastInsertId();
}

} // namespace yichuang
