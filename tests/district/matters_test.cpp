// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/syncstatus.h"
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
const QString birth = u"YZ-B-BIRTH"_s;
const QString school = u"YZ-B-SCHOOL"_s;
const QString bookshop = u"YZ-B-BOOK"_s;
const QString residencePermit = u"YZ-GA04"_s;
const QString enrolmentAtSchool = u"YZ-JY03"_s;
const QString bookRetail = u"YZ-XW01"_s;
const QString businessLicence = u"YZ-SJ01"_s;

using Chosen = QMap<QString, QStringList>;

QUuid memberOf(const CaseState &matter, const QString &itemId)
{
    const auto member =
        std::ranges::find_if(matter.members, [&itemId](const MemberState &one) { return one.line.itemId == itemId; });
    if (member == matter.members.end())
        qFatal("no member %s", qPrintable(itemId));
    return member->line.caseId;
}

CaseState stateAt(Workstation &workstation, const QUuid &caseId)
{
    return must(workstation.desk.desk->caseFile(caseId)).state;
}

/** @p caseId from where it is to the applicant's hand, by whoever does each step, at @p workstation. */
void finish(Workstation &workstation, const QUuid &caseId)
{
    DeskFixture &desk = workstation.desk;
    const QDate today = desk.clock.today();
    const bool instant = stateAt(workstation, caseId).isInstant();
    if (!stateAt(workstation, caseId).decision) {
        desk.sit(instant ? Role::Clerk : Role::Handler);
        must(desk.desk->act(caseId, EventType::Decided, approval(today).toJson()));
    }
    desk.sit(Role::IssuingClerk);
    if (!instant && stateAt(workstation, caseId).stage != CaseStage::AwaitingCollection)
        must(desk.desk->act(caseId, EventType::ResultArrived, ResultArrivedBody{}.toJson()));
    must(desk.desk->act(caseId, EventType::ResultIssued, handOver(today).toJson()));
}

} // namespace

/** Life events 一件事 whose members are handled on other computers than the one that took them in (decision 017). */
class MattersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_postgres = std::make_unique<TestPostgres>(); }
    void init();
    void cleanup();
    void aMatterIsWholeAtTheNextDeskAndIsEndedThere();
    void aMemberDecidedByItsDepartmentCallsTheNextOne();
    void oneLicenceIsMadeByTheDepartmentAndHandedOverAtTheCentre();
    void aMatterTakenBackIsTakenBackEverywhere();

private:
    std::unique_ptr<Workstation> workstation(const QString &unit, int seed);
    CaseState takeIn(Workstation &workstation, const QString &bundleId, const Chosen &answers);
    /** Both sends and fetches, in this order, so that the second has all of the first. */
    static void carry(Workstation &from, Workstation &to);
    static void verifyWhole(std::initializer_list<Workstation *> workstations);

    std::unique_ptr<TestPostgres> m_postgres;
    int m_databases = 0;
    std::unique_ptr<TestDistrict> m_district;
    std::unique_ptr<Workstation> m_a; ///< the window that takes in
};

void MattersTest::init()
{
    m_district = std::make_unique<TestDistrict>(
        m_postgres->database(u"matters%1"_s.arg(++m_databases)),
        QMap<QString, QString>{{u"ENROLMENT_TRIES"_s, u"1000"_s}, {u"LOGIN_TRIES"_s, u"1000"_s}});
    m_district->start();
    m_a = workstation(centre, 1);
}

void MattersTest::cleanup()
{
    m_a.reset();
    m_district.reset();
    QCOMPARE(ContractBook::takeFaults(), QStringList());
}

std::unique_ptr<Workstation> MattersTest::workstation(const QString &unit, int seed)
{
    const QUrl address(u"http://127.0.0.1:%1"_s.arg(m_district->port()));
    auto made = std::make_unique<Workstation>(heldLine(address), seed);
    made->desk.sit(Role::Administrator);
    made->desk.importBytes(DeskFixture::bundlesAlone({birth, school, bookshop}));
    made->desk.sit(Role::Clerk);
    made->enrol(m_district->code(unit));
    return made;
}

CaseState MattersTest::takeIn(Workstation &workstation, const QString &bundleId, const Chosen &answers)
{
    workstation.desk.sit(Role::Clerk);
    return workstation.desk.take(workstation.desk.completeBundle(bundleId, answers), Outcome::Accept).state;
}

void MattersTest::carry(Workstation &from, Workstation &to)
{
    from.mustSync();
    to.mustSync();
}

void MattersTest::verifyWhole(std::initializer_list<Workstation *> workstations)
{
    for (Workstation *workstation : workstations) {
        QCOMPARE(workstation->waiting(), 0);
        QCOMPARE(must(readSyncStatus(*workstation->desk.profile, workstation->desk.clock)).agreement, Agreement::Same);
        QCOMPARE(must(workstation->desk.profile->sync().deliveries.countToSettle()), 0);
        QCOMPARE(workstation->desk.faults(), QStringList());
    }
}

