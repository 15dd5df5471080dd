// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/handlingbodies.h"

#include <QString>

#include <optional>

namespace yichuang {

// The stable names of the enums in event bodies, as stored, sent and typed in the shell.

[[nodiscard]] QString
materialStateName(MaterialState state); ///< missing, received, deficient, promised, committed, ...
[[nodiscard]] std::optional<MaterialState> materialStateFromName(QStringView name);

[[nodiscard]] QString receiptWayName(ReceiptWay way); ///< paper, scan, upload, e-licence, shared-data
[[nodiscard]] std::optional<ReceiptWay> receiptWayFromName(QStringView name);

[[nodiscard]] QString correctionProblemName(CorrectionProblem problem); ///< missing, wrong-form, wrong-content
[[nodiscard]] std::optional<CorrectionProblem> correctionProblemFromName(QStringView name);

[[nodiscard]] QString acceptanceKindName(AcceptanceKind kind); ///< complete, tolerant, commitment, deemed
[[nodiscard]] std::optional<AcceptanceKind> acceptanceKindFromName(QStringView name);

[[nodiscard]] QString
declineGroundName(DeclineGround ground); ///< no-licence-needed, not-competent, still-unfit, other-basis
[[nodiscard]] std::optional<DeclineGround> declineGroundFromName(QStringView name);

[[nodiscard]] QString decisionOutcomeName(DecisionOutcome outcome); ///< approve, refuse
[[nodiscard]] std::optional<DecisionOutcome> decisionOutcomeFromName(QStringView name);

[[nodiscard]] QString extensionApproverName(ExtensionApprover office); ///< organ-head, government-head
[[nodiscard]] std::optional<ExtensionApprover> extensionApproverFromName(QStringView name);

[[nodiscard]] QString stepActionName(StepAction action); ///< passed, returned, other
[[nodiscard]] std::optional<StepAction> stepActionFromName(QStringView name);

} // namespace yichuang
