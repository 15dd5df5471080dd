// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"

namespace yichuang {

inline constexpr int workStockForm =
    3; ///< grows with what is written beside the cases: a kept stock of another form is made anew
inline constexpr const char16_t *benchTown = u"330212110000"; ///< what stations send on waits there
inline constexpr const char16_t *benchUnit = u"unit-07"; ///< one of the sixty that cases are handed to
inline constexpr const char16_t *benchHandler = u"handler-07";
inline constexpr const char16_t *benchAgent = u"agent-07"; ///< one of forty
inline constexpr const char16_t *benchRareSystem = u"system-rare"; ///< one case in five thousand is owed to it

/**
 * What case number @p index of a stock has behind it beside its intake, the same in each run: a unit and a handler, an
 * agent's commission in every step, what is owed to other systems, and a visit that was rated or not. More than any
 * place has: every case was commissioned, one in ten is still to be entered elsewhere, and one rating in fifty is bad.
 */
void addWork(CaseState &state, int index);

} // namespace yichuang
