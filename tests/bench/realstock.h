// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/applicant.h"
#include "tests/bench/benchprofile.h"

namespace yichuang {

/**
 * Takes in for real, through the desk, what lists read by folding it: every 一件事 of the catalogue; more of them than
 * are open at once at a busy centre, with members that wait for earlier ones, of which every fifth was refused;
 * tolerant acceptances whose papers fall due on each of the next days; the cases of one who comes all year; half-filled
 * forms put aside; and at last working days that moved whatever has a clock.
 */
void addRealWork(BenchProfile &profile);

/** Who comes all year; the same in each run. */
[[nodiscard]] Applicant regularApplicant();

} // namespace yichuang
