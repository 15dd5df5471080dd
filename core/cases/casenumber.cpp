// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casenumber.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr QStringView checkAlphabet = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr qsizetype longestTyped = 100;
constexpr qsizetype sequenceDigits = 4;
constexpr qsizetype dateDigits = 8;
constexpr qsizetype workstationLength = 2;
constexpr qsizetype seriesLength = 4;
constexpr int largestSequence = 999'999;

bool isDash(QChar character)
{
    return character == u'-' || (character >= u'‐' && character <= u'―') || character == u'−' || character == u'－';
}

/** What was typed, in plain upper-case letters and digits without hyphens and blanks. */
QString plain(QStringView typed)
{
    QString text;
    text.reserve(typed.size());
    for (QChar character : typed) {
        if (character.isSpace() || isDash(character))
            continue;
        // Full-width forms come from an input method left on.
        if (character >= u'！' && character <= u'～')
            character = QChar(char16_t(character.unicode() - 0xFEE0));
        if (character >= u'a' && character <= u'z')
            character = character.toUpper();
        text.append(character);
    }
    return text;
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool allIn(QStringView text, QStringView alphabet)
{
    return std::all_of(text.begin(), text.end(), [alphabet](QChar c) { return alphabet.contains(c); });
}

QString padded(int number, qsizetype digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

/** Length of the centre in a number of @p length characters; 0 when no number is that long. */
qsizetype centreLength(qsizetype length)
{
    constexpr qsizetype rest = dateDigits + workstationLength + seriesLength + 1;
    for (const qsizetype centre : {qsizetype(9), qsizetype(12)}) {
        const qsizetype sequence = length - rest - centre;
        if (sequence >= sequenceDigits && sequence <= 6)
            return centre;
    }
    return 0;
}

} // namespace

QChar mod3736CheckCharacter(QStringView text)
{
    int product = 36;
    for (const QChar character : text) {
        int sum = (product + int(checkAlphabet.indexOf(character))) % 36;
        if (sum == 0)
            sum = 36;
        product = sum * 2 % 37;
    }
    return checkAlphabet.at((37 - product) % 36);
}

QString caseNumberText(const CaseNumber &number)
{
    const QDate date = number.date;
    const QString day = padded(date.year() * 10'000 + date.month() * 100 + date.day(), dateDigits);
    const QString sequence = padded(number.sequence, sequenceDigits);
    const QChar check = mod3736CheckCharacter(number.centre + day + number.workstation + number.series + sequence);
    return number.centre + u'-' + day + u'-' + number.workstation + u'-' + number.series + u'-' + sequence + u'-'
        + check;
}

Result<CaseNumber> parseCaseNumber(QStringView typed)
{
    const auto wrongForm = [] { return failure(ErrorCode::InvalidInput, QStringLiteral("number.form")); };
    if (typed.size() > longestTyped)
        return wrongForm();
    const QString text = plain(typed);
    const qsizetype centre = centreLength(text.size());
    if (centre == 0 || !allIn(text, checkAlphabet))
        return wrongForm();

    const QStringView view(text);
    const QStringView date = view.mid(centre, dateDigits);
    const QStringView workstation = view.mid(centre + dateDigits, workstationLength);
    const QStringView series = view.mid(centre + dateDigits + workstationLength, seriesLength);
    const qsizetype before = centre + dateDigits + workstationLength + seriesLength;
    const QStringView sequence = view.mid(before, view.size() - before - 1);
    if (!allDigits(view.left(centre)) || !allDigits(date) || !allDigits(sequence))
        return wrongForm();
    if (!allIn(workstation, caseNumberAlphabet) || !allIn(series, caseNumberAlphabet))
        return wrongForm();
    const int count = sequence.toInt();
    const bool superfluousZero = sequence.size() > sequenceDigits && sequence.front() == u'0';
    if (count < 1 || count > largestSequence || superfluousZero)
        return wrongForm();

    const QDate day(date.left(4).toInt(), date.mid(4, 2).toInt(), date.mid(6, 2).toInt());
    if (!day.isValid() || day.year() < 2000)
        return failure(ErrorCode::InvalidInput, QStringLiteral("number.date"));
    if (mod3736CheckCharacter(view.chopped(1)) != view.back())
        return failure(ErrorCode::InvalidInput, QStringLiteral("number.check"));
    return CaseNumber{view.left(centre).toString(), day, workstation.toString(), series.toString(), count};
}

} // namespace yichuang
