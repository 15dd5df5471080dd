// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_p.h"

#include "core/desk/ratings.h"
#include "core/store/ratinglist.h"
#include "core/store/workrules.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace yichuang {

namespace {

/** What falls due first, then what has no day, each as the list had it. */
bool fallsDueBefore(const RatedVisit &one, const RatedVisit &other)
{
    const auto dayOf = [](const RatedVisit &visit) {
        return visit.due && visit.due->day ? *visit.due->day : QDate(9999, 12, 31);
    };
    return dayOf(one) < dayOf(other);
}

} // namespace

Result<ListPart<RatedVisit>> Desk::ratings(const RatingQuery &query)
{
    Result<ListPart<RatingRow>> rows = d->profile.ratingList().list(query);
    if (!rows)
        return failure(rows.error());
    const WorkCalendar &calendar = *d->reference.calendar;
    std::vector<RatedVisit> visits;
    for (RatingRow &row : rows->rows) {
        const RatingRules &rules = d->profile.rules().provinces->forDivision(row.visit.centre).rating;
        const std::optional<DueDay> due = ratingDue(row.step, row.ratedOn, calendar, rules);
        visits.push_back({std::move(row), due, due ? lampOf(due, d->clock.today(), calendar) : Lamp::None});
    }
    if (!query.steps.empty())
        std::stable_sort(visits.begin(), visits.end(), fallsDueBefore);
    return ListPart<RatedVisit>{std::move(visits), rows->more};
}

Result<std::vector<RatedVisit>> Desk::everyRating(RatingQuery query)
{
    std::vector<RatedVisit> all;
    query.limit = mostInAPart;
    for (bool more = true; more;) {
        query.offset = int(all.size());
        Result<ListPart<RatedVisit>> part = ratings(query);
        if (!part)
            return failure(part.error());
        more = part->more && !part->rows.empty();
        std::ranges::move(part->rows, std::back_inserter(all));
    }
    if (!query.steps.empty())
        std::stable_sort(all.begin(), all.end(), fallsDueBefore);
    return all;
}

Result<RatingReport> Desk::ratingReport(const FiguresQuery &query)
{
    return d->profile.ratingList().report(query);
}

} // namespace yichuang
