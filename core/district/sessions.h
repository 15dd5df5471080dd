// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/district/call.h"

namespace yichuang {

/**
 * Whose token the request bears. Looked up at every request, so that a revocation works at the next one.
 * SessionRequired, DeviceRevoked.
 */
[[nodiscard]] tl::expected<Caller, Problem> callerOf(Postgres &postgres, const HttpRequest &request);

} // namespace yichuang
