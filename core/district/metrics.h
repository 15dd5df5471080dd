// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <array>
#include <chrono>
#include <mutex>
#include <utility>

namespace yichuang {

/** Counters of one process, for GET /metrics in the Prometheus text format 0.0.4. Thread-safe. */
class Metrics final
{
public:
    /** A request was answered: @p operation is the operationId of the contract, or "unknown". */
    void answered(const QString &operation, int status, std::chrono::microseconds took);
    /** The HTTP layer refused a client by itself: @p fault is HttpFault's name in the log. */
    void refused(const QString &fault);
    /** @p count events were stored under @p verdict. */
    void stored(const QString &verdict, qint64 count);

    /** Values that somebody else knows. */
    struct Gauges
    {
        int connections = 0;
        int waitingReaders = 0;
        int queuedJobs = 0;
        qint64 wokenReaders = 0; ///< ever since the process began
    };
    [[nodiscard]] QByteArray text(const Gauges &gauges) const;

private:
    static constexpr std::array boundsMs{1, 5, 25, 100, 500, 2500};
    struct Durations
    {
        std::array<qint64, boundsMs.size()> upTo{};
        qint64 count = 0;
        double seconds = 0;
    };

    mutable std::mutex m_mutex;
    QMap<std::pair<QString, int>, qint64> m_answers;
    QMap<QString, Durations> m_durations;
    QMap<QString, qint64> m_refused;
    QMap<QString, qint64> m_stored;
};

} // namespace yichuang
