// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace yichuang {
namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// Sorted. Characters that take no room or show nothing, so that two texts can look alike and differ.
constexpr std::array invisible{
    Range{0x00AD, 0x00AD}, Range{0x034F, 0x034F},   Range{0x115F, 0x1160},   Range{0x17B4, 0x17B5},
    Range{0x180E, 0x180E}, Range{0x200B, 0x200D},   Range{0x2060, 0x2065},   Range{0x206A, 0x206F},
    Range{0x2800, 0x2800}, Range{0x3164, 0x3164},   Range{0xFEFF, 0xFEFF},   Range{0xFFA0, 0xFFA0},
    Range{0xFFF9, 0xFFFB}, Range{0x1BCA0, 0x1BCA3}, Range{0x1D173, 0x1D17A}, Range{0xE0000, 0xE00FF},
};

constexpr std::array bidiControls{
    Range{0x061C, 0x061C},
    Range{0x200E, 0x200F},
    Range{0x202A, 0x202E},
    Range{0x2066, 0x2069},
};

template <std::size_t n> bool isIn(const std::array<Range, n> &ranges, char32_t c)
{
    return std::ranges::any_of(ranges, [c](Range range) { return c >= range.first && c <= range.last; });
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool isNoncharacter(char32_t c)
{
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

bool isPlain(char32_t c)
{
    return (c >= 0x20 && c < 0x7F) || (c >= 0x3400 && c < 0xD800);
}

QString faultOf(char32_t c, bool allowNewlines)
{
    if (isPlain(c) || (c == U'\n' && allowNewlines))
        return {};
    if (isControl(c))
        return QStringLiteral("text.control-character");
    if (QChar::isSurrogate(c))
        return QStringLiteral("text.lone-surrogate");
    if (isIn(bidiControls, c))
        return QStringLiteral("text.bidi-control");
    if (isIn(invisible, c))
        return QStringLiteral("text.invisible-character");
    if (isNoncharacter(c))
        return QStringLiteral("text.noncharacter");
    return {};
}

} // namespace

char32_t nextCodePoint(QStringView text, qsizetype &position)
{
    const QChar first = text.at(position++);
    if (first.isHighSurrogate() && position < text.size() && text.at(position).isLowSurrogate())
        return QChar::surrogateToUcs4(first, text.at(position++));
    return first.unicode();
}

qsizetype codePointCount(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++count)
        std::ignore = nextCodePoint(text, i);
    return count;
}

QString leftCodePoints(QStringView text, qsizetype count)
{
    qsizetype end = 0;
    for (; count > 0 && end < text.size(); --count)
        std::ignore = nextCodePoint(text, end);
    return text.first(end).toString();
}

QString rightCodePoints(QStringView text, qsizetype count)
{
    qsizetype start = text.size();
    for (; count > 0 && start > 0; --count) {
        --start;
        if (start > 0 && text.at(start).isLowSurrogate() && text.at(start - 1).isHighSurrogate())
            --start;
    }
    return text.sliced(start).toString();
}

Result<> checkText(QStringView text, qsizetype maxCodePoints, bool allowNewlines)
{
    const auto tooLong = [maxCodePoints] {
        return failure(ErrorCode::TooLarge, QStringLiteral("text.too-long"),
                       QStringLiteral("more than %1 characters").arg(maxCodePoints));
    };
    // A code point takes at most two units: whatever is longer is refused unread.
    if (text.size() / 2 > maxCodePoints)
        return tooLong();
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++count) {
        const qsizetype position = i;
        const QString fault = faultOf(nextCodePoint(text, i), allowNewlines);
        if (!fault.isEmpty())
            return failure(ErrorCode::InvalidInput, fault, QStringLiteral("at %1").arg(position));
    }
    if (count > maxCodePoints)
        return tooLong();
    return {};
}

bool isSafeText(QStringView text, qsizetype maxCodePoints, bool allowNewlines)
{
    return checkText(text, maxCodePoints, allowNewlines).has_value();
}

bool hasPrivateUse(QStringView text)
{
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = nextCodePoint(text, i);
        if ((c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0xFFFFD) || (c >= 0x100000 && c <= 0x10FFFD))
            return true;
    }
    return false;
}

} // namespace yichuang
