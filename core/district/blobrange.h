// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace yichuang {

enum class RangeKind {
    Whole, ///< no range asked for, or one that a server may pass over (several, malformed): 200
    Part, ///< 206
    Unsatisfiable, ///< 416
};

/** Bytes [from, to) of a content. */
struct ByteRange
{
    qint64 from = 0;
    qint64 to = 0;
    RangeKind kind = RangeKind::Whole;

    bool operator==(const ByteRange &) const = default;
};

/** What the header Range (RFC 9110 section 14.2) asks of a content of @p size bytes. */
[[nodiscard]] ByteRange byteRange(const QByteArray &header, qint64 size);

} // namespace yichuang
