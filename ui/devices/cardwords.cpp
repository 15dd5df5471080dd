// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/cardwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace yichuang {
namespace {

class CardWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::CardWords)
};

struct MemberWord
{
    const char *member;
    const char *word;
};

constexpr std::array memberTable{
    MemberWord{"name", QT_TRANSLATE_NOOP("yichuang::CardWords", "name")},
    MemberWord{"documentKind", QT_TRANSLATE_NOOP("yichuang::CardWords", "document")},
    MemberWord{"documentNumber", QT_TRANSLATE_NOOP("yichuang::CardWords", "number")},
    MemberWord{"sex", QT_TRANSLATE_NOOP("yichuang::CardWords", "sex")},
    MemberWord{"birth", QT_TRANSLATE_NOOP("yichuang::CardWords", "date of birth")},
    MemberWord{"nation", QT_TRANSLATE_NOOP("yichuang::CardWords", "ethnic group")},
    MemberWord{"phone", QT_TRANSLATE_NOOP("yichuang::CardWords", "telephone")},
    MemberWord{"address", QT_TRANSLATE_NOOP("yichuang::CardWords", "address")},
};

} // namespace

QString cardDoubtSentence(CardDoubt doubt)
{
    switch (doubt) {
    case CardDoubt::NumberWrong:
        return CardWords::tr("The number on the chip does not pass its own check: compare it with the print, and the "
                             "card with its holder.");
    case CardDoubt::BirthDiffers:
        return CardWords::tr("The date of birth on the chip is not the one in the number.");
    case CardDoubt::SexDiffers:
        return CardWords::tr("The sex on the chip is not the one in the number.");
    case CardDoubt::Expired:
        return CardWords::tr("The card has expired: take it in only where the item permits it, and tell its holder.");
    case CardDoubt::NotYetValid:
        return CardWords::tr("The card is not valid yet.");
    case CardDoubt::ValidityUnreadable:
        return CardWords::tr("Until when the card is valid could not be read: look at its back.");
    case CardDoubt::NameMissing:
        return CardWords::tr("The chip holds no name: type it as printed.");
    case CardDoubt::NameBroken:
        return CardWords::tr("A character of the name is broken on the chip, shown as \uFFFD: type it as printed.");
    case CardDoubt::NamePrivateUse:
        return CardWords::tr("The name holds a character of an old card that prints differently elsewhere: compare it "
                             "with the print.");
    case CardDoubt::NameMayBeCut:
        return CardWords::tr("The name fills all the room of the chip and may be cut: compare it with the print.");
    case CardDoubt::TextBroken:
        return CardWords::tr("A character of the address is broken on the chip, shown as \uFFFD: type it as printed.");
    case CardDoubt::NationUnknown:
        return CardWords::tr("The ethnic group could not be read: choose it as printed.");
    }
    Q_UNREACHABLE();
}

QString cardDoubtSentences(const std::vector<CardDoubt> &doubts)
{
    QStringList sentences;
    for (const CardDoubt doubt : doubts)
        sentences << cardDoubtSentence(doubt);
    return sentences.join(u'\n');
}

QString cardValidity(const IdentityCard &card)
{
    if (card.isLongTerm)
        return CardWords::tr("valid for an unlimited time");
    if (!card.validUntil.isValid())
        return CardWords::tr("until when it is valid could not be read");
    return CardWords::tr("valid until %1").arg(card.validUntil.toString(Qt::ISODate));
}

QString cardExtras(const IdentityCard &card)
{
    QStringList parts;
    if (!card.issuer.isEmpty())
        parts << CardWords::tr("issued by %1").arg(card.issuer);
    if (!card.permitNumber.isEmpty())
        parts << CardWords::tr("travel permit %1").arg(card.permitNumber);
    if (!card.name.isEmpty() && !card.latinName.isEmpty())
        parts << CardWords::tr("in Latin letters %1").arg(card.latinName);
    return parts.isEmpty()
        ? QString()
        : CardWords::tr("Also on the card: %1.").arg(parts.join(CardWords::tr("; ", "between two facts")));
}

namespace {

QString sameSentence(ReceiverKind kind)
{
    switch (kind) {
    case ReceiverKind::Applicant:
        return CardWords::tr("The card is that of the person the case names.");
    case ReceiverKind::Agent:
        return CardWords::tr("The card is that of the agent the case names.");
    case ReceiverKind::ProxyAgent:
        return CardWords::tr("The name is that of the proxy agent whose commission lets him collect.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString receiverMatchSentence(const ReceiverMatch &match)
{
    const bool agents = match.kind != ReceiverKind::Applicant;
    switch (match.match) {
    case HolderMatch::Same:
        return sameSentence(match.kind);
    case HolderMatch::OtherName:
        return agents ? CardWords::tr("The number is the agent's, the name is another: see that it is the same person.")
                      : CardWords::tr("The number is the case's, the name is another: see that it is the same person.");
    case HolderMatch::OtherNumber:
        return agents ? CardWords::tr("The name is the agent's, the number is another: see that it is the same person.")
                      : CardWords::tr("The name is the case's, the number is another: see that it is the same person.");
    case HolderMatch::SomebodyElse:
        return CardWords::tr("The card is somebody else's: a power of attorney is needed.");
    }
    Q_UNREACHABLE();
}

QString receiverMatchAdvice(HolderMatch match)
{
    return match == HolderMatch::SomebodyElse
        ? CardWords::tr("Hand nothing over without one. Send for the applicant or whom the case names, or for the "
                        "power of attorney.")
        : QString();
}

QString recordedDeviation(HolderMatch match)
{
    switch (match) {
    case HolderMatch::OtherName:
        return QStringLiteral("证件号码与办件一致，证件姓名与办件登记的不同");
    case HolderMatch::OtherNumber:
        return QStringLiteral("姓名与办件一致，所持证件的号码与办件登记的不同");
    case HolderMatch::Same:
    case HolderMatch::SomebodyElse:
        return {};
    }
    Q_UNREACHABLE();
}

QString memberWords(const QStringList &members)
{
    QStringList words;
    for (const QString &member : members) {
        const auto found = std::ranges::find_if(
            memberTable, [&member](const MemberWord &row) { return member == QLatin1String(row.member); });
        words << (found == memberTable.end() ? member : CardWords::tr(found->word));
    }
    return words.join(CardWords::tr(", ", "between the names of two fields"));
}

} // namespace yichuang
