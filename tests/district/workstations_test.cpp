// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/handlingbodies.h"
#include "core/store/blobstore.h"
#include "core/sync/syncstatus.h"
#include "tests/core/sync/tappedline.h"
#include "tests/core/sync/workstation.h"
#include "tests/core/sync/noisypicture.h"
#include "tests/district/heldline.h"
#include "tests/district/slowline.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QTest>

#include <utility>

using namespace yichuang;
using namespace Qt::StringLiterals;

using Accident = TappedLine::Accident;

namespace {

const QString centre = u"330212110"_s;
const QString townOfCentre = u"330212110000"_s;
const QString decidedByDepartment = u"YZ-NY01"_s;

} // namespace

/** Whole profiles and the real server over a real database, by the real transport: what a district has on its desks. */
class WorkstationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_postgres = std::make_unique<TestPostgres>(); }
    void init();
    void cleanup();
    void eventsAndScansGoThereAndBack();
    void aCaseIsRoutedAwayAndBack();
    void anAnswerLostAfterTheCommitDoublesNothing();
    void aServerRestoredFromYesterdayGetsEverythingBack();
    void aCaseComingBackInTheWrongOrderLeavesNothingToSettle();
    void aServerOlderThanARenewedIdentityLearnsItAgain();
    void aWorkstationRestoredFromABackupGoesOn();
    void aProfileUsedOnTwoMachinesLosesNothing();
    void aRevokedComputerKeepsItsEventsAndComesBackWithANewCode();
    void anInnocentCopyOfAStolenComputerComesBackWithANewCode();
    void aLongBacklogBehindASlowLineThatIsCutArrives();

private:
    /** A workstation enrolled for @p unit. */
    std::unique_ptr<Workstation> workstation(const QString &unit, int seed, quint16 port = 0);
    /** A case that a department decides, with a scan; returns its id. */
    QUuid workWithScan(Workstation &workstation, int seed);
    void mustCarry(Workstation &workstation)
    {
        const Synced<ScanReport> carried = workstation.carryScans();
        QVERIFY2(carried, carried ? "" : qPrintable(carried.error().code));
    }
    /** Nothing waits, both sides hold the same, everybody verifies whole and equals a rebuild, the server too. */
    void verifyHealed(std::initializer_list<Workstation *> workstations);
    /** Events of the server, each once; by its own count. */
    int eventsThere() const;

    std::unique_ptr<TestPostgres> m_postgres;
    int m_databases = 0;
    std::unique_ptr<TestDistrict> m_district;
    TappedLine::Tap m_tap;
    std::unique_ptr<Workstation> m_a; ///< the window of a town
    std::unique_ptr<Workstation> m_b; ///< the department that decides
};

void WorkstationsTest::init()
{
    m_district = std::make_unique<TestDistrict>(
        m_postgres->database(u"workstations%1"_s.arg(++m_databases)),
        QMap<QString, QString>{{u"ENROLMENT_TRIES"_s, u"1000"_s}, {u"LOGIN_TRIES"_s, u"1000"_s}});
    m_district->start();
    m_a = workstation(centre, 1);
    m_b = workstation(m_a->desk.item(decidedByDepartment).implementer, 2);
}

void WorkstationsTest::cleanup()
{
    m_tap = {};
    m_a.reset();
    m_b.reset();
    m_district.reset();
    QCOMPARE(ContractBook::takeFaults(), QStringList());
}

std::unique_ptr<Workstation> WorkstationsTest::workstation(const QString &unit, int seed, quint16 port)
{
    const QUrl address(u"http://127.0.0.1:%1"_s.arg(port > 0 ? port : m_district->port()));
    auto made = std::make_unique<Workstation>(std::make_unique<TappedLine>(heldLine(address), m_tap), seed);
    made->enrol(m_district->code(unit));
    return made;
}

