// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace yichuang {

struct Invocation;

/** The password of the account that logs in: --password-file, YICHUANG_PASSWORD_FILE or a prompt. */
[[nodiscard]] Result<QString> loginPassword(const Invocation &call);

/** A password to be chosen, from the file @p option names, else typed twice. */
[[nodiscard]] Result<QString> newPassword(const Invocation &call, const char *option);

/**
 * A line typed at the terminal without being shown (terminal_unix.cpp, terminal_windows.cpp). NotFound with reason
 * "password.no-terminal" where there is no terminal.
 */
[[nodiscard]] Result<QString> promptSilently(const QString &prompt);

} // namespace yichuang
