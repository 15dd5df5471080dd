// SPDX-License-Identifier: GPL-3.0-or-later
// The promise is printed, signed, and only then is the acceptance recorded (domain.md §2.4).
#include "tests/core/desk/deskfixture.h"

#include "core/cases/materialsets.h"
#include "core/cases/promise.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString tolerantItem = u"YZ-SJ07"_s;

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

} // namespace

class SignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { f = std::make_unique<DeskFixture>(); }
    void cleanup() { f.reset(); }

    void thePromiseIsRecordedBeforeTheAcceptance()
    {
        const auto waiting = f->desk->takeInForSignature(f->draftLacking(tolerantItem, Necessity::Deferrable),
                                                         choose(Outcome::AcceptTolerant));
        QVERIFY2(waiting, qPrintable(waiting ? QString() : waiting.error().reason));
        QCOMPARE(kindsOf(waiting->taken.papers), u"D1 D5"_s);
        QCOMPARE(waiting->taken.state.stage, CaseStage::Received);
        QVERIFY(!waiting->taken.state.acceptance);
        const MadePaper &promise = waiting->taken.papers.back();
        QVERIFY(!promise.eventId.isNull());
        QVERIFY(promise.source.contains(waiting->acceptance.promised.front().name));

        const auto accepted = f->desk->acceptSigned(waiting->taken.state.caseId, waiting->acceptance);
        QVERIFY2(accepted, qPrintable(accepted ? QString() : accepted.error().reason));
        QCOMPARE(accepted->state.stage, CaseStage::AcceptedTolerant);
        QCOMPARE(kindsOf(accepted->papers), u"S80 D6"_s); // the promise is not made twice
        QVERIFY(accepted->state.acceptance->applicantSigned);
        QCOMPARE(f->faults(), QStringList());
    }

    void aCommitmentIsSignedBeforeItIsRecorded()
    {
        IntakeDraft draft = f->completeDraft(tolerantItem);
        for (CaseMaterial &material : draft.materials) {
            if (material.state == MaterialState::Received && isReplaceable(material)) {
                material.state = MaterialState::Missing;
                material.originals = material.copies = 0;
            }
        }
        const auto waiting = f->desk->takeInForSignature(draft, choose(Outcome::AcceptCommitment));
        QVERIFY2(waiting, qPrintable(waiting ? QString() : waiting.error().reason));
        QCOMPARE(kindsOf(waiting->taken.papers), u"D1 D7"_s);
        QCOMPARE(waiting->taken.state.stage, CaseStage::Received);
        const auto accepted = f->desk->acceptSigned(waiting->taken.state.caseId, waiting->acceptance);
        QVERIFY(accepted);
        QCOMPARE(kindsOf(accepted->papers), u"S80 D2"_s);
    }

    void otherDaysThanTheSignedOnesAreRefused()
    {
        const auto waiting = f->desk->takeInForSignature(f->draftLacking(tolerantItem, Necessity::Deferrable),
                                                         choose(Outcome::AcceptTolerant));
        QVERIFY(waiting);
        AcceptedBody sooner = waiting->acceptance;
        sooner.promised.front().dueOn = sooner.promised.front().dueOn.addDays(-1);
        const auto refused = f->desk->acceptSigned(waiting->taken.state.caseId, sooner);
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, u"accept.promise-differs"_s);

        const auto anew = f->desk->promiseForSignature(waiting->taken.state.caseId, sooner);
        QVERIFY2(anew, qPrintable(anew ? QString() : anew.error().reason));
        QVERIFY(f->desk->acceptSigned(waiting->taken.state.caseId, sooner));
    }

    void aPromiseThatCouldNotBeAcceptedIsNotPrinted()
    {
        const TakenIn received = f->take(f->draftLacking(tolerantItem, Necessity::Required), Outcome::ReceiveOnly);
        AcceptedBody none;
        none.kind = AcceptanceKind::Tolerant;
        none.acceptedOn = f->clock.today();
        const auto refused = f->desk->promiseForSignature(received.state.caseId, none);
        QVERIFY(!refused);
        const qint64 before = f->eventCount();
        QVERIFY(!f->desk->takeInForSignature(f->completeDraft(tolerantItem), choose(Outcome::Accept)));
        QCOMPARE(f->eventCount(), before);
    }

    void thePromiseOutlivesARestart()
    {
        const auto waiting = f->desk->takeInForSignature(f->draftLacking(tolerantItem, Necessity::Deferrable),
                                                         choose(Outcome::AcceptTolerant));
        QVERIFY(waiting);
        f->restart();
        const auto file = f->desk->caseFile(waiting->taken.state.caseId);
        QVERIFY(file);
        const IssuedPaper *printed = promisePrinted(file->state, AcceptanceKind::Tolerant);
        QVERIFY(printed);
        QCOMPARE(printed->promise, promiseOf(waiting->acceptance));
        QVERIFY(!promisePrinted(file->state, AcceptanceKind::Commitment));
        QVERIFY(f->desk->acceptSigned(waiting->taken.state.caseId, waiting->acceptance));
    }

    void aReprintOfThePromiseChangesNothingSigned()
    {
        const auto waiting = f->desk->takeInForSignature(f->draftLacking(tolerantItem, Necessity::Deferrable),
                                                         choose(Outcome::AcceptTolerant));
        QVERIFY(waiting);
        const auto again = f->desk->reprint(waiting->taken.state.caseId, waiting->taken.papers.back().eventId);
        QVERIFY(again);
        QCOMPARE(again->source, waiting->taken.papers.back().source);
        QVERIFY(f->desk->acceptSigned(waiting->taken.state.caseId, waiting->acceptance));
    }

private:
    std::unique_ptr<DeskFixture> f;
};

QTEST_GUILESS_MAIN(SignatureTest)
#include "signature_test.moc"
