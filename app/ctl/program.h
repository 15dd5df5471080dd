// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace yichuang {

/** Runs one command line (without the program's name) and returns the exit status: 0 done, 1 refused, 2 usage. */
[[nodiscard]] int runProgram(const QStringList &arguments);

} // namespace yichuang
