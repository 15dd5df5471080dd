// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/caselist.h"
#include "core/vault/tokens.h"

#include <vector>

namespace yichuang {

class Database;

/**
 * Record numbers of the cases that meet @p query, in its order, from its offset on, at most limit + 1 of them (the one
 * too many says that there are more). Cost follows what is returned, not what is stored: the rarest thing asked for is
 * walked, everything else is asked of its records (docs/decisions/007).
 */
[[nodiscard]] Result<std::vector<qint64>> findRecords(Database &database, TokenHasher &hasher, const CaseQuery &query);

} // namespace yichuang
