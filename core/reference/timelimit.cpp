// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/timelimit.h"

#include "core/reference/workcalendar.h"

#include <array>

namespace yichuang {

namespace {

constexpr int maximumNumber = 1000;

bool isUsable(const TimeLimit &limit)
{
    return limit.number >= 0 && limit.number <= maximumNumber;
}

} // namespace

template <> std::span<const EnumName<LimitUnit>> enumNames<LimitUnit>()
{
    static constexpr std::array<EnumName<LimitUnit>, 5> names{{
        {LimitUnit::WorkingDays, u"工作日"},
        {LimitUnit::CalendarDays, u"自然日"},
        {LimitUnit::Hours, u"小时"},
        {LimitUnit::Months, u"月"},
        {LimitUnit::Years, u"年"},
    }};
    return names;
}

std::optional<QDate> lastDay(const TimeLimit &limit, QDate start, const WorkCalendar &calendar,
                             const QList<DayPause> &pauses)
{
    if (!isUsable(limit) || !start.isValid())
        return std::nullopt;
    QDate last;
    switch (limit.unit) {
    case LimitUnit::WorkingDays:
        return calendar.addWorkdays(start, limit.number, pauses);
    case LimitUnit::CalendarDays:
        last = start.addDays(limit.number);
        break;
    case LimitUnit::Hours:
        last = start.addDays((limit.number + 23) / 24);
        break;
    case LimitUnit::Months: // QDate goes back to the month's last day when there is no such day
        last = start.addMonths(limit.number);
        break;
    case LimitUnit::Years:
        last = start.addYears(limit.number);
        break;
    }
    return last.isValid() && last.year() <= 9999 ? std::optional(last) : std::nullopt;
}

std::optional<QDateTime> endOfHours(const TimeLimit &limit, const QDateTime &start)
{
    if (limit.unit != LimitUnit::Hours || !isUsable(limit) || !start.isValid())
        return std::nullopt;
    return start.addSecs(static_cast<qint64>(limit.number) * 3600);
}

} // namespace yichuang
