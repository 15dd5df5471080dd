// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundles/mergeditem.h"
#include "core/cases/bodies.h"

#include <QJsonObject>

#include <vector>

namespace yichuang {

/** What one member of a 一件事 gets of the one intake: answers, form and checklist of its own. */
struct MemberIntake
{
    const ServiceItem *item = nullptr; ///< of the catalogue given
    Answers answers;
    QJsonObject form;
    std::vector<CaseMaterial> materials; ///< what was handed in once, on each line it satisfies
    std::vector<AwaitedMember> waitsFor; ///< empty: starts at once
    bool inLicence = false;

    /** Ids of its materials that an earlier member's decision will bring. */
    [[nodiscard]] QStringList awaitedMaterials() const;
};

/**
 * Deals the one intake out to the chosen members, in the order of handling. @p materials are the lines of the merged
 * item, @p form has its keys. What an earlier member produces is Missing on the line of the one who waits for it.
 */
[[nodiscard]] std::vector<MemberIntake> dealOut(const Bundle &bundle, const MergedItem &merged,
                                                const Catalogue &catalogue, const Answers &answers,
                                                const QJsonObject &form, const std::vector<CaseMaterial> &materials);

/** The lines of @p materials that must be there for the members that start at once; what may follow only if it is in.
 */
[[nodiscard]] std::vector<CaseMaterial> neededNow(const MergedItem &merged, const std::vector<CaseMaterial> &materials);

} // namespace yichuang
