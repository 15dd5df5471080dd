// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/sync/networktransport.h"
#include "core/sync/problem.h"
#include "core/sync/wireenrolment.h"
#include "tests/core/sync/scriptedpeer.h"
#include "tests/core/sync/workstation.h"

#include <QTest>

using namespace yichuang;

/**
 * The client in conversation with a scripted district over real HTTP: exactly these requests in this order, and what it
 * makes of answers that are wrong, foreign or a lie. In memory the same is played with whole districts
 * (hardcases_test).
 */
class ConversationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_a.reset(); }
    void theUsualConversation();
    void aSessionThatEndedIsOpenedOnceMore();
    void whoeverAnswersInTheDistrictsPlaceIsNotBelieved_data();
    void whoeverAnswersInTheDistrictsPlaceIsNotBelieved();
    void aReceiptThatConfirmsNothingConfirmsNothing();
    void aVerdictOnSomebodyElsesEventIsNoneOfOurBusiness();
    void aFeedThatLiesIsNotTaken_data();
    void aFeedThatLiesIsNotTaken();
    void somebodyWhoWroteUnderOurNameMakesUsTakeAnother();
    void aServerThatAsksToBeLeftAloneIs();
    void aServerThatResetsForEverIsLeft();

private:
    using Turn = ScriptedPeer::Turn;

    static QByteArray answer(const QJsonObject &json, const QByteArray &status = "200 OK",
                             const QByteArray &headers = {})
    {
        return ScriptedPeer::http(status, jsonBytes(json), "Content-Type: application/json\r\n" + headers);
    }
    static QByteArray refusal(ProblemCode code, const QByteArray &headers = {})
    {
        Problem problem;
        problem.code = code;
        return answer(problem.toJson(), QByteArray::number(problemKind(code).status) + " No", headers);
    }
    void expectLogIn()
    {
        m_peer->expect(
            {"POST /v1/sessions/challenges", answer(Challenge{QStringLiteral("c"), m_now.addSecs(60)}.toJson())});
        m_peer->expect(
            {"POST /v1/sessions HTTP",
             answer(SessionGrant{QStringLiteral("token"), m_now.addSecs(900), m_now}.toJson(), "201 Created")});
    }
    [[nodiscard]] QByteArray marks(qint64 seq, const QByteArray &hash) const
    {
        return answer(Marks{{{m_a->desk.profile->deviceId(), seq, hash}}, m_now}.toJson());
    }
    [[nodiscard]] Receipt receipt()
    {
        Receipt receipt;
        receipt.serverTime = m_now;
        const std::vector<Event> events = eventsIn(m_a->desk);
        for (const Event &event : events)
            receipt.verdicts.push_back({event.id, {}, m_now});
        receipt.marks = {{m_a->desk.profile->deviceId(), events.back().deviceSeq, events.back().hash}};
        return receipt;
    }
    [[nodiscard]] FeedPage feed()
    {
        FeedPage page;
        page.unit = QStringLiteral("330212110");
        page.serverTime = m_now;
        for (const Event &event : eventsIn(m_a->desk)) {
            page.head = {page.head.position + 1, feedHash(page.head.hash, event.hash)};
            page.entries.push_back({page.head, m_now, {}, event});
        }
        return page;
    }
    /** Up to the feed, where a test goes on. */
    void expectPush()
    {
        expectLogIn();
        m_peer->expect({"GET /v1/marks?device=" + m_a->desk.profile->deviceId().toLatin1(), marks(0, chainStart())});
        m_peer->expect({"POST /v1/events", answer(receipt().toJson())});
    }

    QDateTime m_now{QDate(2026, 3, 2), QTime(1, 0), Qt::UTC};
    std::unique_ptr<ScriptedPeer> m_peer;
    std::unique_ptr<Workstation> m_a;
};

void ConversationTest::init()
{
    m_peer = std::make_unique<ScriptedPeer>();
    m_a = std::make_unique<Workstation>(std::make_unique<NetworkTransport>(m_peer->address(), QString()), 1);
    SyncBook &book = m_a->desk.profile->sync().book;
    must(book.setLink({m_peer->address().toString(),
                       {},
                       QStringLiteral("centre"),
                       QStringLiteral("330212110"),
                       QStringLiteral("姜山镇"),
                       {},
                       QStringLiteral("测试区")}));
    must(book.setRegistered(m_a->desk.profile->deviceId()));
    m_a->work();
}

