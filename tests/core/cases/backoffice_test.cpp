// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseinvariants.h"
#include "core/cases/deadlines.h"
#include "core/cases/handlingbodies.h"
#include "core/cases/processsteps.h"
#include "tests/core/cases/casefixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString done;

ServiceItem itemWithProcess()
{
    ServiceItem item = promisedItem();
    item.commitmentAllowed = true;
    item.process = {{1, u"受理"_s, u"综合窗口"_s, 0, true},
                    {2, u"现场踏勘"_s, u"区民政局"_s, 5, false},
                    {3, u"审批"_s, u"区民政局"_s, 7, true}};
    return item;
}

/** A case accepted on Monday, 2 March 2026. */
TestCase accepted(ProvinceProfile profile = {}, AcceptanceKind kind = AcceptanceKind::Complete)
{
    TestCase test(std::move(profile));
    const QDate on = day("2026-03-02");
    const QStringList missing = kind == AcceptanceKind::Commitment ? QStringList{u"A"_s} : QStringList{};
    if (!test.tryStep(on, Role::Clerk, EventType::CaseOpened, intakeOf(itemWithProcess(), on, missing).toJson())
             .isEmpty())
        qFatal("not opened");
    AcceptedBody body = acceptance(kind, on);
    if (kind == AcceptanceKind::Commitment)
        body.committedMaterials = {u"A"_s};
    if (const QString refused = test.tryStep(on, Role::Clerk, EventType::Accepted, body.toJson()); !refused.isEmpty())
        qFatal("not accepted: %s", qPrintable(refused));
    return test;
}

StepTakenBody step(int seq, const QString &name, const QStringList &officers = {})
{
    return {seq, name, StepAction::Passed, u"同意"_s, officers, day("2026-03-03")};
}

} // namespace

