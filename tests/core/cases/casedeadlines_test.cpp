// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

#include "core/cases/deadlines.h"

using namespace yichuang;

class CaseDeadlinesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisionDaysFollowTheVectors_data();
    void decisionDaysFollowTheVectors();
    void noticeDayFollowsTheProvince_data();
    void noticeDayFollowsTheProvince();
    void silenceBecomesAcceptanceAfterFiveWorkingDays_data();
    void silenceBecomesAcceptanceAfterFiveWorkingDays();
    void aNoticeEndsTheSilence();
    void pausesAreMerged();
    void nothingIsDueWhileTheClockIsStopped();
    void extensionMovesTheLegalLimitOnly();
    void aLicenceWithoutLegalDaysHasTwenty();
    void otherItemsWithoutLegalDaysHaveNone();
    void clocksRunInTheirStageOnly_data();
    void clocksRunInTheirStageOnly();
    void earliestOwedMaterialIsDueFirst();
    void lampFollowsTheWorkingDaysLeft_data();
    void lampFollowsTheWorkingDaysLeft();
    void latestToleranceDayIsTheSmallest_data();
    void latestToleranceDayIsTheSmallest();
    void overdueCorrectionDependsOnTheProvince();
    void overdueToleranceDependsOnTheProvince();
    void deliveryIsDueTenWorkingDaysAfterTheDecision();
};

namespace {

CaseState acceptedOn(QDate date, int promised, std::optional<int> legal)
{
    ServiceItem item = promisedItem();
    item.promisedDays = promised;
    item.legalDays = legal;
    CaseState state;
    state.stage = CaseStage::Accepted;
    state.intake = intakeOf(item, date);
    state.acceptance = acceptance(AcceptanceKind::Complete, date);
    return state;
}

CaseState receivedOn(QDate date)
{
    CaseState state;
    state.intake = intakeOf(promisedItem(), date, {QStringLiteral("A")});
    return state;
}

Deadlines deadlinesOf(const CaseState &state)
{
    return yichuang::deadlinesOf(state, shippedCalendar(), defaultProfile());
}

std::optional<DueDay> due(const char *iso)
{
    return DueDay{day(iso)};
}

const std::optional<DueDay> unknownDay = DueDay{};

} // namespace

Q_DECLARE_METATYPE(std::optional<yichuang::DueDay>)

void CaseDeadlinesTest::decisionDaysFollowTheVectors_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<int>("days");
    QTest::addColumn<QDate>("expected"); // invalid: unknown
    const auto row = [](const char *start, int days, const char *expected) {
        QTest::addRow("%s + %d", start, days) << day(start) << days << day(expected);
    };
    row("2024-02-09", 5, "2024-02-22");
    row("2024-02-09", 20, "2024-03-14");
    row("2024-09-30", 20, "2024-11-01");
    row("2024-09-30", 30, "2024-11-15");
    row("2025-01-27", 5, "2025-02-10");
    row("2025-09-26", 20, "2025-10-30");
    row("2025-09-30", 10, "2025-10-21");
    row("2025-09-01", 45, "2025-11-07");
    row("2025-09-01", 60, "2025-11-28");
    row("2020-01-23", 5, "2020-02-07");
    row("2020-01-22", 20, "2020-02-27");
    row("2024-12-02", 60, "2025-03-03");
    row("2026-02-13", 1, "2026-02-14");
    row("2026-02-13", 5, "2026-02-27");
    row("2026-02-14", 1, "2026-02-24");
    row("2026-02-14", 5, "2026-02-28");
    row("2026-02-06", 20, "2026-03-12");
    row("2026-02-07", 5, "2026-02-13");
    row("2026-04-30", 1, "2026-05-06");
    row("2026-09-24", 5, "2026-10-09");
    row("2023-09-28", 5, "2023-10-11");
    row("2021-09-30", 5, "2021-10-13");
    row("2022-04-29", 3, "2022-05-07");
    row("2026-12-10", 5, "2026-12-17");
    row("2026-12-30", 5, "");
    row("2026-12-30", 0, "2026-12-30");
}

