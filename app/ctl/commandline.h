// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace yichuang {

/**
 * Reads a command line (without the program's name) by the table. Options may stand anywhere, `--name VALUE` or
 * `--name=VALUE`; `--` ends them. Without a command: `help`. A usage fault names what is wrong.
 */
[[nodiscard]] Result<Invocation> readCommandLine(const QStringList &arguments);

} // namespace yichuang
