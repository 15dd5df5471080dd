// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

#include "core/cases/deadlines.h"

using namespace yichuang;

/** The acceptance scenarios of the trade, each told as a day at the window. */
class CaseScenariosTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s1SpecialProcedureAndExtension();
    void s2ZhejiangNoticeOnTheSpot();
    void s3NoticeOnTheLastDayAndOneDayLate();
    void deemedAcceptanceKeepsTheDayOfReceipt();
    void s4TolerantAcceptanceNotHonoured();
    void tolerantAcceptanceHonouredKeepsItsDay();
    void s5DeclineNamesTheCompetentOrgan();
    void s11CalendarEndAndImport();
    void s12DeliveryAfterTheDecision();
    void t1StillWrongMaterialMayBeNamedAgain();
    void t2ForgottenMaterialMayNot();
    void t3MaterialMadeNecessaryByAnotherMayWithReason();
    void zhejiangOverdueCorrectionIsWithdrawn();
    void zhejiangStillUnfitIsDeclined();
    void instantCaseFromReceiptToResult();
};

namespace {

const Role clerk = Role::Clerk;
const Role handler = Role::Handler;
const QString done;

std::optional<DueDay> due(const char *iso)
{
    return DueDay{day(iso)};
}

Deadlines deadlinesOf(const TestCase &test)
{
    return yichuang::deadlinesOf(*test.state, shippedCalendar(), test.profile());
}

QString open(TestCase &test, const ServiceItem &item, const char *on, const QStringList &missing = {})
{
    return test.tryStep(day(on), clerk, EventType::CaseOpened, intakeOf(item, day(on), missing).toJson());
}

QString accept(TestCase &test, const AcceptedBody &body, const char *on)
{
    return test.tryStep(day(on), clerk, EventType::Accepted, body.toJson());
}

QString correct(TestCase &test, const CorrectionRequestedBody &body, const char *on)
{
    return test.tryStep(day(on), clerk, EventType::CorrectionRequested, body.toJson());
}

AcceptedBody complete(const char *on)
{
    return acceptance(AcceptanceKind::Complete, day(on));
}

AcceptedBody deemed(const char *on)
{
    return acceptance(AcceptanceKind::Deemed, day(on));
}

} // namespace

void CaseScenariosTest::s1SpecialProcedureAndExtension()
{
    TestCase test;
    QCOMPARE(open(test, promisedItem(), "2026-03-02"), done);
    QCOMPARE(accept(test, complete("2026-03-02"), "2026-03-02"), done);
    QCOMPARE(deadlinesOf(test).promised, due("2026-03-16"));
    QCOMPARE(deadlinesOf(test).legal, due("2026-03-30"));

    const ClockStoppedBody stop{QStringLiteral("鉴定"), day("2026-03-09"), 5};
    QCOMPARE(test.tryStep(day("2026-03-09"), handler, EventType::ClockStopped, stop.toJson()), done);
    QVERIFY(!deadlinesOf(test).decision);
    const ClockResumedBody resume{day("2026-03-13")};
    QCOMPARE(test.tryStep(day("2026-03-16"), handler, EventType::ClockResumed, resume.toJson()), done);
    QCOMPARE(deadlinesOf(test).promised, due("2026-03-23"));
    QCOMPARE(deadlinesOf(test).legal, due("2026-04-07"));

    const DeadlineExtendedBody more{10, QStringLiteral("情况复杂"), QStringLiteral("局长")};
    QCOMPARE(test.tryStep(day("2026-03-20"), handler, EventType::DeadlineExtended, approved(more.toJson())), done);
    QCOMPARE(deadlinesOf(test).promised, due("2026-03-23"));
    QCOMPARE(deadlinesOf(test).legal, due("2026-04-21"));
    QCOMPARE(deadlinesOf(test).decision, due("2026-04-21"));
    QCOMPARE(test.tryStep(day("2026-03-20"), handler, EventType::DeadlineExtended, approved(more.toJson())),
             QStringLiteral("extend.twice"));
}

