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

void measureOther(BenchTable &table, const OtherProgram &other, double ours)
{
    Figure figure{QStringLiteral("one A4 paper to PDF, warm, against %1").arg(other.name),
                  ours,
                  QStringLiteral("ms"),
                  QStringLiteral("whole run, files in memory"),
                  {},
                  other.goal,
                  {}};
    const QString program = QStandardPaths::findExecutable(other.executable);
    if (program.isEmpty()) {
        figure.note = QStringLiteral("not installed");
        table.add(std::move(figure));
        return;
    }
    Times times;
    for (int i = 0; i < 4; ++i) { // the first one makes its own profile and reads its files
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        const double ms = millisecondsOf([&] {
            process.start(program, other.arguments);
            process.waitForFinished(-1);
        });
        if (process.exitCode() != 0)
            figure.note = QStringLiteral("ended with code %1").arg(process.exitCode());
        if (i > 0)
            times.add(ms);
    }
    figure.peer = times.median();
    table.add(std::move(figure));
}

void measureOthers(BenchTable &table, const MadePaper &paper, double ours)
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
                 ours);
    measureOther(table,
                 {QStringLiteral("wkhtmltopdf"),
                  QStringLiteral("wkhtmltopdf"),
                  {QStringLiteral("--quiet"), html.fileName(), folder.filePath(QStringLiteral("paper.pdf"))},
                  1.0 / 5},
                 ours);
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
    measureOthers(table, *paper, ours.median());
}

} // namespace yichuang
