// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yichuang {

/**
 * Whether there is a screen that a window could open on. Asked before there is an application, because Qt ends the
 * program with an abort where there is none.
 */
[[nodiscard]] bool hasDisplay();

/** Gives away the right to come before all other windows, which the program has that the user started last. */
void letOthersComeToTheFront();

} // namespace yichuang
