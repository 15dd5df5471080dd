// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchtable.h"

#include <QString>

#include <vector>

namespace yichuang {

class BenchProfile;
class CaseStock;

/** A catalogue of 5,000 items: its import into @p profile, and the search at each key press. */
void measureItems(BenchTable &table, BenchProfile &profile);

/** Key press to results, with as many cases as each of @p sizes says, smallest first. */
void measureCaseSearch(BenchTable &table, CaseStock &stock, const std::vector<int> &sizes);

/** The lists that work is done from after acceptance, as their pages ask for them, with @p cases cases. */
void measureLists(BenchTable &table, CaseStock &stock, int cases);

/** Click to durable, against a bare commit and a signature; what a case takes on the disk; its fold. */
void measureAcceptance(BenchTable &table, BenchProfile &profile);

/** One A4 paper to PDF against a bare text document, LibreOffice and wkhtmltopdf. */
void measurePaper(BenchTable &table, BenchProfile &profile);

/** Programs in @p programs started and timed from outside: first use of the log-in window, memory of the window at
 * work. */
void measureStart(BenchTable &table, const QString &programs, CaseStock &stock, int cases);

} // namespace yichuang
