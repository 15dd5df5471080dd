// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/identifiers.h"
#include "tests/district/districttest.h"

#include <QTest>

#include <memory>

namespace yichuang {

namespace {

const QString centre = QStringLiteral("330212110");
const QString station = QStringLiteral("330212110201");

} // namespace

/** Which units a case comes to, and that it is one case whichever process writes to it. */
class UnitsTest final : public DistrictTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void aStationsCaseIsInItsTownshipsFeedToo();
    void aRoutedCaseComesWithItsHistory();
    void aCaseRoutedToATownComesToItsCentre();
    void aCaseKeptInMemoryIsReadAgainWhenItMovedOn();
    void aCaseKeptInMemoryIsReadAgainAfterARestore();
    void verifyingTellsCasesFromWhatWasAsked();
};

void UnitsTest::initTestCase()
{
    openDistrict(QStringLiteral("units"));
}

void UnitsTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults(), QStringList());
}

void UnitsTest::cleanupTestCase()
{
    mustVerify();
}

void UnitsTest::aStationsCaseIsInItsTownshipsFeedToo()
{
    TestDevice village = joined(station);
    TestDevice town = joined(centre);
    FeedPlace townPlace;
    (void)town.readFeed(townPlace);
    const QUuid caseId = village.openCase(31);
    (void)village.mustPush();
    QCOMPARE(idsOf(town.readFeed(townPlace)), std::vector<QUuid>{village.events()[0].id});
    FeedPlace villagePlace;
    (void)village.readFeed(villagePlace);
    town.write(caseId, EventType::NoteAdded, note());
    town.sealCommit();
    QCOMPARE(town.mustPush().verdicts[0].verdict, Verdict());
    QCOMPARE(idsOf(village.readFeed(villagePlace)), std::vector<QUuid>{town.events()[0].id});
}

void UnitsTest::aRoutedCaseComesWithItsHistory()
{
    const QString target = QStringLiteral("water-affairs");
    TestDevice handler = joined(target);
    TestDevice clerk = joined(centre);
    const QUuid caseId = clerk.openCase();
    clerk.write(caseId, EventType::NoteAdded, note());
    clerk.sealCommit();
    (void)clerk.mustPush();
    FeedPlace place;
    QVERIFY(handler.readFeed(place).empty());
    QCOMPARE(handler.http().get("/v1/cases/" + uuidText(caseId).toLatin1() + "/events").status, 404);
    clerk.write(caseId, EventType::Routed, routed(target));
    clerk.write(caseId, EventType::NoteAdded, note());
    clerk.sealCommit();
    (void)clerk.mustPush(2);
    QVERIFY(idsOf(handler.readFeed(place))
            == (std::vector<QUuid>{clerk.events()[0].id, clerk.events()[1].id, clerk.events()[2].id,
                                   clerk.events()[3].id}));
    // And what the department does comes back.
    handler.write(caseId, EventType::NoteAdded, note(), Role::Handler);
    handler.sealCommit();
    QCOMPARE(handler.mustPush().verdicts[0].verdict, Verdict());
    FeedPlace clerksPlace;
    QCOMPARE(clerk.readFeed(clerksPlace).back().event.id, handler.events()[0].id);
}

void UnitsTest::aCaseRoutedToATownComesToItsCentre()
{
    TestDevice clerk = joined(centre);
    TestDevice other = joined(QStringLiteral("330212114"));
    const QUuid caseId = clerk.openCase(41);
    // As the workstation writes it: the town's code in the organisation document, 12 digits.
    clerk.write(caseId, EventType::Routed, routed(QStringLiteral("330212114000")));
    clerk.sealCommit();
    QCOMPARE(clerk.mustPush().verdicts[1].verdict, Verdict());
    FeedPlace place;
    QCOMPARE(other.readFeed(place).size(), std::size_t(2));
    QCOMPARE(m_district->runSql(QStringLiteral("SELECT count(*) FROM units WHERE unit = '330212114000'")),
             QByteArray("0"));
    other.write(caseId, EventType::NoteAdded, note());
    other.sealCommit();
    QCOMPARE(other.mustPush().verdicts[0].verdict, Verdict());
}

