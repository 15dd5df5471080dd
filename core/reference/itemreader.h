// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/documentreader.h"
#include "core/reference/serviceitem.h"

namespace yichuang {

/**
 * Reads the JSON form of an item: every member's presence, type and own range; what concerns several members or the
 * rest of the catalogue is judged in itemrules.h. Always gives an item, as far as it could be read.
 */
[[nodiscard]] ServiceItem readServiceItem(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place);

[[nodiscard]] FormField readFormField(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place);

} // namespace yichuang
