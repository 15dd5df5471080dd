// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/collectionlist.h"

#include "core/store/partreader.h"

#include <string>

namespace yichuang {

namespace {

const QString &never()
{
    static const QString day = QStringLiteral("9999-12-31");
    return day;
}

QString storedDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

QDate plannedDay(const QString &text)
{
    return text == never() ? QDate() : QDate::fromString(text, Qt::ISODate);
}

/** A line as it is stored. */
struct StoredCollection
{
    QString agent;
    QString since;
    QString remindOn;
    QString remindedOn; ///< empty: not yet
    qint64 reminders = 0;

    bool operator==(const StoredCollection &) const = default;
};

std::optional<StoredCollection> waitingOf(const CaseState &state)
{
    if (state.stage != CaseStage::AwaitingCollection)
        return std::nullopt;
    const QDate next = nextReminderOn(state);
    StoredCollection line;
    if (state.proxy && state.proxy->isInForce() && state.proxy->commission.lets(ProxyRight::Collect))
        line.agent = state.proxy->commission.agent;
    line.since = storedDay(state.resultArrivedOn);
    line.remindOn = next.isValid() ? storedDay(next) : never();
    if (state.lastReminder)
        line.remindedOn = storedDay(state.lastReminder->remindedOn);
    line.reminders = state.reminders;
    return line;
}

/** The line in a row that begins with the record number. */
StoredCollection readWaiting(const Statement &row)
{
    return {row.text(1), row.text(2), row.text(3), row.isNull(4) ? QString() : row.text(4), row.integer(5)};
}

constexpr const char *waitingColumns = "SELECT rec, agent, since, remind_on, reminded_on, reminders FROM collections";

} // namespace

Result<> CollectionList::put(Database &database, qint64 record, const CaseState &state)
{
    const std::optional<StoredCollection> line = waitingOf(state);
    if (!line)
        return database.prepare("DELETE FROM collections WHERE rec = ?").bind(record).run();
    return database
        .prepare("INSERT OR REPLACE INTO collections (rec, agent, since, remind_on, reminded_on, reminders) "
                 "VALUES (?, ?, ?, ?, ?, ?)")
        .bind(record)
        .bind(line->agent)
        .bind(line->since)
        .bind(line->remindOn)
        .bind(line->remindedOn.isEmpty() ? std::nullopt : std::optional(line->remindedOn))
        .bind(line->reminders)
        .run();
}

Result<bool> CollectionList::isAsPut(Database &database, qint64 record, const CaseState &state)
{
    Statement row = database.prepare((std::string(waitingColumns) + " WHERE rec = ?").c_str());
    const Result<bool> found = row.bind(record).step();
    if (!found)
        return failure(found.error());
    return waitingOf(state) == (*found ? std::optional(readWaiting(row)) : std::nullopt);
}

Result<ListPart<CollectionRow>> CollectionList::list(const CollectionQuery &query)
{
    std::string sql = std::string(waitingColumns)
        + (query.agent ? " INDEXED BY collections_by_agent WHERE agent = ?" : " INDEXED BY collections_by_day WHERE 1");
    if (query.remindUntil)
        sql += " AND remind_on <= ?";
    sql += " ORDER BY remind_on, rec LIMIT ? OFFSET ?";
    Statement row = m_database.prepare(sql.c_str());
    if (query.agent)
        row.bind(*query.agent);
    if (query.remindUntil)
        row.bind(storedDay(*query.remindUntil));
    return readPart<CollectionRow>(m_cases, row, PartBounds::of(query.limit, query.offset),
                                   [](CaseRow &&caseRow, const Statement &found) {
                                       const StoredCollection line = readWaiting(found);
                                       return CollectionRow{std::move(caseRow),          line.agent,
                                                            plannedDay(line.since),      plannedDay(line.remindOn),
                                                            plannedDay(line.remindedOn), int(line.reminders)};
                                   });
}

} // namespace yichuang
