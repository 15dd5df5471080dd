// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/deskgate.h"
#include "core/sync/districtclient.h"
#include "core/sync/pulltask.h"

#include <optional>

namespace yichuang {

/** What one round did. */
struct RoundReport
{
    int sent = 0;
    int received = 0;
    std::optional<SyncError> held; ///< AuthorRefused: events of another computer that came on a stick and stay here
};

/**
 * Push and pull once, to the end of both: what `yichuangctl sync once` does and what a test needs. Goes round again
 * where the district or an identity turned out to stand elsewhere, a bounded number of times.
 */
[[nodiscard]] Synced<RoundReport> syncEventsOnce(DistrictClient &client, DeskGate &gate, const Clock &clock,
                                                 const PullTask::Listener &listener = {});

} // namespace yichuang
