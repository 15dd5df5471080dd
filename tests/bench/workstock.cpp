// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/workstock.h"

#include "core/cases/proxybodies.h"
#include "core/store/casewriter.h"
#include "tests/bench/benchtable.h"

namespace yichuang {

namespace {

constexpr std::uint32_t units = 60;
constexpr std::uint32_t handlersOfAUnit = 2;
constexpr std::uint32_t agents = 40;
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
    if (state.stage == CaseStage::AwaitingCollection)
        state.resultArrivedOn = day.addDays(2 * daysOfAStep);
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

} // namespace

void addWork(CaseState &state, int index)
{
    SeededRandom random(std::uint64_t(index) + 1'000'000'007);
    handOver(state, random);
    entrust(state, random);
    owe(state, random);
}

namespace {

/** Records @p number consultations in one commit; their ids. */
std::vector<QUuid> recordSome(BenchProfile &profile, int number)
{
    const Seat &seat = profile.desk->seat();
    CaseWriter writer =
        needed(CaseWriter::begin(profile.profile->writer(), {seat.account, seat.role}, seat.place), "consultations");
    ConsultationRecordedBody asked;
    asked.asker = QStringLiteral("测试甲");
    asked.matter = QStringLiteral("怎样申请最低生活保障，需要带哪些材料，多久有结果");
    std::vector<QUuid> ids;
    for (int i = 0; i < number; ++i) {
        ids.push_back(writer.newCaseId());
        (void)needed(writer.append(ids.back(), EventType::ConsultationRecorded, asked.toJson()), "consultation");
    }
    needed(writer.commit(), "commit");
    return ids;
}

/** Answers all of @p ids but one in fifty, in one commit. */
void answerMost(BenchProfile &profile, const std::vector<QUuid> &ids)
{
    constexpr std::size_t openOf = 50;
    const Seat &seat = profile.desk->seat();
    CaseWriter writer =
        needed(CaseWriter::begin(profile.profile->writer(), {seat.account, seat.role}, seat.place), "answers");
    const ConsultationClosedBody answered{QStringLiteral("已当面答复并发给一次性告知单"), {}};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i % openOf != 0)
            (void)needed(writer.append(ids[i], EventType::ConsultationClosed, answered.toJson()), "answer");
    }
    needed(writer.commit(), "commit");
}

} // namespace

void askQuestions(BenchProfile &profile, int consultations)
{
    constexpr int ofOneCommit = 1'000;
    for (int done = 0; done < consultations; done += ofOneCommit) {
        answerMost(profile, recordSome(profile, std::min(ofOneCommit, consultations - done)));
        progress(QStringLiteral("consultations: %1").arg(done + ofOneCommit));
    }
}

} // namespace yichuang
