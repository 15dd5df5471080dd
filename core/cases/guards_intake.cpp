// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/guards.h"

#include "core/cases/caseinvariants.h"
#include "core/cases/casenumber.h"
#include "core/cases/deadlines.h"
#include "core/cases/materialsets.h"

#include <algorithm>

namespace yichuang {

namespace {

const char *numberWrong(const RuleContext &, const CaseOpenedBody &body)
{
    const Result<CaseNumber> number = parseCaseNumber(body.number);
    return number && caseNumberText(*number) == body.number ? nullptr : "open.number";
}

const char *applicantMissing(const RuleContext &, const CaseOpenedBody &body)
{
    return body.applicant.name.isEmpty() || body.applicant.documentNumber.isEmpty() ? "open.applicant-missing"
                                                                                    : nullptr;
}

const char *receiptInFuture(const RuleContext &context, const CaseOpenedBody &body)
{
    return body.receivedOn > context.today ? "open.future-receipt" : nullptr;
}

/** Art 31: nothing may be asked for that the item does not name. */
bool allInItem(const std::vector<CaseMaterial> &materials, const ServiceItem &item)
{
    return std::all_of(materials.begin(), materials.end(),
                       [&item](const CaseMaterial &material) { return item.material(material.id) != nullptr; });
}

const char *foreignMaterial(const RuleContext &, const CaseOpenedBody &body)
{
    return allInItem(body.materials, body.item) ? nullptr : "open.material-not-in-item";
}

const char *amendsForeignMaterial(const RuleContext &context, const IntakeAmendedBody &body)
{
    if (!body.materials || allInItem(*body.materials, context.state->intake.item))
        return nullptr;
    return "amend.material-not-in-item";
}

const char *amendsWithoutReason(const RuleContext &, const IntakeAmendedBody &body)
{
    return body.reason.trimmed().isEmpty() ? "amend.reason-missing" : nullptr;
}

/** Art 32(1)(4): once, within five working days of receipt; in some provinces on the spot. */
const char *noticeTooLate(const RuleContext &context, const CorrectionRequestedBody &)
{
    const CaseState &state = *context.state;
    if (!state.corrections.empty())
        return nullptr;
    if (deemedAcceptance(state, context.today, calendarOf(context), profileOf(context)))
        return "correction.too-late";
    const std::optional<DueDay> notice = deadlinesOf(state, calendarOf(context), profileOf(context)).notice;
    if (!notice || !notice->day || context.today <= *notice->day)
        return nullptr;
    return profileOf(context).correctionNoticeDays == 0 ? "correction.same-day-only" : "correction.too-late";
}

/** "Once": what could have been said the first time may not be said later (T1 to T3). */
const char *namesNewMaterial(const RuleContext &context, const CorrectionRequestedBody &body)
{
    const CaseState &state = *context.state;
    if (state.corrections.empty())
        return nullptr;
    const bool onlyKnown = std::all_of(body.items.begin(), body.items.end(), [&state](const CorrectionItem &item) {
        return wasNotified(state, item.materialId);
    });
    const bool justified = !body.repeatReason.trimmed().isEmpty() && !body.approvedBy.trimmed().isEmpty();
    return onlyKnown || justified ? nullptr : "correction.new-item-without-reason";
}

const char *repeatedByOwnLeave(const RuleContext &context, const CorrectionRequestedBody &body)
{
    return approvesHimself(context, body.approvedBy) ? "approval.own" : nullptr;
}

/** "All": the first notice must name everything that stands in the way; what may follow later may be left out. */
const char *leavesSomethingOut(const RuleContext &context, const CorrectionRequestedBody &body)
{
    if (!context.state->corrections.empty())
        return nullptr;
    for (const CaseMaterial &material : context.state->outstanding()) {
        const bool named = std::any_of(body.items.begin(), body.items.end(), [&material](const CorrectionItem &item) {
            return item.materialId == material.id;
        });
        if (!named && !isDeferrable(material))
            return "correction.not-all-named";
    }
    return nullptr;
}

const char *correctionDayPast(const RuleContext &context, const CorrectionRequestedBody &body)
{
    return body.dueOn.isValid() && body.dueOn < context.today ? "correction.due-past" : nullptr;
}

const char *supplyDateWrong(const RuleContext &context, const MaterialsSupplementedBody &body)
{
    const bool possible = body.receivedOn >= context.state->intake.receivedOn && body.receivedOn <= context.today;
    return possible ? nullptr : "supplement.date";
}

/** Where the province ends the case on an overdue day, that day is the last. The day of arrival counts. */
const char *supplyTooLate(const RuleContext &context, const MaterialsSupplementedBody &body)
{
    const Deadlines due = deadlinesOf(*context.state, calendarOf(context), profileOf(context));
    const auto isPast = [&body](const std::optional<DueDay> &day) {
        return day && day->day && body.receivedOn > *day->day;
    };
    const ProvinceProfile &profile = profileOf(context);
    if (profile.overdueCorrection == OverdueCorrection::DeemedWithdrawn && isPast(due.correction))
        return "supplement.too-late";
    if (profile.overdueTolerant == OverdueTolerant::AcceptanceRevoked && isPast(due.tolerance))
        return "supplement.too-late";
    return nullptr;
}

/** 补正: what was missing is the principal's own to bring where D8 does not give it to the agent. */
const char *agentMayNotCorrect(const RuleContext &context, const MaterialsSupplementedBody &)
{
    const std::optional<ProxyCare> &care = context.state->proxy;
    const bool byAgent = context.role == Role::ProxyAgent && care && care->isInForce();
    return byAgent && !care->commission.lets(ProxyRight::Correct) ? "supplement.agent-may-not" : nullptr;
}

} // namespace

QString guardOpening(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<CaseOpenedBody>(context, json, numberWrong, applicantMissing, receiptInFuture, foreignMaterial);
}

QString guardAmendment(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<IntakeAmendedBody>(context, json, invariantBroken<IntakeAmendedBody>, amendsForeignMaterial,
                                          amendsWithoutReason);
}

QString guardCorrection(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<CorrectionRequestedBody>(context, json, invariantBroken<CorrectionRequestedBody>, noticeTooLate,
                                                namesNewMaterial, repeatedByOwnLeave, leavesSomethingOut,
                                                correctionDayPast);
}

QString guardSupplement(const RuleContext &context, const QJsonObject &json)
{
    return firstBroken<MaterialsSupplementedBody>(context, json, invariantBroken<MaterialsSupplementedBody>,
                                                  agentMayNotCorrect, supplyDateWrong, supplyTooLate);
}

} // namespace yichuang
