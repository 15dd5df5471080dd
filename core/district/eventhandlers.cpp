// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/identifiers.h"
#include "core/district/arrivedcase.h"
#include "core/district/handlers.h"
#include "core/district/push.h"
#include "core/vault/digest.h"
#include "core/vault/signing.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace yichuang {

namespace {

constexpr int mostDevicesAsked = 200;
constexpr qsizetype largestPage = 4 * 1024 * 1024; ///< bytes of bodies in one page of a feed

qint64 numberIn(const QUrlQuery &query, const QString &name, qint64 least, qint64 most, qint64 otherwise, bool &ok)
{
    if (!query.hasQueryItem(name))
        return otherwise;
    bool isNumber = false;
    const qint64 number = query.queryItemValue(name).toLongLong(&isNumber);
    ok = ok && isNumber && number >= least && number <= most;
    return number;
}

Answer feedReset(const Call &call)
{
    const Result<PgRows> head =
        call.postgres().run("SELECT position, hash FROM units WHERE unit = $1", PgValues().text(call.caller.unit));
    if (!head)
        return refuse(head.error());
    Problem problem;
    problem.code = ProblemCode::FeedReset;
    problem.head = FeedPlace{head->number(0, 0), head->bytes(0, 1)};
    return refuse(std::move(problem));
}

/** The device ids of the query's items called @p name; the caller's without one, nothing for what is no list of ids. */
std::optional<QStringList> devicesAsked(const Call &call, const QString &name)
{
    QStringList devices = call.query.allQueryItemValues(name);
    if (devices.isEmpty())
        devices.append(call.caller.device);
    devices.removeDuplicates();
    if (devices.size() > mostDevicesAsked
        || !std::all_of(devices.begin(), devices.end(), [](const QString &id) { return isDeviceId(id); }))
        return std::nullopt;
    return devices;
}

} // namespace

Answer marks(Call &call)
{
    const std::optional<QStringList> devices = devicesAsked(call, QStringLiteral("device"));
    if (!devices)
        return refuse(ProblemCode::RequestMalformed, QStringLiteral("device"));
    const Result<PgRows> rows = call.postgres().run(
        "SELECT device, seq, hash FROM devices WHERE device = ANY ($1::text[])", PgValues().array(PgArray(*devices)));
    if (!rows)
        return refuse(rows.error());
    Marks answer;
    answer.serverTime = call.server.clock.now();
    for (const QString &device : *devices) {
        ChainMark mark{device};
        for (int row = 0; row < rows->size(); ++row) {
            if (rows->text(row, 0) == device)
                mark = {device, rows->number(row, 1), rows->bytes(row, 2)};
        }
        answer.marks.push_back(std::move(mark));
    }
    return jsonAnswer(200, answer.toJson());
}

/** A key vouches for nothing but signatures and its id is its hash, so every device enrolled may ask for any. */
Answer devices(Call &call)
{
    const std::optional<QStringList> asked = devicesAsked(call, QStringLiteral("id"));
    if (!asked)
        return refuse(ProblemCode::RequestMalformed, QStringLiteral("id"));
    const Result<PgRows> rows = call.postgres().run(
        "SELECT device, public_key, unit, revoked_at IS NOT NULL FROM devices WHERE device = ANY ($1::text[]) "
        "ORDER BY device",
        PgValues().array(PgArray(*asked)));
    if (!rows)
        return refuse(rows.error());
    QJsonArray list;
    for (int row = 0; row < rows->size(); ++row) {
        list.append(QJsonObject{{QStringLiteral("device"), rows->text(row, 0)},
                                {QStringLiteral("publicKey"), QString::fromLatin1(rows->bytes(row, 1).toBase64())},
                                {QStringLiteral("unit"), rows->text(row, 2)},
                                {QStringLiteral("revoked"), rows->flag(row, 3)}});
    }
    return jsonAnswer(200, {{QStringLiteral("devices"), list}});
}

