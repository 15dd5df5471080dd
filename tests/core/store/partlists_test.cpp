// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/identifiers.h"
#include "core/cases/casenumber.h"
#include "core/cases/proxycare.h"
#include "core/store/casetable.h"
#include "core/store/casewriter.h"
#include "core/store/collectionlist.h"
#include "core/store/database.h"
#include "core/store/filesystem.h"
#include "core/store/monthspan.h"
#include "core/store/profile.h"
#include "core/store/promiselist.h"
#include "core/store/proxyledger.h"
#include "core/store/ratinglist.h"
#include "core/store/rekeylist.h"
#include "tests/core/store/must.h"
#include "tests/core/store/plainprofile.h"

#include <sqlite3.h>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <limits>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

constexpr int manyCases = 3'000; ///< three times what is read at once
constexpr int casesOfADay = 40; ///< from January into March
constexpr int oldAgentsCases = 40; ///< the oldest ones
constexpr int part = 170; ///< divides nothing here

CaseState storedCase(int index, RandomSource &random)
{
    CaseState state;
    const QDate day = QDate(2025, 1, 2).addDays(index / casesOfADay);
    state.openedAt =
        QDateTime(day, QTime(8, 30), Qt::OffsetFromUTC, 8 * 3600).addSecs(qint64(index % casesOfADay) * 60);
    state.changedAt = state.openedAt;
    state.caseId = makeUuidV7(state.openedAt, random);
    state.intake.number = caseNumberText({u"330212110"_s, day, u"A7"_s, u"K3QM"_s, index % casesOfADay + 1});
    state.stage = index % 5 == 0 ? CaseStage::AwaitingCollection : CaseStage::Done;
    state.resultArrivedOn = day;
    state.intake.item.id = u"item"_s;
    state.intake.applicant.name = index % 20 == 3 ? u"李四"_s : u"王五"_s;
    state.openedBy = {u"clerk"_s, Role::Clerk};
    state.place = {u"330212110"_s, u"W1-1"_s};
    return state;
}

/** Every other case is an agent's, in different steps; some of them bear marks. */
void entrust(CaseState &state, int index)
{
    if (index % 2 != 0)
        return;
    ProxyCare care;
    care.commission.agent = index < oldAgentsCases ? u"old"_s : u"agent-%1"_s.arg(index % 7);
    care.commission.rights = {ProxyRight::Collect};
    care.drawnUpAt = state.openedAt;
    if (index % 10 != 0)
        care.signature = CommissionSignedBody{state.openedAt.date(), {}, {}, {}};
    care.outcomeReported = index % 4 == 0;
    if (index % 14 == 0)
        care.marks.push_back(ServiceMark::HomeVisit);
    if (index % 28 == 0)
        care.marks.push_back(ServiceMark::Delayed);
    state.proxy = std::move(care);
}

void owe(CaseState &state, int index)
{
    const auto owedTo = [&state](const QString &system) {
        RekeyState owed;
        owed.system = system;
        owed.owedSince = state.openedAt;
        state.rekeys.push_back(std::move(owed));
    };
    if (index % 3 == 0)
        owedTo(u"系统甲"_s);
    if (index % 6 == 0)
        owedTo(u"系统乙"_s);
}

void serve(CaseState &state, int index)
{
    Visit visit;
    visit.key = {state.openedAt.date(), state.place.centre, u"W1-%1"_s.arg(index % 3)};
    visit.servedBy = {u"clerk-%1"_s.arg(index % 4)};
    if (index % 11 == 0)
        visit.servedBy.append(u"helper"_s);
    if (index % 2 == 0) {
        RatingCare care;
        care.rating.visit = visit.key;
        care.rating.level = allSatisfactions.at(std::size_t(index / 2 % 5));
        care.rating.phone = index % 3 == 0 ? QString() : u"13800000000"_s;
        care.ratedAt = state.openedAt;
        if (index % 7 == 0)
            care.settlement.emplace();
        state.ratings.push_back(std::move(care));
    }
    state.visits.push_back(std::move(visit));
}

