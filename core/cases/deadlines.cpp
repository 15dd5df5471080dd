// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/deadlines.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr int statutoryNoticeDays = 5; // art 32(1)(4)
constexpr int statutoryLicenceDays = 20; // art 42
constexpr int deliveryDays = 10; // art 44

QList<DayPause> pausesOf(const CaseState &state)
{
    QList<DayPause> pauses;
    for (const ClockPause &pause : state.pauses) {
        if (pause.until.isValid())
            pauses.append(DayPause{pause.from, pause.until});
    }
    return pauses;
}

DueDay workdaysAfter(QDate start, int days, const WorkCalendar &calendar, const QList<DayPause> &pauses = {})
{
    // "At once" needs no calendar.
    return DueDay{days == 0 ? start : calendar.addWorkdays(start, days, pauses)};
}

/** The earlier of two; an unknown day lies beyond the calendar and so after every known one. */
std::optional<DueDay> earlier(const std::optional<DueDay> &one, const std::optional<DueDay> &other)
{
    if (!one || !other)
        return one ? one : other;
    if (!one->day || !other->day)
        return one->day ? one : other;
    return *one->day <= *other->day ? one : other;
}

bool endedWithoutDecision(CaseStage stage)
{
    return stage == CaseStage::Withdrawn || stage == CaseStage::Revoked || stage == CaseStage::Declined;
}

std::optional<int> legalDaysOf(const CaseState &state)
{
    if (state.intake.item.legalDays || !state.isLicence())
        return state.intake.item.legalDays;
    return statutoryLicenceDays;
}

/** Papers still to come cannot be promised on the spot: then only the legal limit binds an instant case. */
bool promiseBinds(const CaseState &state)
{
    return !(state.isInstant() && state.acceptance->kind == AcceptanceKind::Tolerant);
}

void addDecisionDays(Deadlines &deadlines, const CaseState &state, const WorkCalendar &calendar)
{
    const QList<DayPause> pauses = pausesOf(state);
    const QDate start = state.acceptance->acceptedOn;
    if (promiseBinds(state))
        deadlines.promised = workdaysAfter(start, state.intake.item.promisedDays, calendar, pauses);
    if (const std::optional<int> legal = legalDaysOf(state)) {
        const int days = *legal + (state.extension ? state.extension->workdays : 0);
        deadlines.legal = workdaysAfter(start, days, calendar, pauses);
    }
    deadlines.decision =
        state.extension && deadlines.legal ? deadlines.legal : earlier(deadlines.promised, deadlines.legal);
}

std::optional<DueDay> earliestOwed(const CaseState &state)
{
    std::optional<DueDay> earliest;
    for (const CaseMaterial &material : state.owed())
        earliest = earlier(earliest, DueDay{material.dueOn});
    return earliest;
}

bool isPast(const std::optional<DueDay> &due, QDate today)
{
    return due && due->day && today > *due->day;
}

/** Has the applicant brought nothing for at least one thing the last notice asks for? */
bool somethingNotSupplied(const CaseState &state)
{
    const std::vector<CorrectionItem> &items = state.corrections.back().items;
    return std::any_of(items.begin(), items.end(), [&state](const CorrectionItem &item) {
        const CaseMaterial *line = state.material(item.materialId);
        return line && !line->isSatisfied() && !state.suppliedSinceNotice.contains(item.materialId);
    });
}

} // namespace

DueDay expectedEnd(const ClockPause &pause, const WorkCalendar &calendar)
{
    const bool firstCounts = calendar.isWorkday(pause.from).value_or(false);
    return workdaysAfter(pause.from, pause.expectedWorkdays - (firstCounts ? 1 : 0), calendar);
}

bool isVerificationOwed(const CaseState &state)
{
    return state.acceptance && state.acceptance->kind == AcceptanceKind::Commitment && state.decision
        && state.decision->outcome == DecisionOutcome::Approve && !state.verification;
}

