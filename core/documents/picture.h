// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>

namespace yichuang {

/** Points of the largest picture that is decoded: a 600 dpi A3 page has 70 million. More is a mistake or a bomb. */
inline constexpr qint64 mostPicturePoints = 100'000'000;

/** Whether pictures of this media type are read: image/png, image/jpeg and image/bmp, what scanners and telephones
 * make. */
[[nodiscard]] bool isPictureType(QStringView mediaType);

/**
 * Decodes a picture that somebody else made. The kind is told by its content; @p mediaType, when given, must be that
 * kind. InvalidInput "picture.unreadable": of no kind above, of another kind than said, broken or cut off. TooLarge
 * "picture.pixels": more points than mostPicturePoints; found in its head, before anything is decoded.
 */
[[nodiscard]] Result<QImage> readPicture(const QByteArray &content, QStringView mediaType = {});

} // namespace yichuang
