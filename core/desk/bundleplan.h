// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundles/memberintake.h"
#include "core/desk/intakeplan.h"

namespace yichuang {

/** One member of a planned 一件事. */
struct MemberPlan
{
    IntakePlan intake; ///< `part` says what it waits for; parent and numbers still empty
    QStringList after; ///< item ids of members that must be decided first
};

/** What taking in a 一件事 comes to, before any number is drawn. */
struct BundlePlan
{
    CaseOpenedBody parent; ///< the matter itself, of the merged item; number still empty
    std::vector<MemberPlan> members; ///< in the order of handling
    BundleSaving saving; ///< of all members chosen, those that were there before among them
    QString leadDepartment; ///< who makes the one licence of a 一证制; empty: there is none to make
};

/**
 * Plans @p draft, whose item is a bundle. Members that start at once get the outcome as it fits each: one that lacks
 * nothing is accepted beside one that is accepted tolerantly, on commitment, or told what it lacks (part by part, 浙江
 * art 5); members that wait are only received. @p already: item ids of members that exist; they are not planned again.
 * Errors as planIntake(); also RefusedByRule "bundle.decline-each" (an organ declines its own item only) and
 * "bundle.nothing-new". Pure.
 */
[[nodiscard]] Result<BundlePlan> planBundle(const IntakeDraft &draft, const OutcomeChoice &choice,
                                            const PlanRules &rules, const QSet<QString> &already = {});

} // namespace yichuang
