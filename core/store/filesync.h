// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <system_error>

class QFile;

namespace yichuang::filesync {

/** What the system said last in this thread; call it at once after the failed call. */
[[nodiscard]] std::error_code lastError();

/** Forces @p file, open for writing, to the disk. */
[[nodiscard]] std::error_code syncFile(QFile &file);

/** Forces the names in @p folder to the disk; does nothing where the system keeps them in its own journal. */
[[nodiscard]] std::error_code syncFolder(const QString &folder);

} // namespace yichuang::filesync
