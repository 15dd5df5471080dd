// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/handlingbodies.h"

#include "core/base/json.h"
#include "core/cases/bodyreader.h"
#include "core/cases/casenames.h"
#include "core/reference/enumnames.h"

namespace yichuang {

namespace {

constexpr JsonBounds itemBounds{.depth = 12, .values = 20'000};
constexpr qsizetype mostSituations = 200;
constexpr qsizetype mostOptions = 100;

QJsonArray materialsToJson(const std::vector<CaseMaterial> &materials)
{
    QJsonArray array;
    for (const CaseMaterial &material : materials)
        array.append(material.toJson());
    return array;
}

std::vector<CaseMaterial> readMaterials(BodyReader &reader)
{
    return reader.list(u"materials", Presence::Required, mostBodyMaterials, &CaseMaterial::fromJson);
}

ServiceItem readItem(BodyReader &reader)
{
    const QJsonObject json = reader.object(u"item", Presence::Required, itemBounds);
    // ServiceItem trusts the shape of what it reads; without these two nothing could be said about the case.
    for (const QStringView member : {QStringView(u"id"), QStringView(u"name")}) {
        if (json.value(member).toString().isEmpty())
            reader.fail(QStringLiteral("item.%1").arg(member));
    }
    return reader.ok() ? ServiceItem::fromJson(json) : ServiceItem();
}

bool hasDuplicates(const std::vector<CaseMaterial> &materials)
{
    QStringList ids;
    for (const CaseMaterial &material : materials)
        ids.append(material.id);
    return ids.removeDuplicates() > 0;
}

} // namespace

QJsonObject answersToJson(const QMap<QString, QStringList> &answers)
{
    QJsonObject json;
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer)
        json.insert(answer.key(), jsonFrom(answer.value()));
    return json;
}

Result<QMap<QString, QStringList>> answersFromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    QMap<QString, QStringList> answers;
    if (json.size() > mostSituations)
        reader.fail(u"answers", ErrorCode::TooLarge);
    for (auto answer = json.constBegin(); answer != json.constEnd() && reader.ok(); ++answer) {
        const QString situation = answer.key();
        if (situation.isEmpty() || situation.size() > longestBodyId || !isStorableText(situation))
            reader.fail(u"answers");
        else
            answers.insert(situation, reader.texts(situation, mostOptions));
    }
    return reader.finish(answers);
}

QJsonObject CaseMaterial::toJson() const
{
    QJsonObject json{
        {QStringLiteral("id"), id},
        {QStringLiteral("name"), name},
        {QStringLiteral("kind"), enumText(kind)},
        {QStringLiteral("copiesAsked"), copiesAsked},
        {QStringLiteral("necessity"), enumText(necessity)},
        {QStringLiteral("state"), materialStateName(state)},
    };
    if (deferredDays)
        json.insert(QStringLiteral("deferredDays"), *deferredDays);
    insertText(json, QLatin1StringView("sourceChannel"), sourceChannel);
    insertText(json, QLatin1StringView("standardId"), standardId);
    if (originals != 0)
        json.insert(QStringLiteral("originals"), originals);
    if (copies != 0)
        json.insert(QStringLiteral("copies"), copies);
    if (pages != 0)
        json.insert(QStringLiteral("pages"), pages);
    if (way != ReceiptWay::Paper)
        json.insert(QStringLiteral("way"), receiptWayName(way));
    insertText(json, QLatin1StringView("deficiency"), deficiency);
    insertDay(json, QLatin1StringView("dueOn"), dueOn);
    insertDay(json, QLatin1StringView("validUntil"), validUntil);
    insertText(json, QLatin1StringView("sourceCase"), sourceCase);
    if (!blobs.isEmpty())
        json.insert(QStringLiteral("blobs"), jsonFrom(blobs));
    insertText(json, QLatin1StringView("remark"), remark);
    return json;
}

