// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/comparetask.h"
#include "core/sync/syncstatus.h"
#include "tests/core/sync/workstation.h"

#include <QTest>

using namespace yichuang;

/** Comparing both sides as a conversation: what is asked, how often, what is gone on with, whom is not believed. */
class CompareTaskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void equalSidesAreKeptWithTheTime();
    void aComparisonThatWasCutOffGoesOnWhereItWas();
    void onceADayAndNotOftener();
    void aFaultInTheSecondBlockIsFoundByHalves();
    void aFeedReadAnewIsComparedAnew();
    void whatStoodElsewhereBeforeCountsForNothing();
    void aServerThatCannotRecountIsLeftAlone();
    void aServerThatSaysNowThisNowThatIsNotBelieved();
    void aDistrictThatWasJustRestoredIsNotCalledDifferent();

private:
    /** Many small acts: more entries than a block has. */
    void workALot();
    [[nodiscard]] QStringList recounts() const { return m_district->asked.filter(QStringLiteral("/v1/feed/recount")); }
    [[nodiscard]] FeedComparison last() { return must(m_a->desk.profile->sync().comparisons.last()); }
    [[nodiscard]] Synced<> daily() { return CompareTask(*m_a->client, *m_a->gate, m_a->desk.clock).runDaily(); }
    void mustBe(const Synced<FeedComparison> &done, FeedFault fault, qint64 at)
    {
        QVERIFY2(done, done ? "" : qPrintable(done.error().code));
        QCOMPARE(done->fault, fault);
        QCOMPARE(done->faultAt, at);
        QCOMPARE(last(), *done);
    }

    QDateTime m_now{QDate(2026, 3, 2), QTime(1, 0), Qt::UTC};
    ManualClock m_clock{m_now};
    std::unique_ptr<ModelDistrict> m_district;
    std::unique_ptr<Workstation> m_a;
};

void CompareTaskTest::init()
{
    m_district = std::make_unique<ModelDistrict>(m_clock);
    m_a = std::make_unique<Workstation>(*m_district, 1);
    m_a->enrol();
    m_a->work();
    m_a->mustSync();
    m_district->asked.clear();
}

void CompareTaskTest::cleanup()
{
    m_a.reset();
    m_district.reset();
}

void CompareTaskTest::workALot()
{
    const QUuid id = m_a->work();
    while (m_a->desk.eventCount() <= mostRecounted + 20)
        must(m_a->desk.desk->act(id, EventType::NoteAdded, NoteBody{QStringLiteral("记一笔")}.toJson()));
    m_a->mustSync();
    m_district->asked.clear();
}

void CompareTaskTest::equalSidesAreKeptWithTheTime()
{
    mustBe(m_a->compare(), FeedFault::None, 0);
    QCOMPARE(last().entries, qint64(m_district->state.feed.size()));
    QCOMPARE(last().endedAt, m_a->desk.clock.now());
    QVERIFY(!last().begunAt.isValid());
    QCOMPARE(recounts().size(), 1);
    const SyncStatus status = must(readSyncStatus(*m_a->desk.profile, m_a->desk.clock));
    QCOMPARE(status.agreement, Agreement::Same);
    QCOMPARE(status.comparison, last());
}

void CompareTaskTest::aComparisonThatWasCutOffGoesOnWhereItWas()
{
    workALot();
    int turns = 0;
    const Synced<FeedComparison> stopped =
        CompareTask(*m_a->client, *m_a->gate, m_a->desk.clock).run([&turns](qint64, qint64) { return turns++ == 0; });
    QCOMPARE(stopped.error().fault, SyncFault::Cancelled);
    QCOMPARE(last().position, qint64(mostRecounted));
    QVERIFY(last().begunAt.isValid());
    QVERIFY(!last().endedAt.isValid());
    m_district->asked.clear();
    QVERIFY(daily());
    QCOMPARE(recounts().size(), 1);
    QVERIFY(recounts().front().contains(QStringLiteral("after=%1&").arg(mostRecounted)));
    QCOMPARE(last().fault, FeedFault::None);
    QCOMPARE(last().entries, qint64(m_district->state.feed.size()));
}

void CompareTaskTest::onceADayAndNotOftener()
{
    QVERIFY(daily());
    const QDateTime first = last().endedAt;
    QVERIFY(first.isValid());
    m_district->asked.clear();
    m_a->desk.clock.advanceSeconds(23 * 3600);
    QVERIFY(daily());
    QCOMPARE(m_district->asked, QStringList());
    m_a->desk.clock.advanceSeconds(3600);
    QVERIFY(daily());
    QCOMPARE(recounts().size(), 1);
    QCOMPARE(last().endedAt, first.addDays(1));
    // While the feed is still being read there is nothing to compare yet.
    m_a->desk.clock.advanceSeconds(25 * 3600);
    FeedState behind = must(m_a->desk.profile->sync().book.feed());
    ++behind.headPosition;
    must(m_a->desk.profile->sync().book.setFeed(behind));
    m_district->asked.clear();
    QVERIFY(daily());
    QCOMPARE(m_district->asked, QStringList());
}

