// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/proxyledger.h"
#include "core/store/staffnames.h"

#include <QList>
#include <QStringList>

namespace yichuang {

/**
 * The lines of the agents' ledger 代办台账 as a table with its head, masked as the list is: what a workbook or CSV
 * holds. Chinese whatever the interface's language, like all that leaves the house.
 */
[[nodiscard]] QList<QStringList> ledgerTable(const std::vector<ProxyRow> &rows, const StaffNames &staff);

/** What stands over and under a printed ledger. */
struct LedgerHead
{
    QString station;
    QString period; ///< e.g. 2026年3月1日至2026年3月31日
    QString agent; ///< whose account; empty: everybody's
    QDate printedOn;
};

/** 代办台账 to print: the lines, their totals, places to sign. Chinese whatever the interface's language. */
[[nodiscard]] QString ledgerSheet(const std::vector<ProxyRow> &rows, const ProxyTotals &totals, const LedgerHead &head,
                                  const StaffNames &staff);

} // namespace yichuang
