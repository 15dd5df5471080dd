// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/intakemodel.h"

#include "core/bundles/memberintake.h"
#include "core/desk/knowncases.h"
#include "core/reference/formcheck.h"
#include "ui/intake/prefill.h"

#include <algorithm>

namespace yichuang {

IntakeModel::IntakeModel(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void IntakeModel::setReference(const ReferenceSet &reference)
{
    m_reference = reference;
    if (!m_draft.itemId.isEmpty()) {
        findItem();
        resolve();
        Q_EMIT itemChanged();
        Q_EMIT situationsChanged();
        Q_EMIT materialsReset();
        Q_EMIT formChanged();
    }
    refresh();
}

void IntakeModel::begin()
{
    takeUp({});
}

void IntakeModel::takeUp(const IntakeDraft &draft)
{
    ++m_sheet;
    m_draft = draft;
    m_draft.parked = false;
    m_known.reset();
    m_prefilled = {};
    findItem();
    resolve();
    refresh();
    Q_EMIT replaced();
}

void IntakeModel::setApplicant(const Applicant &applicant)
{
    if (m_draft.applicant == applicant)
        return;
    const bool another = m_draft.applicant.documentNumber != applicant.documentNumber
        || m_draft.applicant.documentKind != applicant.documentKind;
    m_draft.applicant = applicant;
    if (another)
        giveBackReused();
    prefill();
    Q_EMIT applicantChanged();
    touch();
}

void IntakeModel::setAgent(const std::optional<Agent> &agent)
{
    if (m_draft.agent == agent)
        return;
    m_draft.agent = agent;
    touch();
}

void IntakeModel::replacePeople(const Applicant &applicant, const std::optional<Agent> &agent)
{
    setAgent(agent);
    setApplicant(applicant);
    Q_EMIT peopleReplaced();
}

void IntakeModel::setCardSeen(const std::optional<CardSeen> &seen)
{
    if (m_draft.cardSeen == seen)
        return;
    m_draft.cardSeen = seen;
    touch();
}

void IntakeModel::giveBackReused()
{
    m_draft.reusedApplicant.clear();
    m_draft.reusedFacts.clear();
    dropReusedMaterials();
}

void IntakeModel::setKnown(std::optional<KnownApplicant> known)
{
    m_known = std::move(known);
    spareWhatIsOnFile();
    refresh();
    Q_EMIT knownChanged();
}

void IntakeModel::takeOverKnown()
{
    if (!m_known)
        return;
    Applicant applicant = m_known->applicant;
    applicant.documentKind = m_draft.applicant.documentKind;
    applicant.documentNumber = m_draft.applicant.documentNumber;
    m_draft.reusedApplicant = m_known->lastCaseNumber;
    setApplicant(applicant);
    prefill();
    touch();
    Q_EMIT knownTakenOver();
}

void IntakeModel::setConsultation(const QUuid &consultation)
{
    if (m_draft.consultation == consultation)
        return;
    m_draft.consultation = consultation;
    touch();
}

bool IntakeModel::chooseItem(const QString &itemId)
{
    const bool known =
        m_reference.catalogue && (m_reference.catalogue->find(itemId) || m_reference.catalogue->bundle(itemId));
    if (!itemId.isEmpty() && !known)
        return false;
    m_draft.itemId = itemId;
    m_draft.joins = QUuid();
    m_draft.answers.clear();
    m_draft.materials.clear();
    m_draft.delivery.clear();
    findItem();
    resolve();
    keepFormOfItem();
    prefill();
    Q_EMIT itemChanged();
    Q_EMIT situationsChanged();
    Q_EMIT materialsReset();
    Q_EMIT formChanged();
    touch();
    return true;
}

bool IntakeModel::itemFitsApplicant() const
{
    return !m_item || m_item->applicantKinds.contains(m_draft.applicant.kind);
}

void IntakeModel::answer(const QString &situation, const QStringList &options)
{
    if (!m_item)
        return;
    if (options.isEmpty())
        m_draft.answers.remove(situation);
    else
        m_draft.answers.insert(situation, options);
    resolve();
    if (m_merged) { // another set of members: another form, other terms
        prefill();
        Q_EMIT itemChanged();
    }
    Q_EMIT situationsChanged();
    Q_EMIT materialsReset();
    touch();
}

void IntakeModel::setFormValue(const QString &key, const QJsonValue &value)
{
    const bool empty = value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
    if (empty ? !m_draft.form.contains(key) : m_draft.form.value(key) == value)
        return;
    if (empty)
        m_draft.form.remove(key);
    else
        m_draft.form.insert(key, value);
    touch();
}

void IntakeModel::setDelivery(const QString &delivery)
{
    if (m_draft.delivery == delivery)
        return;
    m_draft.delivery = delivery;
    touch();
}

std::vector<FieldFault> IntakeModel::applicantFaults() const
{
    return faultsOf(m_draft.applicant, today());
}

std::vector<FieldFault> IntakeModel::agentFaults() const
{
    return m_draft.agent ? faultsOf(*m_draft.agent, today()) : std::vector<FieldFault>();
}

const OutcomeOption *IntakeModel::outcome(Outcome outcome) const
{
    const auto found = std::ranges::find(m_outcomes, outcome, &OutcomeOption::outcome);
    return found == m_outcomes.end() ? nullptr : &*found;
}

std::optional<Outcome> IntakeModel::primaryOutcome() const
{
    for (const OutcomeOption &option : m_outcomes) {
        const bool goesOn = option.outcome != Outcome::Decline && option.outcome != Outcome::ReceiveOnly;
        if (option.isOpen() && goesOn)
            return option.outcome;
    }
    return std::nullopt;
}

std::optional<DueDay> IntakeModel::decisionDueIfAccepted() const
{
    if (!m_item || !m_reference.calendar || !m_reference.profile)
        return std::nullopt;
    CaseState accepted;
    accepted.stage = CaseStage::Accepted;
    accepted.intake.item = *m_item;
    accepted.intake.receivedOn = m_draft.receivedOn.isValid() ? m_draft.receivedOn : today();
    accepted.acceptance = AcceptedBody{};
    accepted.acceptance->acceptedOn = today();
    return deadlinesOf(accepted, *m_reference.calendar, *m_reference.profile).decision;
}

std::optional<QDate> IntakeModel::latestPromise(const QString &materialId) const
{
    const int row = rowOf(materialId);
    if (row < 0 || !m_item || !m_reference.calendar || !m_reference.profile)
        return std::nullopt;
    const CaseMaterial &line = m_draft.materials[size_t(row)];
    if (!m_merged)
        return latestToleranceDay(*m_item, line, today(), *m_reference.calendar, *m_reference.profile);
    std::optional<QDate> earliest; // whoever of the members needs it first
    for (const QString &id : m_merged->askedBy(materialId)) {
        const ServiceItem *member = m_reference.catalogue->find(id);
        const std::optional<QDate> latest = member
            ? latestToleranceDay(*member, line, today(), *m_reference.calendar, *m_reference.profile)
            : std::nullopt;
        if (latest && (!earliest || *latest < *earliest))
            earliest = latest;
    }
    return earliest;
}

bool IntakeModel::isPrefilled(const QString &key) const
{
    return m_prefilled.contains(key) && m_prefilled.value(key) == m_draft.form.value(key);
}

void IntakeModel::keepFormOfItem()
{
    // A key means the same in every item, so what was typed for one serves the next that asks for it.
    const QStringList keys = m_draft.form.keys();
    for (const QString &key : keys) {
        if (!m_item || !m_item->field(key))
            m_draft.form.remove(key);
    }
}

void IntakeModel::prefill()
{
    if (!m_item)
        return;
    bool changed = false;
    for (const FormField &field : m_item->formFields) {
        const QJsonValue present = m_draft.form.value(field.key);
        QJsonValue value = prefilledValue(field, m_draft.applicant);
        if (value.isUndefined() && present.isUndefined())
            value = knownValue(field);
        if (value.isUndefined() || present == value || (!present.isUndefined() && !isPrefilled(field.key)))
            continue;
        m_draft.form.insert(field.key, value);
        m_prefilled.insert(field.key, value);
        changed = true;
    }
    if (changed)
        Q_EMIT formChanged();
}

QJsonValue IntakeModel::knownValue(const FormField &field)
{
    // Only who let himself be recognised is spared; and a day or an amount of then is seldom that of now.
    const bool lasting = field.type != FieldType::Date && field.type != FieldType::Money;
    const KnownFact *fact =
        m_known && !m_draft.reusedApplicant.isEmpty() && lasting ? knownFact(*m_known, field.key) : nullptr;
    if (!fact || !checkForm({field}, QJsonObject{{field.key, fact->value}}, today()).empty())
        return QJsonValue::Undefined;
    m_draft.reusedFacts.insert(field.key, fact->sourceCase);
    return fact->value;
}

const KnownFact *IntakeModel::takenOver(const QString &key) const
{
    const KnownFact *fact = m_known ? knownFact(*m_known, key) : nullptr;
    const bool still =
        fact && m_draft.reusedFacts.value(key) == fact->sourceCase && m_draft.form.value(key) == fact->value;
    return still ? fact : nullptr;
}

void IntakeModel::findItem()
{
    m_item.reset();
    m_merged.reset();
    m_remedies = {};
    if (!m_reference.catalogue || m_draft.itemId.isEmpty())
        return;
    if (const ServiceItem *found = m_reference.catalogue->find(m_draft.itemId)) {
        m_item = *found;
    } else if (const Bundle *bundle = m_reference.catalogue->bundle(m_draft.itemId)) {
        m_merged = mergeBundle(*bundle, *m_reference.catalogue, m_draft.answers);
        m_item = m_merged->item;
    }
}

bool IntakeModel::decidesAtOnce() const
{
    if (!m_merged)
        return m_item && m_item->isInstant();
    return std::ranges::any_of(m_merged->choice.members, [this](const QString &id) {
        const ServiceItem *member = m_reference.catalogue->find(id);
        return member && member->isInstant() && m_merged->choice.startsAtOnce(id);
    });
}

/** Answers to questions that are no longer asked would be refused when the case is taken in. */
void IntakeModel::forgetUnasked()
{
    const QStringList answered = m_draft.answers.keys();
    for (const QString &situation : answered) {
        if (!m_checklist.asked.contains(situation))
            m_draft.answers.remove(situation);
    }
}

void IntakeModel::resolve()
{
    if (m_merged)
        findItem(); // who is in a bundle, and so what it asks, hangs on the answers
    m_checklist = m_item ? resolveChecklist(*m_item, m_draft.answers) : Checklist();
    if (!m_item)
        return;
    forgetUnasked();
    m_checklist = resolveChecklist(*m_item, m_draft.answers);
    m_draft.materials = carryOver(checklistMaterials(*m_item, m_draft.answers), m_draft.materials);
    spareWhatIsOnFile();
}

void IntakeModel::refresh()
{
    m_formGaps = 0;
    m_outcomes.clear();
    if (m_item && m_reference.profile) {
        m_formGaps = int(checkForm(m_item->formFields, m_draft.form, today()).size());
        const std::vector<CaseMaterial> judged = m_merged ? neededNow(*m_merged, m_draft.materials) : m_draft.materials;
        IntakeDraftView view;
        view.item = &*m_item;
        view.applicant = &m_draft.applicant;
        view.materials = &judged;
        view.answersComplete = m_checklist.isComplete();
        view.formComplete = m_formGaps == 0;
        view.promiseSigned = true;
        m_outcomes = windowOutcomes(view, *m_reference.profile, m_known && m_known->brokePromise);
    }
    Q_EMIT outcomesChanged();
}

Remedies IntakeModel::remedies() const
{
    return m_remedies.isComplete() ? m_remedies : districtRemedies(m_reference.organisation.get());
}

void IntakeModel::setRemedies(const QString &itemId, const Remedies &remedies)
{
    if (itemId == m_draft.itemId)
        m_remedies = remedies;
}

void IntakeModel::touch()
{
    refresh();
    Q_EMIT edited();
}

int IntakeModel::rowOf(QStringView materialId) const
{
    const auto found =
        std::ranges::find_if(m_draft.materials, [materialId](const CaseMaterial &m) { return m.id == materialId; });
    return found == m_draft.materials.end() ? -1 : int(found - m_draft.materials.begin());
}

} // namespace yichuang
