// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

namespace yichuang {

/** Some rows of a list that is read as it is scrolled. */
template <typename Row> struct ListPart
{
    std::vector<Row> rows;
    bool more = false; ///< there are further rows behind these
};

inline constexpr int mostInAPart = 1000; ///< rows read at once

/** Which rows of a list are read. */
struct PartBounds
{
    std::optional<int> limit; ///< none: all
    int offset = 0;

    /** As a query asks for them, cut to what is lawful: 1 to mostInAPart rows. */
    [[nodiscard]] static PartBounds of(int limit, int offset)
    {
        return {std::clamp(limit, 1, mostInAPart), std::max(offset, 0)};
    }
    [[nodiscard]] static PartBounds everything() { return {}; }
};

} // namespace yichuang
