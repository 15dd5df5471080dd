// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/guards.h"

#include "core/cases/caseinvariants.h"
#include "core/cases/materialsets.h"

#include <algorithm>

namespace yichuang {

namespace {

bool isEmptyText(const QString &text)
{
    return text.trimmed().isEmpty();
}

const QString &self()
{
    static const QString relation = QStringLiteral("本人");
    return relation;
}

/** Whoever signs as 本人 is the applicant, or who represents the applicant. */
bool isPrincipal(const CaseState &state, const QString &name)
{
    const Applicant &applicant = state.intake.applicant;
    const bool person = applicant.kind == ApplicantKind::NaturalPerson;
    const QString &expected =
        person || applicant.legalRepresentative.isEmpty() ? applicant.name : applicant.legalRepresentative;
    return name.trimmed() == expected;
}

const char *matterMissing(const RuleContext &, const ConsultationRecordedBody &body)
{
    return isEmptyText(body.matter) ? "consultation.matter-missing" : nullptr;
}

/** Who hands a question on says to whom; who answers says what. */
const char *closedWithoutWord(const RuleContext &, const ConsultationClosedBody &body)
{
    return isEmptyText(body.answer) && isEmptyText(body.handedTo) ? "consultation.answer-missing" : nullptr;
}

const char *commissionUnclear(const RuleContext &context, const CommissionedBody &body)
{
    if (isEmptyText(body.agentName) || isEmptyText(body.station))
        return "commission.agent-missing";
    if (isEmptyText(body.matters))
        return "commission.matters-missing";
    if (body.rights.empty())
        return "commission.rights-missing";
    return body.validUntil.isValid() && body.validUntil < context.today ? "commission.day-past" : nullptr;
}

const char *signatureDoubtful(const RuleContext &context, const CommissionSignedBody &body)
{
    const CaseState &state = *context.state;
    if (isEmptyText(body.signedBy) || isEmptyText(body.relation) || !body.signedOn.isValid())
        return "commission.signature-missing";
    if (body.signedOn > context.today || body.signedOn < state.proxy->drawnUpAt.date())
        return "commission.signature-date";
    return body.relation == self() && !isPrincipal(state, body.signedBy) ? "commission.signer" : nullptr;
}

const char *endedWithoutReason(const RuleContext &context, const CommissionEndedBody &body)
{
    if (isEmptyText(body.reason))
        return "commission.end-reason-missing";
    return body.endedOn > context.today ? "commission.end-date" : nullptr;
}

/** 委托期限届满 ends the authority by itself; telling the principal how it ended stays the agent's duty. */
template <typename Body> const char *afterItsLastDay(const RuleContext &context, const Body &)
{
    const std::optional<ProxyCare> &care = context.state->proxy;
    return care && care->hasRunOut(context.today) ? "commission.run-out" : nullptr;
}

/** An item that is not delegated is taken in by the window itself (catalogue: 不下沉). */
const char *notDelegated(const RuleContext &context, const ForwardedBody &)
{
    return context.state->intake.item.villageAcceptance == VillageAcceptance::None ? "forward.not-delegated" : nullptr;
}

/** 资料齐全 is what makes a file fit to be forwarded; what may follow later need not be there. */
const char *forwardedIncomplete(const RuleContext &context, const ForwardedBody &)
{
    const std::vector<CaseMaterial> outstanding = context.state->outstanding();
    return std::all_of(outstanding.begin(), outstanding.end(), isDeferrable) ? nullptr : "forward.materials-missing";
}

const char *checkedOnImpossibleDay(const RuleContext &context, const ForwardedBody &body)
{
    const bool possible = body.checkedOn >= context.state->intake.receivedOn && body.checkedOn <= context.today;
    return possible ? nullptr : "forward.date";
}

const char *returnedWithoutReasons(const RuleContext &, const ForwardReturnedBody &body)
{
    return isEmptyText(body.reasons) ? "return.reasons-missing" : nullptr;
}

const char *progressSaysNothing(const RuleContext &context, const ProxyProgressedBody &body)
{
    if (isEmptyText(body.text))
        return "progress.empty";
    const QDate began = context.state->proxy->drawnUpAt.date();
    return body.doneOn < began || body.doneOn > context.today ? "progress.date" : nullptr;
}

const char *reportSaysNothing(const RuleContext &context, const ProxyReportedBody &body)
{
    if (isEmptyText(body.text))
        return "report.empty";
    const QDate began = context.state->proxy->drawnUpAt.date();
    return body.reportedOn < began || body.reportedOn > context.today ? "report.date" : nullptr;
}

/** 当面送达签收: the principal's signature and its day (domain.md §9.4, S7). */
const char *handedOverUnsigned(const RuleContext &context, const ProxyReportedBody &body)
{
    if (!body.handedOver)
        return nullptr;
    if (body.manner != ReportManner::InPerson)
        return "report.not-in-person";
    if (isEmptyText(body.receivedBy) || isEmptyText(body.relation) || !body.signedOn.isValid())
        return "report.signature-missing";
    if (body.relation == self() && !isPrincipal(*context.state, body.receivedBy))
        return "report.signer";
    return body.signedOn > context.today || body.signedOn < context.state->decision->decidedOn ? "report.signature-date"
                                                                                               : nullptr;
}

} // namespace

QString guardConsultation(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<ConsultationRecordedBody>(context, json, matterMissing);
}

QString guardConsultationClosing(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<ConsultationClosedBody>(context, json, closedWithoutWord);
}

QString guardCommission(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<CommissionedBody>(context, json, invariantBroken<CommissionedBody>, commissionUnclear);
}

QString guardCommissionSignature(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<CommissionSignedBody>(context, json, invariantBroken<CommissionSignedBody>, signatureDoubtful);
}

QString guardCommissionEnd(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<CommissionEndedBody>(context, json, invariantBroken<CommissionEndedBody>, endedWithoutReason);
}

QString guardForwarding(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<ForwardedBody>(context, json, invariantBroken<ForwardedBody>, afterItsLastDay<ForwardedBody>,
                                      notDelegated, forwardedIncomplete, checkedOnImpossibleDay);
}

QString guardForwardReturn(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<ForwardReturnedBody>(context, json, invariantBroken<ForwardReturnedBody>,
                                            returnedWithoutReasons);
}

QString guardProxyProgress(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<ProxyProgressedBody>(context, json, invariantBroken<ProxyProgressedBody>,
                                            afterItsLastDay<ProxyProgressedBody>, progressSaysNothing);
}

QString guardProxyReport(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<ProxyReportedBody>(context, json, invariantBroken<ProxyReportedBody>, reportSaysNothing,
                                          handedOverUnsigned);
}

} // namespace yichuang
