// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/guards.h"

#include "core/cases/caseinvariants.h"
#include "core/cases/deadlines.h"
#include "core/cases/materialsets.h"
#include "core/cases/promise.h"

#include <algorithm>

namespace yichuang {

namespace {

std::optional<QDate> deemedDay(const RuleContext &context)
{
    return deemedAcceptance(*context.state, context.today, calendarOf(context), profileOf(context));
}

const char *acceptanceInvariant(const RuleContext &context, const AcceptedBody &body)
{
    return brokenBy(*context.state, body);
}

const char *notDeemed(const RuleContext &context, const AcceptedBody &body)
{
    if (body.kind != AcceptanceKind::Deemed)
        return nullptr;
    return deemedDay(context) == body.acceptedOn ? nullptr : "accept.not-deemed";
}

/** Silence has already accepted it: a later day would take days from the applicant. */
const char *alreadyDeemed(const RuleContext &context, const AcceptedBody &body)
{
    const std::optional<QDate> day = deemedDay(context);
    return day && body.acceptedOn > *day ? "accept.deemed-already" : nullptr;
}

const char *acceptanceDateWrong(const RuleContext &context, const AcceptedBody &body)
{
    const bool possible = body.acceptedOn >= context.state->intake.receivedOn && body.acceptedOn <= context.today;
    return possible ? nullptr : "accept.date";
}

const char *answersIncomplete(const RuleContext &context, const AcceptedBody &body)
{
    const CaseOpenedBody &intake = context.state->intake;
    if (body.kind == AcceptanceKind::Deemed)
        return nullptr;
    return resolveChecklist(intake.item, intake.answers).isComplete() ? nullptr : "accept.answers-incomplete";
}

bool lacksLines(const CaseState &state)
{
    return !absentFrom(state.intake.materials, state.intake.item, state.intake.answers).isEmpty();
}

const char *requiredMissing(const RuleContext &context, const AcceptedBody &body)
{
    const CaseState &state = *context.state;
    if (body.kind == AcceptanceKind::Deemed)
        return nullptr;
    if (lacksLines(state))
        return "accept.required-missing";
    if (body.kind != AcceptanceKind::Complete)
        return nullptr;
    const bool complete = state.outstanding().empty() && committedOf(state.intake.materials).empty();
    return complete ? nullptr : "accept.required-missing";
}

const char *notAllPromised(const RuleContext &context, const AcceptedBody &body)
{
    if (body.kind != AcceptanceKind::Tolerant)
        return nullptr;
    if (!committedOf(context.state->intake.materials).empty())
        return "accept.required-missing";
    for (const CaseMaterial &material : context.state->outstanding()) {
        if (!isDeferrable(material))
            return "tolerant.material-not-deferrable";
        if (!findMaterial(body.promised, material.id))
            return "accept.required-missing";
    }
    return nullptr;
}

const char *promisedTooLate(const RuleContext &context, const AcceptedBody &body)
{
    const CaseOpenedBody &intake = context.state->intake;
    const WorkCalendar &calendar = calendarOf(context);
    for (const CaseMaterial &promised : body.promised) {
        const CaseMaterial *line = context.state->material(promised.id);
        const std::optional<QDate> latest =
            latestToleranceDay(intake.item, *line, body.acceptedOn, calendar, profileOf(context));
        // A latest day beyond the calendar is later than every day the calendar knows.
        const bool inTime = latest ? promised.dueOn <= *latest : calendar.covers(promised.dueOn);
        if (!inTime || promised.dueOn < body.acceptedOn)
            return "tolerant.beyond-latest-day";
    }
    return nullptr;
}

const char *notAllCommitted(const RuleContext &context, const AcceptedBody &body)
{
    if (body.kind != AcceptanceKind::Commitment)
        return nullptr;
    if (!context.state->intake.item.commitmentAllowed)
        return "commitment.not-allowed";
    for (const CaseMaterial &material : context.state->outstanding()) {
        if (!isReplaceable(material))
            return "commitment.material-not-replaceable";
        if (!body.committedMaterials.contains(material.id))
            return "accept.required-missing";
    }
    return nullptr;
}

/** Who broke a promise may not promise again until cleared. */
const char *barred(const RuleContext &context, const AcceptedBody &body)
{
    if (!context.barredFromPromises)
        return nullptr;
    if (body.kind == AcceptanceKind::Tolerant)
        return "tolerant.barred";
    return body.kind == AcceptanceKind::Commitment ? "commitment.barred" : nullptr;
}

const char *promiseUnsigned(const RuleContext &, const AcceptedBody &body)
{
    const bool promises = body.kind == AcceptanceKind::Tolerant || body.kind == AcceptanceKind::Commitment;
    return promises && !body.applicantSigned ? "accept.promise-unsigned" : nullptr;
}

/** What is recorded is what was signed: other days, other materials need a promise printed anew. */
const char *otherThanPrinted(const RuleContext &context, const AcceptedBody &body)
{
    const IssuedPaper *printed = promisePrinted(*context.state, body.kind);
    return printed && printed->promise != promiseOf(body) ? "accept.promise-differs" : nullptr;
}

const char *notOnlyDeemed(const RuleContext &, const AcceptedBody &body)
{
    return body.kind == AcceptanceKind::Deemed ? nullptr : "accept.not-deemed";
}

const char *factsMissing(const RuleContext &, const DeclinedBody &body)
{
    return body.facts.trimmed().isEmpty() ? "decline.facts-missing" : nullptr;
}

const char *groundIncomplete(const RuleContext &context, const DeclinedBody &body)
{
    switch (body.ground) {
    case DeclineGround::NoLicenceNeeded:
        return nullptr;
    case DeclineGround::NotCompetent:
        return body.competentOrgan.trimmed().isEmpty() ? "decline.competent-organ-missing" : nullptr;
    case DeclineGround::OtherBasis:
        return body.basis.trimmed().isEmpty() ? "decline.basis-missing" : nullptr;
    case DeclineGround::StillUnfit:
        break;
    }
    if (!profileOf(context).declineWhenStillUnfit)
        return "decline.still-unfit-not-in-profile";
    const CaseState &state = *context.state;
    const bool supplied = !state.corrections.empty() && !state.suppliedSinceNotice.isEmpty();
    return supplied && !state.outstanding().empty() ? nullptr : "decline.not-supplied-yet";
}

const char *revokedTooSoon(const RuleContext &context, const EndedBody &)
{
    const std::optional<DueDay> due = deadlinesOf(*context.state, calendarOf(context), profileOf(context)).tolerance;
    return due && due->day && context.today > *due->day ? nullptr : "revoke.not-overdue";
}

const char *revokedWithoutReason(const RuleContext &, const EndedBody &body)
{
    return body.reason.trimmed().isEmpty() ? "revoke.reasons-missing" : nullptr;
}

const char *revokedWithoutRemedies(const RuleContext &, const EndedBody &body)
{
    const bool named = !body.reviewOrgan.trimmed().isEmpty() && !body.court.trimmed().isEmpty();
    return named ? nullptr : "revoke.remedies-missing";
}

const char *deemedByHand(const RuleContext &, const EndedBody &body)
{
    return body.deemed ? "withdraw.not-deemed" : nullptr;
}

const char *notDeemedWithdrawal(const RuleContext &, const EndedBody &body)
{
    return body.deemed ? nullptr : "withdraw.by-applicant-only";
}

} // namespace

QString guardAcceptance(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<AcceptedBody>(context, json, acceptanceInvariant, notDeemed, alreadyDeemed, acceptanceDateWrong,
                                     answersIncomplete, requiredMissing, notAllPromised, notAllCommitted, barred,
                                     promisedTooLate, otherThanPrinted, promiseUnsigned);
}

QString guardDeemedAcceptance(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<AcceptedBody>(context, json, notOnlyDeemed, acceptanceInvariant, notDeemed);
}

QString guardDecline(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<DeclinedBody>(context, json, groundIncomplete, factsMissing);
}

QString guardRevocation(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<EndedBody>(context, json, revokedTooSoon, revokedWithoutReason, revokedWithoutRemedies);
}

QString guardWithdrawal(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<EndedBody>(context, json, deemedByHand);
}

QString guardDeemedWithdrawal(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<EndedBody>(context, json, notDeemedWithdrawal);
}

} // namespace yichuang
