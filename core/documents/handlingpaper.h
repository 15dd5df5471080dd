// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/casepaper.h"

namespace yichuang {

// Facts of the papers between acceptance and hand-over (D6b, D9 to D12, D14, D17); casepaper.cpp hands over to these.

/** The rule that keeps such a paper from being made; empty: none. */
[[nodiscard]] QString handlingObstacle(PaperKind kind, const CaseState &state);

/** Adds what a paper of @p kind says beyond the case; handlingObstacle() was content. */
void addHandling(PaperKind kind, QJsonObject &facts, const CaseState &state, const PaperContext &context);

/** The names of those facts. */
[[nodiscard]] FactNames handlingFactNames(PaperKind kind);

} // namespace yichuang