/** Some lack papers that are promised for ten days and for twenty days later; of some nobody has to be reminded. */
void promise(CaseState &state, int index)
{
    if (index % 6 != 1)
        return;
    state.stage = CaseStage::AcceptedTolerant;
    state.acceptance.emplace();
    for (const int days : {20, 10}) {
        CaseMaterial owed;
        owed.id = u"paper-%1"_s.arg(days);
        owed.state = MaterialState::Promised;
        owed.dueOn = state.openedAt.date().addDays(days);
        state.acceptance->promised.push_back(owed);
        if (days == 10 && index % 18 == 1)
            owed.state = MaterialState::Received;
        state.intake.materials.push_back(std::move(owed));
    }
    if (index % 24 == 1)
        state.lastReminder.emplace();
}

/** Some cases after the other, as lines to compare. */
using Lines = QStringList;
using Matches = std::function<bool(const CaseState &state)>;

/** Reads a list to its end in parts, each of which knows whether it is the last. */
template <typename Query, typename Ask, typename LineOf> Lines readInParts(Query query, Ask ask, LineOf lineOf)
{
    Lines lines;
    query.limit = part;
    for (;;) {
        const auto read = must(ask(query));
        for (const auto &row : read.rows)
            lines.append(lineOf(row));
        if (!read.more)
            return lines;
        if (read.rows.size() != std::size_t(part) || query.offset > 2 * manyCases)
            return {u"a part that is not full, or the last one, says that there are more"_s};
        query.offset += part;
    }
}

} // namespace

/** The lists beside the case table: read to their ends in parts, counted, and cheap although they are long. */
class PartListsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void resultsThatWait();
    void whatIsOwedToOtherSystems();
    void promises();
    void ratings();
    void theLedger();
    void aTextIsLookedForInTheWholeLedger();
    void totalsCountEveryLine();
    void theReportCountsEveryVisit_data();
    void theReportCountsEveryVisit();
    void aVisitThatChangesIsCountedOnce();
    void countingStaysCheap();
    void aSpanIsTakenApartWithoutGapOrOverlap();

private:
    /** Numbers of the cases that match, oldest first. */
    [[nodiscard]] Lines numbersOf(const Matches &matches) const;
    [[nodiscard]] int countOf(const Matches &matches) const { return int(numbersOf(matches).size()); }
    [[nodiscard]] int stepsOf(const std::function<bool()> &act);

    QTemporaryDir m_folder;
    LocalFiles m_files;
    ManualClock m_clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600)};
    SeededRandom m_random{7};
    std::unique_ptr<Profile> m_profile;
    std::vector<CaseState> m_cases;
};

void PartListsTest::initTestCase()
{
    const NewProfile setup = plainProfile();
    QString code;
    m_profile = must(Profile::create(m_folder.filePath(u"profile"_s), setup, m_files, m_clock, m_random, &code));
    Transaction transaction = must(Transaction::begin(m_profile->writer().database));
    for (int i = 0; i < manyCases; ++i) {
        CaseState state = storedCase(i, m_random);
        entrust(state, i);
        owe(state, i);
        serve(state, i);
        promise(state, i);
        must(m_profile->cases().put(state, {}));
        m_cases.push_back(std::move(state));
    }
    must(transaction.commit());
}

Lines PartListsTest::numbersOf(const Matches &matches) const
{
    Lines numbers;
    for (const CaseState &state : m_cases) {
        if (matches(state))
            numbers.append(state.number());
    }
    return numbers;
}

/** Steps of SQLite's machine, which no other program on this computer can change. */
int PartListsTest::stepsOf(const std::function<bool()> &act)
{
    constexpr int stepsOfACount = 100;
    int hundreds = 0;
    sqlite3 *handle = m_profile->writer().database.handle();
    const auto counting = [](void *counter) {
        ++*static_cast<int *>(counter);
        return 0;
    };
    sqlite3_progress_handler(handle, stepsOfACount, counting, &hundreds);
    const bool done = act();
    sqlite3_progress_handler(handle, 0, nullptr, nullptr);
    return done ? hundreds * stepsOfACount : std::numeric_limits<int>::max();
}

