// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/strictjson.h"
#include "core/cases/bodies.h"
#include "core/cases/deadlines.h"
#include "core/cases/fold.h"
#include "core/cases/rules.h"
#include "tests/fuzz/expect.h"

#include <QJsonArray>

using namespace yichuang;

namespace {

const QDateTime firstMoment(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600);

template <typename Body> void readAndWrite(const QJsonObject &json)
{
    const Result<Body> body = Body::fromJson(json);
    if (!body)
        return;
    const Result<Body> again = Body::fromJson(body->toJson());
    expect(again && *again == *body, "a body written and read again is the same");
}

void readAsEverything(const QJsonObject &json)
{
    readAndWrite<CaseOpenedBody>(json);
    readAndWrite<IntakeAmendedBody>(json);
    readAndWrite<CorrectionRequestedBody>(json);
    readAndWrite<MaterialsSupplementedBody>(json);
    readAndWrite<AcceptedBody>(json);
    readAndWrite<DeclinedBody>(json);
    readAndWrite<EndedBody>(json);
    readAndWrite<ClockStoppedBody>(json);
    readAndWrite<ClockResumedBody>(json);
    readAndWrite<DeadlineExtendedBody>(json);
    readAndWrite<DecidedBody>(json);
    readAndWrite<ResultIssuedBody>(json);
    readAndWrite<RoutedBody>(json);
    readAndWrite<HandlerAssignedBody>(json);
    readAndWrite<StepTakenBody>(json);
    readAndWrite<ResultArrivedBody>(json);
    readAndWrite<SealUsedBody>(json);
    readAndWrite<IntakeRectifiedBody>(json);
    readAndWrite<CommitmentVerifiedBody>(json);
    readAndWrite<DocumentIssuedBody>(json);
    readAndWrite<NoteBody>(json);
}

/** `[["case-opened", {...}], ["accepted", {...}]]` as events of one case, an hour apart. */
std::vector<Event> eventsOf(const QJsonArray &list)
{
    std::vector<Event> events;
    const QUuid caseId = QUuid::fromString(QStringLiteral("01900000-0000-7000-8000-000000000001"));
    for (const QJsonValue &entry : list) {
        Event event;
        event.deviceSeq = qint64(events.size()) + 1;
        event.id = QUuid::createUuidV5(caseId, QByteArray::number(event.deviceSeq));
        event.caseId = caseId;
        event.typeName = entry.toArray().at(0).toString();
        event.at = firstMoment.addSecs(3600 * event.deviceSeq);
        event.actor = {QStringLiteral("clerk"), Role::Clerk};
        event.place = {QStringLiteral("330212110"), QStringLiteral("W1-1")};
        event.body = jsonBytes(entry.toArray().at(1).toObject());
        events.push_back(std::move(event));
    }
    return events;
}

void judge(const CaseState &state)
{
    const WorkCalendar calendar;
    const ProvinceProfile profile;
    const Deadlines deadlines = deadlinesOf(state, calendar, profile);
    const QDate today = state.changedAt.date();
    (void)lampOf(nextDue(state, deadlines), today, calendar);
    (void)timeConsequence(state, today, calendar, profile);
    RuleContext context;
    context.state = &state;
    context.today = today;
    context.calendar = &calendar;
    context.profile = &profile;
    (void)possibleNext(context);
}

} // namespace

/** Events of another workstation or a damaged profile: folded alike on every machine, never a crash. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    StrictJsonLimits limits;
    limits.visibleTextOnly = false;
    const StrictJson json =
        readStrictJson(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)), limits);
    if (!json.value.isArray())
        return 0;
    const std::vector<Event> events = eventsOf(json.value.toArray());
    for (const Event &event : events) {
        const Result<QJsonObject> body = jsonObject(event.body);
        if (!body)
            continue;
        readAsEverything(*body);
        if (event.type() != EventType::Unknown)
            (void)checkBody(event.type(), *body);
    }
    const FoldedCase folded = fold(events);
    expect(fold(events).state == folded.state, "the fold of the same events is the same");
    expect(folded.misfits.size() <= events.size(), "only events can be misfits");
    if (folded.state)
        judge(*folded.state);
    return 0;
}
