// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/cardseen.h"

#include "core/cases/bodyreader.h"

namespace yichuang {

bool CardSeen::isOf(const Applicant &applicant) const
{
    return kind == applicant.documentKind && number.compare(applicant.documentNumber, Qt::CaseInsensitive) == 0;
}

QJsonObject CardSeen::toJson() const
{
    QJsonObject json{{QStringLiteral("kind"), documentKindName(kind)}, {QStringLiteral("number"), number}};
    insertDay(json, QLatin1StringView("seenOn"), seenOn);
    insertDay(json, QLatin1StringView("validUntil"), validUntil);
    return json;
}

Result<CardSeen> CardSeen::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    CardSeen seen;
    seen.kind = reader.named<DocumentKind>(u"kind", documentKindFromName);
    seen.number = reader.text(u"number", Presence::Required, longestBodyId);
    seen.seenOn = reader.day(u"seenOn", Presence::Required);
    seen.validUntil = reader.day(u"validUntil", Presence::Optional);
    return reader.finish(std::move(seen));
}

CardSeen cardSeen(const IdentityCard &card, QDate today)
{
    return {card.kind, card.number, today, card.validUntil};
}

} // namespace yichuang
