// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filesync.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace yichuang::filesync {

std::filesystem::path nativePath(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

std::error_code lastError()
{
    return {errno, std::generic_category()};
}

std::error_code syncFile(QFile &file)
{
    return ::fsync(file.handle()) == 0 ? std::error_code() : lastError();
}

std::error_code replaceFile(const QString &from, const QString &to)
{
    std::error_code code;
    std::filesystem::rename(nativePath(from), nativePath(to), code);
    return code;
}

std::error_code syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return lastError();
    std::error_code code;
    // Some network file systems cannot sync a folder and say EINVAL; there is nothing better to be had from them.
    if (::fsync(handle) != 0 && errno != EINVAL)
        code = lastError();
    ::close(handle);
    return code;
}

} // namespace yichuang::filesync
