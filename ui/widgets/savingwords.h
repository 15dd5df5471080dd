// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/bundlebodies.h"

#include <QString>

namespace yichuang {

/** What one visit for a 一件事 spares: "Materials 34 → 18 · Fields 38 → 27 · Visits 5 → 1 · Working days 7 → 7" */
[[nodiscard]] QString savingText(const BundleSaving &saving);

} // namespace yichuang
