// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/figures.h"

namespace yichuang {

namespace {

/** A row for each size, compared with the first one. */
class Growth
{
public:
    Growth(BenchTable &table, QString what, QString call)
        : m_table(table)
        , m_what(std::move(what))
        , m_call(std::move(call))
    {
    }

    void add(int size, const LoadRun &run)
    {
        const double ms = 1000 * run.processorMs();
        m_table.add({QStringLiteral("%1 with %2 events there, processor time of 1,000 events").arg(m_what).arg(size),
                     ms, QStringLiteral("ms"), m_first ? QStringLiteral("the same with %1").arg(m_smallest) : QString(),
                     m_first, m_first ? std::optional(1.5) : std::nullopt,
                     QStringLiteral("%1 events/s, p95 of a %2 %3 ms")
                         .arg(run.perSecond(), 0, 'f', 0)
                         .arg(m_call)
                         .arg(run.all.calls.percentile(0.95), 0, 'f', 0)});
        if (!m_first) {
            m_first = ms;
            m_smallest = size;
        }
    }

private:
    BenchTable &m_table;
    QString m_what;
    QString m_call;
    int m_smallest = 0;
    std::optional<double> m_first;
};

} // namespace

void measureGrowth(DistrictBench &bench)
{
    const std::vector<int> sizes =
        bench.full ? std::vector<int>{10'000, 100'000, 1'000'000} : std::vector<int>{1000, 5000};
    const auto district = bench.district();
    Growth pushes(bench.table, QStringLiteral("a case a push"), QStringLiteral("push"));
    Growth pulls(bench.table, QStringLiteral("pull of what 50 workstations wrote"), QStringLiteral("page"));
    int events = 0;
    for (const int size : sizes) {
        progress(QStringLiteral("a district with %1 events").arg(size));
        // The last of the ten centres has them: its workstations read behind a feed as long.
        fillCentre(*district, benchCentre(benchCentres - 1), bench.model, (size - events) / int(bench.model.size()));
        events = size;
        const Stations stations = DistrictBench::stations(*district, 50);
        std::vector<FeedPlace> before;
        for (const auto &station : stations) {
            station->prepare(bench.model, bench.full ? 20 : 5, 1);
            before.push_back(station->headOfFeed());
            station->device().http().setPort(district->port()); // its connection belongs to this thread
        }
        pushes.add(size, pushTogether(stations, *district, bench.postgres.pid()));
        pulls.add(size, readTogether(stations, *district, bench.postgres.pid(), before));
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

} // namespace yichuang
