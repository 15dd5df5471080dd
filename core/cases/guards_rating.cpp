// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/guards.h"

#include "core/identity/phone.h"
#include "core/reference/ratingtags.h"

#include <algorithm>

namespace yichuang {

namespace {

bool saysNothing(const QString &text)
{
    return text.trimmed().isEmpty();
}

/** What holds for ever, asked of whoever sits there now. */
template <typename Body> const char *brokenByActor(const RuleContext &context, const Body &body)
{
    return brokenBy(*context.state, body, Actor{context.account, context.role});
}

template <typename Body> const char *ratedElsewhere(const RuleContext &context, const Body &body)
{
    return context.centre.isEmpty() || context.centre == body.visit.centre ? nullptr : "rating.other-centre";
}

const char *ratedTooLate(const RuleContext &context, const RatedBody &body)
{
    return isRatableOn(body.visit.on, context.today, calendarOf(context), profileOf(context).rating)
        ? nullptr
        : "rating.too-late";
}

const char *tagUnknown(const RuleContext &, const RatedBody &body)
{
    const bool known = std::all_of(body.tags.begin(), body.tags.end(),
                                   [](const QString &code) { return RatingTags::builtIn().find(code) != nullptr; });
    return known ? nullptr : "rating.tags";
}

const char *phoneUnusable(const RuleContext &, const RatedBody &body)
{
    return body.phone.isEmpty() || checkPhone(body.phone) ? nullptr : "rating.phone";
}

const char *calledBackOnImpossibleDay(const RuleContext &context, const FollowedUpBody &body)
{
    const QDate rated = findRating(*context.state, body.visit)->ratedAt.date();
    return body.on < rated || body.on > context.today ? "rating.call-back-date" : nullptr;
}

const char *calledBackWithoutWord(const RuleContext &, const FollowedUpBody &body)
{
    return body.outcome == CallBackOutcome::Reached && saysNothing(body.text) ? "rating.call-back-empty" : nullptr;
}

const char *settledWithoutWord(const RuleContext &, const RatingSettledBody &body)
{
    return saysNothing(body.text) ? "rating.settlement-empty" : nullptr;
}

const char *settledOnImpossibleDay(const RuleContext &context, const RatingSettledBody &body)
{
    const QDate rated = findRating(*context.state, body.visit)->ratedAt.date();
    return body.on < rated || body.on > context.today ? "rating.settlement-date" : nullptr;
}

const char *appealedWithoutReason(const RuleContext &, const RatingAppealedBody &body)
{
    return saysNothing(body.reason) ? "rating.appeal-empty" : nullptr;
}

const char *answeredWithoutReason(const RuleContext &, const AppealAnsweredBody &body)
{
    return saysNothing(body.reason) ? "rating.answer-empty" : nullptr;
}

} // namespace

QString guardRating(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<RatedBody>(context, json, invariantBroken<RatedBody>, ratedElsewhere<RatedBody>, ratedTooLate,
                                  tagUnknown, phoneUnusable);
}

QString guardCallBack(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<FollowedUpBody>(context, json, brokenByActor<FollowedUpBody>, calledBackOnImpossibleDay,
                                       calledBackWithoutWord);
}

QString guardRatingAppeal(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<RatingAppealedBody>(context, json, invariantBroken<RatingAppealedBody>, appealedWithoutReason);
}

QString guardAppealAnswer(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<AppealAnsweredBody>(context, json, brokenByActor<AppealAnsweredBody>, answeredWithoutReason);
}

QString guardSettlement(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<RatingSettledBody>(context, json, brokenByActor<RatingSettledBody>, settledWithoutWord,
                                          settledOnImpossibleDay);
}

QString guardRatingAgain(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<RatedAgainBody>(context, json, invariantBroken<RatedAgainBody>, ratedElsewhere<RatedAgainBody>);
}

} // namespace yichuang
