// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/qrpicture.h"

#include "app/ctl/inputfile.h"
#include "core/documents/picture.h"

#include <QImage>

#include <ZXing/ReadBarcode.h>

#include <exception>

namespace yichuang {

namespace {

Result<QImage> greyPicture(const QString &path)
{
    const Result<QByteArray> content = readInput(path);
    if (!content)
        return failure(content.error());
    return readPicture(*content).map(
        [](const QImage &image) { return image.convertToFormat(QImage::Format_Grayscale8); });
}

} // namespace

Result<QString> codeInPicture(const QString &file)
{
    const Result<QImage> image = greyPicture(file);
    if (!image)
        return failure(image.error());
    try {
        const ZXing::ImageView view(image->constBits(), image->width(), image->height(), ZXing::ImageFormat::Lum,
                                    int(image->bytesPerLine()));
        const ZXing::Result found =
            ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true));
        if (found.isValid())
            return QString::fromStdString(found.text());
    } catch (const std::exception &) {
        return failure(ErrorCode::InvalidInput, QStringLiteral("picture.unreadable"));
    }
    return failure(ErrorCode::NotFound, QStringLiteral("picture.no-code"));
}

} // namespace yichuang
