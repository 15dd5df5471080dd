// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yichuang {

/**
 * The last thing a program does, when everything of its own is closed and written: returns @p status for main() to
 * return. On Windows it ends the process there: the run-time library's own end waits for ever for a lock when a
 * thread that was just ending held it (winpthreads' pthread_key_delete(), met under Wine).
 */
[[nodiscard]] int endProcess(int status);

} // namespace yichuang
