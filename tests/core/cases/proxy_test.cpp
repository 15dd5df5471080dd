// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

using namespace yichuang;

/** A village station's work: commission, sending on, feedback (domain.md §9.4, S7). */
class ProxyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsProxyWorkWithoutASignedCommission();
    void theFourStepsLeadFromEntrustedToClosed();
    void aCaseIsSentOnOnceUntilItComesBack();
    void onlyACompleteDelegatedCaseIsSentOn();
    void anEndedCommissionBindsNobody();
    void theWindowReturnsOnlyWithReasonsAndOnlyWhatWasSentOn();
    void handingOverNeedsSignatureDayAndAResult_data();
    void handingOverNeedsSignatureDayAndAResult();
    void aSignatureAsOneselfIsTheApplicants();
    void theAgentDoesOnlyWhatTheCommissionLets();
    void whatWasMissingIsBroughtByTheAgentOnlyWhereHeMay();
    void whatIsServedIsSignedForByTheAgentOnlyWhereHeMay();
    void aCommissionIsReplacedOnlyBeforeItIsSignedOrAfterItEnded();
    void aRefusalWithoutCollectionIsClosedOnceTold();
    void everyMarkOfTheWorkIsKeptOnce();
    void everyRuleOfAgentsRefusesByName_data();
    void everyRuleOfAgentsRefusesByName();
    void nothingIsDoneUnderACommissionThatEnded();
    void aCommissionReachesToItsLastDay();
    void whoSignsForABodyIsWhoRepresentsIt();
    void whatTheWindowHasTakenOverDoesNotComeBack();
    void aVillageThatDoesAnItemItselfAcceptsItButDecidesOnlyOnTheSpot();
};

namespace {

const QDate monday = day("2026-03-02");
const QDate tuesday = day("2026-03-03");

ServiceItem delegatedItem()
{
    ServiceItem item = promisedItem();
    item.villageAcceptance = VillageAcceptance::Forwards;
    return item;
}

/** Received at the station. */
TestCase atTheStation(const ServiceItem &item = delegatedItem(), const QStringList &missing = {})
{
    TestCase one;
    if (const QString refused =
            one.tryStep(monday, Role::ProxyAgent, EventType::CaseOpened, intakeOf(item, monday, missing).toJson());
        !refused.isEmpty())
        qFatal("opening: %s", qPrintable(refused));
    return one;
}

QString agentDoes(TestCase &one, QDate on, EventType type, const QJsonObject &body)
{
    return one.tryStep(on, Role::ProxyAgent, type, body);
}

TestCase commissioned(const CommissionedBody &body = commission(), const QStringList &missing = {})
{
    TestCase one = atTheStation(delegatedItem(), missing);
    if (!agentDoes(one, monday, EventType::Commissioned, body.toJson()).isEmpty()
        || !agentDoes(one, monday, EventType::CommissionSigned, signature(monday).toJson()).isEmpty())
        qFatal("commission");
    return one;
}

/** Sent on, accepted, decided and at the issuing window. */
TestCase decidedCase(DecisionOutcome outcome = DecisionOutcome::Approve, const CommissionedBody &body = commission())
{
    TestCase one = commissioned(body);
    const bool done = agentDoes(one, monday, EventType::Forwarded, sentOn(monday).toJson()).isEmpty()
        && one.tryStep(monday, Role::Clerk, EventType::Accepted, acceptance(AcceptanceKind::Complete, monday).toJson())
               .isEmpty()
        && one.tryStep(tuesday, Role::Handler, EventType::Decided, decision(outcome, tuesday).toJson()).isEmpty();
    if (!done)
        qFatal("decision");
    return one;
}

} // namespace

void ProxyTest::nothingIsProxyWorkWithoutASignedCommission()
{
    TestCase one = atTheStation();
    const QJsonObject progress = ProxyProgressedBody{QStringLiteral("询问进度"), monday, {}}.toJson();
    QCOMPARE(agentDoes(one, monday, EventType::ProxyProgressed, progress), QStringLiteral("proxy.no-commission"));
    QVERIFY(!proxyStepOf(*one.state));
    QCOMPARE(agentDoes(one, monday, EventType::CommissionSigned, signature(monday).toJson()),
             QStringLiteral("commission.not-drawn-up"));
    QCOMPARE(agentDoes(one, monday, EventType::Commissioned, commission().toJson()), QString());
    QCOMPARE(*proxyStepOf(*one.state), ProxyStep::Unsigned);
    // Drawn up is not signed: neither proxy work nor sending on.
    QCOMPARE(agentDoes(one, monday, EventType::ProxyProgressed, progress), QStringLiteral("proxy.no-commission"));
    QCOMPARE(agentDoes(one, monday, EventType::Forwarded, sentOn(monday).toJson()),
             QStringLiteral("proxy.no-commission"));
    // And the fold knows it as well as the rules, for whoever did not ask them.
    QCOMPARE(one.record(monday, Role::ProxyAgent, EventType::ProxyProgressed, progress),
             QStringLiteral("proxy.no-commission"));
    QCOMPARE(agentDoes(one, monday, EventType::CommissionSigned, signature(monday).toJson()), QString());
    QCOMPARE(agentDoes(one, monday, EventType::ProxyProgressed, progress), QString());
}

