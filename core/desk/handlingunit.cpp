// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handlingunit.h"

#include "core/store/syncbook.h"

namespace yichuang {

namespace {

/** Level of the published department that stands for "the government of the town". */
constexpr int townLevel = 5;

/** A centre's code has 9 digits, a village station's 12; that of their town in the organisation file has 12. */
QString townCodeOf(const QString &centre)
{
    return centre.left(9) + QStringLiteral("000");
}

const Town *townOf(const Place &place, const Organisation &organisation)
{
    return organisation.townByCode(townCodeOf(place.centre));
}

/** The town an address names; the longest name wins, so that 东郊 is not found in 东郊新村 of another town. */
const Town *townIn(QStringView address, const Organisation &organisation)
{
    const Town *found = nullptr;
    for (const Town &town : organisation.towns) {
        if (address.contains(town.name) && (!found || town.name.size() > found->name.size()))
            found = &town;
    }
    return found;
}

const Department *departmentOf(const QString &id, const ReferenceSet &reference)
{
    return reference.catalogue ? reference.catalogue->department(id) : nullptr;
}

} // namespace

HandlingUnit decidingUnit(const ServiceItem &item, QStringView applicantAddress, const Place &place,
                          const ReferenceSet &reference)
{
    const Department *department = departmentOf(item.implementer, reference);
    if (department && department->level != townLevel)
        return {department->id, department->name};
    const Town *town = nullptr;
    if (reference.organisation && item.scope != ItemScope::Town)
        town = townIn(applicantAddress, *reference.organisation);
    if (reference.organisation && !town)
        town = townOf(place, *reference.organisation);
    if (town)
        return {town->code, town->government};
    return department ? HandlingUnit{department->id, department->name} : HandlingUnit();
}

QString handlingUnitName(const QString &id, const ReferenceSet &reference)
{
    if (const Department *department = departmentOf(id, reference))
        return department->name;
    const Town *town = reference.organisation ? reference.organisation->townByCode(id) : nullptr;
    return town ? town->government : id;
}

QString enrolledUnit(const DistrictLink &link)
{
    if (!link.isEnrolled())
        return {};
    return link.unitKind == u"department" ? link.unitCode : townCodeOf(link.unitCode);
}

std::vector<HandlingUnit> handlingUnits(const ReferenceSet &reference)
{
    std::vector<HandlingUnit> units;
    if (reference.catalogue) {
        for (const Department &department : reference.catalogue->departments()) {
            if (department.level != townLevel)
                units.push_back({department.id, department.name});
        }
    }
    if (reference.organisation) {
        for (const Town &town : reference.organisation->towns)
            units.push_back({town.code, town.government});
    }
    return units;
}

} // namespace yichuang
