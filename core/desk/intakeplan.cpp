// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/intakeplan.h"

#include "core/base/identifiers.h"
#include "core/cases/deadlines.h"
#include "core/cases/materialsets.h"
#include "core/cases/outcomes.h"
#include "core/reference/checklist.h"
#include "core/reference/formcheck.h"

namespace yichuang {

namespace {

/** The applicant's time for corrections where no rule sets one; the paper must name a day. */
constexpr int customaryCorrectionDays = 10;

Result<> checkPeople(const IntakeDraft &draft, QDate today)
{
    for (const FieldFault &fault : faultsOf(draft.applicant, today))
        return failure(ErrorCode::InvalidInput, QStringLiteral("applicant.%1.%2").arg(fault.field, fault.reason));
    if (draft.agent) {
        for (const FieldFault &fault : faultsOf(*draft.agent, today))
            return failure(ErrorCode::InvalidInput, QStringLiteral("agent.%1.%2").arg(fault.field, fault.reason));
    }
    return {};
}

Result<> checkAnswersAndForm(const IntakeDraft &draft, const ServiceItem &item, QDate today)
{
    const Checklist checklist = resolveChecklist(item, draft.answers);
    if (!checklist.faults.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("answers.") + checklist.faults.first().situation);
    if (!checklist.unanswered.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("answers.") + checklist.unanswered.first());
    for (const FormFault &fault : checkForm(item.formFields, draft.form, today))
        return failure(ErrorCode::InvalidInput, QStringLiteral("form.%1.%2").arg(fault.key, fault.code));
    return {};
}

Result<> checkOutcome(const IntakeDraft &draft, const ServiceItem &item, const std::vector<CaseMaterial> &judged,
                      const OutcomeChoice &choice, const PlanRules &rules)
{
    IntakeDraftView view;
    view.item = &item;
    view.applicant = &draft.applicant;
    view.materials = &judged;
    view.answersComplete = resolveChecklist(item, draft.answers).isComplete();
    view.formComplete = checkForm(item.formFields, draft.form, rules.today).empty();
    view.promiseSigned = choice.promiseSigned;
    for (const OutcomeOption &option : windowOutcomes(view, *rules.profile, rules.barredFromPromises)) {
        if (option.outcome == choice.outcome && !option.isOpen())
            return failure(ErrorCode::RefusedByRule, option.obstacles.first());
    }
    return {};
}

CorrectionItem correctionOf(const CaseMaterial &material)
{
    CorrectionItem item;
    item.materialId = material.id;
    item.materialName = material.name;
    item.problem =
        material.state == MaterialState::Deficient ? CorrectionProblem::WrongForm : CorrectionProblem::Missing;
    item.requirement = material.deficiency.isEmpty()
        ? QStringLiteral("请提交%1（%2%3份）")
              .arg(material.name, enumText(material.kind), QString::number(material.copiesAsked))
        : material.deficiency;
    return item;
}

PlannedEvent planCorrection(const IntakeDraft &draft, const OutcomeChoice &choice, const PlanRules &rules)
{
    CorrectionRequestedBody body;
    body.items = choice.corrections;
    if (body.items.empty()) {
        for (const CaseMaterial &material : draft.materials) {
            if (!material.isSatisfied())
                body.items.push_back(correctionOf(material));
        }
    }
    for (CorrectionItem &item : body.items) {
        if (const auto it = std::find_if(draft.materials.begin(), draft.materials.end(),
                                         [&item](const CaseMaterial &m) { return m.id == item.materialId; });
            it != draft.materials.end())
            item.materialName = it->name;
    }
    body.dueOn = choice.correctionDue.isValid()
        ? choice.correctionDue
        : rules.calendar->addWorkdays(rules.today, customaryCorrectionDays).value_or(QDate());
    return {EventType::CorrectionRequested, body.toJson()};
}

PlannedEvent planTolerant(const IntakeDraft &draft, const ServiceItem &item, const OutcomeChoice &choice,
                          const PlanRules &rules)
{
    AcceptedBody body;
    body.kind = AcceptanceKind::Tolerant;
    body.acceptedOn = rules.today;
    body.applicantSigned = choice.promiseSigned;
    for (CaseMaterial material : draft.materials) {
        if (material.isSatisfied() || material.necessity != Necessity::Deferrable)
            continue;
        material.state = MaterialState::Promised;
        material.dueOn = choice.promisedDays.value(material.id);
        if (!material.dueOn.isValid())
            material.dueOn =
                latestToleranceDay(item, material, rules.today, *rules.calendar, *rules.profile).value_or(QDate());
        body.promised.push_back(std::move(material));
    }
    return {EventType::Accepted, body.toJson()};
}

PlannedEvent planCommitment(const IntakeDraft &draft, const OutcomeChoice &choice, const PlanRules &rules)
{
    AcceptedBody body;
    body.kind = AcceptanceKind::Commitment;
    body.acceptedOn = rules.today;
    body.applicantSigned = choice.promiseSigned;
    for (const CaseMaterial &material : draft.materials) {
        if (!material.isSatisfied() || material.state == MaterialState::Committed)
            body.committedMaterials.append(material.id);
    }
    return {EventType::Accepted, body.toJson()};
}

std::vector<PlannedEvent> planAccept(const ServiceItem &item, const OutcomeChoice &choice, const PlanRules &rules)
{
    AcceptedBody body;
    body.kind = AcceptanceKind::Complete;
    body.acceptedOn = rules.today;
    std::vector<PlannedEvent> events{{EventType::Accepted, body.toJson()}};
    if (!item.isInstant() || !choice.instantDecision)
        return events;
    DecidedBody decision = *choice.instantDecision;
    if (!decision.decidedOn.isValid())
        decision.decidedOn = rules.today;
    if (decision.resultName.isEmpty())
        decision.resultName = item.result.name;
    events.front().decidedNext = true;
    events.push_back({EventType::Decided, decision.toJson()});
    if (choice.instantDelivery) {
        ResultIssuedBody delivery = *choice.instantDelivery;
        if (!delivery.issuedOn.isValid())
            delivery.issuedOn = rules.today;
        events.push_back({EventType::ResultIssued, delivery.toJson()});
    }
    return events;
}

std::vector<PlannedEvent> planOutcome(const IntakeDraft &draft, const ServiceItem &item, const OutcomeChoice &choice,
                                      const PlanRules &rules)
{
    switch (choice.outcome) {
    case Outcome::Accept:
        return planAccept(item, choice, rules);
    case Outcome::AcceptTolerant:
        return {planTolerant(draft, item, choice, rules)};
    case Outcome::AcceptCommitment:
        return {planCommitment(draft, choice, rules)};
    case Outcome::RequestCorrection:
        return {planCorrection(draft, choice, rules)};
    case Outcome::Decline:
        return {{EventType::Declined, choice.decline.toJson()}};
    case Outcome::ReceiveOnly:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

IntakeDraft withChecklist(IntakeDraft draft, const ServiceItem &item)
{
    draft.materials = carryOver(checklistMaterials(item, draft.answers), draft.materials);
    return draft;
}

Result<CaseOpenedBody> checkedIntake(const IntakeDraft &draft, const ServiceItem &item,
                                     const std::vector<CaseMaterial> &judged, const OutcomeChoice &choice,
                                     const PlanRules &rules)
{
    if (const Result<> people = checkPeople(draft, rules.today); !people)
        return failure(people.error());
    const QDate receivedOn = draft.receivedOn.isValid() ? draft.receivedOn : rules.today;
    if (receivedOn > rules.today)
        return failure(ErrorCode::InvalidInput, QStringLiteral("intake.received-on"));
    // Who is declined, or told what is missing, need not have answered everything first.
    const bool mustBeComplete = choice.outcome != Outcome::Decline && choice.outcome != Outcome::ReceiveOnly
        && choice.outcome != Outcome::RequestCorrection;
    if (mustBeComplete) {
        if (const Result<> complete = checkAnswersAndForm(draft, item, rules.today); !complete)
            return failure(complete.error());
    }
    if (const Result<> open = checkOutcome(draft, item, judged, choice, rules); !open)
        return failure(open.error());

    CaseOpenedBody opened;
    opened.item = item;
    opened.catalogueId = rules.catalogue->id();
    opened.catalogueVersion = rules.catalogue->version();
    opened.provinceProfile = rules.profile->id;
    opened.applicant = draft.applicant;
    opened.agent = draft.agent;
    opened.answers = draft.answers;
    opened.materials = draft.materials;
    opened.form = draft.form;
    opened.receivedOn = receivedOn;
    opened.delivery =
        !draft.delivery.isEmpty() || item.delivery.isEmpty() ? draft.delivery : enumText(item.delivery.first());
    opened.channel = QStringLiteral("window");
    if (draft.cardSeen && draft.cardSeen->isOf(draft.applicant))
        opened.cardSeen = draft.cardSeen;
    if (!draft.consultation.isNull())
        opened.consultation = uuidText(draft.consultation);
    return opened;
}

Result<IntakePlan> planIntake(const IntakeDraft &given, const OutcomeChoice &choice, const PlanRules &rules)
{
    const ServiceItem *item = rules.catalogue ? rules.catalogue->find(given.itemId) : nullptr;
    if (!item)
        return failure(ErrorCode::InvalidInput, QStringLiteral("intake.item"));
    const IntakeDraft draft = withChecklist(given, *item);
    Result<CaseOpenedBody> opened = checkedIntake(draft, *item, draft.materials, choice, rules);
    if (!opened)
        return failure(opened.error());
    return IntakePlan{std::move(*opened), {}, planOutcome(draft, *item, choice, rules)};
}

} // namespace yichuang
