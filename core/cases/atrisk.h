// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace yichuang {

class WorkCalendar;

/**
 * The last day for which a lamp is amber on @p today (Lamp, deadlines.h): what falls due on it or before is at risk
 * 临期. Never beyond the days the calendar knows; @p today itself where it knows none.
 */
[[nodiscard]] QDate lastDayAtRisk(QDate today, const WorkCalendar &calendar);

} // namespace yichuang
