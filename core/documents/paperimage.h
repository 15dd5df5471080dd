// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/paperlayout.h"

#include <QImage>

namespace yichuang {

/** Page @p page (from 0) as a picture at @p dpi (20 to 600), black on white; for previews and PNG files. */
[[nodiscard]] Result<QImage> paperImage(const LaidOutPaper &paper, int page, double dpi);

/**
 * Page @p page (from 0) in greys, for a print system that takes pictures. @p dpiX and @p dpiY are the printer's, 60 to
 * 1200; errors as paperImage().
 */
[[nodiscard]] Result<QImage> paperRaster(const LaidOutPaper &paper, int page, double dpiX, double dpiY);

} // namespace yichuang
