// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include "core/documents/paperfonts.h"
#include "core/documents/paperpdf.h"

#include <QBuffer>
#include <QFile>
#include <QFont>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTextDocument>

namespace yichuang {

namespace {

constexpr int rounds = 12;

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

void measureLibreOffice(BenchTable &table, const BenchProfile &profile, const MadePaper &paper, double ours)
{
    Figure figure{QStringLiteral("the same against LibreOffice head-less"),
                  ours,
                  QStringLiteral("ms"),
                  QStringLiteral("soffice --convert-to pdf, second start"),
                  {},
                  1.0 / 30,
                  {}};
    const QString program = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (program.isEmpty()) {
        figure.note = QStringLiteral("LibreOffice is not installed");
        table.add(std::move(figure));
        return;
    }
    QFile html(profile.folder.filePath(QStringLiteral("paper.html")));
    if (!html.open(QIODevice::WriteOnly) || html.write(paper.source.toUtf8()) < 0)
        qFatal("the paper cannot be written");
    html.close();
    const QStringList arguments{QStringLiteral("--headless"),
                                QStringLiteral("-env:UserInstallation=file://")
                                    + profile.folder.filePath(QStringLiteral("office")),
                                QStringLiteral("--convert-to"),
                                QStringLiteral("pdf"),
                                QStringLiteral("--outdir"),
                                profile.folder.path(),
                                html.fileName()};
    Times times;
    for (int i = 0; i < 3; ++i) // the first one only makes its own profile
        times.add(millisecondsOf([&] { QProcess::execute(program, arguments); }));
    figure.peer = times.percentile(0);
    table.add(std::move(figure));
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
    for (int i = 0; i < rounds; ++i) {
        ours.add(millisecondsOf([&] { writeOurs(*paper); }));
        bare.add(millisecondsOf([&] { writeBare(paper->source); }));
    }
    table.add({QStringLiteral("one A4 paper to PDF, warm, p50"),
               ours.median(),
               QStringLiteral("ms"),
               QStringLiteral("bare QTextDocument to QPdfWriter, same text"),
               bare.median(),
               1.5,
               {}});
    measureLibreOffice(table, profile, *paper, ours.median());
}

} // namespace yichuang
