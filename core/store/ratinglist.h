// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/casestate.h"
#include "core/cases/ratingfigures.h"
#include "core/store/caselist.h"
#include "core/store/listpart.h"

#include <QDate>

#include <optional>
#include <vector>

namespace yichuang {

class CaseTable;
class Database;

/** A rating as a list shows it: nothing that was written, and nobody's number. */
struct RatingRow
{
    CaseRow row;
    VisitKey visit;
    QStringList servedBy; ///< accounts the rating is about
    Satisfaction level = Satisfaction::VerySatisfied;
    RatingStep step = RatingStep::Counted;
    QDate ratedOn;
    bool named = false; ///< left a number
    QStringList tags; ///< codes
    bool written = false; ///< something was written beside it
    bool appealOpen = false;
    std::optional<Satisfaction> again; ///< the one further rating 追评
};

/** What to list. All set conditions hold together. */
struct RatingQuery
{
    std::vector<RatingStep> steps; ///< empty: every rating, the newest first; else the oldest first
    std::optional<QString> centre;
    std::optional<QDate> from; ///< day of the rating, inclusive
    std::optional<QDate> until;
    int limit = 1000; ///< 1..1000
    int offset = 0;
};

/** Which visits to count: by their own day, so that no share can pass 100 %. */
struct FiguresQuery
{
    QDate from; ///< inclusive
    QDate until; ///< inclusive
    std::optional<QString> centre;
};

/** The figures of one window or of one account. */
struct FiguresLine
{
    QString key; ///< "centre window", or the account
    RatingFigures figures;
};

/** The figures of some days: all, and the same by window and by account. */
struct RatingReport
{
    RatingFigures all;
    std::vector<FiguresLine> byWindow; ///< in the order of their names
    std::vector<FiguresLine> byAccount; ///< whoever served; a visit served by two counts for both
};

/** The visits and their ratings; CaseTable writes them in the transaction of the case's row. */
class RatingList final
{
public:
    RatingList(Database &database, CaseTable &cases)
        : m_database(database)
        , m_cases(cases)
    {
    }

    [[nodiscard]] Result<ListPart<RatingRow>> list(const RatingQuery &query);
    [[nodiscard]] Result<RatingReport> report(const FiguresQuery &query);

    /** The visits of @p state under its case's record number; call only inside a transaction. */
    [[nodiscard]] static Result<> put(Database &database, qint64 record, const CaseState &state);
    /** Whether the lines that are there are those put() would write. */
    [[nodiscard]] static Result<bool> isAsPut(Database &database, qint64 record, const CaseState &state);

private:
    Database &m_database;
    CaseTable &m_cases;
};

} // namespace yichuang