void PartListsTest::resultsThatWait()
{
    const auto read = [this](const CollectionQuery &query) {
        return readInParts(
            query, [this](const CollectionQuery &one) { return m_profile->collectionList().list(one); },
            [](const CollectionRow &row) { return row.row.number; });
    };
    const auto waits = [](const CaseState &state) { return state.stage == CaseStage::AwaitingCollection; };
    QCOMPARE(read({}), numbersOf(waits)); // the reminder is so many days after the arrival: oldest first
    const QDate until(2025, 1, 20);
    QCOMPARE(read({{}, until}),
             numbersOf([&](const CaseState &state) { return waits(state) && nextReminderOn(state) <= until; }));
    QCOMPARE(read({u"agent-2"_s, {}}), numbersOf([&](const CaseState &state) {
                 return waits(state) && state.proxy && state.proxy->isInForce()
                     && state.proxy->commission.agent == u"agent-2";
             }));
}

void PartListsTest::whatIsOwedToOtherSystems()
{
    const auto read = [this](const QString &system) {
        return readInParts(
            RekeyQuery{system}, [this](const RekeyQuery &query) { return m_profile->rekeyList().owed(query); },
            [](const RekeyRow &row) { return row.row.number + u' ' + row.system; });
    };
    const auto expected = [this](const QString &system) {
        Lines lines;
        for (const CaseState &state : m_cases) {
            Lines systems;
            for (const RekeyState &owed : state.rekeys) {
                if (system.isEmpty() || owed.system == system)
                    systems.append(state.number() + u' ' + owed.system);
            }
            std::ranges::sort(systems);
            lines += systems;
        }
        return lines;
    };
    QCOMPARE(read({}), expected({}));
    QCOMPARE(read(u"系统乙"_s), expected(u"系统乙"_s));
    QVERIFY(read(u"系统丙"_s).isEmpty());
}

void PartListsTest::promises()
{
    PromiseList list(m_profile->writer().database);
    const auto read = [&list](QDate from, QDate until) {
        Lines lines;
        for (const PromiseRow &row : must(list.due(from, until)))
            lines.append(row.number + u' ' + row.dueOn.toString(Qt::ISODate));
        return lines;
    };
    std::vector<std::pair<QDate, int>> due; ///< and the case, in the order of the list
    for (int i = 1; i < manyCases; i += 6) {
        if (i % 24 != 1)
            due.emplace_back(m_cases[std::size_t(i)].openedAt.date().addDays(i % 18 == 1 ? 20 : 10), i);
    }
    std::ranges::sort(due);
    const auto expected = [&](QDate from, QDate until) {
        Lines lines;
        for (const auto &[day, index] : due) {
            if (from <= day && day <= until)
                lines.append(m_cases[std::size_t(index)].number() + u' ' + day.toString(Qt::ISODate));
        }
        return lines;
    };
    const QDate from(2025, 2, 3);
    QVERIFY(expected(from, from.addDays(3)).size() > 10);
    QCOMPARE(read(from, from.addDays(3)), expected(from, from.addDays(3)));
    QCOMPARE(read(QDate(1, 1, 1), QDate(9999, 12, 31)), expected(QDate(1, 1, 1), QDate(9999, 12, 31)));
    // Whoever was reminded, or brought everything, goes off the list; and the last one comes back.
    const CaseState &last = m_cases[std::size_t(due.back().second)];
    CaseState changed = last;
    changed.lastReminder.emplace();
    must(m_profile->cases().put(changed, {}));
    QVERIFY(read(due.back().first, due.back().first).size() < expected(due.back().first, due.back().first).size());
    QCOMPARE(must(m_profile->cases().differenceTo(last, {})), u"list of promises"_s);
    changed = last;
    changed.stage = CaseStage::Accepted;
    must(m_profile->cases().put(changed, {}));
    QVERIFY(read(due.back().first, due.back().first).size() < expected(due.back().first, due.back().first).size());
    must(m_profile->cases().put(last, {}));
    QCOMPARE(read(due.back().first, due.back().first), expected(due.back().first, due.back().first));
}