void CaseScenariosTest::s2ZhejiangNoticeOnTheSpot()
{
    const CorrectionRequestedBody a = notice({QStringLiteral("A")}, day("2026-03-06"));
    TestCase late(zhejiang());
    QCOMPARE(open(late, promisedItem(), "2026-02-13", {QStringLiteral("A")}), done);
    QCOMPARE(correct(late, a, "2026-02-14"), QStringLiteral("correction.same-day-only"));

    TestCase test(zhejiang());
    QCOMPARE(open(test, promisedItem(), "2026-02-13", {QStringLiteral("A")}), done);
    QCOMPARE(accept(test, complete("2026-02-13"), "2026-02-13"), QStringLiteral("accept.required-missing"));
    QCOMPARE(correct(test, a, "2026-02-13"), done);
    QCOMPARE(test.state->stage, CaseStage::AwaitingCorrection);
    QCOMPARE(accept(test, complete("2026-02-24"), "2026-02-24"), QStringLiteral("accept.required-missing"));
    const auto brought = supply(promisedItem(), {"A"}, day("2026-02-24"));
    QCOMPARE(test.tryStep(day("2026-02-24"), clerk, EventType::MaterialsSupplemented, brought.toJson()), done);
    QCOMPARE(accept(test, complete("2026-02-24"), "2026-02-24"), done);
    QCOMPARE(test.state->stage, CaseStage::Accepted);
    QCOMPARE(test.state->acceptance->acceptedOn, day("2026-02-24"));
    QCOMPARE(deadlinesOf(test).legal, due("2026-03-23"));
}

void CaseScenariosTest::s3NoticeOnTheLastDayAndOneDayLate()
{
    const CorrectionRequestedBody a = notice({QStringLiteral("A")});
    TestCase inTime;
    QCOMPARE(open(inTime, promisedItem(), "2026-02-13", {QStringLiteral("A")}), done);
    QCOMPARE(correct(inTime, a, "2026-02-27"), done);

    TestCase late;
    QCOMPARE(open(late, promisedItem(), "2026-02-13", {QStringLiteral("A")}), done);
    QCOMPARE(timeConsequence(*late.state, day("2026-02-28"), shippedCalendar(), late.profile()),
             TimeConsequence::DeemAccepted);
    QCOMPARE(deemedAcceptance(*late.state, day("2026-02-28"), shippedCalendar(), late.profile()),
             std::optional(day("2026-02-13")));
    QCOMPARE(correct(late, a, "2026-02-28"), QStringLiteral("correction.too-late"));
}

void CaseScenariosTest::deemedAcceptanceKeepsTheDayOfReceipt()
{
    TestCase test;
    QCOMPARE(open(test, promisedItem(), "2026-02-13", {QStringLiteral("A")}), done);
    QCOMPARE(accept(test, deemed("2026-02-13"), "2026-02-27"), QStringLiteral("accept.not-deemed"));
    QCOMPARE(accept(test, deemed("2026-02-28"), "2026-02-28"), QStringLiteral("accept.not-deemed"));
    // A day later than the law gives would cost the applicant his time.
    QCOMPARE(accept(test, complete("2026-02-28"), "2026-02-28"), QStringLiteral("accept.deemed-already"));
    QCOMPARE(test.tryStep(day("2026-02-28"), Role::Supervisor, EventType::Accepted, deemed("2026-02-13").toJson()),
             done);
    QCOMPARE(deadlinesOf(test).legal, due("2026-03-19"));
    const DeadlineExtendedBody more{10, QStringLiteral("情况复杂"), QStringLiteral("局长")};
    QCOMPARE(test.tryStep(day("2026-03-02"), handler, EventType::DeadlineExtended, approved(more.toJson())), done);
    QCOMPARE(deadlinesOf(test).legal, due("2026-04-02"));
    QCOMPARE(correct(test, notice({QStringLiteral("A")}), "2026-03-02"), QStringLiteral("stage"));
}