Result<CaseMaterial> CaseMaterial::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    CaseMaterial material;
    material.id = reader.text(u"id", Presence::Required, longestBodyId);
    material.name = reader.text(u"name", Presence::Required);
    material.kind =
        reader.named<MaterialKind>(u"kind", [](QStringView text) { return enumFromText<MaterialKind>(text); });
    material.copiesAsked = reader.number(u"copiesAsked", 0, 999, 1);
    material.necessity =
        reader.named<Necessity>(u"necessity", [](QStringView text) { return enumFromText<Necessity>(text); });
    material.deferredDays = reader.optionalNumber(u"deferredDays", 0, 1'000);
    material.sourceChannel = reader.text(u"sourceChannel", Presence::Optional, longestBodyId);
    material.standardId = reader.text(u"standardId", Presence::Optional, longestBodyId);
    material.state = reader.named<MaterialState>(u"state", materialStateFromName);
    material.originals = reader.number(u"originals", 0, 9'999, 0);
    material.copies = reader.number(u"copies", 0, 9'999, 0);
    material.pages = reader.number(u"pages", 0, 9'999, 0);
    material.way = reader.named<ReceiptWay>(u"way", receiptWayFromName, ReceiptWay::Paper);
    material.deficiency = reader.text(u"deficiency", Presence::Optional);
    material.dueOn = reader.day(u"dueOn", Presence::Optional);
    material.validUntil = reader.day(u"validUntil", Presence::Optional);
    material.sourceCase = reader.text(u"sourceCase", Presence::Optional, longestBodyId);
    material.blobs = reader.texts(u"blobs", 200);
    material.remark = reader.text(u"remark", Presence::Optional);
    return reader.finish(std::move(material));
}

bool CaseMaterial::isSatisfied() const
{
    switch (state) {
    case MaterialState::Received:
    case MaterialState::Shared:
    case MaterialState::Reused:
    case MaterialState::Committed:
        return true;
    case MaterialState::Missing:
    case MaterialState::Deficient:
    case MaterialState::Promised:
        return false;
    }
    Q_UNREACHABLE();
}

QJsonObject CaseOpenedBody::toJson() const
{
    QJsonObject json{
        {QStringLiteral("number"), number},
        {QStringLiteral("item"), item.toJson()},
        {QStringLiteral("catalogueId"), catalogueId},
        {QStringLiteral("catalogueVersion"), catalogueVersion},
        {QStringLiteral("provinceProfile"), provinceProfile},
        {QStringLiteral("applicant"), yichuang::toJson(applicant)},
        {QStringLiteral("answers"), answersToJson(answers)},
        {QStringLiteral("materials"), materialsToJson(materials)},
        {QStringLiteral("form"), form},
    };
    if (agent)
        json.insert(QStringLiteral("agent"), yichuang::toJson(*agent));
    insertDay(json, QLatin1StringView("receivedOn"), receivedOn);
    insertText(json, QLatin1StringView("delivery"), delivery);
    insertText(json, QLatin1StringView("channel"), channel);
    if (part)
        json.insert(QStringLiteral("part"), part->toJson());
    if (cardSeen)
        json.insert(QStringLiteral("cardSeen"), cardSeen->toJson());
    insertText(json, QLatin1StringView("consultation"), consultation);
    return json;
}

Result<CaseOpenedBody> CaseOpenedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    CaseOpenedBody body;
    body.number = reader.text(u"number", Presence::Required, longestBodyId);
    body.item = readItem(reader);
    body.catalogueId = reader.text(u"catalogueId", Presence::Optional, longestBodyId);
    body.catalogueVersion = reader.text(u"catalogueVersion", Presence::Optional, longestBodyId);
    body.provinceProfile = reader.text(u"provinceProfile", Presence::Optional, longestBodyId);
    body.applicant = reader.part(u"applicant", &applicantFromJson);
    if (reader.has(u"agent"))
        body.agent = reader.part(u"agent", &agentFromJson);
    body.answers = reader.part(u"answers", &answersFromJson);
    body.materials = readMaterials(reader);
    if (hasDuplicates(body.materials))
        reader.fail(u"materials");
    body.form = reader.object(u"form", Presence::Optional);
    body.receivedOn = reader.day(u"receivedOn", Presence::Required);
    body.delivery = reader.text(u"delivery", Presence::Optional, longestBodyId);
    body.channel = reader.text(u"channel", Presence::Optional, longestBodyId);
    if (reader.has(u"part"))
        body.part = reader.part(u"part", &BundlePart::fromJson);
    if (reader.has(u"cardSeen"))
        body.cardSeen = reader.part(u"cardSeen", &CardSeen::fromJson);
    body.consultation = reader.text(u"consultation", Presence::Optional, longestBodyId);
    return reader.finish(std::move(body));
}

QJsonObject IntakeAmendedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("reason"), reason}};
    if (applicant)
        json.insert(QStringLiteral("applicant"), yichuang::toJson(*applicant));
    if (agent)
        json.insert(QStringLiteral("agent"), yichuang::toJson(*agent));
    if (answers)
        json.insert(QStringLiteral("answers"), answersToJson(*answers));
    if (materials)
        json.insert(QStringLiteral("materials"), materialsToJson(*materials));
    if (form)
        json.insert(QStringLiteral("form"), *form);
    return json;
}

