// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devices/cardrecord.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <span>

namespace yichuang {
namespace {

constexpr qsizetype headBytes = 4; ///< lengths of texts and photograph, two bytes each
constexpr qsizetype longestPhoto = 1024;
constexpr qsizetype typeOffset = 248;

enum class CardField {
    Name,
    LatinName,
    LatinNameEnd, ///< what did not fit
    Sex,
    Nation,
    Birth,
    Address,
    Number,
    Issuer,
    ValidFrom,
    ValidUntil,
    PermitNumber,
    PermitIssues,
    Country,
};

/** Where a field stands in the block of texts, in bytes. */
struct FieldPlace
{
    CardField field;
    int offset;
    int length;
};

constexpr std::array residentPlaces{
    FieldPlace{CardField::Name, 0, 30},        FieldPlace{CardField::Sex, 30, 2},
    FieldPlace{CardField::Nation, 32, 4},      FieldPlace{CardField::Birth, 36, 16},
    FieldPlace{CardField::Address, 52, 70},    FieldPlace{CardField::Number, 122, 36},
    FieldPlace{CardField::Issuer, 158, 30},    FieldPlace{CardField::ValidFrom, 188, 16},
    FieldPlace{CardField::ValidUntil, 204, 16}};

constexpr std::array hkMacaoTaiwanPlaces{
    FieldPlace{CardField::Name, 0, 30},           FieldPlace{CardField::Sex, 30, 2},
    FieldPlace{CardField::Birth, 36, 16},         FieldPlace{CardField::Address, 52, 70},
    FieldPlace{CardField::Number, 122, 36},       FieldPlace{CardField::Issuer, 158, 30},
    FieldPlace{CardField::ValidFrom, 188, 16},    FieldPlace{CardField::ValidUntil, 204, 16},
    FieldPlace{CardField::PermitNumber, 220, 18}, FieldPlace{CardField::PermitIssues, 238, 4}};

constexpr std::array foreignerPlaces{
    FieldPlace{CardField::Name, 0, 30},         FieldPlace{CardField::Sex, 30, 2},
    FieldPlace{CardField::Birth, 36, 16},       FieldPlace{CardField::LatinName, 52, 70},
    FieldPlace{CardField::Number, 122, 36},     FieldPlace{CardField::ValidFrom, 188, 16},
    FieldPlace{CardField::ValidUntil, 204, 16}, FieldPlace{CardField::LatinNameEnd, 220, 22},
    FieldPlace{CardField::Country, 242, 6}};

constexpr std::array oldForeignerPlaces{
    FieldPlace{CardField::LatinName, 0, 120},   FieldPlace{CardField::Sex, 120, 2},
    FieldPlace{CardField::Number, 122, 30},     FieldPlace{CardField::Country, 152, 6},
    FieldPlace{CardField::Name, 158, 30},       FieldPlace{CardField::ValidFrom, 188, 16},
    FieldPlace{CardField::ValidUntil, 204, 16}, FieldPlace{CardField::Birth, 220, 16}};

struct Layout
{
    char16_t type;
    DocumentKind kind;
    std::span<const FieldPlace> places;
};

constexpr std::array layouts{Layout{u' ', DocumentKind::ResidentId, residentPlaces},
                             Layout{u'\0', DocumentKind::ResidentId, residentPlaces}, // by a reader that pads with NUL
                             Layout{u'J', DocumentKind::HkMacaoTaiwanResidence, hkMacaoTaiwanPlaces},
                             Layout{u'Y', DocumentKind::ForeignerResidence, foreignerPlaces},
                             Layout{u'I', DocumentKind::ForeignerResidenceOld, oldForeignerPlaces}};

char16_t unitAt(QByteArrayView bytes, qsizetype offset)
{
    return char16_t(std::uint8_t(bytes[offset]) | std::uint8_t(bytes[offset + 1]) << 8);
}

/** The units of a field with its padding: what was cut in two is put together before it is trimmed. */
QString unitsOf(QByteArrayView bytes)
{
    QString units;
    for (qsizetype at = 0; at + 1 < bytes.size(); at += 2)
        units.append(QChar(unitAt(bytes, at)));
    return units;
}

QString trimmedText(QString text)
{
    while (!text.isEmpty() && (text.back() == u' ' || text.back() == u'\0'))
        text.chop(1);
    QString sound;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        (void)nextCodePoint(text, at);
        const QStringView character = QStringView(text).sliced(start, at - start);
        if (isSafeText(character, 1))
            sound.append(character);
        else
            sound.append(QChar::ReplacementCharacter);
    }
    return sound;
}

/** Invalid for anything that is not eight ASCII digits of a day that exists. */
QDate dateOf(const QString &text)
{
    const bool digits = std::ranges::all_of(text, [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
    return text.size() == 8 && digits ? QDate::fromString(text, QStringLiteral("yyyyMMdd")) : QDate();
}

bool isNationNumber(const QString &text)
{
    return text.size() == 2 && std::ranges::all_of(text, [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
}

void setField(IdentityCard &card, CardField field, const QString &text)
{
    switch (field) {
    case CardField::Name:
        card.name = text;
        return;
    case CardField::LatinName:
    case CardField::LatinNameEnd:
        return; // both parts together, in readCardRecord()
    case CardField::Sex:
        card.sex = text.size() == 1 ? sexFromCode(text.front()).value_or(Sex::Unknown) : Sex::Unknown;
        return;
    case CardField::Nation:
        card.nation = isNationNumber(text) ? text : QString();
        return;
    case CardField::Birth:
        card.birth = dateOf(text);
        return;
    case CardField::Address:
        card.address = text;
        return;
    case CardField::Number:
        card.number = text;
        return;
    case CardField::Issuer:
        card.issuer = text;
        return;
    case CardField::ValidFrom:
        card.validFrom = dateOf(text);
        return;
    case CardField::ValidUntil:
        card.isLongTerm = text == QStringLiteral("长期");
        card.validUntil = dateOf(text);
        return;
    case CardField::PermitNumber:
        card.permitNumber = text;
        return;
    case CardField::PermitIssues:
        card.permitIssues = text.toInt();
        return;
    case CardField::Country:
        card.country = text;
        return;
    }
}

} // namespace

Result<IdentityCard> readCardRecord(QByteArrayView data)
{
    const auto tooShort = [] { return failure(ErrorCode::InvalidInput, QStringLiteral("reader.record-length")); };
    if (data.size() < headBytes + cardTextBytes)
        return tooShort();
    const auto lengthAt = [data](qsizetype at) {
        return qsizetype(std::uint8_t(data[at]) << 8 | std::uint8_t(data[at + 1]));
    };
    const qsizetype photo = lengthAt(2);
    if (lengthAt(0) != cardTextBytes || photo > longestPhoto || data.size() != headBytes + cardTextBytes + photo)
        return tooShort();
    const QByteArrayView texts = data.sliced(headBytes, cardTextBytes);
    const auto layout = std::ranges::find(layouts, unitAt(texts, typeOffset), &Layout::type);
    if (layout == layouts.end())
        return failure(ErrorCode::InvalidInput, QStringLiteral("reader.card-unknown"));
    IdentityCard card;
    card.kind = layout->kind;
    QString latinUnits;
    for (const FieldPlace &place : layout->places) {
        const QString units = unitsOf(texts.sliced(place.offset, place.length));
        if (place.field == CardField::LatinName || place.field == CardField::LatinNameEnd)
            latinUnits += units;
        setField(card, place.field, trimmedText(units));
    }
    card.latinName = trimmedText(latinUnits);
    return card;
}

QString readNewestAddress(QByteArrayView data)
{
    return data.size() == newestAddressBytes ? trimmedText(unitsOf(data)) : QString();
}

} // namespace yichuang
