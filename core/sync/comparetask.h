// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/feedcomparison.h"
#include "core/sync/deskgate.h"
#include "core/sync/districtclient.h"

#include <functional>

namespace yichuang {

/**
 * Compares what both sides hold of the unit's feed: each counts and hashes its events again from their contents, block
 * by block up to where this computer has read. Nothing that was carried along is believed. The first place at which
 * they part is found and kept with the profile until a later comparison ends better. Goes on where it was cut off.
 */
class CompareTask final
{
public:
    /** Called now and then with positions done of total; false ends it with Cancelled, to be gone on with later. */
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    CompareTask(DistrictClient &client, DeskGate &gate, const Clock &clock)
        : m_client(client)
        , m_gate(gate)
        , m_clock(clock)
    {
    }

    /**
     * From the start of the feed to its end, whatever was compared before. Rewound "feed-reset" while the district and
     * this computer are finding common ground again; Refused "recount-unknown" from a server older than this.
     */
    [[nodiscard]] Synced<FeedComparison> run(const Progress &progress = {});

    /**
     * A bounded piece of the daily comparison: begins one when the last ended a day ago, or when the feed was read anew
     * since; goes on with one that is under way. A server that cannot recount is left alone.
     */
    [[nodiscard]] Synced<> runDaily();

private:
    struct Block;
    [[nodiscard]] Synced<FeedComparison> begin();
    [[nodiscard]] Synced<FeedComparison> goOn(FeedComparison comparison, qint64 upTo, const Progress &progress);
    [[nodiscard]] Synced<> checkPlace();
    [[nodiscard]] Synced<Block> block(const FeedPlace &from, qint64 upTo);
    [[nodiscard]] Synced<bool> partsWithin(const Block &block, std::size_t first, std::size_t last,
                                           const FeedPlace &from);
    [[nodiscard]] Synced<> locate(const Block &block, FeedComparison &comparison);
    [[nodiscard]] Synced<> end(FeedComparison &comparison);
    [[nodiscard]] Synced<> keep(const FeedComparison &comparison);

    DistrictClient &m_client;
    DeskGate &m_gate;
    const Clock &m_clock;
};

} // namespace yichuang
