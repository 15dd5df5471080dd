// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/randomsource.h"

#include <QBuffer>
#include <QByteArray>
#include <QImage>

#include <algorithm>

namespace yichuang {

/** A PNG of @p side times @p side points of noise, about four bytes a point: nothing makes it smaller. */
inline QByteArray noisyPicture(int side, std::uint64_t seed)
{
    QImage picture(side, side, QImage::Format_RGB32);
    SeededRandom random{seed};
    for (int y = 0; y < side; ++y) {
        const QByteArray row = random.bytes(side * 4);
        std::copy(row.begin(), row.end(), reinterpret_cast<char *>(picture.scanLine(y)));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

} // namespace yichuang