void ProxyTest::theFourStepsLeadFromEntrustedToClosed()
{
    TestCase one = commissioned();
    QCOMPARE(*proxyStepOf(*one.state), ProxyStep::Entrusted);
    QCOMPARE(agentDoes(one, monday, EventType::Forwarded, sentOn(monday).toJson()), QString());
    QCOMPARE(*proxyStepOf(*one.state), ProxyStep::Forwarded);
    QVERIFY(waitsForWindow(*one.state));
    // Who forwards does not accept: that is the window's.
    const QJsonObject complete = acceptance(AcceptanceKind::Complete, monday).toJson();
    QCOMPARE(agentDoes(one, monday, EventType::Accepted, complete), QStringLiteral("role"));
    QCOMPARE(one.tryStep(monday, Role::Clerk, EventType::Accepted, complete), QString());
    QCOMPARE(*proxyStepOf(*one.state), ProxyStep::Underway);
    QVERIFY(!waitsForWindow(*one.state));
    QCOMPARE(
        one.tryStep(tuesday, Role::Handler, EventType::Decided, decision(DecisionOutcome::Approve, tuesday).toJson()),
        QString());
    QCOMPARE(*proxyStepOf(*one.state), ProxyStep::ToReport);
    ProxyReportedBody told = homeReport(tuesday);
    told.handedOver = false;
    told.manner = ReportManner::Phone;
    QCOMPARE(agentDoes(one, tuesday, EventType::ProxyReported, told.toJson()), QString());
    QCOMPARE(*proxyStepOf(*one.state), ProxyStep::ToHandOver);
    QCOMPARE(agentDoes(one, tuesday, EventType::ProxyReported, homeReport(tuesday).toJson()), QString());
    QCOMPARE(*proxyStepOf(*one.state), ProxyStep::Closed);
    QCOMPARE(one.state->proxy->handedOn, tuesday);
    QVERIFY(fold(one.events).misfits.empty());
    QVERIFY(fold(one.events).state == one.state);
}

void ProxyTest::aCaseIsSentOnOnceUntilItComesBack()
{
    TestCase one = commissioned();
    QCOMPARE(agentDoes(one, monday, EventType::Forwarded, sentOn(monday).toJson()), QString());
    QCOMPARE(agentDoes(one, monday, EventType::Forwarded, sentOn(monday).toJson()), QStringLiteral("forward.already"));
    const ForwardReturnedBody back{QStringLiteral("照片不清"), {QStringLiteral("A")}};
    QCOMPARE(one.tryStep(tuesday, Role::Clerk, EventType::ForwardReturned, back.toJson()), QString());
    QCOMPARE(*proxyStepOf(*one.state), ProxyStep::Returned);
    QCOMPARE(agentDoes(one, tuesday, EventType::Forwarded, sentOn(tuesday).toJson()), QString());
    QCOMPARE(*proxyStepOf(*one.state), ProxyStep::Forwarded);
    QVERIFY(!one.state->forwarding->returned);
}

