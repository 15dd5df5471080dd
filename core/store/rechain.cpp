// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rechain.h"

#include "core/base/json.h"
#include "core/store/chainhead.h"
#include "core/store/database.h"
#include "core/store/devicestore.h"
#include "core/store/eventlog.h"
#include "core/store/unlocked.h"

namespace yichuang {

namespace {

Result<std::vector<std::pair<qint64, Event>>> loseEvents(Database &database, EventLog &log, const QString &device,
                                                         qint64 from)
{
    // The rows are few (what waited for a network); each is read with its payload, for the hash covers it.
    Statement row = database.prepare("SELECT log_id FROM events WHERE device = ? AND device_seq >= ? ORDER BY log_id");
    row.bind(device).bind(from);
    std::vector<std::pair<qint64, Event>> events;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return events;
        Result<std::vector<std::pair<qint64, Event>>> one = log.behind(row.integer(0) - 1, 1);
        if (!one)
            return failure(one.error());
        events.push_back(std::move(one->front()));
    }
}

Result<ChainHead> headBefore(Database &database, const QString &device, qint64 seq)
{
    Statement row = database.prepare("SELECT device_seq, hash, at FROM events WHERE device = ? AND device_seq < ? "
                                     "ORDER BY device_seq DESC LIMIT 1");
    const Result<bool> found = row.bind(device).bind(seq).step();
    if (!found)
        return failure(found.error());
    return *found ? ChainHead{row.integer(0), row.blob(1), timeFrom(row.text(2))} : ChainHead{};
}

Result<qint64> markOf(Database &database, const QString &device)
{
    Statement row = database.prepare("SELECT seq FROM sync_marks WHERE device = ?");
    const Result<bool> found = row.bind(device).step();
    if (!found)
        return failure(found.error());
    return *found ? row.integer(0) : 0;
}

Result<> writeLink(Database &database, qint64 logId, const Event &event)
{
    return database
        .prepare(
            "UPDATE events SET device = ?, device_seq = ?, prev_hash = ?, hash = ?, signature = ? WHERE log_id = ?")
        .bind(event.device)
        .bind(event.deviceSeq)
        .bind(event.prevHash)
        .bind(event.hash)
        .bind(event.signature)
        .bind(logId)
        .run();
}

} // namespace

Result<int> rechain(Database &database, const Unlocked &unlocked, EventLog &log, const Fork &fork,
                    const DeviceIdentity &heir)
{
    const Result<qint64> mark = markOf(database, heir.id);
    if (!mark)
        return failure(mark.error());
    Result<std::vector<std::pair<qint64, Event>>> moved = loseEvents(database, log, fork.device, fork.seq);
    Result<std::vector<std::pair<qint64, Event>>> own = loseEvents(database, log, heir.id, *mark + 1);
    const Result<ChainHead> left = headBefore(database, fork.device, fork.seq);
    const Result<ChainHead> start = headBefore(database, heir.id, *mark + 1);
    if (!moved || !own || !left || !start)
        return failure(!moved ? moved.error() : !own ? own.error() : !left ? left.error() : start.error());
    const int count = int(moved->size());
    moved->insert(moved->end(), std::make_move_iterator(own->begin()), std::make_move_iterator(own->end()));
    std::sort(moved->begin(), moved->end(), [](const auto &a, const auto &b) { return a.first < b.first; });

    // Out of the way first: places in a chain are unique.
    for (const auto &[logId, event] : *moved) {
        const Result<> aside =
            database.prepare("UPDATE events SET device_seq = -log_id WHERE log_id = ?").bind(logId).run();
        if (!aside)
            return failure(aside.error());
    }
    ChainHead head = *start;
    for (auto &[logId, event] : *moved) {
        event.device = heir.id;
        event.deviceSeq = head.seq + 1;
        event.prevHash = head.hash;
        event.hash = eventHash(event);
        if (!event.signature.isEmpty()) {
            const Result<QByteArray> signature = heir.key.sign(event.hash);
            if (!signature)
                return failure(signature.error());
            event.signature = *signature;
        }
        if (const Result<> written = writeLink(database, logId, event); !written)
            return failure(written.error());
        head = {event.deviceSeq, event.hash, event.at};
    }
    ChainHeadNote note(database, unlocked.events);
    if (const Result<> written = note.write(fork.device, *left); !written)
        return failure(written.error());
    if (head.seq > 0) {
        if (const Result<> written = note.write(heir.id, head); !written)
            return failure(written.error());
    }
    return count;
}

} // namespace yichuang
