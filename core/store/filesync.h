// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>
#include <system_error>

class QFile;

namespace yichuang::filesync {

/** @p path as the system's calls take it; on Windows also where the whole of it is longer than 260 characters. */
[[nodiscard]] std::filesystem::path nativePath(const QString &path);

/** What the system said last in this thread; call it at once after the failed call. */
[[nodiscard]] std::error_code lastError();

/** Forces @p file, open for writing, to the disk. */
[[nodiscard]] std::error_code syncFile(QFile &file);

/** Gives the file @p from the name @p to in one step: whoever opens @p to finds the old file or the new one, whole. */
[[nodiscard]] std::error_code replaceFile(const QString &from, const QString &to);

/** Forces the names in @p folder to the disk; does nothing where the system keeps them in its own journal. */
[[nodiscard]] std::error_code syncFolder(const QString &folder);

} // namespace yichuang::filesync