void ProxyTest::onlyACompleteDelegatedCaseIsSentOn()
{
    TestCase lacking = atTheStation(delegatedItem(), {QStringLiteral("A")});
    QCOMPARE(agentDoes(lacking, monday, EventType::Forwarded, sentOn(monday).toJson()),
             QStringLiteral("forward.materials-missing"));
    // What may follow under 容缺 need not be there; nor is a commission needed when the applicant stands there himself.
    TestCase deferrable = atTheStation(delegatedItem(), {QStringLiteral("C")});
    QCOMPARE(agentDoes(deferrable, monday, EventType::Forwarded, sentOn(monday).toJson()), QString());
    QVERIFY(!proxyStepOf(*deferrable.state));
    ServiceItem kept = delegatedItem();
    kept.villageAcceptance = VillageAcceptance::None;
    TestCase notDelegated = atTheStation(kept);
    QCOMPARE(agentDoes(notDelegated, monday, EventType::Forwarded, sentOn(monday).toJson()),
             QStringLiteral("forward.not-delegated"));
    TestCase early = atTheStation();
    QCOMPARE(agentDoes(early, monday, EventType::Forwarded, sentOn(tuesday).toJson()), QStringLiteral("forward.date"));
    // What the station may do itself it may also send on.
    ServiceItem itself = delegatedItem();
    itself.villageAcceptance = VillageAcceptance::Direct;
    TestCase direct = atTheStation(itself);
    QCOMPARE(agentDoes(direct, monday, EventType::Forwarded, sentOn(monday).toJson()), QString());
}

void ProxyTest::anEndedCommissionBindsNobody()
{
    const CommissionEndedBody over{QStringLiteral("委托人自行办理"), monday};
    TestCase unsignedYet = atTheStation();
    QCOMPARE(agentDoes(unsignedYet, monday, EventType::Commissioned, commission().toJson()), QString());
    QCOMPARE(agentDoes(unsignedYet, monday, EventType::Forwarded, sentOn(monday).toJson()),
             QStringLiteral("proxy.no-commission"));
    QCOMPARE(agentDoes(unsignedYet, monday, EventType::CommissionEnded, over.toJson()), QString());
    QCOMPARE(agentDoes(unsignedYet, monday, EventType::Forwarded, sentOn(monday).toJson()), QString());
    CommissionedBody reading = commission();
    reading.rights = {ProxyRight::Correct};
    TestCase lesser = commissioned(reading);
    QCOMPARE(agentDoes(lesser, monday, EventType::CommissionEnded, over.toJson()), QString());
    QCOMPARE(agentDoes(lesser, monday, EventType::Forwarded, sentOn(monday).toJson()), QString());
}

void ProxyTest::theWindowReturnsOnlyWithReasonsAndOnlyWhatWasSentOn()
{
    TestCase one = commissioned();
    const ForwardReturnedBody back{QStringLiteral("照片不清"), {}};
    QCOMPARE(one.tryStep(monday, Role::Clerk, EventType::ForwardReturned, back.toJson()),
             QStringLiteral("return.not-forwarded"));
    QCOMPARE(agentDoes(one, monday, EventType::Forwarded, sentOn(monday).toJson()), QString());
    QCOMPARE(one.tryStep(monday, Role::Clerk, EventType::ForwardReturned, ForwardReturnedBody{}.toJson()),
             QStringLiteral("return.reasons-missing"));
    const ForwardReturnedBody foreign{QStringLiteral("缺"), {QStringLiteral("Z")}};
    QCOMPARE(one.tryStep(monday, Role::Clerk, EventType::ForwardReturned, foreign.toJson()),
             QStringLiteral("return.material-not-in-checklist"));
    QCOMPARE(agentDoes(one, monday, EventType::ForwardReturned, back.toJson()), QStringLiteral("role"));
}

void ProxyTest::handingOverNeedsSignatureDayAndAResult_data()
{
    QTest::addColumn<QString>("broken");
    QTest::addColumn<int>("what");
    QTest::newRow("by telephone") << QStringLiteral("report.not-in-person") << 0;
    QTest::newRow("no name") << QStringLiteral("report.signature-missing") << 1;
    QTest::newRow("no day") << QStringLiteral("report.signature-missing") << 2;
    QTest::newRow("a day to come") << QStringLiteral("report.signature-date") << 3;
    QTest::newRow("before the decision") << QStringLiteral("report.signature-date") << 4;
    QTest::newRow("somebody else as himself") << QStringLiteral("report.signer") << 5;
    QTest::newRow("nothing told") << QStringLiteral("report.empty") << 6;
    QTest::newRow("his wife") << QString() << 7;
}

