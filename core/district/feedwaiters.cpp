// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/feedwaiters.h"

#include <utility>
#include <vector>

namespace yichuang {

FeedWaiters::FeedWaiters()
    : m_thread([this] { watchDeadlines(); })
{
}

FeedWaiters::~FeedWaiters()
{
    stop();
    m_thread.join();
}

quint64 FeedWaiters::ticket(const QString &unit) const
{
    const std::lock_guard lock(m_mutex);
    return m_tickets.value(unit) + m_all;
}

void FeedWaiters::wait(const QString &unit, quint64 ticket, Time deadline, Wake wake)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping && m_tickets.value(unit) + m_all == ticket) {
            m_waiters.emplace(unit, Waiter{deadline, std::move(wake)});
            m_changed.notify_all();
            return;
        }
    }
    wake();
}

void FeedWaiters::news(const QString &unit)
{
    std::vector<Wake> woken;
    {
        const std::lock_guard lock(m_mutex);
        ++m_tickets[unit];
        const auto [first, last] = m_waiters.equal_range(unit);
        for (auto it = first; it != last; ++it)
            woken.push_back(std::move(it->second.wake));
        m_waiters.erase(first, last);
        m_woken += qint64(woken.size());
    }
    for (const Wake &wake : woken)
        wake();
}

void FeedWaiters::newsOfAll()
{
    std::multimap<QString, Waiter> woken;
    {
        const std::lock_guard lock(m_mutex);
        ++m_all;
        woken.swap(m_waiters);
        m_woken += m_stopping ? 0 : qint64(woken.size());
    }
    for (const auto &[unit, waiter] : woken)
        waiter.wake();
}

void FeedWaiters::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    newsOfAll();
}

int FeedWaiters::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_waiters.size());
}

qint64 FeedWaiters::woken() const
{
    const std::lock_guard lock(m_mutex);
    return m_woken;
}

void FeedWaiters::watchDeadlines()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        const Time now = std::chrono::steady_clock::now();
        Time next = now + std::chrono::seconds(60);
        std::vector<Wake> due;
        for (auto it = m_waiters.begin(); it != m_waiters.end();) {
            if (it->second.deadline <= now) {
                due.push_back(std::move(it->second.wake));
                it = m_waiters.erase(it);
            } else {
                next = std::min(next, it->second.deadline);
                ++it;
            }
        }
        if (!due.empty()) {
            lock.unlock();
            for (const Wake &wake : due)
                wake();
            lock.lock();
            continue;
        }
        m_changed.wait_until(lock, next);
    }
}

} // namespace yichuang
