// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/district/feedannouncer.h"
#include "core/district/feedlistener.h"
#include "core/district/feednews.h"
#include "core/district/feedwaiters.h"
#include "tests/district/districttest.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

namespace yichuang {

namespace {

const QString centre = QStringLiteral("330212110");
const QString otherCentre = QStringLiteral("330212111");
const QString department = QStringLiteral("civil-affairs");

qint64 gauge(TestDevice &device, const QByteArray &name)
{
    const QByteArray text = device.http().get("/metrics").body;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(name + ' '))
            return line.mid(name.size() + 1).toLongLong();
    }
    return -1;
}

} // namespace

/** Whom a push wakes: the readers of the feeds it wrote into, in every process, and nobody else. */
class WakeupsTest final : public DistrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openDistrict(QStringLiteral("wakeups")); }
    void cleanup() { QCOMPARE(ContractBook::takeFaults(), QStringList()); }
    void cleanupTestCase() { mustVerify(); }

    void newsNameUnitsOrEverybody_data();
    void newsNameUnitsOrEverybody();
    void onlyTheReadersOfTheUnitsNamedAreWoken();
    void tooManyUnitsToNameWakeEverybody();
    void aPushWakesTheConcernedAndLetsTheOthersWait();

private:
    /** The parts a process tells and hears with, over the real database. */
    struct Process
    {
        explicit Process(const QString &database)
            : listener(database.toUtf8(), PgBounds{}, waiters, journal)
            , announcer(database.toUtf8(), PgBounds{}, journal)
        {
        }

        SystemClock clock;
        Journal journal{clock};
        FeedWaiters waiters;
        FeedListener listener;
        FeedAnnouncer announcer;
    };
    /** Counts how often it was woken while it waits for news of @p unit. */
    static void await(Process &process, const QString &unit, std::atomic<int> &woken)
    {
        process.waiters.wait(unit, process.waiters.ticket(unit),
                             std::chrono::steady_clock::now() + std::chrono::minutes(5), [&woken] { ++woken; });
    }
    /** Until the listener listens: what it woke then was nobody's news. */
    static void settle(Process &process)
    {
        const QString probe = QStringLiteral("probe");
        const auto heard = std::make_shared<std::atomic<bool>>(false);
        for (int turn = 0; turn < 500 && (!*heard || process.waiters.waiting() > 0); ++turn) {
            if (process.waiters.waiting() == 0)
                process.waiters.wait(probe, process.waiters.ticket(probe),
                                     std::chrono::steady_clock::now() + std::chrono::minutes(5),
                                     [heard] { *heard = true; });
            process.announcer.announce({probe});
            QTest::qWait(20);
        }
        QVERIFY(*heard);
    }
};

void WakeupsTest::newsNameUnitsOrEverybody_data()
{
    QTest::addColumn<QStringList>("units");
    QTest::addColumn<bool>("named");
    QTest::newRow("one") << QStringList{centre} << true;
    QTest::newRow("some") << QStringList{centre, otherCentre, department} << true;
    QStringList many;
    for (int i = 0; i < 1000; ++i)
        many.append(QStringLiteral("3302%1").arg(i, 5, 10, QLatin1Char('0')));
    QTest::newRow("a whole province") << many << false;
    QTest::newRow("one that somebody gave an endless name") << QStringList{QString(9000, u'x')} << false;
    QTest::newRow("just too long") << QStringList{QString(longestFeedNews + 1, u'x')} << false;
    QTest::newRow("just short enough") << QStringList{QString(longestFeedNews, u'x')} << true;
    QTest::newRow("counted as it is sent") << QStringList{QString(longestFeedNews / 2, u'甬')} << false;
    QTest::newRow("a name that looks like two") << QStringList{QStringLiteral("a\nb")} << false;
}

void WakeupsTest::newsNameUnitsOrEverybody()
{
    QFETCH(QStringList, units);
    QFETCH(bool, named);
    const QString text = feedNewsText(units);
    QVERIFY(text.toUtf8().size() <= longestFeedNews);
    QCOMPARE(unitsOfFeedNews(text), named ? std::optional(units) : std::nullopt);
}

void WakeupsTest::onlyTheReadersOfTheUnitsNamedAreWoken()
{
    const QString database = m_postgres->database(QStringLiteral("heard"));
    Process one(database);
    Process two(database);
    settle(one);
    settle(two);
    std::atomic<int> concerned = 0;
    std::atomic<int> alsoConcerned = 0;
    std::atomic<int> foreign = 0;
    await(one, centre, concerned);
    await(two, department, alsoConcerned); // in another process: only the database joins them
    await(two, otherCentre, foreign);
    one.announcer.announce({centre, department});
    QTRY_COMPARE(concerned.load(), 1);
    QTRY_COMPARE(alsoConcerned.load(), 1);
    // News come in order, so whatever the first would have done has been done when the second is heard.
    await(two, department, alsoConcerned);
    one.announcer.announce({department});
    QTRY_COMPARE(alsoConcerned.load(), 2);
    QCOMPARE(foreign.load(), 0);
    QCOMPARE(two.waiters.waiting(), 1);
    one.announcer.announce({otherCentre});
    QTRY_COMPARE(foreign.load(), 1);
}

void WakeupsTest::tooManyUnitsToNameWakeEverybody()
{
    Process process(m_postgres->database(QStringLiteral("crowd")));
    settle(process);
    std::atomic<int> woken = 0;
    await(process, centre, woken);
    await(process, otherCentre, woken);
    process.announcer.announce({QString(9000, u'x')}); // PostgreSQL would refuse to carry that
    QTRY_COMPARE(woken.load(), 2);
}

void WakeupsTest::aPushWakesTheConcernedAndLetsTheOthersWait()
{
    TestDevice writer = joined(centre);
    TestDevice concerned = joined(centre);
    TestDevice foreign = joined(otherCentre);
    FeedPlace place;
    FeedPlace foreignPlace;
    (void)concerned.readFeed(place);
    (void)foreign.readFeed(foreignPlace);
    const qint64 before = gauge(writer, "yichuang_woken_readers_total");
    QVERIFY(before >= 0);
    // Each device's connection belongs to the thread that uses it first.
    foreign.http().setPort(m_district->port());
    concerned.http().setPort(m_district->port());
    std::atomic<qint64> foreignWaited = 0;
    std::vector<FeedEntry> foreignRead;
    std::thread stranger([&] {
        QElapsedTimer clock;
        clock.start();
        foreignRead = foreign.readFeed(foreignPlace, 6);
        foreignWaited = clock.elapsed();
    });
    std::vector<FeedEntry> read;
    std::thread reader([&] { read = concerned.readFeed(place, 30); });
    QTRY_COMPARE_WITH_TIMEOUT(gauge(writer, "yichuang_waiting_readers"), 2, 5000);
    writer.openCase();
    (void)writer.mustPush();
    reader.join();
    QCOMPARE(idsOf(read), std::vector<QUuid>{writer.events()[0].id});
    for (int i = 2; i <= 6; ++i) {
        writer.openCase(i);
        (void)writer.mustPush(i - 1);
    }
    stranger.join();
    QVERIFY(foreignRead.empty());
    QVERIFY2(foreignWaited >= 6000, qPrintable(QString::number(foreignWaited)));
    // The stranger was asked nothing until its time was over: one reader was woken, once.
    QCOMPARE(gauge(writer, "yichuang_woken_readers_total") - before, 1);
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::WakeupsTest)
#include "wakeups_test.moc"
