// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/unitnames.h"

#include "core/district/publishing.h"
#include "core/sync/wireenrolment.h"

namespace yichuang {

namespace {

constexpr qsizetype townshipDigits = 9;

QString centreName(const Organisation &organisation, const QString &code)
{
    for (const Town &town : organisation.towns) {
        if (town.code.startsWith(code))
            return town.centre;
    }
    return {};
}

QString villageName(const Organisation &organisation, const QString &code)
{
    for (const Town &town : organisation.towns) {
        if (!town.code.startsWith(QStringView(code).first(townshipDigits)))
            continue;
        for (const Village &village : town.villages) {
            if (village.code == code)
                return village.name;
        }
    }
    return {};
}

QString departmentName(const Organisation &organisation, const QString &id)
{
    const Department *const department = organisation.department(id);
    return department ? department->name : QString();
}

} // namespace

Result<std::optional<Organisation>> publishedOrganisation(Postgres &postgres)
{
    const Result<std::vector<QByteArray>> documents =
        publishedInForce(postgres, ReferenceKind::Organisation, QDate::currentDate());
    if (!documents)
        return failure(documents.error());
    if (documents->empty())
        return std::nullopt;
    auto organisation = readOrganisation(documents->front());
    if (!organisation)
        return failure(ErrorCode::Internal, QStringLiteral("organisation"));
    return std::move(*organisation);
}

QString unitNameIn(const std::optional<Organisation> &organisation, const QString &unit)
{
    const std::optional<UnitKind> kind = unitKindOf(unit);
    QString name;
    if (organisation && kind) {
        switch (*kind) {
        case UnitKind::Centre:
            name = centreName(*organisation, unit);
            break;
        case UnitKind::Station:
            name = villageName(*organisation, unit);
            break;
        case UnitKind::Department:
            name = departmentName(*organisation, unit);
            break;
        }
    }
    return name.isEmpty() ? unit : name;
}

Result<QString> nameOfUnit(Postgres &postgres, const QString &unit)
{
    const Result<std::optional<Organisation>> organisation = publishedOrganisation(postgres);
    if (!organisation)
        return failure(organisation.error());
    return unitNameIn(*organisation, unit);
}

} // namespace yichuang
