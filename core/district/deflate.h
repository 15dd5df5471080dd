// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace yichuang {

/** Content-Encoding "deflate" (zlib format, RFC 1950) of @p plain. */
[[nodiscard]] QByteArray deflated(const QByteArray &plain);

/**
 * Reads deflated() back. TooLarge as soon as more than @p most bytes come out, whatever the input promises;
 * InvalidInput for what is not whole or has bytes behind its end.
 */
[[nodiscard]] Result<QByteArray> inflated(const QByteArray &packed, qsizetype most);

} // namespace yichuang
