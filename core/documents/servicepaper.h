// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/casepaper.h"

namespace yichuang {

// D12 送达回证: made with the hand-over that is recorded, or before it, to be filled in by hand where the paper is
// served.

/** "paper.nothing-to-serve" while no paper was made that has to be served, and nothing was approved; else empty. */
[[nodiscard]] QString nothingToServe(const CaseState &state);

/**
 * Adds what D12 says. It names what is served now: the decision and its result; where there is none the paper that
 * ended the case (D4, D6b), where that is not there either the notices of its clock (D9, D9b). What nobody recorded yet
 * stays blank, the manners to be ticked.
 */
void addService(QJsonObject &facts, const CaseState &state, const PaperContext &context);

/** The names of those facts. */
[[nodiscard]] FactNames serviceFactNames();

} // namespace yichuang
