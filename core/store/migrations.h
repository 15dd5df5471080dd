// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace yichuang {

class Database;

/** SQLite's application_id of our files: "YCHG". */
inline constexpr int profileApplicationId = 0x59434847;

/** One step of the schema: from version - 1 to version. SQL without BEGIN, COMMIT or PRAGMA. */
struct Migration
{
    int version = 0;
    QByteArray sql;
};

/** This program's steps, from 1 without gaps (resources/migrations/NNNN.sql). */
[[nodiscard]] Result<std::vector<Migration>> programMigrations();

/** What a file says of itself before anything opens it for writing. */
struct FileLook
{
    bool exists = false;
    int version = 0; ///< schema version; 0 for a file without one
};

/**
 * Looks at a database file and its write-ahead log without changing a byte of either. ProfileDamaged when it is not a
 * database, not one of ours, or empty.
 */
[[nodiscard]] Result<FileLook> lookAtDatabase(const QString &path);

/** Called before the first step on a file that has data; its failure ends the migration with nothing changed. */
using BackupFirst = std::function<Result<>(int fromVersion)>;

/**
 * Brings @p database to the last version of @p steps, each step in one transaction that writes the version last.
 * ProfileNewer when the file is past it already. A failed step leaves the file at the version before it.
 */
[[nodiscard]] Result<> migrate(Database &database, const std::vector<Migration> &steps, const BackupFirst &backupFirst);

/**
 * Opens the profile's database at this program's version: looks first, refuses a newer file untouched (ProfileNewer),
 * a missing one (NotFound), then opens and migrates.
 */
[[nodiscard]] Result<std::unique_ptr<Database>>
openProfileDatabase(const QString &path, const std::vector<Migration> &steps, const BackupFirst &backupFirst);

/** Makes a new database with the newest schema; AlreadyExists when there is a file. */
[[nodiscard]] Result<std::unique_ptr<Database>> createProfileDatabase(const QString &path,
                                                                      const std::vector<Migration> &steps);

/** What SQLite's own integrity and foreign key checks find; empty: whole. Long on a big file: see interrupt(). */
[[nodiscard]] Result<QStringList> integrityFaults(Database &database);

} // namespace yichuang
