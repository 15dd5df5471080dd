// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/role.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

namespace yichuang {

/**
 * What can happen to a case. Names are past tense and final: they are stored and sent as eventTypeName().
 * Which one is allowed when, and by whom, stands in rules.h.
 */
enum class EventType {
    CaseOpened, ///< materials received at a window, number given 收件
    IntakeAmended, ///< facts of the intake corrected before acceptance
    IntakeRectified, ///< the window had taken in the wrong item or day 更正; the case stays
    CorrectionRequested, ///< told once what is missing or wrong 补正告知
    MaterialsSupplemented, ///< applicant handed in further materials 补齐
    Accepted, ///< accepted: complete, tolerant, commitment or deemed 受理
    Declined, ///< not accepted 不予受理
    AcceptanceRevoked, ///< tolerant acceptance revoked, debt of papers not paid 撤销受理
    Routed, ///< handed to a department or another town 分办, 转办
    HandlerAssigned, ///< somebody of the unit has it in hand, or gave it back 认领, 释放
    StepTaken, ///< a step of the item's process done
    ClockStopped, ///< special procedure of 行政许可法 art 45 begins
    ClockResumed, ///< special procedure ends
    DeadlineExtended, ///< art 42: once, with approver
    Decided, ///< approved or refused
    ResultArrived, ///< result paper is at the issuing window 待领取
    CollectionReminded, ///< the applicant was told that the result lies ready 催领
    ResultIssued, ///< handed over or delivered 办结
    MembersJoined, ///< cases became members of this 一件事
    MemberAdvanced, ///< a member of this 一件事 was decided or ended
    TurnCame, ///< what this member of a 一件事 waited for was decided: its own receipt begins 前序办结
    CommitmentVerified, ///< what was promised at a 告知承诺 was checked 承诺核查
    Withdrawn, ///< by the applicant, or deemed withdrawn by an overdue correction
    Rated, ///< 好差评
    FollowedUp, ///< call-back on a bad rating 回访
    RatingAppealed, ///< the window asks that a bad rating be taken out 申诉
    AppealAnswered, ///< a supervisor has decided on that
    RatingSettled, ///< a bad rating put right or explained 整改反馈
    RatedAgain, ///< the citizen rated once more after that 追评
    DocumentIssued, ///< a paper was made final; comes before the printer gets a byte
    SealUsed, ///< 审批专用章 register
    FactsReused, ///< facts or materials of earlier cases taken over 沿用, each with its source
    RekeyOwed, ///< still to be entered in another system 先受理后补录
    Rekeyed, ///< entered in another system 二次录入
    ConsultationRecorded, ///< somebody asked 接待咨询; no case, see consultation.h
    ConsultationClosed, ///< answered, or handed on by the first asked 首问责任
    Commissioned, ///< proxy commission drawn up, D8 printed 代办委托
    CommissionSigned, ///< both signed it: from here on the case is a proxy's 代办
    CommissionEnded, ///< taken back or given up before the matter was done 终止
    Forwarded, ///< checked in the village and sent to a window 代受理
    ForwardReturned, ///< the window sent it back with its reasons 退回
    ProxyProgressed, ///< proxy ledger entry 跟踪办理
    ProxyReported, ///< proxy feedback to the principal, hand-over signed 情况反馈
    NoteAdded, ///< free remark
    PersonalDataViewed, ///< somebody unmasked the applicant's data
    Unknown, ///< of a newer program: kept, passed on, shown as "needs a newer program"
};

/** Stable name, e.g. "case-opened"; Unknown has none of its own. */
[[nodiscard]] QString eventTypeName(EventType type);
[[nodiscard]] EventType eventTypeFromName(QStringView name);

/** Who did it, and as what. */
struct Actor
{
    QString account; ///< account id, never a person's name
    Role role = Role::Clerk;

    bool operator==(const Actor &) const = default;
};

/** Where it was done. */
struct Place
{
    QString centre; ///< township code, 9 digits, or 12 digits for a village station
    QString window; ///< window id of the organisation file

    bool operator==(const Place &) const = default;
};

/**
 * One immutable event. The author serialises the body once; exactly those bytes are hashed, stored and sent
 * (design.md §3). Events of one device form a chain: `hash` covers everything but itself and the signature.
 */
struct Event
{
    QUuid id; ///< UUIDv7
    QUuid caseId;
    QString device; ///< device identity, see vault
    qint64 deviceSeq = 0; ///< contiguous per device, from 1
    QString typeName; ///< as written; `type()` may be Unknown
    int bodyVersion = 1;
    QDateTime at;
    Actor actor;
    Place place;
    QByteArray salt; ///< 16 random bytes: keeps a guess at a low-entropy body from being checked against the hash
    QByteArray body; ///< JSON object, UTF-8
    QByteArray prevHash; ///< 32 bytes; zeros for the first
    QByteArray hash; ///< 32 bytes, SM3 over chainInput()
    QByteArray signature; ///< on the last event of a commit only; tagged, see vault/signing.h

    [[nodiscard]] EventType type() const { return eventTypeFromName(typeName); }
    bool operator==(const Event &) const = default;
};

/** The bytes the chain hash is taken over: algorithm tag, then every field with its length in front. */
[[nodiscard]] QByteArray chainInput(const Event &event);

} // namespace yichuang
