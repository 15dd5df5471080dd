// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/backup.h"

#include <functional>

namespace yichuang {

class Database;
class FileSystem;

/** Reads and hashes everything in @p backup (a folder made by BackupFolder); ProfileDamaged names the first fault. */
[[nodiscard]] Result<BackupInfo> verifyBackup(const QString &backup, FileSystem &files,
                                              const BackupProgress &progress = {});

/** Changes the restored database before it gets its name, e.g. gives it a new device identity. */
using AdjustRestored = std::function<Result<>(Database &database)>;

/**
 * Restores @p backup to the paths of @p target, where there is no database yet (AlreadyExists otherwise, also for a
 * write-ahead log left alone, which would be played into the restored file). Everything is verified first; the database
 * gets its name last, so that an interrupted restore is no profile and can be repeated. ProfileNewer when the backup's
 * schema is past @p newestVersion.
 */
[[nodiscard]] Result<BackupInfo> restoreBackup(const QString &backup, const BackupSource &target, int newestVersion,
                                               FileSystem &files, const AdjustRestored &adjust = {},
                                               const BackupProgress &progress = {});

} // namespace yichuang
