// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/sync/wire.h"
#include "tests/bench/district/figures.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

namespace yichuang {

namespace {

constexpr int casesInBatch = 50;

/** All events and feed entries of @p district as INSERTs into a schema of their own, a statement for each batch. */
QByteArray plainInserts(const TestDistrict &district, int eventsInBatch)
{
    QByteArray sql = district.runTool(QStringLiteral("pg_dump"),
                                      {QStringLiteral("--data-only"), QStringLiteral("--table=events"),
                                       QStringLiteral("--table=feed"), QStringLiteral("--inserts"),
                                       QStringLiteral("--rows-per-insert=%1").arg(eventsInBatch)});
    return sql.replace("INSERT INTO public.", "INSERT INTO bare.");
}

/** The same rows into tables with the same columns and indexes, by psql: what the disk and PostgreSQL take anyhow. */
void measureInserts(DistrictBench &bench, const TestDistrict &district, const LoadRun &ours, int eventsInBatch)
{
    district.runSql(QStringLiteral("CREATE SCHEMA bare; CREATE TABLE bare.events (LIKE public.events INCLUDING ALL); "
                                   "CREATE TABLE bare.feed (LIKE public.feed INCLUDING ALL)"));
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("rows.sql")));
    if (!file.open(QIODevice::WriteOnly) || file.write(plainInserts(district, eventsInBatch)) < 0)
        qFatal("the rows cannot be written");
    file.close();
    const double before = processorMsWithChildren(bench.postgres.pid());
    double psqlMs = 0;
    const double ms = millisecondsOf([&] {
        psqlMs = processorMillisecondsOfPrograms([&] {
            (void)district.runTool(QStringLiteral("psql"),
                                   {QStringLiteral("-qX"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                                    QStringLiteral("-f"), file.fileName()});
        });
    });
    const double processor = processorMsWithChildren(bench.postgres.pid()) - before + psqlMs;
    const QString peer =
        QStringLiteral("plain INSERTs of the same rows by psql, %1 events a statement").arg(eventsInBatch);
    bench.table.add({QStringLiteral("50 workstations push %1 events, %2 a push").arg(ours.events).arg(eventsInBatch),
                     1000 * ours.seconds, QStringLiteral("ms"), peer, ms, 2.0, QStringLiteral("one psql")});
    bench.table.add({QStringLiteral("the same, processor time"),
                     ours.serverMs + ours.postgresMs,
                     QStringLiteral("ms"),
                     peer,
                     processor,
                     {},
                     {}});
}

/** PouchDB replicating the same events to its own server and back. */
void measurePouch(DistrictBench &bench, const QByteArray &documents, const LoadRun &ours, double pullMs)
{
    const QTemporaryDir folder;
    const QString source = QStringLiteral(YICHUANG_POUCH);
    for (const char *name : {"package.json", "package-lock.json"}) {
        if (!QFile::copy(source + u'/' + QString::fromLatin1(name), folder.filePath(QString::fromLatin1(name))))
            qFatal("%s cannot be copied", name);
    }
    QFile file(folder.filePath(QStringLiteral("documents")));
    if (!file.open(QIODevice::WriteOnly) || file.write(documents) != documents.size())
        qFatal("the documents cannot be written");
    file.close();
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral("npm"),
                  {QStringLiteral("ci"), QStringLiteral("--ignore-scripts"), QStringLiteral("--no-audit")});
    const bool installed = process.waitForFinished(300'000) && process.exitCode() == 0;
    QJsonObject said;
    if (installed) {
        process.start(QStringLiteral("node"),
                      {source + QStringLiteral("/replicate.cjs"), folder.filePath(QStringLiteral("node_modules")),
                       folder.filePath(QStringLiteral("pouch")), file.fileName()});
        if (process.waitForFinished(3'600'000) && process.exitCode() == 0)
            said = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }
    const auto peer = [&](const char *member) {
        return said.isEmpty() ? std::nullopt : std::optional(said.value(QLatin1StringView(member)).toDouble());
    };
    const QString note = said.isEmpty() ? QStringLiteral("not installed: npm, network")
                                        : QStringLiteral("not durable per document, no signatures");
    const QString what = QStringLiteral("PouchDB to its own server, the same documents");
    bench.table.add({QStringLiteral("push of a backlog of %1 events").arg(ours.events), 1000 * ours.seconds,
                     QStringLiteral("ms"), what, peer("pushMs"), 0.25, note});
    bench.table.add({QStringLiteral("pull of it"), pullMs, QStringLiteral("ms"), what, peer("pullMs"), 0.25, note});
}

} // namespace

void measurePeers(DistrictBench &bench)
{
    const int cases = bench.full ? 10'000 : 1000;
    const int eventsInBatch = casesInBatch * int(bench.model.size());
    progress(QStringLiteral("%1 cases beside what they are compared with").arg(cases));
    const auto many = bench.district();
    auto stations = DistrictBench::stations(*many, 50);
    for (auto &station : stations)
        station->prepare(bench.model, cases / 50, casesInBatch);
    const LoadRun together = pushTogether(stations, *many, bench.postgres.pid());
    measureInserts(bench, *many, together, eventsInBatch);

    const auto single = bench.district();
    std::vector<std::unique_ptr<Station>> one;
    one.push_back(std::make_unique<Station>(*single, QStringLiteral("330212110")));
    one.front()->prepare(bench.model, cases, casesInBatch);
    const LoadRun backlog = pushTogether(one, *single, bench.postgres.pid());
    QByteArray documents;
    const double pullMs = millisecondsOf([&] { (void)one.front()->readAll(single->port()); });
    FeedPlace place;
    for (const FeedEntry &entry : one.front()->device().readFeed(place))
        documents += jsonBytes(eventToJson(entry.event)) + '\n';
    measurePouch(bench, documents, backlog, pullMs);
}

} // namespace yichuang
