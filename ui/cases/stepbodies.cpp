// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/stepbodies.h"

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
        material.dueOn = latestPromise(context, material).value_or(QDate());
        body.promised.push_back(std::move(material));
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
    DecidedBody body;
    body.decidedOn = context.today;
    body.resultName = context.file.state.intake.item.result.name;
    return body;
}

ResultIssuedBody handOverBody(const StepContext &context)
{
    const CaseOpenedBody &intake = context.file.state.intake;
    ResultIssuedBody body;
    const bool person = intake.applicant.kind == ApplicantKind::NaturalPerson;
    const QString &representative = intake.applicant.legalRepresentative;
    body.receiverName = person || representative.isEmpty() ? intake.applicant.name : representative;
    if (person)
        body.receiverDocumentNumber = intake.applicant.documentNumber;
    body.relation = person ? QStringLiteral("本人") : QStringLiteral("法定代表人（负责人）");
    body.manner = intake.delivery.isEmpty() ? enumText(DeliveryKind::Window) : intake.delivery;
    body.issuedOn = context.today;
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

} // namespace yichuang
