// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/sync/deskgate.h"
#include "core/sync/pulltask.h"
#include "core/sync/referencetask.h"
#include "core/sync/synclane.h"
#include "core/sync/transport.h"

#include <functional>
#include <memory>

namespace yichuang {

struct DistrictLink;

/** What the engine needs from the program it runs in. All of it must outlive the engine and bear being called from it.
 */
struct SyncSurroundings
{
    DeskGate &gate;
    const Clock &clock;
    RandomSource &random; ///< used under a lock of the engine
    std::function<std::unique_ptr<Transport>(const DistrictLink &link)> connect;
    ReferenceTask::Import importReference;
    std::function<void()> changed; ///< something a status shows may have changed; called from the engine's threads
    std::function<void(const std::vector<CaseNews> &)> news; ///< as changed()
};

/**
 * Runs push, pull, scans and documents beside the clerk's work, each lane on a thread of its own with a connection of
 * its own, so that none waits for another, from construction to destruction. A lane that failed backs off with jitter,
 * as the profile remembers; wake() lets it try at once. It never gives up: whatever the fault, there is a next try.
 * While the profile is locked, switched off or not enrolled it sleeps.
 */
class SyncEngine final
{
public:
    explicit SyncEngine(SyncSurroundings surroundings);
    /** Cuts running requests; returns when the threads have ended. */
    ~SyncEngine();
    Q_DISABLE_COPY_MOVE(SyncEngine)

    /** The network is back, somebody logged in, or asked by hand: every lane tries now. */
    void wake();
    /** Something was committed here: events go up now if the line is good. Back-off is not cut short by it. */
    void committed();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace yichuang
