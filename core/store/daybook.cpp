// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/daybook.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/event.h"
#include "core/store/database.h"
#include "core/store/syncbook.h"

#include <algorithm>
#include <map>

namespace yichuang {

namespace {

/** So many older records in a row end the search backwards: a clock that was wrong for a while hides nothing. */
constexpr int olderInARow = 50;
constexpr qsizetype longestReason = 200;

/** The civil day at the window: times are written with their offset. */
QDate dayOf(const QString &at)
{
    return QDate::fromString(at.left(10), Qt::ISODate);
}

/**
 * Walks back over the own chains, newest first, and shows @p visit every record from @p earliest on with its day.
 * @p sql asks for the records of one device by falling sequence, the time first.
 */
template <typename Visit> Result<> walkBack(Database &database, const char *sql, QDate earliest, Visit visit)
{
    Statement devices = database.prepare("SELECT device FROM devices");
    Statement row = database.prepare(sql);
    for (;;) {
        const Result<bool> device = devices.step();
        if (!device)
            return failure(device.error());
        if (!*device)
            return {};
        row.reset();
        row.bind(devices.text(0));
        for (int older = 0; older < olderInARow;) {
            const Result<bool> more = row.step();
            if (!more)
                return failure(more.error());
            if (!*more)
                break;
            const QDate day = dayOf(row.text(0));
            older = day < earliest ? older + 1 : 0;
            if (day >= earliest)
                visit(row, day);
        }
    }
}

} // namespace

struct DayBook::Line
{
    qint64 row = 0;
    bool isPaper = false;
    bool hasDistrictRecord = false; ///< the district has it
    bool settled = false;
    DayDifference facts;
};

Result<> DayBook::notePrinted(const QUuid &paperEvent, const QDateTime &at)
{
    return m_database
        .prepare("INSERT INTO prints (event_id, printed_at, account, reason) VALUES (?, ?, '', '') ON CONFLICT "
                 "(event_id) DO UPDATE SET reason = '', account = '', printed_at = excluded.printed_at WHERE reason "
                 "<> ''")
        .bind(uuidText(paperEvent))
        .bind(timeText(at))
        .run();
}

Result<> DayBook::noteNotNeeded(const QUuid &paperEvent, const QString &account, const QString &reason,
                                const QDateTime &at)
{
    const QString why = reason.simplified();
    if (why.isEmpty() || why.size() > longestReason)
        return failure(ErrorCode::InvalidInput, QStringLiteral("day.reason"));
    return m_database
        .prepare("INSERT OR IGNORE INTO prints (event_id, printed_at, account, reason) VALUES (?, ?, ?, ?)")
        .bind(uuidText(paperEvent))
        .bind(timeText(at))
        .bind(account)
        .bind(why)
        .run();
}

Result<std::vector<DayBook::Line>> DayBook::linesOf(QDate day)
{
    std::vector<Line> lines;
    constexpr char records[] =
        "SELECT e.at, e.log_id, e.id, e.case_id, c.number, e.type, e.window, p.event_id IS NOT NULL, "
        "d.log_id IS NOT NULL AND e.device_seq <= coalesce(m.seq, 0), coalesce(d.verdict, ''), "
        "coalesce(d.reason, ''), d.settled_at IS NOT NULL "
        "FROM events e LEFT JOIN cases c ON c.case_id = e.case_id LEFT JOIN prints p ON p.event_id = e.id "
        "LEFT JOIN deliveries d ON d.log_id = e.log_id LEFT JOIN sync_marks m ON m.device = e.device "
        "WHERE e.device = ? ORDER BY e.device_seq DESC";
    const Result<> walked = walkBack(m_database, records, day, [&lines, day](const Statement &row, QDate written) {
        if (written != day)
            return;
        Line line;
        line.row = row.integer(1);
        DayDifference &facts = line.facts;
        facts.eventId = uuidFromText(row.text(2));
        facts.caseId = uuidFromText(row.text(3));
        facts.caseNumber = row.text(4);
        facts.eventType = row.text(5);
        facts.at = timeFrom(row.text(0));
        facts.window = row.text(6);
        line.isPaper = eventTypeFromName(facts.eventType) == EventType::DocumentIssued;
        facts.isPrinted = !line.isPaper || row.integer(7) != 0;
        line.hasDistrictRecord = row.integer(8) != 0;
        facts.verdict = {verdictFromName(row.text(9)).value_or(VerdictKind::SetAside), row.text(10)};
        line.settled = row.integer(11) != 0;
        lines.push_back(std::move(line));
    });
    if (!walked)
        return failure(walked.error());
    std::sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.row < b.row; });
    return lines;
}

