// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/syncstatus.h"

#include "core/store/casetable.h"
#include "core/store/eventlog.h"
#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "core/sync/synclane.h"

#include <algorithm>

namespace yichuang {

namespace {

/** Compares chain and feed at the places both sides named. */
Result<Agreement> compare(Profile &profile, const SyncStatus &status, const std::optional<StoredMark> &mark)
{
    const FeedState &feed = status.feed;
    if (status.comparison.fault != FeedFault::None)
        return Agreement::Different;
    if (feed.readAt.isValid() && feed.position == feed.headPosition && feed.hash != feed.headHash)
        return Agreement::Different;
    if (!mark)
        return Agreement::Unknown;
    const Result<std::optional<QByteArray>> here = profile.sync().outbox.hashAt(profile.deviceId(), mark->seq);
    if (!here)
        return failure(here.error());
    if (!*here || **here != mark->hash)
        return Agreement::Different;
    const bool settled = status.waiting.events == 0 && feed.readAt.isValid() && feed.position == feed.headPosition;
    return settled ? Agreement::Same : Agreement::Unknown;
}

void judgeTasks(SyncStatus &status)
{
    const TaskRecord *failed = nullptr;
    for (const TaskRecord &task : status.tasks) {
        // The lane of files is done without a word to the district when no scan waits.
        const bool alwaysAsks = task.task != syncLaneName(SyncLane::Files);
        if (alwaysAsks && task.doneAt.isValid() && (!status.lastContact.isValid() || task.doneAt > status.lastContact))
            status.lastContact = task.doneAt;
        if (!task.fault.isEmpty() && (!failed || task.failedAt > failed->failedAt))
            failed = &task;
    }
    if (failed) {
        status.fault = syncFaultFromName(failed->fault);
        status.faultCode = failed->code;
        status.nextTry = failed->notBefore;
    }
    if (!status.link.isEnrolled())
        status.state = DistrictState::NotEnrolled;
    else if (!status.wanted)
        status.state = DistrictState::SwitchedOff;
    else if (!status.fault)
        status.state = status.lastContact.isValid() ? DistrictState::Reached : DistrictState::NeverReached;
    else if (remedyFor(*status.fault) == SyncRemedy::WaitForHuman)
        status.state = DistrictState::NeedsHuman;
    else
        status.state = DistrictState::Unreachable;
}

} // namespace

Result<SyncStatus> readSyncStatus(Profile &profile, const Clock &clock)
{
    SyncStore &sync = profile.sync();
    SyncStatus status;
    const QDateTime now = clock.now();
    const QDateTime midnight(now.date(), QTime(0, 0), now.timeSpec(), now.offsetFromUtc());
    const auto link = sync.book.link();
    const auto wanted = sync.book.wanted();
    const auto waiting = sync.outbox.waiting();
    const auto carried = sync.outbox.carriedWaiting();
    const auto fetching = sync.transfers.waiting(TransferDirection::Down);
    const auto toSettle = sync.deliveries.countToSettle();
    const auto sent = sync.deliveries.sentSince(midnight);
    const auto offset = sync.book.clockOffset();
    const auto tasks = sync.book.tasks();
    const auto feed = sync.book.feed();
    const auto mark = sync.book.mark(profile.deviceId());
    const auto head = profile.events().head(profile.deviceId());
    const auto newer = profile.cases().idsOfNewerPrograms();
    const auto comparison = sync.comparisons.last();
    const auto comparisonCase = comparison ? sync.comparisons.caseNumber(comparison->faultCase) : QString();
    for (const Error *error :
         {link ? nullptr : &link.error(), wanted ? nullptr : &wanted.error(), waiting ? nullptr : &waiting.error(),
          carried ? nullptr : &carried.error(), fetching ? nullptr : &fetching.error(),
          toSettle ? nullptr : &toSettle.error(), sent ? nullptr : &sent.error(), offset ? nullptr : &offset.error(),
          tasks ? nullptr : &tasks.error(), feed ? nullptr : &feed.error(), mark ? nullptr : &mark.error(),
          head ? nullptr : &head.error(), newer ? nullptr : &newer.error(), comparison ? nullptr : &comparison.error(),
          comparisonCase ? nullptr : &comparisonCase.error()}) {
        if (error)
            return failure(*error);
    }
    status.link = *link;
    status.wanted = *wanted;
    status.waiting = *waiting;
    status.carried = *carried;
    status.scansToFetch = *fetching;
    status.toSettle = *toSettle;
    status.sentToday = *sent;
    status.clockOffset = *offset;
    status.tasks = *tasks;
    status.feed = *feed;
    status.ownEvents = head->seq;
    status.needNewerProgram = int(newer->size());
    status.comparison = *comparison;
    status.comparisonCase = *comparisonCase;
    status.ownEventsThere = *mark ? (*mark)->seq : 0;
    const Result<Agreement> agreement = compare(profile, status, *mark);
    if (!agreement)
        return failure(agreement.error());
    status.agreement = *agreement;
    judgeTasks(status);
    return status;
}

} // namespace yichuang
