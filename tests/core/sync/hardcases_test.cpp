// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/cases/handlingbodies.h"
#include "core/store/database.h"
#include "core/store/casewriter.h"
#include "core/sync/pushtask.h"
#include "tests/core/sync/workstation.h"

#include <QTest>

using namespace yichuang;

using Accident = ModelDistrict::Accident;

/** The failures every sync engine had at least once, each against a district that keeps to the protocol. */
class HardCasesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCaseTravels();
    void anAnswerLostAfterTheCommitDoublesNothing();
    void everyRequestMayFailOnce();
    void aDistrictRestoredFromYesterdayGetsEverythingBack();
    void whatADeadMachineWroteIsGivenBackByItsNeighbour();
    void aWorkstationRestoredFromABackupGoesOn();
    void aProfileUsedTwiceLosesNothing();
    void identitiesThatARestoredDistrictForgotAreVouchedForAgain();
    void aWrongDistrictMakesNothingForgotten();
    void anUpgradeKeepsWhatWaits();
    void aWrongClockIsRecordedOnTheEvents_data();
    void aWrongClockIsRecordedOnTheEvents();
    void aRevokedDeviceKeepsItsEvents();
    void twoClerksDecideOneCase();
    void aRefusedEventHoldsUpNobody();
    void whatHappensToOnesCasesElsewhereIsNoticed();
    void aLongBacklogBehindABadLineArrives();
    void aDistrictThatHandsOutNoKeysIsReadAllTheSame();
    void aDistrictThatLiesIsNotBelieved_data();
    void aDistrictThatLiesIsNotBelieved();

private:
    /** Every event of every workstation is at the district exactly once, and everybody folds alike. */
    void verifyHealed(std::initializer_list<Workstation *> workstations);

    std::unique_ptr<ModelDistrict> m_district;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Workstation> m_a;
    std::unique_ptr<Workstation> m_b;
};

void HardCasesTest::init()
{
    m_clock = std::make_unique<ManualClock>(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600));
    m_district = std::make_unique<ModelDistrict>(*m_clock);
    m_a = std::make_unique<Workstation>(*m_district, 1);
    m_b = std::make_unique<Workstation>(*m_district, 2);
    m_a->enrol();
    m_b->enrol();
}

void HardCasesTest::cleanup()
{
    m_a.reset();
    m_b.reset();
    m_district.reset();
}

void HardCasesTest::verifyHealed(std::initializer_list<Workstation *> workstations)
{
    QSet<QUuid> there;
    for (const Event &event : m_district->events())
        there.insert(event.id);
    QCOMPARE(qsizetype(there.size()), qsizetype(m_district->state.feed.size()));
    for (Workstation *workstation : workstations) {
        QCOMPARE(workstation->desk.faults(), QStringList());
        QCOMPARE(workstation->waiting(), 0);
        QSet<QUuid> here;
        for (const Event &event : eventsIn(workstation->desk))
            here.insert(event.id);
        QCOMPARE(here, there);
        const FeedState feed = must(workstation->desk.profile->sync().book.feed());
        QCOMPARE(feed.position, qint64(m_district->state.feed.size()));
        QCOMPARE(feed.hash, feed.headHash);
    }
}

void HardCasesTest::aCaseTravels()
{
    const QUuid id = m_a->work();
    QVERIFY(m_a->waiting() > 0);
    m_a->mustSync();
    m_b->mustSync();
    QCOMPARE(must(m_b->desk.desk->caseFile(id)).state, must(m_a->desk.desk->caseFile(id)).state);
    const CaseDelivery delivery = must(m_a->desk.profile->sync().deliveries.ofCase(id));
    QCOMPARE(delivery.waiting, 0);
    QCOMPARE(delivery.withDistrict, m_clock->now());
    verifyHealed({m_a.get(), m_b.get()});
}

void HardCasesTest::anAnswerLostAfterTheCommitDoublesNothing()
{
    m_a->work();
    int lost = 0;
    m_district->accidents = [&](const HttpRequest &request) {
        return request.path == u"/v1/events" && lost++ == 0 ? Accident::AnswerLost : Accident::None;
    };
    QCOMPARE(m_a->sync().error().fault, SyncFault::Offline);
    QVERIFY(!m_district->events().empty()); // it has them, and we do not know
    QVERIFY(m_a->waiting() > 0);
    m_a->mustSync();
    m_b->mustSync();
    verifyHealed({m_a.get(), m_b.get()});
}

