// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paperdesk.h"

#include "core/documents/paperkind.h"
#include "ui/shell/paperjobs.h"
#include "ui/shell/paperpreview.h"

#include <QPromise>
#include <QThreadPool>

namespace yichuang {

class PaperDesk::Private
{
public:
    explicit Private(PaperPrinter &paperPrinter)
        : printer(paperPrinter)
    {
        pool.setMaxThreadCount(1); // one printer conversation at a time, in the order asked
    }

    template <typename Work> auto run(Work work) -> Answer<std::invoke_result_t<Work>>
    {
        using Value = std::invoke_result_t<Work>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        pool.start([promise, work = std::move(work)] {
            promise->addResult(work());
            promise->finish();
        });
        return promise->future();
    }

    PaperPrinter &printer;
    ChosenPrinters chosen;
    QThreadPool pool;
};

PaperDesk::PaperDesk(PaperPrinter &printer, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(printer))
{
    Q_UNUSED(clock)
}

PaperDesk::~PaperDesk()
{
    d->pool.waitForDone(); // a job half handed over would print half a paper
}

void PaperDesk::preview(const std::vector<MadePaper> &papers, bool mayPrint, QWidget *parent)
{
    if (papers.empty())
        return;
    std::vector<PreviewPaper> titled;
    titled.reserve(papers.size());
    for (const MadePaper &paper : papers)
        titled.push_back({paperKindTitle(paper.kind), paper});
    auto *window = new PaperPreview(std::move(titled), mayPrint, parent);
    connect(window, &PaperPreview::printRequested, this,
            [this, parent](const std::vector<MadePaper> &chosen) { print(chosen, parent); });
    window->open();
}

void PaperDesk::previewSheet(const QString &title, const QString &html, QWidget *parent)
{
    MadePaper sheet;
    sheet.source = html;
    auto *window = new PaperPreview({{title, sheet}}, true, parent);
    connect(window, &PaperPreview::printRequested, this,
            [this, parent](const std::vector<MadePaper> &chosen) { print(chosen, parent); });
    window->open();
}

void PaperDesk::print(const std::vector<MadePaper> &papers, QWidget *parent)
{
    Q_UNUSED(parent)
    d->run([papers, chosen = d->chosen, &printer = d->printer] {
         return printPapers(papers, printer, chosen);
     }).then(this, [this, papers](const PrintRun &run) {
        if (!run.missing.isEmpty())
            Q_EMIT charactersMissing(run.missing);
        if (run.printed > 0)
            Q_EMIT printed(run.printed);
        std::vector<QUuid> events;
        for (std::size_t i = 0; i < std::size_t(run.printed); ++i) {
            if (!papers[i].recordId.isNull()) // a sheet that is no record
                events.push_back(papers[i].recordId);
        }
        if (!events.empty())
            Q_EMIT recordedPapersPrinted(events);
        if (!run.outcome)
            Q_EMIT printFailed(run.outcome.error(), run.left);
    });
}

void PaperDesk::setPrinterName(const QString &name)
{
    d->chosen.a4 = name;
}

QString PaperDesk::printerName() const
{
    return d->chosen.a4;
}

void PaperDesk::setSlipPrinterName(const QString &name)
{
    d->chosen.slip = name;
}

QString PaperDesk::slipPrinterName() const
{
    return d->chosen.slip;
}

Answer<Result<std::vector<PrinterInfo>>> PaperDesk::printers()
{
    return d->run([&printer = d->printer] { return printer.printers(); });
}

} // namespace yichuang
