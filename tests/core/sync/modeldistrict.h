// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/transport.h"
#include "core/sync/wire.h"
#include "core/sync/wirereference.h"
#include "core/vault/signing.h"

#include <QMap>
#include <QSet>

#include <functional>
#include <memory>
#include <mutex>

namespace yichuang {

/**
 * A district in memory that keeps to decision 010, and that a test can make lose its state or lie. One unit. Several
 * workstations talk to it, each through a line() of its own.
 */
class ModelDistrict final
{
public:
    /** What it knows; may be copied away and put back, as an operator restores a backup. */
    struct State
    {
        QMap<QString, QByteArray> keys;
        QSet<QString> revoked;
        QMap<QString, std::vector<Event>> chains;
        std::vector<FeedEntry> feed;
        QMap<QString, QByteArray> scans;
        QMap<QString, QByteArray> uploads; ///< path and bytes so far
        QMap<QString, QString> uploadOf; ///< path and address
        std::vector<std::pair<PublishedReference, QByteArray>> references; ///< with their bytes
    };

    explicit ModelDistrict(const Clock &clock)
        : m_clock(clock)
    {
    }

    State state;
    qint64 clockAhead = 0; ///< seconds its clock is ahead
    int requests = 0; ///< answered so far

    /** What happens on the way of a request. */
    enum class Accident {
        None,
        Unreachable, ///< it never arrives
        AnswerLost, ///< it is carried out, and nobody hears of it
    };
    std::function<Accident(const HttpRequest &)> accidents; ///< asked for every request
    std::function<Verdict(const Event &)> ownLaw; ///< judges events instead of the fold
    std::function<void(const HttpRequest &, HttpAnswer &)> lies; ///< may change any answer

    std::mutex lock; ///< held while a request is carried out; for tests that look in while an engine runs
    QStringList asked; ///< method and path of every request, in order

    [[nodiscard]] std::unique_ptr<Transport> line();
    /** Signs and publishes a reference document. */
    void publish(const QString &kind, const QByteArray &bytes);
    /** Every event it holds, in arrival order. */
    [[nodiscard]] std::vector<Event> events() const;
    [[nodiscard]] HttpAnswer answer(const HttpRequest &request);

private:
    [[nodiscard]] HttpAnswer route(const QString &path, const HttpRequest &request);
    [[nodiscard]] HttpAnswer enrol(const QJsonObject &json, const QString &vouchedBy);
    [[nodiscard]] HttpAnswer push(const QJsonObject &json);
    [[nodiscard]] HttpAnswer feedAfter(const QString &query) const;
    [[nodiscard]] HttpAnswer verdicts(const QString &device) const;
    [[nodiscard]] HttpAnswer recount(const QString &query) const;
    [[nodiscard]] HttpAnswer reference(const QString &path, const HttpRequest &request) const;
    [[nodiscard]] HttpAnswer wantedScans() const;
    [[nodiscard]] HttpAnswer scans(const QString &path, const HttpRequest &request);
    [[nodiscard]] Verdict judge(const Event &event) const;
    [[nodiscard]] ChainMark markOf(const QString &device) const;
    [[nodiscard]] QDateTime now() const { return m_clock.now().addSecs(clockAhead); }

    DeviceKey m_key = std::move(*DeviceKey::generate());
    const Clock &m_clock;
    int m_counter = 0;
};

} // namespace yichuang
