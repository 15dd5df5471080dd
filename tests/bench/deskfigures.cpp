// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include "core/cases/fold.h"
#include "core/store/casewriter.h"
#include "core/store/database.h"
#include "core/store/eventlog.h"
#include "tests/bench/benchprofile.h"

#include <QTemporaryDir>

namespace yichuang {

namespace {

constexpr int rounds = 100;

/** The bytes of the events after @p logId: what a bare commit has to carry too. */
std::vector<int> rowSizesAfter(Database &database, qint64 logId)
{
    std::vector<int> sizes;
    Statement row = database.prepare(
        "SELECT length(payload) + length(hash) + length(prev_hash) + ifnull(length(signature), 0) + length(id) + "
        "length(case_id) + length(device) + length(type) + length(at) + length(account) + length(centre) + "
        "length(window) FROM events WHERE log_id > ?");
    row.bind(logId);
    while (needed(row.step(), "rows"))
        sizes.push_back(int(row.integer(0)));
    return sizes;
}

/** One transaction with the same bytes in as many rows, and one signature. */
class BareCommit
{
public:
    explicit BareCommit(const QString &path)
        : m_database(needed(Database::open(path, Database::Mode::ReadWriteCreate), "bare database"))
    {
        needed(m_database->execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT"), "table");
    }

    void commit(const std::vector<int> &sizes, const Profile &profile)
    {
        Transaction transaction = needed(Transaction::begin(*m_database), "begin");
        for (const int size : sizes)
            needed(m_database->prepare("INSERT INTO rows (bytes) VALUES (?)").bind(QByteArray(size, 'x')).run(), "row");
        (void)needed(profile.sign(QByteArray(32, 'h')), "signature");
        needed(transaction.commit(), "commit");
    }

private:
    std::unique_ptr<Database> m_database;
};

qint64 pagesOf(Database &database)
{
    return needed(database.integer("PRAGMA page_count"), "pages")
        * needed(database.integer("PRAGMA page_size"), "page size");
}

/** @p prepare is not timed; @p act is one commit, made with what it prepared. */
template <typename Prepared>
void measureAct(BenchTable &table, BenchProfile &profile, const QString &name, const std::function<Prepared()> &prepare,
                const std::function<void(const Prepared &)> &act)
{
    Database &database = profile.profile->writer().database;
    const auto lastEvent = [&database] { return needed(database.integer("SELECT max(log_id) FROM events"), "log"); };
    const QTemporaryDir folder(profile.dir() + QStringLiteral("-bare")); // the same disk
    BareCommit bare(folder.filePath(QStringLiteral("bare.db")));
    Times ours;
    Times peer;
    Times oursProcessor;
    Times peerProcessor;
    std::size_t events = 0;
    for (int i = 0; i < rounds; ++i) {
        const Prepared prepared = prepare();
        const qint64 before = lastEvent();
        ours.add(millisecondsOf([&] { oursProcessor.add(processorMillisecondsOf([&] { act(prepared); })); }));
        const std::vector<int> sizes = rowSizesAfter(database, before);
        events = sizes.size();
        peer.add(millisecondsOf(
            [&] { peerProcessor.add(processorMillisecondsOf([&] { bare.commit(sizes, *profile.profile); })); }));
    }
    const QString note = QStringLiteral("%1 events").arg(events);
    const QString commit = QStringLiteral("SQLite FULL commit of the same bytes + one SM2 signature");
    table.add({name, ours.median(), QStringLiteral("ms"), commit, peer.median(), 1.5, note});
    table.add({name + QStringLiteral(", p99"),
               ours.percentile(0.99),
               QStringLiteral("ms"),
               commit,
               peer.percentile(0.99),
               {},
               {}});
    table.add({name + QStringLiteral(", processor time"),
               oursProcessor.median(),
               QStringLiteral("ms"),
               commit,
               peerProcessor.median(),
               {},
               {}});
}

OutcomeChoice choiceOf(Outcome outcome)
{
    OutcomeChoice choice;
    choice.outcome = outcome;
    return choice;
}

void measureSizeAndFold(BenchTable &table, BenchProfile &profile)
{
    constexpr int cases = 200;
    Database &database = profile.profile->writer().database;
    const qint64 before = pagesOf(database);
    QUuid last;
    for (int i = 0; i < cases; ++i)
        last = needed(profile.desk->takeIn(profile.draft(), choiceOf(Outcome::Accept)), "take in").state.caseId;
    const std::vector<Event> events = needed(profile.profile->events().eventsOf(last), "events");
    table.add({QStringLiteral("on the disk per accepted case with its papers"),
               double(pagesOf(database) - before) / cases / 1024,
               QStringLiteral("KiB"),
               {},
               {},
               {},
               QStringLiteral("%1 events").arg(events.size())});
    Times times;
    for (int i = 0; i < 500; ++i)
        times.add(processorMillisecondsOf([&] { (void)fold(events); }));
    table.add({QStringLiteral("fold of a case"),
               times.median(),
               QStringLiteral("ms"),
               {},
               {},
               {},
               QStringLiteral("%1 events").arg(events.size())});
}

} // namespace

void measureAcceptance(BenchTable &table, BenchProfile &profile)
{
    progress(QStringLiteral("taking cases in"));
    Desk &desk = *profile.desk;
    measureAct<QUuid>(
        table, profile, QStringLiteral("accept a received case, notice made, click to durable"),
        [&] { return needed(desk.takeIn(profile.draft(), choiceOf(Outcome::ReceiveOnly)), "receive").state.caseId; },
        [&](const QUuid &id) {
            AcceptedBody body;
            body.acceptedOn = profile.clock.today();
            (void)needed(desk.act(id, EventType::Accepted, body.toJson()), "accept");
        });
    measureAct<IntakeDraft>(
        table, profile, QStringLiteral("take in and accept, three papers made, click to durable"),
        [&] { return profile.draft(); },
        [&](const IntakeDraft &draft) { (void)needed(desk.takeIn(draft, choiceOf(Outcome::Accept)), "take in"); });
    measureSizeAndFold(table, profile);
}

} // namespace yichuang
