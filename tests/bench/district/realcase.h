// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/event.h"

#include <vector>

namespace yichuang {

/**
 * The events of one case as a window writes them: taken in and accepted at the desk with its three papers, and decided
 * by the department. Six events, the last of each commit signed. What a load of many cases is copied from: contents
 * stay, ids, times, chain and signatures are each device's own.
 */
[[nodiscard]] std::vector<Event> realCase();

} // namespace yichuang
