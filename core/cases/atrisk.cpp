// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/atrisk.h"

#include "core/cases/deadlines.h"

namespace yichuang {

QDate lastDayAtRisk(QDate today, const WorkCalendar &calendar)
{
    if (!calendar.covers(today))
        return today;
    // Days off behind the last working day belong to it: a promise may fall due on one.
    const std::optional<QDate> firstGreen = calendar.addWorkdays(today, amberDays + 1);
    return firstGreen ? firstGreen->addDays(-1) : calendar.lastDay();
}

} // namespace yichuang
