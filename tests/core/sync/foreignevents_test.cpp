// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/fold.h"
#include "core/store/casetable.h"
#include "core/store/casewriter.h"
#include "core/store/database.h"
#include "tests/core/sync/twodesks.h"

#include <QTest>

#include <random>

using namespace yichuang;

/** What other devices wrote, in the log of this one. */
class ForeignEventsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void eventsOfAnotherDeviceMakeItsCases();
    void anyOrderEndsAlike_data();
    void anyOrderEndsAlike();
    void takingTwiceIsTakingOnce();
    void anEventWaitsForItsCase();
    void theDistrictsOrderDecides();
    void aChangedEventIsNotBelieved_data();
    void aChangedEventIsNotBelieved();
    void aPeerMustBearItsOwnKey();
    void twoCasesOfOneNumberAreBothKept();
    void eventsReadBackAreDelivered();
    void aRefusedEventWaitsForAHuman();
    void aCaseOfANewerProgramWaitsForThatProgram();
    void aCopyThatWroteIsSeen();
    void afterAForkNothingIsLostOrDoubled();
    void theProgramThatKnowsItsRecordsFoldsACaseAgain();

private:
    std::unique_ptr<DeskFixture> m_there;
    std::unique_ptr<DeskFixture> m_here;
};

namespace {

EventsTaken take(DeskFixture &desk, const std::vector<IncomingEvent> &batch)
{
    return must(desk.profile->sync().intake.take(batch, desk.clock.now()));
}

CaseFile fileOf(DeskFixture &desk, const QUuid &id)
{
    return must(desk.desk->caseFile(id));
}

/** A case with a few steps: received, corrected, supplemented. */
QUuid caseWithSteps(DeskFixture &desk)
{
    const TakenIn taken =
        desk.take(desk.draftLacking(QStringLiteral("YZ-MZ04"), Necessity::Required), Outcome::RequestCorrection);
    must(desk.desk->recordUnmasking(taken.state.caseId, QStringLiteral("核对")));
    return taken.state.caseId;
}

} // namespace

void ForeignEventsTest::init()
{
    m_there = std::make_unique<DeskFixture>();
    m_here = std::make_unique<DeskFixture>();
    (void)m_here->random.bytes(1); // both fixtures draw from one seed: from here on they differ
    must(m_here->profile->sync().peers.put(peerOf(*m_there)));
}

void ForeignEventsTest::cleanup()
{
    m_here.reset();
    m_there.reset();
}

void ForeignEventsTest::eventsOfAnotherDeviceMakeItsCases()
{
    const TakenIn taken = m_there->take(m_there->completeDraft(QStringLiteral("YZ-MZ04")), Outcome::Accept);
    const EventsTaken result = take(*m_here, asFeed(eventsIn(*m_there)));
    QCOMPARE(result.added, int(m_there->eventCount()));
    QVERIFY(result.news.front() == taken.state.caseId);
    QCOMPARE(must(m_here->desk->caseByNumber(taken.state.number())), taken.state.caseId);
    QCOMPARE(fileOf(*m_here, taken.state.caseId).state, taken.state);
    QCOMPARE(m_here->faults(), QStringList());
    QCOMPARE(must(m_here->profile->rebuild()), 1);
    QCOMPARE(m_here->faults(), QStringList());
}

void ForeignEventsTest::anyOrderEndsAlike_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 8; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void ForeignEventsTest::anyOrderEndsAlike()
{
    QFETCH(int, seed);
    const QUuid id = caseWithSteps(*m_there);
    const CaseState wanted = fileOf(*m_there, id).state;
    std::vector<IncomingEvent> feed = asFeed(eventsIn(*m_there));
    std::shuffle(feed.begin(), feed.end(), std::mt19937(std::uint32_t(seed)));
    for (const IncomingEvent &one : feed)
        take(*m_here, {one});
    QCOMPARE(fileOf(*m_here, id).state, wanted);
    QVERIFY(fileOf(*m_here, id).misfits.empty());
    QCOMPARE(m_here->faults(), QStringList());
}

void ForeignEventsTest::takingTwiceIsTakingOnce()
{
    const QUuid id = caseWithSteps(*m_there);
    const std::vector<IncomingEvent> feed = asFeed(eventsIn(*m_there));
    take(*m_here, feed);
    const CaseState once = fileOf(*m_here, id).state;
    const EventsTaken again = take(*m_here, feed);
    QCOMPARE(again.added, 0);
    QCOMPARE(again.known, int(feed.size()));
    QCOMPARE(fileOf(*m_here, id).state, once);
    QCOMPARE(m_here->eventCount(), m_there->eventCount());
}

