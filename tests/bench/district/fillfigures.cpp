// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/figures.h"
#include "tests/bench/district/wholeworkstation.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QTemporaryDir>

namespace yichuang {

namespace {

constexpr double mebibyte = 1024 * 1024;

double mebibytesIn(const QString &dir)
{
    qint64 bytes = 0;
    for (QDirIterator it(dir, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        it.next();
        bytes += it.fileInfo().size();
    }
    return double(bytes) / mebibyte;
}

/** The feed read page by page and parsed, with nothing kept of it. */
void measureDistrictsSide(DistrictBench &bench, int cases)
{
    const QString centre = QString::fromUtf16(WholeWorkstation::centre);
    progress(QStringLiteral("a centre with %1 cases").arg(cases));
    const auto district = bench.district();
    fillCentre(*district, centre, bench.model, cases);
    Station fresh(*district, centre);
    const LoadRun run = measuredLoad(*district, bench.postgres.pid(), [&] { return fresh.readAll(district->port()); });
    bench.table.add({QStringLiteral("first fill of a new workstation, %1 cases: the district's side").arg(cases),
                     run.seconds,
                     QStringLiteral("s"),
                     {},
                     {},
                     {},
                     QStringLiteral("%1 events/s read and parsed one after another, %2 MiB on the wire")
                         .arg(run.perSecond(), 0, 'f', 0)
                         .arg(double(run.all.bytes) / mebibyte, 0, 'f', 1)});
    bench.table.add({QStringLiteral("first fill, processor time of 1,000 events"),
                     1000 * run.processorMs(),
                     QStringLiteral("ms"),
                     {},
                     {},
                     {},
                     QStringLiteral("server and PostgreSQL")});
}

/** End to end: PullTask into a profile on the disk, its events sealed, its cases folded, listed and searchable. */
void measureBothSides(DistrictBench &bench, int cases)
{
    progress(QStringLiteral("%1 cases into a profile").arg(cases));
    const auto district = bench.district();
    fillCentre(*district, QString::fromUtf16(WholeWorkstation::centre), bench.model, cases);
    const QTemporaryDir folder;
    const QString dir = folder.filePath(QStringLiteral("profile"));
    WholeWorkstation fresh(dir, district->port(), district->code(QString::fromUtf16(WholeWorkstation::centre)));
    const qint64 self = QCoreApplication::applicationPid();
    const double before = processorMsOf(self);
    const LoadRun run = measuredLoad(*district, bench.postgres.pid(), [&] { return LoadShare{fresh.pull(), 0, {}}; });
    const double workstationMs = processorMsOf(self) - before;
    if (run.all.events != cases * qint64(bench.model.size()) || fresh.cases() != cases)
        qFatal("%lld events came, of %lld cases", static_cast<long long>(run.all.events),
               static_cast<long long>(fresh.cases()));
    bench.table.add({QStringLiteral("first fill of a new workstation, %1 cases: into its sealed profile").arg(cases),
                     run.seconds,
                     QStringLiteral("s"),
                     {},
                     {},
                     {},
                     QStringLiteral("%1 events/s, of %2 cases and not of more; %3 MiB on the disk")
                         .arg(run.perSecond(), 0, 'f', 0)
                         .arg(cases)
                         .arg(mebibytesIn(dir), 0, 'f', 0)});
    bench.table.add({QStringLiteral("first fill into its profile, processor time of 1,000 events"),
                     1000 * workstationMs / double(run.all.events),
                     QStringLiteral("ms"),
                     {},
                     {},
                     {},
                     QStringLiteral("workstation; beside it %1 ms server and PostgreSQL")
                         .arg(1000 * run.processorMs(), 0, 'f', 0)});
}

} // namespace

void measureFill(DistrictBench &bench)
{
    // Into a profile at a tenth of it: each event is folded, sealed and made searchable, in small durable commits
    // between which a clerk works, and all of it would take longer than everything else that is measured here.
    measureBothSides(bench, bench.full ? 30'000 : 200);
    measureDistrictsSide(bench, bench.full ? 300'000 : 1000);
}

} // namespace yichuang
