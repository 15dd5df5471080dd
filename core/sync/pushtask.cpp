// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/pushtask.h"

#include "core/store/casewriter.h"
#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "core/sync/identitytask.h"

#include <algorithm>
#include <span>

namespace yichuang {

namespace {

constexpr int eventsSentPerVisit = 50; ///< what the desk reads or notes at a time: some milliseconds
constexpr qint64 bytesPerBatch = 2 * 1024 * 1024; ///< a minute of a slow line; a larger commit goes as one
constexpr int devicesPerQuestion = 100;
constexpr int mostGaps = 8; ///< a district that moves its mark about for ever is not believed

StoredMark stored(const ChainMark &mark, const QDateTime &now)
{
    return {mark.seq, mark.hash, now};
}

} // namespace

Synced<std::vector<PushTask::Chain>> PushTask::chains()
{
    Result<std::vector<Chain>> found = m_gate.visit([](Profile &profile) -> Result<std::vector<Chain>> {
        SyncStore &sync = profile.sync();
        const Result<QStringList> own = sync.outbox.ownDevices();
        const Result<bool> giveBack = sync.book.mustGiveBack();
        const Result<FeedState> feed = sync.book.feed();
        if (!own || !giveBack || !feed)
            return failure(!own ? own.error() : !giveBack ? giveBack.error() : feed.error());
        // What was read of others is offered once the feed was read to its end: only then is it known what is missing.
        const bool offersAll = *giveBack && feed->position == feed->headPosition;
        const Result<QStringList> others = offersAll ? sync.outbox.foreignDevices() : sync.outbox.carriedDevices();
        if (!others)
            return failure(others.error());
        std::vector<Chain> chains;
        for (const QString &device : *own)
            chains.push_back({device, true, device == profile.deviceId(), 0, false});
        for (const QString &device : *others)
            chains.push_back({device, false, false, 0, false});
        return chains;
    });
    if (!found)
        return tl::unexpected(localError(found.error()));
    return std::move(*found);
}

/** Decides from where @p chain goes on, now that the district says @p mark. */
Result<> PushTask::judge(Profile &profile, Chain &chain, const ChainMark &mark)
{
    SyncStore &sync = profile.sync();
    const Result<std::optional<QByteArray>> here = sync.outbox.hashAt(chain.device, mark.seq);
    const Result<std::optional<StoredMark>> before = sync.book.mark(chain.device);
    if (!here || !before)
        return failure(!here ? here.error() : before.error());
    const bool known = here->has_value();
    if (known && **here == mark.hash) {
        chain.from = mark.seq;
        if (*before && (*before)->seq > mark.seq) {
            // The district lost its state: scans and what was read of others are offered again as well.
            const Result<> again =
                sync.book.setGiveBack(true).and_then([&] { return sync.transfers.offerAgain(m_clock.now()); });
            if (!again)
                return again;
        }
        return sync.book.setMark(chain.device, stored(mark, m_clock.now()));
    }
    // The district has more than we, or something else: pushing from the last common ground makes it say where.
    chain.from = 0;
    if (*before) {
        const Result<std::optional<QByteArray>> there = sync.outbox.hashAt(chain.device, (*before)->seq);
        if (!there)
            return failure(there.error());
        if (*there && **there == (*before)->hash && (*before)->seq < mark.seq)
            chain.from = (*before)->seq;
    }
    if (known || !chain.own)
        return {};
    const Result<std::vector<Event>> any = profile.events().chain(chain.device, chain.from, 1, 1);
    if (!any)
        return failure(any.error());
    chain.skip = any->empty();
    if (!chain.skip || chain.device != profile.deviceId())
        return {};
    // Nothing of ours waits, but somebody wrote under our name: before anything is added here, take another name.
    return profile.giveUpIdentity(Fork{chain.device, mark.seq + 1}).map([](int) {});
}

Synced<> PushTask::askWhere(std::vector<Chain> &chains)
{
    for (std::size_t first = 0; first < chains.size(); first += devicesPerQuestion) {
        const std::size_t end = std::min(chains.size(), first + devicesPerQuestion);
        QStringList devices;
        for (std::size_t i = first; i < end; ++i)
            devices.append(chains[i].device);
        const Synced<Marks> marks = m_client.marks(devices);
        if (!marks)
            return tl::unexpected(marks.error());
        for (std::size_t i = first; i < end; ++i) {
            Chain &chain = chains[i];
            const auto mark = std::find_if(marks->marks.begin(), marks->marks.end(),
                                           [&](const ChainMark &m) { return m.device == chain.device; });
            const ChainMark said = mark == marks->marks.end() ? ChainMark{chain.device, 0, chainStart()} : *mark;
            const Result<> judged = m_gate.visit([&](Profile &profile) { return judge(profile, chain, said); });
            if (!judged)
                return tl::unexpected(localError(judged.error()));
        }
    }
    return {};
}

/** Whole commits, gathered in visits the desk does not feel. */
Synced<std::vector<Event>> PushTask::nextBatch(const Chain &chain)
{
    std::vector<Event> batch;
    qint64 bytes = 0;
    for (;;) {
        const qint64 seq = batch.empty() ? chain.from : batch.back().deviceSeq;
        Result<std::vector<Event>> part = m_gate.visit([&](Profile &profile) {
            return profile.events().chain(chain.device, seq, eventsSentPerVisit, bytesPerBatch);
        });
        if (!part)
            return tl::unexpected(localError(part.error()));
        const bool last = part->empty();
        for (Event &event : *part) {
            bytes += event.body.size();
            batch.push_back(std::move(event));
        }
        if (last || batch.size() + eventsSentPerVisit > std::size_t(mostEventsInBatch) || bytes >= bytesPerBatch)
            break;
    }
    while (!batch.empty() && batch.back().signature.isEmpty())
        batch.pop_back();
    return batch;
}

Synced<> PushTask::note(const std::vector<Event> &events, const Receipt &receipt)
{
    const std::span<const EventVerdict> verdicts(receipt.verdicts);
    const QDateTime now = m_clock.now();
    const qint64 ahead = now.secsTo(receipt.serverTime);
    for (std::size_t first = 0; first < verdicts.size(); first += eventsSentPerVisit) {
        const auto some = verdicts.subspan(first, std::min<std::size_t>(eventsSentPerVisit, verdicts.size() - first));
        const Result<> noted = m_gate.visit([&](Profile &profile) -> Result<> {
            Result<Transaction> transaction = Transaction::begin(profile.writer().database);
            if (!transaction)
                return failure(transaction.error());
            for (const EventVerdict &verdict : some) {
                const Result<std::optional<qint64>> row = profile.events().rowOf(verdict.id);
                if (!row)
                    return failure(row.error());
                if (!*row)
                    continue; // an answer about something else: none of our business
                const Delivery delivery{verdict.verdict, verdict.receivedAt, 0, ahead};
                if (const Result<> done = profile.sync().deliveries.note(**row, delivery, now); !done)
                    return done;
            }
            return transaction->commit();
        });
        if (!noted)
            return tl::unexpected(localError(noted.error()));
    }
    // The mark last, and only one that we see to be true: what is confirmed must be ours.
    const Event &last = events.back();
    const auto mark = std::find_if(receipt.marks.begin(), receipt.marks.end(),
                                   [&](const ChainMark &m) { return m.device == last.device; });
    if (mark == receipt.marks.end() || mark->seq < last.deviceSeq) {
        SyncError error;
        error.fault = SyncFault::Protocol;
        error.code = QStringLiteral("mark-missing");
        return tl::unexpected(error);
    }
    const Result<> marked = m_gate.visit([&](Profile &profile) {
        return profile.sync().book.setMark(last.device, {last.deviceSeq, last.hash, now}).and_then([&] {
            return profile.sync().book.setClockOffset(ahead);
        });
    });
    if (!marked)
        return tl::unexpected(localError(marked.error()));
    return {};
}

Synced<int> PushTask::pushChain(Chain &chain)
{
    int sent = 0;
    int turns = 0;
    while (!chain.skip) {
        const Synced<std::vector<Event>> batch = nextBatch(chain);
        if (!batch)
            return tl::unexpected(batch.error());
        if (batch->empty())
            break;
        const Synced<Receipt> receipt = m_client.push(*batch);
        if (!receipt && receipt.error().code == u"gap" && receipt.error().mark && ++turns < mostGaps) {
            chain.from = std::min(receipt.error().mark->seq, chain.from); // it lost its state since we asked
            continue;
        }
        if (!receipt)
            return tl::unexpected(receipt.error());
        if (const Synced<> noted = note(*batch, *receipt); !noted)
            return tl::unexpected(noted.error());
        chain.from = batch->back().deviceSeq;
        sent += int(batch->size());
        m_confirmed += int(batch->size());
    }
    return sent;
}

/** Puts what the district does not have under the identity in use, a new one if need be; returns the next turn. */
SyncError PushTask::goOnUnderAnotherName(const Fork &fork, const SyncError &why)
{
    const Result<int> moved = m_gate.visit([&](Profile &profile) { return profile.giveUpIdentity(fork); });
    if (!moved)
        return localError(moved.error());
    m_client.forget();
    SyncError again;
    again.fault = SyncFault::Rewound; // the next turn introduces the identity and pushes under it
    again.code = why.code;
    return again;
}

/** Has an earlier identity vouch for @p device, which the district does not know; returns the next turn. */
SyncError PushTask::introduce(const QString &device, const SyncError &why)
{
    const Synced<> introduced = IdentityTask(m_client, m_gate, m_clock).introduceAgain(device);
    if (!introduced)
        return introduced.error();
    SyncError again;
    again.fault = SyncFault::Rewound;
    again.code = why.code;
    return again;
}

Synced<int> PushTask::run()
{
    if (const Synced<> known = IdentityTask(m_client, m_gate, m_clock).run(); !known)
        return tl::unexpected(known.error());
    Synced<std::vector<Chain>> all = chains();
    if (!all)
        return tl::unexpected(all.error());
    const Synced<> asked = askWhere(*all);
    if (!asked && asked.error().fault == SyncFault::NotEnrolled) {
        const Result<QString> device =
            m_gate.visit([](Profile &profile) -> Result<QString> { return profile.deviceId(); });
        return tl::unexpected(device ? introduce(*device, asked.error()) : localError(device.error()));
    }
    if (!asked)
        return tl::unexpected(asked.error());
    int sent = 0;
    std::optional<SyncError> firstRefusal;
    bool whole = true;
    for (Chain &chain : *all) {
        const Synced<int> pushed = pushChain(chain);
        if (pushed) {
            sent += *pushed;
            continue;
        }
        const SyncError &error = pushed.error();
        whole = false;
        if (error.fault == SyncFault::Fork && chain.own && error.mark)
            return tl::unexpected(goOnUnderAnotherName({chain.device, error.mark->seq}, error));
        if (error.fault == SyncFault::Revoked && chain.own && !chain.active)
            return tl::unexpected(goOnUnderAnotherName({chain.device, chain.from + 1}, error));
        if (error.fault == SyncFault::NotEnrolled && chain.own)
            return tl::unexpected(introduce(chain.device, error));
        // What concerns one chain alone must not hold up the others.
        const bool isOfChain = error.fault == SyncFault::Refused || error.fault == SyncFault::Fork
            || (!chain.own && (error.fault == SyncFault::NotEnrolled || error.fault == SyncFault::Revoked));
        if (!isOfChain)
            return tl::unexpected(error);
        // Ours says more about this computer than another's, whichever came first.
        if (!firstRefusal || (chain.own && firstRefusal->fault == SyncFault::AuthorRefused)) {
            firstRefusal = error;
            if (!chain.own) {
                firstRefusal->fault = SyncFault::AuthorRefused;
                firstRefusal->author = chain.device;
            }
        }
    }
    if (firstRefusal)
        return tl::unexpected(*firstRefusal);
    if (whole) {
        const Result<> given = m_gate.visit([](Profile &profile) -> Result<> {
            const Result<FeedState> feed = profile.sync().book.feed();
            if (!feed)
                return failure(feed.error());
            return feed->position == feed->headPosition ? profile.sync().book.setGiveBack(false) : Result<>{};
        });
        if (!given)
            return tl::unexpected(localError(given.error()));
    }
    return sent;
}

} // namespace yichuang
