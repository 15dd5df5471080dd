// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include "core/store/casewriter.h"
#include "core/store/database.h"

#include <QFileInfo>

namespace yichuang {

namespace {

constexpr int rounds = 60;

/** The bytes of the last case: what a bare commit has to carry too. */
std::vector<int> rowSizes(Database &database)
{
    std::vector<int> sizes;
    Statement row =
        database.prepare("SELECT length(payload) + length(hash) + length(prev_hash) + "
                         "ifnull(length(signature), 0) + length(id) + length(case_id) + length(at) "
                         "FROM events WHERE case_id = (SELECT case_id FROM events ORDER BY log_id DESC LIMIT 1)");
    for (bool more = needed(row.step(), "rows"); more; more = needed(row.step(), "rows"))
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

} // namespace

void measureAcceptance(BenchTable &table, BenchProfile &profile)
{
    progress(QStringLiteral("taking cases in"));
    OutcomeChoice accept;
    accept.outcome = Outcome::Accept;
    Database &database = profile.profile->writer().database;
    (void)needed(profile.desk->takeIn(profile.draft(), accept), "take in");
    const std::vector<int> sizes = rowSizes(database);
    BareCommit bare(profile.folder.filePath(QStringLiteral("bare.db")));
    bare.commit(sizes, *profile.profile);

    Times ours;
    Times peer;
    const qint64 before = pagesOf(database);
    for (int i = 0; i < rounds; ++i) {
        const IntakeDraft draft = profile.draft();
        ours.add(millisecondsOf([&] { (void)needed(profile.desk->takeIn(draft, accept), "take in"); }));
        peer.add(millisecondsOf([&] { bare.commit(sizes, *profile.profile); }));
    }
    const qint64 perCase = (pagesOf(database) - before) / rounds;
    table.add({QStringLiteral("take in and accept, papers made, click to durable, p50"),
               ours.median(),
               QStringLiteral("ms"),
               QStringLiteral("SQLite FULL commit of the same bytes + one SM2 signature"),
               peer.median(),
               1.5,
               {}});
    table.add({QStringLiteral("the same, p99"),
               ours.percentile(0.99),
               QStringLiteral("ms"),
               QStringLiteral("the same commit, p99"),
               peer.percentile(0.99),
               {},
               {}});
    table.add({QStringLiteral("on the disk per accepted case with its papers"),
               double(perCase) / 1024,
               QStringLiteral("KiB"),
               {},
               {},
               {},
               QStringLiteral("%1 events").arg(sizes.size())});
}

} // namespace yichuang