void MattersTest::aMatterIsWholeAtTheNextDeskAndIsEndedThere()
{
    const auto next = workstation(centre, 2);
    const CaseState matter =
        takeIn(*m_a, birth, {{u"q1"_s, {u"q1o1"_s}}, {u"q2"_s, {u"q2o1"_s}}, {u"q3"_s, {u"q3o2"_s}}});
    carry(*m_a, *next);

    const CaseFile there = must(next->desk.desk->caseFile(matter.caseId));
    QCOMPARE(there.state, stateAt(*m_a, matter.caseId));
    QCOMPARE(there.state.saving, matter.saving);
    QCOMPARE(there.members.size(), matter.members.size());
    for (const MemberRow &row : there.members) {
        QVERIFY(row.here);
        QCOMPARE(stateAt(*next, row.member.line.caseId), stateAt(*m_a, row.member.line.caseId));
    }

    // In the order of handling: what waits is called by the one before it, at the desk where that is decided.
    for (const MemberState &member : matter.members)
        finish(*next, member.line.caseId);
    QCOMPARE(stateAt(*next, matter.caseId).stage, CaseStage::Done);
    QCOMPARE(stateAt(*m_a, matter.caseId).stage, CaseStage::InParts);
    carry(*next, *m_a);
    QCOMPARE(stateAt(*m_a, matter.caseId).stage, CaseStage::Done);
    QCOMPARE(stateAt(*m_a, matter.caseId), stateAt(*next, matter.caseId));
    m_a->desk.sit(Role::Clerk);
    QCOMPARE(must(m_a->desk.desk->sweep()).cases, 0); // the news came with the events: nothing is said twice
    verifyWhole({m_a.get(), next.get()});
}

void MattersTest::aMemberDecidedByItsDepartmentCallsTheNextOne()
{
    const CaseState matter = takeIn(*m_a, school, {{u"q1"_s, {u"q1o3"_s}}});
    const QUuid permit = memberOf(matter, residencePermit);
    const QUuid pupil = memberOf(matter, enrolmentAtSchool);
    QCOMPARE(stateAt(*m_a, pupil).stage, CaseStage::Waiting);
    const auto police = workstation(m_a->desk.item(residencePermit).implementer, 3);
    carry(*m_a, *police);
    QVERIFY(!police->desk.desk->caseFile(matter.caseId)); // the department has its own member, and no more
    QCOMPARE(stateAt(*police, permit), stateAt(*m_a, permit));
    police->desk.sit(Role::Handler);
    must(police->desk.desk->act(permit, EventType::Decided, approval(police->desk.clock.today()).toJson()));
    carry(*police, *m_a);

    m_a->desk.sit(Role::Clerk);
    QCOMPARE(must(m_a->desk.desk->sweep()).cases, 1);
    QVERIFY(stateAt(*m_a, matter.caseId).member(permit)->approved);
    QCOMPARE(stateAt(*m_a, pupil).stage, CaseStage::Accepted);
    QCOMPARE(stateAt(*m_a, pupil).intake.receivedOn, m_a->desk.clock.today());
    for (const MemberState &member : matter.members) {
        if (!isFinal(stateAt(*m_a, member.line.caseId).stage))
            finish(*m_a, member.line.caseId);
    }
    QCOMPARE(stateAt(*m_a, matter.caseId).stage, CaseStage::Done);
    carry(*m_a, *police);
    QCOMPARE(stateAt(*police, permit), stateAt(*m_a, permit));
    verifyWhole({m_a.get(), police.get()});
}

void MattersTest::oneLicenceIsMadeByTheDepartmentAndHandedOverAtTheCentre()
{
    const CaseState matter =
        takeIn(*m_a, bookshop, {{u"q1"_s, {u"q1o2"_s}}, {u"q2"_s, {u"q2o2"_s}}, {u"q3"_s, {u"q3o2"_s}}});
    const auto press = workstation(m_a->desk.item(bookRetail).implementer, 4);
    const QUuid retail = memberOf(matter, bookRetail);
    finish(*m_a, memberOf(matter, businessLicence)); // calls the member that waits for it
    carry(*m_a, *press);
    QCOMPARE(stateAt(*press, retail), stateAt(*m_a, retail));
    press->desk.sit(Role::Handler);
    must(press->desk.desk->act(retail, EventType::Decided, approval(press->desk.clock.today()).toJson()));

    press->desk.sit(Role::Handler); // who leads has the matter itself on his list
    const TakenIn made =
        must(press->desk.desk->act(matter.caseId, EventType::Decided, approval(press->desk.clock.today()).toJson()));
    QCOMPARE(made.papers.front().kind, PaperKind::CombinedLicence);
    carry(*press, *m_a);
    finish(*m_a, matter.caseId);
    QCOMPARE(stateAt(*m_a, matter.caseId).stage, CaseStage::Done);
    QCOMPARE(stateAt(*m_a, retail).stage, CaseStage::Done);
    carry(*m_a, *press);
    QCOMPARE(stateAt(*press, matter.caseId), stateAt(*m_a, matter.caseId));
    verifyWhole({m_a.get(), press.get()});
}

void MattersTest::aMatterTakenBackIsTakenBackEverywhere()
{
    const CaseState matter = takeIn(*m_a, school, {{u"q1"_s, {u"q1o3"_s}}});
    const QUuid permit = memberOf(matter, residencePermit);
    const auto police = workstation(m_a->desk.item(residencePermit).implementer, 5);
    const auto next = workstation(centre, 6);
    carry(*m_a, *police);
    must(m_a->desk.desk->act(matter.caseId, EventType::Withdrawn, EndedBody{u"改变主意"_s}.toJson()));
    carry(*m_a, *police);
    next->mustSync();
    QCOMPARE(stateAt(*police, permit).stage, CaseStage::Withdrawn);
    QCOMPARE(stateAt(*next, matter.caseId).stage, CaseStage::Withdrawn);
    QCOMPARE(stateAt(*next, matter.caseId), stateAt(*m_a, matter.caseId));
    verifyWhole({m_a.get(), police.get(), next.get()});
}

QTEST_GUILESS_MAIN(MattersTest)
#include "matters_test.moc"