Result<IntakeAmendedBody> IntakeAmendedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    IntakeAmendedBody body;
    if (reader.has(u"applicant"))
        body.applicant = reader.part(u"applicant", &applicantFromJson);
    if (reader.has(u"agent"))
        body.agent = reader.part(u"agent", &agentFromJson);
    if (reader.has(u"answers"))
        body.answers = reader.part(u"answers", &answersFromJson);
    if (reader.has(u"materials")) {
        body.materials = readMaterials(reader);
        if (hasDuplicates(*body.materials))
            reader.fail(u"materials");
    }
    if (reader.has(u"form"))
        body.form = reader.object(u"form", Presence::Required);
    body.reason = reader.text(u"reason", Presence::Optional);
    return reader.finish(std::move(body));
}

QJsonObject IntakeRectifiedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("reason"), reason}};
    if (item)
        json.insert(QStringLiteral("item"), item->toJson());
    insertText(json, QLatin1StringView("catalogueVersion"), catalogueVersion);
    if (answers)
        json.insert(QStringLiteral("answers"), answersToJson(*answers));
    if (materials)
        json.insert(QStringLiteral("materials"), materialsToJson(*materials));
    if (form)
        json.insert(QStringLiteral("form"), *form);
    insertDay(json, QLatin1StringView("receivedOn"), receivedOn);
    insertDay(json, QLatin1StringView("acceptedOn"), acceptedOn);
    insertText(json, QLatin1StringView("approvedBy"), approvedBy);
    return json;
}

Result<IntakeRectifiedBody> IntakeRectifiedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    IntakeRectifiedBody body;
    if (reader.has(u"item"))
        body.item = readItem(reader);
    body.catalogueVersion = reader.text(u"catalogueVersion", Presence::Optional, longestBodyId);
    if (reader.has(u"answers"))
        body.answers = reader.part(u"answers", &answersFromJson);
    if (reader.has(u"materials")) {
        body.materials = readMaterials(reader);
        if (hasDuplicates(*body.materials))
            reader.fail(u"materials");
    }
    if (reader.has(u"form"))
        body.form = reader.object(u"form", Presence::Required);
    body.receivedOn = reader.day(u"receivedOn", Presence::Optional);
    body.acceptedOn = reader.day(u"acceptedOn", Presence::Optional);
    body.reason = reader.text(u"reason", Presence::Optional);
    body.approvedBy = reader.text(u"approvedBy", Presence::Optional, longestBodyId);
    return reader.finish(std::move(body));
}

} // namespace yichuang
