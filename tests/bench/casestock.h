// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchprofile.h"

#include <QDir>

namespace yichuang {

/** What the cases of a stock have behind them. */
enum class StockKind {
    Intake, ///< years of a busy centre, most of them done
    Work, ///< the same cases as unit, handler and agent see them (workstock.h), with a log beside them (logstock.h) and
          ///< what is read by folding on top (realstock.h)
};

/** Case number @p index of every stock, the same in each run: years of a busy centre, most of them done. */
[[nodiscard]] CaseState madeUpCase(int index, const Catalogue &catalogue);

/** The day on which the last of @p cases cases was opened. */
[[nodiscard]] QDate lastDayOf(int cases);

/**
 * Profiles with up to a million cases, kept in the temporary folder from run to run.
 *
 * Their rows of the case table and the tokens are written by CaseTable::put(), which is what a CaseWriter calls for
 * them in each commit, so lists and search meet what they meet at a window. They have no events: folding and signing a
 * million cases takes hours, and neither starting, nor search, nor most lists read events. The time at which a case
 * becomes durable and its size are measured on cases taken in through the desk. Lists that are read from the log find
 * in it what they read (logstock.h).
 */
class CaseStock
{
public:
    explicit CaseStock(StockKind kind = StockKind::Intake);

    /** The folder of a profile with @p cases cases. The first time it is made, from the next smaller one there is. */
    [[nodiscard]] QString profileDir(int cases);

private:
    [[nodiscard]] CaseState caseAt(int index, const Catalogue &catalogue) const;
    [[nodiscard]] QDir folderOf(int cases) const;
    [[nodiscard]] QByteArray form() const;
    [[nodiscard]] bool isUsable(int cases) const;
    void make(int cases);

    StockKind m_kind;
    QDir m_root;
};

} // namespace yichuang
