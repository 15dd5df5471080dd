// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/deskgate.h"
#include "core/sync/districtclient.h"

namespace yichuang {

struct Fork;

/**
 * Brings up every chain beyond the district's mark, commit by commit: first what was written under earlier identities,
 * then this one's, then what came on sticks. Resumable anywhere: where to go on is asked of the district each time.
 */
class PushTask final
{
public:
    PushTask(DistrictClient &client, DeskGate &gate, const Clock &clock)
        : m_client(client)
        , m_gate(gate)
        , m_clock(clock)
    {
    }

    /**
     * Until nothing waits. Returns how many events were confirmed. A chain the district cannot take does not hold up
     * the others; its error is returned when they are done, as AuthorRefused when another computer wrote it. An
     * identity of ours that the district does not know (any more) is introduced by an earlier one.
     */
    [[nodiscard]] Synced<int> run();
    /** Events confirmed so far, also by a run that ended with an error. */
    [[nodiscard]] int confirmed() const { return m_confirmed; }

private:
    struct Chain
    {
        QString device;
        bool own = false;
        bool active = false; ///< of the identity in use
        qint64 from = 0; ///< where to push from
        bool skip = false; ///< nothing of it can or need be sent
    };

    [[nodiscard]] Synced<std::vector<Chain>> chains();
    [[nodiscard]] Synced<> askWhere(std::vector<Chain> &chains);
    [[nodiscard]] Result<> judge(Profile &profile, Chain &chain, const ChainMark &mark);
    [[nodiscard]] Synced<int> pushChain(Chain &chain);
    [[nodiscard]] Synced<std::vector<Event>> nextBatch(const Chain &chain);
    [[nodiscard]] SyncError goOnUnderAnotherName(const Fork &fork, const SyncError &why);
    [[nodiscard]] SyncError introduce(const QString &device, const SyncError &why);
    [[nodiscard]] Synced<> note(const std::vector<Event> &events, const Receipt &receipt);

    DistrictClient &m_client;
    DeskGate &m_gate;
    const Clock &m_clock;
    int m_confirmed = 0;
};

} // namespace yichuang