void CaseScenariosTest::s4TolerantAcceptanceNotHonoured()
{
    TestCase test(zhejiang());
    const ServiceItem item = promisedItem();
    QCOMPARE(open(test, item, "2026-09-24", {QStringLiteral("C")}), done);
    QCOMPARE(accept(test, tolerance(item, "C", day("2026-09-24"), day("2026-10-10")), "2026-09-24"),
             QStringLiteral("tolerant.beyond-latest-day"));
    QCOMPARE(accept(test, tolerance(item, "C", day("2026-09-24"), day("2026-10-09")), "2026-09-24"), done);
    QCOMPARE(test.state->stage, CaseStage::AcceptedTolerant);
    const QJsonObject approve = decision(DecisionOutcome::Approve, day("2026-09-25")).toJson();
    QCOMPARE(test.tryStep(day("2026-09-25"), handler, EventType::Decided, approve), QStringLiteral("decide.debt-open"));

    const QJsonObject revoke =
        EndedBody{QStringLiteral("逾期未补齐"), false, QStringLiteral("区人民政府"), QStringLiteral("区人民法院")}
            .toJson();
    QCOMPARE(test.tryStep(day("2026-10-09"), clerk, EventType::AcceptanceRevoked, revoke),
             QStringLiteral("revoke.not-overdue"));
    QCOMPARE(timeConsequence(*test.state, day("2026-10-10"), shippedCalendar(), test.profile()),
             TimeConsequence::RevokeAcceptance);
    const auto late = supply(item, {"C"}, day("2026-10-10"));
    QCOMPARE(test.tryStep(day("2026-10-10"), clerk, EventType::MaterialsSupplemented, late.toJson()),
             QStringLiteral("supplement.too-late"));
    QCOMPARE(test.tryStep(day("2026-10-10"), handler, EventType::Decided,
                          decision(DecisionOutcome::Approve, day("2026-10-10")).toJson()),
             QStringLiteral("decide.debt-open"));
    QCOMPARE(test.tryStep(day("2026-10-10"), clerk, EventType::AcceptanceRevoked, EndedBody{}.toJson()),
             QStringLiteral("revoke.reasons-missing"));
    QCOMPARE(test.tryStep(day("2026-10-10"), clerk, EventType::AcceptanceRevoked, revoke), done);
    QCOMPARE(test.state->stage, CaseStage::Revoked);
}

void CaseScenariosTest::tolerantAcceptanceHonouredKeepsItsDay()
{
    TestCase test(zhejiang());
    const ServiceItem item = promisedItem();
    QCOMPARE(open(test, item, "2026-09-24", {QStringLiteral("C")}), done);
    QCOMPARE(accept(test, tolerance(item, "C", day("2026-09-24"), day("2026-10-09")), "2026-09-24"), done);
    const auto stillWrong = supply(item, {"C"}, day("2026-09-28"), MaterialState::Deficient);
    QCOMPARE(test.tryStep(day("2026-09-28"), clerk, EventType::MaterialsSupplemented, stillWrong.toJson()), done);
    QCOMPARE(test.state->stage, CaseStage::AcceptedTolerant);
    // Brought on the last day, recorded the day after.
    const auto right = supply(item, {"C"}, day("2026-10-09"));
    QCOMPARE(test.tryStep(day("2026-10-10"), clerk, EventType::MaterialsSupplemented, right.toJson()), done);
    QCOMPARE(test.state->stage, CaseStage::Accepted);
    QCOMPARE(test.state->acceptance->acceptedOn, day("2026-09-24"));
    QVERIFY(test.state->owed().empty());
    QCOMPARE(test.tryStep(day("2026-10-10"), handler, EventType::Decided,
                          decision(DecisionOutcome::Approve, day("2026-10-10")).toJson()),
             done);
}

void CaseScenariosTest::s5DeclineNamesTheCompetentOrgan()
{
    TestCase test;
    QCOMPARE(open(test, promisedItem(), "2026-03-02"), done);
    DeclinedBody body;
    body.ground = DeclineGround::NotCompetent;
    body.facts = QStringLiteral("该事项由市级办理");
    const auto decline = [&test, &body] {
        return test.tryStep(day("2026-03-02"), clerk, EventType::Declined, body.toJson());
    };
    QCOMPARE(decline(), QStringLiteral("decline.competent-organ-missing"));
    body.competentOrgan = QStringLiteral("宁波市民政局");
    QCOMPARE(decline(), done);
    QCOMPARE(test.state->stage, CaseStage::Declined);
}

