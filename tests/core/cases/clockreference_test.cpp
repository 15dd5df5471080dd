// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/randomsource.h"
#include "core/cases/atrisk.h"
#include "core/cases/deadlines.h"
#include "core/cases/promisereminder.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/core/cases/daywalker.h"

#include <map>

using namespace yichuang;

namespace {

/** Days of a special procedure 特别程序, both ends inside; no end while it runs. */
struct Stop
{
    QDate from;
    std::optional<QDate> until;
    int told = 0; ///< working days the applicant was told
};

struct Owed
{
    QDate dueOn;
    bool brought = false;
};

/** A case as somebody would tell it: core's state and the day-by-day expectation are both made of it. */
struct Story
{
    CaseStage stage = CaseStage::Received;
    AcceptanceKind kind = AcceptanceKind::Complete;
    bool licence = false;
    bool instant = false;
    bool approved = false;
    bool verified = false;
    bool reminded = false;
    bool broughtWhatWasAsked = false;
    int promisedDays = 0;
    std::optional<int> legalDays;
    std::optional<int> extension;
    QDate received;
    QDate accepted;
    QDate decided;
    std::optional<QDate> correctionDue;
    std::vector<Stop> stops; ///< only the last may run
    std::vector<Owed> owed;
    ProvinceProfile province;
    QDate today;

