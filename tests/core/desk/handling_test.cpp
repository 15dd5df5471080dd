// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handlingunit.h"
#include "core/desk/rightitem.h"
#include "core/desk/papersondemand.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/core/desk/deskacts.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString yinzhouGovernment = u"宁波市鄞州区人民政府"_s;
const QString yinzhouCourt = u"宁波市鄞州区人民法院"_s;
const QString promisedTen = u"YZ-NY01"_s; // legal 20, promised 10

DecidedBody refusal(QDate on)
{
    DecidedBody body = decision(DecisionOutcome::Refuse, on);
    body.reasons = u"不符合规定的条件"_s;
    body.reviewOrgan = yinzhouGovernment;
    body.court = yinzhouCourt;
    return body;
}

ResultIssuedBody toApplicant(const CaseState &state, QDate on)
{
    ResultIssuedBody body = handOver(on);
    const Applicant &applicant = state.intake.applicant;
    const bool person = applicant.kind == ApplicantKind::NaturalPerson;
    body.receiverName = person ? applicant.name : applicant.legalRepresentative;
    body.receiverDocumentNumber = person ? applicant.documentNumber : QString();
    return body;
}

QStringList kindsOf(const std::vector<MadePaper> &papers)
{
    QStringList kinds;
    for (const MadePaper &paper : papers)
        kinds.append(paperKindCode(paper.kind));
    return kinds;
}

} // namespace

