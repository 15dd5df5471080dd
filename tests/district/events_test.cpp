// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/identifiers.h"
#include "core/sync/problem.h"
#include "core/vault/digest.h"
#include "tests/district/districttest.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <memory>
#include <thread>

namespace yichuang {

namespace {

const QString centre = QStringLiteral("330212110");
const QString otherCentre = QStringLiteral("330212111");
const QString station = QStringLiteral("330212110201");
const QString department = QStringLiteral("civil-affairs");

} // namespace

/** What becomes of events that are pushed, and who reads them. */
class EventsTest final : public DistrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void whatIsPushedIsReadAgainExactly();
    void repeatingABatchChangesNothing();
    void halfABatchBeforeIsTakenUp();
    void aGapIsRefusedWithTheMark();
    void aForkIsRefusedByName();
    void aForkRightBehindTheMarkIsRefused();
    void aBrokenChainIsRefusedAndLeavesNoTrace_data();
    void aBrokenChainIsRefusedAndLeavesNoTrace();
    void anUnsignedEndIsRefused();
    void anIdUsedBeforeIsRefused();
    void anUnknownOrRevokedAuthorIsRefused();
    void eventsOfOthersMayBeCarried();
    void aBodyBeyondTheBoundIsRefusedAlsoAfterInflating();
    void bodiesTravelDeflatedBothWays();

    void twoClerksAcceptingIsSetAsideNotLost();
    void aRoleThatMayNotIsRefusedAndKept();
    void aForeignCaseIsNotReachedByWritingToIt();
    void anotherPlaceIsOutOfScope();
    void anEventOfANewerProgramIsPassedOn();
    void aCaseComingBackInTheWrongOrderHealsItself();
    void anOldQuarrelIsNotRevivedByLaterEvents();

    void anotherUnitsCaseIsNotFound();
    void aReaderWithAStrangePlaceIsTold();
    void aWaitingReaderIsWoken();
    void aWaitingReaderIsAnsweredWhenItsTimeIsOver();
    void thePageIsBounded();
};

void EventsTest::initTestCase()
{
    openDistrict(QStringLiteral("events"));
}

void EventsTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults(), QStringList());
}

void EventsTest::cleanupTestCase()
{
    mustVerify();
    const QByteArray log = m_district->log();
    QVERIFY(log.contains("\"operation\":\"pushEvents\""));
    for (const char *personal : {"测试甲", "330212190203120014", "13800005678", "A7-K3QM", "记一笔"})
        QVERIFY2(!log.contains(personal), personal);
    QVERIFY2(!log.contains("\"event\":\"defect\""), log.constData());
}

void EventsTest::whatIsPushedIsReadAgainExactly()
{
    TestDevice device = joined(otherCentre);
    FeedPlace place;
    (void)device.readFeed(place);
    device.openCase();
    device.write(device.events()[0].caseId, EventType::NoteAdded, note(QStringLiteral("王𬍛")));
    device.sealCommit();
    const Receipt receipt = device.mustPush();
    QCOMPARE(receipt.marks.size(), std::size_t(1));
    QCOMPARE(receipt.marks[0].seq, 2);
    QCOMPARE(receipt.marks[0].hash, device.events()[1].hash);
    QCOMPARE(receipt.verdicts.size(), std::size_t(2));
    QCOMPARE(receipt.verdicts[1].verdict, Verdict());
    const std::vector<FeedEntry> entries = device.readFeed(place);
    QCOMPARE(entries.size(), std::size_t(2));
    QVERIFY(entries[0].event == device.events()[0]);
    QVERIFY(entries[1].event == device.events()[1]);

    const HttpAnswer history =
        device.http().get("/v1/cases/" + uuidText(device.events()[0].caseId).toLatin1() + "/events");
    QVERIFY(*caseHistoryFromJson(history.json()) == device.events());
}

void EventsTest::repeatingABatchChangesNothing()
{
    TestDevice device = joined(centre);
    device.openCase();
    const Receipt first = device.mustPush();
    FeedPlace place;
    (void)device.readFeed(place);
    const Receipt again = device.mustPush();
    QVERIFY(again.marks == first.marks);
    QVERIFY(again.verdicts == first.verdicts);
    QVERIFY(device.readFeed(place).empty());
}

