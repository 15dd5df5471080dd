// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/simulation.h"
#include "core/store/casetable.h"
#include "core/store/eventlog.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

SimulationPlan plan(int cases, int days)
{
    SimulationPlan made;
    made.account = u"clerk"_s;
    made.displayName = u"测试员"_s;
    made.cases = cases;
    made.from = QDate(2026, 3, 2);
    made.days = days;
    return made;
}

/** A fixture whose profile is marked as a demonstration. */
struct Demonstration
{
    DeskFixture base{QDate(2026, 3, 2), QStringLiteral("330212110"), true};
};

} // namespace

/** Simulated days: plausible, repeatable, and a profile that verifies afterwards. */
class SimulationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRealProfileIsNotMixedWithMadeUpCases()
    {
        DeskFixture f;
        SeededRandom random(1);
        const auto report = Simulation(*f.profile, f.templates, f.clock, random).run(plan(1, 1));
        QVERIFY(!report);
        QCOMPARE(report.error().reason, u"simulate.real-profile"_s);
        QCOMPARE(f.eventCount(), 0);
    }

    void everyStageAppearsAndTheProfileVerifies()
    {
        Demonstration demo;
        DeskFixture &f = demo.base;
        SeededRandom random(7);
        QStringList numbers;
        const SimulationReport report = must(
            Simulation(*f.profile, f.templates, f.clock, random).run(plan(150, 40), [&numbers](const QString &number) {
                numbers.append(number);
                return true;
            }));
        QCOMPARE(report.cases, 150);
        QVERIFY(report.steps > 100);
        QCOMPARE(numbers.size(), 150);
        QCOMPARE(numbers.removeDuplicates(), 0);
        QCOMPARE(f.faults(), QStringList());
        for (const CaseStage stage : {CaseStage::Accepted, CaseStage::Done, CaseStage::Declined, CaseStage::Withdrawn})
            QVERIFY2(!must(f.profile->cases().idsInStage(stage)).empty(), qPrintable(caseStageName(stage)));
        QVERIFY(must(f.desk->drafts()).empty());
    }

    void theSameSeedGivesTheSameDays()
    {
        QStringList first;
        QStringList second;
        for (QStringList *states : {&first, &second}) {
            Demonstration demo;
            DeskFixture &f = demo.base;
            SeededRandom random(11);
            (void)must(Simulation(*f.profile, f.templates, f.clock, random).run(plan(12, 3)));
            for (const QUuid &id : must(f.profile->cases().allIds())) {
                const CaseState state = must(f.desk->caseFile(id)).state;
                states->append(state.intake.item.id + state.intake.applicant.name + caseStageName(state.stage)
                               + state.openedAt.toString(Qt::ISODate));
            }
        }
        QCOMPARE(first, second);
        QCOMPARE(first.size(), 12);
    }

    void lifeEventsGoTheirWayToTheLastMember()
    {
        Demonstration demo;
        DeskFixture &f = demo.base;
        f.sit(Role::Administrator);
        f.importBytes(DeskFixture::bundlesAlone({u"YZ-B-BIRTH"_s, u"YZ-B-BOOK"_s, u"YZ-B-SCHOOL"_s}));
        f.sit(Role::Clerk);
        SeededRandom random(5);
        SimulationPlan wanted = plan(40, 60);
        wanted.lifeEvents = 60;
        const SimulationReport report = must(Simulation(*f.profile, f.templates, f.clock, random).run(wanted));
        QCOMPARE(report.cases, 40);
        QVERIFY(report.lifeEvents > 15);
        QVERIFY(report.lifeEvents < 35);
        int matters = 0;
        int licences = 0;
        int done = 0;
        for (const QUuid &id : must(f.profile->cases().allIds())) {
            const CaseState state = must(f.desk->caseFile(id)).state;
            matters += state.isBundle();
            licences += state.isBundle() && state.delivery.has_value();
            done += state.isBundle() && isFinal(state.stage);
        }
        QCOMPARE(matters, report.lifeEvents);
        QVERIFY(licences > 0); // made of its members, and handed over
        QVERIFY(done > 5);
        QCOMPARE(f.faults(), QStringList());
    }

    void theListenerCanEndIt()
    {
        Demonstration demo;
        DeskFixture &f = demo.base;
        SeededRandom random(3);
        int seen = 0;
        const SimulationReport report =
            must(Simulation(*f.profile, f.templates, f.clock, random).run(plan(100, 5), [&seen](const QString &) {
                return ++seen < 4;
            }));
        QVERIFY(report.cancelled);
        QCOMPARE(report.cases, 4);
    }

    void itGoesOnWhereTheProfileEnds()
    {
        Demonstration demo;
        DeskFixture &f = demo.base;
        for (int run = 0; run < 2; ++run) {
            SeededRandom random(quint64(run) + 1);
            (void)must(Simulation(*f.profile, f.templates, f.clock, random).run(plan(5, 1)));
        }
        QCOMPARE(must(f.profile->cases().count()), 10);
        QCOMPARE(f.faults(), QStringList());
    }

    void boundsAreKept_data()
    {
        QTest::addColumn<int>("cases");
        QTest::addColumn<int>("days");
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("negative") << -5 << 1;
        QTest::newRow("no days") << 1 << 0;
        QTest::newRow("too many") << 1'000'001 << 1;
    }

    void boundsAreKept()
    {
        QFETCH(int, cases);
        QFETCH(int, days);
        Demonstration demo;
        SeededRandom random(1);
        const auto report =
            Simulation(*demo.base.profile, demo.base.templates, demo.base.clock, random).run(plan(cases, days));
        QVERIFY(!report);
        QCOMPARE(report.error().reason, u"simulate.bounds"_s);
    }
};

QTEST_GUILESS_MAIN(SimulationTest)
#include "simulation_test.moc"
