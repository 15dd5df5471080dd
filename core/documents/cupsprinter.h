// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/printer.h"

namespace yichuang {

/** Printers of CUPS (Linux), through libcups: the job's number is known and its state can be followed. */
class CupsPrinter final : public PaperPrinter
{
public:
    [[nodiscard]] Result<std::vector<PrinterInfo>> printers() override;
    [[nodiscard]] Result<PrintJob> print(const PrintablePaper &paper, const PrintSettings &settings) override;
    [[nodiscard]] Result<PrintJob> follow(const PrintJob &job) override;
};

} // namespace yichuang
