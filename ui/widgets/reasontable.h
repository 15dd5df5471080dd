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

/** Why a step of a case is refused: the rules of core/cases. */
[[nodiscard]] std::span<const ReasonWords> caseReasons();
/** The same between acceptance and hand-over. */
[[nodiscard]] std::span<const ReasonWords> handlingReasons();
/** A village station's work: commissions, sending on, feedback, consultations; reuse and other systems. */
[[nodiscard]] std::span<const ReasonWords> proxyReasons();
/** Ratings 好差评 and what follows a bad one. */
[[nodiscard]] std::span<const ReasonWords> ratingReasons();
/** What is wrong with something typed: names, numbers, texts. */
[[nodiscard]] std::span<const ReasonWords> factReasons();
/** Accounts, files, printers, backups, the profile. */
[[nodiscard]] std::span<const ReasonWords> workstationReasons();

/** Reading an identity card: the card, the reader, its line. */
[[nodiscard]] std::span<const ReasonWords> readerReasons();

/** Every reason that has words of its own. */
[[nodiscard]] std::span<const ReasonWords> reasonTable();

} // namespace yichuang