    [[nodiscard]] bool isDecided() const
    {
        return stage == CaseStage::Approved || stage == CaseStage::Refused || stage == CaseStage::AwaitingCollection
            || stage == CaseStage::Done;
    }
    [[nodiscard]] bool isUndecided() const
    {
        return stage == CaseStage::Accepted || stage == CaseStage::AcceptedTolerant;
    }
    [[nodiscard]] bool isStopped() const { return !stops.empty() && !stops.back().until; }
};

constexpr int cases = 100'000;

bool oneIn(SeededRandom &random, std::uint32_t n)
{
    return random.below(n) == 0;
}

void tellTheProvince(Story &story, SeededRandom &random)
{
    story.province.correctionNoticeDays = oneIn(random, 2) ? 5 : int(random.below(4));
    if (oneIn(random, 2))
        story.province.overdueCorrection = OverdueCorrection::DeemedWithdrawn;
    if (oneIn(random, 2))
        story.province.overdueTolerant = OverdueTolerant::AcceptanceRevoked;
    if (!oneIn(random, 4))
        story.province.commitmentCheckDays = 1 + int(random.below(60));
}

void tellTheStops(Story &story, SeededRandom &random)
{
    for (std::uint32_t i = random.below(3); i > 0; --i) {
        const QDate from = story.accepted.addDays(random.below(40));
        story.stops.push_back({from, from.addDays(random.below(20)), 1 + int(random.below(15))});
    }
    // A decision is not made while the clock stands; a case can be ended then.
    if (!story.isDecided() && oneIn(random, 3))
        story.stops.push_back({story.accepted.addDays(random.below(40)), {}, 1 + int(random.below(30))});
}

void tellThePromise(Story &story, SeededRandom &random)
{
    for (std::uint32_t i = 1 + random.below(3); i > 0; --i)
        story.owed.push_back({story.accepted.addDays(random.below(25)), oneIn(random, 3)});
    if (story.stage == CaseStage::AcceptedTolerant)
        story.owed.back().brought = false; // with the last one brought it would be an ordinary case
    else if (story.stage == CaseStage::Accepted)
        std::ranges::for_each(story.owed, [](Owed &one) { one.brought = true; });
}

Story tell(SeededRandom &random)
{
    const QDate first(2018, 1, 1);
    Story story;
    story.stage = allCaseStages.at(random.below(std::uint32_t(allCaseStages.size())));
    if (oneIn(random, 4))
        story.stage = CaseStage::AcceptedTolerant; // as many as are worth watching
    story.licence = oneIn(random, 2);
    story.instant = oneIn(random, 5);
    story.promisedDays = story.instant ? 0 : int(random.below(46));
    if (!oneIn(random, 4))
        story.legalDays = story.promisedDays + int(random.below(46));
    story.received = first.addDays(random.below(std::uint32_t(first.daysTo(QDate(2027, 1, 1)))));
    story.accepted = std::min(story.received.addDays(random.below(20)), QDate(2026, 12, 31));
    story.decided = std::min(story.accepted.addDays(random.below(30)), QDate(2026, 12, 31));
    story.approved = story.stage == CaseStage::Approved || (story.stage != CaseStage::Refused && !oneIn(random, 4));
    story.verified = story.stage == CaseStage::Done && oneIn(random, 3);
    story.reminded = oneIn(random, 4);
    constexpr AcceptanceKind kinds[] = {AcceptanceKind::Complete, AcceptanceKind::Tolerant, AcceptanceKind::Commitment,
                                        AcceptanceKind::Deemed};
    story.kind = story.stage == CaseStage::AcceptedTolerant ? AcceptanceKind::Tolerant : kinds[random.below(4)];
    if (oneIn(random, 4))
        story.extension = 1 + int(random.below(15));
    if (!oneIn(random, 4))
        story.correctionDue = story.received.addDays(random.below(40));
    story.broughtWhatWasAsked = oneIn(random, 2);
    tellTheProvince(story, random);
    tellTheStops(story, random);
    if (story.kind == AcceptanceKind::Tolerant)
        tellThePromise(story, random);
    story.today = story.received.addDays(random.below(60));
    return story;
}

/** What the program would have folded. */
CaseState stateOf(const Story &story)
{
    CaseState state;
    state.stage = story.stage;
    state.intake.receivedOn = story.received;
    ServiceItem &item = state.intake.item;
    item.itemType = story.licence ? ItemType::Licence : ItemType::PublicService;
    item.caseType = story.instant ? CaseType::Instant : CaseType::Promised;
    item.promisedDays = story.promisedDays;
    item.legalDays = story.legalDays;
    if (story.stage == CaseStage::AwaitingCorrection) {
        CaseMaterial asked;
        asked.id = QStringLiteral("asked");
        asked.necessity = Necessity::Required;
        asked.state = story.broughtWhatWasAsked ? MaterialState::Received : MaterialState::Missing;
        state.intake.materials.push_back(asked);
        state.corrections.push_back(notice({asked.id}, story.correctionDue.value_or(QDate())));
    }
    const bool everAccepted = story.isUndecided() || story.isDecided() || story.stage == CaseStage::Revoked
        || story.stage == CaseStage::Withdrawn;
    if (!everAccepted)
        return state;
    state.acceptance = acceptance(story.kind, story.accepted);
    for (std::size_t i = 0; i < story.owed.size(); ++i) {
        CaseMaterial follows;
        follows.id = QStringLiteral("follows%1").arg(i);
        follows.necessity = Necessity::Deferrable;
        follows.dueOn = story.owed[i].dueOn;
        follows.state = MaterialState::Promised;
        state.acceptance->promised.push_back(follows);
        if (story.owed[i].brought)
            follows.state = MaterialState::Received;
        state.intake.materials.push_back(follows);
    }
    for (const Stop &stop : story.stops)
        state.pauses.push_back({QStringLiteral("鉴定"), stop.from, stop.until.value_or(QDate()), stop.told});
    if (story.extension) {
        state.extension.emplace();
        state.extension->workdays = *story.extension;
    }
    if (story.reminded)
        state.lastReminder.emplace();
    if (story.isDecided()) {
        state.decision = decision(story.approved ? DecisionOutcome::Approve : DecisionOutcome::Refuse, story.decided);
        if (story.verified)
            state.verification.emplace();
    }
    return state;
}

/** Every clock of a story, read from the law and walked day by day. */
class Reference final
{
public:
    [[nodiscard]] Deadlines clocksOf(const Story &story) const
    {
        Deadlines due;
        if (story.stage == CaseStage::Received) // art 32(1)(4), or the province's shorter duty
            due.notice = DueDay{m_walker.after(story.received, story.province.correctionNoticeDays)};
        if (story.stage == CaseStage::AwaitingCorrection && story.correctionDue)
            due.correction = DueDay{story.correctionDue};
        if (story.stage == CaseStage::InParts)
            due.promised = DueDay{m_walker.after(story.received, story.promisedDays)};
        if (story.isUndecided() || story.isDecided())
            addDecision(due, story);
        if (story.stage == CaseStage::AcceptedTolerant)
            due.tolerance = DueDay{firstOwed(story)};
        if (story.isUndecided() && story.isStopped()) // the stop's own first day is one of those that were told
            due.procedure = DueDay{m_walker.through(story.stops.back().from, story.stops.back().told)};
        if (story.isDecided() && story.stage != CaseStage::Done) // art 44
            due.delivery = DueDay{m_walker.after(story.decided, 10)};
        if (story.isDecided() && story.approved && story.kind == AcceptanceKind::Commitment && !story.verified
            && story.province.commitmentCheckDays)
            due.verification = DueDay{m_walker.after(story.decided, *story.province.commitmentCheckDays)};
        return due;
    }

