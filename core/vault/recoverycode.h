// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace yichuang {

/**
 * A recovery code for the profile, printed once when it is made and kept in the safe: five groups of five characters
 * of Crockford's base 32 (no I, L, O, U), "7K3QZ-...". 120 random bits and a check character.
 */
[[nodiscard]] QString makeRecoveryCode();

/**
 * The code as wrapKey() takes it, from what a person typed: any case, with or without hyphens and blanks, full-width
 * letters, O for 0, I and L for 1. InvalidInput, reason "recovery-code.form" or "recovery-code.check" (a slip of the
 * pen, told before half a second is spent on it).
 */
[[nodiscard]] Result<QString> normalisedRecoveryCode(QStringView typed);

} // namespace yichuang