QUuid WorkstationsTest::workWithScan(Workstation &workstation, int seed)
{
    const QString address = must(workstation.desk.desk->attach(noisyPicture(200, std::uint64_t(seed)), u"image/png"_s));
    workstation.desk.sit(Role::Clerk);
    IntakeDraft draft = workstation.desk.completeDraft(decidedByDepartment);
    draft.materials.front().blobs = {address};
    return workstation.desk.take(draft, Outcome::Accept).state.caseId;
}

int WorkstationsTest::eventsThere() const
{
    return m_district->runSql(u"SELECT count(*) FROM events"_s).toInt();
}

void WorkstationsTest::verifyHealed(std::initializer_list<Workstation *> workstations)
{
    for (Workstation *workstation : workstations) {
        QCOMPARE(workstation->waiting(), 0);
        QCOMPARE(must(readSyncStatus(*workstation->desk.profile, workstation->desk.clock)).agreement, Agreement::Same);
        QCOMPARE(workstation->desk.faults(), QStringList());
        const std::vector<QUuid> cases = must(workstation->desk.profile->cases().allIds());
        std::vector<CaseState> before;
        for (const QUuid &id : cases)
            before.push_back(must(workstation->desk.desk->caseFile(id)).state);
        must(workstation->desk.profile->rebuild());
        QCOMPARE(must(workstation->desk.profile->cases().allIds()).size(), cases.size());
        for (std::size_t i = 0; i < cases.size(); ++i)
            QCOMPARE(must(workstation->desk.desk->caseFile(cases[i])).state, before[i]);
        QCOMPARE(workstation->desk.faults(), QStringList());
        // Whatever was written here is there exactly once: the ids are unique in its table.
        QStringList ids;
        for (const Event &event : eventsIn(workstation->desk))
            ids.append(u"'%1'"_s.arg(event.id.toString(QUuid::WithoutBraces)));
        const QString sql = u"SELECT count(*) FROM events WHERE id IN (%1)"_s.arg(ids.join(u','));
        QCOMPARE(m_district->runSql(sql).toInt(), int(ids.size()));
    }
    const ProgramRun verified = m_district->command({u"verify"_s});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
}

void WorkstationsTest::eventsAndScansGoThereAndBack()
{
    const QUuid id = workWithScan(*m_a, 1);
    const QString scan = must(m_a->desk.desk->caseFile(id)).state.intake.materials.front().blobs.front();
    QVERIFY(m_a->waiting() > 0);
    m_a->mustSync();
    mustCarry(*m_a);
    m_b->mustSync();
    mustCarry(*m_b);
    QCOMPARE(must(m_b->desk.desk->attachment(scan)), must(m_a->desk.desk->attachment(scan)));

    // The way back: the department adds a scan of its own and decides.
    m_b->desk.sit(Role::Handler);
    must(m_b->desk.desk->act(id, EventType::HandlerAssigned, HandlerAssignedBody{u"clerk"_s, {}}.toJson()));
    DecidedBody approval;
    approval.decidedOn = m_b->desk.clock.today();
    approval.resultName = u"许可证"_s;
    approval.resultNumber = u"甬鄞001"_s;
    approval.stepsSkipped = QStringLiteral("材料已足以认定");
    must(m_b->desk.desk->act(id, EventType::Decided, approval.toJson()));
    const QUuid ofB = workWithScan(*m_b, 2);
    m_b->mustSync();
    mustCarry(*m_b);
    m_a->mustSync();
    mustCarry(*m_a);
    QCOMPARE(must(m_a->desk.desk->caseFile(id)).state, must(m_b->desk.desk->caseFile(id)).state);
    QVERIFY(must(m_a->desk.desk->caseFile(id)).state.decision);
    QVERIFY(!m_a->desk.desk->caseFile(ofB)); // a case of the department alone is none of the window's business
    const CaseDelivery delivery = must(m_a->desk.profile->sync().deliveries.ofCase(id));
    QVERIFY(delivery.withDepartment.isValid());
    verifyHealed({m_a.get(), m_b.get()});
}

