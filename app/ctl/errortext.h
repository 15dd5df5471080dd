// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace yichuang {

/** A sentence for a person at a shell: what happened and what to do. Never holds personal data. */
[[nodiscard]] QString sentenceFor(const Error &error);

} // namespace yichuang
