// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/filesystem.h"

#include <functional>

namespace yichuang {

/** Size and SM3 of a file. */
struct FileDigest
{
    qint64 size = 0;
    QString sm3; ///< hexadecimal

    bool operator==(const FileDigest &) const = default;
};

/** Called with the bytes done since the last call; false cancels. */
using BytesDone = std::function<bool(qint64 bytes)>;

/** Reads @p path once; Cancelled when @p done says so. */
[[nodiscard]] Result<FileDigest> digestFile(FileSystem &files, const QString &path, const BytesDone &done = {});

/**
 * Copies @p from to the new file @p to and syncs it (not the folder's name for it). On failure nothing of @p to is
 * left. Returns what was copied.
 */
[[nodiscard]] Result<FileDigest> copyFile(FileSystem &files, const QString &from, const QString &to,
                                          const BytesDone &done = {});

} // namespace yichuang
