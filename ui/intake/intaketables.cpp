// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/intaketables.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace yichuang {
namespace {

QJsonObject builtIn(const QString &name)
{
    QFile file(QStringLiteral(":/intake/reference/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

IntakeTables readIntakeTables()
{
    IntakeTables tables;
    if (const Result<RegionTable> regions = RegionTable::fromJson(builtIn(QStringLiteral("regions.json"))))
        tables.regions = *regions;
    const QJsonArray nations = builtIn(QStringLiteral("nations.json")).value(QStringLiteral("nations")).toArray();
    for (const QJsonValue &value : nations) {
        tables.nations.push_back({value[QStringLiteral("code")].toString(), value[QStringLiteral("name")].toString(),
                                  value[QStringLiteral("cardText")].toString()});
    }
    return tables;
}

} // namespace yichuang
