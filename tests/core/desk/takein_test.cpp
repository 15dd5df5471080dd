// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casenumber.h"
#include "core/cases/materialsets.h"
#include "core/desk/exampledraft.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

QString kindsOf(const std::vector<MadePaper> &papers)
{
    QStringList kinds;
    for (const MadePaper &paper : papers)
        kinds.append(paperKindCode(paper.kind));
    return kinds.join(u' ');
}

OutcomeChoice choose(Outcome outcome)
{
    OutcomeChoice choice;
    choice.outcome = outcome;
    return choice;
}

OutcomeChoice declineChoice()
{
    OutcomeChoice choice;
    choice.outcome = Outcome::Decline;
    choice.decline.ground = DeclineGround::NotCompetent;
    choice.decline.facts = u"申请事项不属于本机关职权范围。"_s;
    choice.decline.competentOrgan = u"宁波市民政局"_s;
    choice.decline.reviewOrgan = u"宁波市鄞州区人民政府"_s;
    choice.decline.court = u"宁波市鄞州区人民法院"_s;
    return choice;
}

} // namespace

/** Taking in a case: every outcome, its papers and numbers, and what is refused. */
class TakeInTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { f = std::make_unique<DeskFixture>(); }
    void cleanup()
    {
        QCOMPARE(f->faults(), QStringList());
        f.reset();
    }

    void anAcceptedCaseGetsReceiptAcceptanceAndSlip()
    {
        const TakenIn taken = f->take(f->completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        QCOMPARE(taken.state.stage, CaseStage::Accepted);
        QCOMPARE(kindsOf(taken.papers), u"S80 D1 D2"_s);
        QCOMPARE(taken.deadlines.promised->day, QDate(2026, 3, 11));
        QCOMPARE(taken.deadlines.legal->day, QDate(2026, 3, 30));
        QVERIFY(parseCaseNumber(taken.state.number()));
    }

    void aTolerantAcceptanceGetsPromiseAndNotice()
    {
        const TakenIn taken = f->take(f->draftLacking(u"YZ-SJ07"_s, Necessity::Deferrable), Outcome::AcceptTolerant);
        QCOMPARE(taken.state.stage, CaseStage::AcceptedTolerant);
        QCOMPARE(kindsOf(taken.papers), u"S80 D1 D5 D6"_s);
        QCOMPARE(int(taken.state.owed().size()), 1);
        QVERIFY(taken.deadlines.tolerance->day <= QDate(2026, 3, 9));
    }

    void aCommitmentStandsForTheMissingProof()
    {
        IntakeDraft draft = f->completeDraft(u"YZ-SJ07"_s);
        for (CaseMaterial &material : draft.materials) {
            if (material.state == MaterialState::Received && isReplaceable(material)) {
                material.state = MaterialState::Missing;
                material.originals = material.copies = 0;
            }
        }
        const TakenIn taken = f->take(draft, Outcome::AcceptCommitment);
        QCOMPARE(taken.state.stage, CaseStage::Accepted);
        QCOMPARE(kindsOf(taken.papers), u"S80 D1 D7 D2"_s);
        QVERIFY(!taken.state.acceptance->committedMaterials.isEmpty());
    }

    void aCorrectionNamesEverythingMissing()
    {
        IntakeDraft draft = f->completeDraft(u"YZ-ZF01"_s);
        for (CaseMaterial &material : draft.materials) {
            material.state = MaterialState::Missing;
            material.originals = material.copies = 0;
        }
        const TakenIn taken = f->take(draft, Outcome::RequestCorrection);
        QCOMPARE(taken.state.stage, CaseStage::AwaitingCorrection);
        QCOMPARE(kindsOf(taken.papers), u"S80 D1 D3b"_s);
        QCOMPARE(taken.state.corrections.front().items.size(), taken.state.outstanding().size());
        QCOMPARE(taken.state.corrections.front().dueOn, QDate(2026, 3, 16));
    }

    void aDeclinedCaseGetsItsNotice()
    {
        const TakenIn taken = must(f->desk->takeIn(f->completeDraft(u"YZ-ZF01"_s), declineChoice()));
        QCOMPARE(taken.state.stage, CaseStage::Declined);
        QCOMPARE(kindsOf(taken.papers), u"S80 D1 D4"_s);
        QVERIFY(taken.papers.back().source.contains(u"宁波市民政局"_s));
    }

    void aDeclineThatNamesNoCompetentOrganIsRefused()
    {
        OutcomeChoice choice = declineChoice();
        choice.decline.competentOrgan.clear();
        const auto taken = f->desk->takeIn(f->completeDraft(u"YZ-ZF01"_s), choice);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::RefusedByRule);
        QCOMPARE(taken.error().reason, u"decline.competent-organ-missing"_s);
        QCOMPARE(f->eventCount(), 0);
    }

    void aReceiptAloneLeavesTheCaseReceived()
    {
        const TakenIn taken = f->take(f->draftLacking(u"YZ-ZF01"_s, Necessity::Required), Outcome::ReceiveOnly);
        QCOMPARE(taken.state.stage, CaseStage::Received);
        QCOMPARE(kindsOf(taken.papers), u"S80 D1"_s);
        QVERIFY(taken.deadlines.notice.has_value());
    }

    void anInstantCaseIsDecidedAndHandedOverAtOnce()
    {
        const IntakeDraft draft = f->completeDraft(u"YZ-RS11"_s);
        OutcomeChoice choice;
        choice.outcome = Outcome::Accept;
        choice.instantDecision = DecidedBody{};
        ResultIssuedBody delivery;
        delivery.receiverName = draft.applicant.name;
        delivery.receiverDocumentNumber = draft.applicant.documentNumber;
        delivery.relation = u"本人"_s;
        delivery.manner = u"窗口领取"_s;
        choice.instantDelivery = delivery;
        const TakenIn taken = must(f->desk->takeIn(draft, choice));
        QCOMPARE(taken.state.stage, CaseStage::Done);
        QCOMPARE(kindsOf(taken.papers), u"S80 D1 D13"_s);
        QCOMPARE(taken.state.decision->decidedOn, QDate(2026, 3, 2));
        QCOMPARE(taken.state.decision->resultName, taken.state.intake.item.result.name);
    }

    void acceptanceWithAMaterialMissingIsRefusedAndLeavesNothing()
    {
        const auto taken = f->desk->takeIn(f->draftLacking(u"YZ-ZF01"_s, Necessity::Required), choose(Outcome::Accept));
        QVERIFY(!taken);
        QCOMPARE(taken.error().reason, u"accept.required-missing"_s);
        QCOMPARE(f->eventCount(), 0);
    }

    void anUnsignedPromiseIsRefused()
    {
        const auto taken =
            f->desk->takeIn(f->draftLacking(u"YZ-SJ07"_s, Necessity::Deferrable), choose(Outcome::AcceptTolerant));
        QVERIFY(!taken);
        QCOMPARE(taken.error().reason, u"accept.promise-unsigned"_s);
    }

    void aPromiseBeyondTheLatestLawfulDayIsRefused()
    {
        const IntakeDraft draft = f->draftLacking(u"YZ-SJ07"_s, Necessity::Deferrable);
        OutcomeChoice choice = choose(Outcome::AcceptTolerant);
        choice.promiseSigned = true;
        for (const CaseMaterial &material : draft.materials) {
            if (material.state == MaterialState::Missing)
                choice.promisedDays.insert(material.id, QDate(2026, 12, 1));
        }
        const auto taken = f->desk->takeIn(draft, choice);
        QVERIFY(!taken);
        QCOMPARE(taken.error().reason, u"tolerant.beyond-latest-day"_s);
    }

    void whatIsWrongIsNamedByField_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("reason");
        QTest::newRow("unknown item") << u"item"_s << u"intake.item"_s;
        QTest::newRow("mistyped number") << u"number"_s << u"applicant.documentNumber.identity.checksum"_s;
        QTest::newRow("no name") << u"name"_s << u"applicant.name.field.missing"_s;
        QTest::newRow("receipt tomorrow") << u"future"_s << u"intake.received-on"_s;
        QTest::newRow("far future") << u"far"_s << u"intake.received-on"_s;
        QTest::newRow("unanswered question") << u"answers"_s << u"answers.s1"_s;
        QTest::newRow("agent without name") << u"agent"_s << u"agent.name.field.missing"_s;
    }

    void whatIsWrongIsNamedByField()
    {
        QFETCH(QString, what);
        IntakeDraft draft = f->completeDraft(u"YZ-MZ12"_s);
        if (what == u"item")
            draft.itemId = u"YZ-NONE"_s;
        else if (what == u"number")
            draft.applicant.documentNumber = u"330212190203120041"_s;
        else if (what == u"name")
            draft.applicant.name.clear();
        else if (what == u"future")
            draft.receivedOn = f->clock.today().addDays(1);
        else if (what == u"far")
            draft.receivedOn = QDate(9999, 12, 31);
        else if (what == u"answers")
            draft.answers.remove(u"s1"_s);
        else if (what == u"agent")
            draft.agent = Agent{};
        const auto taken = f->desk->takeIn(draft, choose(Outcome::Accept));
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::InvalidInput);
        QTEST(taken.error().reason, "reason");
        QCOMPARE(f->eventCount(), 0);
    }

    void numbersRunOnAndAreNeverShared()
    {
        QSet<QString> caseNumbers;
        QSet<QString> paperNumbers;
        for (int i = 1; i <= 5; ++i) {
            const TakenIn taken = f->take(f->completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
            caseNumbers.insert(taken.state.number());
            for (const MadePaper &paper : taken.papers) {
                if (paper.kind != PaperKind::Acceptance)
                    continue;
                paperNumbers.insert(paper.paperNumber);
                QVERIFY2(paper.paperNumber.endsWith(u"受字〔2026〕%1号"_s.arg(i)), qPrintable(paper.paperNumber));
                QVERIFY(paper.paperNumber.startsWith(u"甬鄞姜山"_s));
            }
        }
        QCOMPARE(caseNumbers.size(), 5);
        QCOMPARE(paperNumbers.size(), 5);
    }

    void aRefusedIntakeDrawsNoNumber()
    {
        const auto refused =
            f->desk->takeIn(f->draftLacking(u"YZ-ZF01"_s, Necessity::Required), choose(Outcome::Accept));
        QVERIFY(!refused);
        const TakenIn taken = f->take(f->completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        QVERIFY(taken.papers.at(2).paperNumber.endsWith(u"〔2026〕1号"_s));
    }

    void theDraftIsGoneOnceTheCaseIsIn()
    {
        IntakeDraft draft = f->completeDraft(u"YZ-ZF01"_s);
        draft.id = must(f->desk->saveDraft(draft));
        QCOMPARE(int(must(f->desk->drafts()).size()), 1);
        (void)f->take(draft, Outcome::Accept);
        QVERIFY(must(f->desk->drafts()).empty());
    }

    void anAttachmentThatIsNotThereIsRefused_data()
    {
        QTest::addColumn<QString>("hash");
        QTest::newRow("unknown") << QString(64, u'a');
        QTest::newRow("path") << u"../../../etc/passwd"_s;
    }

    void anAttachmentThatIsNotThereIsRefused()
    {
        QFETCH(QString, hash);
        IntakeDraft draft = f->completeDraft(u"YZ-ZF01"_s);
        draft.materials.front().blobs.append(hash);
        const auto taken = f->desk->takeIn(draft, choose(Outcome::Accept));
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::InvalidInput);
        QCOMPARE(taken.error().reason, u"attachment.unknown"_s);
        QCOMPARE(f->eventCount(), 0);
    }

    void everyItemOfTheCatalogueCanBeTakenIn()
    {
        f->sit(Role::Administrator);
        f->import(u"catalogue-yinzhou-sample"_s);
        f->sit(Role::Clerk);
        QVERIFY(f->desk->reference().catalogue->items().size() > 100);
        for (const ServiceItem &item : f->desk->reference().catalogue->items()) {
            for (const ApplicantKind kind : item.applicantKinds) {
                const IntakeDraft draft = exampleDraft(item, exampleApplicant(kind), f->clock.today());
                const auto taken = f->desk->takeIn(draft, choose(Outcome::Accept));
                QVERIFY2(taken, qPrintable(item.id + u' ' + (taken ? QString() : taken.error().reason)));
            }
        }
    }

private:
    std::unique_ptr<DeskFixture> f;
};

QTEST_GUILESS_MAIN(TakeInTest)
#include "takein_test.moc"
