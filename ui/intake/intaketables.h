// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/regiontable.h"
#include "core/reference/nations.h"

#include <optional>

namespace yichuang {

/** The tables the applicant panel fills in from; shipped with the program. */
struct IntakeTables
{
    std::optional<RegionTable> regions;
    Nations nations;
};

/** Reads the tables built into the program; takes some milliseconds, keep the value. */
[[nodiscard]] IntakeTables readIntakeTables();

} // namespace yichuang
