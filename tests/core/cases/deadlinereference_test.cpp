// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/deadlines.h"
#include "core/base/randomsource.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/core/cases/daywalker.h"

#include <vector>

using namespace yichuang;

namespace {

struct RandomCase
{
    CaseState state;
    ProvinceProfile profile;
    QDate today;
};

RandomCase randomCase(SeededRandom &random)
{
    const QDate first(2018, 1, 1);
    RandomCase made;
    CaseState &state = made.state;
    state.intake.receivedOn = first.addDays(random.below(std::uint32_t(first.daysTo(QDate(2027, 1, 1)))));
    ServiceItem &item = state.intake.item;
    item.caseType = CaseType::Promised;
    item.itemType = random.below(2) == 0 ? ItemType::Licence : ItemType::PublicService;
    item.promisedDays = int(random.below(46));
    if (random.below(4) != 0)
        item.legalDays = item.promisedDays + int(random.below(46));
    AcceptedBody acceptance;
    acceptance.acceptedOn = state.intake.receivedOn.addDays(random.below(20));
    if (acceptance.acceptedOn > QDate(2026, 12, 31))
        acceptance.acceptedOn = state.intake.receivedOn;
    state.acceptance = acceptance;
    state.stage = CaseStage::Accepted;
    for (std::uint32_t i = random.below(4); i > 0; --i) {
        ClockPause pause;
        pause.from = acceptance.acceptedOn.addDays(random.below(60));
        pause.until = pause.from.addDays(random.below(40));
        state.pauses.push_back(pause);
    }
    if (random.below(3) == 0) {
        state.extension.emplace();
        state.extension->workdays = 1 + int(random.below(15));
    }
    if (random.below(3) == 0) {
        state.decision.emplace();
        state.decision->decidedOn = acceptance.acceptedOn.addDays(random.below(30));
        state.stage = CaseStage::Approved;
    }
    made.profile.correctionNoticeDays = random.below(2) == 0 ? 5 : int(random.below(4));
    made.today = state.intake.receivedOn.addDays(random.below(60));
    return made;
}

constexpr int cases = 100'000;

} // namespace

/** Every date of 100,000 random cases over 2018 to 2026, against the walker. */
class DeadlineReferenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWalkerKnowsTheDomainsOwnVectors()
    {
        const DayWalker walker;
        QCOMPARE(walker.after(day("2026-02-13"), 5), day("2026-02-27"));
        QCOMPARE(walker.after(day("2025-09-30"), 10), day("2025-10-21"));
        QCOMPARE(walker.after(day("2020-01-22"), 20), day("2020-02-27"));
        QCOMPARE(walker.after(day("2024-03-01"), 20, {{{}, day("2024-03-11"), day("2024-03-20")}}), day("2024-04-11"));
        QCOMPARE(walker.after(day("2026-12-30"), 5), std::nullopt);
    }

    void everyDecisionDayIsTheWalkers()
    {
        const DayWalker walker;
        SeededRandom random(20182026);
        int known = 0;
        int unknown = 0;
        for (int i = 0; i < cases; ++i) {
            const RandomCase sample = randomCase(random);
            const CaseState &state = sample.state;
            const QDate start = state.acceptance->acceptedOn;
            const Deadlines due = deadlinesOf(state, shippedCalendar(), sample.profile);

            const auto promised = walker.after(start, state.intake.item.promisedDays, state.pauses);
            QVERIFY(due.promised);
            QCOMPARE(due.promised->day, promised);
            const bool licence = state.intake.item.itemType == ItemType::Licence;
            std::optional<int> days = state.intake.item.legalDays;
            if (!days && licence)
                days = 20; // art 42
            QCOMPARE(due.legal.has_value(), days.has_value());
            if (days) {
                const int extended = *days + (state.extension ? state.extension->workdays : 0);
                QCOMPARE(due.legal->day, walker.after(start, extended, state.pauses));
            }
            // The smaller limit binds, until an extension has moved the one of the law.
            std::optional<QDate> binding = promised;
            if (days && state.extension)
                binding = due.legal->day;
            else if (days && due.legal->day && (!promised || *due.legal->day < *promised))
                binding = due.legal->day;
            QCOMPARE(due.decision->day, binding);
            ++(binding ? known : unknown);
        }
        QVERIFY(known > cases / 2);
        QVERIFY(unknown > cases / 100); // the end of the calendar is met, not stepped around
    }

    void everyOtherDayIsTheWalkers()
    {
        const DayWalker walker;
        SeededRandom random(40404);
        int deemed = 0;
        for (int i = 0; i < cases; ++i) {
            RandomCase sample = randomCase(random);
            CaseState &state = sample.state;
            if (state.decision) {
                const Deadlines due = deadlinesOf(state, shippedCalendar(), sample.profile);
                if (walker.knows(state.decision->decidedOn))
                    QCOMPARE(due.delivery->day, walker.after(state.decision->decidedOn, 10)); // art 44
            }
            state.acceptance.reset();
            state.decision.reset();
            state.stage = CaseStage::Received;
            const QDate received = state.intake.receivedOn;
            const Deadlines due = deadlinesOf(state, shippedCalendar(), sample.profile);
            QCOMPARE(due.notice->day, walker.after(received, sample.profile.correctionNoticeDays));
            const auto lastDay = walker.after(received, 5);
            const bool silent = lastDay && sample.today > *lastDay;
            deemed += silent ? 1 : 0;
            QCOMPARE(deemedAcceptance(state, sample.today, shippedCalendar(), sample.profile),
                     silent ? std::optional(received) : std::nullopt);
        }
        QVERIFY(deemed > cases / 10);
    }

    void everyLampIsTheWalkers()
    {
        const DayWalker walker;
        SeededRandom random(7);
        for (int i = 0; i < cases; ++i) {
            const QDate today = day("2018-01-01").addDays(random.below(3200));
            const QDate due = today.addDays(qint64(random.below(40)) - 15);
            if (!walker.knows(due) || !walker.knows(today))
                continue;
            const int left = walker.left(today, due);
            const Lamp lamp = today > due ? Lamp::Red : left <= 2 ? Lamp::Amber : Lamp::Green;
            QCOMPARE(lampOf(DueDay{due}, today, shippedCalendar()), lamp);
        }
    }
};

QTEST_GUILESS_MAIN(DeadlineReferenceTest)
#include "deadlinereference_test.moc"
