// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/comparetask.h"

#include "core/store/profile.h"
#include "core/store/syncstore.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr qint64 entriesPerVisit = 64; ///< each is opened and hashed: a visit stays within a frame
constexpr qint64 entriesADailyPiece = 10'000; ///< then the lane goes back to what is urgent
constexpr qint64 secondsOfADay = 86'400;
constexpr int mostSecondLooks = 3; ///< a district that answers one thing and then another is not believed

SyncError withoutRecount(SyncError error)
{
    if (error.code == u"not-found" || error.code == u"method-not-allowed")
        error.code = QStringLiteral("recount-unknown");
    return error;
}

} // namespace

/** What is kept here behind a place, one hash a position; nothing where an event is lacking or spoilt. */
struct CompareTask::Block
{
    struct Entry
    {
        std::optional<QByteArray> hash;
        QUuid caseId;
        bool isThere = false;
    };
    FeedPlace from;
    std::vector<Entry> entries;

    /** The place behind @p last entries, hashed on from @p at, which lies behind @p first of them. */
    [[nodiscard]] std::pair<FeedPlace, qint64> fold(FeedPlace at, std::size_t first, std::size_t last) const
    {
        qint64 sound = 0;
        for (std::size_t i = first; i < last; ++i) {
            ++at.position;
            if (!entries[i].hash)
                continue;
            at.hash = feedHash(at.hash, *entries[i].hash);
            ++sound;
        }
        return {at, sound};
    }
};

Synced<> CompareTask::keep(const FeedComparison &comparison)
{
    const Result<> kept = m_gate.visit([&](Profile &profile) { return profile.sync().comparisons.set(comparison); });
    return kept ? Synced<>() : tl::unexpected(localError(kept.error()));
}

/** Whether the district still has this computer's place: a feed that is about to be read anew cannot be compared. */
Synced<> CompareTask::checkPlace()
{
    const Result<FeedState> feed = m_gate.visit([](Profile &profile) { return profile.sync().book.feed(); });
    if (!feed)
        return tl::unexpected(localError(feed.error()));
    return m_client.feed({feed->position, feed->hash}, 1, 0).map([](const FeedPage &) {});
}

Synced<FeedComparison> CompareTask::begin()
{
    if (const Synced<> known = checkPlace(); !known)
        return tl::unexpected(known.error());
    const Result<FeedComparison> fresh = m_gate.visit([&](Profile &profile) -> Result<FeedComparison> {
        Result<FeedComparison> comparison = profile.sync().comparisons.last();
        const Result<FeedState> feed = profile.sync().book.feed();
        const Result<qint64> round = profile.sync().book.feedRound();
        if (!comparison || !feed || !round)
            return failure(!comparison ? comparison.error() : !feed ? feed.error() : round.error());
        comparison->begunAt = m_clock.now();
        comparison->round = *round;
        comparison->target = feed->position;
        comparison->position = 0;
        comparison->hash = chainStart();
        const Result<> kept = profile.sync().comparisons.set(*comparison);
        return kept ? std::move(comparison) : failure(kept.error());
    });
    if (!fresh)
        return tl::unexpected(localError(fresh.error()));
    return *fresh;
}

Synced<CompareTask::Block> CompareTask::block(const FeedPlace &from, qint64 upTo)
{
    Block block{from, std::vector<Block::Entry>(std::size_t(upTo - from.position))};
    for (qint64 after = from.position; after < upTo; after += entriesPerVisit) {
        const qint64 last = std::min(after + entriesPerVisit, upTo);
        const Result<std::vector<KeptEntry>> kept =
            m_gate.visit([&](Profile &profile) { return profile.sync().comparisons.kept(after, last); });
        if (!kept)
            return tl::unexpected(localError(kept.error()));
        for (const KeptEntry &entry : *kept)
            block.entries[std::size_t(entry.position - from.position - 1)] = {entry.hash, entry.caseId, true};
    }
    return block;
}

/** Whether both sides part among the entries behind the first @p first up to @p last; @p from is the place there. */
Synced<bool> CompareTask::partsWithin(const Block &block, std::size_t first, std::size_t last, const FeedPlace &from)
{
    const auto [here, sound] = block.fold(from, first, last);
    const Synced<Recount> there = m_client.recount(from, here.position);
    if (!there)
        return tl::unexpected(withoutRecount(there.error()));
    return sound != qint64(last - first) || there->sound != sound || there->place != here;
}

/** By halves: the first entry of @p block at which both sides part, and in which way; none if it went away meanwhile.
 */
