// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reasontable.h"

#include <vector>

namespace yichuang {

std::span<const ReasonWords> reasonTable()
{
    static const std::vector<ReasonWords> all = [] {
        std::vector<ReasonWords> joined;
        for (const auto part : {caseReasons(), handlingReasons(), proxyReasons(), ratingReasons(), factReasons(),
                                workstationReasons(), readerReasons()})
            joined.insert(joined.end(), part.begin(), part.end());
        return joined;
    }();
    return all;
}

} // namespace yichuang
