// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"

#include <QString>

#include <vector>

namespace yichuang {

/** A field of the result that a decision fills in, with what the case itself says to it. */
struct ResultField
{
    QString name; ///< as the item's result lists it
    QString value; ///< from the case; empty: it says nothing
    QString masked; ///< the same as it may be shown

    bool operator==(const ResultField &) const = default;
};

/**
 * The fields the item's result lists, but for those that a decision has a place of its own for: its number (编号, 证号,
 * 文号 and the like) and its last day (有效期). What the form asked under the same name, and what name, number and
 * representative of the applicant answer, comes from the case; where the item is about a child or somebody who died,
 * the applicant's own name does not.
 */
[[nodiscard]] std::vector<ResultField> resultFieldsOf(const CaseState &state);

} // namespace yichuang
