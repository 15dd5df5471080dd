// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/guards.h"

#include "core/cases/caseinvariants.h"
#include "core/cases/materialsets.h"
#include "core/cases/processsteps.h"

#include <algorithm>

namespace yichuang {

namespace {

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

const char *routedWhereItIs(const RuleContext &context, const RoutedBody &body)
{
    const std::optional<RoutedBody> &unit = context.state->unit;
    return unit && unit->to == body.to ? "route.already-there" : nullptr;
}

const char *routedWithoutReason(const RuleContext &, const RoutedBody &body)
{
    return isBlank(body.reason) ? "route.reason-missing" : nullptr;
}

/** What a colleague has in hand is not taken from him without a word; a supervisor gives one too. */
const char *takenFromColleague(const RuleContext &context, const HandlerAssignedBody &body)
{
    const QString &before = context.state->handler;
    if (before == body.handler)
        return before.isEmpty() ? "assign.nobody" : "assign.already";
    const bool own = before.isEmpty() || before == context.account;
    const bool handsOn = !body.handler.isEmpty() && body.handler != context.account;
    return (!own || handsOn) && isBlank(body.reason) ? "assign.reason-missing" : nullptr;
}

/** Art 37: by the prescribed procedure. An item that lists no process prescribes none. */
const char *stepNotPrescribed(const RuleContext &context, const StepTakenBody &body)
{
    const QList<ProcessStep> &process = context.state->intake.item.process;
    const bool prescribed = process.isEmpty()
        || std::any_of(process.begin(), process.end(),
                       [&body](const ProcessStep &step) { return step.seq == body.seq && step.step == body.step; });
    return prescribed ? nullptr : "step.not-in-process";
}

const char *checkedAlone(const RuleContext &, const StepTakenBody &body)
{
    return isOnSiteStep(body.step) && !areTwoOfficers(body.officers) ? "step.two-officers" : nullptr;
}

const char *stepWithoutOpinion(const RuleContext &, const StepTakenBody &body)
{
    return isBlank(body.opinion) ? "step.opinion-missing" : nullptr;
}

const char *stepDateWrong(const RuleContext &context, const StepTakenBody &body)
{
    const std::optional<AcceptedBody> &acceptance = context.state->acceptance;
    const bool possible = acceptance && body.takenOn >= acceptance->acceptedOn && body.takenOn <= context.today;
    return possible ? nullptr : "step.date";
}

const char *findingsMissing(const RuleContext &, const CommitmentVerifiedBody &body)
{
    if (!areTwoOfficers(body.officers))
        return "verify.two-officers";
    return !body.kept && isBlank(body.findings) ? "verify.findings-missing" : nullptr;
}

const char *verificationDateWrong(const RuleContext &context, const CommitmentVerifiedBody &body)
{
    const std::optional<DecidedBody> &decision = context.state->decision;
    const bool possible = decision && body.checkedOn >= decision->decidedOn && body.checkedOn <= context.today;
    return possible ? nullptr : "verify.date";
}

/** The register names what was sealed. */
const char *sealedNothing(const RuleContext &, const SealUsedBody &body)
{
    return isBlank(body.paper) ? "seal.paper-missing" : nullptr;
}

const char *rectifiedWithoutReason(const RuleContext &, const IntakeRectifiedBody &body)
{
    if (isBlank(body.reason))
        return "rectify.reason-missing";
    const bool movesClock = body.receivedOn.isValid() || body.acceptedOn.isValid();
    return movesClock && isBlank(body.approvedBy) ? "rectify.approval-missing" : nullptr;
}

const char *rectifiedByOwnLeave(const RuleContext &context, const IntakeRectifiedBody &body)
{
    return approvesHimself(context, body.approvedBy) ? "approval.own" : nullptr;
}

const char *rectifiedDayImpossible(const RuleContext &context, const IntakeRectifiedBody &body)
{
    const CaseState &state = *context.state;
    const QDate received = body.receivedOn.isValid() ? body.receivedOn : state.intake.receivedOn;
    if (received > context.today)
        return "rectify.date";
    if (!state.acceptance)
        return nullptr;
    const QDate accepted = body.acceptedOn.isValid() ? body.acceptedOn : state.acceptance->acceptedOn;
    return accepted < received || accepted > context.today ? "rectify.date" : nullptr;
}

/** Art 31 for the right item too; and what was accepted must be complete under it. */
const char *rectifiedListWrong(const RuleContext &context, const IntakeRectifiedBody &body)
{
    const CaseState &state = *context.state;
    const ServiceItem &item = body.item ? *body.item : state.intake.item;
    const std::vector<CaseMaterial> &materials = body.materials ? *body.materials : state.intake.materials;
    const bool foreign = std::any_of(materials.begin(), materials.end(), [&item](const CaseMaterial &material) {
        return item.material(material.id) == nullptr;
    });
    if (foreign)
        return "rectify.material-not-in-item";
    if (!state.acceptance || state.acceptance->kind == AcceptanceKind::Deemed)
        return nullptr;
    const Answers &answers = body.answers ? *body.answers : state.intake.answers;
    // What the right item asks for hangs on its questions; those of the wrong one were put at the intake.
    if (body.answers && !resolveChecklist(item, answers).isComplete())
        return "rectify.unanswered";
    const std::vector<CaseMaterial> outstanding = outstandingOf(materials);
    const bool owedOnly = std::all_of(outstanding.begin(), outstanding.end(), [&state](const CaseMaterial &material) {
        return findMaterial(state.acceptance->promised, material.id) != nullptr;
    });
    return owedOnly && absentFrom(materials, item, answers).isEmpty() ? nullptr : "rectify.incomplete";
}

} // namespace

QString guardRouting(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<RoutedBody>(context, json, routedWhereItIs, routedWithoutReason);
}

QString guardAssignment(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<HandlerAssignedBody>(context, json, takenFromColleague);
}

QString guardStep(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<StepTakenBody>(context, json, stepNotPrescribed, checkedAlone, stepWithoutOpinion,
                                      stepDateWrong);
}

QString guardVerification(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<CommitmentVerifiedBody>(context, json, invariantBroken<CommitmentVerifiedBody>, findingsMissing,
                                               verificationDateWrong);
}

QString guardSeal(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<SealUsedBody>(context, json, sealedNothing);
}

QString guardRectification(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<IntakeRectifiedBody>(context, json, invariantBroken<IntakeRectifiedBody>, rectifiedWithoutReason,
                                            rectifiedByOwnLeave, rectifiedDayImpossible, rectifiedListWrong);
}

} // namespace yichuang
