// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/district/workers.h"

namespace yichuang {

/** Bytes of an upload as they are sealed and stored at once. */
inline constexpr qsizetype largestPiece = 1024 * 1024;

/** What piece number @p piece of an upload is bound to. */
[[nodiscard]] QByteArray pieceContext(const QString &upload, int piece);

/** Bytes [from, to) of an upload's content; Tampered if a piece does not open. */
[[nodiscard]] Result<QByteArray> uploadContent(Worker &worker, const QString &upload, qint64 from, qint64 to);

/** SM3 of an upload's first @p size bytes, read piece by piece. */
[[nodiscard]] Result<QByteArray> uploadDigest(Worker &worker, const QString &upload, qint64 size);

} // namespace yichuang
