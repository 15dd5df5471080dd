// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/paperlayout.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace yichuang {

/** What the file says about itself; never personal data. */
struct PdfProperties
{
    QString title; ///< the kind of paper, e.g. 收件凭证
    QDateTime createdAt; ///< the time the paper was first printed
};

/**
 * The paper as PDF. Fonts are embedded and subset, and the text layer says exactly what is printed: each text drawn is
 * known, the fonts' ToUnicode maps are rebuilt from it, and where a map cannot say it (one glyph for two characters,
 * joined glyphs) the text is given as ActualText (ISO 32000-1, 14.9.4). The same input gives the same bytes.
 */
[[nodiscard]] Result<QByteArray> writePdf(const LaidOutPaper &paper, const PdfProperties &properties);

} // namespace yichuang
