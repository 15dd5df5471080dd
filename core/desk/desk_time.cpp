// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_p.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/atrisk.h"
#include "core/desk/timeduty.h"
#include "core/store/casetable.h"
#include "core/store/casewriter.h"
#include "core/store/database.h"
#include "core/store/promiselist.h"
#include "core/store/settings.h"
#include "core/store/workrules.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace yichuang {

// What time alone and new calendars do to cases.

namespace {

QString movedKey()
{
    return QStringLiteral("calendar.moved");
}

QJsonValue dayValue(const std::optional<QDate> &day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue();
}

std::optional<QDate> dayFrom(const QJsonValue &json)
{
    const QDate day = QDate::fromString(json.toString(), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

Result<std::vector<MovedDueDay>> readMoved(Settings &settings)
{
    const Result<QString> stored = settings.value(movedKey());
    if (!stored)
        return failure(stored.error());
    std::vector<MovedDueDay> moved;
    if (stored->isEmpty())
        return moved;
    const Result<QJsonObject> json = jsonObject(stored->toUtf8());
    if (!json)
        return failure(ErrorCode::ProfileDamaged, movedKey());
    const QJsonArray days = json->value(u"days").toArray();
    for (const QJsonValue &one : days)
        moved.push_back({QUuid::fromString(one[u"case"].toString()), one[u"number"].toString(), one[u"item"].toString(),
                         dayFrom(one[u"before"]), dayFrom(one[u"after"])});
    return moved;
}

Result<> writeMoved(Settings &settings, const std::vector<MovedDueDay> &moved)
{
    if (moved.empty())
        return settings.setValue(movedKey(), {});
    QJsonArray days;
    for (const MovedDueDay &one : moved)
        days.append(QJsonObject{{QStringLiteral("case"), uuidText(one.caseId)},
                                {QStringLiteral("number"), one.number},
                                {QStringLiteral("item"), one.itemName},
                                {QStringLiteral("before"), dayValue(one.before)},
                                {QStringLiteral("after"), dayValue(one.after)}});
    return settings.setValue(movedKey(), QString::fromUtf8(jsonBytes({{QStringLiteral("days"), days}})));
}

/** Adds @p fresh to what waits to be confirmed: from the day somebody knew to the day that counts now. */
Result<> keepMoved(Settings &settings, const std::vector<MovedDueDay> &fresh)
{
    if (fresh.empty())
        return {};
    Result<std::vector<MovedDueDay>> moved = readMoved(settings);
    if (!moved)
        return failure(moved.error());
    for (const MovedDueDay &day : fresh) {
        const auto known = std::ranges::find(*moved, day.caseId, &MovedDueDay::caseId);
        if (known == moved->end())
            moved->push_back(day);
        else
            known->after = day.after;
    }
    std::erase_if(*moved, [](const MovedDueDay &day) { return day.before == day.after; }); // moved back again
    return writeMoved(settings, *moved);
}

constexpr int longestHoliday = 15; ///< days without work in a row; more than any calendar has

/** The last day on which time had not yet done to @p state what it has by @p today; looks back over a holiday at most.
 */
QDate lastDayBefore(const CaseState &state, QDate today, const WorkCalendar &calendar, const ProvinceProfile &province)
{
    QDate day = today.addDays(-1);
    while (day > today.addDays(-longestHoliday)
           && timeConsequence(state, day, calendar, province) != TimeConsequence::None)
        day = day.addDays(-1);
    return day;
}

} // namespace

Result<std::vector<MovedDueDay>> Desk::Private::recomputeDueDays(const WorkRules &before)
{
    Result<Transaction> transaction = Transaction::begin(profile.writer().database);
    if (!transaction)
        return failure(transaction.error());
    const Result<std::vector<QUuid>> ids = profile.cases().idsWithClock();
    if (!ids)
        return failure(ids.error());
    std::vector<MovedDueDay> moved;
    for (const QUuid &id : *ids) {
        const Result<FoldedCase> found = folded(id);
        if (!found)
            return failure(found.error());
        if (!found->state)
            continue;
        const CaseState &state = *found->state;
        const ListedDays days = profile.rules().listed(state);
        if (const Result<> put = profile.cases().put(state, days); !put)
            return failure(put.error());
        const auto dayOf = [](const std::optional<DueDay> &day) { return day ? day->day : std::nullopt; };
        const std::optional<QDate> was = dayOf(before.due(state));
        if (was != dayOf(days.due))
            moved.push_back({id, state.number(), state.intake.item.name, was, dayOf(days.due)});
    }
    if (const Result<> kept = keepMoved(profile.settings(), moved); !kept)
        return failure(kept.error());
    if (const Result<> committed = transaction->commit(); !committed)
        return failure(committed.error());
    return moved;
}

Result<std::vector<MovedDueDay>> Desk::movedDueDays()
{
    return readMoved(d->profile.settings());
}

Result<> Desk::confirmMovedDays(const std::vector<MovedDueDay> &days)
{
    Result<std::vector<MovedDueDay>> moved = readMoved(d->profile.settings());
    if (!moved)
        return failure(moved.error());
    // One that has moved on since it was shown stays: nobody knows of that yet.
    std::erase_if(*moved, [&days](const MovedDueDay &day) { return std::ranges::find(days, day) != days.end(); });
    return writeMoved(d->profile.settings(), *moved);
}

Result<std::vector<Desk::DuePromise>> Desk::promisesToRemind()
{
    const QDate today = d->clock.today();
    const QDate last = lastDayAtRisk(today, *d->reference.calendar);
    const Result<std::vector<PromiseRow>> due = PromiseList(d->profile.writer().database).due(today, last);
    if (!due)
        return failure(due.error());
    std::vector<DuePromise> promises;
    for (const PromiseRow &one : *due)
        promises.push_back({one.caseId, one.number, one.dueOn});
    return promises;
}

Result<Desk::Swept> Desk::sweep()
{
    const Result<std::vector<QUuid>> ids =
        d->profile.cases().idsDueBefore({CaseStage::Received, CaseStage::AwaitingCorrection}, d->clock.today());
    if (!ids)
        return failure(ids.error());
    const Result<TimeDuty> duty = TimeDuty::read(d->profile, *d->reference.calendar, d->clock.today());
    if (!duty)
        return failure(duty.error());
    Swept swept;
    for (const QUuid &id : *ids) {
        const Result<FoldedCase> found = d->folded(id);
        if (!found)
            return failure(found.error());
        if (!found->state)
            continue; // a damaged profile: verify names it, the other cases go on
        const CaseState &state = *found->state;
        const ProvinceProfile &province = d->profile.rules().provinceOf(state);
        const QDate today = d->clock.today();
        std::optional<PlannedEvent> event;
        switch (timeConsequence(state, today, *d->reference.calendar, province)) {
        case TimeConsequence::DeemAccepted: {
            AcceptedBody body;
            body.kind = AcceptanceKind::Deemed;
            body.acceptedOn = state.intake.receivedOn;
            event = PlannedEvent{EventType::Accepted, body.toJson()};
            break;
        }
        case TimeConsequence::DeemWithdrawn:
            event = PlannedEvent{EventType::Withdrawn,
                                 EndedBody{QStringLiteral("逾期未补正，视为撤回申请"), true}.toJson()};
            break;
        case TimeConsequence::RevokeAcceptance: // needs a person's written reasons
        case TimeConsequence::None:
            break;
        }
        if (!event)
            continue;
        const Result<bool> ours = duty->isOurs(id, id, lastDayBefore(state, today, *d->reference.calendar, province));
        if (!ours)
            return failure(ours.error());
        if (!*ours)
            continue; // the computer that took it in, or whoever stands in for it
        Result<TakenIn> done = act(id, event->type, event->body);
        if (!done) {
            // One case that cannot move must not hold up the others; it stays on the list with its red lamp.
            if (consequenceOf(done.error().code) == Consequence::RefuseThis)
                continue;
            return failure(done.error());
        }
        std::ranges::move(done->papers, std::back_inserter(swept.papers));
        ++swept.cases;
    }
    if (const Result<> told = d->sweepBundles(*duty, swept); !told)
        return failure(told.error());
    return swept;
}

} // namespace yichuang
