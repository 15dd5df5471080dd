// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eventlog.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/core/sync/workstation.h"
#include "tests/district/heldline.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QTest>

#include <algorithm>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString centre = u"330212110"_s;
const QString decidedByDepartment = u"YZ-NY01"_s;
const QString school = u"YZ-B-SCHOOL"_s;
const QString residencePermit = u"YZ-GA04"_s;
const QString enrolmentAtSchool = u"YZ-JY03"_s;

const QDate dayAfter(2026, 3, 10); ///< the fifth working day for what came on Monday, March 2nd, was the 9th
const QDate nextWorkday(2026, 3, 11);

CaseState stateAt(Workstation &workstation, const QUuid &caseId)
{
    return must(workstation.desk.desk->caseFile(caseId)).state;
}

QUuid memberOf(const CaseState &matter, const QString &itemId)
{
    const auto member =
        std::ranges::find_if(matter.members, [&itemId](const MemberState &one) { return one.line.itemId == itemId; });
    if (member == matter.members.end())
        qFatal("no member %s", qPrintable(itemId));
    return member->line.caseId;
}

int timesRecorded(Workstation &workstation, const QUuid &caseId, EventType type)
{
    const std::vector<Event> events = must(workstation.desk.profile->events().eventsOf(caseId));
    return int(std::ranges::count(events, type, &Event::type));
}

std::vector<MadePaper> acceptancesOf(const Desk::Swept &swept)
{
    std::vector<MadePaper> found;
    std::ranges::copy_if(swept.papers, std::back_inserter(found),
                         [](const MadePaper &paper) { return paper.kind == PaperKind::Acceptance; });
    return found;
}

} // namespace

/**
 * Two windows of one centre and a department: what time does to a case is recorded once, whoever logs in (decision
 * 025).
 */
class TimeDutyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_postgres = std::make_unique<TestPostgres>(); }
    void init();
    void cleanup();
    void silenceIsRecordedByTheWindowThatTookTheCaseIn();
    void whoStandsInWaitsAWorkingDayAndLooksFirst();
    void whatTwoRecordedAllTheSameIsNoMatterForAHuman();
    void theTurnOfAMemberIsCalledOnce();
    void aTurnCalledTwiceIsNoMatterForAHuman();

private:
    std::unique_ptr<Workstation> workstation(const QString &unit, int seed);
    void goTo(QDate day);
    void carry();
    /** A case taken in at the first window that lacks something, of which nobody is told. */
    QUuid takeInSilently();
    CaseState takeInMatter();
    /** The department approves the first member of @p matter. */
    void approve(const CaseState &matter);
    void verifySettled(const QUuid &caseId);

    std::unique_ptr<TestPostgres> m_postgres;
    int m_databases = 0;
    std::unique_ptr<TestDistrict> m_district;
    std::unique_ptr<Workstation> m_first;
    std::unique_ptr<Workstation> m_second;
    std::unique_ptr<Workstation> m_department;
};

void TimeDutyTest::init()
{
    m_district = std::make_unique<TestDistrict>(
        m_postgres->database(u"timeduty%1"_s.arg(++m_databases)),
        QMap<QString, QString>{{u"ENROLMENT_TRIES"_s, u"1000"_s}, {u"LOGIN_TRIES"_s, u"1000"_s}});
    m_district->start();
    m_first = workstation(centre, 1);
    m_second = workstation(centre, 2);
}

void TimeDutyTest::cleanup()
{
    m_first.reset();
    m_second.reset();
    m_department.reset();
    m_district.reset();
    QCOMPARE(ContractBook::takeFaults(), QStringList());
}

std::unique_ptr<Workstation> TimeDutyTest::workstation(const QString &unit, int seed)
{
    const QUrl address(u"http://127.0.0.1:%1"_s.arg(m_district->port()));
    auto made = std::make_unique<Workstation>(heldLine(address), seed);
    made->enrol(m_district->code(unit));
    return made;
}

void TimeDutyTest::goTo(QDate day)
{
    for (Workstation *each : {m_first.get(), m_second.get(), m_department.get()}) {
        if (each)
            each->desk.moveTo(day);
    }
}

/** Everybody sends and fetches until everybody has everything. */
void TimeDutyTest::carry()
{
    for (int round = 0; round < 2; ++round) {
        for (Workstation *each : {m_first.get(), m_second.get(), m_department.get()}) {
            if (each)
                each->mustSync();
        }
    }
}

QUuid TimeDutyTest::takeInSilently()
{
    m_department = workstation(m_first->desk.item(decidedByDepartment).implementer, 3);
    m_first->desk.sit(Role::Clerk);
    const IntakeDraft draft = m_first->desk.draftLacking(decidedByDepartment, Necessity::Required);
    const QUuid id = m_first->desk.take(draft, Outcome::ReceiveOnly).state.caseId;
    carry();
    return id;
}

CaseState TimeDutyTest::takeInMatter()
{
    for (Workstation *each : {m_first.get(), m_second.get()}) {
        each->desk.sit(Role::Administrator);
        each->desk.importBytes(DeskFixture::bundlesAlone({school}));
        each->desk.sit(Role::Clerk);
    }
    m_department = workstation(m_first->desk.item(residencePermit).implementer, 3);
    const IntakeDraft draft = m_first->desk.completeBundle(school, {{u"q1"_s, {u"q1o3"_s}}});
    const CaseState matter = m_first->desk.take(draft, Outcome::Accept).state;
    carry();
    return matter;
}

void TimeDutyTest::approve(const CaseState &matter)
{
    DecidedBody approval;
    approval.decidedOn = m_department->desk.clock.today();
    approval.resultName = u"居住证"_s;
    approval.resultNumber = u"甬鄞001"_s;
    approval.stepsSkipped = u"材料已足以认定"_s;
    m_department->desk.sit(Role::Handler);
    must(m_department->desk.desk->act(memberOf(matter, residencePermit), EventType::Decided, approval.toJson()));
}

