// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filesync.h"

#include <QDir>
#include <QFile>

#include <array>

#include <io.h>
#include <windows.h>

namespace yichuang::filesync {

namespace {

/** A scanner for viruses or a backup program holds a new file open for a moment; the waits in milliseconds. */
constexpr std::array<DWORD, 6> waits{5, 10, 20, 40, 80, 160};

bool isHeldByAnother(DWORD fault)
{
    return fault == ERROR_SHARING_VIOLATION || fault == ERROR_LOCK_VIOLATION || fault == ERROR_ACCESS_DENIED;
}

std::error_code codeOf(DWORD fault)
{
    switch (fault) {
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return std::make_error_code(std::errc::no_space_on_device);
    case ERROR_ACCESS_DENIED:
        return std::make_error_code(std::errc::permission_denied);
    case ERROR_WRITE_PROTECT:
        return std::make_error_code(std::errc::read_only_file_system);
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return std::make_error_code(std::errc::no_such_file_or_directory);
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
        return std::make_error_code(std::errc::file_exists);
    case ERROR_SUCCESS: // the call failed before the system was asked
        return std::make_error_code(std::errc::io_error);
    default:
        return {int(fault), std::system_category()};
    }
}

} // namespace

std::filesystem::path nativePath(const QString &path)
{
    const QString absolute = QDir::toNativeSeparators(QDir::cleanPath(QDir::current().absoluteFilePath(path)));
    // The prefix takes the limit of 260 characters away whatever the computer's policy says about long paths.
    if (absolute.startsWith(QLatin1String("\\\\?\\")))
        return std::filesystem::path(absolute.toStdU16String());
    if (absolute.startsWith(QLatin1String("\\\\")))
        return std::filesystem::path((QStringLiteral("\\\\?\\UNC") + absolute.mid(1)).toStdU16String());
    return std::filesystem::path((QStringLiteral("\\\\?\\") + absolute).toStdU16String());
}

std::error_code lastError()
{
    return codeOf(::GetLastError());
}

std::error_code syncFile(QFile &file)
{
    return ::_commit(file.handle()) == 0 ? std::error_code() : std::error_code(errno, std::generic_category());
}

std::error_code replaceFile(const QString &from, const QString &to)
{
    const std::filesystem::path source = nativePath(from);
    const std::filesystem::path target = nativePath(to);
    // Written through: the new name is on the disk when the call returns, which a synced folder gives on other systems.
    constexpr DWORD flags = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
    for (const DWORD wait : waits) {
        if (::MoveFileExW(source.c_str(), target.c_str(), flags))
            return {};
        const DWORD fault = ::GetLastError();
        if (!isHeldByAnother(fault))
            return codeOf(fault);
        ::Sleep(wait);
    }
    return ::MoveFileExW(source.c_str(), target.c_str(), flags) ? std::error_code() : lastError();
}

std::error_code syncFolder(const QString &)
{
    return {}; // NTFS keeps its names in a journal
}

} // namespace yichuang::filesync
