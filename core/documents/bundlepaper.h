// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/casepaper.h"

namespace yichuang {

// Facts of the papers of a 一件事 as a whole (S81, D10c, D10d); casepaper.cpp hands over to these.

/** The rule that keeps such a paper from being made: "paper.no-members", "paper.no-licence", "paper.members-open". */
[[nodiscard]] QString bundleObstacle(PaperKind kind, const CaseState &state);

/** Adds what a paper of @p kind says beyond the case; bundleObstacle() was content. */
void addBundle(PaperKind kind, QJsonObject &facts, const CaseState &state, const PaperContext &context);

/** The names of those facts. */
[[nodiscard]] FactNames bundleFactNames(PaperKind kind);

} // namespace yichuang
