// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/paperlayout.h"

#include <QImage>

namespace yichuang {

/** Page @p page (from 0) as a picture at @p dpi (20 to 600), black on white; for previews and PNG files. */
[[nodiscard]] Result<QImage> paperImage(const LaidOutPaper &paper, int page, double dpi);

} // namespace yichuang
