// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

namespace yichuang {

/** A person's and a firm's name as long as the forms take them, as they begin in lists. */
inline const QString longPersonListed = QStringLiteral("阿****");
inline const QString longFirmListed = QStringLiteral("宁波市鄞州区姜山镇测试村");

/**
 * Cases of people and firms with the longest names on items with the longest names: one of each just received, one in
 * the hands of its department, one whose result waits to be fetched and was sealed many times over.
 */
void makeLongPast(Profile &profile, const Seat &seat, const TemplateSet &templates, const Clock &clock);

} // namespace yichuang