void CaseDeadlinesTest::decisionDaysFollowTheVectors()
{
    QFETCH(QDate, start);
    QFETCH(int, days);
    QFETCH(QDate, expected);
    const Deadlines deadlines = deadlinesOf(acceptedOn(start, days, 365));
    const std::optional<QDate> wanted = expected.isValid() ? std::optional(expected) : std::nullopt;
    QVERIFY(deadlines.promised);
    QCOMPARE(deadlines.promised->day, wanted);
    QCOMPARE(deadlines.decision->day, wanted);
}

void CaseDeadlinesTest::noticeDayFollowsTheProvince_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<bool>("onTheSpot");
    QTest::addColumn<QString>("last");
    QTest::newRow("five days over the Spring Festival") << "2026-02-13" << false << "2026-02-27";
    QTest::newRow("Zhejiang the same day") << "2026-02-13" << true << "2026-02-13";
    QTest::newRow("a Saturday of service") << "2026-02-07" << false << "2026-02-13";
    QTest::newRow("beyond the calendar") << "2026-12-30" << false << "";
    QTest::newRow("Zhejiang needs no calendar") << "2030-01-01" << true << "2030-01-01";
}

void CaseDeadlinesTest::noticeDayFollowsTheProvince()
{
    QFETCH(QString, received);
    QFETCH(bool, onTheSpot);
    QFETCH(QString, last);
    const CaseState state = receivedOn(day(qPrintable(received)));
    const Deadlines deadlines =
        yichuang::deadlinesOf(state, shippedCalendar(), onTheSpot ? zhejiang() : defaultProfile());
    QCOMPARE(deadlines.notice, last.isEmpty() ? unknownDay : due(qPrintable(last)));
    QCOMPARE(nextDue(state, deadlines), deadlines.notice);
}

void CaseDeadlinesTest::silenceBecomesAcceptanceAfterFiveWorkingDays_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("today");
    QTest::addColumn<bool>("onTheSpot");
    QTest::addColumn<bool>("deemed");
    QTest::newRow("the last day is in time") << "2026-02-13"
                                             << "2026-02-27" << false << false;
    QTest::newRow("the day after is late") << "2026-02-13"
                                           << "2026-02-28" << false << true;
    QTest::newRow("Zhejiang, next day: the duty is broken, the law has not spoken") << "2026-02-13"
                                                                                    << "2026-02-14" << true << false;
    QTest::newRow("Zhejiang, after five days") << "2026-02-13"
                                               << "2026-02-28" << true << true;
    QTest::newRow("calendar unknown: never guess") << "2026-12-30"
                                                   << "2027-06-01" << false << false;
}

void CaseDeadlinesTest::silenceBecomesAcceptanceAfterFiveWorkingDays()
{
    QFETCH(QString, received);
    QFETCH(QString, today);
    QFETCH(bool, onTheSpot);
    QFETCH(bool, deemed);
    const CaseState state = receivedOn(day(qPrintable(received)));
    const ProvinceProfile profile = onTheSpot ? zhejiang() : defaultProfile();
    const std::optional<QDate> as = deemedAcceptance(state, day(qPrintable(today)), shippedCalendar(), profile);
    QCOMPARE(as, deemed ? std::optional(day(qPrintable(received))) : std::nullopt);
    QCOMPARE(timeConsequence(state, day(qPrintable(today)), shippedCalendar(), profile),
             deemed ? TimeConsequence::DeemAccepted : TimeConsequence::None);
}

void CaseDeadlinesTest::aNoticeEndsTheSilence()
{
    CaseState state = receivedOn(day("2026-02-13"));
    state.stage = CaseStage::AwaitingCorrection;
    state.corrections.push_back(notice({QStringLiteral("A")}));
    QVERIFY(!deemedAcceptance(state, day("2026-06-01"), shippedCalendar(), defaultProfile()));
}

void CaseDeadlinesTest::pausesAreMerged()
{
    CaseState state = acceptedOn(day("2024-03-01"), 20, std::nullopt);
    state.pauses = {{QStringLiteral("鉴定"), day("2024-03-11"), day("2024-03-20")}};
    QCOMPARE(deadlinesOf(state).promised, due("2024-04-11"));
    // A second one inside and across the first takes nothing more away than the days it adds.
    state.pauses.push_back({QStringLiteral("检验"), day("2024-03-12"), day("2024-03-20")});
    QCOMPARE(deadlinesOf(state).promised, due("2024-04-11"));
    state.pauses.push_back({QStringLiteral("检测"), day("2024-03-15"), day("2024-03-21")});
    QCOMPARE(deadlinesOf(state).promised, due("2024-04-12"));
}

