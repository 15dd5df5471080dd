// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_p.h"

#include "core/desk/knowncases.h"
#include "core/store/casetable.h"

#include <algorithm>

namespace yichuang {

namespace {

const QString &applicantFact()
{
    static const QString id = QStringLiteral("applicant");
    return id;
}

QString labelOf(const ServiceItem &item, const QString &key)
{
    const auto field = std::ranges::find(item.formFields, key, &FormField::key);
    return field == item.formFields.end() ? key : field->name;
}

/** Who the applicant is: by his card where one was read and still counts, else by his own word in the last case. */
ReusedThing applicantOf(const KnownApplicant &from)
{
    if (from.card && counts(from.card->grade))
        return {applicantFact(),
                {},
                from.card->material.sourceCase,
                from.card->seenOn,
                from.card->grade,
                from.card->material.validUntil};
    return {applicantFact(), {}, from.lastCaseNumber, from.lastSeen, TrustGrade::D};
}

} // namespace

Result<std::optional<KnownApplicant>> Desk::knownApplicant(DocumentKind kind, const QString &number)
{
    return d->known(kind, number);
}

Result<std::optional<KnownApplicant>> Desk::Private::known(DocumentKind kind, const QString &number)
{
    const Result<std::vector<QUuid>> ids = profile.cases().idsByDocument(number, mostEarlierCases);
    if (!ids)
        return failure(ids.error());
    std::optional<KnownApplicant> known;
    for (const QUuid &id : *ids) {
        const Result<FoldedCase> earlier = folded(id);
        if (!earlier)
            return failure(earlier.error());
        const std::optional<CaseState> &state = earlier->state;
        // The same number may stand in a case as the agent's; and one number, two kinds of document, is two persons.
        if (!state || state->intake.applicant.documentNumber != number || state->intake.applicant.documentKind != kind)
            continue;
        if (!known)
            known.emplace();
        addEarlierCase(*known, *state, clock.today());
    }
    return known;
}

Result<FactsReusedBody> Desk::Private::reuseOf(const IntakeDraft &draft, const CaseOpenedBody &opened)
{
    FactsReusedBody body;
    const auto reused = [](const CaseMaterial &line) { return line.state == MaterialState::Reused; };
    const bool any = std::ranges::any_of(opened.materials, reused) || !draft.reusedFacts.isEmpty()
        || !draft.reusedApplicant.isEmpty();
    if (!any)
        return body;
    const Result<std::optional<KnownApplicant>> earlier =
        known(opened.applicant.documentKind, opened.applicant.documentNumber);
    if (!earlier)
        return failure(earlier.error());
    const KnownApplicant nobody;
    const KnownApplicant &from = *earlier ? **earlier : nobody;
    for (const CaseMaterial &line : opened.materials) {
        if (!reused(line))
            continue;
        const KnownMaterial *source = knownMaterial(from, line);
        if (!source || source->material.sourceCase != line.sourceCase)
            return failure(ErrorCode::RefusedByRule, QStringLiteral("reuse.unknown-source"));
        body.materials.push_back(
            {line.id, line.name, line.sourceCase, source->seenOn, source->grade, source->material.validUntil});
    }
    if (!draft.reusedApplicant.isEmpty() && draft.reusedApplicant == from.lastCaseNumber)
        body.facts.push_back(applicantOf(from));
    // What the clerk has changed since is the applicant's new word, not the old one.
    for (const KnownFact &fact : from.facts) {
        if (draft.reusedFacts.value(fact.key) == fact.sourceCase && opened.form.value(fact.key) == fact.value)
            body.facts.push_back(
                {fact.key, labelOf(opened.item, fact.key), fact.sourceCase, fact.seenOn, TrustGrade::D});
    }
    return body;
}

} // namespace yichuang
