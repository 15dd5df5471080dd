// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/figures.h"

#include <array>

namespace yichuang {

namespace {

constexpr int cores = 2; ///< of the machine the goals are for
constexpr double pushGoalMs = 100; ///< p95
constexpr double longestThousand = 1050; ///< ms for 1,000 events that are offered in 1,000

constexpr std::array<DistrictPart, 7> parts{{
    {"wire", measureWire},
    {"push", measurePush},
    {"latency", measureLatency},
    {"peers", measurePeers},
    {"monday", measureMonday},
    {"growth", measureGrowth},
    {"pull", measurePull},
}};

void report(BenchTable &table, const QString &what, const LoadRun &run, bool isGoal)
{
    const QString note = QStringLiteral("%1 events/s; processor %2 ms server, %3 ms PostgreSQL an event")
                             .arg(run.perSecond(), 0, 'f', 0)
                             .arg(run.serverMs / double(run.events), 0, 'f', 3)
                             .arg(run.postgresMs / double(run.events), 0, 'f', 3);
    table.add({what + QStringLiteral(", 1,000 events pushed"),
               1e6 / run.perSecond(),
               QStringLiteral("ms"),
               {},
               {},
               isGoal ? std::optional(longestThousand) : std::nullopt,
               note});
    table.add({what + QStringLiteral(", processor time of 1,000 events"),
               1000 * run.processorMs(),
               QStringLiteral("ms"),
               {},
               {},
               isGoal ? std::optional(1000.0 * cores) : std::nullopt,
               QStringLiteral("server and PostgreSQL")});
    table.add({what + QStringLiteral(", p95 of a push"),
               run.pushes.percentile(0.95),
               QStringLiteral("ms"),
               {},
               {},
               isGoal ? std::optional(pushGoalMs) : std::nullopt,
               QStringLiteral("p50 %1 ms, p99 %2 ms")
                   .arg(run.pushes.median(), 0, 'f', 1)
                   .arg(run.pushes.percentile(0.99), 0, 'f', 1)});
}

} // namespace

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

std::vector<std::unique_ptr<Station>> DistrictBench::stations(TestDistrict &district, int count)
{
    constexpr int centres = 10;
    std::vector<std::unique_ptr<Station>> stations;
    for (int i = 0; i < count; ++i)
        stations.push_back(std::make_unique<Station>(district, QString::number(330212101 + i % centres)));
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
        report(bench.table, QString::fromLatin1(load.what),
               pushTogether(stations, *district, bench.postgres.pid(), load.perSecond), load.perSecond > 0);
    }
}

} // namespace yichuang
