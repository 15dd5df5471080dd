// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yichuang {

/**
 * Whether there is a screen that a window could open on. Asked before there is an application, because Qt ends the
 * program with an abort where there is none.
 */
[[nodiscard]] bool hasDisplay();

} // namespace yichuang