void CaseScenariosTest::s11CalendarEndAndImport()
{
    TestCase test;
    ServiceItem item = promisedItem();
    item.promisedDays = 20;
    QCOMPARE(open(test, item, "2026-12-10"), done);
    QCOMPARE(accept(test, complete("2026-12-10"), "2026-12-10"), done);
    QCOMPARE(deadlinesOf(test).decision, std::optional(DueDay{}));
    QCOMPARE(lampOf(nextDue(*test.state, deadlinesOf(test)), day("2026-12-11"), shippedCalendar()), Lamp::Unknown);
    // A made-up 2027 in which only New Year's Day is off.
    const WorkCalendar next(2027, 2027, {{day("2027-01-01"), CalendarDay{false, QStringLiteral("元旦")}}});
    const std::optional<WorkCalendar> merged = shippedCalendar().merged(next);
    QVERIFY(merged);
    // 15 working days are left in 2026 after the 10th; the fifth of 2027 is Friday the 8th.
    QCOMPARE(yichuang::deadlinesOf(*test.state, *merged, test.profile()).decision, due("2027-01-08"));
}

void CaseScenariosTest::s12DeliveryAfterTheDecision()
{
    TestCase test;
    QCOMPARE(open(test, promisedItem(), "2025-09-22"), done);
    QCOMPARE(accept(test, complete("2025-09-22"), "2025-09-22"), done);
    QCOMPARE(test.tryStep(day("2025-09-30"), handler, EventType::Decided,
                          decision(DecisionOutcome::Approve, day("2025-09-30")).toJson()),
             done);
    QCOMPARE(nextDue(*test.state, deadlinesOf(test)), due("2025-10-21"));
    QCOMPARE(test.tryStep(day("2025-10-09"), Role::IssuingClerk, EventType::ResultArrived, {}), done);
    QCOMPARE(test.state->stage, CaseStage::AwaitingCollection);
    QCOMPARE(nextDue(*test.state, deadlinesOf(test)), due("2025-10-21"));
    QCOMPARE(test.tryStep(day("2025-10-21"), Role::IssuingClerk, EventType::ResultIssued,
                          handOver(day("2025-10-21")).toJson()),
             done);
    QCOMPARE(test.state->stage, CaseStage::Done);
    QVERIFY(!nextDue(*test.state, deadlinesOf(test)));
}

void CaseScenariosTest::t1StillWrongMaterialMayBeNamedAgain()
{
    TestCase test;
    QCOMPARE(open(test, promisedItem(), "2026-03-02", {QStringLiteral("A"), QStringLiteral("B")}), done);
    QCOMPARE(correct(test, notice({QStringLiteral("A"), QStringLiteral("B")}), "2026-03-03"), done);
    const auto brought = supply(promisedItem(), {"A"}, day("2026-03-10"));
    QCOMPARE(test.tryStep(day("2026-03-10"), clerk, EventType::MaterialsSupplemented, brought.toJson()), done);
    QCOMPARE(correct(test, notice({QStringLiteral("B")}), "2026-03-20"), done);
    QCOMPARE(int(test.state->corrections.size()), 2);
}

