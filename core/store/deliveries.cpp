// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/deliveries.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/store/database.h"

#include <algorithm>

namespace yichuang {

namespace {

Verdict readVerdict(const Statement &row, int first)
{
    // What cannot be read was written by a newer program: shown to a human rather than taken for granted.
    return {verdictFromName(row.text(first)).value_or(VerdictKind::SetAside), row.text(first + 1)};
}

} // namespace

Result<> Deliveries::note(qint64 logId, const Delivery &delivery, const QDateTime &now)
{
    return m_database
        .prepare("INSERT INTO deliveries (log_id, position, verdict, reason, received_at, noted_at, clock_offset, "
                 "round) VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(round), 0) FROM sync_feed)) "
                 "ON CONFLICT (log_id) DO UPDATE SET position = coalesce(excluded.position, position), "
                 "round = CASE WHEN excluded.position IS NULL THEN round ELSE excluded.round END, "
                 "settled_at = CASE WHEN verdict = excluded.verdict AND reason = excluded.reason THEN settled_at END, "
                 "verdict = excluded.verdict, reason = excluded.reason, received_at = excluded.received_at")
        .bind(logId)
        .bind(delivery.position > 0 ? std::optional(delivery.position) : std::nullopt)
        .bind(verdictName(delivery.verdict.kind))
        .bind(delivery.verdict.reason)
        .bind(timeText(delivery.receivedAt))
        .bind(timeText(now.toUTC()))
        .bind(delivery.clockOffset)
        .run();
}

Result<std::optional<Delivery>> Deliveries::of(const QUuid &eventId)
{
    Statement row = m_database.prepare("SELECT d.verdict, d.reason, d.received_at, d.position, d.clock_offset FROM "
                                       "deliveries d JOIN events e ON e.log_id = d.log_id WHERE e.id = ?");
    const Result<bool> found = row.bind(uuidText(eventId)).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::nullopt;
    return Delivery{readVerdict(row, 0), timeFrom(row.text(2)), row.integer(3), row.integer(4)};
}

namespace {

// The mark decides what still waits, so that a district restored from a backup is told of truthfully.
constexpr char eventsOfCase[] =
    "SELECT e.type, v.device IS NOT NULL, d.log_id IS NOT NULL, d.received_at, d.clock_offset, "
    "v.device IS NOT NULL AND e.device_seq > coalesce(m.seq, 0), "
    "d.log_id IS NOT NULL AND d.verdict <> 'applied' AND d.settled_at IS NULL, d.verdict = 'applied' "
    "FROM events e LEFT JOIN devices v ON v.device = e.device LEFT JOIN deliveries d ON d.log_id = e.log_id "
    "LEFT JOIN sync_marks m ON m.device = e.device WHERE e.case_id = ? ORDER BY e.log_id";

} // namespace

Result<CaseDelivery> Deliveries::gather(Statement &row, const QUuid &caseId)
{
    row.bind(uuidText(caseId));
    CaseDelivery result;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return result;
        const bool waits = row.integer(5) != 0;
        result.waiting += waits;
        result.toSettle += row.integer(6) != 0;
        if (row.integer(2) == 0 || waits)
            continue;
        const QDateTime received = timeFrom(row.text(3));
        if (!result.withDistrict.isValid() || received > result.withDistrict)
            result.withDistrict = received;
        if (row.text(0) == u"routed" && row.integer(7) != 0)
            result.withDepartment = received;
        if (std::abs(row.integer(4)) > std::abs(result.clockOffset))
            result.clockOffset = row.integer(4);
    }
}

Result<CaseDelivery> Deliveries::ofCase(const QUuid &caseId)
{
    Statement row = m_database.prepare(eventsOfCase);
    return gather(row, caseId);
}

Result<QDateTime> Deliveries::lastNoted(const QUuid &caseId)
{
    Statement row = m_database.prepare(
        "SELECT coalesce(max(d.noted_at), '') FROM events e JOIN deliveries d ON d.log_id = e.log_id "
        "WHERE e.case_id = ?");
    const Result<bool> found = row.bind(uuidText(caseId)).step();
    if (!found)
        return failure(found.error());
    return timeFrom(row.text(0));
}

Result<std::vector<CaseDelivery>> Deliveries::ofCases(const std::vector<QUuid> &caseIds)
{
    Statement row = m_database.prepare(eventsOfCase);
    std::vector<CaseDelivery> all;
    for (const QUuid &id : caseIds) {
        row.reset();
        const Result<CaseDelivery> one = gather(row, id);
        if (!one)
            return failure(one.error());
        all.push_back(*one);
    }
    return all;
}

