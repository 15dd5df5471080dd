// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/cataloguecontext.h"

namespace yichuang {

/**
 * Judges an item whose shape is right against itself and against @p context (E010..E015, E025..E052), and enters what
 * must be unique into @p context. @p place is the item's place in its document; @p typeKnown is false when its
 * item_type could not be read.
 */
void checkServiceItem(FaultCollector &faults, const ServiceItem &item, const DocumentPlace &place,
                      CatalogueContext &context, bool typeKnown);

/** Whether a material's name asks for "whatever else": 其他材料, 相关材料, 法律法规规定的…材料. */
[[nodiscard]] bool isCatchAllMaterial(const QString &name);

} // namespace yichuang