void EventsTest::halfABatchBeforeIsTakenUp()
{
    TestDevice device = joined(centre);
    const QUuid caseId = device.openCase();
    (void)device.mustPush();
    device.write(caseId, EventType::NoteAdded, note());
    device.sealCommit();
    const Receipt receipt = device.mustPush();
    QCOMPARE(receipt.marks[0].seq, 2);
    QCOMPARE(receipt.verdicts.size(), std::size_t(2));
}

void EventsTest::aGapIsRefusedWithTheMark()
{
    TestDevice device = joined(centre);
    const QUuid caseId = device.openCase();
    (void)device.mustPush();
    for (int i = 0; i < 2; ++i) {
        device.write(caseId, EventType::NoteAdded, note());
        device.sealCommit();
    }
    const HttpAnswer answer = device.push(device.events(2));
    const Result<Problem> problem = Problem::fromJson(answer.json());
    QCOMPARE(answer.status, 409);
    QVERIFY(problem->code == ProblemCode::Gap);
    QCOMPARE(problem->mark->seq, 1);
    QCOMPARE(problem->mark->hash, device.events()[0].hash);
}

void EventsTest::aForkIsRefusedByName()
{
    TestDevice device = joined(centre);
    device.openCase();
    (void)device.mustPush();
    const Event kept = device.events()[0];
    device.chain().clear();
    device.openCase(2);
    const Result<Problem> problem = Problem::fromJson(device.push(device.events()).json());
    QVERIFY(problem->code == ProblemCode::Fork);
    QCOMPARE(problem->mark->seq, 1);
    QCOMPARE(problem->mark->hash, kept.hash);
}

void EventsTest::aForkRightBehindTheMarkIsRefused()
{
    TestDevice device = joined(centre);
    device.openCase();
    (void)device.mustPush();
    device.chain().clear();
    const QUuid caseId = device.openCase(2);
    device.write(caseId, EventType::NoteAdded, note());
    device.sealCommit();
    const Result<Problem> problem = Problem::fromJson(device.push(device.events(1)).json());
    QVERIFY(problem->code == ProblemCode::Fork);
    QCOMPARE(problem->mark->seq, 1);
}

void EventsTest::aBrokenChainIsRefusedAndLeavesNoTrace_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    for (const char *what : {"body", "seq", "prevHash", "account"})
        QTest::newRow(what) << QString::fromLatin1(what) << QStringLiteral("chain-broken");
    QTest::newRow("signature") << QStringLiteral("signature") << QStringLiteral("signature-invalid");
    QTest::newRow("role") << QStringLiteral("role") << QStringLiteral("event-invalid");
}

void EventsTest::aBrokenChainIsRefusedAndLeavesNoTrace()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    TestDevice device = joined(centre);
    const QUuid caseId = device.openCase();
    device.write(caseId, EventType::NoteAdded, note());
    device.sealCommit();
    QJsonObject batch = batchToJson(device.events());
    QJsonArray events = batch.value(u"events").toArray();
    QJsonObject last = events.at(1).toObject();
    const QMap<QString, QJsonValue> lies{
        {QStringLiteral("body"), QStringLiteral("{}")},
        {QStringLiteral("seq"), 3},
        {QStringLiteral("prevHash"), QString(64, u'0')},
        {QStringLiteral("account"), QStringLiteral("another")},
        {QStringLiteral("signature"), QString::fromLatin1(device.sign("something else").toBase64())},
        {QStringLiteral("role"), QStringLiteral("king")},
    };
    last.insert(what, lies.value(what));
    events.replace(1, last);
    const HttpAnswer answer = device.http().post("/v1/events", QJsonObject{{QStringLiteral("events"), events}});
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.code(), code);
    const Result<Marks> marks = Marks::fromJson(device.http().get("/v1/marks").json());
    QCOMPARE(marks->marks[0].seq, 0);
    QCOMPARE(marks->marks[0].hash, chainStart());
}

void EventsTest::anUnsignedEndIsRefused()
{
    TestDevice device = joined(centre);
    const QUuid caseId = device.openCase();
    device.write(caseId, EventType::NoteAdded, note());
    QCOMPARE(device.push(device.events()).code(), QStringLiteral("signature-invalid"));
    QCOMPARE(device.push({device.events()[0]}).status, 200);
}

