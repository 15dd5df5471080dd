// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/workcalendar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace yichuang {

namespace {

constexpr int firstYearEver = 1900;
constexpr int lastYearEver = 2200;

bool isWeekday(QDate day)
{
    return day.dayOfWeek() <= Qt::Friday;
}

/** The pauses in order, without overlaps; those that end before they start are dropped. */
QList<DayPause> mergedPauses(QList<DayPause> pauses)
{
    pauses.removeIf([](const DayPause &one) { return !one.first.isValid() || one.last < one.first; });
    std::sort(pauses.begin(), pauses.end(), [](const DayPause &a, const DayPause &b) { return a.first < b.first; });
    QList<DayPause> merged;
    for (const DayPause &pause : std::as_const(pauses)) {
        if (!merged.isEmpty() && pause.first <= merged.last().last.addDays(1))
            merged.last().last = std::max(merged.last().last, pause.last);
        else
            merged.append(pause);
    }
    return merged;
}

} // namespace

WorkCalendar::WorkCalendar(int firstYear, int lastYear, QMap<QDate, CalendarDay> days)
{
    if (firstYear < firstYearEver || lastYear > lastYearEver || firstYear > lastYear)
        return;
    m_first = QDate(firstYear, 1, 1);
    m_last = QDate(lastYear, 12, 31);
    m_days = std::move(days);
    m_days.removeIf([this](const auto &day) { return !covers(day.key()); });
    const int known = static_cast<int>(m_first.daysTo(m_last)) + 1;
    m_upTo.reserve(static_cast<std::size_t>(known));
    for (int offset = 0; offset < known; ++offset) {
        const QDate day = m_first.addDays(offset);
        const auto exception = m_days.constFind(day);
        if (exception != m_days.constEnd() ? exception->workday : isWeekday(day))
            m_workdays.push_back(offset);
        m_upTo.push_back(static_cast<int>(m_workdays.size()));
    }
}

bool WorkCalendar::covers(QDate day) const
{
    return day.isValid() && m_first.isValid() && day >= m_first && day <= m_last;
}

std::optional<bool> WorkCalendar::isWorkday(QDate day) const
{
    if (!covers(day))
        return std::nullopt;
    return countIn(day, day) == 1;
}

QString WorkCalendar::dayName(QDate day) const
{
    return m_days.value(day).name;
}

int WorkCalendar::countUpTo(QDate day) const
{
    if (day < m_first)
        return 0;
    return m_upTo[static_cast<std::size_t>(m_first.daysTo(std::min(day, m_last)))];
}

int WorkCalendar::countIn(QDate first, QDate last) const
{
    return last < first ? 0 : countUpTo(last) - countUpTo(first.addDays(-1));
}

std::optional<QDate> WorkCalendar::addWorkdays(QDate start, int n, const QList<DayPause> &pauses) const
{
    if (!covers(start) || n < 0)
        return std::nullopt;
    if (n == 0)
        return start;
    // The wanted day's rank among all working days; every pause before it pushes it on.
    qint64 rank = static_cast<qint64>(countUpTo(start)) + n;
    const auto dayOfRank = [this](qint64 wanted) {
        return m_first.addDays(m_workdays[static_cast<std::size_t>(wanted - 1)]);
    };
    for (const DayPause &pause : mergedPauses(pauses)) {
        if (rank > static_cast<qint64>(m_workdays.size()))
            return std::nullopt;
        const QDate from = std::max(pause.first, start.addDays(1));
        if (from <= dayOfRank(rank))
            rank += countIn(from, pause.last);
    }
    if (rank > static_cast<qint64>(m_workdays.size()))
        return std::nullopt;
    return dayOfRank(rank);
}

std::optional<int> WorkCalendar::workdaysBetween(QDate after, QDate until, const QList<DayPause> &pauses) const
{
    if (!covers(after) || !covers(until))
        return std::nullopt;
    if (until < after) {
        const std::optional<int> back = workdaysBetween(until, after, pauses);
        return back ? std::optional(-*back) : std::nullopt;
    }
    int days = countIn(after.addDays(1), until);
    for (const DayPause &pause : mergedPauses(pauses))
        days -= countIn(std::max(pause.first, after.addDays(1)), std::min(pause.last, until));
    return days;
}

CalendarYearCount WorkCalendar::yearCount(int year) const
{
    CalendarYearCount count;
    const QDate first(year, 1, 1);
    if (!covers(first))
        return count;
    count.workdays = countIn(first, QDate(year, 12, 31));
    for (auto it = m_days.lowerBound(first); it != m_days.constEnd() && it.key().year() == year; ++it) {
        count.offWeekdays += isWeekday(it.key()) && !it->workday ? 1 : 0;
        count.madeUpDays += !isWeekday(it.key()) && it->workday ? 1 : 0;
    }
    return count;
}

std::optional<WorkCalendar> WorkCalendar::merged(const WorkCalendar &newer) const
{
    if (!m_first.isValid() || !newer.m_first.isValid())
        return m_first.isValid() ? *this : newer;
    const bool joins = newer.m_first.year() <= m_last.year() + 1 && newer.m_last.year() >= m_first.year() - 1;
    if (!joins)
        return std::nullopt;
    QMap<QDate, CalendarDay> days = newer.m_days;
    for (auto it = m_days.constBegin(); it != m_days.constEnd(); ++it) {
        if (!newer.covers(it.key()))
            days.insert(it.key(), it.value());
    }
    return WorkCalendar(std::min(m_first.year(), newer.m_first.year()), std::max(m_last.year(), newer.m_last.year()),
                        days);
}

QByteArray WorkCalendar::toJson() const
{
    QJsonObject days;
    for (auto it = m_days.constBegin(); it != m_days.constEnd(); ++it) {
        days.insert(it.key().toString(Qt::ISODate),
                    QJsonObject{{QStringLiteral("workday"), it->workday}, {QStringLiteral("name"), it->name}});
    }
    const QJsonArray years{m_first.year(), m_last.year()};
    const QJsonObject meta{{QStringLiteral("years"), years}};
    return QJsonDocument(QJsonObject{{QStringLiteral("_meta"), meta}, {QStringLiteral("days"), days}}).toJson();
}

} // namespace yichuang
