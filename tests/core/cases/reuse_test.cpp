// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

using namespace yichuang;

/** Trust grades, what is taken over from earlier cases, and what is owed to other systems. */
class ReuseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gradesFollowHowAndWhenItWasSeen_data();
    void gradesFollowHowAndWhenItWasSeen();
    void theLastDayAPaperNamesTakesThePlaceOfTheYear_data();
    void theLastDayAPaperNamesTakesThePlaceOfTheYear();
    void onlyAAndBSpareAPaper();
    void whatHasExpiredIsNotTakenOver();
    void reuseNamesItsSourceAndFits();
    void anotherSystemIsOwedOnceAndServedOnce();
};

namespace {

const QDate today = day("2026-03-02");

TestCase received()
{
    TestCase one;
    if (!one.tryStep(today, Role::Clerk, EventType::CaseOpened, intakeOf(promisedItem(), today).toJson()).isEmpty())
        qFatal("opening");
    return one;
}

ReusedThing thing(const char *id, TrustGrade grade = TrustGrade::B)
{
    return {QString::fromLatin1(id), {}, QStringLiteral("330212110-20251202-A7-K3QM-0007-W"), day("2025-12-02"), grade};
}

} // namespace

void ReuseTest::gradesFollowHowAndWhenItWasSeen_data()
{
    QTest::addColumn<MaterialState>("state");
    QTest::addColumn<ReceiptWay>("way");
    QTest::addColumn<int>("originals");
    QTest::addColumn<int>("copies");
    QTest::addColumn<QDate>("seenOn");
    QTest::addColumn<TrustGrade>("grade");
    using enum MaterialState;
    using enum ReceiptWay;
    const QDate lastYear = today.addDays(-originalCountsDays);
    QTest::newRow("licence") << Received << ELicence << 0 << 0 << day("2010-01-01") << TrustGrade::A;
    QTest::newRow("shared data") << Received << SharedData << 0 << 0 << today << TrustGrade::A;
    QTest::newRow("original") << Received << Paper << 1 << 0 << today << TrustGrade::B;
    QTest::newRow("original, last day") << Received << Paper << 1 << 0 << lastYear << TrustGrade::B;
    QTest::newRow("original, aged") << Received << Paper << 1 << 0 << lastYear.addDays(-1) << TrustGrade::C;
    QTest::newRow("copy") << Received << Paper << 0 << 2 << today << TrustGrade::C;
    QTest::newRow("nothing seen") << Received << Upload << 0 << 0 << today << TrustGrade::D;
    QTest::newRow("not in order") << Deficient << Paper << 1 << 0 << today << TrustGrade::D;
    QTest::newRow("committed") << Committed << Paper << 0 << 0 << today << TrustGrade::D;
}

void ReuseTest::gradesFollowHowAndWhenItWasSeen()
{
    QFETCH(MaterialState, state);
    QFETCH(ReceiptWay, way);
    QFETCH(int, originals);
    QFETCH(int, copies);
    QFETCH(QDate, seenOn);
    QFETCH(TrustGrade, grade);
    CaseMaterial material;
    material.state = state;
    material.way = way;
    material.originals = originals;
    material.copies = copies;
    QCOMPARE(gradeOf(material, seenOn, today), grade);
}

void ReuseTest::theLastDayAPaperNamesTakesThePlaceOfTheYear_data()
{
    QTest::addColumn<ReceiptWay>("way");
    QTest::addColumn<QDate>("seenOn");
    QTest::addColumn<QDate>("validUntil");
    QTest::addColumn<TrustGrade>("grade");
    using enum ReceiptWay;
    const QDate longAgo = today.addYears(-4);
    QTest::newRow("original on its last day") << Paper << longAgo << today << TrustGrade::B;
    QTest::newRow("original a day later") << Paper << today.addDays(-2) << today.addDays(-1) << TrustGrade::C;
    QTest::newRow("original of long ago, valid still") << Paper << longAgo << today.addYears(1) << TrustGrade::B;
    QTest::newRow("original of long ago, no last day") << Paper << longAgo << QDate() << TrustGrade::C;
    QTest::newRow("licence on its last day") << ELicence << longAgo << today << TrustGrade::A;
    QTest::newRow("licence a day later") << ELicence << longAgo << today.addDays(-1) << TrustGrade::C;
}

