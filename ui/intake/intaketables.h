// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/regiontable.h"

#include <QString>

#include <optional>
#include <vector>

namespace yichuang {

/** One ethnic group of GB/T 3304. */
struct Nation
{
    QString code; ///< two digits
    QString name; ///< 汉族
    QString cardText; ///< as printed on the ID card: 汉
};

/** The tables the applicant panel fills in from; shipped with the program. */
struct IntakeTables
{
    std::optional<RegionTable> regions;
    std::vector<Nation> nations;
};

/** Reads the tables built into the program; takes some milliseconds, keep the value. */
[[nodiscard]] IntakeTables readIntakeTables();

} // namespace yichuang
