// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/printer.h"

namespace yichuang {

QString neutralJobTitle()
{
    return QStringLiteral("Yichuang paper");
}

Result<> checkPrintable(const QByteArray &pdf, const PrintSettings &settings)
{
    if (!pdf.startsWith("%PDF-"))
        return failure(ErrorCode::InvalidInput, QStringLiteral("print.not-pdf"));
    if (settings.copies < 1 || settings.copies > 99)
        return failure(ErrorCode::InvalidInput, QStringLiteral("print.copies"));
    if (settings.format == PaperFormat::Slip80 && !(settings.sizeMm.width() > 0 && settings.sizeMm.height() > 0))
        return failure(ErrorCode::InvalidInput, QStringLiteral("print.size"));
    return {};
}

} // namespace yichuang
