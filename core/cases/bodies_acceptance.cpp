// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/bodies.h"

#include "core/base/json.h"
#include "core/cases/bodyreader.h"
#include "core/cases/casenames.h"

namespace yichuang {

namespace {

template <typename T> QJsonArray arrayOf(const std::vector<T> &elements)
{
    QJsonArray array;
    for (const T &element : elements)
        array.append(element.toJson());
    return array;
}

} // namespace

QJsonObject CorrectionItem::toJson() const
{
    QJsonObject json{
        {QStringLiteral("materialId"), materialId},
        {QStringLiteral("materialName"), materialName},
        {QStringLiteral("problem"), correctionProblemName(problem)},
    };
    insertText(json, QLatin1StringView("requirement"), requirement);
    return json;
}

Result<CorrectionItem> CorrectionItem::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    CorrectionItem item;
    item.materialId = reader.text(u"materialId", Presence::Required, longestBodyId);
    item.materialName = reader.text(u"materialName", Presence::Required);
    item.problem = reader.named<CorrectionProblem>(u"problem", correctionProblemFromName);
    item.requirement = reader.text(u"requirement", Presence::Optional);
    return reader.finish(std::move(item));
}

QJsonObject CorrectionRequestedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("items"), arrayOf(items)}};
    insertDay(json, QLatin1StringView("dueOn"), dueOn);
    insertText(json, QLatin1StringView("repeatReason"), repeatReason);
    insertText(json, QLatin1StringView("approvedBy"), approvedBy);
    return json;
}

Result<CorrectionRequestedBody> CorrectionRequestedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    CorrectionRequestedBody body;
    body.items = reader.list(u"items", Presence::Required, mostBodyMaterials, &CorrectionItem::fromJson);
    body.dueOn = reader.day(u"dueOn", Presence::Optional);
    body.repeatReason = reader.text(u"repeatReason", Presence::Optional);
    body.approvedBy = reader.text(u"approvedBy", Presence::Optional, longestBodyId);
    return reader.finish(std::move(body));
}

QJsonObject MaterialsSupplementedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("materials"), arrayOf(materials)}};
    insertDay(json, QLatin1StringView("receivedOn"), receivedOn);
    return json;
}

Result<MaterialsSupplementedBody> MaterialsSupplementedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    MaterialsSupplementedBody body;
    body.materials = reader.list(u"materials", Presence::Required, mostBodyMaterials, &CaseMaterial::fromJson);
    body.receivedOn = reader.day(u"receivedOn", Presence::Required);
    return reader.finish(std::move(body));
}

QJsonObject AcceptedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("kind"), acceptanceKindName(kind)}};
    insertDay(json, QLatin1StringView("acceptedOn"), acceptedOn);
    if (!promised.empty())
        json.insert(QStringLiteral("promised"), arrayOf(promised));
    if (applicantSigned)
        json.insert(QStringLiteral("applicantSigned"), true);
    if (!committedMaterials.isEmpty())
        json.insert(QStringLiteral("committedMaterials"), jsonFrom(committedMaterials));
    return json;
}

Result<AcceptedBody> AcceptedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    AcceptedBody body;
    body.kind = reader.named<AcceptanceKind>(u"kind", acceptanceKindFromName);
    body.acceptedOn = reader.day(u"acceptedOn", Presence::Required);
    body.promised = reader.list(u"promised", Presence::Optional, mostBodyMaterials, &CaseMaterial::fromJson);
    body.applicantSigned = reader.flag(u"applicantSigned");
    body.committedMaterials = reader.texts(u"committedMaterials", mostBodyMaterials);
    return reader.finish(std::move(body));
}

QJsonObject DeclinedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("ground"), declineGroundName(ground)}};
    insertText(json, QLatin1StringView("facts"), facts);
    insertText(json, QLatin1StringView("basis"), basis);
    insertText(json, QLatin1StringView("competentOrgan"), competentOrgan);
    insertText(json, QLatin1StringView("reviewOrgan"), reviewOrgan);
    insertText(json, QLatin1StringView("court"), court);
    return json;
}

Result<DeclinedBody> DeclinedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    DeclinedBody body;
    body.ground = reader.named<DeclineGround>(u"ground", declineGroundFromName);
    body.facts = reader.text(u"facts", Presence::Optional);
    body.basis = reader.text(u"basis", Presence::Optional);
    body.competentOrgan = reader.text(u"competentOrgan", Presence::Optional);
    body.reviewOrgan = reader.text(u"reviewOrgan", Presence::Optional);
    body.court = reader.text(u"court", Presence::Optional);
    return reader.finish(std::move(body));
}

QJsonObject EndedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("reason"), reason}};
    if (deemed)
        json.insert(QStringLiteral("deemed"), true);
    insertText(json, QLatin1StringView("reviewOrgan"), reviewOrgan);
    insertText(json, QLatin1StringView("court"), court);
    return json;
}

Result<EndedBody> EndedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    EndedBody body;
    body.reason = reader.text(u"reason", Presence::Optional);
    body.deemed = reader.flag(u"deemed");
    body.reviewOrgan = reader.text(u"reviewOrgan", Presence::Optional, longestBodyName);
    body.court = reader.text(u"court", Presence::Optional, longestBodyName);
    return reader.finish(std::move(body));
}

} // namespace yichuang
