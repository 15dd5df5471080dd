// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/desk/signedchoice.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

using Chosen = QMap<QString, QStringList>;

const Chosen wholeBirth{{u"q1"_s, {u"q1o2"_s}}, {u"q2"_s, {u"q2o1"_s}}, {u"q3"_s, {u"q3o1"_s}}};
const Chosen smallBirth{{u"q1"_s, {u"q1o1"_s}}, {u"q2"_s, {u"q2o1"_s}}, {u"q3"_s, {u"q3o2"_s}}};

} // namespace

/** What the one draft of a 一件事 and the outcome chosen for it become in each of its members (decision 017). */
class BundlePlanTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<DeskFixture>();
        f->sit(Role::Administrator);
        f->importBytes(DeskFixture::bundlesAlone({u"YZ-B-BIRTH"_s, u"YZ-B-SCHOOL"_s}));
        f->sit(Role::Clerk);
    }
    void cleanup()
    {
        QCOMPARE(f->faults(), QStringList());
        f.reset();
    }

    void everyMemberIsActedForAndFetchedAsTheWholeIs()
    {
        IntakeDraft draft = f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth);
        Agent agent;
        agent.name = u"测试乙"_s;
        agent.documentNumber = u"330212190203120022"_s;
        agent.phone = u"13800000001"_s;
        agent.hasAuthority = true;
        agent.relation = u"配偶"_s;
        draft.agent = agent;
        draft.delivery = u"邮寄"_s;
        const TakenIn taken = f->take(draft, Outcome::Accept);
        QCOMPARE(taken.members.size(), size_t(5));
        for (const CaseState &member : taken.members) {
            QCOMPARE(member.intake.agent, std::optional(agent));
            QCOMPARE(member.intake.delivery, u"邮寄"_s);
        }
        QCOMPARE(must(f->desk->draftToJoin(taken.state.caseId)).agent, std::optional(agent));
    }

    void whatIsAskedForIsAskedOfTheMembersItConcerns()
    {
        IntakeDraft draft = f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth);
        withhold(draft, {u"u02"_s, u"u12"_s}); // 居民户口簿, which YZ-WJ03 gets by itself, and 出院记录
        OutcomeChoice choice = signedChoice(Outcome::RequestCorrection);
        choice.corrections = {{u"u02"_s, u"居民户口簿"_s, CorrectionProblem::Missing, u"请补交户口簿"_s},
                              {u"u12"_s, u"出院记录"_s, CorrectionProblem::Missing, u"请补交出院记录"_s}};
        const TakenIn taken = must(f->desk->takeIn(draft, choice));
        const auto asked = [&](const QString &itemId) {
            QStringList lines;
            const CaseState member = state(taken, itemId);
            for (const CorrectionRequestedBody &notice : member.corrections) {
                for (const CorrectionItem &item : notice.items)
                    lines.append(item.materialId + u' ' + item.requirement);
            }
            return lines.join(u';');
        };
        QCOMPARE(asked(u"YZ-WJ03"_s), QString());
        QCOMPARE(asked(u"YZ-GA07"_s), u"hukou 请补交户口簿"_s);
        QCOMPARE(asked(u"YZ-YB07"_s), u"diag 请补交出院记录"_s);
        QCOMPARE(asked(u"YZ-YB03"_s), QString());
    }

    void aPromisedDayReachesTheMemberThatWaitsForIt()
    {
        IntakeDraft draft = f->completeBundle(u"YZ-B-SCHOOL"_s, {{u"q1"_s, {u"q1o1"_s}}});
        withhold(draft, {u"u04"_s}); // 预防接种证查验结果: YZ-JY02 may be accepted without
        OutcomeChoice choice = signedChoice(Outcome::AcceptTolerant);
        choice.promisedDays.insert(u"u04"_s, QDate(2026, 3, 3));
        const AwaitingSignature waiting = must(f->desk->takeInForSignature(draft, choice));
        const TakenIn taken = must(f->desk->acceptSigned(waiting.taken.state.caseId, waiting.acceptance));
        const CaseState school = state(taken, u"YZ-JY02"_s);
        QCOMPARE(school.stage, CaseStage::AcceptedTolerant);
        QCOMPARE(school.acceptance->promised.front().dueOn, QDate(2026, 3, 3));
    }

    void onTheSpotInstantMembersAreApprovedAndNothingElseIsDecided()
    {
        OutcomeChoice choice = signedChoice(Outcome::Accept);
        choice.instantDecision = approval(QDate(2026, 3, 2));
        choice.instantDelivery = handOver(QDate(2026, 3, 2));
        TakenIn taken = must(f->desk->takeIn(f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth), choice));
        QCOMPARE(state(taken, u"YZ-GA07"_s).stage, CaseStage::Done);
        QCOMPARE(state(taken, u"YZ-YB07"_s).stage, CaseStage::Accepted); // promised, not instant
        choice.instantDecision->outcome = DecisionOutcome::Refuse; // a refusal has reasons of its own, one by one
        taken = must(f->desk->takeIn(f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth), choice));
        QCOMPARE(state(taken, u"YZ-GA07"_s).stage, CaseStage::Accepted);
    }

    void membersAreReceivedOnTheDayTheWholeWas()
    {
        IntakeDraft draft = f->completeBundle(u"YZ-B-BIRTH"_s, wholeBirth);
        draft.receivedOn = QDate(2026, 2, 28); // written down the day after, when the network was back
        const TakenIn taken = f->take(draft, Outcome::ReceiveOnly);
        for (const CaseState &member : taken.members)
            QCOMPARE(member.intake.receivedOn, draft.receivedOn);
    }

    void answersThatNobodyAsksForAnyMoreAreNotKept()
    {
        IntakeDraft draft = f->completeBundle(u"YZ-B-BIRTH"_s, smallBirth);
        draft.answers.insert(u"YZ-YB07.gone"_s, {u"yes"_s});
        const TakenIn taken = f->take(draft, Outcome::Accept);
        QVERIFY(!taken.state.intake.answers.contains(u"YZ-YB07.gone"_s));
        QVERIFY(!taken.state.intake.answers.isEmpty());
    }

private:
    [[nodiscard]] CaseState state(const TakenIn &taken, const QString &itemId)
    {
        for (const MemberState &one : taken.state.members) {
            if (one.line.itemId == itemId)
                return must(f->desk->caseFile(one.line.caseId)).state;
        }
        qFatal("no member %s", qPrintable(itemId));
    }
    static void withhold(IntakeDraft &draft, const QStringList &lineIds)
    {
        for (CaseMaterial &line : draft.materials) {
            if (!lineIds.contains(line.id))
                continue;
            line.state = MaterialState::Missing;
            line.originals = 0;
            line.copies = 0;
        }
    }

    std::unique_ptr<DeskFixture> f;
};

QTEST_GUILESS_MAIN(BundlePlanTest)
#include "bundleplan_test.moc"
