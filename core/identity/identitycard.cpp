// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/identitycard.h"

#include "core/identity/identitycheck.h"
#include "core/identity/name.h"

#include <algorithm>

namespace yichuang {
namespace {

void addValidityDoubts(std::vector<CardDoubt> &doubts, const IdentityCard &card, QDate today)
{
    if (!card.isLongTerm && card.validUntil.isValid() && card.validUntil < today)
        doubts.push_back(CardDoubt::Expired);
    if (card.validFrom.isValid() && card.validFrom > today)
        doubts.push_back(CardDoubt::NotYetValid);
    if (!card.isLongTerm && !card.validUntil.isValid())
        doubts.push_back(CardDoubt::ValidityUnreadable);
}

void addNameDoubts(std::vector<CardDoubt> &doubts, const IdentityCard &card)
{
    const std::vector<NameWarning> warnings = nameWarnings(nameOnCard(card));
    if (nameOnCard(card).isEmpty())
        doubts.push_back(CardDoubt::NameMissing);
    if (std::ranges::find(warnings, NameWarning::Replacement) != warnings.end())
        doubts.push_back(CardDoubt::NameBroken);
    if (std::ranges::find(warnings, NameWarning::PrivateUse) != warnings.end())
        doubts.push_back(CardDoubt::NamePrivateUse);
    // The last unit may be missing because only half a character was left for it.
    if (card.name.size() >= chipNameUnits)
        doubts.push_back(CardDoubt::NameMayBeCut);
}

/** Whether what is typed is about somebody else than the card's holder. */
bool isSomebodyElse(const QString &name, const QString &number, const IdentityCard &card)
{
    const bool otherNumber = !number.isEmpty() && number != card.number;
    const bool otherName = !name.isEmpty() && name != nameOnCard(card);
    return otherNumber ? name.isEmpty() || otherName : otherName && number.isEmpty();
}

template <typename T> void compare(QStringList &members, const char *member, const T &before, const T &after)
{
    if (before != T() && before != after)
        members << QString::fromLatin1(member);
}

} // namespace

std::vector<CardDoubt> doubtsOf(const IdentityCard &card, QDate today)
{
    std::vector<CardDoubt> doubts;
    const IdentityCheck number = checkIdentity(card.kind, card.number, today);
    if (!number.accepted())
        doubts.push_back(CardDoubt::NumberWrong);
    if (number.birth.isValid() && card.birth != number.birth)
        doubts.push_back(CardDoubt::BirthDiffers);
    if (number.sex && card.sex != *number.sex)
        doubts.push_back(CardDoubt::SexDiffers);
    addValidityDoubts(doubts, card, today);
    addNameDoubts(doubts, card);
    if (card.address.contains(QChar::ReplacementCharacter) || card.newestAddress.contains(QChar::ReplacementCharacter)
        || card.issuer.contains(QChar::ReplacementCharacter))
        doubts.push_back(CardDoubt::TextBroken);
    if (card.kind == DocumentKind::ResidentId && card.nation.isEmpty())
        doubts.push_back(CardDoubt::NationUnknown);
    return doubts;
}

const QString &nameOnCard(const IdentityCard &card)
{
    return card.name.isEmpty() ? card.latinName : card.name;
}

const QString &addressOnCard(const IdentityCard &card)
{
    return card.newestAddress.isEmpty() ? card.address : card.newestAddress;
}

Applicant withCard(const Applicant &before, const IdentityCard &card)
{
    Applicant after;
    after.kind = ApplicantKind::NaturalPerson;
    after.name = nameOnCard(card);
    after.documentKind = card.kind;
    after.documentNumber = card.number;
    after.sex = card.sex;
    after.birth = card.birth;
    after.nation = card.nation;
    if (!isSomebodyElse(before.name, before.documentNumber, card)) {
        after.phone = before.phone;
        after.address = before.address;
    }
    if (!addressOnCard(card).isEmpty()) // an old foreigner's card names none
        after.address = addressOnCard(card);
    return after;
}

Agent withCard(const Agent &before, const IdentityCard &card)
{
    Agent after = before;
    after.name = nameOnCard(card);
    after.documentKind = card.kind;
    after.documentNumber = card.number;
    if (isSomebodyElse(before.name, before.documentNumber, card))
        after.phone.clear();
    return after;
}

HolderMatch matchOf(const QString &name, const QString &number, const IdentityCard &card)
{
    const bool sameName = name == card.name || name == card.latinName;
    const bool sameNumber = !number.isEmpty() && number == card.number;
    if (sameName && (sameNumber || number.isEmpty()))
        return HolderMatch::Same;
    if (sameNumber)
        return HolderMatch::OtherName;
    return sameName ? HolderMatch::OtherNumber : HolderMatch::SomebodyElse;
}

QStringList replacedMembers(const Applicant &before, const Applicant &after)
{
    QStringList members;
    compare(members, "name", before.name, after.name);
    if (!before.documentNumber.isEmpty() && before.documentKind != after.documentKind)
        members << QStringLiteral("documentKind");
    compare(members, "documentNumber", before.documentNumber, after.documentNumber);
    compare(members, "sex", before.sex, after.sex);
    compare(members, "birth", before.birth, after.birth);
    compare(members, "nation", before.nation, after.nation);
    compare(members, "phone", before.phone, after.phone);
    compare(members, "address", before.address, after.address);
    return members;
}

QStringList replacedMembers(const Agent &before, const Agent &after)
{
    QStringList members;
    compare(members, "name", before.name, after.name);
    if (!before.documentNumber.isEmpty() && before.documentKind != after.documentKind)
        members << QStringLiteral("documentKind");
    compare(members, "documentNumber", before.documentNumber, after.documentNumber);
    compare(members, "phone", before.phone, after.phone);
    return members;
}

} // namespace yichuang
