// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseinvariants.h"
#include "core/cases/rules.h"

namespace yichuang {

// The guards of the table in rules.cpp. Each returns the id of the first rule that is broken, or an empty text; a body
// that cannot be read counts as an empty one (permits() has refused it before).

[[nodiscard]] QString guardOpening(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardAmendment(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardCorrection(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardSupplement(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardAcceptance(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardDeemedAcceptance(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardDecline(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardRevocation(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardWithdrawal(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardMatterWithdrawal(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardDeemedWithdrawal(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardRectification(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardRouting(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardAssignment(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardStep(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardVerification(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardSeal(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardClockStop(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardClockResume(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardExtension(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardDecision(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardReminder(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardIssue(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardMembers(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardMemberLines(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardAdvance(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardTurn(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardLicence(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardIssueInLicence(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardPaper(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardReuse(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardRekeyOwed(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardRekeyed(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardConsultation(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardConsultationClosing(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardCommission(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardCommissionSignature(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardCommissionEnd(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardForwarding(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardForwardReturn(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardProxyProgress(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardProxyReport(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardRating(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardCallBack(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardRatingAppeal(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardAppealAnswer(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardSettlement(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardRatingAgain(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardNote(const RuleContext &context, const QJsonObject &json);
[[nodiscard]] QString guardUnmasking(const RuleContext &context, const QJsonObject &json);

/** Whether whoever acts names himself as the supervisor who approved it, without being one. */
[[nodiscard]] bool approvesHimself(const RuleContext &context, const QString &approver);

/** The context's calendar and profile, or an empty calendar and the default profile. */
[[nodiscard]] const WorkCalendar &calendarOf(const RuleContext &context);
[[nodiscard]] const ProvinceProfile &profileOf(const RuleContext &context);

/** What holds for ever (caseinvariants.h), asked as a guard. */
template <typename Body> [[nodiscard]] const char *invariantBroken(const RuleContext &context, const Body &body)
{
    return brokenBy(*context.state, body);
}

/** Asks @p checks in turn; each takes (context, body) and returns a rule id or null. */
template <typename Body, typename... Checks>
[[nodiscard]] QString firstBroken(const RuleContext &context, const QJsonObject &json, Checks... checks)
{
    const Body body = Body::fromJson(json).value_or(Body{});
    const char *broken = nullptr;
    ((broken = broken ? broken : checks(context, body)), ...);
    return QString::fromLatin1(broken);
}

} // namespace yichuang
