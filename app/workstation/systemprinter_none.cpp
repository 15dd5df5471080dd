// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/systemprinter.h"

namespace yichuang {

namespace {

/** A system whose printers this program does not reach: papers are saved as PDF there. */
class NoPrinter final : public PaperPrinter
{
public:
    Result<std::vector<PrinterInfo>> printers() override { return std::vector<PrinterInfo>(); }
    Result<PrintJob> print(const PrintablePaper &paper, const PrintSettings &settings) override
    {
        if (const Result<> printable = checkPrintable(paper.pdf, settings); !printable)
            return failure(printable.error());
        return failure(ErrorCode::PrinterUnavailable, QStringLiteral("printer.none"));
    }
    Result<PrintJob> follow(const PrintJob &) override
    {
        return failure(ErrorCode::NotFound, QStringLiteral("print.unknown-job"));
    }
};

} // namespace

std::unique_ptr<PaperPrinter> systemPrinter()
{
    return std::make_unique<NoPrinter>();
}

} // namespace yichuang
