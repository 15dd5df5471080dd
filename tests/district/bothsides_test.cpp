// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casewriter.h"
#include "core/store/database.h"
#include "core/sync/syncstatus.h"
#include "tests/core/sync/workstation.h"
#include "tests/district/heldline.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString centre = u"330212110"_s;

} // namespace

/** Two windows of one centre and the real server: what is removed or changed on any side turns the comparison red. */
class BothSidesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_postgres = std::make_unique<TestPostgres>(); }
    void init();
    void cleanup();
    void equalSidesEndGreen();
    void whatWasRemovedHereIsNamedAndFetchedAgain();
    void whatWasAlteredHereTurnsRed_data();
    void whatWasAlteredHereTurnsRed();
    void whatWasAlteredThereTurnsRed_data();
    void whatWasAlteredThereTurnsRed();
    void theServersOwnVerifyNamesWhatWasAltered_data();
    void theServersOwnVerifyNamesWhatWasAltered();

private:
    std::unique_ptr<Workstation> workstation(int seed);
    void alterHere(const QByteArray &sql);
    [[nodiscard]] SyncStatus status() { return must(readSyncStatus(*m_a->desk.profile, m_a->desk.clock)); }
    void mustPartAt(FeedFault fault, qint64 position);

    std::unique_ptr<TestPostgres> m_postgres;
    int m_databases = 0;
    std::unique_ptr<TestDistrict> m_district;
    std::unique_ptr<Workstation> m_a;
    std::unique_ptr<Workstation> m_b; ///< the window beside
    qint64 m_own = 0; ///< positions of the feed that m_a wrote; m_b's come behind
};

std::unique_ptr<Workstation> BothSidesTest::workstation(int seed)
{
    const QUrl address(u"http://127.0.0.1:%1"_s.arg(m_district->port()));
    auto made = std::make_unique<Workstation>(heldLine(address), seed);
    made->enrol(m_district->code(centre));
    return made;
}

void BothSidesTest::init()
{
    m_district = std::make_unique<TestDistrict>(m_postgres->database(u"sides%1"_s.arg(++m_databases)));
    m_district->start();
    m_a = workstation(1);
    m_b = workstation(2);
    m_a->work();
    m_a->mustSync();
    m_own = m_a->desk.eventCount();
    m_b->work();
    m_b->mustSync();
    m_a->mustSync();
}

void BothSidesTest::cleanup()
{
    m_a.reset();
    m_b.reset();
    m_district.reset();
    QCOMPARE(ContractBook::takeFaults(), QStringList());
}

/** Behind the program's back, as somebody with a tool for databases does. */
void BothSidesTest::alterHere(const QByteArray &sql)
{
    Database &database = m_a->desk.profile->writer().database;
    must(database.execute("PRAGMA foreign_keys = OFF"));
    must(database.execute(sql));
    QVERIFY2(database.changes() > 0, sql.constData());
}

void BothSidesTest::mustPartAt(FeedFault fault, qint64 position)
{
    const Synced<FeedComparison> done = m_a->compare();
    QVERIFY2(done, done ? "" : qPrintable(done.error().code));
    QCOMPARE(feedFaultName(done->fault), feedFaultName(fault));
    QCOMPARE(done->faultAt, position);
    QCOMPARE(status().agreement, Agreement::Different);
}

void BothSidesTest::equalSidesEndGreen()
{
    const Synced<FeedComparison> done = m_a->compare();
    QVERIFY2(done, done ? "" : qPrintable(done.error().code));
    QCOMPARE(done->fault, FeedFault::None);
    QCOMPARE(done->entries, m_a->desk.eventCount());
    QVERIFY(done->entries > m_own);
    QCOMPARE(status().agreement, Agreement::Same);
    QCOMPARE(status().comparison.endedAt, m_a->desk.clock.now());
}

void BothSidesTest::whatWasRemovedHereIsNamedAndFetchedAgain()
{
    const qint64 gone = m_own + 2; // a record of the other window
    const QUuid caseId = eventsIn(m_b->desk).at(1).caseId;
    const QByteArray there = "(SELECT log_id FROM deliveries WHERE position = " + QByteArray::number(gone) + ")";
    alterHere("DELETE FROM events WHERE log_id = " + there);
    alterHere("DELETE FROM deliveries WHERE log_id = " + there);
    mustPartAt(FeedFault::LackedHere, gone);
    QCOMPARE(status().comparison.faultCase, caseId); // the district knows whose it is
    QCOMPARE(status().comparisonCase, must(m_a->desk.desk->caseFile(caseId)).state.number());

    must(m_a->desk.profile->sync().book.readFeedAnew());
    m_a->mustSync();
    const Synced<FeedComparison> mended = m_a->compare();
    QVERIFY2(mended, mended ? "" : qPrintable(mended.error().code));
    QCOMPARE(mended->fault, FeedFault::None);
    QCOMPARE(status().agreement, Agreement::Same);
    QCOMPARE(m_a->desk.faults(), QStringList());
}

