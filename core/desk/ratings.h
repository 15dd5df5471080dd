// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/deadlines.h"
#include "core/store/ratinglist.h"

#include <optional>
#include <vector>

namespace yichuang {

/** A rating of a list with the day its next step falls due. */
struct RatedVisit
{
    RatingRow rating;
    std::optional<DueDay> due; ///< none: nothing has to follow
    Lamp lamp = Lamp::None;
};

} // namespace yichuang
