// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/masking.h"

#include <QStringList>

#include "core/base/text.h"

namespace yichuang {
namespace {

/** More than this is never shown, masked or not: what is longer is no name, number or address. */
constexpr qsizetype longestShown = 500;

bool isAttached(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF)
        || QChar::category(c) == QChar::Mark_NonSpacing;
}

/** Characters as a person counts them: a code point with the variation selectors and marks that belong to it. */
QStringList charactersOf(QStringView text)
{
    QStringList characters;
    for (qsizetype i = 0; i < text.size() && characters.size() < longestShown;) {
        const qsizetype start = i;
        const char32_t c = nextCodePoint(text, i);
        const QStringView piece = text.sliced(start, i - start);
        if (isAttached(c) && !characters.isEmpty())
            characters.back().append(piece);
        else
            characters.append(piece.toString());
    }
    return characters;
}

/** A name of 80 characters is as well hidden behind these, and still fits a line. */
constexpr qsizetype mostStars = 10;

/** Shows the first @p head and last @p tail characters and a star for each between, at most mostStars. */
QString masked(const QStringList &characters, qsizetype head, qsizetype tail)
{
    const qsizetype hidden = characters.size() - head - tail;
    return characters.first(head).join(QString()) + QString(qMin(hidden, mostStars), u'*')
        + characters.last(tail).join(QString());
}

bool isCountyMark(QStringView address, qsizetype i)
{
    return i < address.size() && QStringView(u"区县旗").contains(address.at(i));
}

bool isDivisionMark(QStringView address, qsizetype i)
{
    return isCountyMark(address, i) || (i < address.size() && address.at(i) == u'市');
}

/** Length of 镇, 乡 or 街道 at @p i; 0 if there is none. */
qsizetype townshipMarkLength(QStringView address, qsizetype i)
{
    if (address.sliced(i).startsWith(u"街道"))
        return 2;
    return address.at(i) == u'镇' || address.at(i) == u'乡' ? 1 : 0;
}

/** Where the part down to township level ends; down to county or city where no township is named; else 0. */
qsizetype townshipEnd(QStringView address)
{
    qsizetype countyEnd = 0;
    qsizetype cityEnd = 0;
    for (qsizetype i = 0; i < address.size(); ++i) {
        const qsizetype mark = townshipMarkLength(address, i);
        // 景德镇市, 镇海区, 新乡市: before the county is named, the mark may belong to a city's or county's own name.
        const bool inDivisionName =
            mark == 1 && countyEnd == 0 && (isDivisionMark(address, i + 1) || isDivisionMark(address, i + 2));
        if (mark > 0 && !inDivisionName)
            return i + mark;
        if (countyEnd == 0 && isCountyMark(address, i))
            countyEnd = i + 1;
        if (cityEnd == 0 && isDivisionMark(address, i))
            cityEnd = i + 1;
    }
    return countyEnd > 0 ? countyEnd : cityEnd;
}

} // namespace

QString maskName(QStringView name)
{
    const QStringList characters = charactersOf(name);
    switch (characters.size()) {
    case 0:
        return {};
    case 1:
        return QStringLiteral("*");
    case 2:
        return masked(characters, 1, 0);
    default:
        return masked(characters, 1, 1);
    }
}

QString maskApplicantName(ApplicantKind kind, QStringView name)
{
    switch (kind) {
    case ApplicantKind::NaturalPerson:
        return maskName(name);
    case ApplicantKind::LegalPerson:
    case ApplicantKind::OtherOrganisation:
        return name.first(qMin(name.size(), longestShown)).toString();
    case ApplicantKind::IndividualBusiness:
        break;
    }
    constexpr qsizetype shownEnd = 2;
    const QStringList characters = charactersOf(name);
    if (characters.size() <= 2 * shownEnd)
        return maskName(name);
    return characters.first(shownEnd).join(QString()) + QStringLiteral("***")
        + characters.last(shownEnd).join(QString());
}

QString maskNumber(QStringView number)
{
    const QStringList characters = charactersOf(number);
    const qsizetype count = characters.size();
    if (count == 18)
        return masked(characters, 6, 4);
    if (count == 15)
        return masked(characters, 6, 3);
    if (count >= 8)
        return masked(characters, 1, 3);
    return masked(characters, 0, count > 4 ? 2 : 0);
}

QString maskPhone(QStringView phone)
{
    const qsizetype hyphen = phone.indexOf(u'-');
    if (hyphen >= 3 && hyphen <= 4 && phone.size() - hyphen >= 8)
        return phone.first(hyphen + 1).toString() + maskPhone(phone.sliced(hyphen + 1));
    const QStringList characters = charactersOf(phone);
    const qsizetype count = characters.size();
    if (count == 11)
        return masked(characters, 3, 4);
    return masked(characters, 0, count > 6 ? 4 : 0);
}

QString maskAddress(QStringView address)
{
    if (address.isEmpty())
        return {};
    const QStringView beginning = address.first(qMin(address.size(), longestShown));
    return beginning.first(townshipEnd(beginning)).toString() + QStringLiteral("***");
}

} // namespace yichuang
