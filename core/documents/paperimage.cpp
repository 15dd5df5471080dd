// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperimage.h"

#include <QPainter>

namespace yichuang {

Result<QImage> paperImage(const LaidOutPaper &paper, int page, double dpi)
{
    if (page < 0 || page >= paper.pageCount() || !(dpi >= 20 && dpi <= 600))
        return failure(ErrorCode::InvalidInput, QStringLiteral("paper-image.range"));
    const double perMm = dpi / 25.4;
    QImage image((paper.pageSizeMm(page) * perMm).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return failure(ErrorCode::TooLarge, QStringLiteral("paper-image.too-large"));
    image.setDotsPerMeterX(qRound(perMm * 1000));
    image.setDotsPerMeterY(qRound(perMm * 1000));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(perMm / LaidOutPaper::paintUnitsPerMm(), perMm / LaidOutPaper::paintUnitsPerMm());
    paper.paintPage(painter, page);
    return image;
}

Result<QImage> paperRaster(const LaidOutPaper &paper, int page, double dpiX, double dpiY)
{
    const auto fits = [](double dpi) { return dpi >= 60 && dpi <= 1200; };
    if (page < 0 || page >= paper.pageCount() || !fits(dpiX) || !fits(dpiY))
        return failure(ErrorCode::InvalidInput, QStringLiteral("paper-image.range"));
    const QSizeF sizeMm = paper.pageSizeMm(page);
    QImage image(qRound(sizeMm.width() * dpiX / 25.4), qRound(sizeMm.height() * dpiY / 25.4),
                 QImage::Format_Grayscale8);
    if (image.isNull())
        return failure(ErrorCode::TooLarge, QStringLiteral("paper-image.too-large"));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(dpiX / 25.4 / LaidOutPaper::paintUnitsPerMm(), dpiY / 25.4 / LaidOutPaper::paintUnitsPerMm());
    paper.paintPage(painter, page);
    return image;
}

} // namespace yichuang
