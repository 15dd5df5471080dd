// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/casepaper.h"

#include <QJsonArray>

namespace yichuang {

// What a result says: on the notice that it is there (D10, D10b), and where it is printed here (D18).

/** `[{name, value}, ...]` of what was decided, in the order the item lists the fields; what it does not list follows.
 */
[[nodiscard]] QJsonArray resultFieldRows(const CaseState &state);

/** Adds what D18 says; resultNotPrintable() was content. */
void addResultPaper(QJsonObject &facts, const CaseState &state, const PaperContext &context);

/** The names of those facts. */
[[nodiscard]] FactNames resultFactNames();

} // namespace yichuang