void WorkstationsTest::aCaseIsRoutedAwayAndBack()
{
    const QUuid id = workWithScan(*m_a, 1);
    m_a->mustSync();
    m_b->mustSync();
    m_b->desk.sit(Role::Handler);
    must(m_b->desk.desk->act(id, EventType::Routed,
                             RoutedBody{townOfCentre, u"姜山镇人民政府"_s, u"属镇级事权"_s}.toJson()));
    m_b->mustSync();
    m_a->mustSync();
    QCOMPARE(must(m_a->desk.desk->caseFile(id)).state.unit->to, townOfCentre);
    m_a->desk.sit(Role::Handler);
    must(m_a->desk.desk->act(id, EventType::HandlerAssigned, HandlerAssignedBody{u"clerk"_s, {}}.toJson()));
    m_a->mustSync();
    m_b->mustSync();
    QCOMPARE(must(m_b->desk.desk->caseFile(id)).state, must(m_a->desk.desk->caseFile(id)).state);
    QCOMPARE(must(m_a->desk.profile->sync().deliveries.countToSettle()), 0);
    QCOMPARE(must(m_b->desk.profile->sync().deliveries.countToSettle()), 0);
    verifyHealed({m_a.get(), m_b.get()});
}

void WorkstationsTest::anAnswerLostAfterTheCommitDoublesNothing()
{
    workWithScan(*m_a, 1);
    int lost = 0;
    m_tap = [&](const HttpRequest &request) {
        return request.path == u"/v1/events" && lost++ == 0 ? Accident::AnswerLost : Accident::None;
    };
    QCOMPARE(m_a->sync().error().fault, SyncFault::Offline);
    QCOMPARE(eventsThere(), int(m_a->desk.eventCount()));
    QVERIFY(m_a->waiting() > 0); // it has them, and we do not know
    m_a->mustSync();
    m_b->mustSync();
    QCOMPARE(eventsThere(), int(m_a->desk.eventCount()));
    verifyHealed({m_a.get(), m_b.get()});
}

void WorkstationsTest::aServerRestoredFromYesterdayGetsEverythingBack()
{
    workWithScan(*m_a, 1);
    m_a->mustSync();
    mustCarry(*m_a);
    m_b->mustSync();
    const QByteArray yesterday = m_district->backUp();
    const QUuid lost = workWithScan(*m_a, 2);
    m_a->mustSync();
    mustCarry(*m_a);
    m_b->mustSync();
    m_b->desk.sit(Role::Handler);
    must(m_b->desk.desk->act(lost, EventType::HandlerAssigned, HandlerAssignedBody{u"clerk"_s, {}}.toJson()));
    m_b->mustSync();
    m_a->mustSync();
    const int all = eventsThere();

    QCOMPARE(m_district->stop(0), 0);
    m_district->restore(yesterday);
    m_district->restart(0);
    QVERIFY(eventsThere() < all);
    workWithScan(*m_a, 3); // everybody goes on as if nothing had happened
    m_a->desk.clock.advanceSeconds(3600); // scans that are missing are asked for once an hour
    for (int round = 0; round < 2; ++round) {
        for (Workstation *workstation : {m_b.get(), m_a.get()}) {
            workstation->mustSync();
            mustCarry(*workstation);
        }
    }
    QVERIFY(eventsThere() > all);
    QCOMPARE(m_district->runSql(u"SELECT count(*) FROM blobs"_s).toInt(), 3);
    QCOMPARE(must(m_b->desk.desk->caseFile(lost)).state, must(m_a->desk.desk->caseFile(lost)).state);
    verifyHealed({m_a.get(), m_b.get()});
}

