// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/ratingbodies.h"

#include "core/base/json.h"
#include "core/cases/bodyreader.h"
#include "core/cases/namedvalue.h"

namespace yichuang {

namespace {

constexpr qsizetype mostTags = 20;

constexpr std::array<NamedValue<CallBackOutcome>, allCallBackOutcomes.size()> callBackOutcomes{{
    {CallBackOutcome::Reached, "reached"},
    {CallBackOutcome::NotReached, "not-reached"},
}};

constexpr std::array<NamedValue<SettlementWay>, allSettlementWays.size()> settlementWays{{
    {SettlementWay::Rectified, "rectified"},
    {SettlementWay::Explained, "explained"},
}};

constexpr std::array<NamedValue<AppealGround>, allAppealGrounds.size()> appealGrounds{{
    {AppealGround::Mistaken, "mistaken"},
    {AppealGround::Malicious, "malicious"},
}};

const QString &visitMember()
{
    static const QString member = QStringLiteral("visit");
    return member;
}

VisitKey readVisit(BodyReader &reader)
{
    return reader.part(visitMember(), VisitKey::fromJson);
}

/** A text of at most longestRatingText characters, each of which may take two units. */
QString readRatingText(BodyReader &reader)
{
    QString text = reader.text(u"text", Presence::Optional, 2 * longestRatingText);
    if (text.toUcs4().size() > longestRatingText)
        reader.fail(u"text", ErrorCode::TooLarge);
    return text;
}

} // namespace

QString callBackOutcomeName(CallBackOutcome outcome)
{
    return nameIn(callBackOutcomes, outcome);
}

std::optional<CallBackOutcome> callBackOutcomeFromName(QStringView name)
{
    return valueIn(callBackOutcomes, name);
}

QString settlementWayName(SettlementWay way)
{
    return nameIn(settlementWays, way);
}

std::optional<SettlementWay> settlementWayFromName(QStringView name)
{
    return valueIn(settlementWays, name);
}

QString appealGroundName(AppealGround ground)
{
    return nameIn(appealGrounds, ground);
}

std::optional<AppealGround> appealGroundFromName(QStringView name)
{
    return valueIn(appealGrounds, name);
}

QJsonObject RatedBody::toJson() const
{
    QJsonObject json{{visitMember(), visit.toJson()}, {QStringLiteral("level"), satisfactionName(level)}};
    if (!tags.isEmpty())
        json.insert(QStringLiteral("tags"), jsonFrom(tags));
    insertText(json, QLatin1StringView("text"), text);
    insertText(json, QLatin1StringView("phone"), phone);
    insertText(json, QLatin1StringView("name"), name);
    return json;
}

Result<RatedBody> RatedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    RatedBody body;
    body.visit = readVisit(reader);
    body.level = reader.named<Satisfaction>(u"level", satisfactionFromName);
    body.tags = reader.texts(u"tags", mostTags);
    body.text = readRatingText(reader);
    body.phone = reader.text(u"phone", Presence::Optional, longestBodyId);
    body.name = reader.text(u"name", Presence::Optional, longestBodyId);
    return reader.finish(std::move(body));
}

QJsonObject FollowedUpBody::toJson() const
{
    QJsonObject json{{visitMember(), visit.toJson()}, {QStringLiteral("outcome"), callBackOutcomeName(outcome)}};
    insertDay(json, QLatin1StringView("on"), on);
    insertText(json, QLatin1StringView("text"), text);
    return json;
}

Result<FollowedUpBody> FollowedUpBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    FollowedUpBody body;
    body.visit = readVisit(reader);
    body.outcome = reader.named<CallBackOutcome>(u"outcome", callBackOutcomeFromName);
    body.on = reader.day(u"on", Presence::Required);
    body.text = reader.text(u"text", Presence::Optional);
    return reader.finish(std::move(body));
}

QJsonObject RatingSettledBody::toJson() const
{
    QJsonObject json{{visitMember(), visit.toJson()}, {QStringLiteral("way"), settlementWayName(way)}};
    insertDay(json, QLatin1StringView("on"), on);
    insertText(json, QLatin1StringView("text"), text);
    insertText(json, QLatin1StringView("approvedBy"), approvedBy);
    return json;
}

Result<RatingSettledBody> RatingSettledBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    RatingSettledBody body;
    body.visit = readVisit(reader);
    body.way = reader.named<SettlementWay>(u"way", settlementWayFromName);
    body.on = reader.day(u"on", Presence::Required);
    body.text = reader.text(u"text", Presence::Optional);
    body.approvedBy = reader.text(u"approvedBy", Presence::Optional, longestBodyId);
    return reader.finish(std::move(body));
}

QJsonObject RatingAppealedBody::toJson() const
{
    QJsonObject json{{visitMember(), visit.toJson()}, {QStringLiteral("ground"), appealGroundName(ground)}};
    insertText(json, QLatin1StringView("reason"), reason);
    return json;
}

Result<RatingAppealedBody> RatingAppealedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    RatingAppealedBody body;
    body.visit = readVisit(reader);
    body.ground = reader.named<AppealGround>(u"ground", appealGroundFromName);
    body.reason = reader.text(u"reason", Presence::Optional);
    return reader.finish(std::move(body));
}

QJsonObject AppealAnsweredBody::toJson() const
{
    QJsonObject json{{visitMember(), visit.toJson()}, {QStringLiteral("upheld"), upheld}};
    insertText(json, QLatin1StringView("reason"), reason);
    return json;
}

Result<AppealAnsweredBody> AppealAnsweredBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    AppealAnsweredBody body;
    body.visit = readVisit(reader);
    body.upheld = reader.flag(u"upheld");
    body.reason = reader.text(u"reason", Presence::Optional);
    return reader.finish(std::move(body));
}

QJsonObject RatedAgainBody::toJson() const
{
    QJsonObject json{{visitMember(), visit.toJson()}, {QStringLiteral("level"), satisfactionName(level)}};
    insertText(json, QLatin1StringView("text"), text);
    return json;
}

Result<RatedAgainBody> RatedAgainBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    RatedAgainBody body;
    body.visit = readVisit(reader);
    body.level = reader.named<Satisfaction>(u"level", satisfactionFromName);
    body.text = readRatingText(reader);
    return reader.finish(std::move(body));
}

} // namespace yichuang
