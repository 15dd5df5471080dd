// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/catalogue.h"
#include "core/reference/documentreader.h"

#include <QHash>
#include <QSet>

namespace yichuang {

/** What the items of a catalogue may refer to while it is being checked. */
struct CatalogueContext
{
    QHash<QString, Department> departments;
    QSet<QString> groups;
    QSet<QString> standardMaterials;
    QString province; ///< first two digits of the district's code, empty when that is wrong

    // What must be unique across items: where each was first seen.
    QSet<QString> itemIds;
    QSet<QString> basicCodes;
    QSet<QString> implCodes;
    QHash<QString, FormField> fieldMeanings; ///< first field of each key
};

/** Whether @p code is a credit code with both check characters right (GB 32100, GB 11714), exactly as stored. */
[[nodiscard]] bool isCreditCode(const QString &code);

/** Reads the arrays shared by catalogue and organisation documents, duplicates (E010) and credit codes (E013) checked.
 */
[[nodiscard]] QList<ServiceGroup> readGroups(ObjectReader &reader);
[[nodiscard]] QList<Department> readDepartments(ObjectReader &reader);
[[nodiscard]] QList<StandardMaterial> readStandardMaterials(ObjectReader &reader);

/** A member that must be a division code of @p digits digits; E020 otherwise. */
[[nodiscard]] QString readDivisionCode(ObjectReader &reader, const QString &key, int digits);

/** A member that must be an ISO date within 1900..2200; E020 otherwise. */
[[nodiscard]] QDate readDate(ObjectReader &reader, const QString &key);

} // namespace yichuang