/** After a restore the department is faster than the window: its decision is set aside until the case comes. */
void WorkstationsTest::aCaseComingBackInTheWrongOrderLeavesNothingToSettle()
{
    const QByteArray yesterday = m_district->backUp();
    const QUuid id = workWithScan(*m_a, 1);
    m_a->mustSync();
    m_b->mustSync();
    m_b->desk.sit(Role::Handler);
    must(m_b->desk.desk->act(id, EventType::HandlerAssigned, HandlerAssignedBody{u"clerk"_s, {}}.toJson()));
    m_b->mustSync();
    m_a->mustSync();
    QCOMPARE(m_district->stop(0), 0);
    m_district->restore(yesterday);
    m_district->restart(0);

    int toSettleOnceMost = 0;
    m_tap = [&](const HttpRequest &request) {
        if (request.path.startsWith(u"/v1/verdicts"))
            toSettleOnceMost = std::max(toSettleOnceMost, must(m_b->desk.profile->sync().deliveries.countToSettle()));
        return Accident::None;
    };
    m_b->mustSync();
    QVERIFY2(toSettleOnceMost > 0, "nothing came in the wrong order: the test shows nothing");
    for (int round = 0; round < 2; ++round) {
        m_a->mustSync();
        m_b->mustSync();
    }
    QCOMPARE(must(m_b->desk.profile->sync().deliveries.countToSettle()), 0);
    QCOMPARE(must(m_a->desk.profile->sync().deliveries.countToSettle()), 0);
    QCOMPARE(m_district->runSql(u"SELECT count(*) FROM events WHERE verdict <> 'applied'"_s).toInt(), 0);
    verifyHealed({m_a.get(), m_b.get()});
}

/** The workstation was cloned and took another name after the server's backup was made. */
void WorkstationsTest::aServerOlderThanARenewedIdentityLearnsItAgain()
{
    workWithScan(*m_a, 1);
    m_a->mustSync();
    const QByteArray yesterday = m_district->backUp();
    const QString first = m_a->desk.profile->deviceId();
    m_a->save();
    workWithScan(*m_a, 2);
    m_a->mustSync();
    m_a->putBack();
    workWithScan(*m_a, 3);
    m_a->mustSync();
    QVERIFY(m_a->desk.profile->deviceId() != first);
    const int all = eventsThere();

    QCOMPARE(m_district->stop(0), 0);
    m_district->restore(yesterday);
    m_district->restart(0);
    QVERIFY(eventsThere() < all);
    workWithScan(*m_a, 4);
    m_a->mustSync();
    m_a->mustSync();
    m_b->mustSync();
    QVERIFY(eventsThere() > all);
    QCOMPARE(m_b->cases(), 4);
    verifyHealed({m_a.get(), m_b.get()});
}

void WorkstationsTest::aWorkstationRestoredFromABackupGoesOn()
{
    workWithScan(*m_a, 1);
    m_a->mustSync();
    workWithScan(*m_a, 2); // in the backup, not sent when it was made
    const QString backup = must(m_a->desk.profile->backUp());
    const QString safe = m_a->desk.folder.path() + u"/stick"_s;
    copyFolder(QFileInfo(backup).path(), safe);
    m_a->mustSync();
    const QUuid after = workWithScan(*m_a, 3);
    m_a->mustSync();
    mustCarry(*m_a);
    const QString before = m_a->desk.profile->deviceId();
    const int cases = m_a->cases();

    m_a->close();
    QDir(m_a->desk.dir()).removeRecursively();
    must(Profile::restore(safe + u'/' + QFileInfo(backup).fileName(), m_a->desk.dir(), m_a->desk.files, m_a->desk.clock,
                          m_a->desk.random));
    m_a->reopen();
    QVERIFY(m_a->desk.profile->deviceId() != before);
    const QUuid fresh = workWithScan(*m_a, 4); // before it ever heard of the district again
    m_a->mustSync();
    mustCarry(*m_a);
    m_b->mustSync();
    QCOMPARE(m_a->cases(), cases + 1);
    // A scan attached after the backup lay on the lost disk alone, but for the district.
    const QString scan = must(m_a->desk.desk->caseFile(after)).state.intake.materials.front().blobs.front();
    QVERIFY(m_a->desk.profile->blobs().contains(scan));
    QVERIFY(m_b->desk.desk->caseFile(fresh));
    verifyHealed({m_a.get(), m_b.get()});
}

