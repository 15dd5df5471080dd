// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/ratingcare.h"

#include "core/cases/casestate.h"
#include "core/cases/deadlines.h"
#include "core/cases/namedvalue.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr std::array<NamedValue<RatingStep>, allRatingSteps.size()> ratingSteps{{
    {RatingStep::Counted, "counted"},
    {RatingStep::Anonymous, "anonymous"},
    {RatingStep::ToDecide, "to-decide"},
    {RatingStep::ToCallBack, "to-call-back"},
    {RatingStep::ToSettle, "to-settle"},
    {RatingStep::Settled, "settled"},
    {RatingStep::Removed, "removed"},
}};

} // namespace

bool RatingCare::wasReached() const
{
    return std::any_of(callBacks.begin(), callBacks.end(),
                       [](const CallBack &one) { return one.body.outcome == CallBackOutcome::Reached; });
}

QString ratingStepName(RatingStep step)
{
    return nameIn(ratingSteps, step);
}

std::optional<RatingStep> ratingStepFromName(QStringView name)
{
    return valueIn(ratingSteps, name);
}

QString ratingStepChinese(RatingStep step)
{
    switch (step) {
    case RatingStep::Counted:
        return QStringLiteral("计入");
    case RatingStep::Anonymous:
        return QStringLiteral("匿名");
    case RatingStep::ToDecide:
        return QStringLiteral("申诉待复核");
    case RatingStep::ToCallBack:
        return QStringLiteral("待回访");
    case RatingStep::ToSettle:
        return QStringLiteral("待整改");
    case RatingStep::Settled:
        return QStringLiteral("已整改");
    case RatingStep::Removed:
        return QStringLiteral("已撤除");
    }
    Q_UNREACHABLE();
}

RatingStep ratingStepOf(const RatingCare &care)
{
    if (care.isRemoved())
        return RatingStep::Removed;
    if (!care.isBad())
        return RatingStep::Counted;
    if (care.settlement)
        return RatingStep::Settled;
    if (!care.rating.isNamed())
        return care.isAppealOpen() ? RatingStep::ToDecide : RatingStep::Anonymous;
    return care.wasReached() ? RatingStep::ToSettle : RatingStep::ToCallBack;
}

std::optional<DueDay> ratingDue(RatingStep step, QDate ratedOn, const WorkCalendar &calendar, const RatingRules &rules)
{
    if (step == RatingStep::ToCallBack)
        return DueDay{lastDay(rules.callBack, ratedOn, calendar)};
    if (step == RatingStep::ToSettle)
        return DueDay{lastDay(rules.settle, ratedOn, calendar)};
    return std::nullopt;
}

const RatingCare *findRating(const CaseState &state, const VisitKey &visit)
{
    const auto found = std::find_if(state.ratings.begin(), state.ratings.end(),
                                    [&visit](const RatingCare &care) { return care.rating.visit == visit; });
    return found == state.ratings.end() ? nullptr : &*found;
}

bool isRatableOn(QDate visitOn, QDate today, const WorkCalendar &calendar, const RatingRules &rules)
{
    if (today < visitOn)
        return false;
    // Where the calendar does not reach, only the visit's own day is certain to be in time.
    return today <= calendar.addWorkdays(visitOn, rules.rateWithinWorkdays).value_or(visitOn);
}

const Visit *ratableVisit(const CaseState &state, const QString &centre, QDate today, const WorkCalendar &calendar,
                          const RatingRules &rules)
{
    const auto found = std::find_if(state.visits.rbegin(), state.visits.rend(), [&](const Visit &visit) {
        return visit.key.centre == centre && !findRating(state, visit.key)
            && isRatableOn(visit.key.on, today, calendar, rules);
    });
    return found == state.visits.rend() ? nullptr : &*found;
}

} // namespace yichuang