void CompareTaskTest::aFaultInTheSecondBlockIsFoundByHalves()
{
    workALot();
    constexpr qint64 at = mostRecounted + 7;
    m_district->state.feed[at - 1].event.actor.account = QStringLiteral("somebody");
    mustBe(m_a->compare(), FeedFault::LackedThere, at);
    QCOMPARE(last().faultCase, m_district->state.feed[at - 1].event.caseId);
    QVERIFY2(recounts().size() < 12, qPrintable(recounts().join(u'\n')));
    QCOMPARE(must(readSyncStatus(*m_a->desk.profile, m_a->desk.clock)).agreement, Agreement::Different);
    // It stays red until a comparison ends better.
    m_a->mustSync();
    QCOMPARE(must(readSyncStatus(*m_a->desk.profile, m_a->desk.clock)).agreement, Agreement::Different);
    m_district->state.feed[at - 1].event.actor.account = QStringLiteral("clerk");
    mustBe(m_a->compare(), FeedFault::None, 0);
    QVERIFY(last().faultCase.isNull());
    QCOMPARE(must(readSyncStatus(*m_a->desk.profile, m_a->desk.clock)).agreement, Agreement::Same);
}

void CompareTaskTest::aFeedReadAnewIsComparedAnew()
{
    QVERIFY(daily());
    must(m_a->desk.profile->sync().book.readFeedAnew());
    m_district->asked.clear();
    QVERIFY(daily());
    QCOMPARE(m_district->asked, QStringList()); // not before it was read
    m_a->mustSync();
    QVERIFY(daily());
    QVERIFY(!recounts().isEmpty());
    QCOMPARE(last().round, must(m_a->desk.profile->sync().book.feedRound()));
    QCOMPARE(last().fault, FeedFault::None);
}

void CompareTaskTest::whatStoodElsewhereBeforeCountsForNothing()
{
    // As a computer that moves to another office: what it read of the first has places that now are others'.
    const ModelDistrict::State first = m_district->state;
    Workstation b(*m_district, 2);
    b.enrol();
    b.work();
    b.mustSync();
    m_a->mustSync();
    ModelDistrict::State second = first;
    second.keys = m_district->state.keys;
    second.feed.clear();
    FeedPlace place;
    for (FeedEntry entry : m_district->state.feed) {
        if (entry.event.device != b.desk.profile->deviceId())
            continue;
        entry.place = place = {place.position + 1, feedHash(place.hash, entry.event.hash)};
        second.feed.push_back(entry);
    }
    m_district->state.feed = second.feed;
    m_a->mustSync();
    mustBe(m_a->compare(), FeedFault::None, 0);
    QCOMPARE(last().entries, qint64(second.feed.size()));
}

void CompareTaskTest::aServerThatCannotRecountIsLeftAlone()
{
    m_district->lies = [](const HttpRequest &request, HttpAnswer &answer) {
        if (!request.path.startsWith(u"/v1/feed/recount"))
            return;
        answer.status = 404;
        answer.body =
            "{\"type\":\"urn:yichuang:problem:not-found\",\"title\":\"x\",\"status\":404,\"code\":\"not-found\"}";
    };
    QCOMPARE(m_a->compare().error().code, QStringLiteral("recount-unknown"));
    QVERIFY(daily());
    QVERIFY(!last().endedAt.isValid()); // and nothing is claimed
}

void CompareTaskTest::aServerThatSaysNowThisNowThatIsNotBelieved()
{
    int answers = 0;
    m_district->lies = [&answers](const HttpRequest &request, HttpAnswer &answer) {
        if (!request.path.startsWith(u"/v1/feed/recount"))
            return;
        const qint64 span = request.path.section(QStringLiteral("upTo="), 1).toLongLong()
            - request.path.section(QStringLiteral("after="), 1).section(u'&', 0, 0).toLongLong();
        if (span > 1 && ++answers > 0)
            answer.body.replace("\"sound\":", "\"sound\":1");
    };
    const Synced<FeedComparison> done = m_a->compare();
    QVERIFY(!done);
    QCOMPARE(done.error().fault, SyncFault::Protocol);
    QCOMPARE(done.error().code, QStringLiteral("recount-changing"));
    QVERIFY(!last().endedAt.isValid());
}

void CompareTaskTest::aDistrictThatWasJustRestoredIsNotCalledDifferent()
{
    const ModelDistrict::State yesterday = m_district->state;
    m_a->work();
    m_a->mustSync();
    m_district->state = yesterday;
    const Synced<FeedComparison> early = m_a->compare();
    QVERIFY(!early);
    QCOMPARE(early.error().fault, SyncFault::Rewound);
    QVERIFY(daily()); // the reading mends it by itself
    QVERIFY(!last().endedAt.isValid());
    m_a->mustSync();
    mustBe(m_a->compare(), FeedFault::None, 0);
    QCOMPARE(last().entries, m_a->desk.eventCount());
}

QTEST_GUILESS_MAIN(CompareTaskTest)
#include "comparetask_test.moc"
