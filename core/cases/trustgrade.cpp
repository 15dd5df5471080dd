// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/trustgrade.h"

#include "core/cases/bodyreader.h"
#include "core/cases/namedvalue.h"

#include <QJsonArray>

namespace yichuang {

namespace {

constexpr std::array<NamedValue<TrustGrade>, allTrustGrades.size()> trustGrades{{
    {TrustGrade::A, "A"},
    {TrustGrade::B, "B"},
    {TrustGrade::C, "C"},
    {TrustGrade::D, "D"},
}};

QJsonArray arrayOf(const std::vector<ReusedThing> &things)
{
    QJsonArray array;
    for (const ReusedThing &thing : things)
        array.append(thing.toJson());
    return array;
}

} // namespace

QString trustGradeName(TrustGrade grade)
{
    return nameIn(trustGrades, grade);
}

std::optional<TrustGrade> trustGradeFromName(QStringView name)
{
    return valueIn(trustGrades, name);
}

TrustGrade gradeOf(const CaseMaterial &material, QDate seenOn, QDate today)
{
    const bool electronic = material.way == ReceiptWay::ELicence || material.way == ReceiptWay::SharedData;
    if (material.state != MaterialState::Received)
        return TrustGrade::D;
    const bool expired = hasExpired(material.validUntil, today);
    if (electronic)
        return expired ? TrustGrade::C : TrustGrade::A;
    const bool young = seenOn.isValid() && seenOn.daysTo(today) <= originalCountsDays;
    if (material.originals > 0 && !expired && (material.validUntil.isValid() || young))
        return TrustGrade::B;
    return material.originals + material.copies > 0 || !material.blobs.isEmpty() ? TrustGrade::C : TrustGrade::D;
}

QJsonObject ReusedThing::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), id},
                     {QStringLiteral("sourceCase"), sourceCase},
                     {QStringLiteral("grade"), trustGradeName(grade)}};
    insertText(json, QLatin1StringView("name"), name);
    insertDay(json, QLatin1StringView("seenOn"), seenOn);
    insertDay(json, QLatin1StringView("validUntil"), validUntil);
    return json;
}

Result<ReusedThing> ReusedThing::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    ReusedThing thing;
    thing.id = reader.text(u"id", Presence::Required, longestBodyId);
    thing.name = reader.text(u"name", Presence::Optional, longestBodyName);
    thing.sourceCase = reader.text(u"sourceCase", Presence::Required, longestBodyId);
    thing.seenOn = reader.day(u"seenOn", Presence::Optional);
    thing.validUntil = reader.day(u"validUntil", Presence::Optional);
    thing.grade = reader.named<TrustGrade>(u"grade", trustGradeFromName);
    return reader.finish(std::move(thing));
}

QJsonObject FactsReusedBody::toJson() const
{
    QJsonObject json;
    if (!materials.empty())
        json.insert(QStringLiteral("materials"), arrayOf(materials));
    if (!facts.empty())
        json.insert(QStringLiteral("facts"), arrayOf(facts));
    return json;
}

Result<FactsReusedBody> FactsReusedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    FactsReusedBody body;
    body.materials = reader.list(u"materials", Presence::Optional, mostBodyMaterials, &ReusedThing::fromJson);
    body.facts = reader.list(u"facts", Presence::Optional, mostBodyEntries, &ReusedThing::fromJson);
    return reader.finish(std::move(body));
}

} // namespace yichuang
