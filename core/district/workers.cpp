// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/workers.h"

#include "core/district/keys.h"

namespace yichuang {

Worker::Worker(const QByteArray &database, const PgBounds &bounds, const DistrictKeys &keys)
    : postgres(database, bounds)
    , sealer(keys.sealer())
{
}

Workers::Workers(int threads, int queue, const QByteArray &database, const PgBounds &bounds, const DistrictKeys &keys)
    : m_database(database)
    , m_bounds(bounds)
    , m_keys(keys)
    , m_most(std::size_t(queue))
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

Workers::~Workers()
{
    stop();
}

bool Workers::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_jobs.size() >= m_most)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

void Workers::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

int Workers::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_jobs.size());
}

void Workers::work()
{
    Worker worker(m_database, m_bounds, m_keys);
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job(worker);
    }
}

} // namespace yichuang
