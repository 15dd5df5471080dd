// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/rules.h"
#include "core/desk/desk.h"

#include <QString>

#include <array>
#include <vector>

namespace yichuang {

/** The steps a person at the window can take on a case, in the order the panel lists them. */
enum class CaseStep {
    RecordDeemed, ///< the five days passed without a notice: record that it counts as accepted
    Supplement, ///< the applicant brought materials 补齐
    Accept, ///< complete: accept 受理
    AcceptTolerant, ///< 容缺受理
    AcceptCommitment, ///< 告知承诺
    RequestCorrection, ///< 补正告知
    Decide, ///< instant case: decide at the window 即办件
    HandOver, ///< instant case: hand the result over, with D13 领取凭证
    Revoke, ///< 撤销受理: promised materials did not come
    Decline, ///< 不予受理
    Withdraw, ///< 撤回
    AddNote,
};

inline constexpr std::array allCaseSteps{
    CaseStep::RecordDeemed,     CaseStep::Supplement,        CaseStep::Accept,   CaseStep::AcceptTolerant,
    CaseStep::AcceptCommitment, CaseStep::RequestCorrection, CaseStep::Decide,   CaseStep::HandOver,
    CaseStep::Revoke,           CaseStep::Decline,           CaseStep::Withdraw, CaseStep::AddNote};

/** What the steps of a case are judged by. A copy: safe to keep while the case is read again. */
struct StepContext
{
    CaseFile file;
    ReferenceSet reference;
    QDate today;
    Role role = Role::Clerk;

    /** The context rules::permits() asks for; points into this. */
    [[nodiscard]] RuleContext rules() const;
};

/** A step and whether it can be taken now. */
struct StepOption
{
    CaseStep step{};
    Result<> allowed; ///< the refusal of rules::permits(), as it stands
};

[[nodiscard]] EventType eventOf(CaseStep step);
[[nodiscard]] QString stepTitle(CaseStep step); ///< translated, as on its button
[[nodiscard]] QString stepHint(CaseStep step); ///< translated, one line

/**
 * The steps that belong to this case, each allowed or refused by the rule named, tried with the body that the step's
 * form would send if it were filled in well. Steps that cannot concern the case (deciding here when it is no instant
 * case) are left out. Decides nothing itself: rules::permits() does.
 */
[[nodiscard]] std::vector<StepOption> stepOptions(const StepContext &context);

/** Why a step is refused, for the clerk. */
[[nodiscard]] QString refusalText(const Error &refusal);

} // namespace yichuang
