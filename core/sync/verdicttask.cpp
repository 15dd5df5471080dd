// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/verdicttask.h"

#include "core/store/casewriter.h"
#include "core/store/profile.h"
#include "core/store/syncstore.h"

#include <algorithm>
#include <limits>

namespace yichuang {

namespace {

constexpr std::size_t eventsNotedPerVisit = 50;

struct NewVerdict
{
    qint64 logId = 0;
    Delivery delivery;
};

/** What @p said changes of @p events, all of one device; what lies beyond a list that was cut stays as it is. */
std::vector<NewVerdict> changedBy(const Verdicts &said, std::span<const DoubtfulEvent> events)
{
    const auto named = [&said](const DoubtfulEvent &event) {
        return std::find_if(said.verdicts.begin(), said.verdicts.end(),
                            [&event](const EventVerdict &verdict) { return verdict.id == event.id; });
    };
    qint64 reach = said.more ? 0 : std::numeric_limits<qint64>::max();
    for (const DoubtfulEvent &event : events) {
        if (said.more && named(event) != said.verdicts.end())
            reach = std::max(reach, event.deviceSeq);
    }
    std::vector<NewVerdict> changed;
    for (const DoubtfulEvent &event : events) {
        if (event.deviceSeq > reach)
            continue;
        const auto listed = named(event);
        Delivery delivery = event.delivery;
        delivery.verdict = listed == said.verdicts.end() ? Verdict{} : listed->verdict;
        if (delivery != event.delivery)
            changed.push_back({event.logId, delivery});
    }
    return changed;
}

} // namespace

Synced<int> VerdictTask::ask(std::span<const DoubtfulEvent> ofOneDevice)
{
    const Synced<Verdicts> said = m_client.verdicts(ofOneDevice.front().device);
    if (!said)
        return tl::unexpected(said.error());
    const std::vector<NewVerdict> changed = changedBy(*said, ofOneDevice);
    for (std::size_t first = 0; first < changed.size(); first += eventsNotedPerVisit) {
        const std::size_t end = std::min(changed.size(), first + eventsNotedPerVisit);
        const Result<> noted = m_gate.visit([&](Profile &profile) -> Result<> {
            Result<Transaction> transaction = Transaction::begin(profile.writer().database);
            if (!transaction)
                return failure(transaction.error());
            for (std::size_t i = first; i < end; ++i) {
                const Result<> done =
                    profile.sync().deliveries.note(changed[i].logId, changed[i].delivery, m_clock.now());
                if (!done)
                    return done;
            }
            return transaction->commit();
        });
        if (!noted)
            return tl::unexpected(localError(noted.error()));
    }
    return int(changed.size());
}

Synced<int> VerdictTask::run()
{
    const Result<std::vector<DoubtfulEvent>> events =
        m_gate.visit([](Profile &profile) { return profile.sync().deliveries.doubtful(); });
    if (!events)
        return tl::unexpected(localError(events.error()));
    int changed = 0;
    for (auto first = events->begin(); first != events->end();) {
        const auto end = std::find_if(first, events->end(),
                                      [&first](const DoubtfulEvent &event) { return event.device != first->device; });
        const Synced<int> asked = ask({first, end});
        if (!asked)
            return asked;
        changed += *asked;
        first = end;
    }
    return changed;
}

} // namespace yichuang
