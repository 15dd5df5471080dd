// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/daybook.h"
#include "core/store/deliveries.h"
#include "core/store/eventintake.h"
#include "core/store/feedcomparison.h"
#include "core/store/outbox.h"
#include "core/store/peers.h"
#include "core/store/syncbook.h"
#include "core/store/transfers.h"

namespace yichuang {

/** The profile's side of sync: what waits, what came, what the district said. Only while the profile is unlocked. */
struct SyncStore
{
    SyncStore(Database &database, const Unlocked &unlocked, EventLog &log, CaseTable &cases, const BlobStore &blobs,
              DueReckoner due)
        : book(database)
        , outbox(database, log)
        , deliveries(database)
        , days(database)
        , peers(database)
        , intake(database, unlocked, log, CaseProjection(database, log, cases, std::move(due)))
        , transfers(database, unlocked, log, blobs)
        , comparisons(database, log)
    {
    }

    SyncBook book;
    Outbox outbox;
    Deliveries deliveries;
    DayBook days;
    Peers peers;
    EventIntake intake;
    Transfers transfers;
    FeedComparisons comparisons;
};

} // namespace yichuang
