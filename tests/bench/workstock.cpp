// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/workstock.h"

#include "core/base/randomsource.h"
#include "core/cases/proxybodies.h"

namespace yichuang {

namespace {

constexpr std::uint32_t units = 60;
constexpr std::uint32_t handlersOfAUnit = 2;
constexpr std::uint32_t agents = 40;
constexpr std::uint32_t windows = 12;
constexpr std::uint32_t pigeonholes = 90;
constexpr int daysOfAStep = 3;

QString numbered(const char *word, std::uint32_t number)
{
    return QStringLiteral("%1-%2").arg(QLatin1StringView(word)).arg(number, 2, 10, QLatin1Char('0'));
}

bool isDecided(CaseStage stage)
{
    return stage == CaseStage::Approved || stage == CaseStage::Refused || stage == CaseStage::AwaitingCollection
        || stage == CaseStage::Done;
}

bool isAccepted(CaseStage stage)
{
    return isDecided(stage) || stage == CaseStage::Accepted || stage == CaseStage::AcceptedTolerant;
}

void handOver(CaseState &state, SeededRandom &random)
{
    const QDate day = state.openedAt.date();
    if (isAccepted(state.stage)) {
        const std::uint32_t unit = random.below(units);
        state.unit.emplace();
        state.unit->to = numbered("unit", unit);
        if (isDecided(state.stage) || random.below(2) == 0)
            state.handler = numbered("handler", unit * handlersOfAUnit + random.below(handlersOfAUnit));
        state.acceptance.emplace();
        state.acceptance->acceptedOn = day;
        if (random.below(50) == 0)
            state.acceptance->kind = AcceptanceKind::Commitment;
    }
    if (state.stage == CaseStage::AwaitingCollection) {
        state.resultArrivedOn = day.addDays(2 * daysOfAStep);
        state.arrival.emplace();
        state.arrival->keptAt = numbered("box", random.below(pigeonholes));
    }
    if (isDecided(state.stage)) {
        state.decision.emplace();
        state.decision->decidedOn = day.addDays(2 * daysOfAStep);
    }
}

void entrust(CaseState &state, SeededRandom &random)
{
    const QDate day = state.openedAt.date();
    ProxyCare care;
    care.commission.agent = numbered("agent", random.below(agents));
    care.commission.rights.assign(allProxyRights.begin(), allProxyRights.end());
    care.drawnUpAt = state.openedAt;
    if (random.below(100) > 0)
        care.signature = CommissionSignedBody{day, {}, {}, {}};
    if (random.below(50) == 0)
        care.end = CommissionEndedBody{{}, day.addDays(1)};
    care.outcomeReported = isDecided(state.stage) && random.below(100) > 0;
    if (care.outcomeReported && random.below(100) > 0)
        care.handedOn = day.addDays(3 * daysOfAStep);
    if (random.below(10) == 0)
        care.marks = {ServiceMark::HomeVisit};
    state.proxy = std::move(care);
    if (random.below(3) > 0) {
        Forwarding forwarding;
        forwarding.body.to = QString::fromUtf16(benchTown);
        forwarding.at = state.openedAt.addDays(1);
        state.forwarding = std::move(forwarding);
    }
}

void owe(CaseState &state, SeededRandom &random)
{
    const auto owedTo = [&state](const QString &system) {
        RekeyState owed;
        owed.system = system;
        owed.owedSince = state.openedAt;
        state.rekeys.push_back(std::move(owed));
    };
    if (random.below(10) == 0)
        owedTo(QStringLiteral("system-province"));
    if (random.below(5'000) == 0)
        owedTo(QString::fromUtf16(benchRareSystem));
}

/** A bad rating is of somebody who can be called back, and half of them were put right. */
RatingCare rated(const CaseState &state, const Visit &visit, SeededRandom &random)
{
    RatingCare care;
    care.rating.visit = visit.key;
    care.ratedAt = state.openedAt;
    if (random.below(50) != 0)
        return care;
    care.rating.level = Satisfaction::Dissatisfied;
    care.rating.phone = state.intake.applicant.phone;
    if (random.below(2) == 0)
        care.settlement.emplace();
    return care;
}

void serve(CaseState &state, SeededRandom &random)
{
    Visit visit;
    const std::uint32_t window = random.below(windows);
    visit.key = {state.openedAt.date(), state.place.centre, numbered("W1", window)};
    visit.servedBy = {numbered("clerk", random.below(4) > 0 ? window : windows + window % 4)}; // or who stands in
    if (random.below(3) == 0)
        state.ratings.push_back(rated(state, visit, random));
    state.visits.push_back(std::move(visit));
}

} // namespace

void addWork(CaseState &state, int index)
{
    SeededRandom random(std::uint64_t(index) + 1'000'000'007);
    handOver(state, random);
    entrust(state, random);
    owe(state, random);
    serve(state, random);
}

} // namespace yichuang
