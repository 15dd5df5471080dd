// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/rules.h"
#include "core/desk/desk.h"
#include "core/store/staffnames.h"

#include <QString>

#include <array>
#include <vector>

namespace yichuang {

/** The steps a person at the window can take on a case, in the order the panel lists them. */
enum class CaseStep {
    RecordDeemed, ///< the five days passed without a notice: record that it counts as accepted
    Claim, ///< take the case in hand 认领
    DrawUpCommission, ///< draw the proxy agreement D8 up 受理委托
    SignCommission, ///< both have signed it: the case is a proxy's 代办
    Forward, ///< send the case on to a window 代受理
    Supplement, ///< the applicant brought materials 补齐
    Accept, ///< complete: accept 受理
    AcceptTolerant, ///< 容缺受理
    AcceptCommitment, ///< 告知承诺
    RequestCorrection, ///< 补正告知
    ProxyReport, ///< the principal was told, the hand-over signed 情况反馈
    CallTurn, ///< a member of a 一件事 that waits: let it go on although an earlier one was not approved
    TakeStep, ///< a step of the item's process 环节, with its opinion
    Decide, ///< decide 审批决定; the window decides instant cases only 即办件
    StopClock, ///< special procedure begins 特别程序
    ResumeClock, ///< special procedure ends
    Extend, ///< extend the limit once 延期
    Arrive, ///< the result is there, to be fetched 待领取
    HandOver, ///< hand the result over or serve it, with D13 领取凭证 or D12 送达回证
    Remind, ///< tell the applicant that the result lies ready 催领
    UseSeal, ///< line of the register of seals 用印登记
    Verify, ///< check what was promised 承诺核查
    CallBack, ///< whoever gave a bad rating was called 回访
    AnswerAppeal, ///< decide whether a bad rating is taken out 申诉复核
    SettleRating, ///< put right or explained 整改反馈
    AppealRating, ///< ask that a bad rating be taken out 申诉
    Rate, ///< turn the screen towards the citizen 评价
    RateAgain, ///< the one further rating 追评
    HandOn, ///< a named colleague takes the case in hand 交办
    Route, ///< hand the file to another unit 转办
    ForwardReturn, ///< send a case back to its station 退回
    ProxyProgress, ///< a line of the agent's ledger 跟踪办理
    Release, ///< give the case back to the unit 释放
    Revoke, ///< 撤销受理: promised materials did not come
    Decline, ///< 不予受理
    Withdraw, ///< 撤回
    Rectify, ///< mend a wrong day or item taken in by mistake 更正
    Rekey, ///< enter the case in another system 二次录入
    OweRekey, ///< enter it there later 先受理后补录
    EndCommission, ///< the commission ends before the matter is done 终止
    AddNote,
};

inline constexpr std::array allCaseSteps{CaseStep::RecordDeemed,
                                         CaseStep::Claim,
                                         CaseStep::DrawUpCommission,
                                         CaseStep::SignCommission,
                                         CaseStep::Forward,
                                         CaseStep::Supplement,
                                         CaseStep::Accept,
                                         CaseStep::AcceptTolerant,
                                         CaseStep::AcceptCommitment,
                                         CaseStep::RequestCorrection,
                                         CaseStep::ProxyReport,
                                         CaseStep::CallTurn,
                                         CaseStep::TakeStep,
                                         CaseStep::Decide,
                                         CaseStep::StopClock,
                                         CaseStep::ResumeClock,
                                         CaseStep::Extend,
                                         CaseStep::Arrive,
                                         CaseStep::HandOver,
                                         CaseStep::Remind,
                                         CaseStep::UseSeal,
                                         CaseStep::Verify,
                                         CaseStep::CallBack,
                                         CaseStep::AnswerAppeal,
                                         CaseStep::SettleRating,
                                         CaseStep::AppealRating,
                                         CaseStep::Rate,
                                         CaseStep::RateAgain,
                                         CaseStep::HandOn,
                                         CaseStep::Route,
                                         CaseStep::ForwardReturn,
                                         CaseStep::ProxyProgress,
                                         CaseStep::Release,
                                         CaseStep::Revoke,
                                         CaseStep::Decline,
                                         CaseStep::Withdraw,
                                         CaseStep::Rectify,
                                         CaseStep::Rekey,
                                         CaseStep::OweRekey,
                                         CaseStep::EndCommission,
                                         CaseStep::AddNote};

class CardReader;

/** What the steps of a case are judged by. A copy: safe to keep while the case is read again. */
struct StepContext
{
    CaseFile file;
    ReferenceSet reference;
    QDate today;
    Role role = Role::Clerk;
    QString account = {}; ///< who sits there
    QString displayName = {}; ///< the staff name of that account
    QString station = {}; ///< name of the place
    CardReader *reader = nullptr; ///< of this window; null: none
    QString centre = {}; ///< code of the place
    StaffNames staff = {}; ///< who stands behind the accounts

    /** The context rules::permits() asks for; points into this. */
    [[nodiscard]] RuleContext rules() const;
};

/** A step and whether it can be taken now. */
struct StepOption
{
    CaseStep step{};
    Result<> allowed; ///< the refusal of rules::permits(), as it stands
};

/** Given by the citizen on the rating pane, not filled in by whoever sits here. */
[[nodiscard]] bool isGivenByCitizen(CaseStep step);

/** The rating that @p step is about; null when there is none, and for Rate itself. */
[[nodiscard]] const RatingCare *ratingFor(CaseStep step, const CaseState &state);

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
