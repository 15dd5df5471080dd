// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/guards.h"

#include "core/cases/caseinvariants.h"

#include <algorithm>

namespace yichuang {

namespace {

const char *reusedFromTheFuture(const RuleContext &context, const FactsReusedBody &body)
{
    const auto ahead = [&context](const ReusedThing &thing) { return thing.seenOn > context.today; };
    return std::any_of(body.materials.begin(), body.materials.end(), ahead)
            || std::any_of(body.facts.begin(), body.facts.end(), ahead)
        ? "reuse.date"
        : nullptr;
}

/** What has run out since it was seen proves nothing any more, whatever was trusted then. */
const char *materialExpired(const RuleContext &context, const FactsReusedBody &body)
{
    const bool expired =
        std::any_of(body.materials.begin(), body.materials.end(),
                    [&context](const ReusedThing &thing) { return hasExpired(thing.validUntil, context.today); });
    return expired ? "reuse.expired" : nullptr;
}

/** A paper that does not count has to be brought; the applicant's own word may be offered to him again. */
const char *materialTooLow(const RuleContext &, const FactsReusedBody &body)
{
    const bool low = std::any_of(body.materials.begin(), body.materials.end(),
                                 [](const ReusedThing &thing) { return !counts(thing.grade); });
    return low ? "reuse.grade-too-low" : nullptr;
}

const char *owedWithoutReason(const RuleContext &, const RekeyOwedBody &body)
{
    return body.reason.trimmed().isEmpty() ? "rekey.reason-missing" : nullptr;
}

} // namespace

const char *brokenBy(const CaseState &state, const FactsReusedBody &body)
{
    if (body.isEmpty())
        return "reuse.empty";
    const auto own = [&state](const ReusedThing &thing) { return thing.sourceCase == state.number(); };
    if (std::any_of(body.materials.begin(), body.materials.end(), own)
        || std::any_of(body.facts.begin(), body.facts.end(), own))
        return "reuse.from-itself";
    const bool foreign = std::any_of(body.materials.begin(), body.materials.end(),
                                     [&state](const ReusedThing &thing) { return !state.material(thing.id); });
    return foreign ? "reuse.material-not-in-checklist" : nullptr;
}

const char *brokenBy(const CaseState &state, const RekeyOwedBody &body)
{
    const bool open = std::any_of(state.rekeys.begin(), state.rekeys.end(),
                                  [&body](const RekeyState &one) { return one.system == body.system && one.isOpen(); });
    return open ? "rekey.owed-already" : nullptr;
}

const char *brokenBy(const CaseState &state, const RekeyedBody &body)
{
    const bool done = std::any_of(state.rekeys.begin(), state.rekeys.end(), [&body](const RekeyState &one) {
        return one.system == body.system && !one.isOpen();
    });
    return done ? "rekey.done-already" : nullptr;
}

QString guardReuse(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<FactsReusedBody>(context, json, invariantBroken<FactsReusedBody>, reusedFromTheFuture,
                                        materialExpired, materialTooLow);
}

QString guardRekeyOwed(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<RekeyOwedBody>(context, json, invariantBroken<RekeyOwedBody>, owedWithoutReason);
}

QString guardRekeyed(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<RekeyedBody>(context, json, invariantBroken<RekeyedBody>);
}

} // namespace yichuang
