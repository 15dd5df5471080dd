// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What cases say about a 一件事 (decision 017): the matter itself is a case of its own, its members are cases that name
// it. As in bodies.h: version 1, fromJson() names what is wrong.

#include "core/base/result.h"
#include "core/cases/casestage.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace yichuang {

/** An earlier member that a member waits for, and which of its own materials that one's result is. */
struct AwaitedMember
{
    QString itemId;
    QString itemName;
    QStringList materials; ///< ids within the waiting member; may be empty

    bool operator==(const AwaitedMember &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AwaitedMember> fromJson(const QJsonObject &json);
};

/** In CaseOpened of a member: which 一件事 it belongs to. */
struct BundlePart
{
    QUuid parent; ///< case of the 一件事 itself
    QString parentNumber;
    QString name; ///< of the 一件事, as printed
    std::vector<AwaitedMember> waitsFor; ///< not empty: the case opens as CaseStage::Waiting
    bool inLicence = false; ///< 一证制: an approval is handed over with the one licence of the parent
    bool joinedLater = false; ///< added after the visit, with papers of its own

    bool operator==(const BundlePart &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<BundlePart> fromJson(const QJsonObject &json);
};

/** What one visit spares, as counted for the members chosen. Days are working days. */
struct BundleSaving
{
    int materialsBefore = 0; ///< materials asked of the applicant, item by item
    int materialsAfter = 0; ///< asked once, the one form among them
    int fieldsBefore = 0; ///< fields of all forms
    int fieldsAfter = 0; ///< fields of the one form
    int visitsBefore = 0;
    int visitsAfter = 0;
    int daysBefore = 0; ///< promised days, one after another
    int daysAfter = 0; ///< promised days of the longest chain

    bool operator==(const BundleSaving &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<BundleSaving> fromJson(const QJsonObject &json);
};

/** A member as the parent knows it from the beginning. */
struct BundleMemberLine
{
    QUuid caseId;
    QString number;
    QString itemId;
    QString itemName;
    QString unit; ///< who decides it, as printed
    QStringList after; ///< item ids of members that must be decided first
    bool inLicence = false;

    bool operator==(const BundleMemberLine &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<BundleMemberLine> fromJson(const QJsonObject &json);
};

/** MembersJoined: cases became members, at the visit or later; `saving` is of all members there are then. */
struct MembersJoinedBody
{
    std::vector<BundleMemberLine> members;
    BundleSaving saving;

    bool operator==(const MembersJoinedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MembersJoinedBody> fromJson(const QJsonObject &json);
};

/** MemberAdvanced: the parent takes note that a member was decided or ended. The same news twice changes nothing. */
struct MemberAdvancedBody
{
    QUuid caseId;
    CaseStage stage = CaseStage::Done; ///< where the member stands now
    bool approved = false; ///< its decision was an approval
    QDate on; ///< day of the decision, or of the end of a member without one
    QString result; ///< name and number of what was approved; may be empty

    bool operator==(const MemberAdvancedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MemberAdvancedBody> fromJson(const QJsonObject &json);
};

/** TurnCame 前序办结: all that the member waited for is decided; its receipt counts from that day. */
struct TurnCameBody
{
    QDate receivedOn; ///< day of the last decision waited for (浙江 art 5: the later organ's receipt)
    QStringList produced; ///< ids of materials that are the results of earlier members
    QString reason; ///< by hand, when an earlier member was not approved: why it may go on; else empty

    bool operator==(const TurnCameBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<TurnCameBody> fromJson(const QJsonObject &json);
};

} // namespace yichuang