Answer pushEvents(Call &call)
{
    const Result<EventBatch> batch = batchFromJson(call.json);
    if (!batch) {
        const bool inEvent = batch.error().reason.startsWith(QStringLiteral("wire.events."));
        if (batch.error().reason == QStringLiteral("wire.events") && batch.error().code == ErrorCode::TooLarge)
            return refuse(ProblemCode::TooLarge, batch.error().reason);
        return refuse(inEvent ? ProblemCode::EventInvalid : ProblemCode::RequestMalformed, batch.error().reason);
    }
    if (batch->events.empty())
        return refuse(ProblemCode::RequestMalformed, QStringLiteral("wire.events"));
    if (const auto sound = checkChains(batch->events); !sound)
        return refuse(sound.error());
    auto outcome = pushBatch(call.worker, call.server.cases, *batch, call.server.clock.now());
    if (!outcome) {
        // An id that another chain has used: the sender made it up, for ids are drawn at random.
        if (outcome.error().code == ProblemCode::Internal
            && outcome.error().detail.startsWith(QStringLiteral("postgres.unique")))
            return refuse(ProblemCode::EventInvalid, QStringLiteral("id"));
        return refuse(outcome.error());
    }
    for (const Verdict &verdict : outcome->stored)
        call.server.metrics.stored(verdictName(verdict.kind), 1);
    call.server.announcer.announce(outcome->unitsWithNews);
    return jsonAnswer(200, outcome->receipt.toJson());
}

Answer verdicts(Call &call)
{
    QString device = call.query.queryItemValue(QStringLiteral("device"));
    if (device.isEmpty())
        device = call.caller.device;
    // Of a device of one's own unit, for a workstation asks for its earlier identities too; of any other what this
    // unit's feed has of it, which may lie in the tray here as well.
    const Result<PgRows> rows = call.postgres().run(
        "SELECT e.id, e.received_at, e.verdict, e.reason FROM events e JOIN devices d USING (device) "
        "WHERE e.device = $1 AND e.verdict <> 'applied' AND (d.unit = $2 OR EXISTS (SELECT 1 FROM feed f WHERE "
        "f.case_id = e.case_id AND f.arrival = e.arrival AND f.unit = $2)) ORDER BY e.seq LIMIT $3",
        PgValues().text(device).text(call.caller.unit).number(mostVerdicts + 1));
    if (!rows)
        return refuse(rows.error());
    Verdicts answer;
    answer.serverTime = call.server.clock.now();
    answer.more = rows->size() > mostVerdicts;
    for (int row = 0; row < std::min(rows->size(), mostVerdicts); ++row) {
        answer.verdicts.push_back(
            {rows->uuid(row, 0),
             {verdictFromName(rows->text(row, 2)).value_or(VerdictKind::SetAside), rows->text(row, 3)},
             rows->time(row, 1)});
    }
    return jsonAnswer(200, answer.toJson());
}

Answer readFeed(Call &call)
{
    bool ok = true;
    const qint64 after = numberIn(call.query, QStringLiteral("after"), 0, Q_INT64_C(9007199254740991), 0, ok);
    const qint64 limit = numberIn(call.query, QStringLiteral("limit"), 1, mostFeedEntries, mostFeedEntries, ok);
    const qint64 wait = numberIn(call.query, QStringLiteral("wait"), 0, longestFeedWait, 0, ok);
    const QByteArray hash = call.query.queryItemValue(QStringLiteral("hash")).toLatin1();
    if (!ok || (!hash.isEmpty() && QByteArray::fromHex(hash).toHex() != hash))
        return refuse(ProblemCode::RequestMalformed, QStringLiteral("query"));
    if (after > 0) {
        const Result<PgRows> place = call.postgres().run("SELECT hash FROM feed WHERE unit = $1 AND position = $2",
                                                         PgValues().text(call.caller.unit).number(after));
        if (!place)
            return refuse(place.error());
        if (place->isEmpty() || place->bytes(0, 0).toHex() != hash)
            return feedReset(call);
    }
    const Result<PgRows> rows =
        call.postgres().run("SELECT f.position, f.hash, e.* FROM feed f JOIN event_rows e ON e.case_id = f.case_id AND "
                            "e.arrival = f.arrival "
                            "WHERE f.unit = $1 AND f.position > $2 ORDER BY f.position LIMIT $3",
                            PgValues().text(call.caller.unit).number(after).number(limit));
    if (!rows)
        return refuse(rows.error());
    if (rows->isEmpty() && wait > 0 && call.mayWait) {
        call.wantsToWait = true;
        return HttpResponse();
    }
    FeedPage page;
    page.unit = call.caller.unit;
    qsizetype bytes = 0;
    for (int row = 0; row < rows->size() && bytes < largestPage; ++row) {
        Result<ArrivedEvent> arrived = arrivedEvent(*rows, row, call.worker.sealer, 2);
        if (!arrived)
            return refuse(arrived.error());
        bytes += arrived->event.body.size();
        page.entries.push_back(FeedEntry{{rows->number(row, 0), rows->bytes(row, 1)},
                                         arrived->receivedAt,
                                         arrived->verdict,
                                         std::move(arrived->event)});
    }
    // Read after the entries, so that it never lies before them.
    const Result<PgRows> head =
        call.postgres().run("SELECT position, hash FROM units WHERE unit = $1", PgValues().text(call.caller.unit));
    if (!head)
        return refuse(head.error());
    page.head = {head->number(0, 0), head->bytes(0, 1)};
    page.serverTime = call.server.clock.now();
    return jsonAnswer(200, page.toJson());
}

