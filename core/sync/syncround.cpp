// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/syncround.h"

#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "core/sync/pushtask.h"

namespace yichuang {

namespace {

constexpr int mostTurnsOfRound = 6;

/** Whether something has to go up after what was read: events under a new name, or what the district lost. */
Result<bool> hasMore(Profile &profile, bool isHeld)
{
    const Result<bool> giveBack = profile.sync().book.mustGiveBack();
    const Result<Waiting> waiting = profile.sync().outbox.waiting();
    if (!giveBack || !waiting)
        return failure(!giveBack ? giveBack.error() : waiting.error());
    return (*giveBack && !isHeld) || waiting->events > 0;
}

} // namespace

Synced<RoundReport> syncEventsOnce(DistrictClient &client, DeskGate &gate, const Clock &clock,
                                   const PullTask::Listener &listener)
{
    RoundReport report;
    for (int turn = 0;; ++turn) {
        PushTask push(client, gate, clock);
        const Synced<int> sent = push.run();
        report.sent += push.confirmed();
        const bool isHeld = !sent && sent.error().fault == SyncFault::AuthorRefused;
        // A refused chain must not keep news of others away.
        const Synced<int> received = sent || isHeld || sent.error().fault == SyncFault::Refused
            ? PullTask(client, gate, clock, listener).run(0)
            : tl::unexpected(sent.error());
        report.received += received.value_or(0);
        const bool again = (!sent && remedyFor(sent.error().fault) == SyncRemedy::AskAgain)
            || (!received && remedyFor(received.error().fault) == SyncRemedy::AskAgain);
        if (again && turn < mostTurnsOfRound)
            continue;
        if (!received)
            return tl::unexpected(received.error());
        if (!sent && !isHeld)
            return tl::unexpected(sent.error());
        report.held = isHeld ? std::optional(sent.error()) : std::nullopt;
        const Result<bool> more = gate.visit([isHeld](Profile &profile) { return hasMore(profile, isHeld); });
        if (!more)
            return tl::unexpected(localError(more.error()));
        if (!*more || turn >= mostTurnsOfRound)
            return report;
    }
}

} // namespace yichuang