void ProxyTest::handingOverNeedsSignatureDayAndAResult()
{
    QFETCH(QString, broken);
    QFETCH(int, what);
    ProxyReportedBody report = homeReport(tuesday);
    const std::array<std::function<void()>, 8> changes{[&] { report.manner = ReportManner::Phone; },
                                                       [&] { report.receivedBy.clear(); },
                                                       [&] { report.signedOn = {}; },
                                                       [&] { report.signedOn = tuesday.addDays(1); },
                                                       [&] { report.signedOn = monday; },
                                                       [&] { report.receivedBy = QStringLiteral("测试丁"); },
                                                       [&] { report.text.clear(); },
                                                       [&] {
                                                           report.receivedBy = QStringLiteral("测试丁");
                                                           report.relation = QStringLiteral("配偶");
                                                       }};
    changes.at(std::size_t(what))();
    TestCase one = decidedCase();
    QCOMPARE(agentDoes(one, tuesday, EventType::ProxyReported, report.toJson()), broken);
    TestCase undecided = commissioned();
    QCOMPARE(agentDoes(undecided, monday, EventType::ProxyReported, homeReport(monday).toJson()),
             QStringLiteral("report.no-result"));
}

void ProxyTest::aSignatureAsOneselfIsTheApplicants()
{
    TestCase one = atTheStation();
    QCOMPARE(agentDoes(one, monday, EventType::Commissioned, commission().toJson()), QString());
    CommissionSignedBody body = signature(monday);
    body.signedBy = QStringLiteral("测试丁");
    QCOMPARE(agentDoes(one, monday, EventType::CommissionSigned, body.toJson()), QStringLiteral("commission.signer"));
    body.relation = QStringLiteral("监护人");
    body.signedOn = monday.addDays(-1);
    QCOMPARE(agentDoes(one, monday, EventType::CommissionSigned, body.toJson()),
             QStringLiteral("commission.signature-date"));
    body.signedOn = monday;
    body.signedBy.clear();
    QCOMPARE(agentDoes(one, monday, EventType::CommissionSigned, body.toJson()),
             QStringLiteral("commission.signature-missing"));
    // A blank that slipped in makes nobody another person.
    CommissionSignedBody blank = signature(monday);
    blank.signedBy = QStringLiteral(" %1 ").arg(testPerson().name);
    QCOMPARE(agentDoes(one, monday, EventType::CommissionSigned, blank.toJson()), QString());
}

void ProxyTest::theAgentDoesOnlyWhatTheCommissionLets()
{
    CommissionedBody reading = commission();
    reading.rights = {ProxyRight::Correct};
    TestCase one = commissioned(reading);
    QCOMPARE(agentDoes(one, monday, EventType::Forwarded, sentOn(monday).toJson()), QStringLiteral("forward.no-right"));
    CommissionedBody without = commission();
    without.rights = {ProxyRight::Submit};
    TestCase decided = decidedCase(DecisionOutcome::Approve, without);
    QCOMPARE(decided.tryStep(tuesday, Role::IssuingClerk, EventType::ResultArrived, ResultArrivedBody{}.toJson()),
             QString());
    ResultIssuedBody toAgent = handOver(tuesday);
    toAgent.receiverName = without.agentName;
    toAgent.receiverDocumentNumber.clear();
    toAgent.relation = QStringLiteral("代办员");
    toAgent.authorityShown = true;
    QCOMPARE(decided.tryStep(tuesday, Role::IssuingClerk, EventType::ResultIssued, toAgent.toJson()),
             QStringLiteral("issue.agent-may-not-collect"));
    TestCase ended = decided;
    QCOMPARE(agentDoes(ended, tuesday, EventType::CommissionEnded,
                       CommissionEndedBody{QStringLiteral("委托人收回"), tuesday}.toJson()),
             QString());
    // No agent any more, but anybody may bring a power of attorney.
    QCOMPARE(ended.tryStep(tuesday, Role::IssuingClerk, EventType::ResultIssued, toAgent.toJson()), QString());
    QCOMPARE(decided.tryStep(tuesday, Role::IssuingClerk, EventType::ResultIssued, handOver(tuesday).toJson()),
             QString());
}

void ProxyTest::whatWasMissingIsBroughtByTheAgentOnlyWhereHeMay()
{
    const QJsonObject brought = supply(delegatedItem(), {"A"}, monday).toJson();
    CommissionedBody without = commission();
    without.rights = {ProxyRight::Submit};
    TestCase one = commissioned(without, {QStringLiteral("A")});
    QCOMPARE(agentDoes(one, monday, EventType::MaterialsSupplemented, brought),
             QStringLiteral("supplement.agent-may-not"));
    // The principal hands it in at the window himself.
    QCOMPARE(one.tryStep(monday, Role::Clerk, EventType::MaterialsSupplemented, brought), QString());
    TestCase other = commissioned(commission(), {QStringLiteral("A")}); // with 补正
    QCOMPARE(agentDoes(other, monday, EventType::MaterialsSupplemented, brought), QString());
}

