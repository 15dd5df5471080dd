// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/district/journal.h"
#include "core/district/postgres.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace yichuang {

/**
 * Tells the readers of every process whose feeds grew, by one NOTIFY that names them (feednews.h), after the commit and
 * on a connection of its own: a NOTIFY makes commits wait in one line. What gathers while one is under way goes with
 * the next; it need not be durable, because readers look again by themselves when their wait ends. From any thread.
 */
class FeedAnnouncer final
{
public:
    FeedAnnouncer(QByteArray database, const PgBounds &bounds, Journal &journal);
    /** Tells what was still to be told. */
    ~FeedAnnouncer();
    Q_DISABLE_COPY_MOVE(FeedAnnouncer)

    void announce(const QStringList &units);

private:
    void work();

    Postgres m_postgres;
    Journal &m_journal;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    QSet<QString> m_units;
    bool m_stopping = false;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace yichuang
