// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/feedcomparison.h"
#include "core/store/outbox.h"
#include "core/store/syncbook.h"
#include "core/sync/syncfault.h"

#include <optional>
#include <vector>

namespace yichuang {

class Profile;

/** How the workstation stands with its district, in one word. */
enum class DistrictState {
    NotEnrolled, ///< works alone
    SwitchedOff, ///< somebody wants it offline
    NeverReached, ///< enrolled, not tried yet
    Reached, ///< the last try succeeded
    Unreachable, ///< no network, or the server is away: tried again by itself
    NeedsHuman, ///< an administrator must do something
};

/** Whether both sides hold the same. */
enum class Agreement {
    Unknown, ///< something is on its way, or nothing was ever
    Same, ///< the ends of chain and feed are the same on both sides, and no recount found otherwise
    Different, ///< the ends or the last recount of all events (CompareTask) differ: shown in red
};

/** Everything screens and shell say about sync; read from the profile alone. */
struct SyncStatus
{
    DistrictState state = DistrictState::NotEnrolled;
    DistrictLink link;
    bool wanted = true;
    Waiting waiting;
    std::vector<CarriedWaiting> carried; ///< what came on sticks and waits as well
    int scansToFetch = 0;
    int toSettle = 0;
    int sentToday = 0;
    int needNewerProgram = 0; ///< cases that hold events this program does not know
    qint64 clockOffset = 0; ///< seconds the district's clock is ahead
    QDateTime lastContact; ///< the last success of any task that asks the district; invalid before
    std::optional<SyncFault> fault; ///< of the last failure that still holds
    QString faultCode;
    QDateTime nextTry; ///< when that is tried again by itself
    std::vector<TaskRecord> tasks;
    FeedState feed;
    qint64 ownEvents = 0; ///< of the identity in use, here
    qint64 ownEventsThere = 0; ///< and with the district
    Agreement agreement = Agreement::Unknown;
    FeedComparison comparison; ///< the last recount of both sides
    QString comparisonCase; ///< number of the case at which it found them to part; empty: none, or not here
};

[[nodiscard]] Result<SyncStatus> readSyncStatus(Profile &profile, const Clock &clock);

/** A clock this far off makes days wrong that the law counts. */
inline constexpr qint64 doubtfulClockSeconds = 600;

} // namespace yichuang
