// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace yichuang {

/** One reason (Error::reason) in the clerk's words; the sentences are source texts in the context "ErrorText". */
struct ReasonWords
{
    const char *reason;
    const char *what; ///< what happened
    const char *next; ///< what to do
};

/** Every reason that has words of its own. */
[[nodiscard]] std::span<const ReasonWords> reasonTable();

} // namespace yichuang