void WorkstationsTest::aProfileUsedOnTwoMachinesLosesNothing()
{
    workWithScan(*m_a, 1);
    m_a->mustSync();
    workWithScan(*m_a, 2); // waits in both copies
    m_a->save();
    std::vector<QUuid> written{workWithScan(*m_a, 3)};
    m_a->mustSync();
    m_a->swapWithSaved(); // the other machine, which never heard of that
    written.push_back(workWithScan(*m_a, 4));
    m_a->mustSync();
    const QString second = m_a->desk.profile->deviceId();
    m_a->swapWithSaved(); // both stay in use
    QVERIFY(m_a->desk.profile->deviceId() != second);
    written.push_back(workWithScan(*m_a, 5));
    m_a->mustSync();
    m_a->swapWithSaved();
    m_a->mustSync();
    m_b->mustSync();
    QCOMPARE(m_b->cases(), 5);
    for (const QUuid &id : written) {
        QVERIFY(m_b->desk.desk->caseFile(id));
        QVERIFY(m_a->desk.desk->caseFile(id));
    }
    QCOMPARE(m_a->desk.profile->deviceId(), second);
    verifyHealed({m_a.get(), m_b.get()});
    m_a->swapWithSaved();
    m_a->mustSync();
    verifyHealed({m_a.get()});
}

void WorkstationsTest::aRevokedComputerKeepsItsEventsAndComesBackWithANewCode()
{
    workWithScan(*m_a, 1);
    m_a->mustSync();
    workWithScan(*m_a, 2);
    const QString revoked = m_a->desk.profile->deviceId();
    QCOMPARE(m_district->command({u"revoke"_s, revoked}).exitCode, 0);
    const int before = eventsThere();
    QCOMPARE(m_a->sync().error().fault, SyncFault::Revoked);
    const int waiting = m_a->waiting();
    QVERIFY(waiting > 0);
    QCOMPARE(eventsThere(), before);
    m_b->mustSync(); // nobody else notices

    m_a->enrol(m_district->code(centre));
    QVERIFY(m_a->desk.profile->deviceId() != revoked);
    QCOMPARE(m_a->waiting(), waiting);
    m_a->mustSync();
    m_b->mustSync();
    QCOMPARE(m_b->cases(), 2);
    verifyHealed({m_a.get(), m_b.get()});
}

void WorkstationsTest::anInnocentCopyOfAStolenComputerComesBackWithANewCode()
{
    workWithScan(*m_a, 1);
    m_a->mustSync();
    m_a->save();
    workWithScan(*m_a, 2);
    m_a->mustSync();
    const QString innocent = m_a->desk.profile->deviceId();
    m_a->swapWithSaved(); // the copy, which the first computer's identity vouches for
    workWithScan(*m_a, 3);
    m_a->mustSync();
    const QString stolen = m_a->desk.profile->deviceId();
    QVERIFY(stolen != innocent);
    const QByteArray revoked = m_district->command({u"revoke"_s, stolen}).out;
    QVERIFY(revoked.contains(stolen.toLatin1()) && revoked.contains(innocent.toLatin1()));
    QCOMPARE(m_a->sync().error().fault, SyncFault::Revoked);

    m_a->swapWithSaved();
    workWithScan(*m_a, 4); // at the window the work goes on
    QCOMPARE(m_a->sync().error().fault, SyncFault::Revoked);
    const int waiting = m_a->waiting();
    QVERIFY(waiting > 0);
    m_a->enrol(m_district->code(centre));
    QCOMPARE(m_a->waiting(), waiting);
    m_a->mustSync();
    m_b->mustSync();
    QCOMPARE(m_b->cases(), 4);
    verifyHealed({m_a.get(), m_b.get()});
    m_a->swapWithSaved(); // whoever stole the other is still outside
    QCOMPARE(m_a->sync().error().fault, SyncFault::Revoked);
}