void PartListsTest::ratings()
{
    const auto read = [this](const RatingQuery &query) {
        return readInParts(
            query, [this](const RatingQuery &one) { return m_profile->ratingList().list(one); },
            [](const RatingRow &row) { return row.row.number; });
    };
    Lines newestFirst = numbersOf([](const CaseState &state) { return !state.ratings.empty(); });
    std::ranges::reverse(newestFirst);
    QCOMPARE(read({}), newestFirst);
    RatingQuery open;
    open.steps = {RatingStep::ToCallBack, RatingStep::ToSettle};
    QCOMPARE(read(open), numbersOf([](const CaseState &state) {
                 return !state.ratings.empty() && ratingStepOf(state.ratings.front()) == RatingStep::ToCallBack;
             }));
}

void PartListsTest::theLedger()
{
    const auto read = [this](const ProxyQuery &query) {
        return readInParts(
            query, [this](const ProxyQuery &one) { return m_profile->proxyLedger().list(one); },
            [](const ProxyRow &row) { return row.row.number; });
    };
    const auto newestFirst = [this](const Matches &matches) {
        Lines numbers = numbersOf(matches);
        std::ranges::reverse(numbers);
        return numbers;
    };
    QCOMPARE(read({}), newestFirst([](const CaseState &state) { return state.proxy.has_value(); }));
    for (const QString &text : {QString(), u"王"_s}) {
        const auto named = [&text](const CaseState &state) {
            return state.proxy && (text.isEmpty() || state.intake.applicant.name.contains(text));
        };
        ProxyQuery query;
        query.text = text;
        for (const ProxyStep step : {ProxyStep::Unsigned, ProxyStep::ToReport, ProxyStep::Closed}) {
            query.step = step;
            QCOMPARE(read(query),
                     newestFirst([&](const CaseState &state) { return named(state) && proxyStepOf(state) == step; }));
        }
        query.step = {};
        query.mark = ServiceMark::HomeVisit;
        query.from = QDate(2025, 1, 5);
        query.until = QDate(2025, 3, 8);
        query.agent = u"agent-0"_s;
        const Lines expected = newestFirst([&](const CaseState &state) {
            const QDate began = state.openedAt.date();
            return named(state) && state.proxy->commission.agent == u"agent-0" && began >= *query.from
                && began <= *query.until && !state.proxy->marks.empty();
        });
        QVERIFY(!expected.isEmpty());
        QCOMPARE(read(query), expected);
        QCOMPARE(must(m_profile->proxyLedger().all(query)).size(), std::size_t(expected.size()));
    }
}

void PartListsTest::aTextIsLookedForInTheWholeLedger()
{
    ProxyQuery query;
    query.text = u"王"_s;
    query.agent = u"old"_s; // whose cases lie behind thousands of the same name
    const ProxyLines found = must(m_profile->proxyLedger().list(query));
    QCOMPARE(int(found.rows.size()), oldAgentsCases / 2);
    QVERIFY(!found.more);
    query.text = u"李"_s;
    QVERIFY(must(m_profile->proxyLedger().list(query)).rows.empty()); // none of his is called so
    query.text = u"？"_s; // nobody can be found by that
    QVERIFY(must(m_profile->proxyLedger().list(query)).rows.empty());
    query.agent = {};
    query.text = u"王"_s;
    QCOMPARE(must(m_profile->proxyLedger().all(query)).size(), std::size_t(countOf([](const CaseState &state) {
                 return state.proxy && state.intake.applicant.name.contains(u'王');
             })));
}

