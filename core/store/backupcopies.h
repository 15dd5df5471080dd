// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/backup.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace yichuang {

class Profile;

/** A backup of the profile's own and where it is to be copied. */
struct BackupCopy
{
    QString backup; ///< path of the backup
    QString folder; ///< the folder somebody chose; must be there
    QString place; ///< folder in it for this workstation alone, made when it is not there

    bool operator==(const BackupCopy &) const = default;
};

/**
 * The second place of the daily backup: a folder on another disk or another computer into which the newest backup is
 * copied, and where as many are kept as in the profile. What is due is asked of the profile in its own thread, copied
 * by copyBackup() in any other, for a stick or a network may be slow, and noted here again. Several workstations may
 * share a folder: each has a place of its own in it, named after centre, workstation and identity.
 */
class BackupCopies final
{
public:
    /** @p profile must live longer. */
    explicit BackupCopies(Profile &profile)
        : m_profile(profile)
    {
    }

    /** As chosen; empty: backups are not copied. */
    [[nodiscard]] QString folder() const;
    /**
     * Empty switches copying off. NotFound "backup.copy-folder" when there is no such folder, InvalidInput
     * "backup.copy-inside" when it lies in the profile, whose loss it is to survive.
     */
    [[nodiscard]] Result<> setFolder(const QString &folder);
    /** The newest backup, when it is not in the folder yet. NotPermitted "session.locked" while nobody is logged in. */
    [[nodiscard]] Result<std::optional<BackupCopy>> due();
    /** copyBackup() has done it. Does nothing when another folder was chosen meanwhile. */
    [[nodiscard]] Result<> noteCopied(const BackupCopy &copy);
    /** When the newest backup that is in the folder was made; invalid: none is. */
    [[nodiscard]] QDateTime lastCopied() const;

private:
    Profile &m_profile;
};

/**
 * Copies @p copy.backup and takes away what is outdated there. Nothing when somebody copies to that place at this
 * moment. NotFound "backup.copy-folder" when the folder is not there (a stick is not plugged in): it is never made, or
 * the copy would land on the system's disk. Otherwise as BackupFolder::take(). May be called from any thread.
 */
[[nodiscard]] Result<std::optional<BackupInfo>> copyBackup(const BackupCopy &copy, FileSystem &files,
                                                           const BackupProgress &progress = {});

} // namespace yichuang
