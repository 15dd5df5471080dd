// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"
#include "core/documents/paperkind.h"

#include <vector>

namespace yichuang {

/**
 * Papers that @p role may have made of the case as it stands, beside those that belong to a step: another slip, the
 * routing sheet, the list of materials handed over or given back, the reminder note of a supervisor, the feedback sheet
 * to take along to a home visit, the notice that a whole 一件事 is done, the receipt of a service, the result itself
 * where the centre prints it. In the order they are offered. Pure.
 */
[[nodiscard]] std::vector<PaperKind> papersOnDemand(const CaseState &state, Role role);

} // namespace yichuang