void ProxyTest::whatIsServedIsSignedForByTheAgentOnlyWhereHeMay()
{
    const auto servedByPost = [](const CommissionedBody &body) {
        TestCase decided = decidedCase(DecisionOutcome::Approve, body);
        decided.record(tuesday, Role::IssuingClerk, EventType::ResultArrived, ResultArrivedBody{}.toJson());
        ResultIssuedBody toAgent = handOver(tuesday);
        toAgent.receiverName = body.agentName;
        toAgent.receiverDocumentNumber.clear();
        toAgent.relation = QStringLiteral("代办员");
        toAgent.manner = QStringLiteral("邮寄");
        toAgent.trackingNumber = QStringLiteral("1099000000001");
        return decided.tryStep(tuesday, Role::IssuingClerk, EventType::ResultIssued, toAgent.toJson());
    };
    QCOMPARE(servedByPost(commission()), QStringLiteral("issue.agent-may-not-sign"));
    CommissionedBody signing = commission();
    signing.rights = {ProxyRight::Submit, ProxyRight::SignFor};
    QCOMPARE(servedByPost(signing), QString());
}

void ProxyTest::aCommissionIsReplacedOnlyBeforeItIsSignedOrAfterItEnded()
{
    TestCase one = atTheStation();
    CommissionedBody nobody = commission();
    nobody.rights.clear();
    QCOMPARE(agentDoes(one, monday, EventType::Commissioned, nobody.toJson()),
             QStringLiteral("commission.rights-missing"));
    QCOMPARE(agentDoes(one, monday, EventType::Commissioned, commission(monday.addDays(-1)).toJson()),
             QStringLiteral("commission.day-past"));
    QCOMPARE(agentDoes(one, monday, EventType::Commissioned, commission().toJson()), QString());
    QCOMPARE(agentDoes(one, monday, EventType::Commissioned, commission(tuesday).toJson()), QString());
    QCOMPARE(one.state->proxy->commission.validUntil, tuesday);
    QCOMPARE(agentDoes(one, monday, EventType::CommissionSigned, signature(monday).toJson()), QString());
    QCOMPARE(agentDoes(one, monday, EventType::Commissioned, commission().toJson()),
             QStringLiteral("commission.already"));
    QCOMPARE(agentDoes(one, monday, EventType::CommissionEnded, CommissionEndedBody{{}, monday}.toJson()),
             QStringLiteral("commission.end-reason-missing"));
    const CommissionEndedBody end{QStringLiteral("委托人自己办理"), monday};
    QCOMPARE(agentDoes(one, monday, EventType::CommissionEnded, end.toJson()), QString());
    QCOMPARE(*proxyStepOf(*one.state), ProxyStep::Ended);
    QCOMPARE(agentDoes(one, monday, EventType::Commissioned, commission().toJson()), QString());
    QCOMPARE(*proxyStepOf(*one.state), ProxyStep::Unsigned);
}

void ProxyTest::aRefusalWithoutCollectionIsClosedOnceTold()
{
    CommissionedBody without = commission();
    without.rights = {ProxyRight::Submit};
    TestCase one = decidedCase(DecisionOutcome::Refuse, without);
    ProxyReportedBody told = homeReport(tuesday);
    told.handedOver = false;
    QCOMPARE(agentDoes(one, tuesday, EventType::ProxyReported, told.toJson()), QString());
    QCOMPARE(*proxyStepOf(*one.state), ProxyStep::Closed);
    // What was told before the decision does not stand for the decision.
    TestCase early = commissioned();
    told.reportedOn = monday;
    QCOMPARE(agentDoes(early, monday, EventType::ProxyReported, told.toJson()), QString());
    QCOMPARE(
        early.tryStep(tuesday, Role::ProxyAgent, EventType::Withdrawn, EndedBody{QStringLiteral("不办了")}.toJson()),
        QString());
    QCOMPARE(*proxyStepOf(*early.state), ProxyStep::ToReport);
}

void ProxyTest::everyMarkOfTheWorkIsKeptOnce()
{
    TestCase one = commissioned();
    const ProxyProgressedBody late{QStringLiteral("晚间上门"), monday, {ServiceMark::Delayed, ServiceMark::HomeVisit}};
    QCOMPARE(agentDoes(one, monday, EventType::ProxyProgressed, late.toJson()), QString());
    QCOMPARE(one.state->proxy->marks, (std::vector{ServiceMark::HomeVisit, ServiceMark::Delayed}));
}