Result<std::vector<CaseNotice>> Deliveries::notices(const QString &account, const QDateTime &since, int limit)
{
    // Accounts of two computers may be called alike, so what is one's own is seen from the device.
    Statement row =
        m_database.prepare("SELECT e.id, e.case_id, c.number, e.type, e.at, e.account FROM deliveries d JOIN events e "
                           "ON e.log_id = d.log_id "
                           "JOIN cases c ON c.case_id = e.case_id WHERE d.noted_at >= ?1 AND d.verdict = 'applied' "
                           "AND e.type IN ('decided', 'handler-assigned', 'routed') AND NOT EXISTS (SELECT 1 FROM "
                           "devices v WHERE v.device "
                           "= e.device) AND EXISTS (SELECT 1 FROM events m JOIN devices w ON w.device = m.device WHERE "
                           "m.case_id = e.case_id "
                           "AND m.log_id < e.log_id AND m.account = ?2 AND (m.type = 'handler-assigned' OR (e.type = "
                           "'decided' AND m.type = "
                           "'case-opened'))) ORDER BY d.noted_at DESC, d.log_id DESC LIMIT ?3");
    row.bind(timeText(since.toUTC())).bind(account).bind(limit);
    std::vector<CaseNotice> found;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return found;
        found.push_back({uuidFromText(row.text(0)), uuidFromText(row.text(1)), row.text(2), row.text(3),
                         timeFrom(row.text(4)), row.text(5)});
    }
}

Result<std::vector<MatterToSettle>> Deliveries::casesOfNewerPrograms(int limit)
{
    Statement row = m_database.prepare("SELECT case_id, number, changed_at, EXISTS (SELECT 1 FROM events e JOIN "
                                       "devices v ON v.device = e.device WHERE e.case_id = cases.case_id) "
                                       "FROM cases WHERE newer = 1 ORDER BY rec DESC LIMIT ?");
    row.bind(limit);
    std::vector<MatterToSettle> matters;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return matters;
        MatterToSettle matter;
        matter.caseId = uuidFromText(row.text(0));
        matter.caseNumber = row.text(1);
        matter.at = timeFrom(row.text(2));
        matter.own = row.integer(3) != 0;
        matters.push_back(std::move(matter));
    }
}

Result<std::vector<MatterToSettle>> Deliveries::toSettle(int limit)
{
    Result<std::vector<MatterToSettle>> unread = casesOfNewerPrograms(limit);
    if (!unread)
        return unread;
    Statement row = m_database.prepare(
        "SELECT e.id, e.case_id, e.type, e.at, d.verdict, d.reason, d.received_at, v.device IS NOT NULL, c.number "
        "FROM deliveries d JOIN events e ON e.log_id = d.log_id LEFT JOIN devices v ON v.device = e.device "
        "LEFT JOIN cases c ON c.case_id = e.case_id "
        "WHERE d.verdict <> 'applied' AND d.settled_at IS NULL ORDER BY d.log_id DESC LIMIT ?");
    row.bind(limit);
    std::vector<MatterToSettle> matters = std::move(*unread);
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return matters;
        matters.push_back({uuidFromText(row.text(0)), uuidFromText(row.text(1)), row.text(8), row.text(2),
                           timeFrom(row.text(3)), readVerdict(row, 4), timeFrom(row.text(6)), row.integer(7) != 0});
    }
}

Result<int> Deliveries::countToSettle()
{
    return m_database.integer("SELECT count(*) FROM deliveries WHERE verdict <> 'applied' AND settled_at IS NULL")
        .map([](qint64 count) { return int(count); });
}

Result<std::vector<DoubtfulEvent>> Deliveries::doubtful(int limit)
{
    // What a restored district may have lost is left out: it is read or sent again, and judged then.
    Statement row = m_database.prepare(
        "SELECT d.log_id, e.id, e.device, e.device_seq, d.verdict, d.reason, d.received_at, coalesce(d.position, 0), "
        "d.clock_offset FROM deliveries d JOIN events e ON e.log_id = d.log_id LEFT JOIN sync_marks m ON m.device = "
        "e.device WHERE d.verdict <> 'applied' AND d.settled_at IS NULL AND (e.device_seq <= m.seq OR (d.position IS "
        "NOT NULL AND d.round = (SELECT coalesce(max(round), 0) FROM sync_feed))) ORDER BY e.device, e.device_seq "
        "LIMIT ?");
    row.bind(limit);
    std::vector<DoubtfulEvent> found;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return found;
        found.push_back({row.integer(0), uuidFromText(row.text(1)), row.text(2), row.integer(3),
                         Delivery{readVerdict(row, 4), timeFrom(row.text(6)), row.integer(7), row.integer(8)}});
    }
}

Result<> Deliveries::settle(const QUuid &eventId, const QString &account, const QDateTime &now)
{
    const Result<> done =
        m_database
            .prepare("UPDATE deliveries SET settled_at = ?, settled_by = ? WHERE settled_at IS NULL AND "
                     "verdict <> 'applied' AND log_id = (SELECT log_id FROM events WHERE id = ?)")
            .bind(timeText(now))
            .bind(account)
            .bind(uuidText(eventId))
            .run();
    if (!done)
        return done;
    return m_database.changes() > 0 ? Result<>{} : failure(ErrorCode::NotFound, QStringLiteral("matter"));
}

Result<int> Deliveries::sentSince(const QDateTime &from)
{
    Statement row = m_database.prepare("SELECT count(*) FROM deliveries d JOIN events e ON e.log_id = d.log_id JOIN "
                                       "devices v ON v.device = e.device WHERE d.noted_at >= ?");
    const Result<bool> counted = row.bind(timeText(from.toUTC())).step();
    if (!counted)
        return failure(counted.error());
    return int(row.integer(0));
}

} // namespace yichuang
