// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/timeduty.h"

#include "core/store/eventlog.h"
#include "core/store/profile.h"
#include "core/store/syncstore.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr int workdaysOfGrace = 1;

} // namespace

TimeDuty::TimeDuty(Profile &profile, const WorkCalendar &calendar, QDate today)
    : m_profile(&profile)
    , m_calendar(&calendar)
    , m_today(today)
{
}

Result<TimeDuty> TimeDuty::read(Profile &profile, const WorkCalendar &calendar, QDate today)
{
    TimeDuty duty(profile, calendar, today);
    Result<QStringList> own = profile.sync().outbox.ownDevices();
    if (!own)
        return failure(own.error());
    duty.m_own = std::move(*own);
    const Result<FeedState> feed = profile.sync().book.feed();
    if (!feed)
        return failure(feed.error());
    if (feed->readAt.isValid() && feed->position == feed->headPosition)
        duty.m_readOn = feed->readAt.toLocalTime().date();
    return duty;
}

Result<bool> TimeDuty::wasTakenInHere(const QUuid &caseId) const
{
    const Result<std::vector<Event>> events = m_profile->events().eventsOf(caseId);
    if (!events)
        return failure(events.error());
    const auto opened =
        std::ranges::find_if(*events, [](const Event &event) { return event.type() == EventType::CaseOpened; });
    return opened != events->end() && m_own.contains(opened->device);
}

Result<bool> TimeDuty::isOurs(const QUuid &takenIn, const QUuid &news, QDate since) const
{
    const Result<bool> own = wasTakenInHere(takenIn);
    if (!own || *own)
        return own;
    if (!m_readOn.isValid())
        return false;
    const Result<QDateTime> came = m_profile->sync().deliveries.lastNoted(news);
    if (!came)
        return failure(came.error());
    const QDate known = came->isValid() ? std::max(since, came->toLocalTime().date()) : since;
    const std::optional<QDate> grace = m_calendar->addWorkdays(known, workdaysOfGrace);
    return grace && m_today > *grace && m_readOn > *grace;
}

} // namespace yichuang
