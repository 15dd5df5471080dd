// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/randomsource.h"
#include "core/sync/syncfault.h"

#include <chrono>

namespace yichuang {

/**
 * How long to wait after @p failures failures in a row, the last one @p error: doubled each time up to ten minutes (an
 * hour where a human is needed), never shorter than the server asked for, and drawn from the upper half, so that five
 * hundred laptops that lost one server do not all come back in the same second. Never infinite.
 */
[[nodiscard]] std::chrono::seconds backOff(const SyncError &error, int failures, RandomSource &random);

} // namespace yichuang
