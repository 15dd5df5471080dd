// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox.h"

#include "core/base/json.h"
#include "core/store/database.h"

namespace yichuang {

Result<QStringList> Outbox::devices(const char *sql, int limit)
{
    Statement row = m_database.prepare(sql);
    row.bind(limit);
    QStringList found;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return found;
        found.append(row.text(0));
    }
}

Result<QStringList> Outbox::ownDevices()
{
    return devices("SELECT device FROM devices ORDER BY active, since LIMIT ?", 1000);
}

Result<QStringList> Outbox::carriedDevices()
{
    return devices("SELECT device FROM peers WHERE carried = 1 ORDER BY device LIMIT ?", 1000);
}

Result<QStringList> Outbox::foreignDevices(int limit)
{
    return devices("SELECT device FROM peers ORDER BY device LIMIT ?", limit);
}

Result<std::vector<Event>> Outbox::after(const QString &device, qint64 seq, int mostEvents, qint64 mostBytes)
{
    Result<std::vector<Event>> events = m_log.chain(device, seq, mostEvents, mostBytes);
    if (!events)
        return events;
    while (!events->empty() && events->back().signature.isEmpty())
        events->pop_back();
    return events;
}

Result<std::optional<QByteArray>> Outbox::hashAt(const QString &device, qint64 seq)
{
    if (seq == 0)
        return QByteArray(32, '\0');
    Statement row = m_database.prepare("SELECT hash FROM events WHERE device = ? AND device_seq = ?");
    const Result<bool> found = row.bind(device).bind(seq).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::nullopt;
    return row.blob(0);
}

Result<Waiting> Outbox::waiting()
{
    Waiting result;
    Statement row = m_database.prepare(
        "SELECT (SELECT count(*) FROM events e WHERE e.device = v.device AND e.device_seq > coalesce(m.seq, 0)), "
        "(SELECT e.at FROM events e WHERE e.device = v.device AND e.device_seq > coalesce(m.seq, 0) "
        "ORDER BY e.device_seq LIMIT 1) FROM devices v LEFT JOIN sync_marks m ON m.device = v.device");
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        result.events += int(row.integer(0));
        const QDateTime oldest = timeFrom(row.text(1));
        if (oldest.isValid() && (!result.since.isValid() || oldest < result.since))
            result.since = oldest;
    }
    const Result<qint64> scans =
        m_database.integer("SELECT count(*) FROM transfers WHERE direction = 'up' AND state = 'waiting'");
    if (!scans)
        return failure(scans.error());
    result.scans = int(*scans);
    return result;
}

Result<std::vector<CarriedWaiting>> Outbox::carriedWaiting()
{
    Statement row = m_database.prepare(
        "SELECT p.device, p.unit, count(*), min(e.device_seq), e.at FROM peers p JOIN events e ON e.device = p.device "
        "LEFT JOIN sync_marks m ON m.device = p.device WHERE p.carried = 1 AND e.device_seq > coalesce(m.seq, 0) "
        "GROUP BY p.device ORDER BY p.device");
    std::vector<CarriedWaiting> found;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return found;
        found.push_back({row.text(0), row.text(1), int(row.integer(2)), timeFrom(row.text(4))});
    }
}

} // namespace yichuang
