// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/intakedraft.h"

namespace yichuang {

/** @p outcome, and what has to be signed for it is signed. */
inline OutcomeChoice signedChoice(Outcome outcome)
{
    OutcomeChoice choice;
    choice.outcome = outcome;
    choice.promiseSigned = true;
    return choice;
}

} // namespace yichuang
