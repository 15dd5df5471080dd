// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/district/postgres.h"
#include "core/vault/sealer.h"
#include "core/vault/signing.h"

#include <QHash>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace yichuang {

class DistrictKeys;

/** What one thread works with; nothing in it is shared. */
struct Worker
{
    Worker(const QByteArray &database, const PgBounds &bounds, const DistrictKeys &keys);

    Postgres postgres;
    Sealer sealer;
    std::map<QString, VerifyKey> verifyKeys; ///< of devices; a device's key never changes
};

/** A fixed number of threads that do what would block: database and cryptography. */
class Workers final
{
public:
    using Job = std::function<void(Worker &)>;

    /** @p queue jobs may wait. @p keys must outlive this. */
    Workers(int threads, int queue, const QByteArray &database, const PgBounds &bounds, const DistrictKeys &keys);
    /** stop() */
    ~Workers();
    Q_DISABLE_COPY_MOVE(Workers)

    /** False when too many wait already, or after stop(); the job is dropped then. From any thread. */
    [[nodiscard]] bool post(Job job);
    /** Finishes what was posted and ends the threads. */
    void stop();
    [[nodiscard]] int waiting() const;

private:
    void work();

    const QByteArray m_database;
    const PgBounds m_bounds;
    const DistrictKeys &m_keys;
    const std::size_t m_most;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace yichuang