namespace {

/** A body that is right but for one member. */
template <typename Body, typename Change> QJsonObject spoilt(Body body, Change change)
{
    change(body);
    return body.toJson();
}

TestCase drawnUp()
{
    TestCase one = atTheStation();
    if (!agentDoes(one, monday, EventType::Commissioned, commission().toJson()).isEmpty())
        qFatal("drawing up");
    return one;
}

enum class Begin { Received, DrawnUp, Commissioned, Ended, Decided };

TestCase caseAt(Begin begin)
{
    switch (begin) {
    case Begin::Received:
        return atTheStation();
    case Begin::DrawnUp:
        return drawnUp();
    case Begin::Commissioned:
        return commissioned();
    case Begin::Decided:
        return decidedCase();
    case Begin::Ended:
        break;
    }
    TestCase one = commissioned();
    const CommissionEndedBody end{QStringLiteral("委托人收回"), monday};
    if (!agentDoes(one, monday, EventType::CommissionEnded, end.toJson()).isEmpty())
        qFatal("end");
    return one;
}

} // namespace

void ProxyTest::everyRuleOfAgentsRefusesByName_data()
{
    QTest::addColumn<int>("begin");
    QTest::addColumn<EventType>("type");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("broken");
    const auto row = [](const char *name, Begin begin, EventType type, const QJsonObject &body, const char *broken) {
        QTest::newRow(name) << int(begin) << type << body << QString::fromLatin1(broken);
    };
    using enum EventType;
    const auto commissionWith = [](auto change) { return spoilt(commission(), change); };
    row("no agent's name", Begin::Received, Commissioned,
        commissionWith([](auto &b) { b.agentName = QStringLiteral(" "); }), "commission.agent-missing");
    row("no station", Begin::Received, Commissioned, commissionWith([](auto &b) { b.station.clear(); }),
        "commission.agent-missing");
    row("no matter", Begin::Received, Commissioned, commissionWith([](auto &b) { b.matters = QStringLiteral(" "); }),
        "commission.matters-missing");
    row("over since yesterday", Begin::Received, Commissioned, commissionWith([](auto &b) { b.validUntil = monday; }),
        "commission.day-past");
    row("its last day is today", Begin::Received, Commissioned, commissionWith([](auto &b) { b.validUntil = tuesday; }),
        "");
    const auto signatureWith = [](auto change) { return spoilt(signature(tuesday), change); };
    row("nothing to sign", Begin::Received, CommissionSigned, signature(tuesday).toJson(), "commission.not-drawn-up");
    row("signed twice", Begin::Commissioned, CommissionSigned, signature(tuesday).toJson(),
        "commission.signed-already");
    row("signed after its end", Begin::Ended, CommissionSigned, signature(tuesday).toJson(), "commission.not-drawn-up");
    row("signed tomorrow", Begin::DrawnUp, CommissionSigned,
        signatureWith([](auto &b) { b.signedOn = tuesday.addDays(1); }), "commission.signature-date");
    row("no day", Begin::DrawnUp, CommissionSigned, signatureWith([](auto &b) { b.signedOn = {}; }),
        "commission.signature-missing");
    row("no relation", Begin::DrawnUp, CommissionSigned, signatureWith([](auto &b) { b.relation.clear(); }),
        "commission.signature-missing");
    row("signed for by the wife", Begin::DrawnUp, CommissionSigned, signatureWith([](auto &b) {
            b.signedBy = QStringLiteral("测试丁");
            b.relation = QStringLiteral("配偶");
        }),
        "");
    const CommissionEndedBody end{QStringLiteral("委托人收回"), tuesday};
    row("nothing to end", Begin::Received, CommissionEnded, end.toJson(), "commission.not-drawn-up");
    row("ended twice", Begin::Ended, CommissionEnded, end.toJson(), "commission.not-drawn-up");
    row("ended tomorrow", Begin::Commissioned, CommissionEnded,
        spoilt(end, [](auto &b) { b.endedOn = tuesday.addDays(1); }), "commission.end-date");
    row("ended unsigned", Begin::DrawnUp, CommissionEnded, end.toJson(), "");
    row("checked before it was received", Begin::Commissioned, Forwarded,
        spoilt(sentOn(tuesday), [](auto &b) { b.checkedOn = monday.addDays(-1); }), "forward.date");
    const ProxyProgressedBody progress{QStringLiteral("询问进度"), tuesday, {}};
    row("progress without a word", Begin::Commissioned, ProxyProgressed,
        spoilt(progress, [](auto &b) { b.text = QStringLiteral(" "); }), "progress.empty");
    row("progress before the commission", Begin::Commissioned, ProxyProgressed,
        spoilt(progress, [](auto &b) { b.doneOn = monday.addDays(-1); }), "progress.date");
    row("progress of tomorrow", Begin::Commissioned, ProxyProgressed,
        spoilt(progress, [](auto &b) { b.doneOn = tuesday.addDays(1); }), "progress.date");
    ProxyReportedBody told = homeReport(tuesday);
    told.handedOver = false;
    row("feedback without a commission", Begin::Received, ProxyReported, told.toJson(), "proxy.no-commission");
    row("feedback before the signatures", Begin::DrawnUp, ProxyReported, told.toJson(), "proxy.no-commission");
    row("feedback before the commission", Begin::Commissioned, ProxyReported,
        spoilt(told, [](auto &b) { b.reportedOn = monday.addDays(-1); }), "report.date");
    row("feedback of tomorrow", Begin::Commissioned, ProxyReported,
        spoilt(told, [](auto &b) { b.reportedOn = tuesday.addDays(1); }), "report.date");
    row("handed over to nobody's relation", Begin::Decided, ProxyReported,
        spoilt(homeReport(tuesday), [](auto &b) { b.relation.clear(); }), "report.signature-missing");
    row("told by message", Begin::Commissioned, ProxyReported,
        spoilt(told, [](auto &b) { b.manner = ReportManner::Message; }), "");
}

