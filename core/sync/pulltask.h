// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/cases/event.h"
#include "core/sync/deskgate.h"
#include "core/sync/districtclient.h"

#include <functional>

namespace yichuang {

/** A case changed by somebody elsewhere. */
struct CaseNews
{
    QUuid caseId;
    EventType type = EventType::Unknown; ///< what happened
};

/**
 * Reads the unit's feed behind our place and takes it into the profile, then what the district judged anew. Reading
 * anything twice changes nothing.
 */
class PullTask final
{
public:
    using Listener = std::function<void(const std::vector<CaseNews> &news)>;

    PullTask(DistrictClient &client, DeskGate &gate, const Clock &clock, Listener listener = {})
        : m_client(client)
        , m_gate(gate)
        , m_clock(clock)
        , m_listener(std::move(listener))
    {
    }

    /**
     * To the end of the feed; at its end waits up to @p wait seconds for news, once. Returns how many events were new.
     */
    [[nodiscard]] Synced<int> run(int wait);

private:
    [[nodiscard]] Synced<> check(const FeedPlace &from, const FeedPage &page) const;
    [[nodiscard]] Synced<> learnDevices(const FeedPage &page);
    [[nodiscard]] Synced<int> take(const FeedPage &page);

    DistrictClient &m_client;
    DeskGate &m_gate;
    const Clock &m_clock;
    Listener m_listener;
};

} // namespace yichuang