void HardCasesTest::everyRequestMayFailOnce()
{
    m_b->work();
    m_b->mustSync();
    for (const Accident accident : {Accident::Unreachable, Accident::AnswerLost}) {
        for (int failing = 1;; ++failing) {
            m_a->work();
            m_a->connectAnew();
            int count = 0;
            m_district->accidents = [&](const HttpRequest &) { return ++count == failing ? accident : Accident::None; };
            const bool failed = !m_a->sync();
            m_district->accidents = {};
            m_a->mustSync();
            if (!failed)
                break;
            QVERIFY(failing < 50);
        }
    }
    m_b->mustSync();
    verifyHealed({m_a.get(), m_b.get()});
}

void HardCasesTest::aDistrictRestoredFromYesterdayGetsEverythingBack()
{
    m_a->work();
    m_a->mustSync();
    m_b->mustSync();
    const ModelDistrict::State yesterday = m_district->state;
    m_a->work();
    m_b->work();
    m_a->mustSync();
    m_b->mustSync();
    m_a->mustSync();
    const std::size_t all = m_district->events().size();

    m_district->state = yesterday;
    m_b->work(); // goes on as if nothing had happened
    m_b->mustSync();
    m_a->mustSync();
    m_b->mustSync();
    QVERIFY(m_district->events().size() > all);
    verifyHealed({m_a.get(), m_b.get()});
}

void HardCasesTest::whatADeadMachineWroteIsGivenBackByItsNeighbour()
{
    const ModelDistrict::State yesterday = m_district->state;
    const QUuid id = m_b->work();
    m_b->mustSync();
    m_a->mustSync();
    const std::size_t all = m_district->events().size();
    m_b.reset(); // its disk is gone
    m_district->state = yesterday;
    m_a->mustSync();
    QCOMPARE(m_district->events().size(), all);
    QCOMPARE(m_district->events().front().caseId, id);
    verifyHealed({m_a.get()});
    QVERIFY(!must(m_a->desk.profile->sync().book.mustGiveBack()));
}

void HardCasesTest::aWorkstationRestoredFromABackupGoesOn()
{
    m_a->work();
    m_a->mustSync();
    m_a->work(); // in the backup, not sent when it was made
    const QString backup = must(m_a->desk.profile->backUp());
    const QString safe = m_a->desk.folder.path() + QStringLiteral("/stick");
    copyFolder(QFileInfo(backup).path(), safe);
    m_a->mustSync(); // sent after the backup
    const QUuid after = m_a->work();
    m_a->mustSync(); // written and sent after the backup
    const QString before = m_a->desk.profile->deviceId();
    const int cases = m_a->cases();

    m_a->close();
    QDir(m_a->desk.dir()).removeRecursively();
    must(Profile::restore(safe + u'/' + QFileInfo(backup).fileName(), m_a->desk.dir(), m_a->desk.files, m_a->desk.clock,
                          m_a->desk.random));
    m_a->reopen();
    QVERIFY(m_a->desk.profile->deviceId() != before);
    const QUuid fresh = m_a->work(); // before it ever heard of the district again
    m_a->mustSync();
    m_b->mustSync();
    QCOMPARE(m_a->cases(), cases + 1);
    QVERIFY(m_a->desk.desk->caseFile(after));
    QVERIFY(m_b->desk.desk->caseFile(fresh));
    verifyHealed({m_a.get(), m_b.get()});
}

void HardCasesTest::aProfileUsedTwiceLosesNothing()
{
    m_a->work();
    m_a->mustSync();
    m_a->work(); // waits in both copies
    m_a->save();
    const QUuid first = m_a->work();
    m_a->mustSync();
    m_a->putBack(); // the other copy, which never heard of that
    const QUuid second = m_a->work();
    const QString before = m_a->desk.profile->deviceId();
    m_a->mustSync();
    QVERIFY(m_a->desk.profile->deviceId() != before);
    m_b->mustSync();
    QCOMPARE(m_b->cases(), 4);
    QVERIFY(m_b->desk.desk->caseFile(first));
    QVERIFY(m_b->desk.desk->caseFile(second));
    verifyHealed({m_a.get(), m_b.get()});
}