void CaseDeadlinesTest::nothingIsDueWhileTheClockIsStopped()
{
    CaseState state = acceptedOn(day("2026-03-02"), 10, 20);
    state.pauses = {{QStringLiteral("鉴定"), day("2026-03-09"), {}}};
    const Deadlines deadlines = deadlinesOf(state);
    QVERIFY(!deadlines.promised && !deadlines.legal && !deadlines.decision);
    QVERIFY(!nextDue(state, deadlines));
    // Nor is it forgotten: the day it was expected to take until is what is looked at.
    state.pauses.back().expectedWorkdays = 5;
    QCOMPARE(deadlinesOf(state).procedure, due("2026-03-13"));
    QCOMPARE(nextDue(state, deadlinesOf(state)), due("2026-03-13"));
}

void CaseDeadlinesTest::extensionMovesTheLegalLimitOnly()
{
    CaseState state = acceptedOn(day("2026-03-02"), 10, 20);
    QCOMPARE(deadlinesOf(state).decision, due("2026-03-16"));
    state.extension = DeadlineExtendedBody{10, QStringLiteral("原因"), QStringLiteral("局长")};
    const Deadlines deadlines = deadlinesOf(state);
    QCOMPARE(deadlines.promised, due("2026-03-16"));
    QCOMPARE(deadlines.legal, due("2026-04-14")); // 2026-03-30 and ten more, 6 April off
    QCOMPARE(deadlines.decision, deadlines.legal);
}

void CaseDeadlinesTest::aLicenceWithoutLegalDaysHasTwenty()
{
    QCOMPARE(deadlinesOf(acceptedOn(day("2026-03-02"), 10, std::nullopt)).legal, due("2026-03-30"));
}

void CaseDeadlinesTest::otherItemsWithoutLegalDaysHaveNone()
{
    CaseState state = acceptedOn(day("2026-03-02"), 10, std::nullopt);
    state.intake.item.itemType = ItemType::Payment;
    QVERIFY(!deadlinesOf(state).legal);
    QCOMPARE(deadlinesOf(state).decision, due("2026-03-16"));
}

void CaseDeadlinesTest::clocksRunInTheirStageOnly_data()
{
    QTest::addColumn<CaseStage>("stage");
    QTest::addColumn<QString>("running");
    const auto row = [](CaseStage stage, const char *running) {
        QTest::newRow(qPrintable(caseStageName(stage))) << stage << QString::fromLatin1(running);
    };
    row(CaseStage::Received, "notice");
    row(CaseStage::AwaitingCorrection, "correction");
    row(CaseStage::Accepted, "promised legal decision");
    row(CaseStage::AcceptedTolerant, "tolerance promised legal decision");
    row(CaseStage::Approved, "promised legal decision delivery");
    row(CaseStage::Refused, "promised legal decision delivery");
    row(CaseStage::AwaitingCollection, "promised legal decision delivery");
    row(CaseStage::Done, "promised legal decision");
    row(CaseStage::Declined, "");
    row(CaseStage::Withdrawn, "");
    row(CaseStage::Revoked, "");
}