void ForeignEventsTest::anEventWaitsForItsCase()
{
    const QUuid id = caseWithSteps(*m_there);
    const std::vector<IncomingEvent> feed = asFeed(eventsIn(*m_there));
    take(*m_here, {feed.begin() + 1, feed.end()});
    QCOMPARE(m_here->desk->caseFile(id).error().code, ErrorCode::NotFound);
    QCOMPARE(m_here->faults(), QStringList());
    take(*m_here, {feed.front()});
    QCOMPARE(fileOf(*m_here, id).state, fileOf(*m_there, id).state);
}

void ForeignEventsTest::theDistrictsOrderDecides()
{
    // Both decide the same accepted case without a network; the other one's decision reaches the district first.
    const TakenIn taken = m_there->take(m_there->completeDraft(QStringLiteral("YZ-MZ04")), Outcome::Accept);
    const std::vector<Event> shared = eventsIn(*m_there);
    take(*m_here, asFeed(shared));
    const QUuid id = taken.state.caseId;
    EndedBody theirs{QStringLiteral("申请人当面撤回"), false};
    EndedBody ours{QStringLiteral("申请人来电撤回"), false};
    must(m_there->desk->act(id, EventType::Withdrawn, theirs.toJson()));
    must(m_here->desk->act(id, EventType::Withdrawn, ours.toJson()));
    QCOMPARE(fileOf(*m_here, id).state.ending->reason, ours.reason);

    std::vector<Event> later = eventsIn(*m_there);
    later.erase(later.begin(), later.begin() + qsizetype(shared.size()));
    take(*m_here, asFeed(later, qint64(shared.size()) + 1));
    const CaseFile file = fileOf(*m_here, id);
    QCOMPARE(file.state.ending->reason, theirs.reason);
    QVERIFY(!file.misfits.empty());
    QCOMPARE(m_here->faults(), QStringList());
}

void ForeignEventsTest::aChangedEventIsNotBelieved_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("body") << QStringLiteral("body");
    QTest::newRow("time") << QStringLiteral("time");
    QTest::newRow("hash") << QStringLiteral("hash");
    QTest::newRow("signature") << QStringLiteral("signature");
}

void ForeignEventsTest::aChangedEventIsNotBelieved()
{
    QFETCH(QString, what);
    caseWithSteps(*m_there);
    std::vector<IncomingEvent> feed = asFeed(eventsIn(*m_there));
    Event &last = feed.back().event;
    QVERIFY(!last.signature.isEmpty());
    if (what == u"body")
        last.body.replace('{', "{ ");
    else if (what == u"time")
        last.at = last.at.addDays(-1);
    else if (what == u"hash")
        last.hash[0] = char(last.hash[0] ^ 1);
    else
        last.signature[40] = char(last.signature[40] ^ 1);
    const qint64 before = m_here->eventCount();
    QCOMPARE(m_here->profile->sync().intake.take(feed, m_here->clock.now()).error().code, ErrorCode::Tampered);
    QCOMPARE(m_here->eventCount(), before);
}

void ForeignEventsTest::aPeerMustBearItsOwnKey()
{
    Peer peer = peerOf(*m_there);
    peer.device[0] = peer.device[0] == u'0' ? u'1' : u'0';
    QCOMPARE(m_here->profile->sync().peers.put(peer).error().code, ErrorCode::Tampered);
}

void ForeignEventsTest::twoCasesOfOneNumberAreBothKept()
{
    const TakenIn mine = m_here->take(m_here->completeDraft(QStringLiteral("YZ-MZ04")), Outcome::Accept);
    // A clone numbers as we do: the body is written anew under the other's chain with our number in it.
    DeskFixture &clone = *m_there;
    const TakenIn theirs = clone.take(clone.completeDraft(QStringLiteral("YZ-MZ04")), Outcome::Accept);
    std::vector<Event> events = eventsIn(clone);
    QByteArray previous(32, '\0');
    for (Event &event : events) {
        event.body.replace(theirs.state.number().toUtf8(), mine.state.number().toUtf8());
        event.prevHash = previous;
        event.hash = previous = eventHash(event);
        if (!event.signature.isEmpty())
            event.signature = must(clone.profile->sign(event.hash));
    }
    take(*m_here, asFeed(events));
    QCOMPARE(must(m_here->profile->cases().count()), 2);
    QCOMPARE(must(m_here->desk->caseByNumber(mine.state.number())), mine.state.caseId);
    QCOMPARE(m_here->faults(), QStringList());
}

