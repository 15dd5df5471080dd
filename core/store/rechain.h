// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/eventintake.h"

#include <QString>

namespace yichuang {

class Database;
class EventLog;
struct DeviceIdentity;
struct Unlocked;

/**
 * After a fork: takes the events of @p fork.device from the first place that differs on, and what @p heir wrote behind
 * the district's mark of it, and makes them one continuous chain of @p heir, in the order they were written. What they
 * say, who did it and when stays; only who signs them changes. None of them was ever taken by the district under the
 * old name, so nothing anybody has seen is changed. Call only inside a transaction. Returns how many were moved.
 */
[[nodiscard]] Result<int> rechain(Database &database, const Unlocked &unlocked, EventLog &log, const Fork &fork,
                                  const DeviceIdentity &heir);

} // namespace yichuang
