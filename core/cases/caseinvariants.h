// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"

namespace yichuang {

// What must hold between a case and a new event for ever and everywhere, whatever the calendar, the province and the
// role: asked by the fold on every machine, and by the guards of rules.cpp before anything is recorded. Each returns
// the id of the rule that is broken, or null.

[[nodiscard]] const char *brokenBy(const CaseState &state, const IntakeAmendedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const IntakeRectifiedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const CorrectionRequestedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const MaterialsSupplementedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const AcceptedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const ClockStoppedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const ClockResumedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const DeadlineExtendedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const DecidedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const ResultIssuedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const CommitmentVerifiedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const MembersJoinedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const MemberAdvancedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const TurnCameBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const DocumentIssuedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const FactsReusedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const RekeyOwedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const RekeyedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const CommissionedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const CommissionSignedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const CommissionEndedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const ForwardedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const ForwardReturnedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const ProxyProgressedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const ProxyReportedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const RatedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const FollowedUpBody &body, const Actor &actor);
[[nodiscard]] const char *brokenBy(const CaseState &state, const RatingAppealedBody &body);
[[nodiscard]] const char *brokenBy(const CaseState &state, const AppealAnsweredBody &body, const Actor &actor);
[[nodiscard]] const char *brokenBy(const CaseState &state, const RatingSettledBody &body, const Actor &actor);
[[nodiscard]] const char *brokenBy(const CaseState &state, const RatedAgainBody &body);

/** Whether some notice of the case has named the material. */
[[nodiscard]] bool wasNotified(const CaseState &state, QStringView materialId);

/** The special procedures of 行政许可法 art 45. */
[[nodiscard]] const QStringList &specialProcedures();

/**
 * The manners of handing over and service: 窗口领取 邮寄 自助 直接送达 (elsewhere than at the window) 留置送达 委托送达
 * 转交送达 电子送达 公告送达.
 */
[[nodiscard]] const QStringList &serviceManners();

/** Whether a result that goes out in this manner is taken at a counter, the window's or a locker's; no manner is the
 * window. */
[[nodiscard]] bool isAtCounter(QStringView manner);

} // namespace yichuang
