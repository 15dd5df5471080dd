// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/applicant.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace yichuang {

/**
 * What the chip of an identity card says, as it says it: names are neither folded nor simplified, so traditional and
 * rare characters stay. A member that the card does not have is empty. Personal data: never log it.
 */
struct IdentityCard
{
    DocumentKind kind = DocumentKind::ResidentId; ///< one of the four documents with a chip
    QString name; ///< in Chinese characters; a foreigner's card may have none
    QString latinName; ///< foreigners only
    Sex sex = Sex::Unknown;
    QString nation; ///< two-digit code of GB/T 3304; resident ID cards only
    QDate birth;
    QString address; ///< as printed
    QString newestAddress; ///< 最新住址, written to the chip after a removal
    QString number;
    QString issuer; ///< 签发机关
    QDate validFrom;
    QDate validUntil; ///< last day; invalid with isLongTerm
    bool isLongTerm = false; ///< 长期
    QString permitNumber; ///< 通行证号码 of a Hong Kong, Macao or Taiwan resident
    int permitIssues = 0; ///< how often that permit was issued; 0: not said
    QString country; ///< foreigners: three letters, or three digits, of ISO 3166-1

    bool operator==(const IdentityCard &) const = default;
};

/** What the clerk should look at although the card was read. None of them forbids anything. */
enum class CardDoubt {
    NumberWrong, ///< the number does not pass the check of its kind
    BirthDiffers, ///< another date of birth than the one in the number
    SexDiffers, ///< another sex than the one in the number
    Expired, ///< its last day has passed
    NotYetValid, ///< its first day has not come
    ValidityUnreadable, ///< it says neither a last day nor 长期
    NameMissing, ///< no name at all
    NameBroken, ///< a broken character, shown as U+FFFD
    NamePrivateUse, ///< a private-use character of an old card: 需人工核对
    NameMayBeCut, ///< the name fills the chip's field: the printed one may be longer
    TextBroken, ///< a broken character in another field
    NationUnknown, ///< a resident ID card without the code of an ethnic group
};

inline constexpr std::array allCardDoubts{
    CardDoubt::NumberWrong,    CardDoubt::BirthDiffers,       CardDoubt::SexDiffers,  CardDoubt::Expired,
    CardDoubt::NotYetValid,    CardDoubt::ValidityUnreadable, CardDoubt::NameMissing, CardDoubt::NameBroken,
    CardDoubt::NamePrivateUse, CardDoubt::NameMayBeCut,       CardDoubt::TextBroken,  CardDoubt::NationUnknown,
};

/** UTF-16 units that a chip keeps of a Chinese name; a character outside the basic plane takes two. */
inline constexpr qsizetype chipNameUnits = 15;

/** All doubts on @p today, in the order of the enumeration. */
[[nodiscard]] std::vector<CardDoubt> doubtsOf(const IdentityCard &card, QDate today);

/** The name for forms: the Chinese one, where the card has none the Latin one. */
[[nodiscard]] const QString &nameOnCard(const IdentityCard &card);

/** Where its holder lives: the newest address, where there is none the printed one. */
[[nodiscard]] const QString &addressOnCard(const IdentityCard &card);

/**
 * @p before with what the card says in the place of what stood there. What no card says stays: the telephone only where
 * nobody else's number or name stood beside it. The result is a natural person.
 */
[[nodiscard]] Applicant withCard(const Applicant &before, const IdentityCard &card);
/** The same for an agent: name, document and number; the relation and the authority are this case's and stay. */
[[nodiscard]] Agent withCard(const Agent &before, const IdentityCard &card);

/** How a card compares with the person a case names. */
enum class HolderMatch {
    Same, ///< number and name; the name alone where the case has no number
    OtherName, ///< the number, but another name: renamed, or mistyped then
    OtherNumber, ///< the name, but another number: another document, or somebody of the same name
    SomebodyElse,
};

[[nodiscard]] HolderMatch matchOf(const QString &name, const QString &number, const IdentityCard &card);

/** The members in which something stood in @p before and something else stands in @p after, named as in the struct. */
[[nodiscard]] QStringList replacedMembers(const Applicant &before, const Applicant &after);
[[nodiscard]] QStringList replacedMembers(const Agent &before, const Agent &after);

} // namespace yichuang