/** The district's backup is older than two renewals of the workstation's identity: it knows the first one only. */
void HardCasesTest::identitiesThatARestoredDistrictForgotAreVouchedForAgain()
{
    m_a->work();
    m_a->mustSync();
    const ModelDistrict::State yesterday = m_district->state;
    QSet<QString> identities{m_a->desk.profile->deviceId()};
    for (int renewal = 0; renewal < 2; ++renewal) {
        m_a->save();
        m_a->work();
        m_a->mustSync();
        m_a->putBack(); // the copy that never heard of it forks and takes another name
        m_a->work();
        m_a->mustSync();
        identities.insert(m_a->desk.profile->deviceId());
    }
    QCOMPARE(identities.size(), 3);
    const std::size_t all = m_district->events().size();

    m_district->state = yesterday;
    m_a->work();
    m_a->mustSync();
    m_a->mustSync();
    QVERIFY(m_district->events().size() > all);
    for (const QString &identity : identities)
        QVERIFY(m_district->state.keys.contains(identity));
    m_b->mustSync();
    verifyHealed({m_a.get(), m_b.get()});
}

/** Nobody can vouch: the answer is the truth, and nothing is forgotten that is right again with the right district. */
void HardCasesTest::aWrongDistrictMakesNothingForgotten()
{
    m_a->work();
    m_a->save();
    m_a->mustSync();
    m_a->putBack();
    m_a->work();
    m_a->mustSync();
    ModelDistrict::State whole = m_district->state;
    m_district->state.keys.clear();
    m_a->work();
    QCOMPARE(m_a->sync().error().fault, SyncFault::NotEnrolled);
    QVERIFY(m_a->waiting() > 0);
    m_district->state = whole; // the right database is back
    m_a->mustSync();
    m_b->mustSync();
    verifyHealed({m_a.get(), m_b.get()});
}

void HardCasesTest::anUpgradeKeepsWhatWaits()
{
    m_a->work();
    m_a->work();
    const qint64 events = m_a->desk.eventCount();
    // The file as the program before had it: without anything of sync.
    must(m_a->desk.profile->writer().database.execute(
        "DROP TABLE deliveries; DROP TABLE peers; DROP TABLE sync_marks; DROP TABLE sync_feed; DROP TABLE sync_tasks; "
        "DROP TABLE transfers; DROP TABLE sync_comparison; DROP TABLE prints; DROP TABLE day_closings; DROP TABLE "
        "proxy_cases; DROP TABLE "
        "rekeys_owed; DROP TABLE collections; DROP TABLE promises; DROP TABLE visits; DROP TABLE proxy_counts; DROP "
        "TABLE visit_counts; DROP TABLE stuck_members; "
        "DROP INDEX events_of_consultations; DROP INDEX "
        "misfits_by_case; ALTER "
        "TABLE "
        "devices DROP COLUMN registered; "
        "ALTER TABLE blobs DROP COLUMN named; DROP INDEX events_of_seals; "
        "DELETE FROM settings WHERE key LIKE 'sync.%'; PRAGMA user_version = 1"));
    m_a->close();
    m_a->reopen();
    QCOMPARE(m_a->desk.eventCount(), events);
    QCOMPARE(m_a->sync().error().fault, SyncFault::NotEnrolled);
    m_a->enrol();
    QCOMPARE(m_a->waiting(), int(events));
    m_a->mustSync();
    m_b->mustSync();
    verifyHealed({m_a.get(), m_b.get()});
}

void HardCasesTest::aWrongClockIsRecordedOnTheEvents_data()
{
    QTest::addColumn<qint64>("ahead");
    QTest::newRow("right") << qint64(0);
    QTest::newRow("three hours slow") << qint64(3 * 3600);
    QTest::newRow("two years fast") << qint64(-2 * 365 * 86400);
}