/** From the contents: what a feed or a device's row notes of them could be right while they are not. */
Answer recountFeed(Call &call)
{
    constexpr qint64 furthest = Q_INT64_C(9007199254740991);
    bool ok = true;
    const qint64 after = numberIn(call.query, QStringLiteral("after"), 0, furthest, 0, ok);
    if (!ok)
        return refuse(ProblemCode::RequestMalformed, QStringLiteral("after"));
    const qint64 upTo =
        numberIn(call.query, QStringLiteral("upTo"), after + 1, after + mostRecounted, after + mostRecounted, ok);
    const QByteArray hash = QByteArray::fromHex(call.query.queryItemValue(QStringLiteral("hash")).toLatin1());
    if (!ok || (hash.size() != chainHashSize && after > 0))
        return refuse(ProblemCode::RequestMalformed, QStringLiteral("query"));
    const Result<PgRows> rows = call.postgres().run(
        "SELECT f.position, e.* FROM feed f LEFT JOIN event_rows e ON e.case_id = f.case_id AND e.arrival = f.arrival "
        "WHERE f.unit = $1 AND f.position > $2 AND f.position <= $3 ORDER BY f.position",
        PgValues().text(call.caller.unit).number(after).number(upTo));
    if (!rows)
        return refuse(rows.error());
    Recount recount;
    recount.unit = call.caller.unit;
    recount.place = after > 0 ? FeedPlace{after, hash} : FeedPlace{};
    for (int row = 0; row < rows->size(); ++row) {
        recount.place.position = rows->number(row, 0);
        if (rows->isNull(row, 1))
            continue;
        const Result<ArrivedEvent> arrived = arrivedEvent(*rows, row, call.worker.sealer, 1);
        if (!arrived || sm3(chainInput(arrived->event)) != arrived->event.hash)
            continue;
        recount.place.hash = feedHash(recount.place.hash, arrived->event.hash);
        ++recount.sound;
    }
    recount.serverTime = call.server.clock.now();
    return jsonAnswer(200, recount.toJson());
}

Answer caseEvents(Call &call)
{
    const QUuid caseId = uuidFromText(call.parts.value(0));
    const Result<PgRows> rows = call.postgres().run(
        "SELECT e.* FROM event_rows e JOIN case_units u USING (case_id) WHERE e.case_id = $1 AND u.unit = $2 "
        "ORDER BY e.arrival",
        PgValues().uuid(caseId).text(call.caller.unit));
    if (!rows)
        return refuse(rows.error());
    if (rows->isEmpty())
        return refuse(ProblemCode::NotFound);
    ArrivedCase file(caseId);
    for (int row = 0; row < rows->size(); ++row) {
        Result<ArrivedEvent> arrived = arrivedEvent(*rows, row, call.worker.sealer);
        if (!arrived)
            return refuse(arrived.error());
        file.add(std::move(*arrived));
    }
    std::vector<Event> events;
    for (const ArrivedEvent &arrived : file.events()) {
        if (file.feedsOf(arrived).contains(call.caller.unit))
            events.push_back(arrived.event);
    }
    return jsonAnswer(200, caseHistoryToJson(events));
}

} // namespace yichuang
