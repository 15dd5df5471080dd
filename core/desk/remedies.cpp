// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/remedies.h"

#include "core/base/json.h"
#include "core/reference/organisation.h"
#include "core/store/settings.h"

namespace yichuang {

namespace {

QString keyOf(const QString &unit)
{
    return QStringLiteral("remedies.") + unit;
}

} // namespace

Remedies districtRemedies(const Organisation *organisation)
{
    if (!organisation || organisation->districtName.isEmpty())
        return {};
    return {organisation->districtName + QStringLiteral("人民政府"),
            organisation->districtName + QStringLiteral("人民法院")};
}

Result<Remedies> rememberedRemedies(Settings &settings, const QString &unit)
{
    const Result<QString> stored = settings.value(keyOf(unit));
    if (!stored)
        return failure(stored.error());
    const Result<QJsonObject> json = jsonObject(stored->toUtf8());
    if (stored->isEmpty() || !json)
        return Remedies{};
    return Remedies{json->value(u"reviewOrgan").toString(), json->value(u"court").toString()};
}

Result<> rememberRemedies(Settings &settings, const QString &unit, const Remedies &remedies)
{
    if (!remedies.isComplete())
        return {};
    const Result<Remedies> before = rememberedRemedies(settings, unit);
    if (!before || *before == remedies)
        return before ? Result<>() : failure(before.error());
    const QJsonObject json{{QStringLiteral("reviewOrgan"), remedies.reviewOrgan},
                           {QStringLiteral("court"), remedies.court}};
    return settings.setValue(keyOf(unit), QString::fromUtf8(jsonBytes(json)));
}

} // namespace yichuang
