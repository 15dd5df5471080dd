// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What workstation and district say to each other about events, in JSON (docs/decisions/010, resources/
// district-api.yaml). Both sides read and write it here and nowhere else. fromJson() refuses missing or mistyped
// members (InvalidInput, reason "wire.<member>") and ignores members it does not know.

#include "core/base/result.h"
#include "core/cases/event.h"
#include "core/cases/verdict.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <vector>

namespace yichuang {

inline constexpr int mostEventsInBatch = 500; ///< of one POST /v1/events
inline constexpr qsizetype largestRequest = 8 * 1024 * 1024; ///< bytes of any body, counted after inflating
inline constexpr int mostFeedEntries = 500; ///< of one page of a feed
inline constexpr int mostRecounted = 500; ///< positions of one GET /v1/feed/recount
inline constexpr int longestFeedWait = 30; ///< seconds GET /v1/feed may wait for news
inline constexpr int mostVerdicts = 1000; ///< of one GET /v1/verdicts
inline constexpr int mostWantedScans = 500; ///< of one GET /v1/blobs
inline constexpr qsizetype chainHashSize = 32; ///< bytes of an SM3 hash

/** What stands before the first event of a chain or a feed. */
[[nodiscard]] inline QByteArray chainStart()
{
    return QByteArray(chainHashSize, '\0');
}

/** An event exactly as it was written: from these members either side computes the same chain hash. */
[[nodiscard]] QJsonObject eventToJson(const Event &event);
/**
 * Reads one. Only form is looked at, not the hash: member "at" must read as eventToJson() writes it, hashes have 32
 * bytes, the salt 16, the body is text that is one JSON object.
 */
[[nodiscard]] Result<Event> eventFromJson(const QJsonObject &json);

/** The verdict on an event that the district holds. */
struct EventVerdict
{
    QUuid id;
    Verdict verdict;
    QDateTime receivedAt; ///< when the district had it first, by its own clock

    bool operator==(const EventVerdict &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<EventVerdict> fromJson(const QJsonObject &json);
};

/** How far the district has a device's chain; seq 0 and chainStart() for nothing. */
struct ChainMark
{
    QString device;
    qint64 seq = 0;
    QByteArray hash = chainStart();

    bool operator==(const ChainMark &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ChainMark> fromJson(const QJsonObject &json);
};

/** GET /v1/marks. */
struct Marks
{
    std::vector<ChainMark> marks;
    QDateTime serverTime;

    bool operator==(const Marks &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<Marks> fromJson(const QJsonObject &json);
};

/** POST /v1/events: events in chain order, the last of each device signed. */
[[nodiscard]] QJsonObject batchToJson(const std::vector<Event> &events);

/** A batch that was read, and the body of each event, so that nobody has to read it twice. */
struct EventBatch
{
    std::vector<Event> events;
    std::vector<QJsonObject> bodies;

    bool operator==(const EventBatch &) const = default;
};

/** TooLarge "wire.events" beyond mostEventsInBatch; a faulty event is named "wire.events.<index>.<member>". */
[[nodiscard]] Result<EventBatch> batchFromJson(const QJsonObject &json);

/** What the district answers to a batch. */
struct Receipt
{
    std::vector<ChainMark> marks; ///< of every device in the batch
    std::vector<EventVerdict> verdicts; ///< of every event in the batch, in its order
    QDateTime serverTime;

    bool operator==(const Receipt &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<Receipt> fromJson(const QJsonObject &json);
};

/** GET /v1/verdicts: the events of a device that did not apply, as it stands now; what is not listed applied. */
struct Verdicts
{
    std::vector<EventVerdict> verdicts; ///< in chain order, at most mostVerdicts
    bool more = false; ///< there are more than were listed
    QDateTime serverTime;

    bool operator==(const Verdicts &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<Verdicts> fromJson(const QJsonObject &json);
};

/** A scan that events name and the district does not have. */
struct WantedScan
{
    QString address; ///< SM3 of its content, 64 hexadecimal digits
    QUuid caseId; ///< a case that names it

    bool operator==(const WantedScan &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<WantedScan> fromJson(const QJsonObject &json);
};

/**
 * GET /v1/blobs: what of the scans of the caller's unit is missing, whoever was to bring it. So a district that lost
 * scans gets them back from anybody who has them.
 */
struct WantedScans
{
    std::vector<WantedScan> scans; ///< by address, at most mostWantedScans
    bool more = false; ///< further ones follow behind the last

    bool operator==(const WantedScans &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<WantedScans> fromJson(const QJsonObject &json);
};

/** A place in a unit's feed; position 0 and chainStart() is before the first entry. */
struct FeedPlace
{
    qint64 position = 0;
    QByteArray hash = chainStart(); ///< running hash there, see feedHash()

    bool operator==(const FeedPlace &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<FeedPlace> fromJson(const QJsonObject &json);
};

/** The running hash of a feed: SM3(@p before | @p eventHash). Names all that lies before a place. */
[[nodiscard]] QByteArray feedHash(const QByteArray &before, const QByteArray &eventHash);

struct FeedEntry
{
    FeedPlace place;
    QDateTime receivedAt;
    Verdict verdict; ///< as it stands when the feed is read
    Event event;

    bool operator==(const FeedEntry &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<FeedEntry> fromJson(const QJsonObject &json);
};

/** GET /v1/feed: entries behind the reader's place, without a gap. */
struct FeedPage
{
    QString unit;
    std::vector<FeedEntry> entries;
    FeedPlace head; ///< the feed's last place when the page was read
    QDateTime serverTime;

    bool operator==(const FeedPage &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<FeedPage> fromJson(const QJsonObject &json);
};

/**
 * GET /v1/feed/recount: what the district holds behind a place, counted and hashed from the events' contents and not
 * from what was noted of them. Goes on from the running hash the asker gives.
 */
struct Recount
{
    QString unit;
    FeedPlace place; ///< the last position there is, and the running hash over the sound events up to it
    qint64 sound = 0; ///< events that are there and are what their hashes say
    QDateTime serverTime;

    bool operator==(const Recount &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<Recount> fromJson(const QJsonObject &json);
};

/** GET /v1/cases/{caseId}/events: all that the district holds of a case, in its arrival order. */
[[nodiscard]] QJsonObject caseHistoryToJson(const std::vector<Event> &events);
[[nodiscard]] Result<std::vector<Event>> caseHistoryFromJson(const QJsonObject &json);

} // namespace yichuang
