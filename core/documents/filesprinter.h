// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/printer.h"

namespace yichuang {

/** A printer that lays PDFs into a folder as paper-0001.pdf, paper-0002.pdf, ...; never overwrites a file. */
class FilesPrinter final : public PaperPrinter
{
public:
    explicit FilesPrinter(QString folder);

    [[nodiscard]] Result<std::vector<PrinterInfo>> printers() override;
    [[nodiscard]] Result<PrintJob> print(const PrintablePaper &paper, const PrintSettings &settings) override;
    [[nodiscard]] Result<PrintJob> follow(const PrintJob &job) override;

private:
    QString m_folder;
    int m_last = 0;
};

} // namespace yichuang
