// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace yichuang {

class Database;
class FileSystem;
struct BackupManifest;

/** Bytes done of bytes in all; false cancels. */
using BackupProgress = std::function<bool(qint64 done, qint64 total)>;

/** What is backed up. */
struct BackupSource
{
    QString database; ///< path of the profile's database; may be in use
    QString blobs; ///< path of the folder of sealed blobs; need not exist
};

/** A backup as its manifest describes it. */
struct BackupInfo
{
    QString folder; ///< full path
    QDateTime madeAt;
    int schemaVersion = 0;
    qint64 size = 0; ///< bytes of the database and of all blobs it refers to
    QStringList missingBlobs; ///< referred to, but not in the profile when the backup was made

    bool operator==(const BackupInfo &) const = default;
};

/** Where a profile keeps its own backups. */
[[nodiscard]] QString backupFolderOf(const QString &profileFolder);

/** How many backups stay: the newest of each of so many days, weeks (Monday to Sunday) and months that have one. */
struct RotationPolicy
{
    int daily = 7;
    int weekly = 4;
    int monthly = 6;
};

/** Which of the moments, given newest first, may go under @p policy, by index; the newest always stays. Pure. */
[[nodiscard]] std::vector<std::size_t> outdatedBackups(const std::vector<QDateTime> &newestFirst,
                                                       const RotationPolicy &policy);

/**
 * A folder of backups:
 *
 *     blobs/NAME               sealed blobs, shared by all backups
 *     backup-20261122-183000/  profile.db, whole in itself, and manifest.json with the SM3 of everything
 *
 * A backup has its name only once it is whole, checked and on the disk; a failure in the middle (full disk, cancel,
 * power) leaves the earlier ones as they were. Nothing in it is in the clear that was sealed in the profile.
 *
 * The manifest finds damage, not malice: it is made without a key, so that a backup can be checked and restored before
 * anybody has logged in, and whoever may write the folder can write it anew. What was changed on purpose shows in the
 * restored profile, where verify checks every seal, every signature and the sealed note of the log's end. That a whole
 * older backup was put in a newer one's place does not show.
 */
class BackupFolder final
{
public:
    /** @p files must live longer. */
    BackupFolder(QString root, FileSystem &files);

    /**
     * Copies @p source as it is at one moment while others go on writing. Runs in any thread, on a connection of its
     * own. Cancelled, DiskFull, ReadOnly, ProfileDamaged (the copy does not pass the integrity check), IoFailed.
     */
    [[nodiscard]] Result<BackupInfo> make(const BackupSource &source, const QDateTime &at,
                                          const BackupProgress &progress = {});

    /**
     * Copies the whole backup @p backup of another such folder in here, every file held against its manifest; blobs
     * that are here already are shared. One of that name that says the same is left as it is. Runs in any thread.
     * Cancelled, DiskFull, ReadOnly, NotFound, ProfileDamaged (what is copied is not what its manifest says), IoFailed.
     */
    [[nodiscard]] Result<BackupInfo> take(const QString &backup, const BackupProgress &progress = {});

    /** The newest backup's own name, without its path; empty where there is none. Reads no manifest. */
    [[nodiscard]] Result<QString> newestName() const;

    /** When the backup of this name was made, in the clock's own time; invalid for other names. */
    [[nodiscard]] static QDateTime momentOf(const QString &name);

    /** Whole backups, newest first; ones with an unreadable manifest are left out. */
    [[nodiscard]] Result<std::vector<BackupInfo>> list() const;

    /** Removes outdated backups, left-overs and blobs no backup refers to. Returns how many backups went. */
    [[nodiscard]] Result<int> rotate(const RotationPolicy &policy = {});

private:
    /** Has @p fill make a backup under a name of its own, and gives it @p name, or the next free one, once it is whole.
     */
    [[nodiscard]] Result<BackupInfo>
    makeNamed(const QString &name, const std::function<Result<BackupManifest>(const QString &folder)> &fill);
    [[nodiscard]] Result<> removeUnreferenced();

    QString m_root;
    FileSystem &m_files;
};

} // namespace yichuang
