// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/rightitem.h"

#include "core/cases/materialsets.h"
#include "core/cases/outcomes.h"

#include <algorithm>

namespace yichuang {

namespace {

/** The options of @p asked that say the same as @p chosen of @p before; empty unless all of them do. */
QStringList sameOptions(const Situation &asked, const Situation &before, const QStringList &chosen)
{
    QStringList same;
    for (const QString &id : chosen) {
        const auto had = std::ranges::find(before.options, id, &SituationOption::id);
        if (had == before.options.cend())
            return {};
        const auto has = std::ranges::find(asked.options, had->label, &SituationOption::label);
        if (has == asked.options.cend())
            return {};
        same.append(has->id);
    }
    return same;
}

} // namespace

Answers askedOnly(const ServiceItem &item, Answers answers)
{
    const Checklist checklist = resolveChecklist(item, answers);
    answers.removeIf([&checklist](const Answers::iterator &one) { return !checklist.asked.contains(one.key()); });
    return answers;
}

Answers answersServing(const ServiceItem &item, const CaseState &state)
{
    Answers answers;
    for (const Situation &asked : item.situations) {
        for (const Situation &before : state.intake.item.situations) {
            if (before.question != asked.question)
                continue;
            const QStringList same = sameOptions(asked, before, state.intake.answers.value(before.id));
            if (!same.isEmpty() && (asked.multiple || same.size() == 1))
                answers.insert(asked.id, same);
        }
    }
    return askedOnly(item, std::move(answers));
}

IntakeRectifiedBody rightItemFor(const CaseState &state, const ServiceItem &item, const QString &catalogueVersion,
                                 const Answers &answers)
{
    IntakeRectifiedBody body;
    body.item = item;
    body.catalogueVersion = catalogueVersion;
    body.answers = answers;
    // A key means the same in every item of a catalogue: what was written for one serves the other.
    body.form.emplace();
    for (const FormField &field : item.formFields) {
        const QJsonValue value = state.intake.form.value(field.key);
        if (!value.isUndefined())
            body.form->insert(field.key, value);
    }
    body.materials = checklistMaterials(item, answers);
    for (CaseMaterial &line : *body.materials) {
        for (const CaseMaterial &had : state.intake.materials) {
            const bool same =
                (!line.standardId.isEmpty() && line.standardId == had.standardId) || line.name == had.name;
            if (same)
                takeHandIn(line, had);
        }
    }
    return body;
}

IntakeRectifiedBody rightItemFor(const CaseState &state, const ServiceItem &item, const QString &catalogueVersion)
{
    return rightItemFor(state, item, catalogueVersion, answersServing(item, state));
}

} // namespace yichuang
