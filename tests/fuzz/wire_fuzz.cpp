// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/sync/problem.h"
#include "core/sync/wireenrolment.h"
#include "core/sync/wirereference.h"
#include "core/vault/digest.h"
#include "tests/fuzz/expect.h"

#include <QJsonArray>

using namespace yichuang;

namespace {

/** What was read is written so that it is read again as the same. */
template <typename Message> void readAndWrite(const QJsonObject &json)
{
    const Result<Message> message = Message::fromJson(json);
    if (!message)
        return;
    const Result<Message> again = Message::fromJson(message->toJson());
    expect(again && *again == *message, "a message written and read again is the same");
}

void readAndHash(const QJsonObject &json)
{
    const Result<Event> event = eventFromJson(json);
    if (!event)
        return;
    const Result<Event> again = eventFromJson(eventToJson(*event));
    expect(again && *again == *event, "an event written and read again is the same");
    expect(sm3(chainInput(*again)) == sm3(chainInput(*event)), "and has the same hash");
}

void readMany(const QJsonObject &json)
{
    if (const Result<EventBatch> batch = batchFromJson(json)) {
        expect(batch->events.size() <= std::size_t(mostEventsInBatch), "a batch is bounded");
        expect(batch->bodies.size() == batch->events.size(), "each event has its body");
        const Result<EventBatch> again = batchFromJson(batchToJson(batch->events));
        expect(again && *again == *batch, "a batch written and read again is the same");
    }
    if (const Result<std::vector<Event>> history = caseHistoryFromJson(json)) {
        const Result<std::vector<Event>> again = caseHistoryFromJson(caseHistoryToJson(*history));
        expect(again && *again == *history, "a history written and read again is the same");
    }
}

} // namespace

/** Whatever a peer sends as JSON is read or refused, on either side: never a crash, never something half read. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<QJsonObject> json =
        jsonObject(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!json)
        return 0;
    readAndHash(*json);
    readMany(*json);
    readAndWrite<EventVerdict>(*json);
    readAndWrite<ChainMark>(*json);
    readAndWrite<Marks>(*json);
    readAndWrite<Receipt>(*json);
    readAndWrite<Verdicts>(*json);
    readAndWrite<FeedPlace>(*json);
    readAndWrite<FeedEntry>(*json);
    readAndWrite<FeedPage>(*json);
    readAndWrite<Problem>(*json);
    readAndWrite<Unit>(*json);
    readAndWrite<EnrolmentRequest>(*json);
    readAndWrite<Enrolment>(*json);
    readAndWrite<Succession>(*json);
    readAndWrite<ChallengeRequest>(*json);
    readAndWrite<Challenge>(*json);
    readAndWrite<SessionRequest>(*json);
    readAndWrite<SessionGrant>(*json);
    readAndWrite<PublishedReference>(*json);
    readAndWrite<ReferenceList>(*json);
    return 0;
}
