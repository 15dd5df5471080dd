// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reference/workcalendar.h"

#include <QDate>
#include <QStringList>
#include <QUuid>

namespace yichuang {

class Profile;

/**
 * Which of a centre's computers records what time alone has done to a case (decision 025): the one that took the case
 * in, at once and without a network. Any other stands in for it when a working day has gone by since and it has read
 * all of the district's feed after that day: what is still undone then, nobody else will do.
 */
class TimeDuty final
{
public:
    /** As this computer stands on @p today; @p profile and @p calendar must outlive it. */
    [[nodiscard]] static Result<TimeDuty> read(Profile &profile, const WorkCalendar &calendar, QDate today);

    /**
     * Whether this computer is to record what @p since, the last day it was not to be recorded yet, has brought to the
     * case @p takenIn; @p news is the case that tells of it, a member of @p takenIn or itself. What came from the
     * district later than @p since counts from then on: whoever took the case in has it no earlier.
     */
    [[nodiscard]] Result<bool> isOurs(const QUuid &takenIn, const QUuid &news, QDate since) const;

private:
    TimeDuty(Profile &profile, const WorkCalendar &calendar, QDate today);

    [[nodiscard]] Result<bool> wasTakenInHere(const QUuid &caseId) const;

    Profile *m_profile;
    const WorkCalendar *m_calendar;
    QDate m_today;
    QStringList m_own; ///< every identity this profile has or had
    QDate m_readOn; ///< day the feed was last read to its end; invalid: never, or there is more
};

} // namespace yichuang
