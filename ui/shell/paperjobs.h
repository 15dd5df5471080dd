// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/documents/paperlayout.h"
#include "core/documents/printer.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace yichuang {

/** The printers chosen in the settings; empty: the system's default. */
struct ChosenPrinters
{
    QString a4;
    QString slip;
};

/** How a run of papers ended. */
struct PrintRun
{
    int printed = 0;
    QStringList missing; ///< characters no font has
    Result<> outcome; ///< the first failure
    std::vector<MadePaper> left; ///< the papers not printed: the failing one, less its copies printed, and all after it
};

[[nodiscard]] Result<LaidOutPaper> layOutPaper(const MadePaper &paper);
[[nodiscard]] Result<QByteArray> paperPdf(const MadePaper &paper, const LaidOutPaper &laidOut);

/**
 * Lays out and prints in order, every copy with its mark (paperCopyName()), stopping at the first failure. Takes as
 * long as the print system; any thread.
 */
[[nodiscard]] PrintRun printPapers(std::vector<MadePaper> papers, PaperPrinter &printer, const ChosenPrinters &chosen);

/** What a PDF of @p paper is called: number and kind, never a name. */
[[nodiscard]] QString proposedFileName(const MadePaper &paper);

} // namespace yichuang
