// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/restore.h"

#include "core/store/backupmanifest.h"
#include "core/store/database.h"
#include "core/store/databasecopy.h"
#include "core/store/filecopy.h"
#include "core/store/filesystem.h"
#include "core/store/migrations.h"
#include "core/store/progresssum.h"

#include <QDir>
#include <QFileInfo>

namespace yichuang {

namespace {

QString poolOf(const QString &backup)
{
    return QDir(QFileInfo(backup).absolutePath()).filePath(QStringLiteral("blobs"));
}

QString databaseOf(const QString &backup)
{
    return QDir(backup).filePath(BackupManifest::databaseName());
}

Error damaged(const char *reason, const QString &name)
{
    return Error{ErrorCode::ProfileDamaged, QString::fromLatin1(reason), name};
}

Result<> checkFile(FileSystem &files, const QString &path, const BackedUpFile &expected, ProgressSum &progress)
{
    const Result<FileDigest> digest = digestFile(files, path, progress.adder());
    if (!digest && digest.error().code == ErrorCode::NotFound)
        return failure(damaged("backup.file-missing", expected.name));
    if (!digest)
        return failure(digest.error());
    if (digest->size != expected.size || digest->sm3 != expected.sm3)
        return failure(damaged("backup.file-changed", expected.name));
    return {};
}

Result<> checkAll(const QString &backup, const BackupManifest &manifest, FileSystem &files, ProgressSum &progress)
{
    if (const Result<> sound = checkFile(files, databaseOf(backup), manifest.database, progress); !sound)
        return sound;
    const Result<FileLook> look = lookAtDatabase(databaseOf(backup));
    if (!look)
        return failure(look.error());
    if (look->version != manifest.schemaVersion)
        return failure(damaged("backup.version", manifest.database.name));
    for (const BackedUpFile &blob : manifest.blobs) {
        if (const Result<> sound = checkFile(files, QDir(poolOf(backup)).filePath(blob.name), blob, progress); !sound)
            return sound;
    }
    return {};
}

/** Copies and holds the copy against the manifest: the medium may fail between the check and the copy. */
Result<> copyChecked(FileSystem &files, const QString &from, const QString &to, const BackedUpFile &expected,
                     ProgressSum &progress)
{
    if (const Result<> gone = files.remove(to); !gone)
        return gone;
    const Result<FileDigest> digest = copyFile(files, from, to, progress.adder());
    if (!digest)
        return failure(digest.error());
    if (digest->size != expected.size || digest->sm3 != expected.sm3)
        return failure(damaged("backup.file-changed", expected.name));
    return {};
}

Result<> copyBlobs(const QString &backup, const BackupManifest &manifest, const QString &to, FileSystem &files,
                   ProgressSum &progress)
{
    if (const Result<> made = files.makeFolder(to); !made)
        return made;
    for (const BackedUpFile &blob : manifest.blobs) {
        const Result<> copied =
            copyChecked(files, QDir(poolOf(backup)).filePath(blob.name), QDir(to).filePath(blob.name), blob, progress);
        if (!copied)
            return copied;
    }
    return files.syncFolder(to);
}

/** With what SQLite may have left beside it, which must not be played into another file of that name. */
Result<> removeDatabase(FileSystem &files, const QString &path)
{
    for (const QLatin1StringView part :
         {QLatin1StringView("-wal"), QLatin1StringView("-shm"), QLatin1StringView("-journal"), QLatin1StringView("")}) {
        if (const Result<> gone = files.remove(path + part); !gone)
            return gone;
    }
    return {};
}

Result<> adjustCopy(const QString &path, const AdjustRestored &adjust)
{
    if (!adjust)
        return {};
    const Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return failure(database.error());
    return adjust(**database).and_then([&] { return foldLog(**database); });
}

} // namespace

Result<BackupInfo> verifyBackup(const QString &backup, FileSystem &files, const BackupProgress &progress)
{
    const Result<BackupManifest> manifest = readBackupManifest(files, backup);
    if (!manifest)
        return failure(manifest.error());
    ProgressSum sum(progress, manifest->totalSize());
    if (const Result<> sound = checkAll(backup, *manifest, files, sum); !sound)
        return failure(sound.error());
    return manifest->info(backup);
}

Result<BackupInfo> restoreBackup(const QString &backup, const BackupSource &target, int newestVersion,
                                 FileSystem &files, const AdjustRestored &adjust, const BackupProgress &progress)
{
    if (files.exists(target.database) || files.exists(target.database + QStringLiteral("-wal")))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("restore.target"));
    const Result<BackupManifest> manifest = readBackupManifest(files, backup);
    if (!manifest)
        return failure(manifest.error());
    if (manifest->schemaVersion > newestVersion)
        return failure(ErrorCode::ProfileNewer, QStringLiteral("backup.newer"));

    ProgressSum sum(progress, 2 * manifest->totalSize());
    const QString folder = QFileInfo(target.database).absolutePath();
    const QString unfinished = target.database + QStringLiteral(".restoring");
    const auto steps =
        checkAll(backup, *manifest, files, sum)
            .and_then([&] { return files.makeFolder(folder); })
            .and_then([&] { return copyBlobs(backup, *manifest, target.blobs, files, sum); })
            .and_then([&] { return removeDatabase(files, unfinished); })
            .and_then([&] { return copyChecked(files, databaseOf(backup), unfinished, manifest->database, sum); })
            .and_then([&] { return adjustCopy(unfinished, adjust); })
            .and_then([&] { return files.replace(unfinished, target.database); })
            .and_then([&] { return files.syncFolder(folder); });
    if (!steps) {
        (void)removeDatabase(files, unfinished);
        return failure(steps.error());
    }
    return manifest->info(backup);
}

} // namespace yichuang