    /** What falls due first of all that runs. */
    [[nodiscard]] std::optional<DueDay> nextOf(const Story &story, const Deadlines &due) const
    {
        std::vector<std::optional<DueDay>> running{due.notice,   due.correction, due.tolerance,
                                                   due.delivery, due.procedure,  due.verification};
        if (story.isUndecided())
            running.push_back(due.decision);
        if (story.stage == CaseStage::InParts)
            running.push_back(due.promised);
        std::optional<DueDay> next;
        for (const std::optional<DueDay> &one : running) {
            if (one && (!next || (one->day && (!next->day || *one->day < *next->day))))
                next = one;
        }
        return next;
    }

    [[nodiscard]] TimeConsequence consequenceOf(const Story &story) const
    {
        if (story.stage == CaseStage::Received) {
            const auto last = m_walker.after(story.received, 5);
            return last && story.today > *last ? TimeConsequence::DeemAccepted : TimeConsequence::None;
        }
        if (story.stage == CaseStage::AwaitingCorrection && story.correctionDue && story.today > *story.correctionDue
            && !story.broughtWhatWasAsked && story.province.overdueCorrection == OverdueCorrection::DeemedWithdrawn)
            return TimeConsequence::DeemWithdrawn;
        if (story.stage == CaseStage::AcceptedTolerant && story.today > firstOwed(story)
            && story.province.overdueTolerant == OverdueTolerant::AcceptanceRevoked)
            return TimeConsequence::RevokeAcceptance;
        return TimeConsequence::None;
    }

    /** On its day and on the two working days before it, until somebody reminded the applicant. */
    [[nodiscard]] bool isToBeReminded(const Story &story) const
    {
        if (story.stage != CaseStage::AcceptedTolerant || story.reminded)
            return false;
        return isAmber(story.today, firstOwed(story));
    }

    [[nodiscard]] bool isAmber(QDate today, QDate due) const
    {
        if (today == due)
            return true;
        return today < due && m_walker.knows(today) && m_walker.knows(due) && m_walker.left(today, due) <= 2;
    }

    [[nodiscard]] const DayWalker &walker() const { return m_walker; }

private:
    static QDate firstOwed(const Story &story)
    {
        QDate first(9999, 12, 31);
        for (const Owed &one : story.owed)
            first = one.brought ? first : std::min(first, one.dueOn);
        return first;
    }

    void addDecision(Deadlines &due, const Story &story) const
    {
        if (story.isStopped())
            return; // art 45: none of these days is counted, and nobody knows how many there will be
        std::vector<ClockPause> stops;
        for (const Stop &stop : story.stops)
            stops.push_back({{}, stop.from, *stop.until});
        // What is done at once cannot be while a paper is still to come.
        if (!story.instant || story.kind != AcceptanceKind::Tolerant)
            due.promised = DueDay{m_walker.after(story.accepted, story.promisedDays, stops)};
        std::optional<int> days = story.legalDays;
        if (!days && story.licence)
            days = 20; // art 42
        if (days)
            due.legal = DueDay{m_walker.after(story.accepted, *days + story.extension.value_or(0), stops)};
        if (due.legal && (story.extension || !due.promised))
            due.decision = due.legal;
        else if (due.legal && due.legal->day && (!due.promised->day || *due.legal->day < *due.promised->day))
            due.decision = due.legal;
        else
            due.decision = due.promised;
    }

