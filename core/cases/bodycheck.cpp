// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/bodytypes.h"

#include "core/base/text.h"
#include "core/cases/bodyreader.h"

#include <QJsonArray>

#include <algorithm>
#include <type_traits>

namespace yichuang {

namespace {

/** Members that are not the clerk's words: checked by whoever published or filled them. */
bool isForeign(QStringView member)
{
    return member == u"item" || member == u"source";
}

bool isPrintable(const QJsonValue &value)
{
    if (value.isString())
        return isSafeText(value.toString(), longestBodyText, true);
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), [](const QJsonValue &element) { return isPrintable(element); });
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            if (!isSafeText(member.key(), longestBodyText) || !isPrintable(member.value()))
                return false;
        }
    }
    return true;
}

Result<> everyTextPrintable(const QJsonObject &json)
{
    for (auto member = json.constBegin(); member != json.constEnd(); ++member) {
        if (!isForeign(member.key()) && !isPrintable(member.value()))
            return failure(ErrorCode::InvalidInput, QStringLiteral("body.text"),
                           QStringLiteral("a text has characters that cannot be printed as they are stored"));
    }
    return {};
}

} // namespace

Result<> checkBody(EventType type, const QJsonObject &json)
{
    if (type == EventType::Unknown)
        return failure(ErrorCode::NewerProgramNeeded, QStringLiteral("event.unknown"));
    return withBodyOf(type, [&json]<typename Body>(BodyType<Body>) -> Result<> {
        if constexpr (std::is_void_v<Body>) {
            return failure(ErrorCode::NewerProgramNeeded, QStringLiteral("event.unknown"));
        } else if (const Result<Body> body = Body::fromJson(json); !body) {
            return failure(body.error());
        }
        return everyTextPrintable(json);
    });
}

} // namespace yichuang
