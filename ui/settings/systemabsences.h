// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace yichuang {

/** What the program cannot do on this system though it can on the other one, a sentence each, with what to do instead.
 */
[[nodiscard]] QStringList systemAbsences();

} // namespace yichuang
