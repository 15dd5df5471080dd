// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casetable.h"
#include "core/store/database.h"
#include "core/store/listpart.h"

namespace yichuang {

/**
 * Reads a list that stands beside the case table: @p row selects the record number of a case first, is bound but for
 * its last words "LIMIT ? OFFSET ?", and @p make makes a line of the case's row and of what else it selects.
 */
template <typename Row, typename Make>
[[nodiscard]] Result<ListPart<Row>> readPart(CaseTable &cases, Statement &row, const PartBounds &bounds, Make make)
{
    row.bind(bounds.limit ? *bounds.limit + 1 : -1).bind(bounds.offset); // the one too many says that there are more
    ListPart<Row> part;
    for (;;) {
        const Result<bool> found = row.step();
        if (!found)
            return failure(found.error());
        part.more = *found && bounds.limit && int(part.rows.size()) == *bounds.limit;
        if (!*found || part.more)
            return part;
        Result<CaseRow> caseRow = cases.rowAt(row.integer(0));
        if (!caseRow)
            return failure(caseRow.error());
        part.rows.push_back(make(std::move(*caseRow), row));
    }
}

} // namespace yichuang
