// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/systemprinter.h"

#include "core/documents/gdiprinter.h"

namespace yichuang {

std::unique_ptr<PaperPrinter> systemPrinter()
{
    return std::make_unique<GdiPrinter>();
}

} // namespace yichuang