void ProxyTest::everyRuleOfAgentsRefusesByName()
{
    QFETCH(const int, begin);
    QFETCH(const EventType, type);
    QFETCH(const QJsonObject, body);
    TestCase one = caseAt(static_cast<Begin>(begin));
    QTEST(agentDoes(one, tuesday, type, body), "broken");
}

void ProxyTest::nothingIsDoneUnderACommissionThatEnded()
{
    TestCase one = caseAt(Begin::Ended);
    const ProxyProgressedBody progress{QStringLiteral("询问进度"), monday, {}};
    ProxyReportedBody told = homeReport(monday);
    told.handedOver = false;
    for (const auto &[type, body] : std::initializer_list<std::pair<EventType, QJsonObject>>{
             {EventType::ProxyProgressed, progress.toJson()}, {EventType::ProxyReported, told.toJson()}}) {
        QCOMPARE(agentDoes(one, monday, type, body), QStringLiteral("proxy.no-commission"));
        QCOMPARE(one.record(monday, Role::ProxyAgent, type, body), QStringLiteral("proxy.no-commission"));
    }
    // The applicant may stand there himself: what he hands in is sent on all the same, and is no 代办.
    QCOMPARE(agentDoes(one, monday, EventType::Forwarded, sentOn(monday).toJson()), QString());
    QCOMPARE(*proxyStepOf(*one.state), ProxyStep::Ended);
}

void ProxyTest::aCommissionReachesToItsLastDay()
{
    const ProxyProgressedBody progress{QStringLiteral("询问进度"), monday, {}};
    TestCase one = commissioned(commission(tuesday));
    QCOMPARE(agentDoes(one, tuesday, EventType::ProxyProgressed, progress.toJson()), QString());
    const QDate wednesday = tuesday.addDays(1);
    QCOMPARE(agentDoes(one, wednesday, EventType::ProxyProgressed, progress.toJson()),
             QStringLiteral("commission.run-out"));
    QCOMPARE(agentDoes(one, wednesday, EventType::Forwarded, sentOn(monday).toJson()),
             QStringLiteral("commission.run-out"));
    // He is told how it stands all the same, and it can be ended.
    ProxyReportedBody told = homeReport(wednesday);
    told.handedOver = false;
    QCOMPARE(agentDoes(one, wednesday, EventType::ProxyReported, told.toJson()), QString());
    QCOMPARE(agentDoes(one, wednesday, EventType::CommissionEnded,
                       CommissionEndedBody{QStringLiteral("委托期限届满"), wednesday}.toJson()),
             QString());

    TestCase decided = decidedCase(DecisionOutcome::Approve, commission(tuesday));
    QCOMPARE(decided.tryStep(tuesday, Role::IssuingClerk, EventType::ResultArrived, ResultArrivedBody{}.toJson()),
             QString());
    ResultIssuedBody toAgent = handOver(wednesday);
    toAgent.receiverName = commission().agentName;
    toAgent.receiverDocumentNumber.clear();
    toAgent.relation = QStringLiteral("代办员");
    toAgent.authorityShown = true;
    QCOMPARE(decided.tryStep(wednesday, Role::IssuingClerk, EventType::ResultIssued, toAgent.toJson()),
             QStringLiteral("issue.agent-may-not-collect"));
    toAgent.issuedOn = tuesday;
    QCOMPARE(decided.tryStep(tuesday, Role::IssuingClerk, EventType::ResultIssued, toAgent.toJson()), QString());
}

