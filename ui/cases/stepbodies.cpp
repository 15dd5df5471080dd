// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/stepbodies.h"

#include "core/cases/processsteps.h"
#include "core/cases/promise.h"
#include "core/cases/receivers.h"
#include "core/cases/usualapproval.h"
#include "core/desk/handlingunit.h"

#include <algorithm>

namespace yichuang {

AcceptedBody deemedBody(const StepContext &context)
{
    AcceptedBody body;
    body.kind = AcceptanceKind::Deemed;
    body.acceptedOn =
        deemedAcceptance(context.file.state, context.today, *context.reference.calendar, *context.reference.profile)
            .value_or(context.file.state.intake.receivedOn);
    return body;
}

AcceptedBody completeBody(const StepContext &context)
{
    AcceptedBody body;
    body.acceptedOn = context.today;
    return body;
}

std::optional<QDate> latestPromise(const StepContext &context, const CaseMaterial &material)
{
    return latestToleranceDay(context.file.state.intake.item, material, context.today, *context.reference.calendar,
                              *context.reference.profile);
}

/** The day on the promise printed last, while it is still lawful; else the latest lawful day. */
static QDate promisedDay(const StepContext &context, const CaseMaterial &material)
{
    const std::optional<QDate> latest = latestPromise(context, material);
    if (const IssuedPaper *printed = promisePrinted(context.file.state, AcceptanceKind::Tolerant)) {
        const auto line = std::ranges::find(printed->promise, material.id, &PromisedLine::materialId);
        if (line != printed->promise.end() && line->dueOn >= context.today && (!latest || line->dueOn <= *latest))
            return line->dueOn;
    }
    return latest.value_or(QDate());
}

AcceptedBody tolerantBody(const StepContext &context)
{
    AcceptedBody body;
    body.kind = AcceptanceKind::Tolerant;
    body.acceptedOn = context.today;
    body.applicantSigned = true;
    for (CaseMaterial material : context.file.state.outstanding()) {
        if (material.necessity != Necessity::Deferrable)
            continue;
        material.state = MaterialState::Promised;
        material.dueOn = promisedDay(context, material);
        body.promised.push_back(std::move(material));
    }
    return body;
}

AcceptedBody commitmentBody(const StepContext &context)
{
    AcceptedBody body;
    body.kind = AcceptanceKind::Commitment;
    body.acceptedOn = context.today;
    body.applicantSigned = true;
    for (const CaseMaterial &material : context.file.state.intake.materials) {
        if (!material.isSatisfied() || material.state == MaterialState::Committed)
            body.committedMaterials.append(material.id);
    }
    return body;
}

MaterialsSupplementedBody everythingCame(const StepContext &context)
{
    MaterialsSupplementedBody body;
    body.receivedOn = context.today;
    for (CaseMaterial material : context.file.state.outstanding()) {
        material.state = MaterialState::Received;
        material.deficiency.clear();
        body.materials.push_back(std::move(material));
    }
    return body;
}

QDate usualCorrectionDay(const StepContext &context)
{
    return context.reference.calendar->addWorkdays(context.today, 10).value_or(QDate());
}

CorrectionRequestedBody correctionBody(const StepContext &context)
{
    CorrectionRequestedBody body;
    body.dueOn = usualCorrectionDay(context);
    for (const CaseMaterial &material : context.file.state.outstanding()) {
        CorrectionItem item;
        item.materialId = material.id;
        item.materialName = material.name;
        item.problem =
            material.state == MaterialState::Deficient ? CorrectionProblem::WrongForm : CorrectionProblem::Missing;
        item.requirement = material.deficiency;
        body.items.push_back(std::move(item));
    }
    return body;
}

DecidedBody approvalBody(const StepContext &context)
{
    return usualApproval(context.file.state.intake.item, context.today);
}

DecidedBody likelyDecision(const StepContext &context)
{
    DecidedBody body = approvalBody(context);
    if (owesOnSiteStep(context.file.state))
        body.stepsSkipped = QStringLiteral("-");
    return body;
}

ResultIssuedBody handOverBody(const StepContext &context)
{
    const CaseOpenedBody &intake = context.file.state.intake;
    const PossibleReceiver applicant = applicantAsReceiver(intake.applicant);
    ResultIssuedBody body;
    body.receiverName = applicant.name;
    body.receiverDocumentNumber = applicant.documentNumber;
    body.relation = applicant.relation;
    body.manner = intake.delivery.isEmpty() ? enumText(DeliveryKind::Window) : intake.delivery;
    body.issuedOn = context.today;
    return body;
}

ResultIssuedBody likelyHandOver(const StepContext &context)
{
    ResultIssuedBody body = handOverBody(context);
    body.trackingNumber = QStringLiteral("-"); // asked for where the applicant chose the post at intake
    return body;
}

DeclinedBody likelyDecline()
{
    DeclinedBody body;
    body.ground = DeclineGround::NoLicenceNeeded;
    for (QString *text : {&body.facts, &body.basis, &body.competentOrgan, &body.reviewOrgan, &body.court})
        *text = QStringLiteral("-");
    return body;
}

int nextProcessStep(const CaseState &state)
{
    const QList<ProcessStep> &process = state.intake.item.process;
    for (qsizetype i = 0; i < process.size(); ++i) {
        const bool window = i == 0 && process.at(i).days == 0; // 受理: the acceptance itself
        if (!window && !isTaken(state, process.at(i)))
            return int(i);
    }
    return process.isEmpty() ? -1 : int(process.size()) - 1;
}

StepTakenBody likelyStep(const StepContext &context)
{
    StepTakenBody body;
    const CaseState &state = context.file.state;
    if (const int next = nextProcessStep(state); next >= 0) {
        body.seq = state.intake.item.process.at(next).seq;
        body.step = state.intake.item.process.at(next).step;
    } else {
        body.step = QStringLiteral("-");
    }
    body.opinion = QStringLiteral("-");
    body.officers = {QStringLiteral("1"), QStringLiteral("2")};
    body.takenOn = context.today;
    return body;
}

CommitmentVerifiedBody likelyVerification(const StepContext &context)
{
    return {true, context.today, {QStringLiteral("1"), QStringLiteral("2")}, {}};
}

IntakeRectifiedBody likelyRectification(const StepContext &context)
{
    IntakeRectifiedBody body;
    body.receivedOn = context.file.state.intake.receivedOn;
    body.reason = QStringLiteral("-");
    body.approvedBy = QStringLiteral("-");
    return body;
}

CommissionedBody likelyCommission(const StepContext &context)
{
    CommissionedBody body;
    body.agent = context.account;
    body.agentName = context.displayName;
    body.station = context.station;
    body.matters = context.file.state.intake.item.name;
    body.rights.assign(allProxyRights.begin(), allProxyRights.end());
    body.consultation = context.file.state.intake.consultation;
    return body;
}

ForwardedBody likelyForwarding(const StepContext &context)
{
    const CaseState &state = context.file.state;
    ForwardedBody body;
    // The town takes in whatever its stations send; where it goes from there is routing.
    const QString town = state.place.centre.left(9) + QStringLiteral("000");
    const Town *known = context.reference.organisation ? context.reference.organisation->townByCode(town) : nullptr;
    body.to = town;
    body.toName = known ? known->centre : handlingUnitName(town, context.reference);
    body.checkedOn = context.today;
    return body;
}

ProxyReportedBody likelyReport(const StepContext &context)
{
    ProxyReportedBody body;
    body.text = QStringLiteral("-");
    body.reportedOn = context.today;
    return body;
}

} // namespace yichuang
