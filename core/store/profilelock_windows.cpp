// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profilelock.h"

#include "core/store/filesync.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

#include <array>

#include <windows.h>

namespace yichuang {

struct ProfileLock::Held
{
    explicit Held(HANDLE handle)
        : file(handle)
    {
    }
    ~Held() { ::CloseHandle(file); }
    Q_DISABLE_COPY_MOVE(Held)

    HANDLE file;
};

namespace {

ErrorCode codeOf(DWORD fault)
{
    switch (fault) {
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
        return ErrorCode::ReadOnly;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return ErrorCode::DiskFull;
    default:
        return ErrorCode::IoFailed;
    }
}

/** Who holds it, as far as the holder could write it down. */
Error lockedBy(const wchar_t *path)
{
    std::array<char, 200> text{};
    DWORD size = 0;
    const HANDLE file = ::CreateFileW(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING,
                                      FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file != INVALID_HANDLE_VALUE) {
        ::ReadFile(file, text.data(), DWORD(text.size()), &size, nullptr);
        ::CloseHandle(file);
    }
    const QStringList lines = QString::fromUtf8(text.data(), qsizetype(size)).split(QLatin1Char('\n'));
    if (lines.size() < 2)
        return Error{ErrorCode::ProfileLocked, QStringLiteral("profile.locked"), {}};
    return Error{ErrorCode::ProfileLocked, QStringLiteral("profile.locked"),
                 QStringLiteral("process %1 on %2").arg(lines.at(0), lines.at(1))};
}

/** A full disk may swallow the note; the lock holds without it. */
void noteHolder(HANDLE file)
{
    const QByteArray note =
        QByteArray::number(QCoreApplication::applicationPid()) + '\n' + QSysInfo::machineHostName().toUtf8() + '\n';
    DWORD written = 0;
    if (::SetEndOfFile(file))
        ::WriteFile(file, note.constData(), DWORD(note.size()), &written, nullptr);
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
    const std::filesystem::path path = filesync::nativePath(QDir(folder).filePath(QStringLiteral("profile.lock")));
    const wchar_t *name = path.c_str();
    // Others may read who has it, but not open it for writing as this does.
    const HANDLE file = ::CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, nullptr, OPEN_ALWAYS,
                                      FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        const DWORD fault = ::GetLastError();
        return failure(fault == ERROR_SHARING_VIOLATION ? lockedBy(name)
                                                        : Error{codeOf(fault), QStringLiteral("profile.lock"), {}});
    }
    noteHolder(file);
    return std::unique_ptr<ProfileLock>(new ProfileLock(std::make_unique<Held>(file)));
}

} // namespace yichuang
