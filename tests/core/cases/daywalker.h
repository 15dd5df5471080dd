// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"

#include <QDate>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace yichuang {

/**
 * A second opinion on every date, written from domain rules alone and sharing nothing with core: it reads the published
 * exceptions itself and walks from day to day. 民法典 art 201: the first day is not counted; only working days count; a
 * day of a special procedure does not.
 */
class DayWalker final
{
public:
    DayWalker()
        : m_first(2018, 1, 1)
        , m_days(std::size_t(m_first.daysTo(QDate(2027, 1, 1))))
    {
        QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/calendar.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("calendar.json cannot be opened");
        const QJsonObject exceptions =
            QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("days")).toObject();
        if (exceptions.size() < 200)
            qFatal("calendar.json holds no days");
        for (std::size_t i = 0; i < m_days.size(); ++i) {
            const QDate day = m_first.addDays(qint64(i));
            const QJsonObject exception = exceptions.value(day.toString(Qt::ISODate)).toObject();
            m_days[i] = exception.isEmpty() ? day.dayOfWeek() < 6 : exception.value(QStringLiteral("workday")).toBool();
        }
    }

    [[nodiscard]] bool knows(QDate day) const
    {
        const qint64 index = m_first.daysTo(day);
        return index >= 0 && index < qint64(m_days.size());
    }

    [[nodiscard]] bool isWork(QDate day) const { return m_days[std::size_t(m_first.daysTo(day))]; }

    /** The n-th counted day after @p start, or nothing where the calendar ends first. */
    [[nodiscard]] std::optional<QDate> after(QDate start, int n, const std::vector<ClockPause> &pauses = {}) const
    {
        QDate day = start;
        while (n > 0) {
            day = day.addDays(1);
            if (!knows(day))
                return std::nullopt;
            bool paused = false;
            for (const ClockPause &pause : pauses)
                paused = paused || (pause.from <= day && day <= pause.until);
            if (isWork(day) && !paused)
                --n;
        }
        return day;
    }

    /** The n-th working day from @p first on, which is itself the first of them when it is one; n > 0. */
    [[nodiscard]] std::optional<QDate> through(QDate first, int n) const
    {
        for (QDate day = first; knows(day); day = day.addDays(1)) {
            n -= isWork(day) ? 1 : 0;
            if (n == 0)
                return day;
        }
        return std::nullopt;
    }

    /** Working days in (today, due]; of a known due day not before today. */
    [[nodiscard]] int left(QDate today, QDate due) const
    {
        int count = 0;
        for (QDate day = today.addDays(1); day <= due; day = day.addDays(1))
            count += isWork(day) ? 1 : 0;
        return count;
    }

private:
    QDate m_first;
    std::vector<bool> m_days;
};

} // namespace yichuang