/**
 * 10,000 events and 2 GB of scans behind 256 kbit/s, cut every minute, scaled: time runs 240 times as fast, so that a
 * stretch of line carries the same 1.92 MB as in reality, and there is a fortieth of everything. With
 * YICHUANG_SLOW_LINE_WHOLE=1 there is all of it, which takes about ten minutes.
 */
void WorkstationsTest::aLongBacklogBehindASlowLineThatIsCutArrives()
{
    constexpr int faster = 240;
    const int share = qEnvironmentVariableIntValue("YICHUANG_SLOW_LINE_WHOLE") == 1 ? 1 : 40;
    SlowLine line(m_district->port(), 256'000 / 8 * faster, 60'000 / faster);
    std::unique_ptr<Workstation> laptop = workstation(centre, 3, line.port());
    qint64 scanBytes = 0;
    for (int seed = 1; laptop->desk.eventCount() < 10'000 / share || scanBytes < 2'000'000'000 / share; ++seed) {
        if (scanBytes < 2'000'000'000 / share) {
            laptop->desk.sit(Role::Clerk);
            const QByteArray scan = noisyPicture(1000, std::uint64_t(seed));
            scanBytes += scan.size();
            IntakeDraft draft = laptop->desk.completeDraft(decidedByDepartment);
            draft.materials.front().blobs = {must(laptop->desk.desk->attach(scan, u"image/png"_s))};
            laptop->desk.take(draft, Outcome::Accept);
        } else {
            laptop->work();
        }
    }
    int parts = 0;
    int partsBeforeEvents = -1; ///< sent since a clerk wrote something in the middle of a scan
    bool scansWaited = true;
    m_tap = [&](const HttpRequest &request) {
        if (request.path == u"/v1/events")
            partsBeforeEvents = -1;
        if (request.method != "PATCH")
            return Accident::None;
        if (partsBeforeEvents >= 0 && ++partsBeforeEvents > 1)
            scansWaited = false;
        if (++parts == 40) {
            laptop->work();
            partsBeforeEvents = 0;
        }
        return Accident::None;
    };
    // How much a stretch carries is the machine's business; that something
    // moves every few of them, and nothing twice, is ours.
    std::pair<int, int> reached{laptop->waiting(), parts};
    int idleRounds = 0;
    for (bool done = false; !done;) {
        const std::pair<int, int> now{laptop->waiting(), parts};
        idleRounds = now == std::exchange(reached, now) ? idleRounds + 1 : 0;
        QVERIFY2(idleRounds < 20, "twenty stretches of the line and nothing moved");
        QVERIFY(parts <= int(scanBytes / (128 * 1024)) + 2 * line.cuts() + 60);
        if (!laptop->sync())
            continue;
        QCOMPARE(laptop->waiting(), 0);
        const Synced<ScanReport> carried = laptop->carryScans();
        done = carried && !carried->yielded;
    }
    QVERIFY2(line.cuts() >= 20, qPrintable(QString::number(line.cuts())));
    QVERIFY(scansWaited);
    QVERIFY(partsBeforeEvents == -1 && parts > 40);
    // A cut costs the part it fell into, and no more.
    QVERIFY2(parts <= int(scanBytes / (128 * 1024)) + 2 * line.cuts() + 60,
             qPrintable(u"%1 parts, %2 bytes, %3 cuts"_s.arg(parts).arg(scanBytes).arg(line.cuts())));
    m_b->mustSync();
    mustCarry(*m_b);
    verifyHealed({laptop.get(), m_b.get()});
}

QTEST_GUILESS_MAIN(WorkstationsTest)
#include "workstations_test.moc"
