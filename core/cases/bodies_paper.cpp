// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/bodies.h"

#include "core/cases/bodyreader.h"

#include <algorithm>

namespace yichuang {

namespace {

bool isHex(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

Result<PromisedLine> promisedLine(const QJsonObject &json)
{
    BodyReader reader(json);
    PromisedLine line;
    line.materialId = reader.text(u"material", Presence::Required, longestBodyId);
    line.dueOn = reader.day(u"dueOn", Presence::Optional);
    return reader.finish(std::move(line));
}

} // namespace

QJsonObject DocumentIssuedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("kind"), kind},
                     {QStringLiteral("copies"), copies},
                     {QStringLiteral("contentHash"), contentHash}};
    insertText(json, QLatin1StringView("paperNumber"), paperNumber);
    insertText(json, QLatin1StringView("source"), source);
    insertText(json, QLatin1StringView("qrText"), qrText);
    insertText(json, QLatin1StringView("clerk"), clerk);
    insertText(json, QLatin1StringView("window"), window);
    insertText(json, QLatin1StringView("phone"), phone);
    if (reprint)
        json.insert(QStringLiteral("reprint"), true);
    if (!promise.empty()) {
        QJsonArray lines;
        for (const PromisedLine &line : promise) {
            QJsonObject one{{QStringLiteral("material"), line.materialId}};
            insertDay(one, QLatin1StringView("dueOn"), line.dueOn);
            lines.append(one);
        }
        json.insert(QStringLiteral("promise"), lines);
    }
    return json;
}

Result<DocumentIssuedBody> DocumentIssuedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    DocumentIssuedBody body;
    body.kind = reader.text(u"kind", Presence::Required, longestBodyName);
    body.paperNumber = reader.text(u"paperNumber", Presence::Optional, longestBodyName);
    body.copies = reader.number(u"copies", 0, 999, 1);
    body.contentHash = reader.text(u"contentHash", Presence::Required, 128);
    if (!isHex(body.contentHash))
        reader.fail(u"contentHash");
    body.reprint = reader.flag(u"reprint");
    body.source = reader.text(u"source", body.reprint ? Presence::Optional : Presence::Required, longestPaperSource);
    body.qrText = reader.text(u"qrText", Presence::Optional);
    body.clerk = reader.text(u"clerk", Presence::Optional, longestBodyName);
    body.window = reader.text(u"window", Presence::Optional, longestBodyName);
    body.phone = reader.text(u"phone", Presence::Optional, longestBodyName);
    body.promise = reader.list(u"promise", Presence::Optional, mostBodyMaterials, promisedLine);
    return reader.finish(std::move(body));
}

QJsonObject NoteBody::toJson() const
{
    return {{QStringLiteral("text"), text}};
}

Result<NoteBody> NoteBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    NoteBody body;
    body.text = reader.text(u"text", Presence::Optional);
    return reader.finish(std::move(body));
}

} // namespace yichuang
