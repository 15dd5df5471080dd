// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const MadePaper &paperOf(const TakenIn &taken, PaperKind kind)
{
    for (const MadePaper &paper : taken.papers) {
        if (paper.kind == kind)
            return paper;
    }
    qFatal("no such paper");
}

} // namespace

/** Papers: made once, reprinted the same, previewed without a trace, checked by their code. */
class DeskPapersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<DeskFixture>();
        taken = f->take(f->completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
    }
    void cleanup()
    {
        QCOMPARE(f->faults(), QStringList());
        f.reset();
    }

    void everyPaperIsAnEventBeforeItIsPrinted()
    {
        const CaseFile file = must(f->desk->caseFile(taken.state.caseId));
        QCOMPARE(file.state.papers.size(), taken.papers.size());
        for (const MadePaper &paper : taken.papers)
            QVERIFY(std::any_of(file.state.papers.begin(), file.state.papers.end(),
                                [&](const IssuedPaper &issued) { return issued.eventId == paper.eventId; }));
    }

    void aReprintIsTheSameButForItsMark()
    {
        const MadePaper &original = paperOf(taken, PaperKind::Acceptance);
        f->clock.advanceSeconds(3600);
        const MadePaper again = must(f->desk->reprint(taken.state.caseId, original.eventId));
        QCOMPARE(again.source, original.source);
        QCOMPARE(again.paperNumber, original.paperNumber);
        QCOMPARE(again.marks.qrText, original.marks.qrText);
        QCOMPARE(again.marks.printedAt, original.marks.printedAt);
        QCOMPARE(again.marks.clerk, original.marks.clerk);
        QCOMPARE(again.marks.window, original.marks.window);
        QVERIFY(again.marks.reprint);
        QVERIFY(!original.marks.reprint);
    }

    void aReprintIsCounted()
    {
        const MadePaper &original = paperOf(taken, PaperKind::Acceptance);
        const qint64 before = f->eventCount();
        (void)must(f->desk->reprint(taken.state.caseId, original.eventId));
        QCOMPARE(f->eventCount(), before + 1);
        const CaseFile file = must(f->desk->caseFile(taken.state.caseId));
        QCOMPARE(file.state.papers.size(), taken.papers.size());
        for (const IssuedPaper &issued : file.state.papers)
            QCOMPARE(issued.reprints, issued.eventId == original.eventId ? 1 : 0);
    }

    void aPaperThatWasNeverMadeCannotBeReprinted()
    {
        const auto again = f->desk->reprint(taken.state.caseId, QUuid::createUuid());
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::NotFound);
    }

    void lookingAtAPaperRecordsNothing()
    {
        const qint64 before = f->eventCount();
        const MadePaper seen = must(f->desk->paper(taken.state.caseId, paperOf(taken, PaperKind::Receipt).eventId));
        QCOMPARE(seen.source, paperOf(taken, PaperKind::Receipt).source);
        QCOMPARE(f->eventCount(), before);
    }

    void aPreviewRecordsNothingAndDrawsNoNumber()
    {
        const qint64 before = f->eventCount();
        OutcomeChoice choice;
        choice.outcome = Outcome::Accept;
        const std::vector<MadePaper> papers = must(f->desk->preview(f->completeDraft(u"YZ-ZF01"_s), choice));
        QVERIFY(!papers.empty());
        for (const MadePaper &paper : papers) {
            QVERIFY(paper.paperNumber.isEmpty());
            QVERIFY(paper.marks.qrText.isEmpty());
            QVERIFY(paper.eventId.isNull());
        }
        QCOMPARE(f->eventCount(), before);
        const TakenIn next = f->take(f->completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        QVERIFY(paperOf(next, PaperKind::Acceptance).paperNumber.endsWith(u"〔2026〕2号"_s));
    }

    void guideAndConsultationNeedNoCase_data()
    {
        QTest::addColumn<PaperKind>("kind");
        QTest::newRow("guide") << PaperKind::Guide;
        QTest::newRow("consultation") << PaperKind::Consultation;
    }

    void guideAndConsultationNeedNoCase()
    {
        QFETCH(PaperKind, kind);
        const qint64 before = f->eventCount();
        const MadePaper paper = must(f->desk->consultationPaper(u"YZ-ZF01"_s, {}, kind));
        QVERIFY(paper.source.contains(f->item(u"YZ-ZF01"_s).name));
        QCOMPARE(f->eventCount(), before);
    }

    void aGenuinePaperIsRecognised()
    {
        for (const MadePaper &paper : taken.papers) {
            const Desk::PaperCheck check = must(f->desk->verifyPaper(paper.marks.qrText));
            QVERIFY2(check.genuine && check.known && check.current, qPrintable(paperKindCode(paper.kind)));
            QCOMPARE(check.caseNumber, taken.state.number());
            QCOMPARE(check.kind, paper.kind);
            QCOMPARE(check.paperNumber, paper.paperNumber);
        }
    }

    void aForgedPaperIsFound_data()
    {
        QTest::addColumn<int>("part");
        QTest::newRow("other kind") << 2;
        QTest::newRow("other number") << 3;
        QTest::newRow("other content") << 4;
    }

    void aForgedPaperIsFound()
    {
        QFETCH(int, part);
        QStringList parts = paperOf(taken, PaperKind::Acceptance).marks.qrText.split(u'.');
        QCOMPARE(parts.size(), 7);
        parts[part] = part == 2 ? u"D4"_s : part == 3 ? u"甬鄞姜山受字〔2026〕999号"_s : u"0123456789abcdef"_s;
        const Desk::PaperCheck check = must(f->desk->verifyPaper(parts.join(u'.')));
        QVERIFY(!check.genuine);
    }

    void aPaperOfAnotherWorkstationIsUnknown()
    {
        DeskFixture other;
        const TakenIn elsewhere = other.take(other.completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        const Desk::PaperCheck check =
            must(f->desk->verifyPaper(paperOf(elsewhere, PaperKind::Acceptance).marks.qrText));
        QVERIFY(!check.known);
        QVERIFY(!check.genuine);
    }

    void aReplacedPaperIsGenuineButNoLongerCurrent()
    {
        const MadePaper &first = paperOf(taken, PaperKind::Slip);
        (void)must(f->desk->act(taken.state.caseId, EventType::Withdrawn, EndedBody{u"申请人撤回"_s, false}.toJson()));
        f->clock.advanceSeconds(60);
        const MadePaper second = must(f->desk->issuePaper(taken.state.caseId, PaperKind::Slip));
        QVERIFY(second.source != first.source);
        const Desk::PaperCheck old = must(f->desk->verifyPaper(first.marks.qrText));
        QVERIFY(old.genuine);
        QVERIFY(!old.current);
        QVERIFY(must(f->desk->verifyPaper(second.marks.qrText)).current);
    }

    void papersOfADemonstrationSayWhatTheyAre()
    {
        QVERIFY(paperOf(taken, PaperKind::Acceptance).marks.notice.isEmpty());
        DeskFixture demonstration(QDate(2026, 3, 2), u"330212110"_s, true);
        const TakenIn shown = demonstration.take(demonstration.completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        for (const MadePaper &paper : shown.papers) {
            QVERIFY(paper.marks.notice.contains(u"演示"));
            const MadePaper again = must(demonstration.desk->reprint(shown.state.caseId, paper.eventId));
            QCOMPARE(again.marks.notice, paper.marks.notice);
        }
    }

    void textThatIsNoPaperIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("web address") << u"https://example.invalid/?a=1"_s;
        QTest::newRow("long") << QString(10'000'000, u'A');
        QTest::newRow("lone surrogate") << u"YC1."_s + QChar(0xD800);
        QTest::newRow("NUL") << u"YC1."_s + QChar(0) + u".D2.-.0.0.0"_s;
    }

    void textThatIsNoPaperIsRefused()
    {
        QFETCH(QString, text);
        const auto check = f->desk->verifyPaper(text);
        QVERIFY(!check);
        QCOMPARE(check.error().code, ErrorCode::InvalidInput);
    }

private:
    std::unique_ptr<DeskFixture> f;
    TakenIn taken;
};

QTEST_GUILESS_MAIN(DeskPapersTest)
#include "deskpapers_test.moc"
