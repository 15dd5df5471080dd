// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/maskedtext.h"

#include "core/identity/masking.h"

#include <QRegularExpression>

namespace yichuang {

namespace {

/** As many as the shortest telephone number has; postcodes (6) and hotlines (5) have fewer. */
constexpr qsizetype fewestDigits = 7;
constexpr qsizetype longestLocalPhone = 8;
constexpr qsizetype mobileLength = 11;
constexpr qsizetype oldIdLength = 15;
constexpr qsizetype idLength = 18;
/** Blanks and hyphens between two groups of one number; more than this part two numbers. */
constexpr qsizetype widestGap = 2;

/** What a letter or digit counts as, full-width ones as their plain form; null for everything else. */
QChar plainSign(QChar c)
{
    if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
        c = QChar(char16_t(c.unicode() - 0xFEE0));
    if (c.isDigit())
        return QChar(char16_t(u'0' + c.digitValue()));
    return c.unicode() < 0x80 && c.isLetter() ? c : QChar();
}

bool isGap(QChar c)
{
    return c == u'-' || c == u'－' || c.category() == QChar::Punctuation_Dash || c.isSpace();
}

/** The length of the day @p text begins with; 0 if it begins with none. */
qsizetype dayLength(QStringView text)
{
    static const QRegularExpression day(QStringLiteral("\\A20\\d\\d([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)"));
    constexpr qsizetype enough = 12;
    return day.match(text.first(qMin(text.size(), enough)).toString()).capturedLength();
}

/** A number as somebody wrote it: how far it goes, and what it is without gaps. */
struct WrittenNumber
{
    qsizetype length = 0;
    QString plain;
    qsizetype digits = 0;
    int groups = 1;
    bool areaCode = false; ///< 0574-88123456
};

/** Takes the letters and digits @p text begins with from @p at on. */
void takeGroup(QStringView text, WrittenNumber &number)
{
    for (; number.length < text.size(); ++number.length) {
        const QChar sign = plainSign(text.at(number.length));
        if (sign.isNull())
            return;
        number.plain.append(sign);
        number.digits += sign.isDigit();
    }
}

/** Whether what was read is a number by itself: written in one, or as long as those that people write in groups. */
bool isWhole(const WrittenNumber &number)
{
    const qsizetype length = number.plain.size();
    return number.groups == 1 ? number.digits >= fewestDigits
                              : length == mobileLength || length == oldIdLength || length == idLength;
}

/** Where the next group of the number begins; 0 if it has ended. */
qsizetype nextGroup(QStringView text, const WrittenNumber &number)
{
    qsizetype at = number.length;
    bool blank = false;
    for (; at < text.size() && at - number.length < widestGap && isGap(text.at(at)); ++at)
        blank = blank || text.at(at).isSpace();
    const bool digitBefore = number.length > 0 && number.plain.back().isDigit();
    if (at == number.length || at == text.size() || !digitBefore)
        return 0;
    const QChar follows = plainSign(text.at(at));
    const bool checkSign = follows == u'X' || follows == u'x';
    if (!follows.isDigit() && !checkSign)
        return 0;
    // Behind a blank a whole number may be followed by another, or by a day that the reader needs.
    if (blank && (isWhole(number) || dayLength(text.sliced(at)) > 0) && !checkSign)
        return 0;
    return at;
}

WrittenNumber numberAt(QStringView text)
{
    WrittenNumber number;
    takeGroup(text, number);
    while (const qsizetype next = nextGroup(text, number)) {
        number.areaCode = number.areaCode || (number.plain.startsWith(u'0') && number.plain.size() <= 4);
        number.length = next;
        ++number.groups;
        takeGroup(text, number);
    }
    return number;
}

QString maskedNumber(const WrittenNumber &number)
{
    const bool digitsOnly = number.digits == number.plain.size();
    const bool mobile = number.plain.size() == mobileLength && number.plain.startsWith(u'1');
    const bool phone = digitsOnly && (number.areaCode || mobile || number.plain.size() <= longestLocalPhone);
    return phone ? maskPhone(number.plain) : maskNumber(number.plain);
}

} // namespace

QString maskNumbersIn(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        if (plainSign(text.at(at)).isNull()) {
            shown.append(text.at(at++));
            continue;
        }
        const QStringView rest = text.sliced(at);
        qsizetype length = dayLength(rest);
        if (length == 0) {
            const WrittenNumber number = numberAt(rest);
            if (number.digits >= fewestDigits) {
                shown.append(maskedNumber(number));
                at += number.length;
                continue;
            }
            // Too short for a number: shown as it is, and what follows is looked at by itself.
            WrittenNumber group;
            takeGroup(rest, group);
            length = group.length;
        }
        shown.append(rest.first(length));
        at += length;
    }
    return shown;
}

} // namespace yichuang