Synced<> CompareTask::locate(const Block &block, FeedComparison &comparison)
{
    FeedPlace agreed = block.from;
    std::size_t first = 0;
    std::size_t last = block.entries.size();
    while (last - first > 1) {
        const std::size_t middle = first + (last - first) / 2;
        const Synced<bool> parts = partsWithin(block, first, middle, agreed);
        if (!parts)
            return tl::unexpected(parts.error());
        if (*parts) {
            last = middle;
        } else {
            agreed = block.fold(agreed, first, middle).first;
            first = middle;
        }
    }
    const Block::Entry &entry = block.entries[first];
    const Synced<Recount> there = m_client.recount(agreed, agreed.position + 1);
    if (!there)
        return tl::unexpected(withoutRecount(there.error()));
    if (!entry.isThere)
        comparison.fault = FeedFault::LackedHere;
    else if (!entry.hash)
        comparison.fault = FeedFault::SpoiltHere;
    else if (there->sound == 0)
        comparison.fault = FeedFault::LackedThere;
    else if (there->place.hash != feedHash(agreed.hash, *entry.hash))
        comparison.fault = FeedFault::Unequal;
    else
        return {};
    comparison.faultAt = agreed.position + 1;
    comparison.faultCase = entry.caseId;
    if (entry.isThere)
        return {};
    // Only the district can say whose event is lacking here.
    if (const Synced<FeedPage> page = m_client.feed(agreed, 1, 0); page && !page->entries.empty())
        comparison.faultCase = page->entries.front().event.caseId;
    return {};
}

Synced<> CompareTask::end(FeedComparison &comparison)
{
    comparison.endedAt = m_clock.now();
    comparison.entries = comparison.target;
    comparison.begunAt = {};
    return keep(comparison);
}

Synced<FeedComparison> CompareTask::goOn(FeedComparison comparison, qint64 upTo, const Progress &progress)
{
    const FeedFault before = comparison.fault;
    int secondLooks = 0;
    while (comparison.position < std::min(upTo, comparison.target)) {
        if (progress && !progress(comparison.position, comparison.target)) {
            SyncError stopped;
            stopped.fault = SyncFault::Cancelled;
            return tl::unexpected(stopped);
        }
        const FeedPlace from{comparison.position, comparison.hash};
        const Synced<Block> held = block(from, std::min(from.position + mostRecounted, comparison.target));
        if (!held)
            return tl::unexpected(held.error());
        const Synced<bool> parts = partsWithin(*held, 0, held->entries.size(), from);
        if (!parts)
            return tl::unexpected(parts.error());
        if (*parts) {
            comparison.fault = FeedFault::None;
            if (const Synced<> located = locate(*held, comparison); !located)
                return tl::unexpected(located.error());
            // A district that was restored this minute is not called different: the feed is read anew first.
            if (const Synced<> known = checkPlace(); !known)
                return tl::unexpected(known.error());
            if (comparison.fault != FeedFault::None) {
                if (const Synced<> ended = end(comparison); !ended)
                    return tl::unexpected(ended.error());
                return comparison;
            }
            comparison.fault = before;
            if (++secondLooks < mostSecondLooks)
                continue;
            SyncError error;
            error.fault = SyncFault::Protocol;
            error.code = QStringLiteral("recount-changing");
            return tl::unexpected(error);
        }
        const FeedPlace reached = held->fold(from, 0, held->entries.size()).first;
        comparison.position = reached.position;
        comparison.hash = reached.hash;
        if (const Synced<> kept = keep(comparison); !kept)
            return tl::unexpected(kept.error());
    }
    if (comparison.position < comparison.target)
        return comparison;
    comparison.fault = FeedFault::None;
    comparison.faultAt = 0;
    comparison.faultCase = QUuid();
    if (const Synced<> ended = end(comparison); !ended)
        return tl::unexpected(ended.error());
    return comparison;
}

Synced<FeedComparison> CompareTask::run(const Progress &progress)
{
    Synced<FeedComparison> fresh = begin();
    if (!fresh)
        return fresh;
    const qint64 target = fresh->target;
    return goOn(std::move(*fresh), target, progress);
}

Synced<> CompareTask::runDaily()
{
    struct Standing
    {
        FeedComparison comparison;
        qint64 round = 0;
        bool hasReadAll = false;
    };
    const Result<Standing> standing = m_gate.visit([](Profile &profile) -> Result<Standing> {
        const Result<FeedComparison> comparison = profile.sync().comparisons.last();
        const Result<qint64> round = profile.sync().book.feedRound();
        const Result<FeedState> feed = profile.sync().book.feed();
        if (!comparison || !round || !feed)
            return failure(!comparison ? comparison.error() : !round ? round.error() : feed.error());
        return Standing{*comparison, *round, feed->position > 0 && feed->position == feed->headPosition};
    });
    if (!standing)
        return tl::unexpected(localError(standing.error()));
    const auto &[comparison, round, hasReadAll] = *standing;
    const qint64 age = comparison.endedAt.isValid() ? comparison.endedAt.secsTo(m_clock.now()) : secondsOfADay;
    const bool isUnderWay = comparison.begunAt.isValid() && comparison.round == round;
    const bool isDue = comparison.round != round || age >= secondsOfADay || age < 0; // a clock may be set back
    if (!isUnderWay && !(isDue && hasReadAll))
        return {};
    Synced<FeedComparison> current = isUnderWay ? Synced<FeedComparison>(comparison) : begin();
    if (current) {
        const qint64 upTo = current->position + entriesADailyPiece;
        current = goOn(std::move(*current), upTo, {});
    }
    // Finding common ground is the reading's own business.
    if (!current && (current.error().code == u"recount-unknown" || current.error().fault == SyncFault::Rewound))
        return {};
    return current.map([](const FeedComparison &) {});
}

} // namespace yichuang
