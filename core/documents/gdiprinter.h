// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/printer.h"

namespace yichuang {

/**
 * Printers of Windows, through the spooler and GDI: pages are drawn, as printer drivers there take no PDF. The job's
 * number is known and its state can be followed until the spooler forgets it, which it does with a job that is done.
 */
class GdiPrinter final : public PaperPrinter
{
public:
    [[nodiscard]] Result<std::vector<PrinterInfo>> printers() override;
    [[nodiscard]] Result<PrintJob> print(const PrintablePaper &paper, const PrintSettings &settings) override;
    [[nodiscard]] Result<PrintJob> follow(const PrintJob &job) override;
};

} // namespace yichuang
