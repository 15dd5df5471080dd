// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/figures.h"

#include <QElapsedTimer>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace yichuang {

void measureLatency(DistrictBench &bench)
{
    const int rounds = bench.full ? 1000 : 100;
    progress(QStringLiteral("%1 acts one after another").arg(rounds));
    const auto district = bench.district(2);
    const QString centre = QStringLiteral("330212110");
    Station writer(*district, centre);
    writer.prepare(bench.model, rounds, 1);
    Station reader(*district, centre);
    std::mutex mutex;
    std::condition_variable changed;
    int arrived = 0;
    std::thread reading([&] {
        reader.device().http().setPort(district->port(1)); // another process: the news goes through the database
        FeedPlace place;
        while (place.position < qint64(rounds) * qint64(bench.model.size())) {
            reader.awaitNews(place);
            const std::lock_guard lock(mutex);
            arrived = int(place.position / qint64(bench.model.size()));
            changed.notify_all();
        }
        reader.device().http().setPort(district->port(1));
    });
    Times accepts;
    Times decisions;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer clock;
        clock.start();
        writer.push(writer.batches()[std::size_t(i)]);
        accepts.add(double(clock.nsecsElapsed()) / 1e6);
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return arrived > i; });
        decisions.add(double(clock.nsecsElapsed()) / 1e6);
    }
    reading.join();
    const auto add = [&](const QString &what, const Times &times) {
        bench.table.add({what + QStringLiteral(", p50"), times.median(), QStringLiteral("ms"), {}, {}, {}, {}});
        bench.table.add({what + QStringLiteral(", p99"), times.percentile(0.99), QStringLiteral("ms"), {}, {}, {}, {}});
    };
    add(QStringLiteral("an act from one workstation to the district"), accepts);
    add(QStringLiteral("an act from one workstation to another, through two processes"), decisions);
}

} // namespace yichuang