void ReuseTest::theLastDayAPaperNamesTakesThePlaceOfTheYear()
{
    QFETCH(const ReceiptWay, way);
    QFETCH(const QDate, seenOn);
    QFETCH(const QDate, validUntil);
    CaseMaterial material;
    material.state = MaterialState::Received;
    material.way = way;
    material.originals = way == ReceiptWay::Paper ? 1 : 0;
    material.validUntil = validUntil;
    QTEST(gradeOf(material, seenOn, today), "grade");
}

void ReuseTest::whatHasExpiredIsNotTakenOver()
{
    TestCase one = received();
    ReusedThing licence = thing("A", TrustGrade::A);
    licence.validUntil = today.addDays(-1);
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::FactsReused, FactsReusedBody{{licence}, {}}.toJson()),
             QStringLiteral("reuse.expired"));
    licence.validUntil = today;
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::FactsReused, FactsReusedBody{{licence}, {}}.toJson()),
             QString());
    QCOMPARE(one.state->reused.materials.front().validUntil, today);
}

void ReuseTest::onlyAAndBSpareAPaper()
{
    QVERIFY(counts(TrustGrade::A) && counts(TrustGrade::B));
    QVERIFY(!counts(TrustGrade::C) && !counts(TrustGrade::D));
    TestCase one = received();
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::FactsReused,
                         FactsReusedBody{{thing("A", TrustGrade::C)}, {}}.toJson()),
             QStringLiteral("reuse.grade-too-low"));
    // The applicant's own word is offered to him again all the same.
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::FactsReused,
                         FactsReusedBody{{thing("A")}, {thing("live_addr", TrustGrade::D)}}.toJson()),
             QString());
}

void ReuseTest::reuseNamesItsSourceAndFits()
{
    TestCase one = received();
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::FactsReused, {}), QStringLiteral("reuse.empty"));
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::FactsReused, FactsReusedBody{{thing("Z")}, {}}.toJson()),
             QStringLiteral("reuse.material-not-in-checklist"));
    ReusedThing own = thing("A");
    own.sourceCase = one.state->number();
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::FactsReused, FactsReusedBody{{own}, {}}.toJson()),
             QStringLiteral("reuse.from-itself"));
    ReusedThing ahead = thing("A");
    ahead.seenOn = today.addDays(1);
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::FactsReused, FactsReusedBody{{ahead}, {}}.toJson()),
             QStringLiteral("reuse.date"));
    QJsonObject nameless = thing("A").toJson();
    nameless.remove(QStringLiteral("sourceCase"));
    QVERIFY(!ReusedThing::fromJson(nameless));
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::FactsReused, FactsReusedBody{{thing("A")}, {}}.toJson()),
             QString());
    QCOMPARE(one.state->reused.materials.size(), std::size_t(1));
    QCOMPARE(one.state->reused.materials.front().sourceCase, thing("A").sourceCase);
}

void ReuseTest::anotherSystemIsOwedOnceAndServedOnce()
{
    TestCase one = received();
    const RekeyOwedBody owed{QStringLiteral("省系统"), QStringLiteral("系统故障")};
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::RekeyOwed, RekeyOwedBody{owed.system, {}}.toJson()),
             QStringLiteral("rekey.reason-missing"));
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::RekeyOwed, owed.toJson()), QString());
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::RekeyOwed, owed.toJson()),
             QStringLiteral("rekey.owed-already"));
    QVERIFY(one.state->rekeys.front().isOpen());
    const RekeyedBody done{owed.system, {}, QStringLiteral("1")};
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::Rekeyed, done.toJson()), QString());
    QVERIFY(!one.state->rekeys.front().isOpen());
    QCOMPARE(one.tryStep(today, Role::Clerk, EventType::Rekeyed, done.toJson()), QStringLiteral("rekey.done-already"));
    // A system nobody announced is entered all the same.
    QCOMPARE(
        one.tryStep(today, Role::Clerk, EventType::Rekeyed, RekeyedBody{QStringLiteral("市系统"), {}, {}}.toJson()),
        QString());
    QCOMPARE(one.state->rekeys.size(), std::size_t(2));
    QVERIFY(fold(one.events).state == one.state);
}

QTEST_GUILESS_MAIN(ReuseTest)
#include "reuse_test.moc"
