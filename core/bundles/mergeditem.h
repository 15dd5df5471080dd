// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundles/bundlechoice.h"
#include "core/cases/bundlebodies.h"

#include <optional>

namespace yichuang {

/** The id of the one form among the materials of a merged item. */
[[nodiscard]] QString mergedFormId();

/** A material of a member that is the result of an earlier member, so that the applicant does not bring it. */
struct ProducedMaterial
{
    QString itemId; ///< who needs it
    QString materialId; ///< within that item
    QString producer; ///< item id of the earlier member

    bool operator==(const ProducedMaterial &) const = default;
};

/**
 * A 一件事 with the answers given so far, as if it were one item: one form with each fact once, one set of materials,
 * one list of questions. Screens, checklists and papers that know items know it too (decision 017).
 */
struct MergedItem
{
    ServiceItem item; ///< its questions are the bundle's, then the chosen members' own, keyed by memberKey()
    BundleChoice choice;
    /** Materials that only members ask for that do not start at once: they may follow, and stop nobody now. */
    QSet<QString> mayFollow;
    /** Which member materials a line of the one set stands for; the one form for the forms it replaces. */
    QMap<QString, QList<MemberRef>> satisfies;
    QList<ProducedMaterial> produced;
    BundleSaving saving; ///< for the members chosen

    /** Members (item ids) that ask for line @p materialId. */
    [[nodiscard]] QStringList askedBy(const QString &materialId) const;
};

/**
 * Merges @p bundle of @p catalogue under @p answers. Only chosen members count, and only the materials that their own
 * answers ask for; kind as the catalogue's de-duplication map says, necessity the strictest of those asking, copies the
 * most. A field is required when a member that starts at once requires it: what only an earlier decision can tell is
 * not asked at the visit. Applicants are those that every member starting at once is for. Members the catalogue does
 * not have are left out. Pure.
 */
[[nodiscard]] MergedItem mergeBundle(const Bundle &bundle, const Catalogue &catalogue, const Answers &answers);

/** The bundle or item called @p id as one item: an item of the catalogue as it is; nothing when there is neither. */
[[nodiscard]] std::optional<ServiceItem> itemOrBundle(const Catalogue &catalogue, const QString &id,
                                                      const Answers &answers);

} // namespace yichuang
