// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/deskgate.h"
#include "core/sync/districtclient.h"

#include <span>

namespace yichuang {

struct DoubtfulEvent;

/**
 * Hears again of what had no effect when the district spoke of it last: it judges anew when something of the case comes
 * that was written before (decision 010), and tells nobody by itself.
 */
class VerdictTask final
{
public:
    VerdictTask(DistrictClient &client, DeskGate &gate, const Clock &clock)
        : m_client(client)
        , m_gate(gate)
        , m_clock(clock)
    {
    }

    /** Asks nothing while nothing is to be settled. Returns how many events have another verdict now. */
    [[nodiscard]] Synced<int> run();

private:
    [[nodiscard]] Synced<int> ask(std::span<const DoubtfulEvent> ofOneDevice);

    DistrictClient &m_client;
    DeskGate &m_gate;
    const Clock &m_clock;
};

} // namespace yichuang
