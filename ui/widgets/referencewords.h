// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/referencedocument.h"

#include <QString>

namespace yichuang {

/** What a kind of reference document is called on the screen. */
[[nodiscard]] QString referenceKindWord(ReferenceKind kind);

} // namespace yichuang
