// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/metrics.h"

namespace yichuang {

namespace {

void describe(QByteArray &text, QByteArrayView name, QByteArrayView type, QByteArrayView help)
{
    text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(' ');
    text.append(type).append('\n');
}

void gauge(QByteArray &text, QByteArrayView name, QByteArrayView help, int value)
{
    describe(text, name, "gauge", help);
    text.append(name).append(' ').append(QByteArray::number(value)).append('\n');
}

} // namespace

void Metrics::answered(const QString &operation, int status, std::chrono::microseconds took)
{
    const std::lock_guard lock(m_mutex);
    ++m_answers[{operation, status}];
    Durations &durations = m_durations[operation];
    ++durations.count;
    durations.seconds += double(took.count()) / 1e6;
    for (std::size_t i = 0; i < boundsMs.size(); ++i) {
        if (took <= std::chrono::milliseconds(boundsMs[i]))
            ++durations.upTo[i];
    }
}

void Metrics::refused(const QString &fault)
{
    const std::lock_guard lock(m_mutex);
    ++m_refused[fault];
}

void Metrics::stored(const QString &verdict, qint64 count)
{
    const std::lock_guard lock(m_mutex);
    m_stored[verdict] += count;
}

QByteArray Metrics::text(const Gauges &gauges) const
{
    const std::lock_guard lock(m_mutex);
    QByteArray text;
    describe(text, "yichuang_requests_total", "counter", "Requests answered.");
    for (auto it = m_answers.cbegin(); it != m_answers.cend(); ++it) {
        text += "yichuang_requests_total{operation=\"" + it.key().first.toLatin1() + "\",status=\""
            + QByteArray::number(it.key().second) + "\"} " + QByteArray::number(it.value()) + '\n';
    }
    describe(text, "yichuang_request_seconds", "histogram", "Time from the whole request to its answer.");
    for (auto it = m_durations.cbegin(); it != m_durations.cend(); ++it) {
        const QByteArray label = "{operation=\"" + it.key().toLatin1() + '"';
        for (std::size_t i = 0; i < boundsMs.size(); ++i) {
            text += "yichuang_request_seconds_bucket" + label + ",le=\"" + QByteArray::number(boundsMs[i] / 1000.0)
                + "\"} " + QByteArray::number(it->upTo[i]) + '\n';
        }
        text += "yichuang_request_seconds_bucket" + label + ",le=\"+Inf\"} " + QByteArray::number(it->count) + '\n';
        text += "yichuang_request_seconds_sum" + label + "} " + QByteArray::number(it->seconds) + '\n';
        text += "yichuang_request_seconds_count" + label + "} " + QByteArray::number(it->count) + '\n';
    }
    describe(text, "yichuang_http_refused_total", "counter", "Clients refused before their request was looked at.");
    for (auto it = m_refused.cbegin(); it != m_refused.cend(); ++it) {
        text += "yichuang_http_refused_total{reason=\"" + it.key().toLatin1() + "\"} " + QByteArray::number(it.value())
            + '\n';
    }
    describe(text, "yichuang_events_stored_total", "counter", "Events stored, by the verdict on them.");
    for (auto it = m_stored.cbegin(); it != m_stored.cend(); ++it) {
        text += "yichuang_events_stored_total{verdict=\"" + it.key().toLatin1() + "\"} "
            + QByteArray::number(it.value()) + '\n';
    }
    gauge(text, "yichuang_connections", "Open connections.", gauges.connections);
    gauge(text, "yichuang_waiting_readers", "Feed readers waiting for news.", gauges.waitingReaders);
    describe(text, "yichuang_woken_readers_total", "counter", "Feed readers woken because their feed grew.");
    text += "yichuang_woken_readers_total " + QByteArray::number(gauges.wokenReaders) + '\n';
    gauge(text, "yichuang_queued_jobs", "Requests waiting for a worker.", gauges.queuedJobs);
    return text;
}

} // namespace yichuang
