// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ratinglist.h"

#include "core/store/monthspan.h"
#include "core/store/partreader.h"

#include <QMap>

#include <string>

namespace yichuang {

namespace {

QString ratingDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

/** A line as it is stored, without its record number. */
struct StoredVisit
{
    QString cameOn;
    QString centre;
    QString window;
    QString servedBy;
    QString level;
    QString step;
    QString ratedOn;
    bool named = false;
    QString tags;
    bool written = false;
    bool appealed = false;
    QString again;

    bool operator==(const StoredVisit &) const = default;
};

std::vector<StoredVisit> visitsOf(const CaseState &state)
{
    std::vector<StoredVisit> lines;
    for (const Visit &visit : state.visits) {
        StoredVisit line;
        line.cameOn = ratingDay(visit.key.on);
        line.centre = visit.key.centre;
        line.window = visit.key.window;
        line.servedBy = visit.servedBy.join(u' ');
        if (const RatingCare *care = findRating(state, visit.key)) {
            line.level = satisfactionName(care->rating.level);
            line.step = ratingStepName(ratingStepOf(*care));
            line.ratedOn = ratingDay(care->ratedAt.date());
            line.named = care->rating.isNamed();
            line.tags = care->rating.tags.join(u' ');
            line.written = !care->rating.text.isEmpty();
            line.appealed = care->isAppealOpen();
            if (care->again)
                line.again = satisfactionName(care->again->level);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

constexpr const char *visitColumns = "rec, came_on, centre, window, served_by, level, step, rated_on, named, tags, "
                                     "written, appealed, again";

StoredVisit readVisitRow(const Statement &row)
{
    return {row.text(1), row.text(2),         row.text(3), row.text(4),          row.text(5),          row.text(6),
            row.text(7), row.integer(8) != 0, row.text(9), row.integer(10) != 0, row.integer(11) != 0, row.text(12)};
}

RatingRow listed(CaseRow caseRow, const StoredVisit &line)
{
    RatingRow row;
    row.row = std::move(caseRow);
    row.visit = {QDate::fromString(line.cameOn, Qt::ISODate), line.centre, line.window};
    row.servedBy = line.servedBy.split(u' ', Qt::SkipEmptyParts);
    row.level = satisfactionFromName(line.level).value_or(row.level);
    row.step = ratingStepFromName(line.step).value_or(row.step);
    row.ratedOn = QDate::fromString(line.ratedOn, Qt::ISODate);
    row.named = line.named;
    row.tags = line.tags.split(u' ', Qt::SkipEmptyParts);
    row.written = line.written;
    row.appealOpen = line.appealed;
    row.again = satisfactionFromName(line.again);
    return row;
}

std::string listSql(const RatingQuery &query)
{
    std::string sql = std::string("SELECT ") + visitColumns + " FROM visits INDEXED BY ";
    if (query.steps.empty()) {
        sql += "ratings_by_day WHERE level <> ''";
    } else {
        sql += "ratings_by_step WHERE level <> '' AND step IN (?";
        for (std::size_t i = 1; i < query.steps.size(); ++i)
            sql += ", ?";
        sql += ")";
    }
    if (query.centre)
        sql += " AND centre = ?";
    if (query.from)
        sql += " AND rated_on >= ?";
    if (query.until)
        sql += " AND rated_on <= ?";
    return sql + (query.steps.empty() ? " ORDER BY rated_on DESC, rec DESC" : " ORDER BY rated_on, rec")
        + " LIMIT ? OFFSET ?";
}

/** What @p count visits of that level, step and contact add to the figures. */
RatingFigures counted(const QString &level, const QString &step, bool named, qint64 count)
{
    RatingFigures figures;
    figures.services = count;
    const std::optional<Satisfaction> rated = satisfactionFromName(level);
    const std::optional<RatingStep> at = ratingStepFromName(step);
    if (!rated || !at)
        return figures;
    if (*at == RatingStep::Removed) {
        figures.removed = count;
        return figures;
    }
    figures.byLevel[std::size_t(*rated)] = count;
    if (isBad(*rated) && named) {
        figures.closable = count;
        figures.closed = *at == RatingStep::Settled ? count : 0;
    }
    return figures;
}

std::vector<FiguresLine> figuresLines(const QMap<QString, RatingFigures> &groups)
{
    std::vector<FiguresLine> lines;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group)
        lines.push_back({group.key(), group.value()});
    return lines;
}

/** Adds groups of visits up to a report. */
class FiguresTally
{
public:
    /** Takes the rows of @p groups, which select centre, window, who served, level, step, contact and how many. */
    [[nodiscard]] Result<> take(Statement &groups)
    {
        for (;;) {
            const Result<bool> more = groups.step();
            if (!more)
                return failure(more.error());
            if (!*more)
                return {};
            const RatingFigures group =
                counted(groups.text(3), groups.text(4), groups.integer(5) != 0, groups.integer(6));
            m_all += group;
            m_windows[groups.text(0) + u' ' + groups.text(1)] += group;
            m_servers[groups.text(2)] += group;
        }
    }
    [[nodiscard]] RatingReport report() const
    {
        QMap<QString, RatingFigures> accounts;
        for (auto served = m_servers.cbegin(); served != m_servers.cend(); ++served) {
            for (const QString &account : served.key().split(u' ', Qt::SkipEmptyParts))
                accounts[account] += served.value();
        }
        return {m_all, figuresLines(m_windows), figuresLines(accounts)};
    }

private:
    RatingFigures m_all;
    QMap<QString, RatingFigures> m_windows;
    QMap<QString, RatingFigures> m_servers; ///< accounts with a blank between them
};

/** Adds up the visits of @p span, day by day. */
Result<> takeDays(Database &database, const DaySpan &span, const std::optional<QString> &centre, FiguresTally &tally)
{
    // The groups stand in the order of the index, so that they are counted as they are passed: none is sorted.
    const std::string sql =
        std::string("SELECT centre, window, served_by, level, step, named, count(*) FROM visits INDEXED BY "
                    "visits_by_day WHERE came_on BETWEEN ? AND ?")
        + (centre ? " AND centre = ?" : "") + " GROUP BY came_on, centre, level, step, named, window, served_by";
    Statement groups = database.prepare(sql.c_str());
    groups.bind(ratingDay(span.from)).bind(ratingDay(span.until));
    if (centre)
        groups.bind(*centre);
    return tally.take(groups);
}

/** Adds up the visits of the whole months @p span, as they are counted already. */
Result<> takeMonths(Database &database, const DaySpan &span, const std::optional<QString> &centre, FiguresTally &tally)
{
    const std::string sql = std::string("SELECT centre, window, served_by, level, step, named, visits FROM "
                                        "visit_counts WHERE month BETWEEN ? AND ?")
        + (centre ? " AND centre = ?" : "");
    Statement groups = database.prepare(sql.c_str());
    groups.bind(monthText(span.from)).bind(monthText(span.until));
    if (centre)
        groups.bind(*centre);
    return tally.take(groups);
}

} // namespace

Result<> RatingList::put(Database &database, qint64 record, const CaseState &state)
{
    if (Result<> gone = database.prepare("DELETE FROM visits WHERE rec = ?").bind(record).run(); !gone)
        return gone;
    const std::string sql =
        std::string("INSERT INTO visits (") + visitColumns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    Statement row = database.prepare(sql.c_str());
    for (const StoredVisit &line : visitsOf(state)) {
        row.reset();
        row.bind(record).bind(line.cameOn).bind(line.centre).bind(line.window).bind(line.servedBy);
        row.bind(line.level).bind(line.step).bind(line.ratedOn).bind(line.named).bind(line.tags);
        if (Result<> written = row.bind(line.written).bind(line.appealed).bind(line.again).run(); !written)
            return written;
    }
    return {};
}

Result<bool> RatingList::isAsPut(Database &database, qint64 record, const CaseState &state)
{
    const std::string sql =
        std::string("SELECT ") + visitColumns + " FROM visits WHERE rec = ? ORDER BY came_on, centre, window";
    Statement row = database.prepare(sql.c_str());
    row.bind(record);
    std::vector<StoredVisit> stored;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return stored == visitsOf(state);
        stored.push_back(readVisitRow(row));
    }
}

Result<ListPart<RatingRow>> RatingList::list(const RatingQuery &query)
{
    Statement row = m_database.prepare(listSql(query).c_str());
    for (const RatingStep step : query.steps)
        row.bind(ratingStepName(step));
    if (query.centre)
        row.bind(*query.centre);
    if (query.from)
        row.bind(ratingDay(*query.from));
    if (query.until)
        row.bind(ratingDay(*query.until));
    return readPart<RatingRow>(
        m_cases, row, PartBounds::of(query.limit, query.offset),
        [](CaseRow &&caseRow, const Statement &found) { return listed(std::move(caseRow), readVisitRow(found)); });
}

Result<RatingReport> RatingList::report(const FiguresQuery &query)
{
    const MonthSpan parts = monthSpanOf({query.from, query.until});
    FiguresTally tally;
    for (const DaySpan &months : parts.months) {
        if (const Result<> taken = takeMonths(m_database, months, query.centre, tally); !taken)
            return failure(taken.error());
    }
    for (const DaySpan &days : parts.days) {
        if (const Result<> taken = takeDays(m_database, days, query.centre, tally); !taken)
            return failure(taken.error());
    }
    return tally.report();
}

} // namespace yichuang
