// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/store/staffnames.h"

#include <QList>
#include <QStringList>

namespace yichuang {

/** The register of seals 用印登记簿 as a table with its head. Chinese, like all that leaves the house. */
[[nodiscard]] QList<QStringList> sealTable(const std::vector<SealUse> &uses, const StaffNames &staff);

} // namespace yichuang