void CaseDeadlinesTest::clocksRunInTheirStageOnly()
{
    QFETCH(CaseStage, stage);
    QFETCH(QString, running);
    CaseState state = receivedOn(day("2026-03-02"));
    state.stage = stage;
    state.corrections.push_back(notice({QStringLiteral("A")}, day("2026-03-20")));
    if (stage != CaseStage::Received && stage != CaseStage::AwaitingCollection)
        state.acceptance = tolerance(promisedItem(), "C", day("2026-03-02"), day("2026-03-09"));
    if (stage == CaseStage::AwaitingCorrection)
        state.acceptance.reset();
    else if (stage == CaseStage::AwaitingCollection)
        state.acceptance = acceptance(AcceptanceKind::Complete, day("2026-03-02"));
    for (CaseMaterial &material : state.intake.materials) {
        if (material.id == QStringLiteral("C"))
            material.state = MaterialState::Promised;
    }
    if (running.contains(QStringLiteral("delivery")) || stage == CaseStage::Done)
        state.decision = decision(DecisionOutcome::Approve, day("2026-03-10"));
    const Deadlines deadlines = deadlinesOf(state);
    const auto runs = [&running](const char *name) { return running.split(u' ').contains(QString::fromLatin1(name)); };
    QCOMPARE(deadlines.notice.has_value(), runs("notice"));
    QCOMPARE(deadlines.correction.has_value(), runs("correction"));
    QCOMPARE(deadlines.tolerance.has_value(), runs("tolerance"));
    QCOMPARE(deadlines.promised.has_value(), runs("promised"));
    QCOMPARE(deadlines.legal.has_value(), runs("legal"));
    QCOMPARE(deadlines.decision.has_value(), runs("decision"));
    QCOMPARE(deadlines.delivery.has_value(), runs("delivery"));
    QCOMPARE(nextDue(state, deadlines).has_value(), !isFinal(stage));
}

void CaseDeadlinesTest::earliestOwedMaterialIsDueFirst()
{
    CaseState state = receivedOn(day("2026-03-02"));
    state.stage = CaseStage::AcceptedTolerant;
    state.acceptance = tolerance(promisedItem(), "C", day("2026-03-02"), day("2026-03-09"));
    state.acceptance->promised.push_back(line(promisedItem(), "A", MaterialState::Promised));
    state.acceptance->promised.back().dueOn = day("2026-03-05");
    state.intake.materials[3].state = MaterialState::Promised;
    state.intake.materials[1].state = MaterialState::Promised;
    QCOMPARE(deadlinesOf(state).tolerance, due("2026-03-05"));
    QCOMPARE(nextDue(state, deadlinesOf(state)), due("2026-03-05"));
    state.intake.materials[1].state = MaterialState::Received;
    QCOMPARE(deadlinesOf(state).tolerance, due("2026-03-09"));
}

void CaseDeadlinesTest::lampFollowsTheWorkingDaysLeft_data()
{
    QTest::addColumn<std::optional<DueDay>>("dueDay");
    QTest::addColumn<QString>("today");
    QTest::addColumn<int>("lamp");
    const auto row = [](const char *name, const std::optional<DueDay> &dueDay, const char *today, Lamp lamp) {
        QTest::newRow(name) << dueDay << QString::fromLatin1(today) << int(lamp);
    };
    row("no clock", std::nullopt, "2026-03-02", Lamp::None);
    row("unknown day", unknownDay, "2026-03-02", Lamp::Unknown);
    row("three working days left", due("2026-03-05"), "2026-03-02", Lamp::Green);
    row("two left", due("2026-03-04"), "2026-03-02", Lamp::Amber);
    row("two left over a weekend", due("2026-03-10"), "2026-03-06", Lamp::Amber);
    row("two left over the Spring Festival", due("2026-02-24"), "2026-02-13", Lamp::Amber);
    row("the day itself", due("2026-03-02"), "2026-03-02", Lamp::Amber);
    row("the day itself beyond the calendar", due("2030-03-02"), "2030-03-02", Lamp::Amber);
    row("the day after", due("2026-03-02"), "2026-03-03", Lamp::Red);
    row("the Saturday after", due("2026-03-06"), "2026-03-07", Lamp::Red);
    row("day beyond the calendar", due("2027-03-05"), "2026-12-30", Lamp::Unknown);
}

void CaseDeadlinesTest::lampFollowsTheWorkingDaysLeft()
{
    QFETCH(std::optional<DueDay>, dueDay);
    QFETCH(QString, today);
    QFETCH(int, lamp);
    QCOMPARE(int(lampOf(dueDay, day(qPrintable(today)), shippedCalendar())), lamp);
}

