// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/casestate.h"

namespace yichuang {

class Database;

/**
 * The members that each 一件事 has stuck (cases/bundleturns.h). CaseTable writes them in the transaction of the
 * matter's row, by their case ids: a member's case may come later than what its matter says of it, or never.
 */
class StuckList final
{
public:
    /** Those of @p state under its case's record number; call only inside a transaction. */
    [[nodiscard]] static Result<> put(Database &database, qint64 record, const CaseState &state);
    /** Whether those that are there are those put() would write. */
    [[nodiscard]] static Result<bool> isAsPut(Database &database, qint64 record, const CaseState &state);
};

} // namespace yichuang
