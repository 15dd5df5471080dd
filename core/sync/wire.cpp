// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/sync/wirereader.h"
#include "core/vault/digest.h"
#include "core/vault/signing.h"

namespace yichuang {

namespace {

constexpr qsizetype saltSize = 16;
constexpr qsizetype longestBodyJson = 4 * 1024 * 1024;
constexpr qsizetype mostMarks = 1000;
constexpr qsizetype mostHistory = 100'000;

void insertVerdict(QJsonObject &json, const Verdict &verdict)
{
    json.insert(u"verdict", verdictName(verdict.kind));
    if (!verdict.reason.isEmpty())
        json.insert(u"reason", verdict.reason);
}

Verdict readVerdict(WireReader &reader)
{
    Verdict verdict;
    verdict.kind = reader.named(u"verdict", verdictFromName);
    verdict.reason = reader.optionalText(u"reason");
    return verdict;
}

QJsonArray eventList(const std::vector<Event> &events)
{
    QJsonArray list;
    for (const Event &event : events)
        list.append(eventToJson(event));
    return list;
}

} // namespace

QByteArray feedHash(const QByteArray &before, const QByteArray &eventHash)
{
    return sm3(before + eventHash);
}

QJsonObject eventToJson(const Event &event)
{
    QJsonObject json{
        {QStringLiteral("id"), uuidText(event.id)},
        {QStringLiteral("caseId"), uuidText(event.caseId)},
        {QStringLiteral("device"), event.device},
        {QStringLiteral("seq"), event.deviceSeq},
        {QStringLiteral("type"), event.typeName},
        {QStringLiteral("version"), event.bodyVersion},
        {QStringLiteral("at"), timeText(event.at)},
        {QStringLiteral("account"), event.actor.account},
        {QStringLiteral("role"), roleName(event.actor.role)},
        {QStringLiteral("centre"), event.place.centre},
        {QStringLiteral("window"), event.place.window},
        {QStringLiteral("salt"), base64Json(event.salt)},
        {QStringLiteral("body"), QString::fromUtf8(event.body)},
        {QStringLiteral("prevHash"), hexJson(event.prevHash)},
        {QStringLiteral("hash"), hexJson(event.hash)},
    };
    if (!event.signature.isEmpty())
        json.insert(u"signature", base64Json(event.signature));
    return json;
}

namespace {

struct ReadEvent
{
    Event event;
    QJsonObject body;
};

Result<ReadEvent> readEvent(const QJsonObject &json)
{
    WireReader reader(json);
    Event event;
    event.id = reader.id(u"id");
    event.caseId = reader.id(u"caseId");
    event.device = reader.name(u"device", longestDevice);
    event.deviceSeq = reader.number(u"seq", 1);
    event.typeName = reader.name(u"type", 100);
    event.bodyVersion = int(reader.number(u"version", 1, 1'000'000));
    event.at = reader.time(u"at");
    event.actor.account = reader.text(u"account", 100);
    event.actor.role = reader.named(u"role", roleFromName);
    event.place.centre = reader.text(u"centre", 100);
    event.place.window = reader.text(u"window", 100);
    event.salt = reader.base64(u"salt", saltSize);
    if (event.salt.size() != saltSize)
        reader.fail(QStringLiteral("salt"));
    event.body = reader.text(u"body", longestBodyJson).toUtf8();
    Result<QJsonObject> body = jsonObject(event.body);
    if (!body)
        reader.fail(QStringLiteral("body"));
    event.prevHash = reader.hex(u"prevHash", chainHashSize);
    event.hash = reader.hex(u"hash", chainHashSize);
    event.signature = reader.base64(u"signature", signatureSize);
    return reader.finish(ReadEvent{std::move(event), body ? std::move(*body) : QJsonObject()});
}

} // namespace

Result<Event> eventFromJson(const QJsonObject &json)
{
    Result<ReadEvent> read = readEvent(json);
    return read ? Result<Event>(std::move(read->event)) : failure(read.error());
}

QJsonObject EventVerdict::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), uuidText(id)}, {QStringLiteral("receivedAt"), timeText(receivedAt)}};
    insertVerdict(json, verdict);
    return json;
}

Result<EventVerdict> EventVerdict::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    EventVerdict verdict;
    verdict.id = reader.id(u"id");
    verdict.verdict = readVerdict(reader);
    verdict.receivedAt = reader.time(u"receivedAt");
    return reader.finish(std::move(verdict));
}

QJsonObject ChainMark::toJson() const
{
    return {{QStringLiteral("device"), device}, {QStringLiteral("seq"), seq}, {QStringLiteral("hash"), hexJson(hash)}};
}

Result<ChainMark> ChainMark::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    ChainMark mark;
    mark.device = reader.name(u"device", longestDevice);
    mark.seq = reader.number(u"seq");
    mark.hash = reader.hex(u"hash", chainHashSize);
    return reader.finish(std::move(mark));
}

QJsonObject Marks::toJson() const
{
    return {{QStringLiteral("marks"), wireList(marks)}, {QStringLiteral("serverTime"), timeText(serverTime)}};
}

Result<Marks> Marks::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    Marks answer;
    answer.marks = reader.list(u"marks", mostMarks, ChainMark::fromJson);
    answer.serverTime = reader.time(u"serverTime");
    return reader.finish(std::move(answer));
}