/** Cases after acceptance, from the window's hand to the applicant's (domain.md §9.4: S1, S4, S5, S11, S12). */
class HandlingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptanceHandsTheCaseToWhoeverDecidesAndTheReceiptSaysSo()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        QVERIFY(taken.state.unit);
        QCOMPARE(taken.state.unit->to, f.item(promisedTen).implementer);
        for (const MadePaper &paper : taken.papers) {
            if (paper.kind == PaperKind::Acceptance || paper.kind == PaperKind::Slip)
                QVERIFY(paper.source.contains(taken.state.unit->toName));
        }
        const CaseFile file = must(f.desk->caseFile(taken.state.caseId));
        QCOMPARE(std::ranges::count(file.events, EventType::Routed, &Event::type), 1);
        QCOMPARE(f.faults(), QStringList());
    }

    void anInstantCaseStaysAtItsWindow()
    {
        DeskFixture f;
        const Catalogue &catalogue = *f.desk->reference().catalogue;
        const auto instant =
            std::ranges::find_if(catalogue.items(), [](const ServiceItem &item) { return item.isInstant(); });
        QVERIFY(instant != catalogue.items().end());
        QVERIFY(!f.take(f.completeDraft(instant->id), Outcome::Accept).state.unit);
    }

    void aTownsItemTakenInElsewhereGoesToTheApplicantsTown()
    {
        DeskFixture f;
        const ReferenceSet &reference = f.desk->reference();
        ServiceItem item = f.item(promisedTen);
        item.implementer = u"D-TOWN"_s;
        const Place here{u"330212110"_s, u"W1-1"_s}; // 姜山镇
        item.scope = ItemScope::District;
        QCOMPARE(decidingUnit(item, u"浙江省宁波市鄞州区邱隘镇测试村1号", here, reference).id, u"330212106000"_s);
        QCOMPARE(decidingUnit(item, u"浙江省杭州市萧山区1号", here, reference).id, u"330212110000"_s);
        item.scope = ItemScope::Town;
        QCOMPARE(decidingUnit(item, u"浙江省宁波市鄞州区邱隘镇测试村1号", here, reference).id, u"330212110000"_s);
        item.implementer = u"D-MZ"_s;
        QCOMPARE(decidingUnit(item, u"邱隘镇", here, reference).name, u"鄞州区民政局"_s);
    }

    void ofTwoTownsInAnAddressTheLongerNameIsMeant()
    {
        DeskFixture f;
        ReferenceSet reference = f.desk->reference();
        auto organisation = std::make_shared<Organisation>(*reference.organisation);
        Town longer = organisation->towns.front();
        longer.code = u"330212990000"_s;
        longer.name = u"邱隘镇新城街道"_s;
        longer.government = u"邱隘镇新城街道办事处"_s;
        organisation->towns.append(longer);
        reference.organisation = organisation;
        ServiceItem item = f.item(promisedTen);
        item.implementer = u"D-TOWN"_s;
        item.scope = ItemScope::District;
        const Place here{u"330212110"_s, u"W1-1"_s};
        QCOMPARE(decidingUnit(item, u"鄞州区邱隘镇新城街道1号", here, reference).id, longer.code);
        QCOMPARE(decidingUnit(item, u"鄞州区邱隘镇1号", here, reference).id, u"330212106000"_s);
        QCOMPARE(handlingUnitName(longer.code, reference), longer.government);
        QCOMPARE(handlingUnitName(u"unknown"_s, reference), u"unknown"_s);
        // Nothing is handed to "the town" as such: it is one of the towns.
        QStringList offered;
        for (const HandlingUnit &unit : handlingUnits(reference))
            offered.append(unit.id);
        QVERIFY(!offered.contains(u"D-TOWN"_s));
        QVERIFY(offered.contains(u"D-MZ"_s));
        QVERIFY(offered.contains(longer.code));
    }

    void theWorkListOfAUnitShowsWhatFallsDueFirst()
    {
        DeskFixture f;
        const TakenIn later = f.take(f.completeDraft(u"YZ-MZ16"_s), Outcome::Accept); // 15 days
        const TakenIn sooner = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        CaseQuery query;
        query.stages = {CaseStage::Accepted};
        query.sort = CaseSort::WorkFirst;
        const CasePage all = must(f.desk->cases(query));
        QCOMPARE(all.rows.size(), 2u);
        QCOMPARE(all.rows.front().caseId, sooner.state.caseId);
        query.unit = later.state.unit->to;
        const CasePage unit = must(f.desk->cases(query));
        QVERIFY(std::ranges::find(unit.rows, later.state.caseId, &CaseRow::caseId) != unit.rows.end());
        query.handler = u"clerk"_s;
        QVERIFY(must(f.desk->cases(query)).rows.empty());
        (void)must(act(f, Role::Handler, later.state.caseId, EventType::HandlerAssigned,
                       HandlerAssignedBody{u"clerk"_s, {}}.toJson()));
        QCOMPARE(must(f.desk->cases(query)).rows.size(), 1u);
        const std::vector<QString> units = must(f.desk->unitsAtWork());
        QVERIFY(std::ranges::find(units, later.state.unit->to) != units.end());
        QCOMPARE(f.faults(), QStringList());
    }

    /** S1 */
    void aSpecialProcedureMovesBothLimitsAndAnExtensionOnlyTheLegalOne()
    {
        DeskFixture f(QDate(2026, 3, 2));
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        const QUuid id = taken.state.caseId;
        QCOMPARE(taken.deadlines.promised->day, QDate(2026, 3, 16));
        QCOMPARE(taken.deadlines.legal->day, QDate(2026, 3, 30));
        f.moveTo(QDate(2026, 3, 9));
        const TakenIn stopped = must(act(f, Role::Handler, id, EventType::ClockStopped,
                                         ClockStoppedBody{u"鉴定"_s, QDate(2026, 3, 9), 5}.toJson()));
        QCOMPARE(kindsOf(stopped.papers), QStringList{u"D9b"_s});
        QVERIFY(stopped.papers.front().source.contains(u"（至2026年3月13日）"_s));
        QVERIFY(!stopped.deadlines.promised);
        f.moveTo(QDate(2026, 3, 13));
        const TakenIn resumed =
            must(act(f, Role::Handler, id, EventType::ClockResumed, ClockResumedBody{QDate(2026, 3, 13)}.toJson()));
        QCOMPARE(resumed.deadlines.promised->day, QDate(2026, 3, 23));
        QCOMPARE(resumed.deadlines.legal->day, QDate(2026, 4, 7));
        f.moveTo(QDate(2026, 3, 20));
        const DeadlineExtendedBody extension{10, u"情况复杂"_s, u"测试戊"_s, ExtensionApprover::OrganHead};
        QCOMPARE(act(f, Role::Handler, id, EventType::DeadlineExtended, extension.toJson()).error().reason,
                 u"extend.approval-missing"_s);
        f.employ(u"supervisor"_s, Role::Supervisor);
        QJsonObject vouched = extension.toJson();
        setApprovedBy(vouched, u"supervisor"_s);
        const TakenIn extended = must(act(f, Role::Handler, id, EventType::DeadlineExtended, vouched));
        QCOMPARE(extended.deadlines.promised->day, QDate(2026, 3, 23));
        QCOMPARE(extended.deadlines.legal->day, QDate(2026, 4, 21));
        QCOMPARE(kindsOf(extended.papers), QStringList{u"D9"_s});
        QVERIFY(extended.papers.front().source.contains(u"2026年4月7日"_s));
        QVERIFY(extended.papers.front().source.contains(u"2026年4月21日"_s));
        const auto again = act(f, Role::Handler, id, EventType::DeadlineExtended, vouched);
        QVERIFY(!again);
        QCOMPARE(again.error().reason, u"extend.twice"_s);
        QCOMPARE(f.faults(), QStringList());
    }

    /** S4 */
    void anAcceptanceWhosePromiseIsBrokenIsRevokedInWriting()
    {
        DeskFixture f(QDate(2026, 9, 24));
        const TakenIn taken = f.take(f.draftLacking(u"YZ-SJ07"_s, Necessity::Deferrable), Outcome::AcceptTolerant);
        const QUuid id = taken.state.caseId;
        EndedBody body{u"承诺容缺后补的材料逾期未补齐。"_s, false, yinzhouGovernment, yinzhouCourt};
        QCOMPARE(act(f, Role::Clerk, id, EventType::AcceptanceRevoked, body.toJson()).error().reason,
                 u"revoke.not-overdue"_s);
        f.moveTo(QDate(2026, 10, 10));
        body.court.clear();
        QCOMPARE(act(f, Role::Clerk, id, EventType::AcceptanceRevoked, body.toJson()).error().reason,
                 u"revoke.remedies-missing"_s);
        body.court = yinzhouCourt;
        const TakenIn revoked = must(act(f, Role::Clerk, id, EventType::AcceptanceRevoked, body.toJson()));
        QCOMPARE(kindsOf(revoked.papers), QStringList{u"D6b"_s});
        QVERIFY(revoked.papers.front().source.contains(u"规定第十一条，"_s));
        QVERIFY(revoked.papers.front().source.contains(yinzhouCourt));
        QCOMPARE(f.faults(), QStringList());
    }

    /** S5 */
    void aDeclineForWantOfPowerNamesWhomToTurnTo()
    {
        DeskFixture f;
        OutcomeChoice choice;
        choice.outcome = Outcome::Decline;
        choice.decline = {DeclineGround::NotCompetent, u"属市级职权"_s, {}, {}, yinzhouGovernment, yinzhouCourt};
        const auto refused = f.desk->takeIn(f.completeDraft(promisedTen), choice);
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, u"decline.competent-organ-missing"_s);
        choice.decline.competentOrgan = u"宁波市农业农村局"_s;
        QVERIFY(f.desk->takeIn(f.completeDraft(promisedTen), choice));
    }

    /** S11, with the list of what moved */
    void aNewCalendarTellsWhichDaysItMoved()
    {
        DeskFixture f(QDate(2026, 12, 10));
        const TakenIn fixed = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        const TakenIn open = f.take(f.completeDraft(u"YZ-MZ04"_s), Outcome::Accept); // promised 20
        QVERIFY(!open.deadlines.promised->day);
        f.sit(Role::Administrator);
        const WorkCalendar next(2027, 2027, {{QDate(2027, 1, 1), CalendarDay{false, u"元旦"_s}}});
        const ImportOutcome imported = must(f.desk->importReference(next.toJson()));
        QCOMPARE(imported.moved.size(), 1u);
        QCOMPARE(imported.moved.front().number, open.state.number());
        QCOMPARE(imported.moved.front().before, std::nullopt);
        QCOMPARE(imported.moved.front().after, QDate(2027, 1, 8));
        QVERIFY(imported.moved.front().caseId != fixed.state.caseId);
    }

    /** S12 */
    void aDecisionIsDeliveredWithinTenWorkingDays()
    {
        DeskFixture f(QDate(2025, 9, 29));
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        f.moveTo(QDate(2025, 9, 30));
        const TakenIn decided =
            must(act(f, Role::Handler, taken.state.caseId, EventType::Decided, approval(f.clock.today()).toJson()));
        QCOMPARE(decided.deadlines.delivery->day, QDate(2025, 10, 21));
        QVERIFY(decided.papers.front().source.contains(u"2025年10月21日"_s));
    }

    void aWholeCaseGoesThroughFourHands()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        const QUuid id = taken.state.caseId;
        const QDate today = f.clock.today();
        const auto handler = [&](EventType type, const QJsonObject &body) {
            return act(f, Role::Handler, id, type, body);
        };
        (void)must(handler(EventType::HandlerAssigned, HandlerAssignedBody{u"clerk"_s, {}}.toJson()));
        for (const ProcessStep &step : taken.state.intake.item.process) {
            const StepTakenBody body{step.seq, step.step, StepAction::Passed, u"符合"_s, {u"测试甲"_s, u"测试乙"_s},
                                     today};
            (void)must(handler(EventType::StepTaken, body.toJson()));
        }
        const TakenIn decided = must(handler(EventType::Decided, approval(today).toJson()));
        const QString decisionKind = taken.state.isLicence() ? u"D10"_s : u"D10b"_s;
        QCOMPARE(kindsOf(decided.papers), QStringList{decisionKind});
        (void)must(handler(EventType::ResultArrived, ResultArrivedBody{1, u"3-12"_s, {}}.toJson()));
        const SealUsedBody seal{u"审批专用章"_s, 0, decided.papers.front().paperNumber, 2, u"NO.1"_s, {}};
        QCOMPARE(act(f, Role::ProxyAgent, id, EventType::SealUsed, seal.toJson()).error().code,
                 ErrorCode::NotPermitted);
        (void)must(act(f, Role::IssuingClerk, id, EventType::SealUsed, seal.toJson()));
        (void)must(act(f, Role::IssuingClerk, id, EventType::SealUsed, seal.toJson()));
        const std::vector<SealUse> uses = must(f.desk->sealRegister()).rows;
        QCOMPARE(uses.size(), 2u);
        QCOMPARE(uses.front().use.entry, 2); // newest first
        QCOMPARE(uses.back().use.entry, 1);
        const ListPart<SealUse> newest = must(f.desk->sealRegister({1}));
        const ListPart<SealUse> older = must(f.desk->sealRegister({1, 1}));
        QVERIFY(newest.more && !older.more);
        QCOMPARE(newest.rows.size() + older.rows.size(), uses.size());
        QCOMPARE(newest.rows.front().use.entry, 2);
        QCOMPARE(older.rows.front().use.entry, 1);
        const TakenIn issued =
            must(act(f, Role::IssuingClerk, id, EventType::ResultIssued, toApplicant(taken.state, today).toJson()));
        QCOMPARE(issued.state.stage, CaseStage::Done);
        QCOMPARE(kindsOf(issued.papers), QStringList{u"D13"_s});
        QCOMPARE(f.faults(), QStringList());
    }

    void theRemediesNamedLastAreOfferedByOrgan()
    {
        DeskFixture f;
        const Remedies usual{u"鄞州区人民政府"_s, u"鄞州区人民法院"_s};
        const TakenIn first = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        QCOMPARE(must(f.desk->caseFile(first.state.caseId)).remedies, usual);
        DecidedBody body = refusal(f.clock.today());
        body.reviewOrgan = u"宁波市人民政府"_s;
        (void)must(act(f, Role::Handler, first.state.caseId, EventType::Decided, body.toJson()));
        const Remedies named{u"宁波市人民政府"_s, body.court};
        f.sit(Role::Clerk);
        const TakenIn next = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        QCOMPARE(must(f.desk->caseFile(next.state.caseId)).remedies, named);
        QCOMPARE(must(f.desk->remediesFor(promisedTen, {})), named);
        // Another organ's are its own.
        const TakenIn other = f.take(f.completeDraft(u"YZ-MZ16"_s), Outcome::Accept);
        QVERIFY(other.state.unit->to != next.state.unit->to);
        QCOMPARE(must(f.desk->caseFile(other.state.caseId)).remedies, usual);
        // An approval names none, and what was named stays.
        (void)must(act(f, Role::Handler, next.state.caseId, EventType::Decided, approval(f.clock.today()).toJson()));
        QCOMPARE(must(f.desk->remediesFor(promisedTen, {})), named);
    }

    void aRefusalIsServedWithAReceipt()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        const QUuid id = taken.state.caseId;
        const QDate today = f.clock.today();
        const TakenIn refused = must(act(f, Role::Handler, id, EventType::Decided, refusal(today).toJson()));
        QCOMPARE(kindsOf(refused.papers), QStringList{taken.state.isLicence() ? u"D11"_s : u"D11b"_s});
        QVERIFY(refused.papers.front().source.contains(yinzhouCourt));
        QVERIFY(!refused.papers.front().source.contains(refusal(today).stepsSkipped)); // the house's own business
        (void)must(act(f, Role::Handler, id, EventType::ResultArrived, ResultArrivedBody().toJson()));
        ResultIssuedBody left;
        left.manner = u"留置送达"_s;
        left.issuedOn = today;
        left.refusal = u"拒绝签收"_s;
        left.witness = u"测试己"_s;
        left.officers = {u"测试甲"_s, u"测试乙"_s};
        left.place = u"姜山镇测试村1号"_s;
        const TakenIn served = must(act(f, Role::IssuingClerk, id, EventType::ResultIssued, left.toJson()));
        QCOMPARE(kindsOf(served.papers), QStringList{u"D12"_s});
        QVERIFY(served.papers.front().source.contains(refused.papers.front().paperNumber));
        QVERIFY(served.papers.front().source.contains(u"测试己"_s));
    }

    /** What went by post says so, and who pays the postage, on the service receipt and on a collection slip asked for.
     */
    void whatIsPostedSaysWhoPaysThePostage()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        const QUuid id = taken.state.caseId;
        const QDate today = f.clock.today();
        (void)must(act(f, Role::Handler, id, EventType::Decided, approval(today).toJson()));
        (void)must(act(f, Role::Handler, id, EventType::ResultArrived, ResultArrivedBody().toJson()));
        ResultIssuedBody posted = toApplicant(taken.state, today);
        posted.manner = u"邮寄"_s;
        posted.trackingNumber = u"1099000000001"_s;
        posted.paidOnDelivery = true;
        QVERIFY(!offers(must(f.desk->caseFile(id)).state, Role::IssuingClerk, PaperKind::Collection));
        const TakenIn sent = must(act(f, Role::IssuingClerk, id, EventType::ResultIssued, posted.toJson()));
        QCOMPARE(kindsOf(sent.papers), QStringList{u"D12"_s});
        QVERIFY(offers(sent.state, Role::IssuingClerk, PaperKind::Collection));
        QVERIFY(sent.papers.front().source.contains(u"邮寄（邮费到付）"_s));
        const MadePaper slip = must(f.desk->issuePaper(id, PaperKind::Collection));
        QVERIFY(slip.source.contains(u"邮寄（邮费到付）"_s));
        QVERIFY(slip.source.contains(u"1099000000001"_s));
        QVERIFY(!slip.source.contains(u"当面核对"_s));
    }

    void aWrongDayIsMendedAndTheOldPaperSaysItIsReplaced()
    {
        DeskFixture f(QDate(2026, 3, 4));
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        const auto acceptance = std::ranges::find(taken.papers, PaperKind::Acceptance, &MadePaper::kind);
        QVERIFY(acceptance != taken.papers.end());
        QVERIFY(must(f.desk->verifyPaper(acceptance->marks.qrText)).current);
        f.clock.advanceSeconds(60);
        f.employ(u"supervisor"_s, Role::Supervisor);
        IntakeRectifiedBody body;
        body.receivedOn = QDate(2026, 3, 2);
        body.acceptedOn = QDate(2026, 3, 2);
        body.reason = u"窗口录错日期"_s;
        body.approvedBy = u"supervisor"_s;
        const TakenIn mended = must(f.desk->act(taken.state.caseId, EventType::IntakeRectified, body.toJson()));
        QCOMPARE(mended.state.number(), taken.state.number());
        QCOMPARE(mended.deadlines.promised->day, QDate(2026, 3, 16));
        QCOMPARE(kindsOf(mended.papers), (QStringList{u"S80"_s, u"D1"_s, u"D2"_s}));
        QVERIFY(mended.papers.back().source.contains(u"2026年3月16日"_s));
        const Desk::PaperCheck old = must(f.desk->verifyPaper(acceptance->marks.qrText));
        QVERIFY(old.genuine);
        QVERIFY(!old.current);
        QVERIFY(must(f.desk->verifyPaper(mended.papers.back().marks.qrText)).current);
        QCOMPARE(f.faults(), QStringList());
    }

    void onlyASupervisorOfThisPlaceApproves_data()
    {
        QTest::addColumn<QString>("approver");
        QTest::addColumn<QString>("reason");
        QTest::newRow("whoever does it") << u"clerk"_s << u"approval.own"_s;
        QTest::newRow("nobody here") << u"stranger"_s << u"approval.not-a-supervisor"_s;
        QTest::newRow("a handler") << u"handler"_s << u"approval.not-a-supervisor"_s;
        QTest::newRow("a supervisor who has left") << u"former"_s << u"approval.not-a-supervisor"_s;
        QTest::newRow("a supervisor") << u"supervisor"_s << QString();
    }
    void onlyASupervisorOfThisPlaceApproves()
    {
        QFETCH(QString, approver);
        DeskFixture f(QDate(2026, 3, 4));
        f.employ(u"supervisor"_s, Role::Supervisor);
        f.employ(u"former"_s, Role::Supervisor);
        f.employ(u"handler"_s, Role::Handler);
        must(f.profile->disableAccount(u"former"_s));
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        IntakeRectifiedBody rectified;
        rectified.receivedOn = rectified.acceptedOn = QDate(2026, 3, 2);
        rectified.reason = u"窗口录错日期"_s;
        rectified.approvedBy = approver;
        QJsonObject extended =
            DeadlineExtendedBody{10, u"情况复杂"_s, u"测试戊"_s, ExtensionApprover::OrganHead}.toJson();
        setApprovedBy(extended, approver);
        const qint64 before = f.eventCount();
        const auto mended = act(f, Role::Clerk, taken.state.caseId, EventType::IntakeRectified, rectified.toJson());
        const auto longer = act(f, Role::Handler, taken.state.caseId, EventType::DeadlineExtended, extended);
        QFETCH(QString, reason);
        if (reason.isEmpty()) {
            QVERIFY(mended && longer);
            return;
        }
        QCOMPARE(mended.error().reason, reason);
        QCOMPARE(longer.error().reason, reason);
        QCOMPARE(f.eventCount(), before);
    }

    void theRightItemKeepsWhatWasHandedIn()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::ReceiveOnly);
        const ServiceItem &right = f.item(u"YZ-MZ16"_s);
        IntakeRectifiedBody body = rightItemFor(taken.state, right, u"1"_s);
        body.reason = u"选错事项"_s;
        const TakenIn mended = must(f.desk->act(taken.state.caseId, EventType::IntakeRectified, body.toJson()));
        QCOMPARE(mended.state.intake.item.id, right.id);
        QCOMPARE(mended.state.number(), taken.state.number());
        QVERIFY(!mended.state.intake.materials.empty());
        for (const CaseMaterial &line : mended.state.intake.materials)
            QVERIFY(right.material(line.id));
        QCOMPARE(must(f.desk->caseFile(taken.state.caseId)).misfits.size(), 0u);
    }

    void theRightItemKeepsWhatItsFormAsksToo()
    {
        DeskFixture f;
        IntakeDraft draft = f.completeDraft(promisedTen);
        CaseState state;
        state.intake.item = f.item(promisedTen);
        state.intake.form = {{u"contact_phone"_s, u"13800000000"_s}, {u"nobody_asks"_s, u"x"_s}};
        ServiceItem right = f.item(u"YZ-MZ16"_s);
        FormField phone;
        phone.key = u"contact_phone"_s;
        right.formFields = {phone};
        const IntakeRectifiedBody body = rightItemFor(state, right, u"1"_s);
        QCOMPARE(*body.form, (QJsonObject{{u"contact_phone"_s, u"13800000000"_s}}));
    }

    void papersAreMadeOnDemandByWhoeverMay()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        QCOMPARE(papersOnDemand(taken.state, Role::Supervisor),
                 (std::vector{PaperKind::RoutingSheet, PaperKind::HandoverList, PaperKind::Supervision}));
        QCOMPARE(papersOnDemand(taken.state, Role::IssuingClerk), std::vector{PaperKind::Slip});
        QVERIFY(papersOnDemand(taken.state, Role::Administrator).empty());
        for (const PaperKind kind : papersOnDemand(taken.state, Role::Supervisor))
            QCOMPARE(must(f.desk->issuePaper(taken.state.caseId, kind)).kind, kind);
        // What goes back to the applicant is listed once there is something to give back.
        const TakenIn back =
            must(f.desk->act(taken.state.caseId, EventType::Withdrawn, EndedBody{u"申请人撤回"_s}.toJson()));
        const std::vector<PaperKind> after = papersOnDemand(back.state, Role::Clerk);
        QVERIFY(std::ranges::find(after, PaperKind::ReturnList) != after.end());
        const MadePaper list = must(f.desk->issuePaper(taken.state.caseId, PaperKind::ReturnList));
        QVERIFY(list.source.contains(u"已由你（单位）撤回"_s));
    }

    void theListsOfTheMorningNameWhatIsLateAndNobodyInFull()
    {
        DeskFixture f;
        const TakenIn taken = f.take(f.completeDraft(promisedTen), Outcome::Accept);
        QVERIFY(!must(f.desk->workListPaper(PaperKind::RiskList)).source.contains(taken.state.number()));
        f.moveTo(QDate(2026, 3, 18)); // promised for the 16th
        const MadePaper risk = must(f.desk->workListPaper(PaperKind::RiskList));
        QVERIFY(risk.source.contains(taken.state.number()));
        QVERIFY(risk.source.contains(u"超期2个工作日"_s));
        QVERIFY(!risk.source.contains(taken.state.intake.applicant.name));
        QVERIFY(risk.eventId.isNull());
        QVERIFY(!must(f.desk->workListPaper(PaperKind::RiskList, u"D-XX"_s)).source.contains(taken.state.number()));
        QVERIFY(!must(f.desk->workListPaper(PaperKind::UncollectedList)).source.contains(taken.state.number()));
    }
};

QTEST_GUILESS_MAIN(HandlingTest)
#include "handling_test.moc"
