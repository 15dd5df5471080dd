// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profilelock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace yichuang {

struct ProfileLock::Held
{
    explicit Held(int handle)
        : file(handle)
    {
    }
    // The file stays: removing it would let two programs hold locks on two files of one name.
    ~Held() { ::close(file); }
    Q_DISABLE_COPY_MOVE(Held)

    int file;
};

namespace {

ErrorCode codeOf(int fault)
{
    switch (fault) {
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::ReadOnly;
    case ENOSPC:
    case EDQUOT:
        return ErrorCode::DiskFull;
    default:
        return ErrorCode::IoFailed;
    }
}

/** Who holds it, as far as the holder could write it down. */
Error lockedBy(int file)
{
    std::array<char, 200> text{};
    const ssize_t size = ::read(file, text.data(), text.size());
    const QStringList lines = QString::fromUtf8(text.data(), size > 0 ? qsizetype(size) : 0).split(u'\n');
    if (lines.size() < 2)
        return Error{ErrorCode::ProfileLocked, QStringLiteral("profile.locked"), {}};
    return Error{ErrorCode::ProfileLocked, QStringLiteral("profile.locked"),
                 QStringLiteral("process %1 on %2").arg(lines.at(0), lines.at(1))};
}

/** A full disk may swallow the note; the lock holds without it. */
void noteHolder(int file)
{
    const QByteArray note =
        QByteArray::number(QCoreApplication::applicationPid()) + '\n' + QSysInfo::machineHostName().toUtf8() + '\n';
    if (::ftruncate(file, 0) == 0 && ::write(file, note.constData(), size_t(note.size())) < 0)
        return;
}

} // namespace

ProfileLock::ProfileLock(std::unique_ptr<Held> held)
    : m_held(std::move(held))
{
}

ProfileLock::~ProfileLock() = default;

Result<std::unique_ptr<ProfileLock>> ProfileLock::acquire(const QString &folder)
{
    if (!QFileInfo(folder).isDir())
        return failure(ErrorCode::NotFound, QStringLiteral("profile.folder"));
    const QByteArray path = QFile::encodeName(QDir(folder).filePath(QStringLiteral("profile.lock")));
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return failure(codeOf(errno), QStringLiteral("profile.lock"));
    auto held = std::make_unique<Held>(file);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return failure(lockedBy(file));
        return failure(codeOf(errno), QStringLiteral("profile.lock"));
    }
    noteHolder(file);
    return std::unique_ptr<ProfileLock>(new ProfileLock(std::move(held)));
}

} // namespace yichuang
