// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace yichuang {

class Postgres;

/**
 * For `yichuang-district status`: schema, name, units with their feeds' ends, events by verdict; and the devices with
 * what tells one computer from another: its name when it enrolled (a successor tells none), when its last event came,
 * until when it is logged in.
 */
[[nodiscard]] Result<QJsonObject> districtStatus(Postgres &postgres);

} // namespace yichuang
