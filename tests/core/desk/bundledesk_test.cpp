// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/store/casewriter.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/desk/signedchoice.h"
#include "tests/core/store/must.h"

#include <QTest>

#include <algorithm>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

using Chosen = QMap<QString, QStringList>;

const Chosen wholeBirth{{u"q1"_s, {u"q1o2"_s}}, {u"q2"_s, {u"q2o1"_s}}, {u"q3"_s, {u"q3o1"_s}}};
const Chosen smallBirth{{u"q1"_s, {u"q1o1"_s}}, {u"q2"_s, {u"q2o1"_s}}, {u"q3"_s, {u"q3o2"_s}}};

QString kindsOf(const std::vector<MadePaper> &papers)
{
    QStringList kinds;
    for (const MadePaper &paper : papers)
        kinds.append(paperKindCode(paper.kind));
    return kinds.join(u' ');
}

} // namespace

/** A 一件事 at the window, from one visit to the last of its members (decision 017, S6). */
class BundleDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<DeskFixture>();
        f->sit(Role::Administrator);
        f->importBytes(DeskFixture::bundlesAlone(
            {u"YZ-B-BIRTH"_s, u"YZ-B-BOOK"_s, u"YZ-B-FLEX"_s, u"YZ-B-HAIR"_s, u"YZ-B-SCHOOL"_s}));
        f->sit(Role::Clerk);
    }
    void cleanup()
    {
        QCOMPARE(f->faults(), QStringList());
        f.reset();
    }

    void oneVisitOpensTheMatterAndEveryMember()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth), Outcome::Accept);
        QCOMPARE(taken.state.stage, CaseStage::InParts);
        QCOMPARE(taken.state.members.size(), size_t(5));
        QCOMPARE(taken.members.size(), size_t(5));
        QSet<QString> numbers{taken.state.number()};
        for (const CaseState &member : taken.members) {
            numbers.insert(member.number());
            QCOMPARE(member.intake.part->parent, taken.state.caseId);
            const bool waits = member.intake.item.id == u"YZ-RS11";
            QCOMPARE(member.stage, waits ? CaseStage::Waiting : CaseStage::Accepted);
        }
        QCOMPARE(numbers.size(), 6);
        // One receipt, one slip; whoever is accepted has its voucher, instant or not, as long as nobody decides it now.
        QCOMPARE(kindsOf(taken.papers), u"S81 D1 D2 D2 D2 D2"_s);
        QCOMPARE(taken.deadlines.promised->day, QDate(2026, 3, 11)); // seven working days, the longest chain
        QCOMPARE(must(f->desk->cases({})).rows.size(), size_t(6));
    }

    void theSlipNamesEveryMemberAndWhatIsSpared()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth), Outcome::Accept);
        const QString &slip = taken.papers.front().source;
        for (const MemberState &member : taken.state.members)
            QVERIFY2(slip.contains(member.line.number), qPrintable(slip));
        QVERIFY(slip.contains(u"填表：38项→27项"_s));
        // Only one of the items asks for a visit by itself: nothing is spared there, and nothing is said of it.
        QCOMPARE(taken.state.saving.visitsBefore, taken.state.saving.visitsAfter);
        QVERIFY(!slip.contains(u"跑动"_s));
        QVERIFY(slip.contains(u"出生登记（代受理）”办结后自动受理"_s));
    }

    void aScanIsStoredOnceAndFoundInEveryMember()
    {
        IntakeDraft draft = f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth);
        const QString scan = must(f->desk->attach(pdf(), u"application/pdf"_s));
        for (CaseMaterial &line : draft.materials) {
            if (line.id == u"u05") // 出生医学证明, for two members
                line.blobs = {scan};
        }
        const TakenIn taken = f->take(draft, Outcome::Accept);
        int found = 0;
        for (const CaseState &member : taken.members) {
            for (const CaseMaterial &line : member.intake.materials)
                found += line.blobs == QStringList{scan};
        }
        QCOMPARE(found, 2);
    }

    void theNextMembersReceiptCountsFromTheEarlierDecision()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth), Outcome::Accept);
        f->moveTo(QDate(2026, 3, 6));
        QVERIFY(!stageAfterSweep(taken, u"YZ-RS11"_s, CaseStage::Received));
        const TakenIn decided =
            must(f->desk->act(member(taken, u"YZ-GA07"_s), EventType::Decided, approval(QDate(2026, 3, 5)).toJson()));
        const CaseState card = state(taken, u"YZ-RS11"_s);
        // Nothing was missing, so the applicant need not come again.
        QCOMPARE(card.stage, CaseStage::Accepted);
        QCOMPARE(card.intake.receivedOn, QDate(2026, 3, 5));
        QCOMPARE(card.acceptance->acceptedOn, QDate(2026, 3, 6));
        QCOMPARE(parent(taken).member(member(taken, u"YZ-GA07"_s))->approved, true);
        Q_UNUSED(decided)
    }

    void whoWaitsForSeveralCountsFromTheLastOfThem()
    {
        const Chosen unemployed{{u"q1"_s, {u"q1o1"_s}}, {u"q2"_s, {u"q2o2"_s}}};
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-FLEX"_s, unemployed), Outcome::Accept);
        f->moveTo(QDate(2026, 3, 6));
        decideAsHandler(taken, u"YZ-RS01"_s, approval(QDate(2026, 3, 3)));
        decideAsHandler(taken, u"YZ-RS09"_s, approval(QDate(2026, 3, 4)));
        QCOMPARE(state(taken, u"YZ-RS19"_s).stage, CaseStage::Waiting);
        decideAsHandler(taken, u"YZ-RS15"_s, approval(QDate(2026, 3, 5)));
        QCOMPARE(state(taken, u"YZ-RS19"_s).intake.receivedOn, QDate(2026, 3, 5));
    }

    void whatAnEarlierMemberProducedCountsAsHandedIn()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-SCHOOL"_s, {{u"q1"_s, {u"q1o3"_s}}}), Outcome::Accept);
        QVERIFY(!state(taken, u"YZ-JY03"_s).material(u"res")->isSatisfied());
        decideAsHandler(taken, u"YZ-GA04"_s, approval(QDate(2026, 3, 2)));
        const CaseState school = state(taken, u"YZ-JY03"_s);
        QCOMPARE(school.stage, CaseStage::Accepted);
        QCOMPARE(school.material(u"res")->state, MaterialState::Shared);
        QVERIFY(school.unit); // routed like any accepted case
    }

    void theMatterIsDoneWhenAllItsMembersAre()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth), Outcome::Accept);
        const QDate day(2026, 3, 2);
        std::vector<MadePaper> last;
        for (const QString &item : {u"YZ-GA07"_s, u"YZ-YB03"_s, u"YZ-RS11"_s}) {
            QCOMPARE(parent(taken).stage, CaseStage::InParts);
            must(f->desk->act(member(taken, item), EventType::Decided, approval(day).toJson()));
            last = must(f->desk->act(member(taken, item), EventType::ResultIssued, handOver(day).toJson())).papers;
        }
        QCOMPARE(parent(taken).stage, CaseStage::Done);
        QCOMPARE(kindsOf(last), u"D13 D10d"_s);
    }

    void aRefusedMemberLeavesTheOthersAndStopsWhoWaitsForIt()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth), Outcome::Accept);
        DecidedBody refusal = approval(QDate(2026, 3, 2));
        refusal.outcome = DecisionOutcome::Refuse;
        refusal.reasons = u"不符合条件"_s;
        refusal.reviewOrgan = u"宁波市鄞州区人民政府"_s;
        refusal.court = u"宁波市鄞州区人民法院"_s;
        must(f->desk->act(member(taken, u"YZ-GA07"_s), EventType::Decided, refusal.toJson()));
        QCOMPARE(state(taken, u"YZ-RS11"_s).stage, CaseStage::Waiting);
        QCOMPARE(state(taken, u"YZ-YB03"_s).stage, CaseStage::Accepted);
        const CaseFile file = must(f->desk->caseFile(taken.state.caseId));
        for (const MemberRow &row : file.members)
            QCOMPARE(row.stuck, row.member.line.itemId == u"YZ-RS11");
        // On the list of what is stuck it stands alone; what waits in good order does not.
        f->take(f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth), Outcome::Accept);
        CaseQuery stuck;
        stuck.stuckOnly = true;
        const auto listed = [&] { return must(f->desk->cases(stuck)).rows; };
        QCOMPARE(listed().size(), std::size_t(1));
        QCOMPARE(listed().front().caseId, member(taken, u"YZ-RS11"_s));
        // Who takes it off behind the program's back is found out, and what the events say comes back.
        must(f->profile->writer().database.execute("DELETE FROM stuck_members"));
        QVERIFY(listed().empty());
        QVERIFY(f->faults().join(u'\n').contains(u"list of stuck members"_s));
        must(f->profile->rebuild());
        QCOMPARE(listed().size(), std::size_t(1));
        stuck.offset = 1;
        QVERIFY(listed().empty());
        stuck.offset = 0;
        // The clerk lets it go on with a reason, or the applicant takes it back: both are ways out.
        TurnCameBody turn;
        turn.receivedOn = QDate(2026, 3, 2);
        const auto unfounded = f->desk->act(member(taken, u"YZ-RS11"_s), EventType::TurnCame, turn.toJson());
        QCOMPARE(unfounded.error().reason, u"turn.reason-missing"_s);
        turn.reason = u"申请人已自行取得户口簿"_s;
        QCOMPARE(must(f->desk->act(member(taken, u"YZ-RS11"_s), EventType::TurnCame, turn.toJson())).state.stage,
                 CaseStage::Received);
        for (const MemberRow &row : must(f->desk->caseFile(taken.state.caseId)).members)
            QVERIFY(!row.stuck); // it goes on
        QVERIFY(listed().empty());
    }

    void aMemberMayBeTakenBackAlone()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth), Outcome::Accept);
        must(f->desk->act(member(taken, u"YZ-YB07"_s), EventType::Withdrawn, EndedBody{u"申请人撤回"_s}.toJson()));
        const CaseState whole = parent(taken);
        QCOMPARE(whole.member(member(taken, u"YZ-YB07"_s))->stage, CaseStage::Withdrawn);
        QCOMPARE(whole.stage, CaseStage::InParts);
    }

    void theWholeMatterIsTakenBackInOneAct()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth), Outcome::Accept);
        const auto unfounded =
            f->desk->act(taken.state.caseId, EventType::Withdrawn, EndedBody{u"改变主意"_s, true}.toJson());
        QCOMPARE(unfounded.error().reason, u"withdraw.not-deemed"_s);
        const TakenIn back =
            must(f->desk->act(taken.state.caseId, EventType::Withdrawn, EndedBody{u"改变主意"_s}.toJson()));
        QCOMPARE(back.state.stage, CaseStage::Withdrawn);
        QCOMPARE(back.members.size(), size_t(5));
        for (const CaseState &member : back.members) { // the one that waits among them
            QCOMPARE(member.stage, CaseStage::Withdrawn);
            QCOMPARE(member.ending->reason, u"改变主意"_s);
        }
        // What became of each, and what was handed in, given back against a signature.
        QCOMPARE(kindsOf(back.papers), u"D10d D17c"_s);
        QVERIFY(back.papers.front().source.contains(u"已由你（单位）撤回，不再办理"_s));
        QVERIFY(back.papers.back().source.contains(u"已由你（单位）撤回。"_s));
        const auto again = f->desk->act(taken.state.caseId, EventType::Withdrawn, EndedBody{u"又一次"_s}.toJson());
        QCOMPARE(again.error().reason, u"stage"_s);
    }

    void whatIsDecidedStaysWhenTheMatterIsTakenBack()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth), Outcome::Accept);
        const QDate day(2026, 3, 2);
        must(f->desk->act(member(taken, u"YZ-YB03"_s), EventType::Decided, approval(day).toJson()));
        const TakenIn back =
            must(f->desk->act(taken.state.caseId, EventType::Withdrawn, EndedBody{u"改变主意"_s}.toJson()));
        QCOMPARE(back.state.stage, CaseStage::InParts); // a result waits to be fetched
        QCOMPARE(kindsOf(back.papers), u"S81"_s);
        QVERIFY(back.papers.front().source.contains(u"撤回申请"_s));
        QCOMPARE(state(taken, u"YZ-GA07"_s).stage, CaseStage::Withdrawn);
        QCOMPARE(state(taken, u"YZ-RS11"_s).stage, CaseStage::Withdrawn); // never called, though nothing is before it
        QCOMPARE(state(taken, u"YZ-YB03"_s).stage, CaseStage::Approved);
        const auto again = f->desk->act(taken.state.caseId, EventType::Withdrawn, EndedBody{u"又一次"_s}.toJson());
        QCOMPARE(again.error().reason, u"withdraw.nothing-open"_s);
        QCOMPARE(f->desk->draftToJoin(taken.state.caseId).error().reason, u"stage"_s); // nobody is added any more
        const TakenIn last =
            must(f->desk->act(member(taken, u"YZ-YB03"_s), EventType::ResultIssued, handOver(day).toJson()));
        QCOMPARE(parent(taken).stage, CaseStage::Done);
        QCOMPARE(kindsOf(last.papers), u"D13 D10d"_s);
        QVERIFY(last.papers.back().source.contains(u"其中未作出决定的事项已由你（单位）撤回"_s));
    }

    void aMemberMayBeAddedLater()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth), Outcome::Accept);
        must(f->desk->act(member(taken, u"YZ-GA07"_s), EventType::Decided, approval(QDate(2026, 3, 2)).toJson()));
        IntakeDraft draft = must(f->desk->draftToJoin(taken.state.caseId));
        QCOMPARE(f->desk->takeIn(draft, signedChoice(Outcome::Accept)).error().reason, u"bundle.nothing-new"_s);
        const IntakeDraft more = f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth);
        draft.answers = more.answers;
        draft.materials = more.materials;
        draft.form = more.form;
        const TakenIn joined = must(f->desk->takeIn(draft, signedChoice(Outcome::Accept)));
        QCOMPARE(joined.state.caseId, taken.state.caseId);
        QCOMPARE(joined.state.members.size(), size_t(5));
        QCOMPARE(joined.state.saving.fieldsAfter, 27);
        QVERIFY(kindsOf(joined.papers).startsWith(u"S81 D1"_s)); // a receipt for what was brought now
        QCOMPARE(must(f->desk->cases({})).rows.size(), size_t(6));
    }

    void whoJoinsAfterItsTurnHasComeIsCalledAtOnce()
    {
        const Chosen small{{u"q1"_s, {u"q1o1"_s}}, {u"q2"_s, {u"q2o2"_s}}, {u"q3"_s, {u"q3o2"_s}}};
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, small), Outcome::Accept);
        must(f->desk->act(member(taken, u"YZ-GA07"_s), EventType::Decided, approval(QDate(2026, 3, 2)).toJson()));
        IntakeDraft draft = must(f->desk->draftToJoin(taken.state.caseId));
        QVERIFY(!draft.delivery.isEmpty());
        QCOMPARE(draft.delivery, taken.state.intake.delivery);
        const IntakeDraft more = f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth);
        draft.answers = more.answers;
        draft.materials = more.materials;
        draft.form = more.form;
        const TakenIn joined = must(f->desk->takeIn(draft, signedChoice(Outcome::Accept)));
        QCOMPARE(state(joined, u"YZ-RS11"_s).stage, CaseStage::Accepted); // what it waits for was decided before
    }

    void whatLacksSomethingIsToldAndTheRestGoesOn()
    {
        IntakeDraft draft = f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth);
        for (CaseMaterial &line : draft.materials) {
            if (line.id == u"u12") // 出院记录, of YZ-YB07 alone
                line.state = MaterialState::Missing;
        }
        QCOMPARE(f->desk->takeIn(draft, signedChoice(Outcome::Accept)).error().reason, u"accept.required-missing"_s);
        const TakenIn taken = must(f->desk->takeIn(draft, signedChoice(Outcome::RequestCorrection)));
        QCOMPARE(state(taken, u"YZ-YB07"_s).stage, CaseStage::AwaitingCorrection);
        QCOMPARE(state(taken, u"YZ-YB03"_s).stage, CaseStage::Accepted);
        QCOMPARE(kindsOf(taken.papers), u"S81 D1 D2 D2 D2 D3b"_s);
    }

    void aPromiseIsSignedBeforeTheMemberIsAcceptedTolerantly()
    {
        IntakeDraft draft = f->completeBundle(u"YZ-B-SCHOOL"_s, {{u"q1"_s, {u"q1o1"_s}}});
        for (CaseMaterial &line : draft.materials) {
            if (line.id == u"u04") // 预防接种证查验结果: YZ-JY02 may be accepted without
                line.state = MaterialState::Missing;
        }
        const AwaitingSignature waiting =
            must(f->desk->takeInForSignature(draft, signedChoice(Outcome::AcceptTolerant)));
        QCOMPARE(kindsOf(waiting.taken.papers), u"D1 D5 D2"_s);
        QCOMPARE(state(waiting.taken, u"YZ-JY02"_s).stage, CaseStage::Received);
        QCOMPARE(state(waiting.taken, u"YZ-ZG07"_s).stage, CaseStage::Accepted);
        const TakenIn taken = must(f->desk->acceptSigned(waiting.taken.state.caseId, waiting.acceptance));
        QCOMPARE(state(taken, u"YZ-JY02"_s).stage, CaseStage::AcceptedTolerant);
        QCOMPARE(kindsOf(taken.papers), u"S81 D6"_s);
    }

    void oneLicenceIsMadeOfAllAndHandedOverOnce()
    {
        const TakenIn taken = f->take(
            f->completeBundle(u"YZ-B-BOOK"_s, {{u"q1"_s, {u"q1o2"_s}}, {u"q2"_s, {u"q2o2"_s}}, {u"q3"_s, {u"q3o2"_s}}}),
            Outcome::Accept);
        QCOMPARE(taken.state.unit->to, u"D-XW"_s); // who leads finds it on his list
        DecidedBody licence = approval(QDate(2026, 3, 2));
        licence.resultName = u"行业综合许可证（书店）"_s;
        f->sit(Role::Handler);
        QCOMPARE(f->desk->act(taken.state.caseId, EventType::Decided, licence.toJson()).error().reason,
                 u"licence.member-open"_s);
        f->sit(Role::Clerk);
        const QDate day(2026, 3, 2);
        must(f->desk->act(member(taken, u"YZ-SJ01"_s), EventType::Decided, approval(day).toJson()));
        decideAsHandler(taken, u"YZ-XW01"_s, approval(day));
        f->sit(Role::Handler);
        const TakenIn made = must(f->desk->act(taken.state.caseId, EventType::Decided, licence.toJson()));
        QCOMPARE(kindsOf(made.papers), u"D10c"_s);
        QVERIFY(made.papers.front().source.contains(u"出版物零售单位设立审批"_s));
        QVERIFY(made.papers.front().source.contains(u"行业综合许可证（书店）"_s));
        must(f->desk->act(taken.state.caseId, EventType::ResultArrived, ResultArrivedBody{}.toJson()));
        f->sit(Role::IssuingClerk);
        // The member's approval is no paper of its own.
        const auto apart = f->desk->act(member(taken, u"YZ-XW01"_s), EventType::ResultIssued, handOver(day).toJson());
        QCOMPARE(apart.error().reason, u"issue.with-licence"_s);
        must(f->desk->act(taken.state.caseId, EventType::ResultIssued, handOver(day).toJson()));
        QCOMPARE(state(taken, u"YZ-XW01"_s).stage, CaseStage::Done);
        QCOMPARE(parent(taken).stage, CaseStage::InParts); // the business licence is a result of its own
        f->sit(Role::Clerk);
        const TakenIn last =
            must(f->desk->act(member(taken, u"YZ-SJ01"_s), EventType::ResultIssued, handOver(day).toJson()));
        QCOMPARE(parent(taken).stage, CaseStage::Done);
        QCOMPARE(kindsOf(last.papers), u"D13"_s); // the licence itself said how the matter ended
    }

    void anOrganDeclinesItsOwnItemOnly()
    {
        OutcomeChoice decline = signedChoice(Outcome::Decline);
        const auto refused = f->desk->takeIn(f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth), decline);
        QCOMPARE(refused.error().reason, u"bundle.decline-each"_s);
        QCOMPARE(f->eventCount(), 0);
    }

    void aDraftOfABundleIsParkedAndTakenUpAgain()
    {
        IntakeDraft draft = f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth);
        draft.id = must(f->desk->saveDraft(draft));
        QCOMPARE(must(f->desk->drafts()).front().itemName, u"新生儿出生一件事"_s);
        const IntakeDraft again = must(f->desk->draft(draft.id));
        QCOMPARE(again.materials.size(), draft.materials.size());
        QCOMPARE(again.form, draft.form);
        f->take(again, Outcome::Accept);
        QVERIFY(must(f->desk->drafts()).empty());
    }

    void thePreviewShowsWhatIsPrinted()
    {
        const IntakeDraft draft = f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth);
        const std::vector<MadePaper> papers = must(f->desk->preview(draft, signedChoice(Outcome::Accept)));
        QCOMPARE(kindsOf(papers), u"D1 D2 D2 D2 D2"_s);
        QCOMPARE(f->eventCount(), 0);
    }

    void newsOfAMemberHandledElsewhereComesWithTheSweepAndCallsTheNext()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth), Outcome::Accept);
        QCOMPARE(must(f->desk->sweep()).cases, 0);
        happenElsewhere(member(taken, u"YZ-GA07"_s), EventType::Decided, approval(QDate(2026, 3, 2)).toJson());
        QCOMPARE(state(taken, u"YZ-RS11"_s).stage, CaseStage::Waiting);
        QCOMPARE(must(f->desk->sweep()).cases, 1);
        QCOMPARE(parent(taken).member(member(taken, u"YZ-GA07"_s))->approved, true);
        QCOMPARE(state(taken, u"YZ-RS11"_s).stage, CaseStage::Accepted);
        QCOMPARE(must(f->desk->sweep()).cases, 0);
    }

    void aMatterTakenBackElsewhereCallsNobodyAnyMore()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth), Outcome::Accept);
        // Its members' withdrawals are still on their way; the one that was decided is here already.
        happenElsewhere(taken.state.caseId, EventType::Withdrawn, EndedBody{u"改变主意"_s}.toJson());
        happenElsewhere(member(taken, u"YZ-GA07"_s), EventType::Decided, approval(QDate(2026, 3, 2)).toJson());
        QCOMPARE(must(f->desk->sweep()).cases, 1);
        QCOMPARE(parent(taken).member(member(taken, u"YZ-GA07"_s))->approved, true);
        QCOMPARE(state(taken, u"YZ-RS11"_s).stage, CaseStage::Waiting);
    }

    void theMatterIsToldOfADecisionAndOfTheEndAndOfNothingBetween()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-SCHOOL"_s, {{u"q1"_s, {u"q1o3"_s}}}), Outcome::Accept);
        const QUuid one = member(taken, u"YZ-GA04"_s);
        const QDate day(2026, 3, 2);
        decideAsHandler(taken, u"YZ-GA04"_s, approval(day));
        QCOMPARE(timesTold(taken, one), 1);
        QCOMPARE(parent(taken).member(one)->stage, CaseStage::Approved);
        f->sit(Role::Handler);
        must(f->desk->act(one, EventType::ResultArrived, ResultArrivedBody{}.toJson()));
        QCOMPARE(timesTold(taken, one), 1); // it lies ready: the member's own affair
        f->sit(Role::IssuingClerk);
        must(f->desk->act(one, EventType::ResultIssued, handOver(day).toJson()));
        QCOMPARE(timesTold(taken, one), 2);
        QCOMPARE(parent(taken).member(one)->stage, CaseStage::Done);
        // What is noted on a member afterwards is no news of it.
        f->sit(Role::Clerk);
        must(f->desk->act(one, EventType::NoteAdded, NoteBody{u"已电话告知"_s}.toJson()));
        QCOMPARE(timesTold(taken, one), 2);
        QCOMPARE(must(f->desk->sweep()).cases, 0);
    }

    void aLicenceThatIsMadeTakesNobodyIn()
    {
        const Chosen small{{u"q1"_s, {u"q1o2"_s}}, {u"q2"_s, {u"q2o2"_s}}};
        const Chosen withSign{{u"q1"_s, {u"q1o1"_s}}, {u"q2"_s, {u"q2o2"_s}}};
        const QDate day(2026, 3, 2);
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-HAIR"_s, small), Outcome::Accept);
        decideAsHandler(taken, u"YZ-SJ01"_s, approval(day));
        decideAsHandler(taken, u"YZ-WJ07"_s, approval(day));
        QVERIFY(state(taken, u"YZ-WJ07"_s).intake.part->inLicence);
        const auto join = [&] {
            IntakeDraft draft = must(f->desk->draftToJoin(taken.state.caseId));
            const IntakeDraft more = f->completeBundle(u"YZ-B-HAIR"_s, withSign);
            draft.answers = more.answers;
            draft.materials = more.materials;
            draft.form = more.form;
            return must(f->desk->takeIn(draft, signedChoice(Outcome::Accept)));
        };
        f->sit(Role::Handler);
        must(f->desk->act(taken.state.caseId, EventType::Decided, approval(day).toJson()));
        must(f->desk->act(taken.state.caseId, EventType::ResultArrived, ResultArrivedBody{}.toJson()));
        f->sit(Role::IssuingClerk);
        must(f->desk->act(taken.state.caseId, EventType::ResultIssued, handOver(day).toJson()));
        f->sit(Role::Clerk);
        const TakenIn joined = join();
        const QUuid sign = member(joined, u"YZ-ZF08"_s);
        QVERIFY(!state(joined, u"YZ-ZF08"_s).intake.part->inLicence);
        QVERIFY(!joined.state.member(sign)->line.inLicence);
        QVERIFY(state(joined, u"YZ-ZF08"_s).intake.part->joinedLater);
        // Whoever made the licence had the matter on his list from its first day: it does not come a second time.
        QCOMPARE(timesHappened(joined.state.caseId, EventType::Routed), 1);
    }

    void whoseTurnIsAboutToComeIsNotStuck()
    {
        const TakenIn taken = f->take(f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth), Outcome::Accept);
        MemberAdvancedBody news;
        news.caseId = member(taken, u"YZ-GA07"_s);
        news.stage = CaseStage::Approved;
        news.approved = true;
        news.on = QDate(2026, 3, 2);
        happenElsewhere(taken.state.caseId, EventType::MemberAdvanced, news.toJson());
        for (const MemberRow &row : must(f->desk->caseFile(taken.state.caseId)).members)
            QVERIFY(!row.stuck);
    }

