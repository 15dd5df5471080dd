// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casefacts.h"

#include "core/identity/masking.h"
#include "core/reference/checklist.h"
#include "ui/widgets/dates.h"

#include <QCoreApplication>

namespace yichuang {

namespace {

struct FactTexts
{
    Q_DECLARE_TR_FUNCTIONS(CaseFacts)
};

class Facts
{
public:
    void add(const QString &label, const QString &masked, const QString &plain)
    {
        if (!plain.isEmpty())
            m_facts.push_back({label, masked, plain});
    }
    void add(const QString &label, const QString &text) { add(label, text, text); }
    [[nodiscard]] std::vector<CaseFact> take() { return std::move(m_facts); }

private:
    std::vector<CaseFact> m_facts;
};

QString hidden(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("••••");
}

void addApplicant(Facts &facts, const Applicant &applicant)
{
    const bool person = applicant.kind == ApplicantKind::NaturalPerson;
    facts.add(person ? FactTexts::tr("Applicant") : applicantKindChineseName(applicant.kind),
              maskApplicantName(applicant.kind, applicant.name), applicant.name);
    facts.add(documentKindChineseName(applicant.documentKind), maskNumber(applicant.documentNumber),
              applicant.documentNumber);
    facts.add(FactTexts::tr("Phone"), maskPhone(applicant.phone), applicant.phone);
    facts.add(FactTexts::tr("Born"), hidden(tableDate(applicant.birth)), tableDate(applicant.birth));
    facts.add(FactTexts::tr("Address"), maskAddress(applicant.address), applicant.address);
    facts.add(FactTexts::tr("Legal representative"), maskName(applicant.legalRepresentative),
              applicant.legalRepresentative);
}

/** That the applicant's document was read by machine, for whoever asks how he was known. */
void addCard(Facts &facts, const CaseOpenedBody &intake)
{
    if (!intake.cardSeen || !intake.cardSeen->isOf(intake.applicant))
        return;
    const QString read = tableDate(intake.cardSeen->seenOn);
    facts.add(FactTexts::tr("Card read at the window"),
              intake.cardSeen->validUntil.isValid()
                  ? FactTexts::tr("%1, valid until %2").arg(read, tableDate(intake.cardSeen->validUntil))
                  : read);
}

void addAgent(Facts &facts, const Agent &agent)
{
    facts.add(FactTexts::tr("Agent"), maskName(agent.name), agent.name);
    facts.add(FactTexts::tr("Agent's document"), maskNumber(agent.documentNumber), agent.documentNumber);
    facts.add(FactTexts::tr("Agent's phone"), maskPhone(agent.phone), agent.phone);
    facts.add(FactTexts::tr("Relation"), agent.relation);
    facts.add(FactTexts::tr("Authority"),
              agent.hasAuthority ? FactTexts::tr("power of attorney shown") : FactTexts::tr("no power of attorney"));
}

void addAnswers(Facts &facts, const CaseOpenedBody &intake)
{
    for (const QString &id : resolveChecklist(intake.item, intake.answers).asked) {
        const Situation *situation = intake.item.situation(id);
        if (!situation)
            continue;
        QStringList labels;
        for (const SituationOption &option : situation->options) {
            if (intake.answers.value(id).contains(option.id))
                labels.append(option.label);
        }
        facts.add(situation->question, labels.join(QStringLiteral("、")));
    }
}

QString moneyText(const QJsonValue &value)
{
    bool whole = false;
    const qint64 fen = value.toVariant().toLongLong(&whole);
    return whole ? FactTexts::tr("%1 yuan").arg(static_cast<double>(fen) / 100.0, 0, 'f', 2) : QString();
}

void addForm(Facts &facts, const CaseOpenedBody &intake)
{
    for (const FormField &field : intake.item.formFields) {
        const QJsonValue stored = intake.form.value(field.key);
        if (stored.isUndefined() || stored.isNull())
            continue;
        QString value = field.type == FieldType::Money ? moneyText(stored) : stored.toVariant().toString();
        if (!value.isEmpty() && !field.unit.isEmpty() && field.type == FieldType::Number)
            value += field.unit;
        facts.add(field.name, maskedFormValue(field, value), value);
    }
}

/** Whom to call back about a bad rating. */
void addCallers(Facts &facts, const CaseState &state)
{
    for (const RatingCare &care : state.ratings) {
        const RatedBody &rating = care.rating;
        const QString masked = QStringLiteral("%1 %2").arg(maskName(rating.name), maskPhone(rating.phone)).trimmed();
        const QString plain = QStringLiteral("%1 %2").arg(rating.name, rating.phone).trimmed();
        if (care.isBad())
            facts.add(FactTexts::tr("Call back about the rating"), masked, plain);
    }
}

} // namespace

QString maskedFormValue(const FormField &field, const QString &value)
{
    switch (field.type) {
    case FieldType::Choice:
    case FieldType::Number:
        return value;
    case FieldType::IdNumber:
    case FieldType::CreditCode:
        return maskNumber(value);
    case FieldType::Phone:
        return maskPhone(value);
    case FieldType::Address:
        return maskAddress(value);
    case FieldType::Text:
    case FieldType::Date:
    case FieldType::Money:
        return hidden(value);
    }
    return hidden(value);
}

std::vector<CaseFact> caseFacts(const CaseState &state)
{
    Facts facts;
    addApplicant(facts, state.intake.applicant);
    addCard(facts, state.intake);
    if (state.intake.agent)
        addAgent(facts, *state.intake.agent);
    facts.add(FactTexts::tr("Collection of the result"), state.intake.delivery);
    addAnswers(facts, state.intake);
    addForm(facts, state.intake);
    addCallers(facts, state);
    return facts.take();
}

} // namespace yichuang