void ConversationTest::theUsualConversation()
{
    expectPush();
    const FeedPage page = feed();
    m_peer->expect({"GET /v1/feed?after=0", answer(page.toJson())});
    const Synced<RoundReport> done = m_a->sync();
    QVERIFY2(m_peer->isDone(), m_peer->unexpected().constData());
    QVERIFY2(done, done ? "" : qPrintable(done.error().code));
    QCOMPARE(qint64(done->sent), m_a->desk.eventCount());
    QCOMPARE(done->received, 0);
    QVERIFY(m_peer->lastRequest().contains("Authorization: Bearer token"));
    QCOMPARE(must(m_a->desk.profile->sync().book.feed()).position, page.head.position);
    QCOMPARE(m_a->waiting(), 0);
}

void ConversationTest::aSessionThatEndedIsOpenedOnceMore()
{
    expectLogIn();
    m_peer->expect({"GET /v1/marks", refusal(ProblemCode::SessionRequired)});
    expectLogIn();
    m_peer->expect({"GET /v1/marks", marks(0, chainStart())});
    m_peer->expect({"POST /v1/events", answer(receipt().toJson())});
    m_peer->expect({"GET /v1/feed", answer(feed().toJson())});
    QVERIFY(m_a->sync());
    QVERIFY(m_peer->isDone());
}

void ConversationTest::whoeverAnswersInTheDistrictsPlaceIsNotBelieved_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a log-in page") << ScriptedPeer::http("200 OK", "<html><form action=login>",
                                                         "Content-Type: text/html\r\n");
    QTest::newRow("a redirection") << ScriptedPeer::http("302 Found", {}, "Location: http://portal.example/\r\n");
    QTest::newRow("half a challenge") << answer({{QStringLiteral("challenge"), QStringLiteral("x")}});
    QTest::newRow("a number") << ScriptedPeer::http("200 OK", "42");
    QTest::newRow("nothing") << ScriptedPeer::http("200 OK", {});
    QTest::newRow("deep JSON") << ScriptedPeer::http("200 OK", QByteArray(5000, '[') + QByteArray(5000, ']'));
    QTest::newRow("bad UTF-8") << ScriptedPeer::http("200 OK", "{\"challenge\":\"\xff\xfe\"}");
}

void ConversationTest::whoeverAnswersInTheDistrictsPlaceIsNotBelieved()
{
    QFETCH(QByteArray, answer);
    m_peer->expect({"POST /v1/sessions/challenges", answer});
    const Synced<RoundReport> done = m_a->sync();
    QVERIFY(!done);
    QCOMPARE(done.error().fault, SyncFault::Protocol);
    QCOMPARE(remedyFor(done.error().fault), SyncRemedy::WaitLonger); // the network may be the district's tomorrow
    QVERIFY(m_a->waiting() > 0);
    QVERIFY(!m_peer->lastRequest().contains("YZ-MZ04")); // nothing was told to a stranger
}

void ConversationTest::aReceiptThatConfirmsNothingConfirmsNothing()
{
    expectLogIn();
    m_peer->expect({"GET /v1/marks", marks(0, chainStart())});
    Receipt empty = receipt();
    empty.marks.clear();
    m_peer->expect({"POST /v1/events", answer(empty.toJson())});
    QCOMPARE(m_a->sync().error().code, QStringLiteral("mark-missing"));
    QCOMPARE(qint64(m_a->waiting()), m_a->desk.eventCount());
}

void ConversationTest::aVerdictOnSomebodyElsesEventIsNoneOfOurBusiness()
{
    expectLogIn();
    m_peer->expect({"GET /v1/marks", marks(0, chainStart())});
    Receipt strange = receipt();
    strange.verdicts.front().id = QUuid::createUuid();
    strange.verdicts.front().verdict = {VerdictKind::Refused, QStringLiteral("scope")};
    m_peer->expect({"POST /v1/events", answer(strange.toJson())});
    m_peer->expect({"GET /v1/feed", answer(feed().toJson())});
    QVERIFY(m_a->sync());
    QCOMPARE(must(m_a->desk.profile->sync().deliveries.countToSettle()), 0);
}

