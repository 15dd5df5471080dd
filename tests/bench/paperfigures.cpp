// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include "core/documents/paperfonts.h"
#include "core/documents/paperpdf.h"
#include "tests/bench/benchprofile.h"

#include <QBuffer>
#include <QFile>
#include <QFont>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextDocument>

namespace yichuang {

namespace {

constexpr int rounds = 40;

/** What Qt alone would do: the same text, the same face, no code, no marks, no correct text layer. */
void writeBare(const QString &html)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QTextDocument document;
    QFont font;
    font.setFamilies(PaperFonts::standard().body);
    document.setDefaultFont(font);
    document.setHtml(html);
    document.print(&writer);
}

void writeOurs(const MadePaper &paper)
{
    const LaidOutPaper laidOut = needed(LaidOutPaper::layOut(paper.source, PaperFormat::A4, paper.marks), "layout");
    (void)needed(writePdf(laidOut, {QStringLiteral("受理通知书"), paper.printedAt}), "PDF");
}

/** A program that turns @p html into a PDF, beside ours. */
struct OtherProgram
{
    QString name; ///< as the figure calls it
    QString executable;
    QStringList arguments;
    double goal; ///< greatest ratio
};

void measureOther(BenchTable &table, const OtherProgram &other, const MadePaper &paper)
{
    const QString what = QStringLiteral("one A4 paper to PDF, warm, against %1").arg(other.name);
    const QString ms = QStringLiteral("ms");
    const QString program = QStandardPaths::findExecutable(other.executable);
    if (program.isEmpty()) {
        table.add({what, 0, ms, QStringLiteral("not installed"), {}, other.goal, {}});
        return;
    }
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    Times ours;
    Times oursProcessor;
    Times theirs;
    Times theirsProcessor;
    for (int i = 0; i < 6; ++i) {
        double processor = 0;
        const double whole = millisecondsOf([&] {
            processor = processorMillisecondsOfPrograms([&] {
                process.start(program, other.arguments);
                process.waitForFinished(-1);
            });
        });
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            qFatal("%s failed", qPrintable(other.name));
        if (i == 0)
            continue; // makes its own profile and reads its files into memory
        theirs.add(whole);
        theirsProcessor.add(processor);
        for (int k = 0; k < 5; ++k)
            ours.add(millisecondsOf([&] { oursProcessor.add(processorMillisecondsOf([&] { writeOurs(paper); })); }));
    }
    const QString run = QStringLiteral("a whole run of it, files in memory");
    table.add({what, ours.median(), ms, run, theirs.median(), other.goal, {}});
    table.add(
        {what + QStringLiteral(", processor time"), oursProcessor.median(), ms, run, theirsProcessor.median(), {}, {}});
}

void measureOthers(BenchTable &table, const MadePaper &paper)
{
    const QTemporaryDir folder;
    QFile html(folder.filePath(QStringLiteral("paper.html")));
    const QByteArray page = "<html><head><meta charset=\"utf-8\"></head>" + paper.source.toUtf8() + "</html>";
    if (!html.open(QIODevice::WriteOnly) || html.write(page) < 0)
        qFatal("the paper cannot be written");
    html.close();
    measureOther(table,
                 {QStringLiteral("LibreOffice"),
                  QStringLiteral("soffice"),
                  {QStringLiteral("--headless"),
                   QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("office")),
                   QStringLiteral("--convert-to"), QStringLiteral("pdf:writer_web_pdf_Export"),
                   QStringLiteral("--outdir"), folder.path(), html.fileName()},
                  1.0 / 30},
                 paper);
    measureOther(table,
                 {QStringLiteral("wkhtmltopdf"),
                  QStringLiteral("wkhtmltopdf"),
                  {QStringLiteral("--quiet"), html.fileName(), folder.filePath(QStringLiteral("paper.pdf"))},
                  1.0 / 5},
                 paper);
}

} // namespace

void measurePaper(BenchTable &table, BenchProfile &profile)
{
    progress(QStringLiteral("writing papers"));
    OutcomeChoice accept;
    accept.outcome = Outcome::Accept;
    const TakenIn taken = needed(profile.desk->takeIn(profile.draft(), accept), "take in");
    const auto paper = std::find_if(taken.papers.begin(), taken.papers.end(),
                                    [](const MadePaper &p) { return p.kind == PaperKind::Acceptance; });
    if (paper == taken.papers.end())
        qFatal("no notice of acceptance was made");
    writeOurs(*paper);
    writeBare(paper->source);
    Times ours;
    Times bare;
    Times oursProcessor;
    Times bareProcessor;
    for (int i = 0; i < rounds; ++i) {
        ours.add(millisecondsOf([&] { oursProcessor.add(processorMillisecondsOf([&] { writeOurs(*paper); })); }));
        bare.add(
            millisecondsOf([&] { bareProcessor.add(processorMillisecondsOf([&] { writeBare(paper->source); })); }));
    }
    const QString text = QStringLiteral("bare QTextDocument to QPdfWriter, same text");
    table.add({QStringLiteral("one A4 paper to PDF, warm"),
               ours.median(),
               QStringLiteral("ms"),
               text,
               bare.median(),
               1.5,
               {}});
    table.add({QStringLiteral("one A4 paper to PDF, warm, processor time"),
               oursProcessor.median(),
               QStringLiteral("ms"),
               text,
               bareProcessor.median(),
               1.5,
               {}});
    measureOthers(table, *paper);
}

} // namespace yichuang
