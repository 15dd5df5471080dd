// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/sync/wire.h"
#include "tests/bench/district/figures.h"
#include "tests/bench/district/pouch.h"
#include "tests/bench/district/wholeworkstation.h"

#include <QFile>
#include <QTemporaryDir>

namespace yichuang {

namespace {

constexpr int casesInBatch = 50;
constexpr double backlogGoal = 0.25; ///< of PouchDB's time

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
    bench.table.add(
        {QStringLiteral("50 workstations push %1 events, %2 a push").arg(ours.all.events).arg(eventsInBatch),
         1000 * ours.seconds, QStringLiteral("ms"), peer, ms, 2.0, QStringLiteral("one psql")});
    bench.table.add({QStringLiteral("the same, processor time"),
                     ours.serverMs + ours.postgresMs,
                     QStringLiteral("ms"),
                     peer,
                     processor,
                     {},
                     {}});
}

/** What the district has of @p station's unit, one JSON object a line. */
QByteArray documentsOf(Station &station)
{
    QByteArray documents;
    FeedPlace place;
    for (const FeedEntry &entry : station.device().readFeed(place))
        documents += jsonBytes(eventToJson(entry.event)) + '\n';
    return documents;
}

/** Figures beside PouchDB replicating the same documents to its own server and back. */
class BesidePouch
{
public:
    BesidePouch(BenchTable &table, std::optional<PouchRun> peer, const QString &how)
        : m_table(table)
        , m_peer(std::move(peer))
        , m_note(m_peer ? how : QStringLiteral("did not run: npm, network"))
    {
    }

    void push(const QString &what, double ms, std::optional<double> goal) { add(what, ms, &PouchRun::pushMs, goal); }
    void pull(const QString &what, double ms, std::optional<double> goal) { add(what, ms, &PouchRun::pullMs, goal); }

private:
    void add(const QString &what, double ms, double PouchRun::*member, std::optional<double> goal)
    {
        m_table.add({what, ms, QStringLiteral("ms"), QStringLiteral("PouchDB to its own server, the same documents"),
                     m_peer ? std::optional((*m_peer).*member) : std::nullopt, goal, m_note});
    }

    BenchTable &m_table;
    std::optional<PouchRun> m_peer;
    QString m_note;
};

/** One workstation: its whole backlog up, and down again: read and parsed, and by a real one into its profile. */
void measureOne(DistrictBench &bench, Pouch &pouch, int cases)
{
    const auto district = bench.district();
    const QString centre = QString::fromUtf16(WholeWorkstation::centre);
    Stations one;
    one.push_back(std::make_unique<Station>(*district, centre));
    one.front()->prepare(bench.model, cases, casesInBatch);
    const LoadRun up = pushTogether(one, *district, bench.postgres.pid());
    const LoadRun down = readTogether(one, *district, bench.postgres.pid());
    const QTemporaryDir folder;
    WholeWorkstation fresh(folder.filePath(QStringLiteral("profile")), district->port(), district->code(centre));
    const double filledMs = millisecondsOf([&] { (void)fresh.pull(); });
    BesidePouch figures(bench.table, pouch.replicate({documentsOf(*one.front())}, 1),
                        QStringLiteral("not durable per document, no signatures"));
    figures.push(QStringLiteral("push of a backlog of %1 events").arg(up.all.events), 1000 * up.seconds, backlogGoal);
    figures.pull(QStringLiteral("pull of it"), 1000 * down.seconds, backlogGoal);
    figures.pull(QStringLiteral("pull of it into a workstation's sealed profile"), filledMs, {});
}

/** Fifty at once, of ten centres: each its share up, then each the whole of its centre down. */
void measureFifty(DistrictBench &bench, Pouch &pouch, int cases)
{
    constexpr int stationsAtOnce = 50;
    const auto district = bench.district();
    const Stations stations = DistrictBench::stations(*district, stationsAtOnce);
    for (const auto &station : stations)
        station->prepare(bench.model, cases / stationsAtOnce, casesInBatch);
    const LoadRun up = pushTogether(stations, *district, bench.postgres.pid());
    const LoadRun down = readTogether(stations, *district, bench.postgres.pid());
    measureInserts(bench, *district, up, casesInBatch * int(bench.model.size()));
    std::vector<QByteArray> databases;
    for (int centre = 0; centre < benchCentres; ++centre)
        databases.push_back(documentsOf(*stations[std::size_t(centre)]));
    const std::optional<PouchRun> peer = pouch.replicate(databases, stationsAtOnce / benchCentres);
    if (peer && peer->pulled != down.all.events)
        qFatal("%lld documents were pulled", static_cast<long long>(peer->pulled));
    BesidePouch figures(bench.table, peer,
                        QStringLiteral("its clients store what they pull, ours here do not; as above"));
    figures.push(QStringLiteral("50 workstations push %1 events").arg(up.all.events), 1000 * up.seconds, backlogGoal);
    figures.pull(QStringLiteral("50 workstations pull %1 events").arg(down.all.events), 1000 * down.seconds,
                 backlogGoal);
}

} // namespace

void measurePeers(DistrictBench &bench)
{
    const int cases = bench.full ? 10'000 : 1000;
    progress(QStringLiteral("%1 cases beside what they are compared with").arg(cases));
    Pouch pouch;
    measureOne(bench, pouch, cases);
    measureFifty(bench, pouch, cases);
}

} // namespace yichuang