void EventsTest::anIdUsedBeforeIsRefused()
{
    TestDevice device = joined(centre);
    device.openCase();
    (void)device.mustPush();
    TestDevice copycat = joined(centre);
    copycat.openCase(3);
    Event &event = copycat.chain().back();
    event.id = device.events()[0].id;
    event.hash = sm3(chainInput(event));
    event.signature = copycat.sign(event.hash);
    QCOMPARE(copycat.push(copycat.events()).code(), QStringLiteral("event-invalid"));
}

void EventsTest::anUnknownOrRevokedAuthorIsRefused()
{
    TestDevice carrier = joined(centre);
    TestDevice stranger(centre, m_district->port());
    stranger.openCase();
    QCOMPARE(carrier.push(stranger.events()).code(), QStringLiteral("device-unknown"));
    TestDevice stolen = joined(centre);
    stolen.openCase();
    QCOMPARE(m_district->command({QStringLiteral("revoke"), stolen.id()}).exitCode, 0);
    QCOMPARE(carrier.push(stolen.events()).code(), QStringLiteral("device-revoked"));
}

void EventsTest::eventsOfOthersMayBeCarried()
{
    TestDevice village = joined(station);
    TestDevice carrier = joined(centre);
    village.openCase(11);
    carrier.openCase(12);
    std::vector<Event> both = village.events();
    both.push_back(carrier.events()[0]);
    const Result<Receipt> receipt = Receipt::fromJson(carrier.push(both).json());
    QCOMPARE(receipt->marks.size(), std::size_t(2));
    QCOMPARE(receipt->verdicts[0].verdict, Verdict());
    const HttpAnswer marks =
        carrier.http().get("/v1/marks?device=" + village.id().toLatin1() + "&device=" + carrier.id().toLatin1());
    QCOMPARE(Marks::fromJson(marks.json())->marks[0].seq, 1);
    QCOMPARE(Marks::fromJson(marks.json())->marks[1].seq, 1);
}

void EventsTest::aBodyBeyondTheBoundIsRefusedAlsoAfterInflating()
{
    TestDevice device = joined(centre);
    const QJsonObject huge{{QStringLiteral("events"), QString(9 * 1024 * 1024, u'a')}};
    device.http().setDeflate(true);
    QCOMPARE(device.http().post("/v1/events", huge).code(), QStringLiteral("too-large"));
    device.http().setDeflate(false);
    const std::vector<Event> many(501, Event());
    QCOMPARE(device.http().post("/v1/events", batchToJson(many)).status, 413);
    QCOMPARE(device.http().send("POST", "/v1/events", "{}", {{"Content-Type", "text/plain"}}).status, 415);
    QCOMPARE(device.http().send("POST", "/v1/events", "{", {{"Content-Type", "application/json"}}).status, 400);
    QCOMPARE(device.http().send("POST", "/v1/events", "\xff\xfe{}", {{"Content-Type", "application/json"}}).status,
             400);
}

void EventsTest::bodiesTravelDeflatedBothWays()
{
    TestDevice device = joined(centre);
    device.http().setDeflate(true);
    device.openCase();
    (void)device.mustPush();
    const HttpAnswer page = device.http().get("/v1/feed?after=0");
    QCOMPARE(page.headers.value("content-encoding"), QByteArray("deflate"));
    QVERIFY(page.headers.value("content-length").toLongLong() < page.body.size() / 2);
}

void EventsTest::twoClerksAcceptingIsSetAsideNotLost()
{
    TestDevice one = joined(centre);
    TestDevice two = joined(centre);
    const QUuid caseId = one.openCase();
    one.write(caseId, EventType::Accepted, acceptance());
    one.sealCommit();
    (void)one.mustPush();
    two.write(caseId, EventType::Accepted, acceptance());
    two.sealCommit();
    const Receipt receipt = two.mustPush();
    QVERIFY(receipt.verdicts[0].verdict.kind == VerdictKind::SetAside);
    QCOMPARE(receipt.verdicts[0].verdict.reason, QStringLiteral("stage"));
    const Result<Verdicts> open = Verdicts::fromJson(two.http().get("/v1/verdicts").json());
    QCOMPARE(open->verdicts.size(), std::size_t(1));
    QCOMPARE(open->verdicts[0].id, two.events()[0].id);
    FeedPlace place;
    const std::vector<FeedEntry> entries = one.readFeed(place);
    QCOMPARE(entries.back().event.id, two.events()[0].id);
    QVERIFY(entries.back().verdict.kind == VerdictKind::SetAside);
}