Result<DayCheck> DayBook::check(QDate day)
{
    const Result<DistrictLink> link = SyncBook(m_database).link();
    const Result<std::vector<Line>> lines = linesOf(day);
    if (!link || !lines)
        return failure(!link ? link.error() : lines.error());
    DayCheck check;
    check.day = day;
    check.hasDistrict = link->isEnrolled();
    std::map<QString, DayCount> counts;
    for (const Line &line : *lines) {
        DayCount &count = counts[line.facts.window];
        DayDifference facts = line.facts;
        if (!line.hasDistrictRecord)
            facts.with = DayDifference::With::Nobody;
        else if (facts.verdict.kind != VerdictKind::Applied && !line.settled)
            facts.with = DayDifference::With::Dispute;
        const bool accepted = facts.with == DayDifference::With::District;
        ++count.eventsStored;
        count.eventsAccepted += accepted;
        if (line.isPaper) {
            ++count.papersStored;
            count.papersPrinted += facts.isPrinted;
            count.papersAccepted += accepted;
        }
        if (!facts.isPrinted || (check.hasDistrict && !accepted))
            check.differences.push_back(std::move(facts));
    }
    for (auto &[window, count] : counts) {
        count.window = window;
        check.windows.push_back(count);
    }
    Statement closing = m_database.prepare("SELECT closed_at, account, last_row FROM day_closings WHERE day = ?");
    const Result<bool> found = closing.bind(day.toString(Qt::ISODate)).step();
    if (!found)
        return failure(found.error());
    if (*found && !lines->empty() && closing.integer(2) >= lines->back().row)
        check.closed = DayClosing{timeFrom(closing.text(0)), closing.text(1)};
    return check;
}

Result<> DayBook::close(QDate day, const QString &account, const QDateTime &at)
{
    const Result<DayCheck> found = check(day);
    const Result<std::vector<Line>> lines = linesOf(day);
    if (!found || !lines)
        return failure(!found ? found.error() : lines.error());
    if (lines->empty())
        return failure(ErrorCode::RefusedByRule, QStringLiteral("day.empty"));
    if (!found->agrees())
        return failure(ErrorCode::RefusedByRule, QStringLiteral("day.differs"),
                       QString::number(found->differences.size()));
    return m_database
        .prepare("INSERT INTO day_closings (day, closed_at, account, last_row) VALUES (?, ?, ?, ?) ON CONFLICT (day) "
                 "DO UPDATE SET closed_at = excluded.closed_at, account = excluded.account, last_row = "
                 "excluded.last_row")
        .bind(day.toString(Qt::ISODate))
        .bind(timeText(at))
        .bind(account)
        .bind(lines->back().row)
        .run();
}

Result<std::vector<QDate>> DayBook::openDays(QDate today, int most)
{
    // Each day's newest row against its closing.
    std::map<QDate, qint64, std::greater<>> newest;
    const Result<> walked =
        walkBack(m_database, "SELECT e.at, e.log_id FROM events e WHERE e.device = ? ORDER BY e.device_seq DESC",
                 today.addDays(-most), [&newest, today](const Statement &row, QDate day) {
                     if (day < today)
                         newest[day] = std::max(newest[day], row.integer(1));
                 });
    if (!walked)
        return failure(walked.error());
    std::vector<QDate> open;
    Statement closing = m_database.prepare("SELECT 1 FROM day_closings WHERE day = ? AND last_row >= ?");
    for (const auto &[day, last] : newest) {
        closing.reset();
        const Result<bool> closed = closing.bind(day.toString(Qt::ISODate)).bind(last).step();
        if (!closed)
            return failure(closed.error());
        if (!*closed)
            open.push_back(day);
    }
    return open;
}

} // namespace yichuang
