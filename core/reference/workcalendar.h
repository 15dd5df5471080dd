// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/fault.h"
#include "core/reference/timelimit.h"

#include <QByteArray>
#include <QMap>

#include <tl/expected.hpp>

#include <vector>

namespace yichuang {

/** One published exception to "Monday to Friday are working days". */
struct CalendarDay
{
    bool workday = false;
    QString name; ///< e.g. 春节, 国庆节调休上班

    bool operator==(const CalendarDay &) const = default;
};

/** Working days of one year, for checking an import against the State Council's notice. */
struct CalendarYearCount
{
    int offWeekdays = 0; ///< Mondays to Fridays that are off
    int madeUpDays = 0; ///< Saturdays and Sundays that are worked
    int workdays = 0;
};

/**
 * The working days of the years whose State Council notices are known. Immutable; cheap to copy (a few kB).
 * Outside the known years every answer is "unknown" (nothing), never a guess.
 */
class WorkCalendar
{
public:
    /** Knows no day at all. */
    WorkCalendar() = default;

    /** @p firstYear..@p lastYear inclusive, within 1900..2200; @p days outside them are ignored. */
    WorkCalendar(int firstYear, int lastYear, QMap<QDate, CalendarDay> days);

    /** The first and last known day; null dates for an empty calendar. */
    [[nodiscard]] QDate firstDay() const { return m_first; }
    [[nodiscard]] QDate lastDay() const { return m_last; }
    [[nodiscard]] bool covers(QDate day) const;

    [[nodiscard]] std::optional<bool> isWorkday(QDate day) const;

    /** Why the day is off or worked against the weekday rule; empty for ordinary days. */
    [[nodiscard]] QString dayName(QDate day) const;

    /**
     * The n-th working day after @p start, @p start itself not counted, n >= 0 (0 gives @p start). Days inside
     * @p pauses do not count; both ends are inside; overlapping pauses are merged. Nothing when unknown or n < 0.
     */
    [[nodiscard]] std::optional<QDate> addWorkdays(QDate start, int n, const QList<DayPause> &pauses = {}) const;

    /**
     * Working days in (after, until]: "days left" on day @p after of deadline @p until. Negative when @p until is
     * earlier: minus the working days in (until, after]. Nothing when one of them is unknown.
     */
    [[nodiscard]] std::optional<int> workdaysBetween(QDate after, QDate until,
                                                     const QList<DayPause> &pauses = {}) const;

    /** Counts of one year; zeros for an unknown one. */
    [[nodiscard]] CalendarYearCount yearCount(int year) const;

    /** This calendar with the years of @p newer taking precedence; the years must join without a gap. */
    [[nodiscard]] std::optional<WorkCalendar> merged(const WorkCalendar &newer) const;

    /** Our own document form (`{"_meta":{"years":[a,b]},"days":{...}}`), which readWorkCalendar() reads back. */
    [[nodiscard]] QByteArray toJson() const;

    [[nodiscard]] const QMap<QDate, CalendarDay> &exceptions() const { return m_days; }

    bool operator==(const WorkCalendar &other) const
    {
        return m_first == other.m_first && m_last == other.m_last && m_days == other.m_days;
    }

private:
    [[nodiscard]] int countUpTo(QDate day) const; ///< working days in [first, day]
    [[nodiscard]] int countIn(QDate first, QDate last) const;

    QDate m_first;
    QDate m_last;
    QMap<QDate, CalendarDay> m_days;
    std::vector<int> m_upTo; ///< per day from m_first: working days up to and with it
    std::vector<int> m_workdays; ///< offsets of the working days from m_first
};

/**
 * Reads a calendar document: ours, or holiday-cn's year file `{"year":..., "days":[{"name","date","isOffDay"}]}`.
 * A holiday-cn file makes its `year` known (without that member: every year it has days of).
 */
[[nodiscard]] tl::expected<WorkCalendar, Faults> readWorkCalendar(const QByteArray &bytes);

} // namespace yichuang
