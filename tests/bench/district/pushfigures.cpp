// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/figures.h"

#include <array>

namespace yichuang {

namespace {

constexpr int cores = 2; ///< of the machine the goals are for
constexpr double callGoalMs = 100; ///< p95 of a push
constexpr double longestThousand = 1050; ///< ms for 1,000 events that are offered in 1,000

constexpr std::array<DistrictPart, 9> parts{{
    {"wire", measureWire},
    {"push", measurePush},
    {"pull", measurePull},
    {"latency", measureLatency},
    {"beside", measureBeside},
    {"peers", measurePeers},
    {"monday", measureMonday},
    {"growth", measureGrowth},
    {"fill", measureFill},
}};

} // namespace

void addLoad(BenchTable &table, const QString &what, const LoadRun &run, const QString &call, const QString &done,
             bool isGoal)
{
    const double events = double(run.all.events);
    table.add({what + QStringLiteral(", 1,000 events %1").arg(done),
               1e6 / run.perSecond(),
               QStringLiteral("ms"),
               {},
               {},
               isGoal ? std::optional(longestThousand) : std::nullopt,
               QStringLiteral("%1 events/s; processor %2 ms server, %3 ms PostgreSQL an event")
                   .arg(run.perSecond(), 0, 'f', 0)
                   .arg(run.serverMs / events, 0, 'f', 3)
                   .arg(run.postgresMs / events, 0, 'f', 3)});
    table.add({what + QStringLiteral(", processor time of 1,000 events"),
               1000 * run.processorMs(),
               QStringLiteral("ms"),
               {},
               {},
               isGoal ? std::optional(1000.0 * cores) : std::nullopt,
               QStringLiteral("server and PostgreSQL")});
    table.add({what + QStringLiteral(", p95 of a %1").arg(call),
               run.all.calls.percentile(0.95),
               QStringLiteral("ms"),
               {},
               {},
               isGoal ? std::optional(callGoalMs) : std::nullopt,
               QStringLiteral("p50 %1 ms, p99 %2 ms")
                   .arg(run.all.calls.median(), 0, 'f', 1)
                   .arg(run.all.calls.percentile(0.99), 0, 'f', 1)});
}

QString benchCentre(int index)
{
    return QString::number(330212111 + index);
}

std::span<const DistrictPart> districtParts()
{
    return parts;
}

DistrictBench::DistrictBench(BenchTable &given, bool isFull)
    : table(given)
    , full(isFull)
{
}

std::unique_ptr<TestDistrict> DistrictBench::district(int processes)
{
    auto district = std::make_unique<TestDistrict>(
        postgres.database(QStringLiteral("bench%1").arg(++m_databases)),
        QMap<QString, QString>{{QStringLiteral("ENROLMENT_TRIES"), QStringLiteral("100000")},
                               {QStringLiteral("LOGIN_TRIES"), QStringLiteral("1000")}});
    for (int i = 0; i < processes; ++i)
        district->start();
    return district;
}

Stations DistrictBench::stations(TestDistrict &district, int count)
{
    Stations stations;
    for (int i = 0; i < count; ++i)
        stations.push_back(std::make_unique<Station>(district, benchCentre(i % benchCentres)));
    return stations;
}

void measureWire(DistrictBench &bench)
{
    const auto district = bench.district();
    Station station(*district, QStringLiteral("330212110"));
    station.prepare(bench.model, 1, 1);
    const ReadyBatch &batch = station.batches().front();
    bench.table.add({QStringLiteral("bytes on the wire, a case of %1 events").arg(batch.events),
                     double(batch.body.size()) / 1024,
                     QStringLiteral("KiB"),
                     QStringLiteral("the same JSON as it is"),
                     double(batch.plainBytes) / 1024,
                     0.5,
                     {}});
}

void measurePush(DistrictBench &bench)
{
    const int cases = bench.full ? 5000 : 500;
    struct Load
    {
        const char *what;
        int stations;
        int casesInBatch;
        double perSecond; ///< offered; 0: as fast as it goes
    };
    const std::array loads{Load{"1 workstation, a case a push", 1, 1, 0},
                           Load{"1 workstation, 50 cases a push", 1, 50, 0},
                           Load{"50 workstations, a case a push, 1,000 events/s offered", 50, 1, 1000},
                           Load{"50 workstations, a case a push, as fast as it goes", 50, 1, 0},
                           Load{"50 workstations, 50 cases a push", 50, 50, 0}};
    for (const Load &load : loads) {
        progress(QString::fromLatin1(load.what));
        const auto district = bench.district();
        auto stations = DistrictBench::stations(*district, load.stations);
        const int each = load.casesInBatch * std::max(1, cases / load.stations / load.casesInBatch);
        for (auto &station : stations)
            station->prepare(bench.model, each, load.casesInBatch);
        addLoad(bench.table, QString::fromLatin1(load.what),
                pushTogether(stations, *district, bench.postgres.pid(), load.perSecond), QStringLiteral("push"),
                QStringLiteral("pushed"), load.perSecond > 0);
    }
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
                         .arg(run.all.calls.percentile(0.95), 0, 'f', 0)
                         .arg(run.processorMs(), 0, 'f', 3)});
}

} // namespace yichuang