void HardCasesTest::aWrongClockIsRecordedOnTheEvents()
{
    QFETCH(qint64, ahead);
    m_district->clockAhead = ahead;
    const QUuid id = m_a->work();
    m_a->mustSync();
    QCOMPARE(must(m_a->desk.profile->sync().deliveries.ofCase(id)).clockOffset, ahead);
    QCOMPARE(must(m_a->desk.profile->sync().book.clockOffset()), ahead);
}

void HardCasesTest::aRevokedDeviceKeepsItsEvents()
{
    m_a->work();
    m_district->state.revoked.insert(m_a->desk.profile->deviceId());
    const Synced<RoundReport> refused = m_a->sync();
    QCOMPARE(refused.error().fault, SyncFault::Revoked);
    QCOMPARE(remedyFor(refused.error().fault), SyncRemedy::WaitForHuman);
    QVERIFY(m_district->events().empty());
    QVERIFY(m_a->waiting() > 0);
    QCOMPARE(m_a->desk.faults(), QStringList());
    m_district->state.revoked.clear();
    m_a->mustSync();
    verifyHealed({m_a.get()});
}

void HardCasesTest::twoClerksDecideOneCase()
{
    const QUuid id = m_a->work();
    m_a->mustSync();
    m_b->mustSync();
    const EndedBody byA{QStringLiteral("甲处撤回"), false};
    const EndedBody byB{QStringLiteral("乙处撤回"), false};
    must(m_a->desk.desk->act(id, EventType::Withdrawn, byA.toJson()));
    must(m_b->desk.desk->act(id, EventType::Withdrawn, byB.toJson()));
    m_b->mustSync();
    m_a->mustSync();
    m_b->mustSync();
    for (Workstation *workstation : {m_a.get(), m_b.get()}) {
        QCOMPARE(must(workstation->desk.desk->caseFile(id)).state.ending->reason, byB.reason);
        const std::vector<MatterToSettle> matters = must(workstation->desk.profile->sync().deliveries.toSettle());
        QVERIFY(!matters.empty());
        QCOMPARE(matters.back().caseId, id);
        QCOMPARE(matters.back().verdict.kind, VerdictKind::SetAside);
        QCOMPARE(matters.back().own, workstation == m_a.get());
    }
    verifyHealed({m_a.get(), m_b.get()});
}

void HardCasesTest::aRefusedEventHoldsUpNobody()
{
    const QUuid bad = m_a->work();
    const QUuid good = m_a->work();
    m_district->lies = [&](const HttpRequest &request, HttpAnswer &answer) {
        if (request.path != u"/v1/events")
            return;
        Receipt receipt = must(Receipt::fromJson(must(jsonObject(answer.body))));
        receipt.verdicts.front().verdict = {VerdictKind::Refused, QStringLiteral("scope")};
        answer.body = jsonBytes(receipt.toJson());
    };
    const Synced<int> sent = PushTask(*m_a->client, *m_a->gate, m_a->desk.clock).run();
    QCOMPARE(sent.value_or(0), int(m_a->desk.eventCount()));
    QCOMPARE(m_a->waiting(), 0);
    SyncStore &sync = m_a->desk.profile->sync();
    QCOMPARE(must(sync.deliveries.ofCase(bad)).toSettle, 1);
    QCOMPARE(must(sync.deliveries.ofCase(good)).toSettle, 0);
}

