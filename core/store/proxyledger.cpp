// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/proxyledger.h"

#include "core/store/casesearch.h"
#include "core/store/monthspan.h"
#include "core/store/partreader.h"
#include "core/store/unlocked.h"

#include <limits>
#include <string>

namespace yichuang {

namespace {

constexpr const char *columns = "rec, agent, station, step, waits_at, began_on, signed_on, forwarded_on, accepted_on, "
                                "decided_on, reported_on, handed_on, marks";

/** Behind the columns above: what the newest visit that was rated got; a rating that was taken out counts nowhere. */
constexpr const char *ratingColumn =
    ", (SELECT iif(again <> '', again, level) FROM visits WHERE visits.rec = proxy_cases.rec AND level <> '' "
    "AND visits.step <> 'removed' ORDER BY came_on DESC LIMIT 1)";

/** A line as it is stored. */
struct Line
{
    QString agent;
    QString station;
    QString step;
    QString waitsAt;
    std::array<QDate, 7> days; ///< began, signed, forwarded, accepted, decided, reported, handed over
    qint64 marks = 0;

    bool operator==(const Line &) const = default;
};

qint64 bitOf(ServiceMark mark)
{
    return qint64(1) << int(mark);
}

std::optional<Line> lineFor(const CaseState &state)
{
    if (!state.proxy && !state.forwarding)
        return std::nullopt;
    Line line;
    line.station = state.place.centre;
    if (waitsForWindow(state))
        line.waitsAt = state.forwarding->body.to;
    auto &[began, signedOn, forwarded, accepted, decided, reported, handed] = line.days;
    if (state.forwarding)
        began = forwarded = state.forwarding->at.date();
    if (state.acceptance)
        accepted = state.acceptance->acceptedOn;
    if (state.decision)
        decided = state.decision->decidedOn;
    if (!state.proxy)
        return line;
    const ProxyCare &care = *state.proxy;
    line.agent = care.commission.agent;
    line.step = proxyStepName(*proxyStepOf(state));
    began = care.drawnUpAt.date();
    if (care.signature)
        signedOn = care.signature->signedOn;
    if (care.lastReport)
        reported = care.lastReport->reportedOn;
    handed = care.handedOn;
    for (const ServiceMark mark : care.marks)
        line.marks |= bitOf(mark);
    return line;
}

QDate dayAt(const Statement &row, int column)
{
    return row.isNull(column) ? QDate() : QDate::fromString(row.text(column), Qt::ISODate);
}

/** The line in a row that begins with the columns above. */
Line readLine(const Statement &row)
{
    Line line;
    line.agent = row.text(1);
    line.station = row.text(2);
    line.step = row.text(3);
    line.waitsAt = row.text(4);
    for (std::size_t i = 0; i < line.days.size(); ++i)
        line.days.at(i) = dayAt(row, 5 + int(i));
    line.marks = row.integer(12);
    return line;
}

/** The line in a row that begins with the columns above and ends with the rating. */
ProxyRow rowFrom(const Statement &found, CaseRow caseRow)
{
    const Line line = readLine(found);
    ProxyRow row;
    row.rating = satisfactionFromName(found.text(13));
    row.row = std::move(caseRow);
    row.agent = line.agent;
    row.station = line.station;
    row.step = proxyStepFromName(line.step);
    row.waitsAt = line.waitsAt;
    const auto &[began, signedOn, forwarded, accepted, decided, reported, handed] = line.days;
    row.beganOn = began;
    row.signedOn = signedOn;
    row.forwardedOn = forwarded;
    row.acceptedOn = accepted;
    row.decidedOn = decided;
    row.reportedOn = reported;
    row.handedOn = handed;
    for (const ServiceMark mark : allServiceMarks) {
        if ((line.marks & bitOf(mark)) != 0)
            row.marks.push_back(mark);
    }
    return row;
}

/** The conditions of a query in SQL, with the index that serves them. */
struct Conditions
{
    std::string index;
    std::string where = "1";
    QStringList texts; ///< to bind, in order

