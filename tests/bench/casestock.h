// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchprofile.h"

#include <QDir>

namespace yichuang {

/** Case number @p index of every stock, the same in each run: years of a busy centre, most of them done. */
[[nodiscard]] CaseState madeUpCase(int index, const Catalogue &catalogue);

/**
 * Profiles with up to a million cases, kept in the temporary folder from run to run.
 *
 * Their rows of the case table and the tokens are written by CaseTable::put(), which is what a CaseWriter calls for
 * them in each commit, so lists and search meet what they meet at a window. They have no events: folding and signing a
 * million cases takes hours, and neither starting, lists nor search read events. The time at which a case becomes
 * durable and its size are measured on cases taken in through the desk.
 */
class CaseStock
{
public:
    CaseStock();

    /** The folder of a profile with @p cases cases. The first time it is made, from the next smaller one there is. */
    [[nodiscard]] QString profileDir(int cases);

private:
    [[nodiscard]] QDir folderOf(int cases) const;
    [[nodiscard]] bool isUsable(int cases) const;
    void make(int cases);

    QDir m_root;
};

} // namespace yichuang
