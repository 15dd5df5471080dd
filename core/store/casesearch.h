// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/caselist.h"
#include "core/vault/tokens.h"

#include <QStringList>

#include <string>
#include <vector>

namespace yichuang {

class Database;

/** A further demand: that a line of another table which stands under the case's record number meets something. */
struct LineDemand
{
    std::string table; ///< has a column rec
    std::string index; ///< serves `test` where the lines are walked
    std::string test; ///< of its columns, in SQL
    QStringList values; ///< to bind, in order
};

/**
 * Record numbers of the cases that meet @p query, in its order, from its offset on, at most limit + 1 of them (the one
 * too many says that there are more). Cost follows what is returned, not what is stored: the rarest thing asked for is
 * walked, everything else is asked of its records (docs/decisions/007). @p line may be null.
 */
[[nodiscard]] Result<std::vector<qint64>> findRecords(Database &database, TokenHasher &hasher, const CaseQuery &query,
                                                      const LineDemand *line = nullptr);

} // namespace yichuang