void BothSidesTest::whatWasAlteredHereTurnsRed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<qint64>("at");
    QTest::addColumn<int>("fault");
    const QByteArray second = "WHERE log_id = (SELECT log_id FROM deliveries WHERE position = 2)";
    QTest::newRow("who did it") << "UPDATE events SET account = 'somebody' " + second << qint64(2)
                                << int(FeedFault::SpoiltHere);
    QTest::newRow("when") << "UPDATE events SET at = '2025-01-01T09:00:00.000+08:00' " + second << qint64(2)
                          << int(FeedFault::SpoiltHere);
    QTest::newRow("a body cut short") << "UPDATE events SET payload = substr(payload, 1, length(payload) - 1) " + second
                                      << qint64(2) << int(FeedFault::SpoiltHere);
    QTest::newRow("the hash alone") << "UPDATE events SET hash = zeroblob(32) " + second << qint64(2)
                                    << int(FeedFault::SpoiltHere);
    QTest::newRow("two trade places") << QByteArray("UPDATE deliveries SET position = 3 - position WHERE position < 3")
                                      << qint64(1) << int(FeedFault::Unequal);
    QTest::newRow("the first is gone") << QByteArray(
        "DELETE FROM events WHERE log_id = (SELECT log_id FROM deliveries WHERE position = 1)")
                                       << qint64(1) << int(FeedFault::LackedHere);
    QTest::newRow("that it was delivered")
        << QByteArray("DELETE FROM deliveries WHERE position = 2") << qint64(2) << int(FeedFault::LackedHere);
}

void BothSidesTest::whatWasAlteredHereTurnsRed()
{
    QFETCH(QByteArray, sql);
    QFETCH(qint64, at);
    QFETCH(int, fault);
    alterHere(sql);
    mustPartAt(FeedFault(fault), at);
}

void BothSidesTest::whatWasAlteredThereTurnsRed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("at");
    QTest::addColumn<int>("fault");
    const QString second = u"FROM feed f WHERE f.unit = '330212110' AND f.position = 2 AND f.case_id = events.case_id "
                           "AND f.arrival = events.arrival"_s;
    QTest::newRow("removed") << u"DELETE FROM events USING feed f "_s + second.sliced(second.indexOf(u"WHERE"))
                             << qint64(2) << int(FeedFault::LackedThere);
    QTest::newRow("who did it") << u"UPDATE events SET account = 'somebody' "_s + second << qint64(2)
                                << int(FeedFault::LackedThere);
    QTest::newRow("a body") << u"UPDATE events SET payload = set_byte(payload, 40, 255 - get_byte(payload, 40)) "_s
            + second << qint64(2)
                            << int(FeedFault::LackedThere);
    QTest::newRow("two trade places")
        << u"ALTER TABLE feed DROP CONSTRAINT feed_case_id_arrival_unit_key; "
           "UPDATE feed SET arrival = o.arrival FROM feed o WHERE feed.unit = '330212110' AND o.unit = feed.unit "
           "AND o.position = 3 - feed.position AND feed.position IN (1, 2)"_s
        << qint64(1) << int(FeedFault::Unequal);
}

void BothSidesTest::whatWasAlteredThereTurnsRed()
{
    QFETCH(QString, sql);
    QFETCH(qint64, at);
    QFETCH(int, fault);
    (void)m_district->runSql(sql);
    // What is carried along says nothing of it: the feed goes on as if nothing were.
    m_a->mustSync();
    QCOMPARE(status().agreement, Agreement::Same);
    mustPartAt(FeedFault(fault), at);
    QCOMPARE(status().comparison.faultCase, eventsIn(m_a->desk).front().caseId);
}

void BothSidesTest::theServersOwnVerifyNamesWhatWasAltered_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("named"); ///< %1 stands for the id of the event at the second place
    const QString second =
        u"WHERE (case_id, arrival) = (SELECT case_id, arrival FROM feed WHERE unit = '330212110' AND "
        "position = 2)"_s;
    QTest::newRow("who did it") << u"UPDATE events SET account = 'somebody' "_s + second
                                << u"event %1: content does not match its hash"_s;
    QTest::newRow("a body") << u"UPDATE events SET payload = set_byte(payload, 40, 255 - get_byte(payload, 40)) "_s
            + second << u"event %1: its body does not open"_s;
    QTest::newRow("a verdict") << u"UPDATE events SET verdict = 'set-aside', reason = 'case.not-open' "_s + second
                               << u"event %1: the verdict is not what a replay gives"_s;
    QTest::newRow("a link of the chain") << u"UPDATE events SET prev_hash = '\\x00' "_s + second
                                         << u"event %1: does not follow the event before it"_s;
    QTest::newRow("a gap in a feed") << u"DELETE FROM feed WHERE unit = '330212110' AND position = 2"_s
                                     << u"feed 330212110: position 3 follows 1"_s;
    QTest::newRow("the end of a feed") << u"DELETE FROM feed WHERE unit = '330212110' AND position = (SELECT position "
                                          "FROM units WHERE unit = '330212110')"_s
                                       << u"feed 330212110: the unit's row says "_s;
    QTest::newRow("two trade places")
        << u"ALTER TABLE feed DROP CONSTRAINT feed_case_id_arrival_unit_key; "
           "UPDATE feed SET arrival = o.arrival FROM feed o WHERE feed.unit = '330212110' AND o.unit = feed.unit "
           "AND o.position = 3 - feed.position AND feed.position IN (1, 2)"_s
        << u"feed 330212110: the running hash at 1 is wrong"_s;
    QTest::newRow("an event that is gone") << u"DELETE FROM events "_s + second << u"sequence 3 follows 1"_s;
}

void BothSidesTest::theServersOwnVerifyNamesWhatWasAltered()
{
    QFETCH(QString, sql);
    QFETCH(QString, named);
    const ProgramRun before = m_district->command({u"verify"_s});
    QVERIFY2(before.exitCode == 0, before.out.constData());
    (void)m_district->runSql(sql);
    const ProgramRun after = m_district->command({u"verify"_s});
    QCOMPARE(after.exitCode, 1);
    if (named.contains(u"%1"))
        named = named.arg(eventsIn(m_a->desk).at(1).id.toString(QUuid::WithoutBraces));
    QVERIFY2(QString::fromUtf8(after.out).contains(named), after.out.constData());
    QVERIFY(!after.out.contains("\nsound\n"));
}

QTEST_GUILESS_MAIN(BothSidesTest)
#include "bothsides_test.moc"
