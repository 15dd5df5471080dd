// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/bundlebodies.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/bodyreader.h"

#include <QJsonArray>

namespace yichuang {

namespace {

constexpr qsizetype mostMembers = 100;
constexpr int mostCounted = 100'000;

/** A case id; a fault where the text is none. */
QUuid readCaseId(BodyReader &reader, QStringView member)
{
    const QUuid id = uuidFromText(reader.text(member, Presence::Required, longestBodyId));
    if (id.isNull())
        reader.fail(member);
    return id;
}

template <typename Part> QJsonArray toArray(const std::vector<Part> &parts)
{
    QJsonArray array;
    for (const Part &part : parts)
        array.append(part.toJson());
    return array;
}

void insertFlag(QJsonObject &json, const QString &member, bool flag)
{
    if (flag)
        json.insert(member, true);
}

} // namespace

QJsonObject AwaitedMember::toJson() const
{
    QJsonObject json{{QStringLiteral("itemId"), itemId}, {QStringLiteral("itemName"), itemName}};
    if (!materials.isEmpty())
        json.insert(QStringLiteral("materials"), jsonFrom(materials));
    return json;
}

Result<AwaitedMember> AwaitedMember::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    AwaitedMember member;
    member.itemId = reader.text(u"itemId", Presence::Required, longestBodyId);
    member.itemName = reader.text(u"itemName", Presence::Required, longestBodyName);
    member.materials = reader.texts(u"materials", mostBodyMaterials);
    return reader.finish(std::move(member));
}

QJsonObject BundlePart::toJson() const
{
    QJsonObject json{{QStringLiteral("parent"), uuidText(parent)},
                     {QStringLiteral("parentNumber"), parentNumber},
                     {QStringLiteral("name"), name}};
    if (!waitsFor.empty())
        json.insert(QStringLiteral("waitsFor"), toArray(waitsFor));
    insertFlag(json, QStringLiteral("inLicence"), inLicence);
    insertFlag(json, QStringLiteral("joinedLater"), joinedLater);
    return json;
}

Result<BundlePart> BundlePart::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    BundlePart part;
    part.parent = readCaseId(reader, u"parent");
    part.parentNumber = reader.text(u"parentNumber", Presence::Required, longestBodyId);
    part.name = reader.text(u"name", Presence::Required, longestBodyName);
    part.waitsFor = reader.list(u"waitsFor", Presence::Optional, mostMembers, &AwaitedMember::fromJson);
    part.inLicence = reader.flag(u"inLicence");
    part.joinedLater = reader.flag(u"joinedLater");
    return reader.finish(std::move(part));
}

QJsonObject BundleSaving::toJson() const
{
    return {{QStringLiteral("materialsBefore"), materialsBefore}, {QStringLiteral("materialsAfter"), materialsAfter},
            {QStringLiteral("fieldsBefore"), fieldsBefore},       {QStringLiteral("fieldsAfter"), fieldsAfter},
            {QStringLiteral("visitsBefore"), visitsBefore},       {QStringLiteral("visitsAfter"), visitsAfter},
            {QStringLiteral("daysBefore"), daysBefore},           {QStringLiteral("daysAfter"), daysAfter}};
}

Result<BundleSaving> BundleSaving::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    const auto count = [&reader](QStringView member) { return reader.number(member, 0, mostCounted, 0); };
    BundleSaving saving;
    saving.materialsBefore = count(u"materialsBefore");
    saving.materialsAfter = count(u"materialsAfter");
    saving.fieldsBefore = count(u"fieldsBefore");
    saving.fieldsAfter = count(u"fieldsAfter");
    saving.visitsBefore = count(u"visitsBefore");
    saving.visitsAfter = count(u"visitsAfter");
    saving.daysBefore = count(u"daysBefore");
    saving.daysAfter = count(u"daysAfter");
    return reader.finish(saving);
}

QJsonObject BundleMemberLine::toJson() const
{
    QJsonObject json{{QStringLiteral("caseId"), uuidText(caseId)},
                     {QStringLiteral("number"), number},
                     {QStringLiteral("itemId"), itemId},
                     {QStringLiteral("itemName"), itemName}};
    insertText(json, QLatin1StringView("unit"), unit);
    if (!after.isEmpty())
        json.insert(QStringLiteral("after"), jsonFrom(after));
    insertFlag(json, QStringLiteral("inLicence"), inLicence);
    return json;
}

Result<BundleMemberLine> BundleMemberLine::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    BundleMemberLine line;
    line.caseId = readCaseId(reader, u"caseId");
    line.number = reader.text(u"number", Presence::Required, longestBodyId);
    line.itemId = reader.text(u"itemId", Presence::Required, longestBodyId);
    line.itemName = reader.text(u"itemName", Presence::Required, longestBodyName);
    line.unit = reader.text(u"unit", Presence::Optional, longestBodyName);
    line.after = reader.texts(u"after", mostMembers);
    line.inLicence = reader.flag(u"inLicence");
    return reader.finish(std::move(line));
}

QJsonObject MembersJoinedBody::toJson() const
{
    return {{QStringLiteral("members"), toArray(members)}, {QStringLiteral("saving"), saving.toJson()}};
}

Result<MembersJoinedBody> MembersJoinedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    MembersJoinedBody body;
    body.members = reader.list(u"members", Presence::Required, mostMembers, &BundleMemberLine::fromJson);
    if (reader.has(u"saving"))
        body.saving = reader.part(u"saving", &BundleSaving::fromJson);
    return reader.finish(std::move(body));
}

QJsonObject MemberAdvancedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("caseId"), uuidText(caseId)}, {QStringLiteral("stage"), caseStageName(stage)}};
    insertFlag(json, QStringLiteral("approved"), approved);
    insertDay(json, QLatin1StringView("on"), on);
    insertText(json, QLatin1StringView("result"), result);
    return json;
}

Result<MemberAdvancedBody> MemberAdvancedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    MemberAdvancedBody body;
    body.caseId = readCaseId(reader, u"caseId");
    body.stage = reader.named<CaseStage>(u"stage", caseStageFromName);
    body.approved = reader.flag(u"approved");
    body.on = reader.day(u"on", Presence::Required);
    body.result = reader.text(u"result", Presence::Optional, longestBodyName);
    return reader.finish(std::move(body));
}

QJsonObject TurnCameBody::toJson() const
{
    QJsonObject json;
    insertDay(json, QLatin1StringView("receivedOn"), receivedOn);
    if (!produced.isEmpty())
        json.insert(QStringLiteral("produced"), jsonFrom(produced));
    insertText(json, QLatin1StringView("reason"), reason);
    return json;
}

Result<TurnCameBody> TurnCameBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    TurnCameBody body;
    body.receivedOn = reader.day(u"receivedOn", Presence::Required);
    body.produced = reader.texts(u"produced", mostBodyMaterials);
    body.reason = reader.text(u"reason", Presence::Optional);
    return reader.finish(std::move(body));
}

} // namespace yichuang