void TimeDutyTest::verifySettled(const QUuid &caseId)
{
    const CaseState state = stateAt(*m_first, caseId);
    QCOMPARE(stateAt(*m_second, caseId), state);
    for (Workstation *each : {m_first.get(), m_second.get(), m_department.get()}) {
        QCOMPARE(must(each->desk.profile->sync().deliveries.countToSettle()), 0);
        QCOMPARE(each->desk.faults(), QStringList());
    }
    const ProgramRun verified = m_district->command({u"verify"_s});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
}

void TimeDutyTest::silenceIsRecordedByTheWindowThatTookTheCaseIn()
{
    const QUuid id = takeInSilently();
    goTo(dayAfter);
    // Both log in before either has heard of the other.
    QCOMPARE(must(m_second->desk.desk->sweep()).cases, 0);
    const Desk::Swept swept = must(m_first->desk.desk->sweep());
    QCOMPARE(swept.cases, 1);
    QCOMPARE(acceptancesOf(swept).size(), std::size_t(1));
    carry();
    QCOMPARE(must(m_second->desk.desk->sweep()).cases, 0);
    for (Workstation *each : {m_first.get(), m_second.get(), m_department.get()}) {
        QCOMPARE(stateAt(*each, id).acceptance->kind, AcceptanceKind::Deemed);
        QCOMPARE(timesRecorded(*each, id, EventType::Accepted), 1);
        QCOMPARE(std::ranges::count(stateAt(*each, id).papers, u"D2"_s, &IssuedPaper::kind), 1);
    }
    verifySettled(id);
}

void TimeDutyTest::whoStandsInWaitsAWorkingDayAndLooksFirst()
{
    const QUuid id = takeInSilently();
    goTo(dayAfter);
    m_second->mustSync();
    QCOMPARE(must(m_second->desk.desk->sweep()).cases, 0); // the first window may still come
    goTo(nextWorkday);
    QCOMPARE(must(m_second->desk.desk->sweep()).cases, 0); // it may have come, and we have not looked
    m_second->mustSync();
    QCOMPARE(must(m_second->desk.desk->sweep()).cases, 1);
    carry();
    QCOMPARE(must(m_first->desk.desk->sweep()).cases, 0);
    QCOMPARE(timesRecorded(*m_first, id, EventType::Accepted), 1);
    verifySettled(id);
}

void TimeDutyTest::whatTwoRecordedAllTheSameIsNoMatterForAHuman()
{
    const QUuid id = takeInSilently();
    // The first window has no network and does what is its own; the second stands in for it a day later.
    goTo(dayAfter);
    const std::vector<MadePaper> ofFirst = acceptancesOf(must(m_first->desk.desk->sweep()));
    goTo(nextWorkday);
    m_second->mustSync();
    const std::vector<MadePaper> ofSecond = acceptancesOf(must(m_second->desk.desk->sweep()));
    QCOMPARE(ofFirst.size() + ofSecond.size(), std::size_t(2));
    m_second->mustSync();
    carry();
    QCOMPARE(timesRecorded(*m_first, id, EventType::Accepted), 2);
    QCOMPARE(stateAt(*m_first, id).stage, CaseStage::Accepted);
    QCOMPARE(stateAt(*m_department, id), stateAt(*m_first, id));
    for (Workstation *each : {m_first.get(), m_second.get()}) {
        // One of the two papers is current, the same at both windows; the other answers "replaced".
        QVERIFY(must(each->desk.desk->verifyPaper(ofFirst.front().marks.qrText)).current);
        QVERIFY(!must(each->desk.desk->verifyPaper(ofSecond.front().marks.qrText)).current);
    }
    verifySettled(id);
}

void TimeDutyTest::theTurnOfAMemberIsCalledOnce()
{
    const CaseState matter = takeInMatter();
    const QUuid pupil = memberOf(matter, enrolmentAtSchool);
    approve(matter);
    carry();
    QCOMPARE(must(m_second->desk.desk->sweep()).cases, 0);
    QCOMPARE(must(m_first->desk.desk->sweep()).cases, 1);
    carry();
    QCOMPARE(must(m_second->desk.desk->sweep()).cases, 0);
    QCOMPARE(stateAt(*m_second, pupil).stage, CaseStage::Accepted);
    QCOMPARE(timesRecorded(*m_second, pupil, EventType::TurnCame), 1);
    QCOMPARE(timesRecorded(*m_second, pupil, EventType::Accepted), 1);
    verifySettled(matter.caseId);
    verifySettled(pupil);
}

void TimeDutyTest::aTurnCalledTwiceIsNoMatterForAHuman()
{
    const CaseState matter = takeInMatter();
    const QUuid pupil = memberOf(matter, enrolmentAtSchool);
    approve(matter);
    carry();
    goTo(QDate(2026, 3, 4)); // the working day between has gone by
    m_second->mustSync();
    QCOMPARE(must(m_second->desk.desk->sweep()).cases, 1);
    QCOMPARE(must(m_first->desk.desk->sweep()).cases, 1); // without a network
    carry();
    QCOMPARE(timesRecorded(*m_second, pupil, EventType::TurnCame), 2);
    QCOMPARE(stateAt(*m_second, pupil).stage, CaseStage::Accepted);
    QCOMPARE(stateAt(*m_second, pupil).intake.receivedOn, QDate(2026, 3, 2));
    verifySettled(matter.caseId);
    verifySettled(pupil);
}

QTEST_GUILESS_MAIN(TimeDutyTest)
#include "timeduty_test.moc"
