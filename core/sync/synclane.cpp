// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/synclane.h"

#include "core/cases/namedvalue.h"
#include "core/store/syncbook.h"
#include "core/sync/backoff.h"

namespace yichuang {

namespace {

constexpr std::array<NamedValue<SyncLane>, 4> laneNames{{
    {SyncLane::Push, "push"},
    {SyncLane::Pull, "pull"},
    {SyncLane::Files, "files"},
    {SyncLane::Documents, "documents"},
}};

} // namespace

QString syncLaneName(SyncLane lane)
{
    return nameIn(laneNames, lane);
}

Result<std::chrono::seconds> recordRun(SyncBook &book, SyncLane lane, const Synced<> &result, const QDateTime &now,
                                       RandomSource &random)
{
    Result<TaskRecord> task = book.task(syncLaneName(lane));
    if (!task)
        return failure(task.error());
    std::chrono::seconds pause{0};
    if (result) {
        task->failures = 0;
        task->doneAt = now;
        task->notBefore = {};
        task->fault.clear();
        task->code.clear();
    } else {
        ++task->failures;
        pause = backOff(result.error(), task->failures, random);
        task->failedAt = now;
        task->notBefore = now.addSecs(pause.count());
        task->fault = syncFaultName(result.error().fault);
        task->code = result.error().code;
    }
    if (const Result<> kept = book.setTask(*task); !kept)
        return failure(kept.error());
    return pause;
}

} // namespace yichuang
