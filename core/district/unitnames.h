// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reference/organisation.h"

#include <QString>

#include <optional>

namespace yichuang {

class Postgres;

/** The organisation document in force today, or none when none is published. */
[[nodiscard]] Result<std::optional<Organisation>> publishedOrganisation(Postgres &postgres);

/** A unit's published name (centre, village, department); the code itself while there is none. */
[[nodiscard]] QString unitNameIn(const std::optional<Organisation> &organisation, const QString &unit);

[[nodiscard]] Result<QString> nameOfUnit(Postgres &postgres, const QString &unit);

} // namespace yichuang