void CaseScenariosTest::t2ForgottenMaterialMayNot()
{
    TestCase test;
    const QStringList missing{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
    QCOMPARE(open(test, promisedItem(), "2026-03-02", missing), done);
    QCOMPARE(correct(test, notice({QStringLiteral("A"), QStringLiteral("B")}), "2026-03-03"), done);
    QCOMPARE(correct(test, notice({QStringLiteral("C")}), "2026-03-05"),
             QStringLiteral("correction.new-item-without-reason"));
}

void CaseScenariosTest::t3MaterialMadeNecessaryByAnotherMayWithReason()
{
    TestCase test;
    QCOMPARE(open(test, promisedItem(), "2026-03-02", {QStringLiteral("A"), QStringLiteral("B")}), done);
    QCOMPARE(correct(test, notice({QStringLiteral("A"), QStringLiteral("B")}), "2026-03-03"), done);
    CorrectionRequestedBody second = notice({QStringLiteral("C")});
    second.repeatReason = QStringLiteral("健康证明显示需要体检报告");
    QCOMPARE(correct(test, second, "2026-03-05"), QStringLiteral("correction.new-item-without-reason"));
    second.approvedBy = QStringLiteral("supervisor-1");
    QCOMPARE(correct(test, second, "2026-03-05"), done);
}

void CaseScenariosTest::zhejiangOverdueCorrectionIsWithdrawn()
{
    TestCase test(zhejiang());
    QCOMPARE(open(test, promisedItem(), "2026-03-02", {QStringLiteral("A")}), done);
    QCOMPARE(correct(test, notice({QStringLiteral("A")}, day("2026-03-09")), "2026-03-02"), done);
    const QJsonObject withdrawn = EndedBody{QStringLiteral("逾期未补正"), true}.toJson();
    QCOMPARE(test.tryStep(day("2026-03-09"), clerk, EventType::Withdrawn, withdrawn),
             QStringLiteral("withdraw.not-deemed"));
    QCOMPARE(test.tryStep(day("2026-03-09"), Role::Supervisor, EventType::Withdrawn, withdrawn),
             QStringLiteral("role"));
    const auto late = supply(promisedItem(), {"A"}, day("2026-03-10"));
    QCOMPARE(test.tryStep(day("2026-03-10"), clerk, EventType::MaterialsSupplemented, late.toJson()),
             QStringLiteral("supplement.too-late"));
    QCOMPARE(test.tryStep(day("2026-03-10"), Role::Supervisor, EventType::Withdrawn, withdrawn), done);
    QCOMPARE(test.state->stage, CaseStage::Withdrawn);
    QVERIFY(test.state->ending->deemed);
}

void CaseScenariosTest::zhejiangStillUnfitIsDeclined()
{
    TestCase test(zhejiang());
    QCOMPARE(open(test, promisedItem(), "2026-03-02", {QStringLiteral("A")}), done);
    QCOMPARE(correct(test, notice({QStringLiteral("A")}, day("2026-03-09")), "2026-03-02"), done);
    DeclinedBody body;
    body.ground = DeclineGround::StillUnfit;
    body.facts = QStringLiteral("补正后仍不符合");
    const auto decline = [&test, &body] {
        return test.tryStep(day("2026-03-05"), clerk, EventType::Declined, body.toJson());
    };
    QCOMPARE(decline(), QStringLiteral("decline.not-supplied-yet"));
    const auto wrong = supply(promisedItem(), {"A"}, day("2026-03-05"), MaterialState::Deficient);
    QCOMPARE(test.tryStep(day("2026-03-05"), clerk, EventType::MaterialsSupplemented, wrong.toJson()), done);
    QCOMPARE(decline(), done);
}

void CaseScenariosTest::instantCaseFromReceiptToResult()
{
    TestCase test;
    const QDate today = day("2026-03-02");
    QCOMPARE(open(test, instantItem(), "2026-03-02"), done);
    const QJsonObject approve = decision(DecisionOutcome::Approve, today).toJson();
    QCOMPARE(test.tryStep(today, clerk, EventType::Decided, approve), QStringLiteral("stage"));
    QCOMPARE(accept(test, complete("2026-03-02"), "2026-03-02"), done);
    QCOMPARE(deadlinesOf(test).promised, due("2026-03-02"));
    QCOMPARE(test.tryStep(today, clerk, EventType::Decided, approve), done);
    QCOMPARE(test.tryStep(today, clerk, EventType::ResultIssued, handOver(today).toJson()), done);
    QCOMPARE(test.state->stage, CaseStage::Done);
    const FoldedCase again = fold(test.events);
    QVERIFY(again.misfits.empty());
    QCOMPARE(again.state, test.state);
}

QTEST_GUILESS_MAIN(CaseScenariosTest)
#include "casescenarios_test.moc"
