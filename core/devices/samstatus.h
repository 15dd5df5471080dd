// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstdint>

namespace yichuang {

/** What an answer's status means for the one who asked; one table in samstatus.cpp. */
enum class SamMeaning {
    Done, ///< 90: carried out
    Found, ///< 9F: a card lies there
    NoCard, ///< 80: none does
    Absent, ///< 91: the card does not have what was asked for
    CardFault, ///< the card could not be chosen or read; putting it down again often helps
    UnknownCard, ///< 40: a card of a kind this reader does not know
    LineFault, ///< the reader did not understand what arrived there
    ReaderFault, ///< the reader itself is not well; somebody has to look at it
    Unknown, ///< none that we know
};

[[nodiscard]] SamMeaning meaningOf(std::uint8_t status);

/**
 * The status as an error for the clerk: reason `reader.<...>`, in the detail the status itself. One that is no fault,
 * but came as the answer to another question, is as unknown as one that we do not know.
 */
[[nodiscard]] Error errorOf(std::uint8_t status);

} // namespace yichuang
