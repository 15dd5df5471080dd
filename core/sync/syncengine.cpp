// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/syncengine.h"

#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "core/sync/comparetask.h"
#include "core/sync/pushtask.h"
#include "core/sync/scantask.h"

#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace yichuang {

namespace {

using namespace std::chrono_literals;

constexpr auto restWhenIdle = 300s; ///< after a success, where nobody wakes the lane
constexpr auto restWhenAsleep = 30s; ///< locked, switched off or not enrolled: look again
constexpr auto restBetweenReads = 1s; ///< a server that answers waiting reads at once is not hammered
constexpr int longPollSeconds = 25;
constexpr int mostTurnsAtOnce = 5; ///< of "ask again" without a success
constexpr qint64 longestBackOffSeconds = 3600;

} // namespace

struct SyncEngine::State
{
    explicit State(SyncSurroundings theSurroundings)
        : surroundings(std::move(theSurroundings))
    {
    }

    SyncSurroundings surroundings;
    std::mutex lock;
    std::condition_variable news;
    bool stopping = false;
    struct Lane
    {
        bool woken = false; ///< try at once, whatever the back-off says
        bool nudged = false; ///< there is work; respects the back-off
        Transport *transport = nullptr; ///< to be cut when stopping
        std::thread thread; ///< of the standard, whose end ThreadSanitizer sees
    };
    std::array<Lane, 4> lanes;

    /** What a lane works with while the link stays the same. What came of a download that was cut is in it. */
    struct Line
    {
        Line(std::unique_ptr<Transport> itsTransport, SyncSurroundings &surroundings)
            : transport(std::move(itsTransport))
            , client(*transport, surroundings.gate, surroundings.clock)
            , reference(client, surroundings.gate, surroundings.importReference)
            , scans(client, surroundings.gate, surroundings.clock)
        {
        }

        std::unique_ptr<Transport> transport;
        DistrictClient client;
        ReferenceTask reference;
        ScanTask scans;
    };

    void live(SyncLane which);
    [[nodiscard]] Synced<> work(SyncLane which, Line &line);
    void nudge(SyncLane which);
    [[nodiscard]] std::chrono::seconds record(SyncLane which, const Synced<> &result);
    [[nodiscard]] std::optional<DistrictLink> linkWanted();
    [[nodiscard]] std::chrono::seconds restLeft(SyncLane which);
    void rest(SyncLane which, std::chrono::seconds time, bool heedsNudge);
    void setTransport(SyncLane which, Transport *transport);
    [[nodiscard]] bool isStopping()
    {
        const std::lock_guard guard(lock);
        return stopping;
    }
    Lane &lane(SyncLane which) { return lanes[std::size_t(which)]; }
};

std::optional<DistrictLink> SyncEngine::State::linkWanted()
{
    const Result<std::optional<DistrictLink>> link =
        surroundings.gate.visit([](Profile &profile) -> Result<std::optional<DistrictLink>> {
            const Result<bool> wanted = profile.sync().book.wanted();
            const Result<DistrictLink> found = profile.sync().book.link();
            if (!wanted || !found)
                return failure(!wanted ? wanted.error() : found.error());
            return *wanted && found->isEnrolled() ? std::optional(*found) : std::nullopt;
        });
    return link ? *link : std::nullopt;
}

void SyncEngine::State::setTransport(SyncLane which, Transport *transport)
{
    const std::lock_guard guard(lock);
    lane(which).transport = transport;
    if (transport && stopping)
        transport->abort();
}

/** What is left of a back-off begun before, perhaps before a restart. A clock that was set back cannot make it long. */
std::chrono::seconds SyncEngine::State::restLeft(SyncLane which)
{
    const Result<TaskRecord> record =
        surroundings.gate.visit([&](Profile &profile) { return profile.sync().book.task(syncLaneName(which)); });
    if (!record || !record->notBefore.isValid())
        return 0s;
    const qint64 left = surroundings.clock.now().secsTo(record->notBefore);
    return std::chrono::seconds(left > 0 && left <= longestBackOffSeconds ? left : 0);
}

void SyncEngine::State::rest(SyncLane which, std::chrono::seconds time, bool heedsNudge)
{
    std::unique_lock guard(lock);
    Lane &mine = lane(which);
    news.wait_for(guard, time, [&] { return stopping || mine.woken || (heedsNudge && mine.nudged); });
    mine.woken = false;
    if (heedsNudge)
        mine.nudged = false;
}

void SyncEngine::State::nudge(SyncLane which)
{
    const std::lock_guard guard(lock);
    lane(which).nudged = true;
    news.notify_all();
}

