// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseinvariants.h"

#include "core/reference/ratingtags.h"

#include <algorithm>

namespace yichuang {

namespace {

bool isRated(const CaseState &state, const VisitKey &visit, const QString &account)
{
    const Visit *found = findVisit(state, visit);
    return found && found->servedBy.contains(account);
}

/** What every step after a bad rating rests on: there is one, it counts, and it is not settled. */
const char *notOpen(const CaseState &state, const VisitKey &visit)
{
    const RatingCare *care = findRating(state, visit);
    if (!care || !care->isBad())
        return "rating.not-bad";
    return care->settlement ? "rating.settled" : nullptr;
}

} // namespace

const char *brokenBy(const CaseState &state, const RatedBody &body)
{
    if (!findVisit(state, body.visit))
        return "rating.no-visit";
    if (findRating(state, body.visit))
        return "rating.twice";
    QStringList tags = body.tags;
    const bool ofLevel =
        std::all_of(tags.begin(), tags.end(), [&body](const QString &code) { return levelOfTag(code) == body.level; });
    if (!ofLevel || tags.removeDuplicates() > 0)
        return "rating.tags";
    return body.phone.isEmpty() && !body.name.isEmpty() ? "rating.name-without-phone" : nullptr;
}

/** The person rated does not call who complained of her: what is said then would not be said freely. */
const char *brokenBy(const CaseState &state, const FollowedUpBody &body, const Actor &actor)
{
    if (const char *rule = notOpen(state, body.visit))
        return rule;
    if (!findRating(state, body.visit)->rating.isNamed())
        return "rating.anonymous";
    return isRated(state, body.visit, actor.account) ? "rating.own-call-back" : nullptr;
}

const char *brokenBy(const CaseState &state, const RatingAppealedBody &body)
{
    if (const char *rule = notOpen(state, body.visit))
        return rule;
    return findRating(state, body.visit)->appeal ? "rating.appealed-twice" : nullptr;
}

/** Two pairs of eyes that were not rated: neither who appealed nor who is rated decides. */
const char *brokenBy(const CaseState &state, const AppealAnsweredBody &body, const Actor &actor)
{
    const RatingCare *care = findRating(state, body.visit);
    if (!care || !care->isAppealOpen())
        return "rating.no-appeal";
    const bool own = care->appealedBy == actor.account || isRated(state, body.visit, actor.account);
    return own ? "rating.own-appeal" : nullptr;
}

const char *brokenBy(const CaseState &state, const RatingSettledBody &body, const Actor &actor)
{
    if (const char *rule = notOpen(state, body.visit))
        return rule;
    const RatingCare &care = *findRating(state, body.visit);
    if (care.isAppealOpen())
        return "rating.appeal-open";
    if (care.rating.isNamed() && care.callBacks.empty())
        return "rating.not-called-back";
    const bool alone = body.approvedBy.isEmpty() || isRated(state, body.visit, body.approvedBy);
    return isRated(state, body.visit, actor.account) && alone ? "rating.own-settlement" : nullptr;
}

const char *brokenBy(const CaseState &state, const RatedAgainBody &body)
{
    const RatingCare *care = findRating(state, body.visit);
    if (!care || !care->settlement)
        return "rating.not-settled";
    return care->again ? "rating.again-twice" : nullptr;
}

} // namespace yichuang
