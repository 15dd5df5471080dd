// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/bundleplan.h"

#include "core/cases/materialsets.h"
#include "core/cases/usualapproval.h"

#include <algorithm>

namespace yichuang {

namespace {

/** Answers to questions that the merged item does not ask belong to members no longer chosen. */
Answers askedOnly(const Answers &answers, const ServiceItem &item)
{
    Answers asked;
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer) {
        if (item.situation(answer.key()))
            asked.insert(answer.key(), answer.value());
    }
    return asked;
}

/** What is chosen for the whole, as it fits a member: lines of the one set become the member's own. */
OutcomeChoice forMember(const OutcomeChoice &choice, const MergedItem &merged, const MemberIntake &member)
{
    OutcomeChoice own = choice;
    own.promisedDays.clear();
    own.corrections.clear();
    own.instantDecision.reset();
    own.instantDelivery.reset(); // on the spot are decided the instant members, each with a result of its own
    for (auto line = merged.satisfies.cbegin(); line != merged.satisfies.cend(); ++line) {
        for (const MemberRef &ref : *line) {
            if (ref.itemId != member.item->id)
                continue;
            if (choice.promisedDays.contains(line.key()))
                own.promisedDays.insert(ref.key, choice.promisedDays.value(line.key()));
            for (CorrectionItem item : choice.corrections) {
                if (item.materialId != line.key())
                    continue;
                item.materialId = ref.key;
                own.corrections.push_back(std::move(item));
            }
        }
    }
    if (choice.instantDecision && choice.instantDecision->outcome == DecisionOutcome::Approve
        && member.item->isInstant()) {
        own.instantDecision = usualApproval(*member.item, choice.instantDecision->decidedOn);
        if (!member.inLicence)
            own.instantDelivery = choice.instantDelivery;
    }
    const bool lacks = !outstandingOf(member.materials).empty();
    const bool partly = choice.outcome == Outcome::AcceptTolerant || choice.outcome == Outcome::AcceptCommitment
        || choice.outcome == Outcome::RequestCorrection;
    if (!member.waitsFor.empty())
        own.outcome = Outcome::ReceiveOnly;
    else if (partly && !lacks)
        own.outcome = Outcome::Accept;
    // Otherwise as chosen: what the whole allows is what every member lacking something allows.
    return own;
}

Result<MemberPlan> planMember(const IntakeDraft &draft, const OutcomeChoice &choice, const PlanRules &rules,
                              const MergedItem &merged, const MemberIntake &member)
{
    IntakeDraft own;
    own.applicant = draft.applicant;
    own.agent = draft.agent;
    own.itemId = member.item->id;
    own.answers = member.answers;
    own.materials = member.materials;
    own.form = member.form;
    own.receivedOn = draft.receivedOn;
    if (std::any_of(member.item->delivery.cbegin(), member.item->delivery.cend(),
                    [&draft](DeliveryKind kind) { return enumText(kind) == draft.delivery; }))
        own.delivery = draft.delivery;
    Result<IntakePlan> intake = planIntake(own, forMember(choice, merged, member), rules);
    if (!intake)
        return failure(intake.error());
    intake->opened.part.emplace();
    intake->opened.part->waitsFor = member.waitsFor;
    intake->opened.part->inLicence = member.inLicence;
    return MemberPlan{std::move(*intake), merged.choice.after.value(member.item->id)};
}

} // namespace

Result<BundlePlan> planBundle(const IntakeDraft &given, const OutcomeChoice &choice, const PlanRules &rules,
                              const QSet<QString> &already)
{
    const Bundle *bundle = rules.catalogue ? rules.catalogue->bundle(given.itemId) : nullptr;
    if (!bundle)
        return failure(ErrorCode::InvalidInput, QStringLiteral("intake.item"));
    if (choice.outcome == Outcome::Decline)
        return failure(ErrorCode::RefusedByRule, QStringLiteral("bundle.decline-each"));
    const MergedItem merged = mergeBundle(*bundle, *rules.catalogue, given.answers);
    IntakeDraft draft = given;
    draft.answers = askedOnly(given.answers, merged.item);
    draft = withChecklist(std::move(draft), merged.item);
    Result<CaseOpenedBody> parent =
        checkedIntake(draft, merged.item, neededNow(merged, draft.materials), choice, rules);
    if (!parent)
        return failure(parent.error());

    BundlePlan plan;
    plan.parent = std::move(*parent);
    plan.saving = merged.saving;
    const std::vector<MemberIntake> members =
        dealOut(*bundle, merged, *rules.catalogue, draft.answers, draft.form, draft.materials);
    for (const MemberIntake &member : members) {
        if (already.contains(member.item->id))
            continue;
        Result<MemberPlan> planned = planMember(draft, choice, rules, merged, member);
        if (!planned)
            return failure(planned.error());
        if (member.inLicence)
            plan.leadDepartment = bundle->leadDepartment;
        plan.members.push_back(std::move(*planned));
    }
    if (plan.members.empty())
        return failure(ErrorCode::RefusedByRule, QStringLiteral("bundle.nothing-new"));
    return plan;
}

} // namespace yichuang
