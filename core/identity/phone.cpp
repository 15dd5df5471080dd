// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/phone.h"

#include <algorithm>
#include <optional>

#include "core/identity/numberrules.h"

namespace yichuang {
namespace {

bool startsWithOneOf(QStringView text, std::initializer_list<QStringView> starts)
{
    return std::ranges::any_of(starts, [text](QStringView start) { return text.startsWith(start); });
}

/** Beijing, Shanghai and the other large cities have area codes of three digits: 010 and 02x. */
qsizetype areaCodeLength(QStringView digits)
{
    return startsWithOneOf(digits, {u"010", u"02"}) ? 3 : 4;
}

std::optional<Phone> fixedPhone(QStringView digits)
{
    if (digits.size() < 4 || digits.front() != u'0' || digits.at(1) == u'0')
        return std::nullopt;
    const qsizetype area = areaCodeLength(digits);
    const qsizetype subscriber = digits.size() - area;
    if (subscriber < 7 || subscriber > 8)
        return std::nullopt;
    return Phone{PhoneKind::Fixed, digits.first(area).toString() + u'-' + digits.sliced(area).toString()};
}

bool isMobile(QStringView digits)
{
    return digits.size() == 11 && digits.front() == u'1' && digits.at(1) >= u'3';
}

bool isHotline(QStringView digits)
{
    if (digits.size() == 10)
        return startsWithOneOf(digits, {u"400", u"800"});
    if (digits.size() == 6)
        return startsWithOneOf(digits, {u"95", u"96"});
    return digits.size() == 5 && startsWithOneOf(digits, {u"12", u"95", u"96"});
}

} // namespace

Result<Phone> checkPhone(QStringView typed)
{
    if (typed.size() > longestRawNumber)
        return failure(ErrorCode::InvalidInput, QStringLiteral("phone.form"));
    QString digits = normalisedNumber(typed);
    digits.remove(u'(').remove(u')');
    if (digits.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("phone.empty"));
    const qsizetype prefix = digits.startsWith(u"+86") ? 3 : digits.startsWith(u"0086") ? 4 : 0;
    digits.remove(0, prefix);
    if (const qsizetype bad = firstNonDigit(digits, 0, digits.size()); bad >= 0)
        return failure(ErrorCode::InvalidInput, QStringLiteral("phone.characters"));
    if (isMobile(digits))
        return Phone{PhoneKind::Mobile, digits};
    // After the country code the area code is dialled without its leading zero.
    if (prefix > 0 && !digits.startsWith(u'0'))
        digits.prepend(u'0');
    else if (isHotline(digits))
        return Phone{PhoneKind::Hotline, digits};
    if (const std::optional<Phone> fixed = fixedPhone(digits))
        return *fixed;
    return failure(ErrorCode::InvalidInput, QStringLiteral("phone.form"));
}

} // namespace yichuang