Deadlines deadlinesOf(const CaseState &state, const WorkCalendar &calendar, const ProvinceProfile &profile)
{
    Deadlines deadlines;
    if (state.stage == CaseStage::Received)
        deadlines.notice = workdaysAfter(state.intake.receivedOn, profile.correctionNoticeDays, calendar);
    if (state.stage == CaseStage::AwaitingCorrection && state.corrections.back().dueOn.isValid())
        deadlines.correction = DueDay{state.corrections.back().dueOn};
    if (state.stage == CaseStage::AcceptedTolerant)
        deadlines.tolerance = earliestOwed(state);
    if (state.acceptance && !state.isClockStopped() && !endedWithoutDecision(state.stage))
        addDecisionDays(deadlines, state, calendar);
    // Nobody forgets a case whose clock stands still: its day is the one the applicant was told.
    if (state.isClockStopped() && state.pauses.back().expectedWorkdays > 0 && !state.decision
        && !endedWithoutDecision(state.stage))
        deadlines.procedure = expectedEnd(state.pauses.back(), calendar);
    if (state.decision && !isFinal(state.stage))
        deadlines.delivery = workdaysAfter(state.decision->decidedOn, deliveryDays, calendar);
    // The whole matter: the longest chain of its members, from the visit on.
    if (state.stage == CaseStage::InParts)
        deadlines.promised = workdaysAfter(state.intake.receivedOn, state.intake.item.promisedDays, calendar);
    if (isVerificationOwed(state) && profile.commitmentCheckDays)
        deadlines.verification = workdaysAfter(state.decision->decidedOn, *profile.commitmentCheckDays, calendar);
    return deadlines;
}

std::optional<DueDay> nextDue(const CaseState &state, const Deadlines &deadlines)
{
    switch (state.stage) {
    case CaseStage::Received:
        return deadlines.notice;
    case CaseStage::Waiting:
        return std::nullopt; // whoever waits for another's decision is not late
    case CaseStage::InParts:
        return deadlines.promised;
    case CaseStage::AwaitingCorrection:
        return deadlines.correction;
    case CaseStage::Accepted:
        return earlier(deadlines.decision, deadlines.procedure);
    case CaseStage::AcceptedTolerant:
        return earlier(deadlines.tolerance, earlier(deadlines.decision, deadlines.procedure));
    case CaseStage::Approved:
    case CaseStage::Refused:
    case CaseStage::AwaitingCollection:
        return earlier(deadlines.delivery, deadlines.verification);
    case CaseStage::Done:
        return deadlines.verification;
    case CaseStage::Declined:
    case CaseStage::Withdrawn:
    case CaseStage::Revoked:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

ListedDays listedDays(const CaseState &state, const WorkCalendar &calendar, const ProvinceProfile &profile)
{
    const Deadlines deadlines = deadlinesOf(state, calendar, profile);
    return {nextDue(state, deadlines), deadlines.verification, isVerificationOwed(state)};
}

Lamp lampOf(const std::optional<DueDay> &due, QDate today, const WorkCalendar &calendar)
{
    if (!due)
        return Lamp::None;
    if (!due->day)
        return Lamp::Unknown;
    if (today > *due->day)
        return Lamp::Red;
    const std::optional<int> left = today == *due->day ? 0 : calendar.workdaysBetween(today, *due->day);
    if (!left)
        return Lamp::Unknown;
    return *left <= amberDays ? Lamp::Amber : Lamp::Green;
}

std::optional<QDate> deemedAcceptance(const CaseState &state, QDate today, const WorkCalendar &calendar,
                                      const ProvinceProfile &profile)
{
    if (state.stage != CaseStage::Received || !state.corrections.empty())
        return std::nullopt;
    const int days = std::max(statutoryNoticeDays, profile.correctionNoticeDays);
    if (!isPast(workdaysAfter(state.intake.receivedOn, days, calendar), today))
        return std::nullopt;
    return state.intake.receivedOn;
}

std::optional<QDate> latestToleranceDay(const ServiceItem &item, const CaseMaterial &material, QDate acceptedOn,
                                        const WorkCalendar &calendar, const ProvinceProfile &profile)
{
    std::optional<int> days = material.deferredDays;
    const auto atMost = [&days](std::optional<int> bound) {
        if (bound)
            days = days ? std::min(*days, *bound) : *bound;
    };
    atMost(item.isInstant() ? item.legalDays : std::optional<int>(item.promisedDays));
    atMost(profile.maximumTolerantDays);
    if (!days)
        return std::nullopt;
    return workdaysAfter(acceptedOn, *days, calendar).day;
}

TimeConsequence timeConsequence(const CaseState &state, QDate today, const WorkCalendar &calendar,
                                const ProvinceProfile &profile)
{
    if (deemedAcceptance(state, today, calendar, profile))
        return TimeConsequence::DeemAccepted;
    const Deadlines deadlines = deadlinesOf(state, calendar, profile);
    if (isPast(deadlines.correction, today) && profile.overdueCorrection == OverdueCorrection::DeemedWithdrawn
        && somethingNotSupplied(state))
        return TimeConsequence::DeemWithdrawn;
    if (isPast(deadlines.tolerance, today) && profile.overdueTolerant == OverdueTolerant::AcceptanceRevoked)
        return TimeConsequence::RevokeAcceptance;
    return TimeConsequence::None;
}

} // namespace yichuang
