// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casesteps.h"

#include "core/cases/approval.h"
#include "core/cases/caseinvariants.h"
#include "ui/cases/stepbodies.h"
#include "ui/widgets/errortext.h"

#include <algorithm>

namespace yichuang {

namespace {

QJsonObject likelyExtension()
{
    QJsonObject body =
        DeadlineExtendedBody{1, QStringLiteral("-"), QStringLiteral("-"), ExtensionApprover::OrganHead}.toJson();
    setApprovedBy(body, QStringLiteral("-"));
    return body;
}

/** The visit that can be rated now; null when there is none. */
const Visit *visitToRate(const StepContext &context)
{
    if (!context.reference.calendar || !context.reference.profile)
        return nullptr;
    return ratableVisit(context.file.state, context.centre, context.today, *context.reference.calendar,
                        context.reference.profile->rating);
}

QJsonObject likelyRatingStep(CaseStep step, const StepContext &context)
{
    if (step == CaseStep::Rate) {
        const Visit *visit = visitToRate(context);
        return RatedBody{visit ? visit->key : VisitKey(), Satisfaction::Satisfied, {}, {}, {}, {}}.toJson();
    }
    const RatingCare *care = ratingFor(step, context.file.state);
    const VisitKey visit = care ? care->rating.visit : VisitKey();
    const QString word = QStringLiteral("-");
    if (step == CaseStep::CallBack)
        return FollowedUpBody{visit, CallBackOutcome::Reached, context.today, word}.toJson();
    if (step == CaseStep::SettleRating) // somebody can approve it
        return RatingSettledBody{visit, SettlementWay::Rectified, context.today, word, word}.toJson();
    if (step == CaseStep::AppealRating)
        return RatingAppealedBody{visit, AppealGround::Mistaken, word}.toJson();
    if (step == CaseStep::AnswerAppeal)
        return AppealAnsweredBody{visit, false, word}.toJson();
    return RatedAgainBody{visit, Satisfaction::Satisfied, {}}.toJson();
}

/** The body a well-filled form would send. */
QJsonObject likelyBody(CaseStep step, const StepContext &context)
{
    switch (step) {
    case CaseStep::RecordDeemed:
        return deemedBody(context).toJson();
    case CaseStep::Claim:
        return HandlerAssignedBody{context.account, QStringLiteral("-")}.toJson();
    case CaseStep::Release:
        return HandlerAssignedBody{{}, QStringLiteral("-")}.toJson();
    case CaseStep::HandOn:
        return HandlerAssignedBody{QStringLiteral("-"), QStringLiteral("-")}.toJson();
    case CaseStep::CallTurn:
        return TurnCameBody{context.today, {}, QStringLiteral("-")}.toJson();
    case CaseStep::Rekey:
        return RekeyedBody{QStringLiteral("-"), {}, {}}.toJson();
    case CaseStep::OweRekey:
        return RekeyOwedBody{QStringLiteral("-"), QStringLiteral("-")}.toJson();
    case CaseStep::DrawUpCommission:
        return likelyCommission(context).toJson();
    case CaseStep::SignCommission:
        return CommissionSignedBody{context.today, QStringLiteral("-"), QStringLiteral("-"), {}}.toJson();
    case CaseStep::EndCommission:
        return CommissionEndedBody{QStringLiteral("-"), context.today}.toJson();
    case CaseStep::Forward:
        return likelyForwarding(context).toJson();
    case CaseStep::ForwardReturn:
        return ForwardReturnedBody{QStringLiteral("-"), {}}.toJson();
    case CaseStep::ProxyProgress:
        return ProxyProgressedBody{QStringLiteral("-"), context.today, {}}.toJson();
    case CaseStep::ProxyReport:
        return likelyReport(context).toJson();
    case CaseStep::TakeStep:
        return likelyStep(context).toJson();
    case CaseStep::StopClock:
        return ClockStoppedBody{specialProcedures().front(), context.today, 1}.toJson();
    case CaseStep::ResumeClock:
        return ClockResumedBody{context.today}.toJson();
    case CaseStep::Extend:
        return likelyExtension();
    case CaseStep::Arrive:
        return ResultArrivedBody().toJson();
    case CaseStep::Remind:
        return CollectionRemindedBody{ReportManner::Phone, context.today, {}, {}}.toJson();
    case CaseStep::UseSeal:
        return SealUsedBody{QStringLiteral("-"), 0, QStringLiteral("-"), 1, {}, {}}.toJson();
    case CaseStep::Verify:
        return likelyVerification(context).toJson();
    case CaseStep::CallBack:
    case CaseStep::AnswerAppeal:
    case CaseStep::SettleRating:
    case CaseStep::AppealRating:
    case CaseStep::Rate:
    case CaseStep::RateAgain:
        return likelyRatingStep(step, context);
    case CaseStep::Route:
        return RoutedBody{QStringLiteral("-"), {}, QStringLiteral("-")}.toJson();
    case CaseStep::Rectify:
        return likelyRectification(context).toJson();
    case CaseStep::Supplement:
        return everythingCame(context).toJson();
    case CaseStep::Accept:
        return completeBody(context).toJson();
    case CaseStep::AcceptTolerant:
        return tolerantBody(context).toJson();
    case CaseStep::AcceptCommitment:
        return commitmentBody(context).toJson();
    case CaseStep::RequestCorrection:
        return correctionBody(context).toJson();
    case CaseStep::Decide:
        return likelyDecision(context).toJson();
    case CaseStep::HandOver:
        return likelyHandOver(context).toJson();
    case CaseStep::Revoke:
        return EndedBody{QStringLiteral("-"), false, QStringLiteral("-"), QStringLiteral("-")}.toJson();
    case CaseStep::Withdraw:
        return EndedBody{QStringLiteral("-")}.toJson();
    case CaseStep::Decline:
        return likelyDecline().toJson();
    case CaseStep::AddNote:
        return NoteBody{QStringLiteral("-")}.toJson();
    }
    return {};
}

/** Is there any rule that lets this role do it with this case, in whatever stage? */
bool roleCould(EventType event, const RuleContext &rules)
{
    return std::ranges::any_of(ruleTable(), [&](const Rule &rule) {
        const bool mine = rule.event == event && std::ranges::find(rule.roles, rules.role) != rule.roles.end();
        return mine && (!rule.applies || rule.applies(rules));
    });
}

/** A 一件事 itself is moved by its members; what is left is its licence, its list, its papers, and to take it back. */
bool concernsMatter(CaseStep step, const CaseState &state)
{
    switch (step) {
    case CaseStep::Decide:
        return state.licenceOpen();
    case CaseStep::Arrive:
    case CaseStep::HandOver:
    case CaseStep::Remind:
        return state.decision.has_value();
    case CaseStep::Claim:
    case CaseStep::Release:
    case CaseStep::HandOn:
    case CaseStep::Route:
    case CaseStep::UseSeal:
    case CaseStep::CallBack:
    case CaseStep::AnswerAppeal:
    case CaseStep::SettleRating:
    case CaseStep::AppealRating:
    case CaseStep::Rate:
    case CaseStep::RateAgain:
    case CaseStep::AddNote:
        return true;
    case CaseStep::Rekey: // an earlier program owed the matter itself; that line must end somehow
        return std::ranges::any_of(state.rekeys, &RekeyState::isOpen);
    case CaseStep::Withdraw:
        return state.stage == CaseStage::InParts;
    case CaseStep::RecordDeemed:
    case CaseStep::Supplement:
    case CaseStep::Accept:
    case CaseStep::AcceptTolerant:
    case CaseStep::AcceptCommitment:
    case CaseStep::RequestCorrection:
    case CaseStep::CallTurn:
    case CaseStep::TakeStep:
    case CaseStep::StopClock:
    case CaseStep::ResumeClock:
    case CaseStep::Extend:
    case CaseStep::Verify:
    case CaseStep::Revoke:
    case CaseStep::Decline:
    case CaseStep::Rectify:
    case CaseStep::DrawUpCommission:
    case CaseStep::SignCommission:
    case CaseStep::EndCommission:
    case CaseStep::Forward:
    case CaseStep::ForwardReturn:
    case CaseStep::ProxyProgress:
    case CaseStep::ProxyReport:
    case CaseStep::OweRekey:
        return false;
    }
    Q_UNREACHABLE();
}

/** What belongs to proxy work: offered where there is some, or where somebody could begin it. */
bool concernsProxy(CaseStep step, const CaseState &state, bool could)
{
    const bool commissioned = state.proxy && !state.proxy->end;
    if (!could)
        return false;
    if (step == CaseStep::DrawUpCommission)
        return !commissioned && !hasOutcome(state);
    if (step == CaseStep::SignCommission)
        return commissioned && !state.proxy->signature;
    if (step == CaseStep::EndCommission)
        return commissioned && !state.proxy->handedOn.isValid();
    if (step == CaseStep::Forward)
        return !state.acceptance && !waitsForWindow(state)
            && state.intake.item.villageAcceptance != VillageAcceptance::Direct;
    if (step == CaseStep::ForwardReturn)
        return waitsForWindow(state);
    return commissioned && state.proxy->signature;
}

/** Whether some system does not have the case yet: one with a screen for the item, or one it is owed to all the same.
 */
bool isLeftToEnter(const StepContext &context)
{
    const CaseState &state = context.file.state;
    if (std::ranges::any_of(state.rekeys, &RekeyState::isOpen))
        return true;
    if (!context.reference.rekeyScreens)
        return false;
    return std::ranges::any_of(context.reference.rekeyScreens->forItem(state.intake.item.id),
                               [&state](const RekeyScreen &screen) {
                                   return std::ranges::none_of(state.rekeys, [&screen](const RekeyState &one) {
                                       return one.system == screen.system && !one.isOpen();
                                   });
                               });
}

bool concerns(CaseStep step, const StepContext &context)
{
    const CaseState &state = context.file.state;
    const bool could = roleCould(eventOf(step), context.rules());
    if (state.isBundle() && !concernsMatter(step, state))
        return false;
    switch (step) {
    case CaseStep::Rekey:
        return could && isLeftToEnter(context);
    case CaseStep::OweRekey:
        return could && context.reference.rekeyScreens != nullptr;
    case CaseStep::DrawUpCommission:
        // A clerk could as well, but hers is to take in: it must not be the first thing she is led to.
        return context.rules().role == Role::ProxyAgent && concernsProxy(step, state, could);
    case CaseStep::SignCommission:
    case CaseStep::EndCommission:
    case CaseStep::Forward:
    case CaseStep::ForwardReturn:
    case CaseStep::ProxyProgress:
    case CaseStep::ProxyReport:
        return concernsProxy(step, state, could);
    case CaseStep::Rate:
        return could && visitToRate(context);
    case CaseStep::CallBack:
    case CaseStep::AnswerAppeal:
    case CaseStep::SettleRating:
    case CaseStep::AppealRating:
    case CaseStep::RateAgain:
        return could && ratingFor(step, state);
    case CaseStep::Claim:
        return could && state.handler != context.account && !isFinal(state.stage);
    case CaseStep::Release:
        return could && !state.handler.isEmpty();
    case CaseStep::HandOn:
        return could && !isFinal(state.stage);
    case CaseStep::ResumeClock:
        return could && state.isClockStopped();
    case CaseStep::StopClock:
        return could && !state.isInstant() && !state.isClockStopped();
    case CaseStep::Verify:
        return could && state.acceptance && state.acceptance->kind == AcceptanceKind::Commitment;
    case CaseStep::CallTurn:
        return state.stage == CaseStage::Waiting;
    case CaseStep::TakeStep:
    case CaseStep::Extend:
    case CaseStep::Arrive:
    case CaseStep::UseSeal:
    case CaseStep::Route:
    case CaseStep::Rectify:
        return could;
    case CaseStep::Remind: // beside the hand-over, not among what may come one day
        return could && (state.stage == CaseStage::AwaitingCollection || state.stage == CaseStage::AcceptedTolerant);
    case CaseStep::RecordDeemed:
        return context.file.consequence == TimeConsequence::DeemAccepted;
    case CaseStep::Revoke:
        return state.stage == CaseStage::AcceptedTolerant;
    case CaseStep::Decide:
    case CaseStep::HandOver:
        return could || state.isInstant();
    case CaseStep::AcceptCommitment:
        return state.intake.item.commitmentAllowed;
    case CaseStep::Supplement:
    case CaseStep::Accept:
    case CaseStep::AcceptTolerant:
    case CaseStep::RequestCorrection:
    case CaseStep::Decline:
    case CaseStep::Withdraw:
    case CaseStep::AddNote:
        return true;
    }
    return true;
}

} // namespace

RuleContext StepContext::rules() const
{
    RuleContext context;
    context.state = &file.state;
    context.today = today;
    context.calendar = reference.calendar.get();
    context.profile = reference.profile.get();
    context.role = role;
    context.account = account;
    context.centre = centre;
    context.barredFromPromises = file.barredFromPromises;
    return context;
}

bool isGivenByCitizen(CaseStep step)
{
    return step == CaseStep::Rate || step == CaseStep::RateAgain;
}

const RatingCare *ratingFor(CaseStep step, const CaseState &state)
{
    const auto fits = [step](const RatingCare &care) {
        const bool open = care.isBad() && !care.settlement;
        if (step == CaseStep::CallBack)
            return open && care.rating.isNamed();
        if (step == CaseStep::AnswerAppeal)
            return care.isAppealOpen();
        if (step == CaseStep::AppealRating)
            return open && !care.appeal;
        if (step == CaseStep::RateAgain)
            return care.settlement && !care.again;
        return step == CaseStep::SettleRating && open;
    };
    const auto found = std::ranges::find_if(state.ratings, fits);
    return found == state.ratings.end() ? nullptr : &*found;
}

EventType eventOf(CaseStep step)
{
    switch (step) {
    case CaseStep::CallBack:
        return EventType::FollowedUp;
    case CaseStep::AnswerAppeal:
        return EventType::AppealAnswered;
    case CaseStep::SettleRating:
        return EventType::RatingSettled;
    case CaseStep::AppealRating:
        return EventType::RatingAppealed;
    case CaseStep::Rate:
        return EventType::Rated;
    case CaseStep::RateAgain:
        return EventType::RatedAgain;
    case CaseStep::RecordDeemed:
    case CaseStep::Accept:
    case CaseStep::AcceptTolerant:
    case CaseStep::AcceptCommitment:
        return EventType::Accepted;
    case CaseStep::Claim:
    case CaseStep::Release:
    case CaseStep::HandOn:
        return EventType::HandlerAssigned;
    case CaseStep::CallTurn:
        return EventType::TurnCame;
    case CaseStep::Rekey:
        return EventType::Rekeyed;
    case CaseStep::OweRekey:
        return EventType::RekeyOwed;
    case CaseStep::DrawUpCommission:
        return EventType::Commissioned;
    case CaseStep::SignCommission:
        return EventType::CommissionSigned;
    case CaseStep::EndCommission:
        return EventType::CommissionEnded;
    case CaseStep::Forward:
        return EventType::Forwarded;
    case CaseStep::ForwardReturn:
        return EventType::ForwardReturned;
    case CaseStep::ProxyProgress:
        return EventType::ProxyProgressed;
    case CaseStep::ProxyReport:
        return EventType::ProxyReported;
    case CaseStep::TakeStep:
        return EventType::StepTaken;
    case CaseStep::StopClock:
        return EventType::ClockStopped;
    case CaseStep::ResumeClock:
        return EventType::ClockResumed;
    case CaseStep::Extend:
        return EventType::DeadlineExtended;
    case CaseStep::Arrive:
        return EventType::ResultArrived;
    case CaseStep::Remind:
        return EventType::CollectionReminded;
    case CaseStep::UseSeal:
        return EventType::SealUsed;
    case CaseStep::Verify:
        return EventType::CommitmentVerified;
    case CaseStep::Route:
        return EventType::Routed;
    case CaseStep::Rectify:
        return EventType::IntakeRectified;
    case CaseStep::Supplement:
        return EventType::MaterialsSupplemented;
    case CaseStep::RequestCorrection:
        return EventType::CorrectionRequested;
    case CaseStep::Decide:
        return EventType::Decided;
    case CaseStep::HandOver:
        return EventType::ResultIssued;
    case CaseStep::Revoke:
        return EventType::AcceptanceRevoked;
    case CaseStep::Decline:
        return EventType::Declined;
    case CaseStep::Withdraw:
        return EventType::Withdrawn;
    case CaseStep::AddNote:
        return EventType::NoteAdded;
    }
    return EventType::Unknown;
}

std::vector<StepOption> stepOptions(const StepContext &context)
{
    std::vector<StepOption> options;
    // A promise printed before stands in no step's way: its form prints another one when something else is promised.
    StepContext unprinted = context;
    for (IssuedPaper &paper : unprinted.file.state.papers)
        paper.promise.clear();
    const RuleContext rules = unprinted.rules();
    for (const CaseStep step : allCaseSteps) {
        if (concerns(step, context))
            options.push_back({step, permits(rules, eventOf(step), likelyBody(step, context))});
    }
    return options;
}

QString refusalText(const Error &refusal)
{
    return errorText(refusal).what;
}

} // namespace yichuang