void ForeignEventsTest::eventsReadBackAreDelivered()
{
    const QUuid id = caseWithSteps(*m_here);
    SyncStore &sync = m_here->profile->sync();
    const int all = int(m_here->eventCount());
    QCOMPARE(must(sync.deliveries.ofCase(id)).waiting, all);
    QCOMPARE(must(sync.outbox.waiting()).events, all);

    const std::vector<Event> events = eventsIn(*m_here);
    const EventsTaken taken = take(*m_here, asFeed(events));
    QCOMPARE(taken.added, 0);
    must(sync.book.setMark(m_here->profile->deviceId(), {all, events.back().hash, m_here->clock.now()}));
    const CaseDelivery delivery = must(sync.deliveries.ofCase(id));
    QCOMPARE(delivery.waiting, 0);
    QCOMPARE(delivery.withDistrict, events.back().at.addSecs(60));
    QVERIFY(!delivery.withDepartment.isValid());
    QCOMPARE(must(sync.outbox.waiting()).events, 0);
    QCOMPARE(must(sync.deliveries.sentSince(m_here->clock.now().addSecs(-1))), all);
}

void ForeignEventsTest::aRefusedEventWaitsForAHuman()
{
    caseWithSteps(*m_here);
    SyncStore &sync = m_here->profile->sync();
    std::vector<IncomingEvent> feed = asFeed(eventsIn(*m_here));
    feed.back().delivery->verdict = {VerdictKind::Refused, QStringLiteral("scope")};
    take(*m_here, feed);
    const std::vector<MatterToSettle> matters = must(sync.deliveries.toSettle());
    QCOMPARE(matters.size(), std::size_t(1));
    QCOMPARE(matters.front().eventId, feed.back().event.id);
    QCOMPARE(matters.front().verdict.reason, QStringLiteral("scope"));
    QVERIFY(matters.front().own);
    must(sync.deliveries.settle(feed.back().event.id, QStringLiteral("clerk"), m_here->clock.now()));
    QCOMPARE(must(sync.deliveries.countToSettle()), 0);
    QCOMPARE(sync.deliveries.settle(feed.back().event.id, QStringLiteral("clerk"), m_here->clock.now()).error().code,
             ErrorCode::NotFound);
    // The same verdict again leaves it settled, another brings it back.
    take(*m_here, feed);
    QCOMPARE(must(sync.deliveries.countToSettle()), 0);
    feed.back().delivery->verdict = {VerdictKind::SetAside, QStringLiteral("stage")};
    take(*m_here, feed);
    QCOMPARE(must(sync.deliveries.countToSettle()), 1);
}

void ForeignEventsTest::aCaseOfANewerProgramWaitsForThatProgram()
{
    const QUuid id = caseWithSteps(*m_here);
    SyncStore &sync = m_here->profile->sync();
    QVERIFY(must(sync.deliveries.toSettle()).empty());
    std::vector<IncomingEvent> feed = asFeed(eventsIn(*m_here));
    feed.back().delivery->verdict = {VerdictKind::Refused, QStringLiteral("scope")};
    take(*m_here, feed);
    must(m_here->profile->writer().database.execute("UPDATE cases SET newer = 1"));
    const std::vector<MatterToSettle> matters = must(sync.deliveries.toSettle());
    QCOMPARE(matters.size(), std::size_t(2));
    QVERIFY(matters.front().needsNewerProgram());
    QCOMPARE(matters.front().caseId, id);
    QCOMPARE(matters.front().caseNumber, must(m_here->profile->cases().list({})).rows.front().number);
    QVERIFY(matters.front().own);
    QVERIFY(matters.front().at.isValid());
    QVERIFY(!matters.back().needsNewerProgram());
    // No hand settles what the program cannot read.
    QCOMPARE(sync.deliveries.settle(matters.front().eventId, QStringLiteral("clerk"), m_here->clock.now()).error().code,
             ErrorCode::NotFound);
    QCOMPARE(must(sync.deliveries.countToSettle()), 1);
    m_here->restart(); // as the program that can
    QCOMPARE(must(m_here->profile->sync().deliveries.toSettle()).size(), std::size_t(1));
}