private:
    [[nodiscard]] static QByteArray pdf() { return QByteArrayLiteral("%PDF-1.4\n%%EOF\n"); }
    [[nodiscard]] static QUuid member(const TakenIn &taken, const QString &itemId)
    {
        for (const MemberState &one : taken.state.members) {
            if (one.line.itemId == itemId)
                return one.line.caseId;
        }
        qFatal("no member %s", qPrintable(itemId));
    }
    [[nodiscard]] CaseState state(const TakenIn &taken, const QString &itemId)
    {
        return must(f->desk->caseFile(member(taken, itemId))).state;
    }
    [[nodiscard]] CaseState parent(const TakenIn &taken) { return must(f->desk->caseFile(taken.state.caseId)).state; }
    [[nodiscard]] bool stageAfterSweep(const TakenIn &taken, const QString &itemId, CaseStage stage)
    {
        (void)must(f->desk->sweep());
        return state(taken, itemId).stage == stage;
    }
    /** An event of the case that came from another computer: nothing here followed it up. */
    void happenElsewhere(const QUuid &caseId, EventType type, const QJsonObject &body)
    {
        auto writer = CaseWriter::begin(f->profile->writer(), {u"clerk"_s, Role::Clerk}, f->profile->place());
        if (!writer)
            qFatal("no writer");
        must(writer->append(caseId, type, body));
        must(writer->commit());
    }
    [[nodiscard]] int timesHappened(const QUuid &caseId, EventType type)
    {
        const CaseFile file = must(f->desk->caseFile(caseId));
        return int(std::ranges::count(file.events, type, &Event::type));
    }
    [[nodiscard]] int timesTold(const TakenIn &taken, const QUuid &memberId)
    {
        int told = 0;
        for (const Event &event : must(f->desk->caseFile(taken.state.caseId)).events) {
            const auto body = event.type() == EventType::MemberAdvanced
                ? jsonObject(event.body).and_then(MemberAdvancedBody::fromJson)
                : failure(ErrorCode::NotFound, QString());
            told += body && body->caseId == memberId;
        }
        return told;
    }
    void decideAsHandler(const TakenIn &taken, const QString &itemId, const DecidedBody &body)
    {
        f->sit(Role::Handler);
        must(f->desk->act(member(taken, itemId), EventType::Decided, body.toJson()));
        f->sit(Role::Clerk);
    }

    std::unique_ptr<DeskFixture> f;
};

QTEST_GUILESS_MAIN(BundleDeskTest)
#include "bundledesk_test.moc"
