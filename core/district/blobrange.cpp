// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/blobrange.h"

#include <algorithm>

namespace yichuang {

ByteRange byteRange(const QByteArray &header, qint64 size)
{
    const ByteRange whole{0, size, RangeKind::Whole};
    if (!header.startsWith("bytes="))
        return whole;
    const QByteArray range = header.mid(6).trimmed();
    const qsizetype dash = range.indexOf('-');
    if (dash < 0 || range.contains(','))
        return whole;
    bool firstOk = true;
    bool lastOk = true;
    const QByteArray firstText = range.first(dash);
    const QByteArray lastText = range.sliced(dash + 1);
    const qint64 first = firstText.isEmpty() ? -1 : firstText.toLongLong(&firstOk);
    const qint64 last = lastText.isEmpty() ? -1 : lastText.toLongLong(&lastOk);
    if (!firstOk || !lastOk || (first < 0 && last < 0) || (first >= 0 && last >= 0 && last < first))
        return whole;
    if (first < 0) { // the last so many bytes
        if (last == 0 || size == 0)
            return {0, 0, RangeKind::Unsatisfiable};
        return {std::max<qint64>(0, size - last), size, RangeKind::Part};
    }
    if (first >= size)
        return {0, 0, RangeKind::Unsatisfiable};
    return {first, last < 0 ? size : std::min(size, last + 1), RangeKind::Part};
}

} // namespace yichuang
