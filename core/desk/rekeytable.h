// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rekeylist.h"

#include <QList>
#include <QStringList>

#include <vector>

namespace yichuang {

/**
 * What is still to be entered in other systems 待补录 as a table with its head, masked as the list is. Chinese whatever
 * the interface's language, like all that leaves the house.
 */
[[nodiscard]] QList<QStringList> rekeyTable(const std::vector<RekeyRow> &rows);

} // namespace yichuang
