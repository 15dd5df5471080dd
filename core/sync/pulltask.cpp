// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/pulltask.h"

#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "core/sync/verdicttask.h"

#include <algorithm>
#include <span>

namespace yichuang {

namespace {

constexpr int eventsTakenPerVisit = 8; ///< each new event folds a case and writes its search words
constexpr int entriesPerPage = 200;
constexpr int mostResets = 3; ///< a feed that is reset again and again is not believed

tl::unexpected<SyncError> notAgreed(const char *code)
{
    SyncError error;
    error.fault = SyncFault::Protocol;
    error.code = QString::fromLatin1(code);
    return tl::unexpected(error);
}

} // namespace

/** The running hash is computed here as well: an entry left out or put in between cannot go unseen. */
Synced<> PullTask::check(const FeedPlace &from, const FeedPage &page) const
{
    FeedPlace place = from;
    for (const FeedEntry &entry : page.entries) {
        place = {place.position + 1, feedHash(place.hash, entry.event.hash)};
        if (entry.place != place)
            return notAgreed("feed-broken");
    }
    if (page.head.position < place.position)
        return notAgreed("feed-head");
    if (page.head.position == place.position && page.head.hash != place.hash)
        return notAgreed("feed-head");
    return {};
}

Synced<> PullTask::learnDevices(const FeedPage &page)
{
    QStringList devices;
    for (const FeedEntry &entry : page.entries) {
        if (!devices.contains(entry.event.device))
            devices.append(entry.event.device);
    }
    const Result<QStringList> unknown =
        m_gate.visit([&](Profile &profile) { return profile.sync().peers.missing(devices); });
    if (!unknown)
        return tl::unexpected(localError(unknown.error()));
    constexpr qsizetype atOnce = 100;
    for (qsizetype first = 0; first < unknown->size(); first += atOnce) {
        const Synced<std::vector<Peer>> peers = m_client.devices(unknown->mid(first, atOnce));
        // A district that does not hand out keys vouches for its feed by its certificate alone.
        if (!peers && peers.error().code == u"not-found")
            return {};
        if (!peers)
            return tl::unexpected(peers.error());
        for (const Peer &peer : *peers) {
            const Result<> kept = m_gate.visit([&](Profile &profile) { return profile.sync().peers.put(peer); });
            if (!kept && kept.error().code == ErrorCode::Tampered)
                return notAgreed("device-key");
            if (!kept)
                return tl::unexpected(localError(kept.error()));
        }
    }
    return {};
}

Synced<int> PullTask::take(const FeedPage &page)
{
    int added = 0;
    const std::span<const FeedEntry> entries(page.entries);
    for (std::size_t first = 0; first < entries.size(); first += eventsTakenPerVisit) {
        const auto some = entries.subspan(first, std::min<std::size_t>(eventsTakenPerVisit, entries.size() - first));
        std::vector<IncomingEvent> batch;
        for (const FeedEntry &entry : some)
            batch.push_back({entry.event, Delivery{entry.verdict, entry.receivedAt, entry.place.position, 0}});
        const Result<EventsTaken> taken = m_gate.visit([&](Profile &profile) -> Result<EventsTaken> {
            Result<EventsTaken> done = profile.sync().intake.take(batch, m_clock.now());
            if (!done)
                return done;
            if (done->fork) {
                const Result<int> moved = profile.giveUpIdentity(*done->fork);
                if (!moved)
                    return failure(moved.error());
                return done;
            }
            const FeedPlace &reached = some.back().place;
            const Result<> kept = profile.sync().book.setFeed(
                {page.unit, reached.position, reached.hash, page.head.position, page.head.hash, m_clock.now()});
            return kept ? std::move(done) : failure(kept.error());
        });
        if (!taken && taken.error().code == ErrorCode::Tampered)
            return notAgreed("event-damaged");
        if (!taken)
            return tl::unexpected(localError(taken.error()));
        if (taken->fork) {
            m_client.forget();
            SyncError error;
            error.fault = SyncFault::Rewound;
            error.code = QStringLiteral("fork");
            return tl::unexpected(error);
        }
        added += taken->added;
        if (m_listener && !taken->news.empty()) {
            std::vector<CaseNews> news;
            for (std::size_t i = 0; i < taken->news.size(); ++i)
                news.push_back({taken->news[i], taken->newsTypes[i]});
            m_listener(news);
        }
    }
    return added;
}

Synced<int> PullTask::run(int wait)
{
    int added = 0;
    int resets = 0;
    for (;;) {
        const Result<FeedState> state = m_gate.visit([](Profile &profile) { return profile.sync().book.feed(); });
        if (!state)
            return tl::unexpected(localError(state.error()));
        const FeedPlace from{state->position, state->hash};
        const Synced<FeedPage> page = m_client.feed(from, entriesPerPage, wait);
        if (!page && page.error().code == u"feed-reset" && ++resets < mostResets) {
            // The district lost its feed, or this machine moved to another unit: read all of it again.
            const Result<> reset = m_gate.visit([](Profile &profile) {
                return profile.sync().book.readFeedAnew().and_then(
                    [&] { return profile.sync().book.setGiveBack(true); });
            });
            if (!reset)
                return tl::unexpected(localError(reset.error()));
            continue;
        }
        if (!page)
            return tl::unexpected(page.error());
        if (const Synced<> sound = check(from, *page); !sound)
            return tl::unexpected(sound.error());
        if (const Synced<> learned = learnDevices(*page); !learned)
            return tl::unexpected(learned.error());
        const Synced<int> taken = take(*page);
        if (!taken)
            return taken;
        added += *taken;
        const FeedPlace reached = page->entries.empty() ? from : page->entries.back().place;
        if (page->entries.empty()) {
            const Result<> looked = m_gate.visit([&](Profile &profile) {
                return profile.sync().book.setFeed(
                    {page->unit, reached.position, reached.hash, page->head.position, page->head.hash, m_clock.now()});
            });
            if (!looked)
                return tl::unexpected(localError(looked.error()));
        }
        if (reached.position == page->head.position)
            return VerdictTask(m_client, m_gate, m_clock).run().map([added](int) { return added; });
        if (page->entries.empty())
            return notAgreed("feed-head"); // more is promised than is given
        wait = 0;
    }
}

} // namespace yichuang
