// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/casepaper.h"

namespace yichuang {

// Facts of the papers of a village station (D8, D8b, D8c); casepaper.cpp hands over to these.

/** The rule that keeps such a paper from being made; empty: none. */
[[nodiscard]] QString proxyObstacle(PaperKind kind, const CaseState &state);

/** Adds what a paper of @p kind says beyond the case; proxyObstacle() was content. */
void addProxy(PaperKind kind, QJsonObject &facts, const CaseState &state);

/** The names of those facts. */
[[nodiscard]] FactNames proxyFactNames(PaperKind kind);

} // namespace yichuang
