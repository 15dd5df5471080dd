// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/intakedraft.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/bodyreader.h"
#include "core/cases/casenames.h"

#include <QJsonArray>

namespace yichuang {

namespace {

constexpr int mostSituations = 200; // a 一件事 asks the questions of all its members
constexpr int mostOptions = 50;

QMap<QString, QStringList> readAnswers(BodyReader &reader)
{
    QMap<QString, QStringList> answers;
    const QJsonObject json = reader.object(u"answers", Presence::Optional);
    if (json.size() > mostSituations)
        reader.fail(u"answers", ErrorCode::TooLarge);
    for (auto it = json.begin(); it != json.end() && reader.ok(); ++it) {
        if (!it->isArray() || it->toArray().size() > mostOptions)
            reader.fail(QString(QStringLiteral("answers.") + it.key()));
        answers.insert(it.key(), stringListFrom(*it));
    }
    return answers;
}

/** What was handed in; what the item asks comes from the catalogue again when the draft is taken up. */
QJsonObject handedInToJson(const CaseMaterial &material)
{
    QJsonObject json{{QStringLiteral("id"), material.id}, {QStringLiteral("state"), materialStateName(material.state)}};
    if (material.originals != 0)
        json.insert(QStringLiteral("originals"), material.originals);
    if (material.copies != 0)
        json.insert(QStringLiteral("copies"), material.copies);
    if (material.pages != 0)
        json.insert(QStringLiteral("pages"), material.pages);
    if (material.way != ReceiptWay::Paper)
        json.insert(QStringLiteral("way"), receiptWayName(material.way));
    insertText(json, QLatin1StringView("deficiency"), material.deficiency);
    insertDay(json, QLatin1StringView("dueOn"), material.dueOn);
    insertDay(json, QLatin1StringView("validUntil"), material.validUntil);
    insertText(json, QLatin1StringView("sourceCase"), material.sourceCase);
    insertText(json, QLatin1StringView("remark"), material.remark);
    if (!material.blobs.isEmpty())
        json.insert(QStringLiteral("blobs"), jsonFrom(material.blobs));
    return json;
}

Result<CaseMaterial> handedInFromJson(const QJsonObject &json)
{
    constexpr int mostSheets = 999;
    constexpr int mostPages = 9'999;
    BodyReader reader(json);
    CaseMaterial material;
    material.id = reader.text(u"id", Presence::Required);
    material.state = reader.named<MaterialState>(u"state", materialStateFromName, MaterialState::Received);
    material.originals = reader.number(u"originals", 0, mostSheets, 0);
    material.copies = reader.number(u"copies", 0, mostSheets, 0);
    material.pages = reader.number(u"pages", 0, mostPages, 0);
    material.way = reader.named<ReceiptWay>(u"way", receiptWayFromName, ReceiptWay::Paper);
    material.deficiency = reader.text(u"deficiency", Presence::Optional);
    material.dueOn = reader.day(u"dueOn", Presence::Optional);
    material.validUntil = reader.day(u"validUntil", Presence::Optional);
    material.sourceCase = reader.text(u"sourceCase", Presence::Optional);
    material.remark = reader.text(u"remark", Presence::Optional);
    material.blobs = reader.texts(u"blobs");
    return reader.finish(std::move(material));
}

QJsonObject correctionToJson(const CorrectionItem &item)
{
    return {{QStringLiteral("materialId"), item.materialId},
            {QStringLiteral("materialName"), item.materialName},
            {QStringLiteral("problem"), correctionProblemName(item.problem)},
            {QStringLiteral("requirement"), item.requirement}};
}

Result<CorrectionItem> correctionFromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    CorrectionItem item;
    item.materialId = reader.text(u"materialId", Presence::Required);
    item.materialName = reader.text(u"materialName", Presence::Optional);
    item.problem = reader.named<CorrectionProblem>(u"problem", correctionProblemFromName, CorrectionProblem::Missing);
    item.requirement = reader.text(u"requirement", Presence::Optional);
    return reader.finish(std::move(item));
}

/** An applicant half typed may lack anything; a wrong type is still refused. */
Result<Applicant> readApplicant(const QJsonObject &json)
{
    return applicantFromJson(json);
}

Result<Agent> readAgent(const QJsonObject &json)
{
    return agentFromJson(json);
}

} // namespace

QJsonObject OutcomeChoice::toJson() const
{
    QJsonObject json{{QStringLiteral("outcome"), outcomeName(outcome)}};
    if (promiseSigned)
        json.insert(QStringLiteral("promiseSigned"), true);
    if (!promisedDays.isEmpty()) {
        QJsonObject days;
        for (auto it = promisedDays.cbegin(); it != promisedDays.cend(); ++it)
            days.insert(it.key(), jsonFrom(it.value()));
        json.insert(QStringLiteral("promisedDays"), days);
    }
    if (!corrections.empty()) {
        QJsonArray list;
        for (const CorrectionItem &item : corrections)
            list.append(correctionToJson(item));
        json.insert(QStringLiteral("corrections"), list);
    }
    insertDay(json, QLatin1StringView("correctionDue"), correctionDue);
    if (outcome == Outcome::Decline)
        json.insert(QStringLiteral("decline"), decline.toJson());
    if (instantDecision)
        json.insert(QStringLiteral("instantDecision"), instantDecision->toJson());
    if (instantDelivery)
        json.insert(QStringLiteral("instantDelivery"), instantDelivery->toJson());
    return json;
}