    void demand(const char *test, const QString &value)
    {
        where += std::string(" AND ") + test;
        texts.append(value);
    }
    Statement &bind(Statement &statement) const
    {
        for (const QString &text : texts)
            statement.bind(text);
        return statement;
    }
};

std::string indexFor(const ProxyQuery &query)
{
    if (query.waitsAt)
        return "proxy_waiting";
    if (query.agent)
        return query.step ? "proxy_by_agent_step" : "proxy_by_agent";
    return query.step ? "proxy_by_step" : "proxy_by_day";
}

Conditions conditionsOf(const ProxyQuery &query)
{
    Conditions all;
    all.index = indexFor(query);
    if (query.waitsAt) {
        all.where += " AND waits_at <> ''";
        if (!query.waitsAt->isEmpty())
            all.demand("waits_at = ?", *query.waitsAt);
    }
    if (query.agent)
        all.demand("agent = ?", *query.agent);
    if (query.step)
        all.demand("step = ?", proxyStepName(*query.step));
    else if (query.commissionedOnly)
        all.where += " AND step <> ''";
    if (query.from)
        all.demand("began_on >= ?", query.from->toString(Qt::ISODate));
    if (query.until)
        all.demand("began_on <= ?", query.until->toString(Qt::ISODate));
    if (query.mark)
        all.where += " AND marks & " + std::to_string(bitOf(*query.mark)) + " <> 0";
    return all;
}

std::optional<QString> dayText(QDate day)
{
    return day.isValid() ? std::optional(day.toString(Qt::ISODate)) : std::nullopt;
}

} // namespace

Result<> ProxyLedger::put(Database &database, qint64 record, const CaseState &state)
{
    const std::optional<Line> line = lineFor(state);
    // Taken away rather than replaced: only then are the counts of its month told (migration 0013).
    Result<> gone = database.prepare("DELETE FROM proxy_cases WHERE rec = ?").bind(record).run();
    if (!gone || !line)
        return gone;
    const std::string sql =
        std::string("INSERT INTO proxy_cases (") + columns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    Statement row = database.prepare(sql.c_str());
    row.bind(record).bind(line->agent).bind(line->station).bind(line->step).bind(line->waitsAt);
    row.bind(line->days.front().toString(Qt::ISODate));
    for (auto day = std::next(line->days.begin()); day != line->days.end(); ++day)
        row.bind(dayText(*day));
    return row.bind(line->marks).run();
}

Result<bool> ProxyLedger::isAsPut(Database &database, qint64 record, const CaseState &state)
{
    const std::string sql = std::string("SELECT ") + columns + " FROM proxy_cases WHERE rec = ?";
    Statement row = database.prepare(sql.c_str());
    const Result<bool> found = row.bind(record).step();
    if (!found)
        return failure(found.error());
    const std::optional<Line> stored = *found ? std::optional(readLine(row)) : std::nullopt;
    return stored == lineFor(state);
}

Result<ProxyLines> ProxyLedger::readFound(const ProxyQuery &query, const PartBounds &bounds)
{
    const Conditions conditions = conditionsOf(query);
    const LineDemand line{"proxy_cases", conditions.index, conditions.where, conditions.texts};
    CaseQuery search;
    search.text = query.text;
    search.limit = bounds.limit.value_or(std::numeric_limits<int>::max() / 2); // the search adds to it
    search.offset = bounds.offset;
    Result<std::vector<qint64>> records = findRecords(m_database, m_unlocked.tokens, search, &line);
    if (!records)
        return failure(records.error());
    ProxyLines page;
    page.more = qsizetype(records->size()) > search.limit;
    if (page.more)
        records->pop_back();
    const std::string sql = std::string("SELECT ") + columns + ratingColumn + " FROM proxy_cases WHERE rec = ?";
    Statement row = m_database.prepare(sql.c_str());
    for (const qint64 record : *records) {
        row.reset();
        const Result<bool> found = row.bind(record).step();
        if (!found)
            return failure(found.error());
        Result<CaseRow> caseRow = m_cases.rowAt(record);
        if (!caseRow)
            return failure(caseRow.error());
        page.rows.push_back(rowFrom(row, std::move(*caseRow)));
    }
    return page;
}

Result<ProxyLines> ProxyLedger::list(const ProxyQuery &query)
{
    return read(query, PartBounds::of(query.limit, query.offset));
}

Result<std::vector<ProxyRow>> ProxyLedger::all(const ProxyQuery &query)
{
    return read(query, PartBounds::everything()).map([](ProxyLines &&lines) { return std::move(lines.rows); });
}

Result<ProxyLines> ProxyLedger::read(const ProxyQuery &query, const PartBounds &bounds)
{
    if (!query.text.trimmed().isEmpty())
        return readFound(query, bounds);
    const Conditions conditions = conditionsOf(query);
    const std::string sql = std::string("SELECT ") + columns + ratingColumn + " FROM proxy_cases INDEXED BY "
        + conditions.index + " WHERE " + conditions.where
        + (query.waitsAt ? " ORDER BY forwarded_on, rec" : " ORDER BY began_on DESC, rec DESC") + " LIMIT ? OFFSET ?";
    Statement row = m_database.prepare(sql.c_str());
    conditions.bind(row);
    return readPart<ProxyRow>(m_cases, row, bounds, [](CaseRow &&caseRow, const Statement &found) {
        return rowFrom(found, std::move(caseRow));
    });
}

namespace {

/** Takes rows of step, cases and cases that bear each mark. */
Result<> addSteps(Statement &row, ProxyTotals &totals)
{
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return {};
        const std::optional<ProxyStep> step = proxyStepFromName(row.text(0));
        if (!step)
            continue;
        totals.cases += row.integer(1);
        totals.bySteps.at(std::size_t(*step)) += row.integer(1);
        for (std::size_t mark = 0; mark < allServiceMarks.size(); ++mark)
            totals.byMarks.at(mark) += row.integer(2 + int(mark));
    }
}

} // namespace