void UnitsTest::aCaseKeptInMemoryIsReadAgainWhenItMovedOn()
{
    const quint16 second = m_district->start();
    TestDevice one = joined(centre);
    TestDevice two = joined(centre);
    two.http().setPort(second);
    const QUuid caseId = one.openCase(42);
    (void)one.mustPush(); // the first process keeps it as received
    two.write(caseId, EventType::Accepted, acceptance());
    two.sealCommit();
    QCOMPARE(two.mustPush().verdicts[0].verdict, Verdict()); // the second accepts it
    one.write(caseId, EventType::Accepted, acceptance());
    one.sealCommit();
    QCOMPARE(one.mustPush(1).verdicts[0].verdict, (Verdict{VerdictKind::SetAside, QStringLiteral("stage")}));
    // The second routes it; what the first writes then reaches the unit that came meanwhile, and nothing comes twice.
    const QString came = QStringLiteral("market-supervision");
    TestDevice handler = joined(came);
    const qint64 behind = qint64(two.chain().size());
    two.write(caseId, EventType::Routed, routed(came));
    two.sealCommit();
    QCOMPARE(two.mustPush(behind).verdicts[0].verdict, Verdict());
    one.write(caseId, EventType::NoteAdded, note());
    one.sealCommit();
    QCOMPARE(one.mustPush(2).verdicts[0].verdict, Verdict());
    FeedPlace place;
    QCOMPARE(handler.readFeed(place).size(), std::size_t(5));
}

void UnitsTest::aCaseKeptInMemoryIsReadAgainAfterARestore()
{
    TestDistrict district(m_postgres->database(QStringLiteral("restored")));
    district.start();
    TestDevice one(centre, district.port());
    TestDevice two(centre, district.port());
    one.join(district.code(centre));
    two.join(district.code(centre));
    const QUuid caseId = one.openCase(43);
    (void)one.mustPush();
    const QByteArray backup = district.backUp();
    one.write(caseId, EventType::Accepted, acceptance());
    one.sealCommit();
    (void)one.mustPush(1); // in memory: two events, accepted
    district.restore(backup);
    QCOMPARE(two.logIn().status, 201);
    QCOMPARE(one.logIn().status, 201);
    two.write(caseId, EventType::NoteAdded, note()); // by another process: in the database two events, received
    two.sealCommit();
    two.http().setPort(district.start());
    QCOMPARE(two.mustPush().verdicts[0].verdict, Verdict());
    QCOMPARE(one.mustPush(1).verdicts[0].verdict, Verdict()); // what came after the backup comes back, and applies
    const ProgramRun verified = district.command({QStringLiteral("verify")});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
}

void UnitsTest::verifyingTellsCasesFromWhatWasAsked()
{
    TestDistrict district(m_postgres->database(QStringLiteral("asked")));
    district.start();
    TestDevice one(centre, district.port());
    one.join(district.code(centre));
    (void)one.openCase(44);
    ConsultationRecordedBody asked;
    asked.asker = QStringLiteral("测试乙");
    asked.matter = QStringLiteral("高龄津贴要带什么材料？");
    for (int i = 0; i < 2; ++i) {
        one.write(QUuid::createUuid(), EventType::ConsultationRecorded, asked.toJson());
        one.sealCommit();
    }
    for (const EventVerdict &each : one.mustPush().verdicts)
        QCOMPARE(each.verdict, Verdict());
    const ProgramRun verified = district.command({QStringLiteral("verify")});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
    QVERIFY2(verified.out.contains(" 1 cases, 2 consultations,"), verified.out.constData());
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::UnitsTest)
#include "units_test.moc"
