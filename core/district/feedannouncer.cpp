// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/feedannouncer.h"

#include "core/district/feednews.h"

namespace yichuang {

FeedAnnouncer::FeedAnnouncer(QByteArray database, const PgBounds &bounds, Journal &journal)
    : m_postgres(std::move(database), bounds)
    , m_journal(journal)
    , m_thread([this] { work(); })
{
}

FeedAnnouncer::~FeedAnnouncer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void FeedAnnouncer::announce(const QStringList &units)
{
    {
        const std::lock_guard lock(m_mutex);
        for (const QString &unit : units)
            m_units.insert(unit);
    }
    m_wake.notify_one();
}

void FeedAnnouncer::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || !m_units.isEmpty(); });
        if (m_units.isEmpty())
            return;
        const QStringList units = std::exchange(m_units, {}).values();
        lock.unlock();
        const Result<std::vector<PgRows>> told =
            m_postgres.runAll({{"SET synchronous_commit = off", {}},
                               {"SELECT pg_notify('yichuang_feed', $1)", PgValues().text(feedNewsText(units))}});
        if (!told)
            m_journal.warn(QStringLiteral("notify-failed"), {{QStringLiteral("reason"), told.error().reason}});
        lock.lock();
    }
}

} // namespace yichuang