void ProxyTest::whoSignsForABodyIsWhoRepresentsIt()
{
    CaseOpenedBody opened = intakeOf(delegatedItem(), monday);
    opened.item.applicantKinds = {ApplicantKind::LegalPerson};
    opened.applicant.kind = ApplicantKind::LegalPerson;
    opened.applicant.name = QStringLiteral("宁波测试商贸有限公司");
    opened.applicant.documentKind = DocumentKind::CreditCode;
    opened.applicant.documentNumber = QStringLiteral("93370304MF0AAAAA1T");
    opened.applicant.legalRepresentative = QStringLiteral("测试戊");
    TestCase one;
    QCOMPARE(agentDoes(one, monday, EventType::CaseOpened, opened.toJson()), QString());
    QCOMPARE(agentDoes(one, monday, EventType::Commissioned, commission().toJson()), QString());
    CommissionSignedBody body = signature(monday);
    body.signedBy = opened.applicant.name; // a body holds no pen
    QCOMPARE(agentDoes(one, monday, EventType::CommissionSigned, body.toJson()), QStringLiteral("commission.signer"));
    body.signedBy = QStringLiteral("测试戊");
    QCOMPARE(agentDoes(one, monday, EventType::CommissionSigned, body.toJson()), QString());
}

void ProxyTest::whatTheWindowHasTakenOverDoesNotComeBack()
{
    TestCase one = decidedCase();
    QVERIFY(!waitsForWindow(*one.state));
    const ForwardReturnedBody back{QStringLiteral("照片不清"), {}};
    QCOMPARE(one.record(tuesday, Role::Clerk, EventType::ForwardReturned, back.toJson()), QStringLiteral("stage"));
    TestCase accepted = commissioned();
    QCOMPARE(agentDoes(accepted, monday, EventType::Forwarded, sentOn(monday).toJson()), QString());
    QCOMPARE(accepted.tryStep(monday, Role::Clerk, EventType::ForwardReturned, back.toJson()), QString());
    QCOMPARE(accepted.tryStep(monday, Role::Clerk, EventType::ForwardReturned, back.toJson()),
             QStringLiteral("return.not-forwarded")); // it lies at the station already
}

void ProxyTest::aVillageThatDoesAnItemItselfAcceptsItButDecidesOnlyOnTheSpot()
{
    ServiceItem direct = delegatedItem();
    direct.villageAcceptance = VillageAcceptance::Direct;
    TestCase promised = atTheStation(direct);
    QCOMPARE(agentDoes(promised, monday, EventType::Accepted, acceptance(AcceptanceKind::Complete, monday).toJson()),
             QString());
    QCOMPARE(agentDoes(promised, monday, EventType::Decided, decision(DecisionOutcome::Approve, monday).toJson()),
             QStringLiteral("role"));
    ServiceItem onTheSpot = instantItem();
    onTheSpot.villageAcceptance = VillageAcceptance::Direct;
    TestCase instant = atTheStation(onTheSpot);
    QCOMPARE(agentDoes(instant, monday, EventType::Accepted, acceptance(AcceptanceKind::Complete, monday).toJson()),
             QString());
    QCOMPARE(agentDoes(instant, monday, EventType::Decided, decision(DecisionOutcome::Approve, monday).toJson()),
             QString());
    ServiceItem passedOn = instantItem();
    passedOn.villageAcceptance = VillageAcceptance::Forwards;
    TestCase forwarded = atTheStation(passedOn);
    const QJsonObject complete = acceptance(AcceptanceKind::Complete, monday).toJson();
    QCOMPARE(agentDoes(forwarded, monday, EventType::Accepted, complete), QStringLiteral("role"));
    QCOMPARE(forwarded.tryStep(monday, Role::Clerk, EventType::Accepted, complete), QString());
    QCOMPARE(agentDoes(forwarded, monday, EventType::Decided, decision(DecisionOutcome::Approve, monday).toJson()),
             QStringLiteral("role"));
}

QTEST_GUILESS_MAIN(ProxyTest)
#include "proxy_test.moc"
