// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"
#include "core/cases/deadlines.h"
#include "core/reference/rekeyscreens.h"

#include <QString>

#include <vector>

namespace yichuang {

/** One field as it is to be entered in another system. */
struct RekeyValue
{
    QString label;
    QString value; ///< empty: there is nothing to enter
    bool personal = false; ///< says something of a person: shown masked until it is copied

    bool operator==(const RekeyValue &) const = default;
};

/** The facts of @p state in the order of @p screen 二次录入. Pure. */
[[nodiscard]] std::vector<RekeyValue> rekeyValues(const RekeyScreen &screen, const CaseState &state,
                                                  const Deadlines &deadlines);

} // namespace yichuang