/** What may be done between acceptance and hand-over, and what may not (domain.md §2.1, §3.4). */
class BackOfficeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void routingMovesTheCaseAndFreesIt()
    {
        TestCase test = accepted();
        const QDate today = day("2026-03-03");
        const RoutedBody there{u"D-MZ"_s, u"区民政局"_s, u"按责任部门分办"_s};
        QCOMPARE(test.tryStep(today, Role::Clerk, EventType::Routed, there.toJson()), done);
        QCOMPARE(test.tryStep(today, Role::Handler, EventType::HandlerAssigned,
                              HandlerAssignedBody{u"account"_s, {}}.toJson()),
                 done);
        QCOMPARE(test.state->handler, u"account"_s);
        QCOMPARE(test.tryStep(today, Role::Handler, EventType::Routed, there.toJson()), u"route.already-there"_s);
        RoutedBody on{u"D-ZG"_s, u"自然资源分局"_s, {}};
        QCOMPARE(test.tryStep(today, Role::Handler, EventType::Routed, on.toJson()), u"route.reason-missing"_s);
        on.reason = u"属其职责"_s;
        QCOMPARE(test.tryStep(today, Role::Handler, EventType::Routed, on.toJson()), done);
        QCOMPARE(test.state->unit, on);
        QCOMPARE(test.state->handler, QString());
    }

    void aCaseIsTakenInHandAndGivenBack()
    {
        TestCase test = accepted();
        const QDate today = day("2026-03-03");
        const auto assign = [&](const QString &who, const QString &why) {
            return test.tryStep(today, Role::Handler, EventType::HandlerAssigned,
                                HandlerAssignedBody{who, why}.toJson());
        };
        QCOMPARE(assign({}, {}), u"assign.nobody"_s);
        QCOMPARE(assign(u"account"_s, {}), done);
        QCOMPARE(assign(u"account"_s, {}), u"assign.already"_s);
        QCOMPARE(assign(u"colleague"_s, {}), u"assign.reason-missing"_s);
        QCOMPARE(assign(u"colleague"_s, u"休假"_s), done);
        QCOMPARE(assign(u"account"_s, {}), u"assign.reason-missing"_s); // the colleague has it now
        QCOMPARE(assign({}, u"长期外出"_s), done);
        QCOMPARE(test.state->handler, QString());
    }

    void aStepIsOneTheItemPrescribes()
    {
        TestCase test = accepted();
        const QDate today = day("2026-03-04");
        const auto take = [&](const StepTakenBody &body) {
            return test.tryStep(today, Role::Handler, EventType::StepTaken, body.toJson());
        };
        QCOMPARE(take(step(3, u"盖章"_s)), u"step.not-in-process"_s);
        QCOMPARE(take(step(1, u"审批"_s)), u"step.not-in-process"_s);
        StepTakenBody silent = step(3, u"审批"_s);
        silent.opinion = u"　"_s;
        QCOMPARE(take(silent), u"step.opinion-missing"_s);
        StepTakenBody early = step(3, u"审批"_s);
        early.takenOn = day("2026-03-01");
        QCOMPARE(take(early), u"step.date"_s);
        early.takenOn = day("2026-03-05");
        QCOMPARE(take(early), u"step.date"_s);
        QCOMPARE(take(step(3, u"审批"_s)), done);
        QCOMPARE(test.state->steps.size(), 1u);
        QCOMPARE(test.state->steps.front().step.opinion, u"同意"_s);
    }

    void aCheckOnTheSpotTakesTwoOfficers()
    {
        TestCase test = accepted();
        const QDate today = day("2026-03-04");
        const auto take = [&](const QStringList &officers) {
            return test.tryStep(today, Role::Handler, EventType::StepTaken, step(2, u"现场踏勘"_s, officers).toJson());
        };
        QCOMPARE(take({}), u"step.two-officers"_s);
        QCOMPARE(take({u"测试甲"_s}), u"step.two-officers"_s);
        QCOMPARE(take({u"测试甲"_s, u"测试甲"_s}), u"step.two-officers"_s);
        QCOMPARE(take({u"测试甲"_s, u"测试乙"_s}), done);
    }

    /** Every step of the shipped catalogue that goes to the spot, and no other. */
    void aStepIsOnSiteWhereItGoesToTheSpot()
    {
        QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/catalogue-yinzhou-sample.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QSet<QString> onSite;
        QSet<QString> others;
        const QJsonArray items = QJsonDocument::fromJson(file.readAll())[u"items"].toArray();
        for (const QJsonValue &item : items) {
            const QJsonArray process = item[u"process"].toArray();
            for (const QJsonValue &one : process) {
                const QString name = one[u"step"].toString();
                (isOnSiteStep(name) ? onSite : others).insert(name);
            }
        }
        QCOMPARE(onSite,
                 (QSet<QString>{u"现场踏勘"_s, u"现场核查"_s, u"现场查验"_s, u"现场检查"_s, u"现场勘验"_s,
                                u"现场勘查"_s, u"现场核实"_s, u"实地核查"_s, u"实地验收"_s, u"踏勘"_s, u"踏勘放样"_s,
                                u"入户核查"_s, u"入户核实"_s, u"入户评估"_s, u"入户调查和审核"_s, u"上门评估"_s,
                                u"到场审查"_s, u"伐区核查"_s}));
        // Checked at a desk, from files and other offices' data.
        for (const QString &desk : {u"核查"_s, u"档案核查"_s, u"信息核验"_s, u"查验"_s, u"调查核实"_s, u"学校核实"_s})
            QVERIFY2(others.contains(desk), qPrintable(desk));
        QVERIFY(!isOnSiteStep(u"资料核查"));
    }

    void aCheckOnTheSpotIsLeftOutOnlyForAReason()
    {
        TestCase test = accepted();
        const QDate today = day("2026-03-04");
        const auto names = [&test] {
            QStringList open;
            for (const ProcessStep &one : stepsNotTaken(*test.state))
                open.append(one.step);
            return open;
        };
        QCOMPARE(names(), QStringList{u"现场踏勘"_s}); // neither the receipt nor the decision itself
        for (const DecisionOutcome outcome : {DecisionOutcome::Approve, DecisionOutcome::Refuse}) {
            DecidedBody body = decision(outcome, today);
            body.stepsSkipped = u"　"_s;
            QCOMPARE(test.tryStep(today, Role::Handler, EventType::Decided, body.toJson()),
                     u"decide.on-site-missing"_s);
        }
        TestCase checked = test;
        const StepTakenBody check = step(2, u"现场踏勘"_s, {u"测试甲"_s, u"测试乙"_s});
        QCOMPARE(checked.tryStep(today, Role::Handler, EventType::StepTaken, check.toJson()), done);
        DecidedBody plain = decision(DecisionOutcome::Approve, today);
        plain.stepsSkipped.clear();
        QCOMPARE(checked.tryStep(today, Role::Handler, EventType::Decided, plain.toJson()), done);
        DecidedBody reasoned = plain;
        reasoned.stepsSkipped = u"联合踏勘已由区住建局完成"_s;
        QCOMPARE(test.tryStep(today, Role::Handler, EventType::Decided, reasoned.toJson()), done);
        QCOMPARE(test.state->decision->stepsSkipped, reasoned.stepsSkipped);
    }

    void whereTheFileWentIsKept()
    {
        TestCase test = accepted();
        const QDate today = day("2026-03-03");
        const RoutedBody there{u"D-MZ"_s, u"区民政局"_s, u"分办"_s};
        QCOMPARE(test.tryStep(today, Role::Handler, EventType::Routed, there.toJson()), done);
        const HandlerAssignedBody hand{u"colleague"_s, u"休假"_s};
        QCOMPARE(test.tryStep(today, Role::Handler, EventType::HandlerAssigned, hand.toJson()), done);
        QCOMPARE(test.state->moves.size(), 2u);
        QCOMPARE(test.state->moves.front().unit, u"区民政局"_s);
        QCOMPARE(test.state->moves.back().handler, u"colleague"_s);
        QCOMPARE(test.state->moves.back().reason, u"休假"_s);
        QCOMPARE(test.state->moves.back().at.date(), today);
    }

    void aSpecialProcedureSaysHowLongItTakes()
    {
        TestCase test = accepted();
        const QDate today = day("2026-03-03");
        QCOMPARE(
            test.tryStep(today, Role::Handler, EventType::ClockStopped, ClockStoppedBody{u"鉴定"_s, today, 0}.toJson()),
            u"clock.days-missing"_s);
        QCOMPARE(
            test.tryStep(today, Role::Handler, EventType::ClockStopped, ClockStoppedBody{u"鉴定"_s, today, 5}.toJson()),
            done);
    }

    void onlyTheGovernmentGrantsMoreThanTenDays()
    {
        TestCase test = accepted();
        test.state->intake.item.coDepartments = {u"D-ZG"_s};
        const QDate today = day("2026-03-03");
        DeadlineExtendedBody body{15, u"多部门联合办理"_s, u"测试丙"_s, ExtensionApprover::OrganHead};
        QCOMPARE(test.tryStep(today, Role::Handler, EventType::DeadlineExtended, approved(body.toJson())),
                 u"extend.approver-office"_s);
        body.office = ExtensionApprover::GovernmentHead;
        QCOMPARE(test.tryStep(today, Role::Handler, EventType::DeadlineExtended, approved(body.toJson())), done);
    }

    void aRefusalNamesReasonsAndRemedies()
    {
        TestCase test = accepted();
        const QDate today = day("2026-03-04");
        DecidedBody body = decision(DecisionOutcome::Refuse, today);
        body.court.clear();
        QCOMPARE(test.tryStep(today, Role::Handler, EventType::Decided, body.toJson()), u"decide.remedies-missing"_s);
        body = decision(DecisionOutcome::Approve, today);
        body.validUntil = today.addDays(-1);
        QCOMPARE(test.tryStep(today, Role::Handler, EventType::Decided, body.toJson()), u"decide.validity"_s);
        QCOMPARE(
            test.tryStep(today, Role::Handler, EventType::Decided, decision(DecisionOutcome::Refuse, today).toJson()),
            done);
    }

    void everyMannerOfServiceAsksForItsOwn_data()
    {
        QTest::addColumn<QString>("manner");
        QTest::addColumn<QString>("refused");
        QTest::addColumn<QString>("fill");
        QTest::newRow("post") << u"邮寄"_s << u"issue.tracking-missing"_s << u"tracking"_s;
        QTest::newRow("handed over, postage on delivery") << u"窗口领取"_s << u"issue.postage"_s << QString();
        QTest::newRow("left without reason") << u"留置送达"_s << u"issue.refusal-missing"_s << u"refusal witness"_s;
        QTest::newRow("left without witness") << u"留置送达"_s << u"issue.witness-missing"_s << u"witness refusal"_s;
        QTest::newRow("left by one officer") << u"留置送达"_s << u"issue.two-officers"_s << u"officers"_s;
        QTest::newRow("at home, nobody says where") << u"直接送达"_s << u"issue.place-missing"_s << u"place"_s;
        QTest::newRow("at home, to nobody") << u"直接送达"_s << u"issue.receiver-missing"_s << u"receiver"_s;
        QTest::newRow("at home, to the family") << u"直接送达"_s << u"issue.on-behalf-missing"_s << u"on behalf"_s;
        QTest::newRow("electronic") << u"电子送达"_s << u"issue.consent-missing"_s << u"consent"_s;
        QTest::newRow("announced") << u"公告送达"_s << QString() << QString();
        QTest::newRow("invented") << u"放在门口"_s << u"issue.manner"_s << QString();
    }

    void everyMannerOfServiceAsksForItsOwn()
    {
        QFETCH(QString, manner);
        QFETCH(QString, refused);
        QFETCH(QString, fill);
        TestCase test = accepted();
        const QDate today = day("2026-03-04");
        QCOMPARE(
            test.tryStep(today, Role::Handler, EventType::Decided, decision(DecisionOutcome::Refuse, today).toJson()),
            done);
        QCOMPARE(test.tryStep(today, Role::Handler, EventType::ResultArrived, ResultArrivedBody().toJson()), done);
        ResultIssuedBody body;
        body.manner = manner;
        body.issuedOn = today;
        const auto issue = [&] {
            return test.tryStep(today, Role::IssuingClerk, EventType::ResultIssued, body.toJson());
        };
        // All but the member named first is filled in before the first try.
        if (fill == u"witness refusal" || fill == u"officers")
            body.refusal = u"拒收"_s;
        if (fill == u"officers") {
            body.witness = u"测试丙"_s;
            body.officers = {u"测试甲"_s, u"测试甲"_s};
        }
        if (fill == u"receiver" || fill == u"on behalf")
            body.place = u"姜山镇测试村1号"_s;
        if (fill == u"place" || fill == u"on behalf")
            body.receiverName = u"测试丁"_s;
        body.paidOnDelivery = refused == u"issue.postage" || fill == u"tracking";
        QCOMPARE(issue(), refused);
        if (fill == u"tracking")
            body.trackingNumber = u"EMS1"_s;
        else
            body.paidOnDelivery = false;
        body.consented = fill == u"consent";
        body.refusal = u"拒收"_s;
        body.witness = u"测试丙"_s;
        body.officers = {u"测试甲"_s, u"测试乙"_s};
        body.place = u"姜山镇测试村1号"_s;
        body.receiverName = u"测试丁"_s;
        body.relation = u"配偶"_s;
        body.onBehalf = u"同住成年家属"_s;
        body.authorityShown = isAtCounter(manner);
        if (!refused.isEmpty() && !fill.isEmpty())
            QCOMPARE(issue(), done);
    }

    void aReceiverWhosePapersDifferIsLetThroughOnAWordAboutIt()
    {
        TestCase test = accepted();
        const QDate today = day("2026-03-04");
        QCOMPARE(
            test.tryStep(today, Role::Handler, EventType::Decided, decision(DecisionOutcome::Approve, today).toJson()),
            done);
        QCOMPARE(test.tryStep(today, Role::Handler, EventType::ResultArrived, ResultArrivedBody().toJson()), done);
        ResultIssuedBody body = handOver(today);
        body.receiverName = u"测试丁"_s;
        const auto issue = [&] {
            return test.tryStep(today, Role::IssuingClerk, EventType::ResultIssued, body.toJson());
        };
        QCOMPARE(issue(), u"issue.authority-missing"_s);
        body.deviation = u"已更名，见户口簿"_s;
        body.relation = u"朋友"_s;
        QCOMPARE(issue(), u"issue.authority-missing"_s);
        body.relation = u"本人"_s;
        QCOMPARE(issue(), done);
    }

    void aCommitmentIsCheckedOnceAfterTheDecision()
    {
        ProvinceProfile profile = zhejiang();
        profile.commitmentCheckDays = 60;
        TestCase test = accepted(profile, AcceptanceKind::Commitment);
        const QDate decided = day("2026-03-04");
        const QStringList two{u"测试甲"_s, u"测试乙"_s};
        QCOMPARE(test.tryStep(decided, Role::Handler, EventType::Decided,
                              decision(DecisionOutcome::Approve, decided).toJson()),
                 done);
        const auto due = [&] { return deadlinesOf(*test.state, shippedCalendar(), profile).verification; };
        QCOMPARE(due()->day, day("2026-06-01"));
        const auto verify = [&](const CommitmentVerifiedBody &body) {
            return test.tryStep(day("2026-03-10"), Role::Handler, EventType::CommitmentVerified, body.toJson());
        };
        QCOMPARE(verify({true, day("2026-03-10"), {u"测试甲"_s}, {}}), u"verify.two-officers"_s);
        QCOMPARE(verify({true, day("2026-03-10"), {u"测试甲"_s, u"　"_s}, {}}), u"verify.two-officers"_s);
        QCOMPARE(verify({true, day("2026-03-10"), {u"测试甲"_s, u" 测试甲　"_s}, {}}), u"verify.two-officers"_s);
        QCOMPARE(verify({false, day("2026-03-10"), two, {}}), u"verify.findings-missing"_s);
        QCOMPARE(verify({true, day("2026-03-03"), two, {}}), u"verify.date"_s);
        QCOMPARE(verify({true, day("2026-03-10"), two, {}}), done);
        QVERIFY(!due());
        QCOMPARE(verify({true, day("2026-03-10"), two, {}}), u"verify.twice"_s);
        TestCase plain = accepted(profile);
        QCOMPARE(plain.tryStep(decided, Role::Handler, EventType::Decided,
                               decision(DecisionOutcome::Approve, decided).toJson()),
                 done);
        QCOMPARE(plain.tryStep(decided, Role::Handler, EventType::CommitmentVerified,
                               CommitmentVerifiedBody{true, decided, two, {}}.toJson()),
                 u"verify.no-commitment"_s);
    }

    void theRegisterOfSealsNamesWhatWasSealed()
    {
        TestCase test = accepted();
        const QDate today = day("2026-03-04");
        SealUsedBody body;
        body.seal = u"审批专用章"_s;
        QCOMPARE(test.tryStep(today, Role::IssuingClerk, EventType::SealUsed, body.toJson()), u"seal.paper-missing"_s);
        body.paper = u"准字〔2026〕1号"_s;
        QCOMPARE(test.tryStep(today, Role::ProxyAgent, EventType::SealUsed, body.toJson()), u"role"_s);
        QCOMPARE(test.tryStep(today, Role::IssuingClerk, EventType::SealUsed, body.toJson()), done);
    }

    void aWrongDayIsRectifiedWithoutANewCase()
    {
        TestCase test = accepted();
        const QDate today = day("2026-03-04");
        const QString number = test.state->number();
        IntakeRectifiedBody body;
        const auto rectify = [&] {
            return test.tryStep(today, Role::Clerk, EventType::IntakeRectified, body.toJson());
        };
        body.reason = u"收件日录入错误"_s;
        QCOMPARE(rectify(), u"rectify.empty"_s);
        body.receivedOn = day("2026-02-27");
        QCOMPARE(rectify(), u"rectify.approval-missing"_s);
        body.approvedBy = u"supervisor"_s;
        body.acceptedOn = day("2026-02-26");
        QCOMPARE(rectify(), u"rectify.date"_s);
        body.acceptedOn = day("2026-02-27");
        QCOMPARE(rectify(), done);
        QCOMPARE(test.state->number(), number);
        QCOMPARE(test.state->intake.receivedOn, day("2026-02-27"));
        // 10 promised and 20 legal days from Friday, 27 February; Saturday the 28th is worked.
        const Deadlines due = deadlinesOf(*test.state, shippedCalendar(), test.profile());
        QCOMPARE(due.promised->day, day("2026-03-12"));
        QCOMPARE(due.legal->day, day("2026-03-26"));
    }

    void theRightItemMustBeComplete()
    {
        TestCase test = accepted();
        const QDate today = day("2026-03-04");
        ServiceItem right = itemWithProcess();
        right.id = u"YZ-TEST-09"_s;
        right.promisedDays = 5;
        IntakeRectifiedBody body;
        body.item = right;
        body.reason = u"选错事项"_s;
        const auto rectify = [&] {
            return test.tryStep(today, Role::Clerk, EventType::IntakeRectified, body.toJson());
        };
        QCOMPARE(rectify(), u"rectify.item-alone"_s);
        const CaseOpenedBody lacking = intakeOf(right, day("2026-03-02"), {u"B"_s});
        body.answers = lacking.answers;
        body.materials = lacking.materials;
        QCOMPARE(rectify(), u"rectify.incomplete"_s);
        body.materials = intakeOf(right, day("2026-03-02")).materials;
        body.materials->front().id = u"X"_s;
        QCOMPARE(rectify(), u"rectify.material-not-in-item"_s);
        body.materials = intakeOf(right, day("2026-03-02")).materials;
        QCOMPARE(rectify(), done);
        QCOMPARE(test.state->intake.item.id, right.id);
        QCOMPARE(deadlinesOf(*test.state, shippedCalendar(), test.profile()).promised->day, day("2026-03-09"));
    }
};

QTEST_GUILESS_MAIN(BackOfficeTest)
#include "backoffice_test.moc"
