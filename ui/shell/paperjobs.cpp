// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paperjobs.h"

#include "core/documents/paperkind.h"
#include "core/documents/paperpdf.h"

namespace yichuang {

Result<LaidOutPaper> layOutPaper(const MadePaper &paper)
{
    return LaidOutPaper::layOut(paper.source, paperKindInfo(paper.kind).format, paper.marks);
}

Result<QByteArray> paperPdf(const MadePaper &paper, const LaidOutPaper &laidOut)
{
    return writePdf(laidOut, {paperKindTitle(paper.kind), paper.printedAt});
}

namespace {

/** What the @p copy-th copy (from 1) bears at its head. A paper printed again is for the applicant. */
QString copyMark(const MadePaper &paper, int copy)
{
    return paper.reprint ? paperCopyName(paper.kind, 1, paperKindInfo(paper.kind).copies)
                         : paperCopyName(paper.kind, copy, paper.copies);
}

Result<> printCopy(const MadePaper &paper, PaperPrinter &printer, const ChosenPrinters &chosen, QStringList *missing)
{
    const Result<LaidOutPaper> laidOut = layOutPaper(paper);
    if (!laidOut)
        return failure(laidOut.error());
    *missing += laidOut->missingGlyphs();
    const Result<QByteArray> pdf = paperPdf(paper, *laidOut);
    if (!pdf)
        return failure(pdf.error());
    PrintSettings settings;
    settings.format = laidOut->format();
    const bool isSlip = settings.format == PaperFormat::Slip80;
    settings.printer = isSlip && !chosen.slip.isEmpty() ? chosen.slip : chosen.a4;
    if (isSlip)
        settings.sizeMm = laidOut->pageSizeMm(0);
    const Result<PrintJob> job = printer.print({*pdf, &*laidOut}, settings);
    return job ? Result<>() : failure(job.error());
}

/** Each copy is a job of its own: it says whose it is, and on a printer of both sides none begins behind another. */
Result<> printOne(MadePaper &paper, PaperPrinter &printer, const ChosenPrinters &chosen, QStringList *missing)
{
    const int copies = qMax(1, paper.copies);
    while (paper.copiesPrinted < copies) {
        paper.marks.copyMark = copyMark(paper, paper.copiesPrinted + 1);
        if (Result<> printed = printCopy(paper, printer, chosen, missing); !printed)
            return printed;
        ++paper.copiesPrinted;
    }
    return {};
}

} // namespace

PrintRun printPapers(std::vector<MadePaper> papers, PaperPrinter &printer, const ChosenPrinters &chosen)
{
    PrintRun run;
    for (size_t at = 0; at < papers.size(); ++at) {
        run.outcome = printOne(papers[at], printer, chosen, &run.missing);
        if (!run.outcome) {
            run.left.assign(papers.begin() + std::ptrdiff_t(at), papers.end());
            break;
        }
        ++run.printed;
    }
    run.missing.removeDuplicates();
    return run;
}

QString proposedFileName(const MadePaper &paper)
{
    QString number = paper.caseNumber;
    for (QChar &character : number)
        if (!character.isLetterOrNumber())
            character = QLatin1Char('-');
    const QString title = paperKindTitle(paper.kind);
    return (number.isEmpty() ? title : number + QLatin1Char('-') + title) + QStringLiteral(".pdf");
}

} // namespace yichuang
