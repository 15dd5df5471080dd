// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/figures.h"

#include <QElapsedTimer>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace yichuang {

namespace {

/** Many stations of one centre write cases at once, with nothing measured. */
void fillCentre(DistrictBench &bench, TestDistrict &district, const QString &centre, int cases)
{
    constexpr int writers = 4;
    std::vector<std::thread> threads;
    std::vector<std::unique_ptr<Station>> stations;
    for (int i = 0; i < writers; ++i)
        stations.push_back(std::make_unique<Station>(district, centre));
    for (const auto &station : stations) {
        threads.emplace_back([&] {
            station->fill(bench.model, cases / writers);
            station->device().http().setPort(district.port());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace

void measurePull(DistrictBench &bench)
{
    const int cases = bench.full ? 300'000 : 1000;
    const QString centre = QStringLiteral("330212110");
    progress(QStringLiteral("a centre with %1 cases").arg(cases));
    const auto district = bench.district();
    fillCentre(bench, *district, centre, cases);
    Station fresh(*district, centre);
    const double server = processorMsOf(district->pid());
    const double postgres = processorMsWithChildren(bench.postgres.pid());
    std::pair<qint64, qint64> read;
    const double ms = millisecondsOf([&] { read = fresh.readAll(district->port()); });
    const double entries = double(read.first);
    bench.table.add({QStringLiteral("first fill of a new workstation, %1 cases: the district's side").arg(cases),
                     ms / 1000,
                     QStringLiteral("s"),
                     {},
                     {},
                     {},
                     QStringLiteral("%1 events/s read and parsed one after another, %2 MiB on the wire")
                         .arg(1000 * entries / ms, 0, 'f', 0)
                         .arg(double(read.second) / (1024 * 1024), 0, 'f', 1)});
    bench.table.add(
        {QStringLiteral("first fill, processor time of 1,000 events"),
         1000 * (processorMsOf(district->pid()) - server + processorMsWithChildren(bench.postgres.pid()) - postgres)
             / entries,
         QStringLiteral("ms"),
         {},
         {},
         {},
         QStringLiteral("server and PostgreSQL")});
}

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

void measureGrowth(DistrictBench &bench)
{
    const std::vector<int> sizes =
        bench.full ? std::vector<int>{10'000, 100'000, 1'000'000} : std::vector<int>{1000, 5000};
    const auto district = bench.district();
    int events = 0;
    std::optional<double> first;
    for (const int size : sizes) {
        progress(QStringLiteral("a district with %1 events").arg(size));
        fillCentre(bench, *district, QStringLiteral("330212110"), (size - events) / int(bench.model.size()));
        events = size;
        auto stations = DistrictBench::stations(*district, 50);
        for (auto &station : stations)
            station->prepare(bench.model, bench.full ? 20 : 5, 1);
        const LoadRun run = pushTogether(stations, *district, bench.postgres.pid());
        bench.table.add({QStringLiteral("a case a push with %1 events there, processor time of 1,000 events").arg(size),
                         1000 * run.processorMs(), QStringLiteral("ms"),
                         first ? QStringLiteral("the same with %1").arg(sizes.front()) : QString(), first,
                         first ? std::optional(1.5) : std::nullopt,
                         QStringLiteral("%1 events/s, p95 %2 ms")
                             .arg(run.perSecond(), 0, 'f', 0)
                             .arg(run.pushes.percentile(0.95), 0, 'f', 0)});
        first = first.value_or(1000 * run.processorMs());
    }
    const double bytes = district->runSql(QStringLiteral("SELECT pg_database_size(current_database())")).toDouble();
    const double cases = district->runSql(QStringLiteral("SELECT count(*) FROM cases")).toDouble();
    bench.table.add(
        {QStringLiteral("in the district's database, a case of %1 events with its indexes").arg(bench.model.size()),
         bytes / cases / 1024,
         QStringLiteral("KiB"),
         {},
         {},
         {},
         {}});
}

void measureMonday(DistrictBench &bench)
{
    const int laptops = bench.full ? 500 : 50;
    const int eventsEach = bench.full ? 500 : 50;
    progress(QStringLiteral("%1 laptops come back").arg(laptops));
    const auto district = bench.district(2);
    auto stations = DistrictBench::stations(*district, laptops);
    const int cases = std::max(1, eventsEach / int(bench.model.size()));
    for (auto &station : stations)
        station->prepare(bench.model, cases, 70);
    const LoadRun run = pushTogether(stations, *district, bench.postgres.pid());
    bench.table.add({QStringLiteral("Monday: %1 laptops with %2 events each, until the last is through")
                         .arg(laptops)
                         .arg(cases * int(bench.model.size())),
                     run.seconds,
                     QStringLiteral("s"),
                     {},
                     {},
                     {},
                     QStringLiteral("%1 events/s, p95 of a push %2 ms, processor %3 ms an event")
                         .arg(run.perSecond(), 0, 'f', 0)
                         .arg(run.pushes.percentile(0.95), 0, 'f', 0)
                         .arg(run.processorMs(), 0, 'f', 3)});
}

} // namespace yichuang