    DayWalker m_walker;
};

struct TimedClock
{
    const char *name;
    std::optional<DueDay> Deadlines::*due;
};

constexpr TimedClock allClocks[] = {
    {"notice", &Deadlines::notice},
    {"correction", &Deadlines::correction},
    {"tolerance", &Deadlines::tolerance},
    {"promised", &Deadlines::promised},
    {"legal", &Deadlines::legal},
    {"decision", &Deadlines::decision},
    {"procedure", &Deadlines::procedure},
    {"delivery", &Deadlines::delivery},
    {"verification", &Deadlines::verification},
};

QString dueText(const std::optional<DueDay> &due)
{
    if (!due)
        return QStringLiteral("none");
    return due->day ? due->day->toString(Qt::ISODate) : QStringLiteral("unknown");
}

QString difference(const char *what, int at, const Story &story, const std::optional<DueDay> &found,
                   const std::optional<DueDay> &due)
{
    return QStringLiteral("%1 of case %2, %3, accepted on %4: %5, by the walker %6")
        .arg(QString::fromLatin1(what))
        .arg(at)
        .arg(caseStageName(story.stage), story.accepted.toString(Qt::ISODate), dueText(found), dueText(due));
}

} // namespace

/** Every clock of 100,000 random cases in every stage, over 2018 to 2026, against the law walked day by day. */
class ClockReferenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyClockIsTheWalkers()
    {
        const Reference reference;
        SeededRandom random(45044042);
        std::map<QByteArray, int> known;
        std::map<QByteArray, int> unknown;
        for (int i = 0; i < cases; ++i) {
            const Story story = tell(random);
            const CaseState state = stateOf(story);
            const Deadlines found = deadlinesOf(state, shippedCalendar(), story.province);
            const Deadlines due = reference.clocksOf(story);
            for (const TimedClock &clock : allClocks) {
                const std::optional<DueDay> &one = due.*clock.due;
                QVERIFY2(found.*clock.due == one, qPrintable(difference(clock.name, i, story, found.*clock.due, one)));
                if (one)
                    ++(one->day ? known : unknown)[clock.name];
            }
            const std::optional<DueDay> next = nextDue(state, found);
            const std::optional<DueDay> first = reference.nextOf(story, due);
            QVERIFY2(next == first, qPrintable(difference("what is next", i, story, next, first)));
        }
        for (const TimedClock &clock : allClocks) {
            QVERIFY2(known[clock.name] > cases / 100, clock.name);
            // What somebody wrote down is known; what is counted can lie beyond the calendar.
            const bool counted = clock.due != &Deadlines::correction && clock.due != &Deadlines::tolerance;
            QVERIFY2((unknown[clock.name] > 0) == counted, clock.name);
        }
    }

    void whatTimeDoesIsWhatTheProvinceSays()
    {
        const Reference reference;
        SeededRandom random(32);
        std::map<TimeConsequence, int> met;
        for (int i = 0; i < cases; ++i) {
            const Story story = tell(random);
            const TimeConsequence due = reference.consequenceOf(story);
            QCOMPARE(timeConsequence(stateOf(story), story.today, shippedCalendar(), story.province), due);
            ++met[due];
        }
        for (const TimeConsequence one : {TimeConsequence::None, TimeConsequence::DeemAccepted,
                                          TimeConsequence::DeemWithdrawn, TimeConsequence::RevokeAcceptance})
            QVERIFY(met[one] > cases / 200);
    }

    void aPromiseIsRemindedOfOnItsLastDays()
    {
        const Reference reference;
        SeededRandom random(11);
        int reminded = 0;
        for (int i = 0; i < cases; ++i) {
            Story story = tell(random);
            if (!story.owed.empty()) // mostly near its day
                story.today = story.owed.front().dueOn.addDays(int(random.below(12)) - 8);
            const std::optional<QDate> due = promiseToRemindOf(stateOf(story));
            const QDate last = lastDayAtRisk(story.today, shippedCalendar());
            const bool listed = due && story.today <= *due && *due <= last;
            QVERIFY2(listed == reference.isToBeReminded(story), qPrintable(story.today.toString(Qt::ISODate)));
            reminded += listed ? 1 : 0;
        }
        QVERIFY(reminded > cases / 20);
    }

    void anExtensionIsInTimeUntilTheLegalDay()
    {
        const Reference reference;
        SeededRandom random(42);
        DeadlineExtendedBody body;
        body.workdays = 5;
        body.reason = QStringLiteral("案情复杂");
        body.approver = QStringLiteral("局长");
        const QJsonObject asked = approved(body.toJson());
        std::map<QString, int> met;
        for (int i = 0; i < cases; ++i) {
            Story story = tell(random);
            story.stage = CaseStage::Accepted;
            story.kind = AcceptanceKind::Complete;
            story.extension.reset();
            Story running = story; // as if the stop that runs had not begun
            if (story.isStopped())
                running.stops.pop_back();
            const std::optional<DueDay> legal = reference.clocksOf(running).legal;
            if (legal && legal->day)
                story.today = legal->day->addDays(int(random.below(21)) - 10);
            if (story.isStopped())
                story.stops.back().from = story.today.addDays(-int(random.below(10)));
            // Only what was counted before the stop can have passed the limit; the stop itself is not counted.
            const QDate reached = story.isStopped() ? story.stops.back().from : story.today;
            QString due;
            if (!legal)
                due = QStringLiteral("extend.no-legal-limit");
            else if (legal->day && reached > *legal->day)
                due = QStringLiteral("extend.too-late");
            const CaseState state = stateOf(story);
            RuleContext context;
            context.state = &state;
            context.today = story.today;
            context.calendar = &shippedCalendar();
            context.profile = &story.province;
            context.role = Role::Handler;
            const Result<> permitted = permits(context, EventType::DeadlineExtended, asked);
            const QString found = permitted ? QString() : permitted.error().reason;
            QVERIFY2(found == due,
                     qPrintable(QStringLiteral("case %1: '%2', by the walker '%3'").arg(i).arg(found, due)));
            ++met[due + (story.isStopped() ? QStringLiteral(" stopped") : QString())];
        }
        QCOMPARE(met.size(), 6u);
        for (const auto &[reason, count] : met)
            QVERIFY2(count > cases / 100, qPrintable(reason));
    }

    void whatIsAtRiskEndsWhereTheLampTurnsGreen()
    {
        const Reference reference;
        for (QDate today(2018, 1, 1); today <= QDate(2026, 12, 31); today = today.addDays(1)) {
            QDate last = today;
            while (reference.isAmber(today, last.addDays(1)))
                last = last.addDays(1);
            QCOMPARE(lastDayAtRisk(today, shippedCalendar()), last);
        }
        QCOMPARE(lastDayAtRisk(QDate(2030, 1, 1), shippedCalendar()), QDate(2030, 1, 1));
    }

    void nobodyPromisesAPaperForLongerThanTheSmallestLimit()
    {
        const DayWalker walker;
        SeededRandom random(22);
        int none = 0;
        int unknown = 0;
        for (int i = 0; i < cases; ++i) {
            const QDate accepted = day("2018-01-01").addDays(random.below(3287));
            ServiceItem item;
            item.caseType = oneIn(random, 3) ? CaseType::Instant : CaseType::Promised;
            item.promisedDays = item.isInstant() ? 0 : int(random.below(46));
            if (!oneIn(random, 3))
                item.legalDays = item.promisedDays + int(random.below(40));
            CaseMaterial paper;
            if (!oneIn(random, 3))
                paper.deferredDays = int(random.below(30));
            ProvinceProfile province;
            if (oneIn(random, 2))
                province.maximumTolerantDays = int(random.below(30));

            std::vector<int> limits;
            if (paper.deferredDays)
                limits.push_back(*paper.deferredDays);
            if (province.maximumTolerantDays)
                limits.push_back(*province.maximumTolerantDays);
            if (!item.isInstant())
                limits.push_back(item.promisedDays);
            else if (item.legalDays)
                limits.push_back(*item.legalDays);
            std::optional<QDate> latest;
            if (!limits.empty())
                latest = walker.after(accepted, *std::ranges::min_element(limits));
            QCOMPARE(latestToleranceDay(item, paper, accepted, shippedCalendar(), province), latest);
            none += limits.empty() ? 1 : 0;
            unknown += !limits.empty() && !latest ? 1 : 0;
        }
        QVERIFY(none > 0 && unknown > 0);
    }
};

QTEST_GUILESS_MAIN(ClockReferenceTest)
#include "clockreference_test.moc"
