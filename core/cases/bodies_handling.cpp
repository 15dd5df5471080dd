// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/handlingbodies.h"

#include "core/base/json.h"
#include "core/cases/bodyreader.h"
#include "core/cases/casenames.h"

namespace yichuang {

QJsonObject RoutedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("to"), to}};
    insertText(json, QLatin1StringView("toName"), toName);
    insertText(json, QLatin1StringView("reason"), reason);
    return json;
}

Result<RoutedBody> RoutedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    RoutedBody body;
    body.to = reader.text(u"to", Presence::Required, longestBodyId);
    body.toName = reader.text(u"toName", Presence::Optional, longestBodyName);
    body.reason = reader.text(u"reason", Presence::Optional);
    return reader.finish(std::move(body));
}

QJsonObject HandlerAssignedBody::toJson() const
{
    QJsonObject json;
    insertText(json, QLatin1StringView("handler"), handler);
    insertText(json, QLatin1StringView("reason"), reason);
    return json;
}

Result<HandlerAssignedBody> HandlerAssignedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    HandlerAssignedBody body;
    body.handler = reader.text(u"handler", Presence::Optional, longestBodyId);
    body.reason = reader.text(u"reason", Presence::Optional);
    return reader.finish(std::move(body));
}

QJsonObject StepTakenBody::toJson() const
{
    QJsonObject json{{QStringLiteral("step"), step}, {QStringLiteral("action"), stepActionName(action)}};
    if (seq != 0)
        json.insert(QStringLiteral("seq"), seq);
    insertText(json, QLatin1StringView("opinion"), opinion);
    insertTexts(json, QLatin1StringView("officers"), officers);
    insertDay(json, QLatin1StringView("takenOn"), takenOn);
    return json;
}

Result<StepTakenBody> StepTakenBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    StepTakenBody body;
    body.seq = reader.number(u"seq", 0, 999, 0);
    body.step = reader.text(u"step", Presence::Required, longestBodyName);
    body.action = reader.named<StepAction>(u"action", stepActionFromName);
    body.opinion = reader.text(u"opinion", Presence::Optional);
    body.officers = reader.texts(u"officers", mostOfficers);
    body.takenOn = reader.day(u"takenOn", Presence::Required);
    return reader.finish(std::move(body));
}

QJsonObject ResultArrivedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("copies"), copies}};
    insertText(json, QLatin1StringView("keptAt"), keptAt);
    insertText(json, QLatin1StringView("remark"), remark);
    return json;
}

Result<ResultArrivedBody> ResultArrivedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    ResultArrivedBody body;
    body.copies = reader.number(u"copies", 1, 999, 1);
    body.keptAt = reader.text(u"keptAt", Presence::Optional, longestBodyName);
    body.remark = reader.text(u"remark", Presence::Optional);
    return reader.finish(std::move(body));
}

QJsonObject SealUsedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("seal"), seal}, {QStringLiteral("copies"), copies}};
    if (entry != 0)
        json.insert(QStringLiteral("entry"), entry);
    insertText(json, QLatin1StringView("paper"), paper);
    insertText(json, QLatin1StringView("serial"), serial);
    insertText(json, QLatin1StringView("approvedBy"), approvedBy);
    return json;
}

Result<SealUsedBody> SealUsedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    SealUsedBody body;
    body.seal = reader.text(u"seal", Presence::Required, longestBodyName);
    body.entry = reader.number(u"entry", 0, 10'000'000, 0);
    body.paper = reader.text(u"paper", Presence::Optional, longestBodyName);
    body.copies = reader.number(u"copies", 1, 999, 1);
    body.serial = reader.text(u"serial", Presence::Optional, longestBodyName);
    body.approvedBy = reader.text(u"approvedBy", Presence::Optional, longestBodyName);
    return reader.finish(std::move(body));
}

QJsonObject CommitmentVerifiedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("kept"), kept}};
    insertDay(json, QLatin1StringView("checkedOn"), checkedOn);
    insertTexts(json, QLatin1StringView("officers"), officers);
    insertText(json, QLatin1StringView("findings"), findings);
    return json;
}

Result<CommitmentVerifiedBody> CommitmentVerifiedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    CommitmentVerifiedBody body;
    body.kept = reader.flag(u"kept");
    body.checkedOn = reader.day(u"checkedOn", Presence::Required);
    body.officers = reader.texts(u"officers", mostOfficers);
    body.findings = reader.text(u"findings", Presence::Optional);
    return reader.finish(std::move(body));
}

} // namespace yichuang
