// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace yichuang {

/**
 * The code point at @p position, which is moved past it; a lone surrogate is handed out as it is. Only while
 * position < text.size().
 */
[[nodiscard]] char32_t nextCodePoint(QStringView text, qsizetype &position);

/** Number of code points; a lone surrogate counts as one. What a person calls "characters", except for selectors. */
[[nodiscard]] qsizetype codePointCount(QStringView text);

/** The first @p count code points; never cuts a surrogate pair. */
[[nodiscard]] QString leftCodePoints(QStringView text, qsizetype count);

/** The last @p count code points; never cuts a surrogate pair. */
[[nodiscard]] QString rightCodePoints(QStringView text, qsizetype count);

/**
 * Guards typed, scanned or received text before it is stored, printed or shown. Refuses with InvalidInput and reason
 *  - `text.control-character` C0, DEL, C1, NUL; line separators too unless @p allowNewlines, which admits U+000A only
 *  - `text.lone-surrogate`
 *  - `text.invisible-character` zero-width, soft hyphen, fillers, tags, interlinear marks, byte order mark
 *  - `text.bidi-control` marks and overrides that make text read otherwise than it is stored
 *  - `text.noncharacter` U+FFFE, U+FFFF and their like
 * and with TooLarge and reason `text.too-long` if it has more than @p maxCodePoints. The length is looked at first, so
 * a hostile text of any size costs no more than one of the permitted length. Variation selectors are admitted: they
 * choose between forms of a rare character in a name. The detail names the position (UTF-16 units), never the text.
 */
[[nodiscard]] Result<> checkText(QStringView text, qsizetype maxCodePoints, bool allowNewlines = false);

/** checkText() without the reason. */
[[nodiscard]] bool isSafeText(QStringView text, qsizetype maxCodePoints, bool allowNewlines = false);

/** Whether @p text has a private-use code point: no font prints it the same; a person must look at it. */
[[nodiscard]] bool hasPrivateUse(QStringView text);

} // namespace yichuang
