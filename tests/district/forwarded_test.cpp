// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/identifiers.h"
#include "core/desk/handlingunit.h"
#include "core/store/syncstore.h"
#include "tests/core/sync/workstation.h"
#include "tests/district/heldline.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString village = u"330212110201"_s;
const QString town = u"330212110"_s;
const QString otherTown = u"330212114"_s;
const QString forwardedItem = u"YZ-MZ12"_s;

Result<TakenIn> does(Workstation &at, Role role, const QUuid &id, EventType type, const QJsonObject &body)
{
    at.desk.sit(role);
    return at.desk.desk->act(id, type, body);
}

/** What waits to be accepted or sent back at @p workstation, as its page lists it. */
std::vector<QUuid> waitingAt(Workstation &workstation)
{
    ProxyQuery query;
    query.commissionedOnly = false;
    query.waitsAt = enrolledUnit(must(workstation.desk.profile->sync().book.link()));
    std::vector<QUuid> found;
    for (const ProxyRow &row : must(workstation.desk.desk->proxyLedger(query)).rows)
        found.push_back(row.row.caseId);
    return found;
}

CaseState stateAt(Workstation &workstation, const QUuid &caseId)
{
    return must(workstation.desk.desk->caseFile(caseId)).state;
}

AcceptedBody acceptanceOn(QDate day)
{
    AcceptedBody body;
    body.acceptedOn = day;
    return body;
}

} // namespace

/** 代受理: what a village station, offline for days, sends on to a window comes to that window, wherever it is. */
class ForwardedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatAStationSendsOnComesToTheWindowItNames();

private:
    std::unique_ptr<Workstation> workstation(const QString &unit, int seed, const QString &centre);
    /** Received at the station, entrusted, checked and sent on to @p to; all without a network. */
    QUuid sendOn(Workstation &station, const QString &to);

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<TestDistrict> m_district;
};

void ForwardedTest::initTestCase()
{
    m_postgres = std::make_unique<TestPostgres>();
    m_district = std::make_unique<TestDistrict>(
        m_postgres->database(u"forwarded"_s),
        QMap<QString, QString>{{u"ENROLMENT_TRIES"_s, u"1000"_s}, {u"LOGIN_TRIES"_s, u"1000"_s}});
    m_district->start();
}

void ForwardedTest::cleanupTestCase()
{
    m_district.reset();
    QCOMPARE(ContractBook::takeFaults(), QStringList());
}

std::unique_ptr<Workstation> ForwardedTest::workstation(const QString &unit, int seed, const QString &centre)
{
    const QUrl address(u"http://127.0.0.1:%1"_s.arg(m_district->port()));
    auto made = std::make_unique<Workstation>(heldLine(address), seed, centre);
    made->enrol(m_district->code(unit));
    return made;
}

QUuid ForwardedTest::sendOn(Workstation &station, const QString &to)
{
    station.desk.sit(Role::ProxyAgent);
    ConsultationRecordedBody asked;
    asked.asker = u"测试乙"_s;
    asked.matter = u"要带什么材料？"_s;
    const Consultation consultation = must(station.desk.desk->recordConsultation(asked));
    const CaseState state = station.desk.take(station.desk.completeDraft(forwardedItem), Outcome::ReceiveOnly).state;
    CommissionedBody commission;
    commission.agent = u"clerk"_s;
    commission.agentName = u"测试员"_s;
    commission.station = u"测试村便民服务站"_s;
    commission.matters = state.intake.item.name;
    commission.rights = {ProxyRight::Submit, ProxyRight::Correct, ProxyRight::Collect};
    commission.consultation = uuidText(consultation.id);
    must(does(station, Role::ProxyAgent, state.caseId, EventType::Commissioned, commission.toJson()));
    const CommissionSignedBody sign{station.desk.clock.today(), state.intake.applicant.name, u"本人"_s, {}};
    must(does(station, Role::ProxyAgent, state.caseId, EventType::CommissionSigned, sign.toJson()));
    const ForwardedBody sent{to, u"收件窗口"_s, station.desk.clock.today(), {}};
    must(does(station, Role::ProxyAgent, state.caseId, EventType::Forwarded, sent.toJson()));
    return state.caseId;
}

void ForwardedTest::whatAStationSendsOnComesToTheWindowItNames()
{
    const auto station = workstation(village, 1, village);
    const QString departmentId = station->desk.item(u"YZ-NY01"_s).implementer;
    const auto own = workstation(town, 2, town);
    const auto other = workstation(otherTown, 3, otherTown);
    const auto department = workstation(departmentId, 4, town);

    const QUuid toOwn = sendOn(*station, town + u"000"_s);
    station->desk.moveTo(QDate(2026, 3, 3));
    const QUuid toOther = sendOn(*station, otherTown + u"000"_s);
    station->desk.moveTo(QDate(2026, 3, 4));
    const QUuid toDepartment = sendOn(*station, departmentId);
    for (Workstation *each : {own.get(), other.get(), department.get()}) {
        each->mustSync();
        QVERIFY(waitingAt(*each).empty());
        each->desk.moveTo(QDate(2026, 3, 4));
    }

    station->mustSync(); // once, after days
    for (Workstation *each : {own.get(), other.get(), department.get()})
        each->mustSync();
    QCOMPARE(waitingAt(*own), std::vector<QUuid>{toOwn});
    QCOMPARE(waitingAt(*other), std::vector<QUuid>{toOther});
    QCOMPARE(waitingAt(*department), std::vector<QUuid>{toDepartment});
    QVERIFY(!other->desk.desk->caseFile(toOwn)); // whom it was not sent to does not have it
    QVERIFY(!department->desk.desk->caseFile(toOther));

    const QDate today = own->desk.clock.today();
    must(does(*own, Role::Clerk, toOwn, EventType::Accepted, acceptanceOn(today).toJson()));
    must(does(*other, Role::Clerk, toOther, EventType::Accepted, acceptanceOn(today).toJson()));
    const ForwardReturnedBody back{u"户口簿照片不清"_s, {}};
    must(does(*department, Role::Handler, toDepartment, EventType::ForwardReturned, back.toJson()));
    for (Workstation *each : {own.get(), other.get(), department.get(), station.get()})
        each->mustSync();
    QCOMPARE(stateAt(*station, toOwn).stage, CaseStage::Accepted);
    QCOMPARE(stateAt(*station, toOther).stage, CaseStage::Accepted);
    QCOMPARE(stateAt(*station, toDepartment).stage, CaseStage::Received);
    QCOMPARE(stateAt(*station, toDepartment).forwarding->returned->reasons, u"户口簿照片不清"_s);
    // The day of receipt in the village stays the day of receipt.
    QCOMPARE(stateAt(*station, toOther).intake.receivedOn, QDate(2026, 3, 3));
    QVERIFY(waitingAt(*department).empty());
    for (Workstation *each : {own.get(), other.get(), department.get(), station.get()}) {
        QCOMPARE(must(each->desk.profile->sync().deliveries.countToSettle()), 0);
        QCOMPARE(each->desk.faults(), QStringList());
    }
    const ProgramRun verified = m_district->command({u"verify"_s});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
}

QTEST_GUILESS_MAIN(ForwardedTest)
#include "forwarded_test.moc"
