// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace yichuang {

// Codes that people read aloud, copy by hand and type: Crockford's base 32, which has no I, L, O and U.

/** The 32 characters; the place of each is its value. */
inline constexpr QLatin1StringView plainCodeAlphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

/** @p characters drawn at random, 5 bits each. */
[[nodiscard]] QString makePlainCode(int characters);

/** The first @p characters of @p bytes in base 32; needs 5/8 byte a character, and what is missing counts as zero. */
[[nodiscard]] QString plainCodeOf(QByteArrayView bytes, int characters);

/**
 * What a person meant by @p typed: any case, with or without hyphens and blanks, full-width letters, O for 0, I and L
 * for 1. InvalidInput without a reason if another character stands in it or it is longer than 256.
 */
[[nodiscard]] Result<QString> normalisedPlainCode(QStringView typed);

/** @p code in groups of @p size, hyphens between: the last group may be shorter. */
[[nodiscard]] QString groupedPlainCode(const QString &code, int size);

/**
 * The code on a case's papers that opens its tracking page 查询码: the first ten characters (50 bits) of
 * SM3("yichuang-track/1|" + @p salt), the salt being that of the case's CaseOpened event. Whoever has the events can
 * make it, offline as well; nobody else can guess it, and it says nothing about the applicant.
 */
[[nodiscard]] QString trackCode(QByteArrayView salt);

} // namespace yichuang
