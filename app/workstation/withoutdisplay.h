// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/windowsetup.h"

#include <QString>

namespace yichuang {

/**
 * The demonstration on a computer without a display: takes ten varied cases in through the same core as the screens,
 * writes their papers into @p outputDir as PDF and PNG and a picture of the intake page, and says on standard output
 * what it did. Makes the demonstration profile in @p profileDir when there is none. Needs a QApplication.
 */
[[nodiscard]] Result<> runWithoutDisplay(const QString &profileDir, const QString &outputDir, const SetupTools &tools);

} // namespace yichuang
