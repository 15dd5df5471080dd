// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QString>
#include <QStringView>

namespace yichuang {

struct DistrictLink;

/** Who handles cases: a town (its 12-digit code) or a department of the district (its id in the catalogue). */
struct HandlingUnit
{
    QString id; ///< empty: nobody published decides this item
    QString name; ///< as printed

    bool operator==(const HandlingUnit &) const = default;
};

/**
 * Who decides a case of @p item taken in at @p place. A district's item goes to its department. A town's item stays in
 * the town (本镇); where it may be taken in anywhere (全区通办, 全市通办) the town of @p applicantAddress decides, if
 * the address names one of the district's towns.
 */
[[nodiscard]] HandlingUnit decidingUnit(const ServiceItem &item, QStringView applicantAddress, const Place &place,
                                        const ReferenceSet &reference);

/** The name of the unit called @p id; @p id itself where nothing published names it. */
[[nodiscard]] QString handlingUnitName(const QString &id, const ReferenceSet &reference);

/** How events call the unit a workstation is enrolled for with @p link; empty: for none, so it handles what is here. */
[[nodiscard]] QString enrolledUnit(const DistrictLink &link);

/** Every unit a case can be handed to: departments of the district, then its towns, as published. */
[[nodiscard]] std::vector<HandlingUnit> handlingUnits(const ReferenceSet &reference);

} // namespace yichuang
