// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"

#include <QJsonObject>

#include <vector>

namespace yichuang {

/**
 * The lines of the 一件事 @p parent that are others since the item of @p member was rectified: its own, decided by
 * @p unit from now on, and those that wait for it and name its item. Empty when @p parent knows all of that.
 */
[[nodiscard]] std::vector<BundleMemberLine> rectifiedLines(const CaseState &parent, const CaseState &member,
                                                           const QString &unit);

/** MembersJoined of @p lines that are members already: nobody came to the window for it. */
[[nodiscard]] QJsonObject rectificationOf(const CaseState &parent, std::vector<BundleMemberLine> lines);
/** Whether a body of MembersJoined was made by rectificationOf(). */
[[nodiscard]] bool isRectification(const QJsonObject &membersJoined);

} // namespace yichuang
