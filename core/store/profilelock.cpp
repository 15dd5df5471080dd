// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profilelock.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStorageInfo>

namespace yichuang {

namespace {

Error holderOf(const QLockFile &file)
{
    qint64 process = 0;
    QString computer;
    QString program;
    if (!file.getLockInfo(&process, &computer, &program))
        return Error{ErrorCode::ProfileLocked, QStringLiteral("profile.locked"), {}};
    return Error{ErrorCode::ProfileLocked, QStringLiteral("profile.locked"),
                 QStringLiteral("process %1 on %2").arg(process).arg(computer)};
}

} // namespace

ProfileLock::ProfileLock(std::unique_ptr<QLockFile> file)
    : m_file(std::move(file))
{
}

ProfileLock::~ProfileLock() = default;

Result<std::unique_ptr<ProfileLock>> ProfileLock::acquire(const QString &folder)
{
    if (!QFileInfo(folder).isDir())
        return failure(ErrorCode::NotFound, QStringLiteral("profile.folder"));
    auto file = std::make_unique<QLockFile>(QDir(folder).filePath(QStringLiteral("profile.lock")));
    // Never stale by age: a workstation stays open for days. A dead holder is found by its process id all the same.
    file->setStaleLockTime(0);
    if (file->tryLock(0))
        return std::unique_ptr<ProfileLock>(new ProfileLock(std::move(file)));
    switch (file->error()) {
    case QLockFile::NoError:
    case QLockFile::LockFailedError:
        return failure(holderOf(*file));
    case QLockFile::PermissionError:
        return failure(ErrorCode::ReadOnly, QStringLiteral("profile.lock"));
    case QLockFile::UnknownError:
        break;
    }
    // QLockFile does not say why it could not write its few bytes.
    const bool full = QStorageInfo(folder).bytesAvailable() == 0;
    return failure(full ? ErrorCode::DiskFull : ErrorCode::IoFailed, QStringLiteral("profile.lock"));
}

} // namespace yichuang
