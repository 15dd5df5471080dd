// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/picture.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

struct PictureKind
{
    QLatin1StringView mediaType;
    const char *format; ///< as QImageReader names it
};

constexpr std::array pictureKinds{
    PictureKind{QLatin1StringView("image/png"), "png"},
    PictureKind{QLatin1StringView("image/jpeg"), "jpeg"},
    PictureKind{QLatin1StringView("image/bmp"), "bmp"},
};

constexpr int bytesPerPoint = 4;

Error unreadable()
{
    return Error{ErrorCode::InvalidInput, QStringLiteral("picture.unreadable"), {}};
}

} // namespace

bool isPictureType(QStringView mediaType)
{
    return std::ranges::any_of(pictureKinds,
                               [mediaType](const PictureKind &kind) { return kind.mediaType == mediaType; });
}

Result<QImage> readPicture(const QByteArray &content, QStringView mediaType)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    // Without a kind of ours Qt would try every decoder it has, and some are older than any care about hostile files.
    const QByteArray format = QImageReader::imageFormat(&buffer);
    const auto kind =
        std::ranges::find_if(pictureKinds, [&](const PictureKind &known) { return format == known.format; });
    if (kind == pictureKinds.end() || (!mediaType.isEmpty() && kind->mediaType != mediaType))
        return failure(unreadable());
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true); // a photograph stands upright
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return failure(unreadable());
    if (qint64(size.width()) * size.height() > mostPicturePoints)
        return failure(ErrorCode::TooLarge, QStringLiteral("picture.pixels"));
    // Qt's own limit of 128 MiB would refuse an A4 page of 600 dpi in colour.
    QImageReader::setAllocationLimit(int(mostPicturePoints * bytesPerPoint / (1024 * 1024)) + 1);
    QImage image = reader.read();
    if (image.isNull())
        return failure(unreadable());
    return image;
}

} // namespace yichuang
