// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/checkdigits.h"

#include <array>

namespace yichuang {
namespace {

/** 0..9 and A..Z as 0..35; -1 for anything else. */
int alphanumericValue(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    if (c >= u'A' && c <= u'Z')
        return c.unicode() - u'A' + 10;
    return -1;
}

} // namespace

std::optional<QChar> residentCheckCharacter(QStringView seventeenDigits)
{
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr QStringView characters = u"10X98765432";
    if (seventeenDigits.size() != qsizetype(weights.size()))
        return std::nullopt;
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const int digit = alphanumericValue(seventeenDigits.at(qsizetype(i)));
        if (digit < 0 || digit > 9)
            return std::nullopt;
        sum += digit * weights[i];
    }
    return characters.at(sum % 11);
}

std::optional<QChar> creditCodeCheckCharacter(QStringView seventeenCharacters)
{
    static constexpr std::array weights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    static constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
    if (seventeenCharacters.size() != qsizetype(weights.size()))
        return std::nullopt;
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto value = alphabet.indexOf(seventeenCharacters.at(qsizetype(i)));
        if (value < 0)
            return std::nullopt;
        sum += int(value) * weights[i];
    }
    return alphabet.at((31 - sum % 31) % 31);
}

std::optional<QChar> organisationCheckCharacter(QStringView eightCharacters)
{
    static constexpr std::array weights{3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr QStringView characters = u"0X987654321"; // 11 - remainder: 11 is written 0, 10 is written X
    if (eightCharacters.size() != qsizetype(weights.size()))
        return std::nullopt;
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const int value = alphanumericValue(eightCharacters.at(qsizetype(i)));
        if (value < 0)
            return std::nullopt;
        sum += value * weights[i];
    }
    return characters.at(sum % 11);
}

std::optional<QChar> mrzCheckDigit(QStringView field)
{
    static constexpr std::array weights{7, 3, 1};
    static constexpr qsizetype longest = 64;
    if (field.isEmpty() || field.size() > longest)
        return std::nullopt;
    int sum = 0;
    for (qsizetype i = 0; i < field.size(); ++i) {
        const int value = field.at(i) == u'<' ? 0 : alphanumericValue(field.at(i));
        if (value < 0)
            return std::nullopt;
        sum += value * weights[std::size_t(i) % weights.size()];
    }
    return QChar(char16_t(u'0' + sum % 10));
}

} // namespace yichuang
