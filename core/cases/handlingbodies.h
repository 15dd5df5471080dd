// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bodies of what happens behind the window, between acceptance and hand-over. As in bodies.h: version 1, fromJson()
// names what is wrong, a member whose absence a rule forbids may be empty here.

#include "core/cases/bodies.h"

namespace yichuang {

/** Routed 分办, 转办: the unit that handles the case from now on. Nobody there has it in hand yet. */
struct RoutedBody
{
    QString to; ///< code of a town (12 digits), or id of a department in the catalogue
    QString toName; ///< as printed and listed
    QString reason;

    bool operator==(const RoutedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RoutedBody> fromJson(const QJsonObject &json);
};

/** HandlerAssigned 认领, 释放, 交办: who has the case in hand within the unit. */
struct HandlerAssignedBody
{
    QString handler; ///< account id; empty: nobody, back to the unit's list
    QString reason; ///< mandatory when somebody else had it

    bool operator==(const HandlerAssignedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<HandlerAssignedBody> fromJson(const QJsonObject &json);
};

/** 业务动作 (GB/T 39046 table 7). */
enum class StepAction { Passed, Returned, Other };

/** StepTaken 环节: a step of the item's process was done. */
struct StepTakenBody
{
    int seq = 0; ///< ProcessStep::seq; 0 where the item lists no process
    QString step; ///< its name as the item has it
    StepAction action = StepAction::Passed;
    QString opinion; ///< 意见
    QStringList officers; ///< names of the staff; two or more for a check on the spot (art 34)
    QDate takenOn;

    bool operator==(const StepTakenBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<StepTakenBody> fromJson(const QJsonObject &json);
};

/** ResultArrived 待领取: the result lies at the issuing window. */
struct ResultArrivedBody
{
    int copies = 1;
    QString keptAt; ///< pigeonhole or locker, e.g. 3-12; may be empty
    QString remark;

    bool operator==(const ResultArrivedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ResultArrivedBody> fromJson(const QJsonObject &json);
};

/** SealUsed 用印登记: one line of the register of the 审批专用章 or another seal. Who and when the event itself says.
 */
struct SealUsedBody
{
    QString seal; ///< e.g. 审批专用章
    int entry = 0; ///< running number within seal and year, drawn when recorded; 0: not drawn yet
    QString paper; ///< number or name of the paper sealed
    int copies = 1; ///< impressions
    QString serial; ///< serial of the form the result is printed on 证照印制号; may be empty
    QString approvedBy; ///< who let it be used; may be empty

    bool operator==(const SealUsedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SealUsedBody> fromJson(const QJsonObject &json);
};

/** IntakeRectified 更正: the window took in the wrong item or a wrong day. The number and the case stay. */
struct IntakeRectifiedBody
{
    std::optional<ServiceItem> item; ///< the right item; `answers` and `materials` go with it
    QString catalogueVersion; ///< of `item`
    std::optional<QMap<QString, QStringList>> answers;
    std::optional<std::vector<CaseMaterial>> materials;
    std::optional<QJsonObject> form;
    QDate receivedOn; ///< invalid: unchanged
    QDate acceptedOn; ///< invalid: unchanged
    QString reason;
    QString approvedBy; ///< who let a day be changed

    bool operator==(const IntakeRectifiedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<IntakeRectifiedBody> fromJson(const QJsonObject &json);
};

/** CommitmentVerified 承诺核查: what the check after a decision on commitment found. */
struct CommitmentVerifiedBody
{
    bool kept = true; ///< what was promised is true
    QDate checkedOn;
    QStringList officers; ///< two or more names (art 34)
    QString findings; ///< mandatory when it was not kept

    bool operator==(const CommitmentVerifiedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CommitmentVerifiedBody> fromJson(const QJsonObject &json);
};

} // namespace yichuang
