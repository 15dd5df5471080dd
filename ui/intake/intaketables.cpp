// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/intaketables.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace yichuang {
namespace {

QByteArray builtIn(const QString &name)
{
    QFile file(QStringLiteral(":/yichuang/reference/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

IntakeTables readIntakeTables()
{
    IntakeTables tables;
    const QJsonObject regions = QJsonDocument::fromJson(builtIn(QStringLiteral("regions.json"))).object();
    if (const Result<RegionTable> table = RegionTable::fromJson(regions))
        tables.regions = *table;
    if (const auto nations = readNations(builtIn(QStringLiteral("nations.json"))))
        tables.nations = *nations;
    return tables;
}

} // namespace yichuang
