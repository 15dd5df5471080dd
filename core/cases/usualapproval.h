// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/bodies.h"

namespace yichuang {

/**
 * An approval of @p item on the day @p on as it mostly is: the result the item names, valid for the years the item says
 * (to the day before), made public when it is a licence (行政许可法 art 40). The number is still to be given.
 */
[[nodiscard]] DecidedBody usualApproval(const ServiceItem &item, QDate on);

} // namespace yichuang