void HardCasesTest::whatHappensToOnesCasesElsewhereIsNoticed()
{
    const QDateTime before = m_clock->now().addDays(-1);
    const auto notices = [&](Workstation &workstation) {
        QStringList types;
        for (const CaseNotice &notice :
             must(workstation.desk.profile->sync().deliveries.notices(QStringLiteral("clerk"), before)))
            types.append(notice.eventType);
        return types;
    };
    const TakenIn taken = m_a->desk.take(m_a->desk.completeDraft(QStringLiteral("YZ-NY01")), Outcome::Accept);
    const QUuid id = taken.state.caseId;
    m_a->desk.sit(Role::Handler);
    must(
        m_a->desk.desk->act(id, EventType::HandlerAssigned, HandlerAssignedBody{QStringLiteral("clerk"), {}}.toJson()));
    m_a->mustSync();
    m_b->mustSync();
    QCOMPARE(notices(*m_a), QStringList()); // what one did oneself is no news
    QCOMPARE(notices(*m_b), QStringList()); // and of somebody else's case neither
    m_b->desk.sit(Role::Supervisor);
    must(m_b->desk.desk->act(id, EventType::HandlerAssigned,
                             HandlerAssignedBody{QStringLiteral("other"), QStringLiteral("原经办人休假")}.toJson()));
    m_b->mustSync();
    m_a->mustSync();
    QCOMPARE(notices(*m_a), QStringList{QStringLiteral("handler-assigned")});
    m_b->desk.sit(Role::Handler);
    DecidedBody approval;
    approval.decidedOn = m_b->desk.clock.today();
    approval.resultName = QStringLiteral("许可证");
    approval.resultNumber = QStringLiteral("甬鄞001");
    approval.stepsSkipped = QStringLiteral("材料已足以认定");
    must(m_b->desk.desk->act(id, EventType::Decided, approval.toJson()));
    m_b->mustSync();
    m_a->mustSync();
    QCOMPARE(notices(*m_a), (QStringList{QStringLiteral("decided"), QStringLiteral("handler-assigned")}));
    QCOMPARE(must(m_a->desk.profile->sync().deliveries.notices(QStringLiteral("nobody"), before)).size(), 0u);
}

void HardCasesTest::aLongBacklogBehindABadLineArrives()
{
    // Scaled: the line holds for three requests, then it is cut.
    for (int i = 0; i < 120; ++i)
        m_a->work();
    const int events = int(m_a->desk.eventCount());
    int calls = 0;
    m_district->accidents = [&](const HttpRequest &) {
        ++calls;
        return calls % 4 == 0 ? (calls % 8 == 0 ? Accident::AnswerLost : Accident::Unreachable) : Accident::None;
    };
    int rounds = 0;
    while (!m_a->sync())
        QVERIFY(++rounds < 40); // each stretch of line brings it on
    m_district->accidents = {};
    QCOMPARE(int(m_district->events().size()), events);
    m_b->mustSync();
    verifyHealed({m_a.get(), m_b.get()});
}

void HardCasesTest::aDistrictThatHandsOutNoKeysIsReadAllTheSame()
{
    const QUuid id = m_b->work();
    m_b->mustSync();
    m_district->lies = [](const HttpRequest &request, HttpAnswer &answer) {
        if (!request.path.startsWith(u"/v1/devices"))
            return;
        Problem problem;
        problem.code = ProblemCode::NotFound;
        answer.status = 404;
        answer.body = jsonBytes(problem.toJson());
    };
    m_a->mustSync();
    QVERIFY(m_a->desk.desk->caseFile(id));
    QCOMPARE(m_a->desk.faults(), QStringList());
}

void HardCasesTest::aDistrictThatLiesIsNotBelieved_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("a body changed") << QStringLiteral("/v1/feed") << QByteArray("YZ-MZ04") << QByteArray("YZ-MZ05");
    QTest::newRow("a place skipped") << QStringLiteral("/v1/feed") << QByteArray("\"position\":2")
                                     << QByteArray("\"position\":3");
    QTest::newRow("no JSON") << QStringLiteral("/v1/feed") << QByteArray("{") << QByteArray("<");
    QTest::newRow("no marks") << QStringLiteral("/v1/marks") << QByteArray("marks") << QByteArray("remarks");
    QTest::newRow("empty receipt") << QStringLiteral("/v1/events") << QByteArray("\"seq\"") << QByteArray("\"sequel\"");
}

void HardCasesTest::aDistrictThatLiesIsNotBelieved()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    m_b->work();
    m_b->mustSync();
    m_a->work();
    const qint64 before = m_a->desk.eventCount();
    m_district->lies = [&](const HttpRequest &request, HttpAnswer &answer) {
        if (request.path.startsWith(path))
            answer.body.replace(from, to);
    };
    QCOMPARE(m_a->sync().error().fault, SyncFault::Protocol);
    QCOMPARE(m_a->desk.eventCount(), before);
    m_district->lies = {};
    m_a->mustSync();
    m_b->mustSync();
    verifyHealed({m_a.get(), m_b.get()});
}

QTEST_GUILESS_MAIN(HardCasesTest)
#include "hardcases_test.moc"