Result<> ProxyLedger::countLines(const ProxyQuery &query, ProxyTotals &totals)
{
    const Conditions conditions = conditionsOf(query);
    const std::string sql = "SELECT step, count(*), total(marks & 1), total(marks >> 1 & 1), total(marks >> 2 & 1) "
                            "FROM proxy_cases INDEXED BY "
        + conditions.index + " WHERE " + conditions.where + " AND step <> '' GROUP BY step";
    Statement row = m_database.prepare(sql.c_str());
    return addSteps(conditions.bind(row), totals);
}

Result<> ProxyLedger::countMonths(const ProxyQuery &query, ProxyTotals &totals)
{
    std::string sql = "SELECT step, total(cases), total(cases * (marks & 1)), total(cases * (marks >> 1 & 1)), "
                      "total(cases * (marks >> 2 & 1)) FROM proxy_counts WHERE month BETWEEN ? AND ?";
    if (query.agent)
        sql += " AND agent = ?";
    if (query.mark)
        sql += " AND marks & " + std::to_string(bitOf(*query.mark)) + " <> 0";
    sql += " GROUP BY step";
    Statement row = m_database.prepare(sql.c_str());
    row.bind(monthText(*query.from)).bind(monthText(*query.until));
    if (query.agent)
        row.bind(*query.agent);
    return addSteps(row, totals);
}

Result<ProxyTotals> ProxyLedger::totals(const ProxyQuery &wanted)
{
    ProxyQuery query = wanted;
    query.step = {};
    ProxyTotals totals;
    if (query.waitsAt) { // few, and of all months
        if (const Result<> counted = countLines(query, totals); !counted)
            return failure(counted.error());
        return totals;
    }
    const DaySpan span{query.from.value_or(QDate(1, 1, 1)), query.until.value_or(QDate(9999, 12, 31))};
    const MonthSpan parts = monthSpanOf(span);
    const auto add = [&](const std::vector<DaySpan> &spans, auto count) -> Result<> {
        for (const DaySpan &one : spans) {
            query.from = one.from;
            query.until = one.until;
            if (Result<> counted = (this->*count)(query, totals); !counted)
                return counted;
        }
        return {};
    };
    const Result<> counted = add(parts.months, &ProxyLedger::countMonths).and_then([&] {
        return add(parts.days, &ProxyLedger::countLines);
    });
    return counted ? Result<ProxyTotals>(totals) : failure(counted.error());
}

} // namespace yichuang
