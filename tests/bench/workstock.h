// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchprofile.h"

namespace yichuang {

inline constexpr int casesOfAQuestion = 10; ///< one consultation to so many cases
inline constexpr const char16_t *benchTown = u"330212110000"; ///< what stations send on waits there
inline constexpr const char16_t *benchUnit = u"unit-07"; ///< one of the sixty that cases are handed to
inline constexpr const char16_t *benchHandler = u"handler-07";
inline constexpr const char16_t *benchAgent = u"agent-07"; ///< one of forty
inline constexpr const char16_t *benchRareSystem = u"system-rare"; ///< one case in five thousand is owed to it

/**
 * What case number @p index of a stock has behind it beside its intake, the same in each run: a unit and a handler, an
 * agent's commission in every step, and what is owed to other systems. More than any place has: every case was
 * commissioned, and one in ten is still to be entered elsewhere.
 */
void addWork(CaseState &state, int index);

/** Writes so many consultations into the log of @p profile, one in fifty of them still open, the oldest among these. */
void askQuestions(BenchProfile &profile, int consultations);

} // namespace yichuang
