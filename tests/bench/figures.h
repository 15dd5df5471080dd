// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchprofile.h"
#include "tests/bench/benchtable.h"

namespace yichuang {

/** Key press to results: 5,000 items; then cases at each of @p sizes, for which @p profile is filled up. */
void measureItemSearch(BenchTable &table);
/**  fewest: the p99 with the fewest cases measured before, if any; returns it. */
double measureCaseSearch(BenchTable &table, BenchProfile &profile, const std::vector<int> &sizes, double fewest = 0);

/** Click to durable, against a bare commit and a signature; and what a case takes on the disk. */
void measureAcceptance(BenchTable &table, BenchProfile &profile);

/** One A4 paper to PDF against a bare text document, and against LibreOffice where it is installed. */
void measurePaper(BenchTable &table, BenchProfile &profile);

/** Programs started and timed from outside: first paint of the log-in window, memory of the window at work. */
void measureStart(BenchTable &table, const QString &programs, const BenchProfile &profile, int cases);

} // namespace yichuang
