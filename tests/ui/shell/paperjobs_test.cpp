// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/filesprinter.h"
#include "ui/shell/paperdesk.h"
#include "ui/shell/paperjobs.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

namespace {

MadePaper paper(const QString &text, PaperKind kind = PaperKind::Acceptance)
{
    MadePaper made;
    made.kind = kind;
    made.caseNumber = QStringLiteral("330212110-260302-001");
    made.source = QStringLiteral("<h1>%1</h1><p>%1</p>").arg(text);
    made.marks.caseNumber = made.caseNumber;
    made.printedAt = QDateTime(QDate(2026, 3, 2), QTime(9, 5), Qt::OffsetFromUTC, 8 * 3600);
    return made;
}

/** Refuses from the n-th job on. */
class StubbornPrinter final : public PaperPrinter
{
public:
    explicit StubbornPrinter(int jobs)
        : m_left(jobs)
    {
    }
    Result<std::vector<PrinterInfo>> printers() override { return std::vector<PrinterInfo>(); }
    Result<PrintJob> print(const PrintablePaper &paper, const PrintSettings &settings) override
    {
        if (m_left-- <= 0)
            return failure(ErrorCode::PrinterUnavailable, QStringLiteral("printer.stopped"));
        pdfs << paper.pdf;
        all.push_back(settings);
        return PrintJob{};
    }
    Result<PrintJob> follow(const PrintJob &job) override { return job; }

    QList<QByteArray> pdfs;
    std::vector<PrintSettings> all;

private:
    int m_left;
};

} // namespace

class PaperJobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFailingPrinterKeepsThePapersThatAreLeft();
    void slipsGoToTheSlipPrinterInTheirOwnSize();
    void everyCopyIsAJobOfItsOwnAndSaysWhoseItIs();
    void aCopyPrintedIsNotPrintedAgain();
    void aReprintIsTheApplicantsCopy();
    void fileNamesHoldNoMoreThanTheNumber();
    void printingTellsHowManyWentOut();
    void aFailureComesWithThePapersToTryAgain();
    void missingCharactersAreTold();
};

void PaperJobsTest::aFailingPrinterKeepsThePapersThatAreLeft()
{
    StubbornPrinter printer(1);
    const PrintRun run = printPapers(
        {paper(QStringLiteral("一")), paper(QStringLiteral("二")), paper(QStringLiteral("三"))}, printer, {});
    QCOMPARE(run.printed, 1);
    QVERIFY(!run.outcome);
    QCOMPARE(run.outcome.error().reason, QStringLiteral("printer.stopped"));
    QCOMPARE(run.left.size(), size_t(2));
    QVERIFY(run.left.front().source.contains(QStringLiteral("二")));
}

void PaperJobsTest::slipsGoToTheSlipPrinterInTheirOwnSize()
{
    StubbornPrinter printer(9);
    const PrintRun run = printPapers({paper(QStringLiteral("一")), paper(QStringLiteral("票"), PaperKind::Slip)},
                                     printer, {QStringLiteral("big"), QStringLiteral("small")});
    QVERIFY(run.outcome);
    QCOMPARE(printer.all[0].printer, QStringLiteral("big"));
    QCOMPARE(printer.all[1].printer, QStringLiteral("small"));
    QCOMPARE(printer.all[1].format, PaperFormat::Slip80);
    QVERIFY(printer.all[1].sizeMm.height() > 10);
}

void PaperJobsTest::everyCopyIsAJobOfItsOwnAndSaysWhoseItIs()
{
    StubbornPrinter printer(9);
    MadePaper two = paper(QStringLiteral("一"));
    two.copies = 2;
    QVERIFY(printPapers({two}, printer, {}).outcome);
    QCOMPARE(printer.all.size(), size_t(2));
    QCOMPARE(printer.all[0].copies, 1);
    two.marks.copyMark = QStringLiteral("申请人联");
    QCOMPARE(printer.pdfs[0].size(), paperPdf(two, *layOutPaper(two))->size());
    two.marks.copyMark = QStringLiteral("存档联");
    QCOMPARE(printer.pdfs[1].size(), paperPdf(two, *layOutPaper(two))->size());
    QVERIFY(printer.pdfs[0] != printer.pdfs[1]);
}

void PaperJobsTest::aCopyPrintedIsNotPrintedAgain()
{
    StubbornPrinter printer(1);
    MadePaper two = paper(QStringLiteral("一"));
    two.copies = 2;
    const PrintRun run = printPapers({two}, printer, {});
    QVERIFY(!run.outcome);
    QCOMPARE(run.left.size(), size_t(1));
    QCOMPARE(run.left.front().copiesPrinted, 1);
    StubbornPrinter mended(9);
    QVERIFY(printPapers(run.left, mended, {}).outcome);
    QCOMPARE(mended.pdfs.size(), 1);
}

void PaperJobsTest::aReprintIsTheApplicantsCopy()
{
    StubbornPrinter printer(9);
    MadePaper again = paper(QStringLiteral("一"));
    again.reprint = true;
    again.marks.reprint = true;
    QVERIFY(printPapers({again}, printer, {}).outcome);
    again.marks.copyMark = QStringLiteral("申请人联");
    QCOMPARE(printer.pdfs[0].size(), paperPdf(again, *layOutPaper(again))->size());
}

void PaperJobsTest::fileNamesHoldNoMoreThanTheNumber()
{
    MadePaper hostile = paper(QStringLiteral("一"));
    hostile.caseNumber = QStringLiteral("../../etc/x y");
    const QString name = proposedFileName(hostile);
    QVERIFY(!name.contains(QLatin1Char('/')));
    QVERIFY(name.endsWith(QStringLiteral(".pdf")));
    hostile.caseNumber.clear();
    QVERIFY(!proposedFileName(hostile).startsWith(QLatin1Char('-')));
}

void PaperJobsTest::printingTellsHowManyWentOut()
{
    QTemporaryDir folder;
    FilesPrinter printer(folder.path());
    SystemClock clock;
    PaperDesk desk(printer, clock);
    QSignalSpy printed(&desk, &PaperDesk::printed);
    desk.print({paper(QStringLiteral("一")), paper(QStringLiteral("二"))}, nullptr);
    QTRY_COMPARE(printed.count(), 1);
    QCOMPARE(printed.first().first().toInt(), 2);
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("paper-0002.pdf"))));
}

void PaperJobsTest::aFailureComesWithThePapersToTryAgain()
{
    StubbornPrinter printer(0);
    SystemClock clock;
    PaperDesk desk(printer, clock);
    int left = 0;
    connect(&desk, &PaperDesk::printFailed, this,
            [&left](const Error &, const std::vector<MadePaper> &papers) { left = int(papers.size()); });
    desk.print({paper(QStringLiteral("一"))}, nullptr);
    QTRY_COMPARE(left, 1);
}

void PaperJobsTest::missingCharactersAreTold()
{
    StubbornPrinter printer(1);
    const PrintRun run = printPapers({paper(QStringLiteral("甲\ue123乙"))}, printer, {});
    QCOMPARE(run.missing, QStringList{QStringLiteral("U+E123")});
}

QTEST_MAIN(PaperJobsTest)
#include "paperjobs_test.moc"
