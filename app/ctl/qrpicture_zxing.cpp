// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/qrpicture.h"

#include <QImage>
#include <QImageReader>

#include <ZXing/ReadBarcode.h>

#include <exception>

namespace yichuang {

namespace {

/** An A4 page at 600 dpi has 35 million points; more is a mistake or a decompression bomb. */
constexpr qint64 mostPixels = 100'000'000;

Result<QImage> readPicture(const QString &file)
{
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!reader.canRead() || !size.isValid())
        return failure(ErrorCode::InvalidInput, QStringLiteral("picture.unreadable"));
    if (qint64(size.width()) * size.height() > mostPixels)
        return failure(ErrorCode::TooLarge, QStringLiteral("picture.pixels"));
    QImage image = reader.read().convertToFormat(QImage::Format_Grayscale8);
    if (image.isNull())
        return failure(ErrorCode::InvalidInput, QStringLiteral("picture.unreadable"));
    return image;
}

} // namespace

Result<QString> codeInPicture(const QString &file)
{
    const Result<QImage> image = readPicture(file);
    if (!image)
        return failure(image.error());
    try {
        const ZXing::ImageView view(image->constBits(), image->width(), image->height(), ZXing::ImageFormat::Lum,
                                    int(image->bytesPerLine()));
        const ZXing::Result found =
            ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true));
        if (found.isValid())
            return QString::fromStdWString(found.text());
    } catch (const std::exception &) {
        return failure(ErrorCode::InvalidInput, QStringLiteral("picture.unreadable"));
    }
    return failure(ErrorCode::NotFound, QStringLiteral("picture.no-code"));
}

} // namespace yichuang