Result<OutcomeChoice> OutcomeChoice::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    OutcomeChoice choice;
    choice.outcome = reader.named<Outcome>(u"outcome", outcomeFromName, Outcome::ReceiveOnly);
    choice.promiseSigned = reader.flag(u"promiseSigned");
    const QJsonObject days = reader.object(u"promisedDays", Presence::Optional);
    for (auto it = days.begin(); it != days.end() && reader.ok(); ++it) {
        const QDate day = dateFrom(*it);
        if (!day.isValid())
            reader.fail(QString(QStringLiteral("promisedDays.") + it.key()));
        choice.promisedDays.insert(it.key(), day);
    }
    choice.corrections = reader.list(u"corrections", Presence::Optional, mostBodyMaterials, correctionFromJson);
    choice.correctionDue = reader.day(u"correctionDue", Presence::Optional);
    if (reader.has(u"decline"))
        choice.decline = reader.part(u"decline", DeclinedBody::fromJson);
    if (reader.has(u"instantDecision"))
        choice.instantDecision = reader.part(u"instantDecision", DecidedBody::fromJson);
    if (reader.has(u"instantDelivery"))
        choice.instantDelivery = reader.part(u"instantDelivery", ResultIssuedBody::fromJson);
    return reader.finish(std::move(choice));
}

bool IntakeDraft::isEmpty() const
{
    Applicant untouched;
    untouched.kind = applicant.kind;
    untouched.documentKind = applicant.documentKind;
    return applicant == untouched && !agent && itemId.isEmpty() && form.isEmpty();
}

QJsonObject IntakeDraft::toJson() const
{
    QJsonObject json{{QStringLiteral("applicant"), yichuang::toJson(applicant)}};
    if (agent)
        json.insert(QStringLiteral("agent"), yichuang::toJson(*agent));
    insertText(json, QLatin1StringView("item"), itemId);
    if (!joins.isNull())
        insertText(json, QLatin1StringView("joins"), uuidText(joins));
    if (!consultation.isNull())
        insertText(json, QLatin1StringView("consultation"), uuidText(consultation));
    if (!answers.isEmpty())
        json.insert(QStringLiteral("answers"), answersToJson(answers));
    QJsonArray handedIn;
    for (const CaseMaterial &material : materials)
        handedIn.append(handedInToJson(material));
    if (!handedIn.isEmpty())
        json.insert(QStringLiteral("materials"), handedIn);
    if (!form.isEmpty())
        json.insert(QStringLiteral("form"), form);
    insertText(json, QLatin1StringView("delivery"), delivery);
    insertDay(json, QLatin1StringView("receivedOn"), receivedOn);
    if (cardSeen)
        json.insert(QStringLiteral("cardSeen"), cardSeen->toJson());
    insertText(json, QLatin1StringView("reusedApplicant"), reusedApplicant);
    if (!reusedFacts.isEmpty()) {
        QJsonObject sources;
        for (auto it = reusedFacts.cbegin(); it != reusedFacts.cend(); ++it)
            sources.insert(it.key(), it.value());
        json.insert(QStringLiteral("reusedFacts"), sources);
    }
    json.insert(QStringLiteral("choice"), choice.toJson());
    return json;
}

Result<IntakeDraft> IntakeDraft::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    IntakeDraft draft;
    draft.applicant = reader.part(u"applicant", readApplicant);
    if (reader.has(u"agent"))
        draft.agent = reader.part(u"agent", readAgent);
    draft.itemId = reader.text(u"item", Presence::Optional);
    if (reader.has(u"joins"))
        draft.joins = uuidFromText(reader.text(u"joins", Presence::Required));
    if (reader.has(u"consultation"))
        draft.consultation = uuidFromText(reader.text(u"consultation", Presence::Required));
    draft.answers = readAnswers(reader);
    draft.materials = reader.list(u"materials", Presence::Optional, mostBodyMaterials, handedInFromJson);
    draft.form = reader.object(u"form", Presence::Optional);
    draft.delivery = reader.text(u"delivery", Presence::Optional);
    draft.receivedOn = reader.day(u"receivedOn", Presence::Optional);
    if (reader.has(u"cardSeen"))
        draft.cardSeen = reader.part(u"cardSeen", CardSeen::fromJson);
    draft.reusedApplicant = reader.text(u"reusedApplicant", Presence::Optional, longestBodyId);
    const QJsonObject sources = reader.object(u"reusedFacts", Presence::Optional);
    for (auto it = sources.begin(); it != sources.end() && reader.ok(); ++it) {
        if (!it->isString())
            reader.fail(QString(QStringLiteral("reusedFacts.") + it.key()));
        draft.reusedFacts.insert(it.key(), it->toString());
    }
    if (reader.has(u"choice"))
        draft.choice = reader.part(u"choice", OutcomeChoice::fromJson);
    return reader.finish(std::move(draft));
}

} // namespace yichuang