void ForeignEventsTest::aCopyThatWroteIsSeen()
{
    DeskFixture &desk = *m_here;
    caseWithSteps(desk);
    const qint64 common = desk.eventCount();
    const QString saved = desk.folder.path() + QStringLiteral("/saved");
    desk.desk.reset();
    desk.profile.reset();
    copyFolder(desk.dir(), saved);
    desk.restart();
    const QUuid lost = caseWithSteps(desk);
    const std::vector<IncomingEvent> feed = asFeed(eventsIn(desk));
    desk.desk.reset();
    desk.profile.reset();
    copyFolder(saved, desk.dir()); // somebody put yesterday's files back by hand
    desk.restart();

    // Even before anything new is written here: the identity in use has events that are not here.
    const EventsTaken seen = take(desk, feed);
    QCOMPARE(seen.fork, (Fork{desk.profile->deviceId(), common + 1}));
    QCOMPARE(desk.eventCount(), common);
    const QString before = desk.profile->deviceId();
    QCOMPARE(must(desk.profile->giveUpIdentity(*seen.fork)), 0);
    QVERIFY(desk.profile->deviceId() != before);
    QVERIFY(!take(desk, feed).fork);
    QCOMPARE(fileOf(desk, lost).state.caseId, lost); // what the backup lacked is back
    QCOMPARE(desk.faults(), QStringList());
}

void ForeignEventsTest::afterAForkNothingIsLostOrDoubled()
{
    DeskFixture &desk = *m_here;
    const QUuid shared = caseWithSteps(desk);
    const QString saved = desk.folder.path() + QStringLiteral("/saved");
    desk.desk.reset();
    desk.profile.reset();
    copyFolder(desk.dir(), saved);
    desk.restart();
    const QUuid theirs = caseWithSteps(desk);
    const std::vector<IncomingEvent> feed = asFeed(eventsIn(desk));
    desk.desk.reset();
    desk.profile.reset();
    copyFolder(saved, desk.dir());
    desk.restart();
    const QUuid ours = caseWithSteps(desk);
    const CaseState before = fileOf(desk, ours).state;
    const qint64 count = desk.eventCount();
    const QString oldName = desk.profile->deviceId();

    const EventsTaken seen = take(desk, feed);
    QVERIFY(seen.fork);
    QVERIFY(must(desk.profile->giveUpIdentity(*seen.fork)) > 0);
    QCOMPARE(desk.eventCount(), count);
    QCOMPARE(desk.faults(), QStringList());
    take(desk, feed);
    QCOMPARE(desk.eventCount(), count + (qint64(feed.size()) - (seen.fork->seq - 1)));
    desk.restart();
    QCOMPARE(fileOf(desk, ours).state, before);
    QCOMPARE(fileOf(desk, theirs).state.caseId, theirs);
    QCOMPARE(fileOf(desk, shared).state.caseId, shared);
    QCOMPARE(must(desk.profile->cases().count()), 3);
    QCOMPARE(desk.faults(), QStringList());
    // Work goes on under the new name, and the old one is left as the district has it.
    caseWithSteps(desk);
    QCOMPARE(desk.faults(), QStringList());
    QVERIFY(must(desk.profile->sync().outbox.after(oldName, qint64(feed.size()), 100, 1'000'000)).empty());
}

void ForeignEventsTest::theProgramThatKnowsItsRecordsFoldsACaseAgain()
{
    const QUuid id = caseWithSteps(*m_here);
    const CaseStage stage = fileOf(*m_here, id).state.stage;
    QVERIFY(stage != CaseStage::Received);
    // The row as a program left it that did not know what happened after the case was opened.
    must(m_here->profile->writer().database.execute("UPDATE cases SET newer = 1, stage = 'received'"));
    const CaseRow before = must(m_here->profile->cases().list({})).rows.front();
    QVERIFY(before.needsNewerProgram);
    QCOMPARE(before.stage, CaseStage::Received);
    QCOMPARE(m_here->faults().size(), 1);
    m_here->restart();
    const CaseRow after = must(m_here->profile->cases().list({})).rows.front();
    QVERIFY(!after.needsNewerProgram);
    QCOMPARE(after.stage, stage);
    QVERIFY(must(m_here->profile->cases().idsOfNewerPrograms()).empty());
    QCOMPARE(m_here->faults(), QStringList());
}

QTEST_GUILESS_MAIN(ForeignEventsTest)
#include "foreignevents_test.moc"