QJsonObject batchToJson(const std::vector<Event> &events)
{
    return {{QStringLiteral("events"), eventList(events)}};
}

Result<EventBatch> batchFromJson(const QJsonObject &json)
{
    WireReader reader(json);
    EventBatch batch;
    for (ReadEvent &read : reader.list(u"events", mostEventsInBatch, readEvent)) {
        batch.events.push_back(std::move(read.event));
        batch.bodies.push_back(std::move(read.body));
    }
    return reader.finish(std::move(batch));
}

QJsonObject Receipt::toJson() const
{
    return {{QStringLiteral("marks"), wireList(marks)},
            {QStringLiteral("verdicts"), wireList(verdicts)},
            {QStringLiteral("serverTime"), timeText(serverTime)}};
}

Result<Receipt> Receipt::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    Receipt receipt;
    receipt.marks = reader.list(u"marks", mostEventsInBatch, ChainMark::fromJson);
    receipt.verdicts = reader.list(u"verdicts", mostEventsInBatch, EventVerdict::fromJson);
    receipt.serverTime = reader.time(u"serverTime");
    return reader.finish(std::move(receipt));
}

QJsonObject Verdicts::toJson() const
{
    return {{QStringLiteral("verdicts"), wireList(verdicts)},
            {QStringLiteral("more"), more},
            {QStringLiteral("serverTime"), timeText(serverTime)}};
}

Result<Verdicts> Verdicts::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    Verdicts answer;
    answer.verdicts = reader.list(u"verdicts", mostVerdicts, EventVerdict::fromJson);
    answer.more = reader.flag(u"more");
    answer.serverTime = reader.time(u"serverTime");
    return reader.finish(std::move(answer));
}

QJsonObject WantedScan::toJson() const
{
    return {{QStringLiteral("address"), address}, {QStringLiteral("caseId"), uuidText(caseId)}};
}

Result<WantedScan> WantedScan::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    WantedScan scan;
    scan.address = QString::fromLatin1(reader.hex(u"address", chainHashSize).toHex());
    scan.caseId = reader.id(u"caseId");
    return reader.finish(std::move(scan));
}

QJsonObject WantedScans::toJson() const
{
    return {{QStringLiteral("scans"), wireList(scans)}, {QStringLiteral("more"), more}};
}

Result<WantedScans> WantedScans::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    WantedScans wanted;
    wanted.scans = reader.list(u"scans", mostWantedScans, WantedScan::fromJson);
    wanted.more = reader.flag(u"more");
    return reader.finish(std::move(wanted));
}

QJsonObject FeedPlace::toJson() const
{
    return {{QStringLiteral("position"), position}, {QStringLiteral("hash"), hexJson(hash)}};
}

Result<FeedPlace> FeedPlace::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    FeedPlace place;
    place.position = reader.number(u"position");
    place.hash = reader.hex(u"hash", chainHashSize);
    return reader.finish(std::move(place));
}

QJsonObject FeedEntry::toJson() const
{
    QJsonObject json = place.toJson();
    json.insert(u"receivedAt", timeText(receivedAt));
    insertVerdict(json, verdict);
    json.insert(u"event", eventToJson(event));
    return json;
}

Result<FeedEntry> FeedEntry::fromJson(const QJsonObject &json)
{
    const Result<FeedPlace> place = FeedPlace::fromJson(json);
    if (!place)
        return failure(place.error());
    WireReader reader(json);
    FeedEntry entry;
    entry.place = *place;
    entry.receivedAt = reader.time(u"receivedAt");
    entry.verdict = readVerdict(reader);
    entry.event = reader.part(u"event", eventFromJson);
    return reader.finish(std::move(entry));
}

QJsonObject FeedPage::toJson() const
{
    return {{QStringLiteral("unit"), unit},
            {QStringLiteral("events"), wireList(entries)},
            {QStringLiteral("head"), head.toJson()},
            {QStringLiteral("serverTime"), timeText(serverTime)}};
}

Result<FeedPage> FeedPage::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    FeedPage page;
    page.unit = reader.name(u"unit");
    page.entries = reader.list(u"events", mostFeedEntries, FeedEntry::fromJson);
    page.head = reader.part(u"head", FeedPlace::fromJson);
    page.serverTime = reader.time(u"serverTime");
    return reader.finish(std::move(page));
}

QJsonObject Recount::toJson() const
{
    QJsonObject json = place.toJson();
    json.insert(u"unit", unit);
    json.insert(u"sound", sound);
    json.insert(u"serverTime", timeText(serverTime));
    return json;
}

Result<Recount> Recount::fromJson(const QJsonObject &json)
{
    const Result<FeedPlace> place = FeedPlace::fromJson(json);
    if (!place)
        return failure(place.error());
    WireReader reader(json);
    Recount recount;
    recount.unit = reader.name(u"unit");
    recount.place = *place;
    recount.sound = reader.number(u"sound");
    recount.serverTime = reader.time(u"serverTime");
    return reader.finish(std::move(recount));
}

QJsonObject caseHistoryToJson(const std::vector<Event> &events)
{
    return {{QStringLiteral("events"), eventList(events)}};
}

Result<std::vector<Event>> caseHistoryFromJson(const QJsonObject &json)
{
    WireReader reader(json);
    return reader.finish(reader.list(u"events", mostHistory, eventFromJson));
}

} // namespace yichuang
