// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace yichuang {

/**
 * What a kept password file holds for the password @p plain: worth nothing to anybody but this account of this computer
 * where the system can do that (keptpassword_windows.cpp: DPAPI), otherwise the password itself, in a file that only
 * its owner reads (keptpassword_unix.cpp). IoFailed "password-file.protect" when the system refuses.
 */
[[nodiscard]] Result<QByteArray> keptPassword(const QByteArray &plain);

/**
 * What the first line of a password file says: the password, whether it is there in the clear or was made by
 * keptPassword(). Tampered "password-file.protected" when it was kept by another account or computer, or was changed.
 */
[[nodiscard]] Result<QByteArray> passwordOfLine(const QByteArray &line);

/** How the first line of a file begins that Windows protects; no password of ours is taken for one by accident. */
inline constexpr char protectedPasswordMark[] = "yichuang-dpapi-1 ";

} // namespace yichuang
