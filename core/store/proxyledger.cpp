// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/proxyledger.h"

#include "core/store/casesearch.h"
#include "core/store/casetable.h"
#include "core/store/database.h"
#include "core/store/unlocked.h"

#include <algorithm>
#include <string>

namespace yichuang {

namespace {

constexpr const char *columns = "rec, agent, station, step, waits_at, began_on, signed_on, forwarded_on, accepted_on, "
                                "decided_on, reported_on, handed_on, marks";
constexpr int mostFound = 1000;
constexpr int noLimit = -1; // as SQLite has it

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

ProxyRow rowFrom(const Line &line, CaseRow caseRow)
{
    ProxyRow row;
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

bool fits(const Line &line, const ProxyQuery &query)
{
    const QDate began = line.days.front();
    return (!query.agent || line.agent == *query.agent) && (!query.commissionedOnly || !line.step.isEmpty())
        && (!query.waitsAt || line.waitsAt == *query.waitsAt)
        && (!query.step || line.step == proxyStepName(*query.step))
        && (!query.mark || (line.marks & bitOf(*query.mark)) != 0) && (!query.from || began >= *query.from)
        && (!query.until || began <= *query.until);
}

/** The conditions of a query in SQL, with the index that serves them. */
struct Conditions
{
    std::string index;
    std::string where = "1";
    QStringList texts; ///< to bind, in order
    qint64 marks = 0; ///< to bind behind them when not zero

    void demand(const char *test, const QString &value)
    {
        where += std::string(" AND ") + test;
        texts.append(value);
    }
    Statement &bind(Statement &statement) const
    {
        for (const QString &text : texts)
            statement.bind(text);
        if (marks != 0)
            statement.bind(marks);
        return statement;
    }
};

Conditions conditionsOf(const ProxyQuery &query, bool byStep)
{
    Conditions all;
    if (query.waitsAt) {
        all.index = "proxy_waiting";
        all.where += " AND waits_at <> ''";
        all.demand("waits_at = ?", *query.waitsAt);
    }
    if (query.agent)
        all.demand("agent = ?", *query.agent);
    if (byStep)
        all.demand("step = ?", proxyStepName(*query.step));
    else if (query.commissionedOnly)
        all.where += " AND step <> ''";
    if (query.from)
        all.demand("began_on >= ?", query.from->toString(Qt::ISODate));
    if (query.until)
        all.demand("began_on <= ?", query.until->toString(Qt::ISODate));
    if (query.mark) {
        all.where += " AND marks & ? <> 0";
        all.marks = bitOf(*query.mark);
    }
    if (all.index.empty())
        all.index = query.agent ? (byStep ? "proxy_by_agent_step" : "proxy_by_agent")
                                : (byStep ? "proxy_by_step" : "proxy_by_day");
    return all;
}

bool isFull(const ProxyLines &page, const ProxyQuery &query)
{
    return query.limit != noLimit && qsizetype(page.rows.size()) == query.limit;
}

std::optional<QString> dayText(QDate day)
{
    return day.isValid() ? std::optional(day.toString(Qt::ISODate)) : std::nullopt;
}

} // namespace

Result<> ProxyLedger::put(Database &database, qint64 record, const CaseState &state)
{
    const std::optional<Line> line = lineFor(state);
    if (!line)
        return database.prepare("DELETE FROM proxy_cases WHERE rec = ?").bind(record).run();
    const std::string sql = std::string("INSERT OR REPLACE INTO proxy_cases (") + columns
        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
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

Result<ProxyLines> ProxyLedger::readFound(const ProxyQuery &query)
{
    CaseQuery search;
    search.text = query.text;
    search.limit = mostFound;
    const Result<std::vector<qint64>> records = findRecords(m_database, m_unlocked.tokens, search);
    if (!records)
        return failure(records.error());
    const std::string sql = std::string("SELECT ") + columns + " FROM proxy_cases WHERE rec = ?";
    Statement row = m_database.prepare(sql.c_str());
    ProxyLines page;
    int passed = 0;
    for (const qint64 record : *records) {
        row.reset();
        const Result<bool> found = row.bind(record).step();
        if (!found)
            return failure(found.error());
        if (!*found)
            continue;
        const Line line = readLine(row);
        if (!fits(line, query) || passed++ < query.offset)
            continue;
        page.more = isFull(page, query);
        if (page.more)
            return page;
        Result<CaseRow> caseRow = m_cases.rowAt(record);
        if (!caseRow)
            return failure(caseRow.error());
        page.rows.push_back(rowFrom(line, std::move(*caseRow)));
    }
    return page;
}

Result<ProxyLines> ProxyLedger::list(const ProxyQuery &wanted)
{
    ProxyQuery query = wanted;
    query.limit = std::clamp(wanted.limit, 1, mostFound);
    query.offset = std::max(wanted.offset, 0);
    return read(query);
}

Result<std::vector<ProxyRow>> ProxyLedger::all(const ProxyQuery &wanted)
{
    ProxyQuery query = wanted;
    query.limit = noLimit;
    query.offset = 0;
    return read(query).map([](ProxyLines &&lines) { return std::move(lines.rows); });
}

Result<ProxyLines> ProxyLedger::read(const ProxyQuery &query)
{
    if (!query.text.trimmed().isEmpty())
        return readFound(query);
    const Conditions conditions = conditionsOf(query, query.step.has_value());
    const std::string sql = std::string("SELECT ") + columns + " FROM proxy_cases INDEXED BY " + conditions.index
        + " WHERE " + conditions.where
        + (query.waitsAt ? " ORDER BY forwarded_on, rec" : " ORDER BY began_on DESC, rec DESC") + " LIMIT ? OFFSET ?";
    Statement row = m_database.prepare(sql.c_str());
    conditions.bind(row).bind(query.limit == noLimit ? noLimit : query.limit + 1).bind(query.offset);
    ProxyLines page;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return page;
        page.more = isFull(page, query);
        if (page.more)
            return page;
        Result<CaseRow> caseRow = m_cases.rowAt(row.integer(0));
        if (!caseRow)
            return failure(caseRow.error());
        page.rows.push_back(rowFrom(readLine(row), std::move(*caseRow)));
    }
}

Result<ProxyTotals> ProxyLedger::totals(const ProxyQuery &query)
{
    ProxyTotals totals;
    // Step by step: each is one run through its index, where a grouping would sort all lines.
    for (const ProxyStep step : allProxySteps) {
        ProxyQuery one = query;
        one.step = step;
        const Conditions conditions = conditionsOf(one, true);
        const std::string sql = "SELECT count(*), total(marks & 1), total(marks >> 1 & 1), total(marks >> 2 & 1) FROM "
                                "proxy_cases INDEXED BY "
            + conditions.index + " WHERE " + conditions.where;
        Statement row = m_database.prepare(sql.c_str());
        if (const Result<bool> counted = conditions.bind(row).step(); !counted)
            return failure(counted.error());
        const qint64 cases = row.integer(0);
        totals.cases += cases;
        totals.bySteps.at(std::size_t(step)) = cases;
        for (std::size_t mark = 0; mark < allServiceMarks.size(); ++mark)
            totals.byMarks.at(mark) += row.integer(1 + int(mark));
    }
    return totals;
}

} // namespace yichuang
