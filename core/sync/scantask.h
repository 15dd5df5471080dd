// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/transfers.h"
#include "core/sync/deskgate.h"
#include "core/sync/districtclient.h"

namespace yichuang {

class BlobStore;

/** What a run over the scans did. */
struct ScanReport
{
    int up = 0;
    int down = 0;
    bool yielded = false; ///< events began to wait: they go first, and this task goes on after them
};

/**
 * Carries scans both ways, in parts, each resumable at any byte, never in front of an event. A scan that cannot travel
 * is put off; the others go on.
 */
class ScanTask final
{
public:
    ScanTask(DistrictClient &client, DeskGate &gate, const Clock &clock)
        : m_client(client)
        , m_gate(gate)
        , m_clock(clock)
    {
    }

    /** Whether the district is asked which scans it lacks. */
    enum class AskWhatIsMissing {
        Hourly,
        Now, ///< somebody syncs by hand and wants to be sure
    };
    /** Until nothing waits that could travel, or events do. */
    [[nodiscard]] Synced<ScanReport> run(AskWhatIsMissing ask = AskWhatIsMissing::Hourly);

private:
    [[nodiscard]] Synced<> discover();
    /** Offers what the district says it lacks and we have. */
    [[nodiscard]] Synced<> offerWanted(AskWhatIsMissing ask);
    [[nodiscard]] Synced<bool> eventsWait();
    [[nodiscard]] Synced<bool> sendOne(const Transfer &transfer);
    [[nodiscard]] Synced<bool> fetchOne(const Transfer &transfer);
    [[nodiscard]] Synced<> settle(const Transfer &transfer, const QString &refusedBecause);

    DistrictClient &m_client;
    DeskGate &m_gate;
    const Clock &m_clock;
    QString m_partialOf; ///< file of the scan being fetched
    QByteArray m_partial; ///< what came of it before the line was cut
};

} // namespace yichuang
