// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/district/feedwaiters.h"
#include "core/district/journal.h"
#include "core/district/postgres.h"

#include <QByteArray>

#include <atomic>
#include <thread>

namespace yichuang {

/**
 * A thread with a connection of its own that LISTENs for news of feeds from all processes and wakes this one's
 * readers, and once a minute clears away what has expired: sessions, challenges, counted tries, forgotten uploads.
 */
class FeedListener final
{
public:
    FeedListener(const QByteArray &database, const PgBounds &bounds, FeedWaiters &waiters, Journal &journal);
    ~FeedListener();
    Q_DISABLE_COPY_MOVE(FeedListener)

private:
    void listen(const QByteArray &database, const PgBounds &bounds);
    /** Wakes the readers of the units that @p news names. */
    void spread(const QString &news);
    void clearExpired(Postgres &postgres);

    FeedWaiters &m_waiters;
    Journal &m_journal;
    std::atomic<bool> m_stopping{false};
    std::thread m_thread;
};

} // namespace yichuang
