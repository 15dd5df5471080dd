// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchtable.h"

#include <QString>

namespace yichuang {

/** Who carries the backlog. */
enum class Carrier {
    Program, ///< the engine as the program runs it
    Counted, ///< the same engine through a gate that takes the time of each visit
};

/** What was felt of the engine, in ms. */
struct Felt
{
    Times waits; ///< an act's at the desk, from being asked for until it began
    Times beats; ///< from one event of the screens' thread to the next, where one is due each millisecond
    Times visits; ///< of the engine at the desk; only of Carrier::Counted
    Times visitsProcessor; ///< what the processor worked for each
    double seconds = 0; ///< until nothing waited on either side
};

/**
 * Opens the enrolled profile in @p dir as the program does, with the desk on a thread of its own, and lets the engine
 * carry until all is up and the feed of @p feedLength events is read. Meanwhile acts are asked of the desk one after
 * another, each doing nothing but telling when its turn came.
 */
[[nodiscard]] Felt feelBeside(const QString &dir, qint64 feedLength, Carrier carrier);

} // namespace yichuang
