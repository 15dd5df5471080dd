// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/bundlepaper.h"

#include "core/cases/deadlines.h"

#include <QJsonArray>

#include <algorithm>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

const CaseState *caseOf(const MemberState &member, const PaperContext &context)
{
    const auto found = std::ranges::find(context.members, member.line.caseId, &CaseState::caseId);
    return found == context.members.end() ? nullptr : &*found;
}

QString stateText(const MemberState &member, const CaseState *own)
{
    return caseStageChinese(own ? own->stage : member.stage.value_or(CaseStage::Received));
}

/** Names of the members that must be decided before this one. */
QString beforeText(const CaseState &state, const MemberState &member)
{
    QStringList names;
    for (const MemberState &other : state.members) {
        if (member.line.after.contains(other.line.itemId))
            names.append(other.line.itemName);
    }
    return names.join(u'、');
}

QString dueText(const CaseState *own, const PaperContext &context)
{
    if (!own || !own->acceptance || isFinal(own->stage))
        return {};
    const std::optional<DueDay> due = deadlinesOf(*own, *context.calendar, *context.profile).decision;
    return due && due->day ? paperDate(*due->day) : QString();
}

QString outcomeText(const MemberState &member)
{
    if (member.approved)
        return u"准予（办结）"_s;
    return caseStageChinese(member.stage.value_or(CaseStage::Received));
}

QJsonArray memberRows(const CaseState &state, const PaperContext &context)
{
    QJsonArray rows;
    for (const MemberState &member : state.members) {
        const CaseState *own = caseOf(member, context);
        const bool waiting = own && own->stage == CaseStage::Waiting;
        rows.append(QJsonObject{{u"index"_s, rows.size() + 1},
                                {u"name"_s, member.line.itemName},
                                {u"number"_s, member.line.number},
                                {u"unit"_s, member.line.unit},
                                {u"state"_s, stateText(member, own)},
                                {u"dueDate"_s, dueText(own, context)},
                                {u"before"_s, waiting ? beforeText(state, member) : QString()},
                                {u"outcome"_s, outcomeText(member)},
                                {u"on"_s, paperDate(member.on)},
                                {u"result"_s, member.result.isEmpty() ? u"—"_s : member.result}});
    }
    return rows;
}

void addSaving(QJsonObject &facts, const BundleSaving &saving)
{
    facts[u"materialsBefore"_s] = saving.materialsBefore;
    facts[u"materialsAfter"_s] = saving.materialsAfter;
    facts[u"fieldsBefore"_s] = saving.fieldsBefore;
    facts[u"fieldsAfter"_s] = saving.fieldsAfter;
    facts[u"visitsBefore"_s] = saving.visitsBefore;
    facts[u"visitsAfter"_s] = saving.visitsAfter;
    facts[u"daysBefore"_s] = saving.daysBefore;
    facts[u"daysAfter"_s] = saving.daysAfter;
    // What is not less is not named among what was spared.
    facts[u"fewerMaterials"_s] = saving.materialsAfter < saving.materialsBefore;
    facts[u"fewerFields"_s] = saving.fieldsAfter < saving.fieldsBefore;
    facts[u"fewerVisits"_s] = saving.visitsAfter < saving.visitsBefore;
    facts[u"fewerDays"_s] = saving.daysAfter < saving.daysBefore;
    facts[u"spared"_s] = facts[u"fewerMaterials"_s].toBool() || facts[u"fewerFields"_s].toBool()
        || facts[u"fewerVisits"_s].toBool() || facts[u"fewerDays"_s].toBool();
}

void addLicence(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    const DecidedBody &decision = *state.decision;
    QJsonArray rows;
    for (const MemberState &member : state.members) {
        if (!member.line.inLicence || !member.approved)
            continue;
        rows.append(QJsonObject{{u"index"_s, rows.size() + 1},
                                {u"name"_s, member.line.itemName},
                                {u"unit"_s, member.line.unit},
                                {u"result"_s, member.result.isEmpty() ? u"—"_s : member.result},
                                {u"on"_s, paperDate(member.on)}});
    }
    facts[u"title"_s] = decision.resultName.isEmpty() ? state.intake.item.result.name : decision.resultName;
    facts[u"included"_s] = rows;
    facts[u"resultNumber"_s] = decision.resultNumber;
    facts[u"decidedDate"_s] = paperDate(decision.decidedOn);
    facts[u"validUntil"_s] = paperDate(decision.validUntil);
    const Applicant &applicant = state.intake.applicant;
    facts[u"holder"_s] = applicant.name;
    facts[u"holderNumber"_s] = applicant.kind == ApplicantKind::NaturalPerson ? QString() : applicant.documentNumber;
    facts[u"premises"_s] = state.intake.form.value(u"shop_addr").toString();
    facts[u"tradeName"_s] = state.intake.form.value(u"shop_name").toString();
    facts[u"unit"_s] = state.unit && !state.unit->toName.isEmpty() ? state.unit->toName : context.implementerName;
}

} // namespace

QString bundleObstacle(PaperKind kind, const CaseState &state)
{
    if (!state.isBundle())
        return u"paper.no-members"_s;
    if (kind == PaperKind::CombinedLicence && !state.decision)
        return u"paper.no-licence"_s;
    if (kind == PaperKind::BundleEnd && !isFinal(state.stage))
        return u"paper.members-open"_s;
    return {};
}

void addBundle(PaperKind kind, QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    if (kind == PaperKind::CombinedLicence)
        return addLicence(facts, state, context);
    facts[u"members"_s] = memberRows(state, context);
    facts[u"memberCount"_s] = int(state.members.size());
    addSaving(facts, state.saving);
    facts[u"takenBack"_s] = state.stage == CaseStage::Withdrawn;
    facts[u"partTakenBack"_s] = state.ending.has_value() && state.stage != CaseStage::Withdrawn;
    if (kind != PaperKind::BundleSlip)
        return;
    // The whole is due with the last of its members.
    const std::optional<DueDay> due = nextDue(state, deadlinesOf(state, *context.calendar, *context.profile));
    const bool running = state.stage == CaseStage::InParts && due && due->day;
    facts[u"dueDate"_s] = running ? paperDate(*due->day) : QString();
}

FactNames bundleFactNames(PaperKind kind)
{
    if (kind == PaperKind::CombinedLicence)
        return {u"included",     u"included.index", u"included.name", u"included.unit", u"included.result",
                u"included.on",  u"resultNumber",   u"decidedDate",   u"validUntil",    u"holder",
                u"holderNumber", u"premises",       u"tradeName",     u"unit"};
    return {u"members",        u"members.index",   u"members.name",    u"members.number",  u"members.unit",
            u"members.state",  u"members.dueDate", u"members.before",  u"members.outcome", u"members.on",
            u"members.result", u"memberCount",     u"materialsBefore", u"materialsAfter",  u"fieldsBefore",
            u"fieldsAfter",    u"visitsBefore",    u"visitsAfter",     u"daysBefore",      u"daysAfter",
            u"takenBack",      u"partTakenBack",   u"spared",          u"fewerMaterials",  u"fewerFields",
            u"fewerVisits",    u"fewerDays"};
}

} // namespace yichuang
