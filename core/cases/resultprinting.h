// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/role.h"
#include "core/cases/casestate.h"

namespace yichuang {

// The centre prints a result itself 代制证 where the district lets it (ItemResult::printedHere; decision 023).

/** Kind of the paper that is the result itself; what other papers are called is the documents' business. */
inline constexpr char16_t resultPaperCode[] = u"D18";

/**
 * What keeps the result of the case from being printed at the centre, whoever wants to: "paper.not-printed-here",
 * "paper.not-approved", "paper.in-licence" (一证制: the approval goes into the parent's one licence). Null: nothing.
 */
[[nodiscard]] const char *resultNotPrintable(const CaseState &state);

/** As above, and "paper.result-role": only the window and the issuing window print what they hand over. */
[[nodiscard]] const char *resultNotPrintableBy(const CaseState &state, Role role);

} // namespace yichuang