void ConversationTest::aFeedThatLiesIsNotTaken_data()
{
    QTest::addColumn<int>("lie");
    QTest::addColumn<QString>("code");
    QTest::newRow("an entry left out") << 0 << QStringLiteral("feed-broken");
    QTest::newRow("two entries swapped") << 1 << QStringLiteral("feed-broken");
    QTest::newRow("an end before its entries") << 2 << QStringLiteral("feed-head");
    QTest::newRow("more promised than given") << 3 << QStringLiteral("feed-head");
    QTest::newRow("another end") << 4 << QStringLiteral("feed-head");
    QTest::newRow("an event whose text was changed") << 5 << QStringLiteral("event-damaged");
}

void ConversationTest::aFeedThatLiesIsNotTaken()
{
    QFETCH(int, lie);
    QFETCH(QString, code);
    expectPush();
    FeedPage page = feed();
    switch (lie) {
    case 0:
        page.entries.erase(page.entries.begin() + 1);
        break;
    case 1:
        std::swap(page.entries[0].event, page.entries[1].event);
        break;
    case 2:
        page.head.position = 1;
        break;
    case 3:
        page.entries.clear();
        break;
    case 4:
        page.head.hash = chainStart();
        break;
    default:
        page.entries[1].event.body.replace("{", "{ ");
        break;
    }
    m_peer->expect({"GET /v1/feed", answer(page.toJson())});
    const qint64 before = m_a->desk.eventCount();
    const Synced<RoundReport> done = m_a->sync();
    QVERIFY(!done);
    QCOMPARE(done.error().fault, SyncFault::Protocol);
    QCOMPARE(done.error().code, code);
    QCOMPARE(m_a->desk.eventCount(), before);
    QCOMPARE(m_a->desk.faults(), QStringList());
}

void ConversationTest::somebodyWhoWroteUnderOurNameMakesUsTakeAnother()
{
    const QString before = m_a->desk.profile->deviceId();
    expectLogIn();
    m_peer->expect({"GET /v1/marks", marks(900, QByteArray(32, 'x'))});
    // Where both part is not known yet: the district is made to say it.
    Problem fork;
    fork.code = ProblemCode::Fork;
    fork.mark = ChainMark{before, 1, QByteArray(32, 'y')};
    m_peer->expect({"POST /v1/events", answer(fork.toJson(), "409 Conflict")});
    m_peer->expect({"POST /v1/devices/" + before.toLatin1() + "/successors", refusal(ProblemCode::RateLimited)});
    const Synced<RoundReport> done = m_a->sync();
    QVERIFY(!done);
    QVERIFY2(m_peer->isDone(), m_peer->unexpected().constData());
    QCOMPARE(done.error().fault, SyncFault::Busy);
    QVERIFY(m_a->desk.profile->deviceId() != before);
    QCOMPARE(qint64(m_a->waiting()), m_a->desk.eventCount()); // all of it, under the new name
    QCOMPARE(m_a->desk.faults(), QStringList());
}

void ConversationTest::aServerThatAsksToBeLeftAloneIs()
{
    m_peer->expect({"POST /v1/sessions/challenges", refusal(ProblemCode::RateLimited, "Retry-After: 77\r\n")});
    const Synced<RoundReport> done = m_a->sync();
    QCOMPARE(done.error().fault, SyncFault::Busy);
    QCOMPARE(done.error().retryAfter, 77);
}

void ConversationTest::aServerThatResetsForEverIsLeft()
{
    expectPush();
    constexpr int many = 200;
    for (int i = 0; i < many; ++i) {
        m_peer->expect({"GET /v1/", refusal(ProblemCode::FeedReset)}); // marks too, once it is asked again
    }
    const Synced<RoundReport> done = m_a->sync();
    QVERIFY(!done);
    QVERIFY2(m_peer->unexpected().isEmpty(), m_peer->unexpected().constData());
    QVERIFY(m_peer->left() > many - 60); // it gave up long before
    QCOMPARE(m_a->desk.faults(), QStringList());
}

QTEST_GUILESS_MAIN(ConversationTest)
#include "conversation_test.moc"