void PartListsTest::totalsCountEveryLine()
{
    for (const QString &agent : {QString(), u"agent-0"_s}) {
        for (const QDate from : {QDate(), QDate(2025, 2, 12)}) {
            ProxyQuery query;
            if (!agent.isEmpty())
                query.agent = agent;
            if (from.isValid())
                query.from = from;
            query.limit = 1; // is none of the totals' business
            const auto fits = [&](const CaseState &state) {
                return state.proxy && (agent.isEmpty() || state.proxy->commission.agent == agent)
                    && (!from.isValid() || state.openedAt.date() >= from);
            };
            const ProxyTotals totals = must(m_profile->proxyLedger().totals(query));
            QCOMPARE(totals.cases, countOf(fits));
            for (const ProxyStep step : allProxySteps)
                QCOMPARE(totals.at(step),
                         countOf([&](const CaseState &state) { return fits(state) && proxyStepOf(state) == step; }));
            for (const ServiceMark mark : allServiceMarks)
                QCOMPARE(totals.at(mark), countOf([&](const CaseState &state) {
                             return fits(state) && std::ranges::count(state.proxy->marks, mark) > 0;
                         }));
        }
    }
}

void PartListsTest::theReportCountsEveryVisit_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("until");
    QTest::newRow("days of one month") << QDate(2025, 1, 5) << QDate(2025, 1, 25);
    QTest::newRow("days of two months") << QDate(2025, 1, 5) << QDate(2025, 2, 25);
    QTest::newRow("one month") << QDate(2025, 2, 1) << QDate(2025, 2, 28);
    QTest::newRow("a year") << QDate(2025, 1, 1) << QDate(2025, 12, 31);
    QTest::newRow("days, a month, days") << QDate(2025, 1, 20) << QDate(2025, 3, 9);
    QTest::newRow("a month and days") << QDate(2025, 2, 1) << QDate(2025, 3, 9);
    QTest::newRow("days and a month") << QDate(2025, 1, 20) << QDate(2025, 2, 28);
}

void PartListsTest::theReportCountsEveryVisit()
{
    QFETCH(QDate, from);
    QFETCH(QDate, until);
    const FiguresQuery query{from, until, {}};
    const auto counted = [&query](const CaseState &state) {
        const QDate day = state.openedAt.date();
        return day >= query.from && day <= query.until;
    };
    const RatingReport report = must(m_profile->ratingList().report(query));
    QCOMPARE(report.all.services, countOf(counted));
    for (const Satisfaction level : allSatisfactions)
        QCOMPARE(report.all.byLevel[std::size_t(level)], countOf([&](const CaseState &state) {
                     return counted(state) && !state.ratings.empty() && state.ratings.front().rating.level == level;
                 }));
    QCOMPARE(report.all.closed, countOf([&](const CaseState &state) {
                 return counted(state) && !state.ratings.empty() && state.ratings.front().isBad()
                     && state.ratings.front().rating.isNamed() && state.ratings.front().settlement;
             }));
    QVERIFY(report.all.closed > 0);
    QCOMPARE(report.byWindow.size(), std::size_t(3));
    QCOMPARE(report.byAccount.size(), std::size_t(5));
    for (const FiguresLine &line : report.byWindow)
        QCOMPARE(line.figures.services, countOf([&](const CaseState &state) {
                     const VisitKey &visit = state.visits.front().key;
                     return counted(state) && visit.centre + u' ' + visit.window == line.key;
                 }));
    for (const FiguresLine &line : report.byAccount)
        QCOMPARE(line.figures.services, countOf([&](const CaseState &state) {
                     return counted(state) && state.visits.front().servedBy.contains(line.key);
                 }));
    FiguresQuery elsewhere = query;
    elsewhere.centre = u"370304001"_s;
    QCOMPARE(must(m_profile->ratingList().report(elsewhere)).all.services, 0);
}

