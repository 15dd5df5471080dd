// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <initializer_list>
#include <optional>

namespace yichuang {

/** Where a case stands. The doc line says what the person at the window sees; in brackets the export code (domain.md
 * §3.4). */
enum class CaseStage {
    Received, ///< 已收件 (26): materials taken, five-working-day clock runs
    Waiting, ///< 待前序 (24): member of a 一件事 whose turn comes when an earlier member is decided; no clock
    AwaitingCorrection, ///< 待补正 (28): told once, waiting for the applicant
    Accepted, ///< 已受理 (30): decision clock runs
    AcceptedTolerant, ///< 容缺受理 (30): decision clock runs, papers still owed
    InParts, ///< 联办中 (30): the 一件事 itself, while its members are handled each by its own unit
    Approved, ///< 审批通过 (50): decided, result being made
    Refused, ///< 审批不通过 (40): decided, decision paper being made
    AwaitingCollection, ///< 待领取 (50/40): result lies at the issuing window
    Done, ///< 办结 (90)
    Declined, ///< 不予受理 (97)
    Withdrawn, ///< 撤回申请 (98), also deemed withdrawn
    Revoked, ///< 撤销受理 (99)
};

inline constexpr std::array allCaseStages{
    CaseStage::Received, CaseStage::Waiting,          CaseStage::AwaitingCorrection,
    CaseStage::Accepted, CaseStage::AcceptedTolerant, CaseStage::InParts,
    CaseStage::Approved, CaseStage::Refused,          CaseStage::AwaitingCollection,
    CaseStage::Done,     CaseStage::Declined,         CaseStage::Withdrawn,
    CaseStage::Revoked};

[[nodiscard]] QString caseStageName(CaseStage stage); ///< stable, e.g. "awaiting-correction"
[[nodiscard]] std::optional<CaseStage> caseStageFromName(QStringView name);
[[nodiscard]] QString caseStageChinese(CaseStage stage); ///< for papers, e.g. 待补正
[[nodiscard]] int caseStageExportCode(CaseStage stage); ///< vendor status list of domain.md §3.4
[[nodiscard]] bool isFinal(CaseStage stage); ///< nothing moves it any more

} // namespace yichuang