void CaseDeadlinesTest::latestToleranceDayIsTheSmallest_data()
{
    QTest::addColumn<int>("own");
    QTest::addColumn<int>("promised"); // 0: instant
    QTest::addColumn<int>("local"); // 0: none
    QTest::addColumn<QString>("latest");
    QTest::newRow("its own days") << 5 << 10 << 0 << "2026-10-09";
    QTest::newRow("the item's promise") << 30 << 5 << 0 << "2026-10-09";
    QTest::newRow("the local maximum") << 30 << 20 << 5 << "2026-10-09";
    QTest::newRow("an instant item has its own days") << 5 << 0 << 0 << "2026-10-09";
    QTest::newRow("an instant item and the local maximum") << 30 << 0 << 5 << "2026-10-09";
    QTest::newRow("beyond the calendar") << 100 << 200 << 0 << "";
}

void CaseDeadlinesTest::latestToleranceDayIsTheSmallest()
{
    QFETCH(int, own);
    QFETCH(int, promised);
    QFETCH(int, local);
    QFETCH(QString, latest);
    ServiceItem item = promised == 0 ? instantItem() : promisedItem();
    item.promisedDays = promised;
    CaseMaterial material = line(item, "C", MaterialState::Missing);
    material.deferredDays = own;
    ProvinceProfile profile;
    if (local > 0)
        profile.maximumTolerantDays = local;
    const std::optional<QDate> found =
        latestToleranceDay(item, material, day("2026-09-24"), shippedCalendar(), profile);
    QCOMPARE(found, latest.isEmpty() ? std::nullopt : std::optional(day(qPrintable(latest))));
}

void CaseDeadlinesTest::overdueCorrectionDependsOnTheProvince()
{
    CaseState state = receivedOn(day("2026-03-02"));
    state.stage = CaseStage::AwaitingCorrection;
    state.corrections.push_back(notice({QStringLiteral("A")}, day("2026-03-09")));
    const auto after = [&state](const char *today, const ProvinceProfile &profile) {
        return timeConsequence(state, day(today), shippedCalendar(), profile);
    };
    QCOMPARE(after("2026-03-09", zhejiang()), TimeConsequence::None);
    QCOMPARE(after("2026-03-10", zhejiang()), TimeConsequence::DeemWithdrawn);
    QCOMPARE(after("2026-03-10", defaultProfile()), TimeConsequence::None);
    // Brought in time but still wrong: that is for a person to decide, not for the clock.
    state.suppliedSinceNotice = QStringList{QStringLiteral("A")};
    QCOMPARE(after("2026-03-10", zhejiang()), TimeConsequence::None);
    state.suppliedSinceNotice.clear();
    state.corrections.back().dueOn = QDate();
    QCOMPARE(after("2026-03-10", zhejiang()), TimeConsequence::None);
}

void CaseDeadlinesTest::overdueToleranceDependsOnTheProvince()
{
    CaseState state = receivedOn(day("2026-09-24"));
    state.stage = CaseStage::AcceptedTolerant;
    state.acceptance = tolerance(promisedItem(), "C", day("2026-09-24"), day("2026-10-09"));
    state.intake.materials[3].state = MaterialState::Promised;
    const auto after = [&state](const char *today, const ProvinceProfile &profile) {
        return timeConsequence(state, day(today), shippedCalendar(), profile);
    };
    QCOMPARE(after("2026-10-09", zhejiang()), TimeConsequence::None);
    QCOMPARE(after("2026-10-10", zhejiang()), TimeConsequence::RevokeAcceptance);
    QCOMPARE(after("2026-10-10", defaultProfile()), TimeConsequence::None);
    state.intake.materials[3].state = MaterialState::Received;
    QCOMPARE(after("2026-10-10", zhejiang()), TimeConsequence::None);
}

void CaseDeadlinesTest::deliveryIsDueTenWorkingDaysAfterTheDecision()
{
    CaseState state = acceptedOn(day("2025-09-01"), 45, 45);
    state.stage = CaseStage::Approved;
    state.decision = decision(DecisionOutcome::Approve, day("2025-09-30"));
    QCOMPARE(deadlinesOf(state).delivery, due("2025-10-21"));
    QCOMPARE(nextDue(state, deadlinesOf(state)), due("2025-10-21"));
}

QTEST_GUILESS_MAIN(CaseDeadlinesTest)
#include "casedeadlines_test.moc"