void PartListsTest::aVisitThatChangesIsCountedOnce()
{
    const FiguresQuery month{QDate(2025, 2, 1), QDate(2025, 2, 28), {}};
    const FiguresQuery days{QDate(2025, 2, 1), QDate(2025, 2, 27), {}};
    const RatingReport before = must(m_profile->ratingList().report(month));
    const CaseState kept = *std::ranges::find_if(m_cases, [](const CaseState &state) {
        return state.openedAt.date() == QDate(2025, 2, 3) && !state.ratings.empty()
            && state.ratings.front().rating.level == Satisfaction::VerySatisfied;
    });
    CaseState changed = kept;
    changed.ratings.front().rating.level = Satisfaction::VeryDissatisfied;
    must(m_profile->cases().put(changed, {}));
    const RatingReport after = must(m_profile->ratingList().report(month));
    QCOMPARE(after.all.services, before.all.services);
    const auto at = [](const RatingReport &report, Satisfaction level) {
        return report.all.byLevel[std::size_t(level)];
    };
    QCOMPARE(at(after, Satisfaction::VeryDissatisfied), at(before, Satisfaction::VeryDissatisfied) + 1);
    QCOMPARE(at(after, Satisfaction::VerySatisfied), at(before, Satisfaction::VerySatisfied) - 1);
    QVERIFY(must(m_profile->ratingList().report(days)).all.services < after.all.services);
    must(m_profile->cases().put(kept, {}));
    QCOMPARE(must(m_profile->ratingList().report(month)).all, before.all);
}

void PartListsTest::countingStaysCheap()
{
    const int lines = countOf([](const CaseState &state) { return state.proxy.has_value(); });
    const int totals = stepsOf([this] { return m_profile->proxyLedger().totals({}).has_value(); });
    // Adding marks up in every line takes sixteen steps a line and more.
    QVERIFY2(totals < 4 * lines, qPrintable(u"%1 steps for %2 lines"_s.arg(totals).arg(lines)));
    ProxyQuery old;
    old.text = u"王"_s;
    old.agent = u"old"_s;
    const int search = stepsOf([&] { return m_profile->proxyLedger().list(old).has_value(); });
    // Asking every line of the name for its agent takes ten steps a line.
    QVERIFY2(search < 8 * lines, qPrintable(u"%1 steps"_s.arg(search)));
    // Most promises are overdue: those of a few days are found without them, at ten steps each and some.
    PromiseList promises(m_profile->writer().database);
    const QDate day(2025, 3, 10);
    const auto few = int(must(promises.due(day, day.addDays(3))).size());
    const int reminders = stepsOf([&] { return promises.due(day, day.addDays(3)).has_value(); });
    QVERIFY2(few > 0 && reminders < 40 * few + 200, qPrintable(u"%1 steps for %2"_s.arg(reminders).arg(few)));
    const FiguresQuery year{QDate(2025, 1, 1), QDate(2025, 12, 31), {}};
    const int report = stepsOf([&] { return m_profile->ratingList().report(year).has_value(); });
    // One pass over its visits takes fifteen steps a visit.
    QVERIFY2(report < 3 * manyCases, qPrintable(u"%1 steps"_s.arg(report)));
}

void PartListsTest::aSpanIsTakenApartWithoutGapOrOverlap()
{
    for (int i = 0; i < 500; ++i) {
        const QDate from = QDate(2023, 11, 1).addDays(m_random.below(200));
        const DaySpan span{from, from.addDays(m_random.below(150))};
        const MonthSpan parts = monthSpanOf(span);
        std::vector<DaySpan> all = parts.days;
        for (const DaySpan &months : parts.months) {
            QCOMPARE(months.from.day(), 1);
            QCOMPARE(months.until.addDays(1).day(), 1);
            all.push_back(months);
        }
        for (const DaySpan &days : parts.days) { // no whole month is passed day by day
            const QDate first = days.from.addDays(days.from.daysInMonth() - days.from.day() + 1);
            const QDate month = days.from.day() == 1 ? days.from : first;
            QVERIFY(month.addMonths(1).addDays(-1) > days.until);
        }
        std::ranges::sort(all, {}, &DaySpan::from);
        QDate next = span.from;
        for (const DaySpan &one : all) {
            QCOMPARE(one.from, next);
            next = one.until.addDays(1);
        }
        QCOMPARE(next, span.until.addDays(1));
    }
}

QTEST_GUILESS_MAIN(PartListsTest)
#include "partlists_test.moc"
