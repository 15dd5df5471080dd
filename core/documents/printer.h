// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/paperlayout.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace yichuang {

enum class PrinterState {
    Ready,
    Busy,
    Stopped, ///< switched off or halted at the queue: jobs wait until somebody starts it
};

struct PrinterInfo
{
    QString name; ///< what PrintSettings::printer takes
    QString description;
    PrinterState state = PrinterState::Ready;
    QString stateReason; ///< the system's words, e.g. media-empty; may be empty
    bool isDefault = false;

    bool operator==(const PrinterInfo &) const = default;
};

struct PrintSettings
{
    QString printer; ///< empty: the system's default printer
    int copies = 1; ///< 1 to 99
    PaperFormat format = PaperFormat::A4;
    QSizeF sizeMm; ///< for Slip80: the page's size; ignored for A4
};

/** One paper in both its forms: a print system takes the one it can. */
struct PrintablePaper
{
    // NOLINTNEXTLINE(google-explicit-constructor): a PDF alone is a printable paper where PDFs are taken
    PrintablePaper(QByteArray finishedPdf, const LaidOutPaper *laidOut = nullptr)
        : pdf(std::move(finishedPdf))
        , pages(laidOut)
    {
    }

    QByteArray pdf;
    const LaidOutPaper *pages; ///< the same to be drawn; null: where a PDF cannot be taken it is "print.not-drawn"
};

enum class PrintJobState { Waiting, Printing, Held, Done, Failed };

struct PrintJob
{
    QString printer;
    int id = 0;
    QString file; ///< for printers that write files: where it is
    PrintJobState state = PrintJobState::Waiting;
    QString stateReason;

    bool operator==(const PrintJob &) const = default;
};

/**
 * Where papers go. What is printed is what was recorded. Jobs bear a neutral title:
 * queue names and logs of other programs must not show whose paper it is. Calls may take as long as the print system
 * answers; do not call on the thread of the screen.
 */
class PaperPrinter
{
public:
    virtual ~PaperPrinter() = default;

    /** The printers there are, none if the print system is not running. */
    [[nodiscard]] virtual Result<std::vector<PrinterInfo>> printers() = 0;
    /**
     * Hands the job over. ErrorCode::PrinterUnavailable with reason "printer.none" (no default), "printer.unknown",
     * "printer.stopped", "printer.rejecting" or "printer.unreachable": nothing was printed. InvalidInput
     * "print.not-pdf", "print.not-drawn" or "print.copies".
     */
    [[nodiscard]] virtual Result<PrintJob> print(const PrintablePaper &paper, const PrintSettings &settings) = 0;
    /** Where @p job is now; NotFound if the system no longer knows it. */
    [[nodiscard]] virtual Result<PrintJob> follow(const PrintJob &job) = 0;
};

/** The title every job bears in the queue. */
[[nodiscard]] QString neutralJobTitle();

/** The checks every printer makes first. */
[[nodiscard]] Result<> checkPrintable(const QByteArray &pdf, const PrintSettings &settings);

} // namespace yichuang
