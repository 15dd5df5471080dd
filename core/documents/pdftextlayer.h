// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/paperpdf.h"
#include "core/documents/textrecorder.h"

#include <QByteArray>

#include <vector>

namespace yichuang {

/**
 * Makes the text layer of @p pdf, written by QPdfWriter, say @p texts: for each page the texts in the order in which
 * they were painted; texts that are not visible are taken out. Also sets the document information and makes the bytes
 * repeatable. ErrorCode::Internal "pdf.text-layer" if file and texts do not belong together: better no paper than one
 * that says something else.
 */
[[nodiscard]] Result<QByteArray> repairTextLayer(const QByteArray &pdf,
                                                 const std::vector<std::vector<PaintedText>> &texts,
                                                 const PdfProperties &properties);

} // namespace yichuang
