// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace yichuang {

inline constexpr int mostLines = 1000; ///< that a command lists at once

/** Which part of a list is wanted. */
struct ListedPart
{
    int limit = 0;
    int offset = 0;
};

/** From --limit, 1..mostLines, and --offset. */
[[nodiscard]] Result<ListedPart> partOf(const Invocation &call, int usualLimit = 100);

/** Says whether there are lines behind those listed: none is left out in silence. */
void tellMore(Invocation &call, bool more);

} // namespace yichuang
