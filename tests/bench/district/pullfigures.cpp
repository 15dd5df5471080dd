// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/figures.h"

namespace yichuang {

void measurePull(DistrictBench &bench)
{
    constexpr int readers = 50;
    const int casesOfACentre = bench.full ? 1000 : 100;
    constexpr int casesInBatch = 50;
    progress(QStringLiteral("feeds of %1 cases").arg(casesOfACentre));
    const auto district = bench.district(2);
    Stations stations = DistrictBench::stations(*district, benchCentres);
    for (auto &station : stations)
        station->prepare(bench.model, casesOfACentre, casesInBatch);
    (void)pushTogether(stations, *district, bench.postgres.pid());
    for (const int count : {1, readers}) {
        progress(QStringLiteral("read by %1").arg(count));
        const Stations reading = DistrictBench::stations(*district, count);
        const LoadRun run = readTogether(reading, *district, bench.postgres.pid());
        if (run.all.events != qint64(count) * casesOfACentre * qint64(bench.model.size()))
            qFatal("%lld events were read", static_cast<long long>(run.all.events));
        addLoad(bench.table,
                QStringLiteral("%1 workstation%2 from the start of the feed")
                    .arg(count)
                    .arg(count == 1 ? QStringLiteral(" reads") : QStringLiteral("s read")),
                run, QStringLiteral("page"), QStringLiteral("pulled"), false);
    }
}

} // namespace yichuang
