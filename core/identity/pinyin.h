// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <memory>

namespace yichuang {

/**
 * All readings of Chinese characters, for search by pinyin. A polyphone counts with each of its readings, so that a
 * person called 单 is found as shan, dan and chan. Toneless, lower-case, ü written v. An immutable value: cheap to
 * copy, safe to use from any thread.
 */
class PinyinTable
{
public:
    /** Knows no character; initialsOf() still passes letters and digits. */
    PinyinTable();

    /** The table this program ships (41,496 characters); reads it on each call, keep the value. */
    [[nodiscard]] static PinyinTable builtIn();

    /**
     * Reads a table: UTF-8 lines `syllable characters` for first and `+syllable characters` for further readings, `#`
     * for comments. InvalidInput with reason `pinyin.format` and the line; TooLarge above 4 MB.
     */
    [[nodiscard]] static Result<PinyinTable> fromBytes(QByteArrayView bytes);

    /** The readings of one character, the most usual first; empty if unknown. */
    [[nodiscard]] QStringList readingsOf(char32_t character) const;

    /**
     * Every combination of initials: 曾乐 → cl, cy, zl, zy. Letters and digits pass, folded to half-width lower case;
     * characters without a reading are skipped. Only the first 64 code points count. When there would be more than
     * @p maxCombinations, later characters are taken with their most usual reading only. Empty if nothing remains.
     */
    [[nodiscard]] QStringList initialsOf(QStringView name, int maxCombinations = 64) const;

    /** Every combination of whole syllables, written together: 曾乐 → cengle, cengyue, zengle, zengyue; bounds as
     * above. */
    [[nodiscard]] QStringList pinyinOf(QStringView name, int maxCombinations = 64) const;

    /** Number of characters with a reading. */
    [[nodiscard]] qsizetype size() const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace yichuang
