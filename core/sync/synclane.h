// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/randomsource.h"
#include "core/base/result.h"
#include "core/sync/syncfault.h"

#include <QDateTime>

#include <chrono>

namespace yichuang {

class SyncBook;

/** What sync is made of: each works on its own, none waits for another. */
enum class SyncLane {
    Push, ///< events up
    Pull, ///< events down, with a read that waits for news
    Files, ///< scans both ways; only while no event waits
    Documents, ///< reference documents, and the daily comparison whatever became of those
};

[[nodiscard]] QString syncLaneName(SyncLane lane); ///< push, pull, files, documents: TaskRecord::task

/** Remembers how a run of @p lane went; returns how long the lane is to keep away, zero after a success. */
[[nodiscard]] Result<std::chrono::seconds> recordRun(SyncBook &book, SyncLane lane, const Synced<> &result,
                                                     const QDateTime &now, RandomSource &random);

} // namespace yichuang
