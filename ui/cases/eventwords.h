// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/event.h"
#include "core/store/staffnames.h"

#include <QStringList>

namespace yichuang {

/**
 * What an event says beyond its name, a line each, in the words of the screen: what was asked for, what came, what was
 * decided. Persons who are not the clerk appear masked, colleagues by the name @p staff has for them. A body that
 * cannot be read is said to be so.
 */
[[nodiscard]] QStringList eventDetails(const Event &event, const StaffNames &staff);

} // namespace yichuang
