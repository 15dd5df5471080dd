// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

#include <QString>

namespace yichuang {

/** What `yichuangctl help` prints. */
[[nodiscard]] QString programHelp();
/** What `yichuangctl COMMAND --help` prints. */
[[nodiscard]] QString commandHelp(const CommandSpec &command);
/** A completion script for bash (zsh reads it with bashcompinit). */
[[nodiscard]] QString bashCompletion();
/** The manual page, troff with the man macros; docs/man/yichuangctl.1 is exactly this. */
[[nodiscard]] QString manualPage();

} // namespace yichuang