void EventsTest::aRoleThatMayNotIsRefusedAndKept()
{
    TestDevice device = joined(centre);
    const QUuid caseId = device.openCase();
    device.write(caseId, EventType::Accepted, acceptance(), Role::IssuingClerk);
    device.write(caseId, EventType::NoteAdded, note());
    device.sealCommit();
    const Receipt receipt = device.mustPush();
    QCOMPARE(receipt.verdicts[1].verdict, (Verdict{VerdictKind::Refused, QStringLiteral("role")}));
    QCOMPARE(receipt.verdicts[2].verdict, Verdict());
    QCOMPARE(receipt.marks[0].seq, 3);
}

void EventsTest::aForeignCaseIsNotReachedByWritingToIt()
{
    TestDevice owner = joined(centre);
    const QUuid caseId = owner.openCase();
    (void)owner.mustPush();
    TestDevice spy = joined(otherCentre);
    spy.write(caseId, EventType::NoteAdded, note());
    spy.sealCommit();
    QCOMPARE(spy.mustPush().verdicts[0].verdict, (Verdict{VerdictKind::Refused, QStringLiteral("scope")}));
    QCOMPARE(spy.http().get("/v1/cases/" + uuidText(caseId).toLatin1() + "/events").status, 404);
    FeedPlace place;
    for (const FeedEntry &entry : spy.readFeed(place))
        QVERIFY(entry.event.device != owner.id());
    FeedPlace ownersPlace;
    for (const FeedEntry &entry : owner.readFeed(ownersPlace))
        QVERIFY(entry.event.device != spy.id());
}

void EventsTest::anotherPlaceIsOutOfScope()
{
    TestDevice device = joined(station);
    device.openCase(21);
    Event &event = device.chain().back();
    event.place.centre = centre;
    event.hash = sm3(chainInput(event));
    event.signature = device.sign(event.hash);
    QCOMPARE(device.mustPush().verdicts[0].verdict, (Verdict{VerdictKind::Refused, QStringLiteral("scope")}));
}

void EventsTest::anEventOfANewerProgramIsPassedOn()
{
    TestDevice device = joined(centre);
    const QUuid caseId = device.openCase();
    device.write(caseId, EventType::NoteAdded, note());
    Event &event = device.chain().back();
    event.typeName = QStringLiteral("teleported");
    event.hash = sm3(chainInput(event));
    event.signature = device.sign(event.hash);
    const Receipt receipt = device.mustPush();
    QCOMPARE(receipt.verdicts[1].verdict, Verdict());
    FeedPlace place;
    QVERIFY(device.readFeed(place).back().event == event);
}

void EventsTest::aCaseComingBackInTheWrongOrderHealsItself()
{
    TestDevice opener = joined(centre);
    TestDevice decider = joined(department);
    const QUuid caseId = opener.openCase();
    opener.write(caseId, EventType::Accepted, acceptance());
    opener.write(caseId, EventType::Routed, routed(department));
    opener.sealCommit();
    DecidedBody decided;
    decided.decidedOn = QDate::currentDate();
    decided.resultName = QStringLiteral("证");
    decider.write(caseId, EventType::Decided, decided.toJson(), Role::Handler,
                  QDateTime::currentDateTime().addSecs(60));
    decider.sealCommit();
    // After a restore the department is faster than the window.
    QCOMPARE(decider.mustPush().verdicts[0].verdict, (Verdict{VerdictKind::SetAside, QStringLiteral("case.not-open")}));
    QCOMPARE(Verdicts::fromJson(decider.http().get("/v1/verdicts").json())->verdicts.size(), std::size_t(1));
    (void)opener.mustPush();
    QCOMPARE(Verdicts::fromJson(decider.http().get("/v1/verdicts").json())->verdicts.size(), std::size_t(0));
    const Result<std::vector<Event>> history =
        caseHistoryFromJson(opener.http().get("/v1/cases/" + uuidText(caseId).toLatin1() + "/events").json());
    QCOMPARE(history->size(), std::size_t(4));
    FeedPlace place;
    const std::vector<QUuid> seen = idsOf(opener.readFeed(place));
    QVERIFY(std::find(seen.begin(), seen.end(), decider.events()[0].id) != seen.end());
}

