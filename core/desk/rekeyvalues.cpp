// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/rekeyvalues.h"

#include "core/identity/documentkind.h"

#include <QHash>

namespace yichuang {

namespace {

using Facts = QHash<QString, QVariant>;

QString materialNames(const CaseState &state)
{
    QStringList names;
    for (const CaseMaterial &material : state.intake.materials) {
        if (material.isSatisfied())
            names.append(material.name);
    }
    return names.join(u'、');
}

QString sexText(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return QStringLiteral("男");
    case Sex::Female:
        return QStringLiteral("女");
    case Sex::Unknown:
    case Sex::Unstated:
        return {};
    }
    Q_UNREACHABLE();
}

/** By the names of rekeyFactNames(). */
Facts factsOf(const CaseState &state, const Deadlines &deadlines)
{
    const Applicant &applicant = state.intake.applicant;
    Facts facts{
        {QStringLiteral("case.number"), state.number()},
        {QStringLiteral("case.receivedOn"), state.intake.receivedOn},
        {QStringLiteral("item.name"), state.intake.item.name},
        {QStringLiteral("item.code"), state.intake.item.implCode},
        {QStringLiteral("applicant.kind"), applicantKindChineseName(applicant.kind)},
        {QStringLiteral("applicant.name"), applicant.name},
        {QStringLiteral("applicant.document"), documentKindChineseName(applicant.documentKind)},
        {QStringLiteral("applicant.number"), applicant.documentNumber},
        {QStringLiteral("applicant.sex"), sexText(applicant.sex)},
        {QStringLiteral("applicant.birth"), applicant.birth},
        {QStringLiteral("applicant.nation"), applicant.nation},
        {QStringLiteral("applicant.phone"), applicant.phone},
        {QStringLiteral("applicant.address"), applicant.address},
        {QStringLiteral("applicant.representative"), applicant.legalRepresentative},
        {QStringLiteral("materials.names"), materialNames(state)},
    };
    if (state.acceptance)
        facts.insert(QStringLiteral("case.acceptedOn"), state.acceptance->acceptedOn);
    if (deadlines.decision && deadlines.decision->day)
        facts.insert(QStringLiteral("case.dueOn"), *deadlines.decision->day);
    if (state.intake.agent) {
        facts.insert(QStringLiteral("agent.name"), state.intake.agent->name);
        facts.insert(QStringLiteral("agent.number"), state.intake.agent->documentNumber);
        facts.insert(QStringLiteral("agent.phone"), state.intake.agent->phone);
    }
    return facts;
}

QString valueText(const QVariant &fact, const RekeyField &field)
{
    if (fact.typeId() != QMetaType::QDate)
        return fact.toString();
    const QDate day = fact.toDate();
    return field.dateFormat.isEmpty() ? day.toString(Qt::ISODate) : day.toString(field.dateFormat);
}

/** A day in a form stands there as text. */
QString formText(const QJsonValue &value, const RekeyField &field)
{
    const QString text = value.toVariant().toString();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() && !field.dateFormat.isEmpty() ? day.toString(field.dateFormat) : text;
}

} // namespace

std::vector<RekeyValue> rekeyValues(const RekeyScreen &screen, const CaseState &state, const Deadlines &deadlines)
{
    static const QString form = QStringLiteral("form.");
    const Facts facts = factsOf(state, deadlines);
    std::vector<RekeyValue> values;
    for (const RekeyField &field : screen.fields) {
        RekeyValue value{field.label, field.text, false};
        if (field.fact.startsWith(form))
            value.value = formText(state.intake.form.value(field.fact.sliced(form.size())), field);
        else if (!field.fact.isEmpty())
            value.value = valueText(facts.value(field.fact), field);
        value.value = field.values.value(value.value, value.value);
        value.personal = field.fact.startsWith(form) || field.fact.startsWith(QStringLiteral("applicant."))
            || field.fact.startsWith(QStringLiteral("agent."));
        values.push_back(std::move(value));
    }
    return values;
}

} // namespace yichuang
