// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchprofile.h"

#include <functional>

namespace yichuang {

/**
 * Writes what the lists that read the log find there, in the order of time: each case's opening at this computer, its
 * decision at another one as the district's feed brings it, the use of a seal and a question somebody asked for every
 * tenth case. One question in fifty is still open, the oldest among them; one decision in five hundred was set aside
 * and is to be settled. Bodies say no more than their lists show: these cases cannot be folded.
 */
void fillLog(BenchProfile &profile, const std::function<CaseState(int index)> &caseAt, int cases);

} // namespace yichuang
