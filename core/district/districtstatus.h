// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace yichuang {

class Postgres;

/** Counts for `yichuang-district status`: schema, name, devices, units with their feeds' ends, events by verdict. */
[[nodiscard]] Result<QJsonObject> districtStatus(Postgres &postgres);

} // namespace yichuang
