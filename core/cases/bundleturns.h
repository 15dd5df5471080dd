// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"

#include <QDate>
#include <QUuid>

#include <optional>
#include <vector>

namespace yichuang {

// Whose turn it is among the members of a 一件事, as the matter itself knows it. Pure.

/** The member of @p matter about @p itemId; or null. */
[[nodiscard]] const MemberState *memberOf(const CaseState &matter, const QString &itemId);
/** The day on which all that @p line waits for was approved; nothing while something is open or was not. */
[[nodiscard]] std::optional<QDate> turnOf(const CaseState &matter, const BundleMemberLine &line);
/** Waits for one that ended, or was decided, without an approval: nothing will call it any more. */
[[nodiscard]] bool isStuck(const CaseState &matter, const BundleMemberLine &line);
/** The members that are so and of which nothing was told yet. Whether they still wait, their own cases say. */
[[nodiscard]] std::vector<QUuid> stuckMembers(const CaseState &matter);

} // namespace yichuang