Synced<> SyncEngine::State::work(SyncLane which, Line &line)
{
    DeskGate &gate = surroundings.gate;
    switch (which) {
    case SyncLane::Push: {
        const Synced<int> sent = PushTask(line.client, gate, surroundings.clock).run();
        if (sent && *sent > 0)
            nudge(SyncLane::Files); // it gave way to these
        return sent.map([](int) {});
    }
    case SyncLane::Pull: {
        const Synced<int> read =
            PullTask(line.client, gate, surroundings.clock, surroundings.news).run(longPollSeconds);
        const Result<bool> giveBack = gate.visit([](Profile &profile) { return profile.sync().book.mustGiveBack(); });
        if (read && giveBack && *giveBack)
            nudge(SyncLane::Push);
        return read.map([](int) {});
    }
    case SyncLane::Files:
        return line.scans.run().map([](const ScanReport &) {});
    case SyncLane::Documents: {
        const Synced<int> documents = line.reference.run();
        const Synced<> compared = CompareTask(line.client, gate, surroundings.clock).runDaily();
        return documents ? compared : documents.map([](int) {});
    }
    }
    Q_UNREACHABLE();
}

/** Notes how it went; returns how long to rest. */
std::chrono::seconds SyncEngine::State::record(SyncLane which, const Synced<> &result)
{
    if (!result && result.error().fault == SyncFault::Cancelled)
        return restWhenAsleep;
    const QDateTime now = surroundings.clock.now();
    const Result<std::chrono::seconds> noted = surroundings.gate.visit([&](Profile &profile) {
        const std::lock_guard guard(lock); // one source of chance for all lanes
        return recordRun(profile.sync().book, which, result, now, surroundings.random);
    });
    if (surroundings.changed)
        surroundings.changed();
    // A profile that cannot be written to (full disk, just locked) is looked at again later.
    if (!noted)
        return restWhenAsleep;
    if (!result)
        return *noted;
    return which == SyncLane::Pull ? restBetweenReads : restWhenIdle;
}

void SyncEngine::State::live(SyncLane which)
{
    std::optional<DistrictLink> link;
    std::unique_ptr<Line> line;
    int turns = 0;
    bool first = true;
    while (!isStopping()) {
        const std::optional<DistrictLink> wanted = linkWanted();
        if (!wanted) {
            first = true; // somebody else may log in: the session is not kept over it
            rest(which, restWhenAsleep, false);
            continue;
        }
        if (first) {
            first = false;
            if (const std::chrono::seconds left = restLeft(which); left > 0s) {
                rest(which, left, false);
                continue;
            }
        }
        if (!line || wanted != link) {
            setTransport(which, nullptr);
            line.reset();
            link = wanted;
            line = std::make_unique<Line>(surroundings.connect(*link), surroundings);
            setTransport(which, line->transport.get());
        }
        const Synced<> result = work(which, *line);
        if (isStopping())
            break;
        if (!result && remedyFor(result.error().fault) == SyncRemedy::AskAgain && ++turns < mostTurnsAtOnce)
            continue;
        if (result)
            turns = 0;
        const std::chrono::seconds pause = record(which, result);
        // What the district does not take of another computer keeps nothing of ours waiting.
        rest(which, pause, result || result.error().fault == SyncFault::AuthorRefused);
    }
    setTransport(which, nullptr);
}

SyncEngine::SyncEngine(SyncSurroundings surroundings)
    : m_state(std::make_unique<State>(std::move(surroundings)))
{
    for (const SyncLane which : {SyncLane::Push, SyncLane::Pull, SyncLane::Files, SyncLane::Documents}) {
        State::Lane &lane = m_state->lane(which);
        lane.thread = std::thread([state = m_state.get(), which] { state->live(which); });
    }
}

SyncEngine::~SyncEngine()
{
    {
        const std::lock_guard guard(m_state->lock);
        m_state->stopping = true;
        for (State::Lane &lane : m_state->lanes) {
            if (lane.transport)
                lane.transport->abort();
        }
    }
    m_state->news.notify_all();
    for (State::Lane &lane : m_state->lanes)
        lane.thread.join();
}

void SyncEngine::wake()
{
    {
        const std::lock_guard guard(m_state->lock);
        for (State::Lane &lane : m_state->lanes)
            lane.woken = true;
    }
    m_state->news.notify_all();
}

void SyncEngine::committed()
{
    {
        const std::lock_guard guard(m_state->lock);
        m_state->lane(SyncLane::Push).nudged = true;
        m_state->lane(SyncLane::Files).nudged = true;
    }
    m_state->news.notify_all();
}

} // namespace yichuang
