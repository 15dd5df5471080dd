// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/bodies.h"

#include "core/cases/bodyreader.h"
#include "core/cases/casenames.h"

namespace yichuang {

QJsonObject ClockStoppedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("kind"), kind}, {QStringLiteral("expectedWorkdays"), expectedWorkdays}};
    insertDay(json, QLatin1StringView("from"), from);
    return json;
}

Result<ClockStoppedBody> ClockStoppedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    ClockStoppedBody body;
    body.kind = reader.text(u"kind", Presence::Required, longestBodyName);
    body.from = reader.day(u"from", Presence::Required);
    body.expectedWorkdays = reader.number(u"expectedWorkdays", 0, 1'000, 0);
    return reader.finish(std::move(body));
}

QJsonObject ClockResumedBody::toJson() const
{
    QJsonObject json;
    insertDay(json, QLatin1StringView("until"), until);
    return json;
}

Result<ClockResumedBody> ClockResumedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    ClockResumedBody body;
    body.until = reader.day(u"until", Presence::Required);
    return reader.finish(body);
}

QJsonObject DeadlineExtendedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("workdays"), workdays},
                     {QStringLiteral("reason"), reason},
                     {QStringLiteral("approver"), approver}};
    if (office != ExtensionApprover::OrganHead)
        json.insert(QStringLiteral("office"), extensionApproverName(office));
    return json;
}

Result<DeadlineExtendedBody> DeadlineExtendedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    DeadlineExtendedBody body;
    body.workdays = reader.number(u"workdays", 1, 365, {});
    body.reason = reader.text(u"reason", Presence::Optional);
    body.approver = reader.text(u"approver", Presence::Optional, longestBodyName);
    body.office = reader.named<ExtensionApprover>(u"office", extensionApproverFromName, ExtensionApprover::OrganHead);
    return reader.finish(std::move(body));
}

QJsonObject DecidedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("outcome"), decisionOutcomeName(outcome)}};
    insertDay(json, QLatin1StringView("decidedOn"), decidedOn);
    insertText(json, QLatin1StringView("resultName"), resultName);
    insertText(json, QLatin1StringView("resultNumber"), resultNumber);
    if (!resultFields.isEmpty())
        json.insert(QStringLiteral("resultFields"), resultFields);
    insertDay(json, QLatin1StringView("validUntil"), validUntil);
    if (published)
        json.insert(QStringLiteral("published"), true);
    insertText(json, QLatin1StringView("reasons"), reasons);
    insertText(json, QLatin1StringView("reviewOrgan"), reviewOrgan);
    insertText(json, QLatin1StringView("court"), court);
    insertText(json, QLatin1StringView("stepsSkipped"), stepsSkipped);
    return json;
}

Result<DecidedBody> DecidedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    DecidedBody body;
    body.outcome = reader.named<DecisionOutcome>(u"outcome", decisionOutcomeFromName);
    body.decidedOn = reader.day(u"decidedOn", Presence::Required);
    body.resultName = reader.text(u"resultName", Presence::Optional, longestBodyName);
    body.resultNumber = reader.text(u"resultNumber", Presence::Optional, longestBodyName);
    body.resultFields = reader.object(u"resultFields", Presence::Optional);
    body.validUntil = reader.day(u"validUntil", Presence::Optional);
    body.published = reader.flag(u"published");
    body.reasons = reader.text(u"reasons", Presence::Optional);
    body.reviewOrgan = reader.text(u"reviewOrgan", Presence::Optional, longestBodyName);
    body.court = reader.text(u"court", Presence::Optional, longestBodyName);
    body.stepsSkipped = reader.text(u"stepsSkipped", Presence::Optional);
    return reader.finish(std::move(body));
}

QJsonObject ResultIssuedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("receiverName"), receiverName},
                     {QStringLiteral("relation"), relation},
                     {QStringLiteral("manner"), manner},
                     {QStringLiteral("copies"), copies}};
    insertText(json, QLatin1StringView("receiverDocumentNumber"), receiverDocumentNumber);
    if (authorityShown)
        json.insert(QStringLiteral("authorityShown"), true);
    insertText(json, QLatin1StringView("trackingNumber"), trackingNumber);
    if (paidOnDelivery)
        json.insert(QStringLiteral("paidOnDelivery"), true);
    insertDay(json, QLatin1StringView("issuedOn"), issuedOn);
    insertText(json, QLatin1StringView("deviation"), deviation);
    insertText(json, QLatin1StringView("place"), place);
    insertText(json, QLatin1StringView("witness"), witness);
    insertText(json, QLatin1StringView("refusal"), refusal);
    if (consented)
        json.insert(QStringLiteral("consented"), true);
    insertText(json, QLatin1StringView("onBehalf"), onBehalf);
    insertTexts(json, QLatin1StringView("officers"), officers);
    return json;
}

Result<ResultIssuedBody> ResultIssuedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    ResultIssuedBody body;
    body.receiverName = reader.text(u"receiverName", Presence::Optional, longestBodyName);
    body.receiverDocumentNumber = reader.text(u"receiverDocumentNumber", Presence::Optional, longestBodyName);
    body.relation = reader.text(u"relation", Presence::Optional, longestBodyName);
    body.authorityShown = reader.flag(u"authorityShown");
    body.manner = reader.text(u"manner", Presence::Optional, longestBodyName);
    body.trackingNumber = reader.text(u"trackingNumber", Presence::Optional, longestBodyName);
    body.paidOnDelivery = reader.flag(u"paidOnDelivery");
    body.copies = reader.number(u"copies", 0, 999, 1);
    body.issuedOn = reader.day(u"issuedOn", Presence::Required);
    body.deviation = reader.text(u"deviation", Presence::Optional);
    body.place = reader.text(u"place", Presence::Optional, longestBodyName);
    body.witness = reader.text(u"witness", Presence::Optional, longestBodyName);
    body.refusal = reader.text(u"refusal", Presence::Optional);
    body.consented = reader.flag(u"consented");
    body.onBehalf = reader.text(u"onBehalf", Presence::Optional, longestBodyName);
    body.officers = reader.texts(u"officers", mostOfficers);
    return reader.finish(std::move(body));
}

} // namespace yichuang