void EventsTest::anOldQuarrelIsNotRevivedByLaterEvents()
{
    TestDevice one = joined(centre);
    TestDevice two = joined(centre);
    const QUuid caseId = one.openCase();
    (void)one.mustPush();
    two.write(caseId, EventType::ResultArrived, {}, Role::IssuingClerk);
    two.sealCommit();
    QVERIFY(two.mustPush().verdicts[0].verdict.kind == VerdictKind::SetAside);
    const QDateTime later = QDateTime::currentDateTime().addSecs(600);
    one.write(caseId, EventType::Accepted, acceptance(), Role::Clerk, later);
    DecidedBody decided;
    decided.decidedOn = QDate::currentDate();
    decided.resultName = QStringLiteral("证");
    one.write(caseId, EventType::Decided, decided.toJson(), Role::Handler, later);
    one.sealCommit();
    (void)one.mustPush();
    QCOMPARE(Verdicts::fromJson(two.http().get("/v1/verdicts").json())->verdicts.size(), std::size_t(1));
}

void EventsTest::anotherUnitsCaseIsNotFound()
{
    TestDevice village = joined(station);
    TestDevice town = joined(centre);
    const QUuid caseId = town.openCase();
    (void)town.mustPush();
    QCOMPARE(village.http().get("/v1/cases/" + uuidText(caseId).toLatin1() + "/events").code(),
             QStringLiteral("not-found"));
    QCOMPARE(village.http().get("/v1/cases/not-a-uuid/events").status, 404);
}

void EventsTest::aReaderWithAStrangePlaceIsTold()
{
    TestDevice device = joined(centre);
    device.openCase();
    (void)device.mustPush();
    FeedPlace place;
    (void)device.readFeed(place);
    for (const FeedPlace &strange :
         {FeedPlace{place.position, chainStart()}, FeedPlace{place.position + 1000, place.hash}}) {
        const HttpAnswer answer = device.http().get("/v1/feed?after=" + QByteArray::number(strange.position)
                                                    + "&hash=" + strange.hash.toHex());
        const Result<Problem> problem = Problem::fromJson(answer.json());
        QVERIFY(problem->code == ProblemCode::FeedReset);
        QVERIFY(problem->head == place);
    }
    QCOMPARE(device.http().get("/v1/feed?after=-1").status, 400);
    QCOMPARE(device.http().get("/v1/feed?after=x").status, 400);
    QCOMPARE(device.http().get("/v1/feed?after=0&limit=501").status, 400);
    QCOMPARE(device.http().get("/v1/feed?after=0&wait=31").status, 400);
}

void EventsTest::aWaitingReaderIsWoken()
{
    TestDevice writer = joined(centre);
    TestDevice reader = joined(centre);
    reader.http().setPort(m_district->start()); // another process: only the database joins them
    FeedPlace place;
    (void)reader.readFeed(place);
    writer.http().setPort(m_district->port(0)); // its connection belongs to this thread
    std::thread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        writer.openCase();
        (void)writer.mustPush();
    });
    QElapsedTimer clock;
    clock.start();
    const std::vector<FeedEntry> entries = reader.readFeed(place, 30);
    later.join();
    QCOMPARE(idsOf(entries), std::vector<QUuid>{writer.events()[0].id});
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
}

void EventsTest::aWaitingReaderIsAnsweredWhenItsTimeIsOver()
{
    TestDevice reader = joined(QStringLiteral("330212112"));
    FeedPlace place;
    QElapsedTimer clock;
    clock.start();
    QVERIFY(reader.readFeed(place, 1).empty());
    QVERIFY(clock.elapsed() >= 1000);
}

void EventsTest::thePageIsBounded()
{
    TestDevice device = joined(QStringLiteral("330212113"));
    const QUuid caseId = device.openCase();
    for (int i = 0; i < 7; ++i)
        device.write(caseId, EventType::NoteAdded, note());
    device.sealCommit();
    (void)device.mustPush();
    const Result<FeedPage> page = FeedPage::fromJson(device.http().get("/v1/feed?after=0&limit=5").json());
    QCOMPARE(page->entries.size(), std::size_t(5));
    QCOMPARE(page->head.position, 8);
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::EventsTest)
#include "events_test.moc"
