// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/promisereminder.h"

#include "core/cases/casestate.h"

#include <algorithm>

namespace yichuang {

std::optional<QDate> promiseToRemindOf(const CaseState &state)
{
    if (state.stage != CaseStage::AcceptedTolerant || state.lastReminder)
        return std::nullopt;
    const std::vector<CaseMaterial> owed = state.owed();
    const auto first = std::ranges::min_element(owed, {}, &CaseMaterial::dueOn);
    return first == owed.end() ? std::nullopt : std::optional(first->dueOn);
}

} // namespace yichuang
