// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backoff.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr std::int64_t firstWait = 4;
constexpr std::int64_t longest = 600;
constexpr std::int64_t longestForHuman = 3600;
constexpr std::int64_t longestAsked = 3600; ///< a server that asks for more is not believed

} // namespace

std::chrono::seconds backOff(const SyncError &error, int failures, RandomSource &random)
{
    const bool human = remedyFor(error.fault) == SyncRemedy::WaitForHuman;
    const int doublings = std::clamp(failures - 1, 0, 12);
    const std::int64_t full = std::min(firstWait << doublings, human ? longestForHuman : longest);
    const std::int64_t drawn = full / 2 + std::int64_t(random.below(std::uint32_t(full - full / 2 + 1)));
    return std::chrono::seconds(std::max(drawn, std::min<std::int64_t>(error.retryAfter, longestAsked)));
}

} // namespace yichuang
