// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/rekeybodies.h"

#include "core/cases/bodyreader.h"

namespace yichuang {

QJsonObject RekeyOwedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("system"), system}};
    insertText(json, QLatin1StringView("reason"), reason);
    return json;
}

Result<RekeyOwedBody> RekeyOwedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    RekeyOwedBody body;
    body.system = reader.text(u"system", Presence::Required, longestBodyId);
    body.reason = reader.text(u"reason", Presence::Optional);
    return reader.finish(std::move(body));
}

QJsonObject RekeyedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("system"), system}};
    insertText(json, QLatin1StringView("screen"), screen);
    insertText(json, QLatin1StringView("foreignNumber"), foreignNumber);
    return json;
}

Result<RekeyedBody> RekeyedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    RekeyedBody body;
    body.system = reader.text(u"system", Presence::Required, longestBodyId);
    body.screen = reader.text(u"screen", Presence::Optional, longestBodyId);
    body.foreignNumber = reader.text(u"foreignNumber", Presence::Optional, longestBodyId);
    return reader.finish(std::move(body));
}

} // namespace yichuang
