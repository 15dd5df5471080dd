// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace yichuang {

/**
 * Readers that wait for news of a unit's feed. A reader takes a ticket, looks, and if there is nothing waits with that
 * ticket: news between the look and the wait are not missed. Thread-safe.
 */
class FeedWaiters final
{
public:
    using Time = std::chrono::steady_clock::time_point;
    /** Called once, on another thread: when there may be news, at the deadline, or at stop(). Must not block. */
    using Wake = std::function<void()>;

    FeedWaiters();
    ~FeedWaiters();
    Q_DISABLE_COPY_MOVE(FeedWaiters)

    [[nodiscard]] quint64 ticket(const QString &unit) const;
    void wait(const QString &unit, quint64 ticket, Time deadline, Wake wake);
    void news(const QString &unit);
    /** Wakes everybody: after news may have been missed. */
    void newsOfAll();
    /** Wakes everybody and lets nobody wait any more. */
    void stop();
    [[nodiscard]] int waiting() const;
    /** How often a reader was woken by news so far. */
    [[nodiscard]] qint64 woken() const;

private:
    struct Waiter
    {
        Time deadline;
        Wake wake;
    };
    void watchDeadlines();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::multimap<QString, Waiter> m_waiters;
    QHash<QString, quint64> m_tickets;
    qint64 m_woken = 0;
    quint64 m_all = 0; ///< added to every unit's ticket
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace yichuang
