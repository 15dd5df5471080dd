// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/resultpaper.h"

#include <array>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

/** What the case knows itself of a field nobody filled in: an instant case is decided without a form. */
QString knownField(const QString &field, const CaseState &state)
{
    static const std::array names{u"姓名"_s, u"申请人"_s, u"申请单位"_s, u"单位名称"_s, u"户主姓名"_s};
    static const std::array numbers{u"公民身份号码"_s, u"社会保障号码"_s, u"统一社会信用代码"_s};
    static const std::array own{u"编号"_s, u"文号"_s, u"证号"_s};
    const auto isOne = [&field](const auto &words) { return std::ranges::find(words, field) != words.end(); };
    const Applicant &applicant = state.intake.applicant;
    if (isOne(names))
        return applicant.name;
    if (isOne(numbers))
        return applicant.documentNumber;
    if (isOne(own))
        return state.decision->resultNumber;
    return field == u"有效期" ? paperDate(state.decision->validUntil) : QString();
}

QJsonObject row(const QString &name, const QString &value)
{
    return {{u"name"_s, name}, {u"value"_s, value}};
}

} // namespace

QJsonArray resultFieldRows(const CaseState &state)
{
    QJsonObject left = state.decision->resultFields;
    QJsonArray rows;
    for (const QString &field : state.intake.item.result.sampleFields) {
        if (left.contains(field))
            rows.append(row(field, left.take(field).toVariant().toString()));
    }
    for (auto field = left.begin(); field != left.end(); ++field)
        rows.append(row(field.key(), field.value().toVariant().toString()));
    return rows;
}

void addResultPaper(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    const DecidedBody &decision = *state.decision;
    CaseState filled = state;
    for (const QString &field : state.intake.item.result.sampleFields) {
        if (decision.resultFields.value(field).toString().trimmed().isEmpty())
            filled.decision->resultFields.insert(field, knownField(field, state));
    }
    facts[u"title"_s] = decision.resultName.isEmpty() ? state.intake.item.result.name : decision.resultName;
    // The number on the head is the result's own; what the program draws counts the sheets it printed.
    facts[u"number"_s] = decision.resultNumber;
    facts[u"serial"_s] = context.paperNumber;
    facts[u"fields"_s] = resultFieldRows(filled);
    facts[u"decidedDate"_s] = paperDate(decision.decidedOn);
    facts[u"validUntil"_s] = paperDate(decision.validUntil);
}

FactNames resultFactNames()
{
    return {u"serial", u"fields", u"fields.name", u"fields.value", u"decidedDate", u"validUntil"};
}

} // namespace yichuang
