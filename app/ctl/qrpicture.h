// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace yichuang {

/**
 * The text of the QR code in a picture of a paper. Errors: NotFound "picture.no-code"; InvalidInput
 * "picture.unreadable"; TooLarge "picture.pixels"; NewerProgramNeeded "picture.no-decoder" in a build without ZXing.
 */
[[nodiscard]] Result<QString> codeInPicture(const QString &file);

} // namespace yichuang
