// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/documents/printer.h"
#include "ui/session/answer.h"

#include <QObject>

#include <vector>

class QWidget;

namespace yichuang {

/**
 * Shows, prints and saves papers. Papers given to print() are already durable events; printing can fail and be tried
 * again without a second event. Job titles and file names proposed hold the case number only.
 */
class PaperDesk final : public QObject
{
    Q_OBJECT

public:
    PaperDesk(PaperPrinter &printer, const Clock &clock, QObject *parent = nullptr);
    ~PaperDesk() override;
    Q_DISABLE_COPY_MOVE(PaperDesk)

    /** Opens the preview window: pages, zoom, print (when @p mayPrint), save as PDF. Keyboard: Ctrl+P, Esc, PgUp/PgDn.
     */
    void preview(const std::vector<MadePaper> &papers, bool mayPrint, QWidget *parent);

    /** The same for a sheet that is no paper of a case: recovery code, printer's test page. Nothing is recorded. */
    void previewSheet(const QString &title, const QString &html, QWidget *parent);

    /** Lays out and prints all papers with their copies to the chosen printer, without blocking; see printed/failed. */
    void print(const std::vector<MadePaper> &papers, QWidget *parent);

    /** The printer chosen in settings; empty: the system's default. */
    void setPrinterName(const QString &name);
    [[nodiscard]] QString printerName() const;
    /** The printer for 80 mm slips; empty: the same as for A4. */
    void setSlipPrinterName(const QString &name);
    [[nodiscard]] QString slipPrinterName() const;
    /** What is there to print on; asks the system without blocking. */
    [[nodiscard]] Answer<Result<std::vector<PrinterInfo>>> printers();

Q_SIGNALS:
    void printed(int papers);
    /** All copies of these papers, by their events, came out; for the end-of-day check. */
    void recordedPapersPrinted(const std::vector<QUuid> &paperEvents);
    void printFailed(const yichuang::Error &error, const std::vector<yichuang::MadePaper> &papers);
    /** Characters no installed font can draw; 〓 stands in their place on the paper. */
    void charactersMissing(const QStringList &characters);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yichuang
