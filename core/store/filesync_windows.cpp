// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filesync.h"

#include <QFile>

#include <cerrno>

#include <io.h>
#include <windows.h>

namespace yichuang::filesync {

std::error_code lastError()
{
    switch (const DWORD code = ::GetLastError()) {
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
    case ERROR_SUCCESS:
        return std::make_error_code(std::errc::io_error);
    default:
        return {int(code), std::system_category()};
    }
}

std::error_code syncFile(QFile &file)
{
    return ::_commit(file.handle()) == 0 ? std::error_code() : std::error_code(errno, std::generic_category());
}

std::error_code syncFolder(const QString &)
{
    return {}; // NTFS journals its names
}

} // namespace yichuang::filesync
