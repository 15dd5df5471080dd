// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/printer.h"

#include <memory>

namespace yichuang {

/** The print system of this computer. */
[[nodiscard]] std::unique_ptr<PaperPrinter> systemPrinter();

} // namespace yichuang
