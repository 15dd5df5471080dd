// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/enumnames.h"

#include <QDate>
#include <QDateTime>
#include <QList>

#include <optional>

namespace yichuang {

class WorkCalendar;

/** The unit of a published time limit. */
enum class LimitUnit {
    WorkingDays, ///< 工作日: counted on the working calendar
    CalendarDays, ///< 自然日: every day counts
    Hours, ///< 小时: straight on from the moment
    Months, ///< 月: same day of a later month, its last day when there is none
    Years, ///< 年: as months
};

template <> std::span<const EnumName<LimitUnit>> enumNames<LimitUnit>();

/** A published limit, e.g. 10 工作日. */
struct TimeLimit
{
    int number = 0; ///< 0..1000; 0 = at once
    LimitUnit unit = LimitUnit::WorkingDays;

    bool operator==(const TimeLimit &) const = default;
};

/** A stretch of days that does not count, both ends included (行政许可法 45). */
struct DayPause
{
    QDate first;
    QDate last;

    bool operator==(const DayPause &) const = default;
};

/**
 * The last day of @p limit started on @p start (the start day itself is not counted, 民法典 201).
 * Pauses hold back 工作日 only; hours are rounded up to whole days from the end of @p start. Nothing when the
 * working calendar does not reach that far, or when number is outside 0..1000.
 */
[[nodiscard]] std::optional<QDate> lastDay(const TimeLimit &limit, QDate start, const WorkCalendar &calendar,
                                           const QList<DayPause> &pauses = {});

/** The exact end of a limit in hours; nothing for other units. */
[[nodiscard]] std::optional<QDateTime> endOfHours(const TimeLimit &limit, const QDateTime &start);

} // namespace yichuang
