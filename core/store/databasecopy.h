// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

namespace yichuang {

class Database;

/** Bytes copied, bytes in all; false cancels. */
using CopyProgress = std::function<bool(qint64 done, qint64 total)>;

/**
 * Copies the database at @p from, which others may be writing to, as it is at one moment, to the new file @p to: one
 * file, whole in itself, checked for integrity and on the disk. Returns its schema version. On failure what is left of
 * @p to is of no use and the caller's to remove.
 */
[[nodiscard]] Result<int> copyDatabase(const QString &from, const QString &to, const CopyProgress &progress);

/**
 * Brings everything from the write-ahead log of @p database into its one file and takes the log away, until it is
 * opened again. Call it before a file is hashed, copied or renamed: closing would swallow the failure.
 */
[[nodiscard]] Result<> foldLog(Database &database);

} // namespace yichuang
