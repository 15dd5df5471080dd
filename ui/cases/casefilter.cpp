// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casefilter.h"

namespace yichuang {

namespace {

void setDue(CaseQuery &query, DueFilter due, QDate today, const WorkCalendar &calendar)
{
    switch (due) {
    case DueFilter::Any:
        return;
    case DueFilter::Overdue:
        query.dueUntil = today.addDays(-1);
        return;
    case DueFilter::TwoDays:
        query.dueUntil = calendar.addWorkdays(today, 2).value_or(today.addDays(2));
        return;
    case DueFilter::ThisWeek:
        query.dueUntil = today.addDays(7 - today.dayOfWeek());
        return;
    }
}

void setDays(CaseQuery &query, const CaseFilter &filter, QDate today)
{
    switch (filter.days) {
    case DayFilter::Any:
        return;
    case DayFilter::Today:
        query.openedFrom = today;
        query.openedUntil = today;
        return;
    case DayFilter::LastSevenDays:
        query.openedFrom = today.addDays(-6);
        query.openedUntil = today;
        return;
    case DayFilter::ThisMonth:
        query.openedFrom = QDate(today.year(), today.month(), 1);
        query.openedUntil = today;
        return;
    case DayFilter::Chosen:
        if (filter.from.isValid())
            query.openedFrom = filter.from;
        if (filter.until.isValid())
            query.openedUntil = filter.until;
        // A range typed back to front is meant the other way round.
        if (query.openedFrom && query.openedUntil && *query.openedFrom > *query.openedUntil)
            std::swap(query.openedFrom, query.openedUntil);
        return;
    }
}

} // namespace

std::vector<CaseStage> stagesOf(StageGroup group)
{
    switch (group) {
    case StageGroup::Received:
        return {CaseStage::Received, CaseStage::Waiting};
    case StageGroup::AwaitingCorrection:
        return {CaseStage::AwaitingCorrection};
    case StageGroup::Accepted:
        return {CaseStage::Accepted, CaseStage::InParts};
    case StageGroup::Tolerant:
        return {CaseStage::AcceptedTolerant};
    case StageGroup::Decided:
        return {CaseStage::Approved, CaseStage::Refused, CaseStage::AwaitingCollection};
    case StageGroup::Done:
        return {CaseStage::Done};
    case StageGroup::Ended:
        return {CaseStage::Declined, CaseStage::Withdrawn, CaseStage::Revoked};
    }
    return {};
}

CaseQuery queryOf(const CaseFilter &filter, const QString &account, QDate today, const WorkCalendar &calendar)
{
    CaseQuery query;
    query.text = filter.text.trimmed();
    for (const StageGroup group : allStageGroups) {
        if (!filter.groups.contains(group))
            continue;
        const std::vector<CaseStage> stages = stagesOf(group);
        query.stages.insert(query.stages.end(), stages.begin(), stages.end());
    }
    query.itemId = filter.itemId;
    if (filter.mineOnly)
        query.account = account;
    setDue(query, filter.due, today, calendar);
    setDays(query, filter, today);
    return query;
}

} // namespace yichuang
