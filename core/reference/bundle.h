// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/serviceitem.h"

namespace yichuang {

/** 一件事, 一链办理, 一证制 (one 行业综合许可证). */
enum class BundleKind { OneThing, OneChain, OneLicence };

template <> std::span<const EnumName<BundleKind>> enumNames<BundleKind>();

/** A member item's material or field, from the bundle's side. */
struct MemberRef
{
    QString itemId;
    QString key; ///< material id or field key within the item

    bool operator==(const MemberRef &) const = default;
};

struct BundleMember
{
    QString itemId;
    int order = 1;
    bool required = true;
    QStringList after; ///< item ids to be finished first, when selected
    QString note;

    bool operator==(const BundleMember &) const = default;
};

struct BundleOption
{
    QString id;
    QString label;
    QStringList includes;
    QStringList excludes;
    QString note;

    bool operator==(const BundleOption &) const = default;
};

/** Chooses the optional members. */
struct BundleQuestion
{
    QString id;
    QString question;
    bool multiple = false;
    QList<BundleOption> options;

    bool operator==(const BundleQuestion &) const = default;
};

/** Handed in once, satisfies the materials of several members. */
struct SharedMaterial
{
    QString id;
    QString standardId;
    QString name;
    QStringList names;
    MaterialKind kind = MaterialKind::Original;
    int copies = 1;
    Necessity necessity = Necessity::Required;
    SourceChannel sourceChannel = SourceChannel::Applicant;
    QString issuingAuthority;
    QList<MemberRef> satisfies;
    QString producedBy; ///< member whose result this is, so that the applicant does not bring it; may be empty

    bool operator==(const SharedMaterial &) const = default;
};

struct MergedField
{
    FormField field;
    QList<MemberRef> mapsTo;

    bool operator==(const MergedField &) const = default;
};

/** One form instead of the members' forms. */
struct MergedForm
{
    QString name;
    QList<MergedField> fields;
    QList<MemberRef> replacesForms;

    bool operator==(const MergedForm &) const = default;
};

/** Several items a citizen meets as one matter. */
struct Bundle
{
    QString id;
    bool sample = false;
    QString name;
    QStringList aliases;
    BundleKind kind = BundleKind::OneThing;
    QString group;
    QString leadDepartment;
    QList<ApplicantKind> applicantKinds;
    QList<BundleMember> members;
    QList<BundleQuestion> questions;
    QList<SharedMaterial> sharedMaterials;
    MergedForm mergedForm;
    int promisedDays = 0; ///< longest chain through `after`, all members
    int sumPromisedDays = 0; ///< plain sum
    int runCount = 1;
    ResultKind resultKind = ResultKind::Other;
    QString resultName;
    QStringList resultIncludes;
    QString note;

    bool operator==(const Bundle &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Bundle fromJson(const QJsonObject &object);
};

} // namespace yichuang
