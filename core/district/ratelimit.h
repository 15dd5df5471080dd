// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/district/call.h"

namespace yichuang {

/**
 * Counts one try of @p kind by @p subject (an address, a device), over all processes. RateLimited, with the seconds to
 * the next minute, from the try behind @p perMinute on.
 */
[[nodiscard]] tl::expected<void, Problem> countTry(Postgres &postgres, const QString &kind, const QString &subject,
                                                   int perMinute);

} // namespace yichuang
