// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"

#include <vector>

namespace yichuang {

// The promise an applicant signs before a tolerant acceptance 容缺受理 or a commitment 告知承诺 is recorded. It is
// printed while the case is only received; what is then recorded must be what was signed (domain.md §2.4).

/** What @p acceptance promises, in the order of material ids; empty for the other kinds of acceptance. */
[[nodiscard]] std::vector<PromisedLine> promiseOf(const AcceptedBody &acceptance);

/** The last promise of @p kind that was printed for the signature; null if none was. */
[[nodiscard]] const IssuedPaper *promisePrinted(const CaseState &state, AcceptanceKind kind);

/** @p state as if @p acceptance were promised but not recorded: what the promise on paper is filled from. */
[[nodiscard]] CaseState withPromise(CaseState state, const AcceptedBody &acceptance);

} // namespace yichuang
