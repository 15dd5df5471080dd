// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace yichuang {

/**
 * One field of a comma-separated table (RFC 4180), quoted where needed. A text that a spreadsheet would run as a
 * formula (first character = + - @, their full-width forms, tab or line break) gets an apostrophe in front; control
 * characters other than the line feed become blanks.
 */
[[nodiscard]] QString csvField(QStringView text);

/** The whole table as UTF-8 with a byte order mark and CRLF line ends, as spreadsheet programs in China expect it. */
[[nodiscard]] QByteArray csvTable(const QList<QStringList> &rows);

} // namespace yichuang
