// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include <QSet>

namespace yichuang {

std::vector<std::size_t> outdatedBackups(const std::vector<QDateTime> &newestFirst, const RotationPolicy &policy)
{
    QSet<QDate> days;
    QSet<QDate> weeks;
    QSet<QDate> months;
    // Going back in time, the first one met of a day, week or month is the newest of it.
    const auto keeps = [](QSet<QDate> &seen, QDate period, int limit) {
        if (seen.size() >= limit || seen.contains(period))
            return false;
        seen.insert(period);
        return true;
    };
    std::vector<std::size_t> outdated;
    for (std::size_t index = 0; index < newestFirst.size(); ++index) {
        const QDate day = newestFirst[index].date();
        const bool daily = keeps(days, day, policy.daily);
        const bool weekly = keeps(weeks, day.addDays(1 - day.dayOfWeek()), policy.weekly);
        const bool monthly = keeps(months, QDate(day.year(), day.month(), 1), policy.monthly);
        if (index > 0 && !daily && !weekly && !monthly)
            outdated.push_back(index);
    }
    return outdated;
}

} // namespace yichuang
