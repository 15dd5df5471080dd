// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backupcopies.h"

#include "core/store/filesystem.h"
#include "core/store/profile.h"
#include "core/store/settings.h"
#include "core/store/settingskeys.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int identityDigits = 8;

Error folderMissing()
{
    return Error{ErrorCode::NotFound, QStringLiteral("backup.copy-folder"), {}};
}

struct ReasonThere
{
    ErrorCode code;
    const char *reason;
};

/** What goes wrong there is not to be taken for the profile's own disk. */
constexpr ReasonThere reasonsThere[] = {
    {ErrorCode::NotFound, "backup.copy-folder"}, // pulled out in the middle
    {ErrorCode::DiskFull, "backup.copy-full"},
    {ErrorCode::ReadOnly, "backup.copy-read-only"},
    {ErrorCode::IoFailed, "backup.copy-failed"},
};

Error inTheFolder(const Error &error)
{
    const auto *known = std::ranges::find(reasonsThere, error.code, &ReasonThere::code);
    return known == std::end(reasonsThere) ? error
                                           : Error{error.code, QString::fromLatin1(known->reason), error.detail};
}

bool liesIn(const QString &folder, const QString &outer)
{
    const QString inner = QDir::cleanPath(QFileInfo(folder).canonicalFilePath()) + u'/';
    return inner.startsWith(QDir::cleanPath(QFileInfo(outer).canonicalFilePath()) + u'/');
}

} // namespace

QString BackupCopies::folder() const
{
    return m_profile.settings().value(settingskeys::backupCopyFolder).value_or(QString());
}

Result<> BackupCopies::setFolder(const QString &folder)
{
    const QString chosen = folder.isEmpty() ? folder : QDir::cleanPath(QDir::fromNativeSeparators(folder));
    if (chosen == this->folder())
        return {};
    if (!chosen.isEmpty()) {
        if (QDir::isRelativePath(chosen) || !QFileInfo(chosen).isDir())
            return failure(folderMissing());
        if (liesIn(chosen, m_profile.directory()))
            return failure(ErrorCode::InvalidInput, QStringLiteral("backup.copy-inside"));
    }
    return m_profile.settings().setValue(settingskeys::backupCopied, {}).and_then([&] {
        return m_profile.settings().setValue(settingskeys::backupCopyFolder, chosen);
    });
}

Result<std::optional<BackupCopy>> BackupCopies::due()
{
    const QString chosen = folder();
    if (chosen.isEmpty())
        return std::optional<BackupCopy>();
    if (!m_profile.isUnlocked())
        return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
    LocalFiles files;
    const QString own = backupFolderOf(m_profile.directory());
    const Result<QString> newest = BackupFolder(own, files).newestName();
    const Result<QString> copied = m_profile.settings().value(settingskeys::backupCopied);
    if (!newest || !copied)
        return failure(!newest ? newest.error() : copied.error());
    if (newest->isEmpty() || *newest == *copied)
        return std::optional<BackupCopy>();
    // Windows of one centre may have the same code by chance (docs/decisions/006); identities are never the same.
    return BackupCopy{
        QDir(own).filePath(*newest), chosen,
        QStringLiteral("yichuang-%1-%2-%3")
            .arg(m_profile.place().centre, m_profile.workstationCode(), m_profile.deviceId().left(identityDigits))};
}

Result<> BackupCopies::noteCopied(const BackupCopy &copy)
{
    if (folder() != copy.folder)
        return {};
    return m_profile.settings().setValue(settingskeys::backupCopied, QFileInfo(copy.backup).fileName());
}

QDateTime BackupCopies::lastCopied() const
{
    return BackupFolder::momentOf(m_profile.settings().value(settingskeys::backupCopied).value_or(QString()));
}

Result<std::optional<BackupInfo>> copyBackup(const BackupCopy &copy, FileSystem &files, const BackupProgress &progress)
{
    if (!QFileInfo(copy.folder).isDir())
        return failure(folderMissing());
    const QString place = QDir(copy.folder).filePath(copy.place);
    if (const Result<> made = files.makeFolder(place); !made)
        return failure(inTheFolder(made.error()));
    // A log-in may come while the last one's copy still runs; a second one would take its half-made folder away.
    QLockFile alone(QDir(place).filePath(QStringLiteral("copying.lock")));
    alone.setStaleLockTime(0); // only the end of its program frees it, however long the copy takes
    if (!alone.tryLock(0) && alone.error() == QLockFile::LockFailedError)
        return std::optional<BackupInfo>();
    BackupFolder there(place, files);
    const Result<BackupInfo> taken = there.take(copy.backup, progress);
    if (!taken)
        return failure(inTheFolder(taken.error()));
    if (const Result<int> rotated = there.rotate(); !rotated)
        return failure(inTheFolder(rotated.error()));
    return std::optional<BackupInfo>(*taken);
}

} // namespace yichuang
