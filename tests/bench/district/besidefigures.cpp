// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/besideclerk.h"
#include "tests/bench/district/figures.h"
#include "tests/bench/district/wholeworkstation.h"

#include <QTemporaryDir>

namespace yichuang {

namespace {

constexpr double frame = 16; // milliseconds

void add(BenchTable &table, const QString &what, const Times &times, const QString &note = {})
{
    table.add({what + QStringLiteral(", p99"),
               times.percentile(0.99),
               QStringLiteral("ms"),
               {},
               {},
               frame,
               QStringLiteral("p50 %1 ms, of %2").arg(times.median(), 0, 'f', 2).arg(times.count())});
    table.add({what + QStringLiteral(", longest"), times.percentile(1), QStringLiteral("ms"), {}, {}, frame, note});
}

} // namespace

void measureBeside(DistrictBench &bench)
{
    const int own = bench.full ? 500 : 30;
    const int others = bench.full ? 1000 : 60;
    const QString centre = QString::fromUtf16(WholeWorkstation::centre);
    for (const Carrier carrier : {Carrier::Counted, Carrier::Program}) {
        progress(QStringLiteral("a backlog of %1 cases up and %2 down beside the clerk").arg(own).arg(others));
        const auto district = bench.district();
        fillCentre(*district, centre, bench.model, others);
        const QTemporaryDir folder;
        const QString dir = folder.filePath(QStringLiteral("profile"));
        int up = 0;
        {
            WholeWorkstation workstation(dir, district->port(), district->code(centre));
            workstation.work(own);
            up = workstation.backlog().waiting;
        }
        const qint64 down = others * qint64(bench.model.size());
        const Felt felt = feelBeside(dir, up + down, carrier);
        const QString beside = QStringLiteral("beside %1 events going up and %2 coming down: ").arg(up).arg(down);
        if (carrier == Carrier::Counted) {
            add(bench.table, beside + QStringLiteral("a visit of the engine to the desk"), felt.visits,
                QStringLiteral("processor time p99 %1 ms, longest %2 ms")
                    .arg(felt.visitsProcessor.percentile(0.99), 0, 'f', 1)
                    .arg(felt.visitsProcessor.percentile(1), 0, 'f', 1));
            continue;
        }
        add(bench.table, beside + QStringLiteral("what an act waits for the desk"), felt.waits);
        add(bench.table, beside + QStringLiteral("the screens' thread, from event to event"), felt.beats);
        bench.table.add(
            {beside + QStringLiteral("until all is through"),
             felt.seconds,
             QStringLiteral("s"),
             {},
             {},
             {},
             QStringLiteral("%1 events/s in and out of the profile").arg(double(up + down) / felt.seconds, 0, 'f', 0)});
    }
}

} // namespace yichuang
