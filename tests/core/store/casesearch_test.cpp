// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/identifiers.h"
#include "core/cases/casenumber.h"
#include "core/store/casetable.h"
#include "core/store/casewriter.h"
#include "core/store/filesystem.h"
#include "core/store/profile.h"
#include "tests/core/store/must.h"
#include "tests/core/store/plainprofile.h"

#include <sqlite3.h>

#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

/** Enough that one name and one stage are frequent to the search, and everything else is rare. */
constexpr int manyCases = 9'500;

struct StoredCase
{
    CaseState state;
    std::optional<DueDay> due;
    bool toCheck = false;
    std::optional<DueDay> check; ///< none: no rule sets a day

    [[nodiscard]] ListedDays days() const { return {due, check, toCheck}; }
};

/** The day by which a list of checks is ordered: known ones, then what the calendar does not reach, then none. */
QDate checkDay(const StoredCase &stored)
{
    if (!stored.check)
        return {9999, 12, 31};
    return stored.check->day.value_or(QDate(9999, 12, 30));
}

/** The day a list of work is ordered by; what has none comes last. */
QDate workDay(const StoredCase &stored)
{
    return stored.due && stored.due->day ? *stored.due->day : QDate(9999, 12, 31);
}

/** Most are of a person called 王 and done; every 50th waits for something, every 500th is revoked. */
StoredCase storedCase(int index, RandomSource &random)
{
    StoredCase stored;
    CaseState &state = stored.state;
    const QDate day = QDate(2025, 1, 2).addDays(index / 100);
    state.openedAt = QDateTime(day, QTime(8, 30), Qt::OffsetFromUTC, 8 * 3600).addSecs(index % 100 * 60);
    state.changedAt = state.openedAt;
    state.caseId = makeUuidV7(state.openedAt, random);
    // Numbers do not run with time, so that the order by number is one of its own.
    state.intake.number = caseNumberText({u"330212110"_s, day, u"A7"_s, u"K3QM"_s, 9'999 - index % 100});
    state.stage = index % 500 == 7 ? CaseStage::Revoked
        : index % 50 == 3          ? CaseStage::AwaitingCorrection
        : index % 40 == 1          ? CaseStage::Withdrawn
                                   : CaseStage::Done;
    state.intake.item.id = index % 300 == 5 ? u"rare-item"_s : u"item"_s;
    state.intake.item.name = u"测试事项"_s;
    state.intake.applicant.name = index % 20 == 3 ? u"李四"_s : u"王五"_s;
    state.intake.applicant.documentNumber = u"33021219020312%1"_s.arg(index % 100, 4, 10, QLatin1Char('0'));
    state.openedBy = {index % 1000 == 3 ? u"newcomer"_s : u"clerk"_s, Role::Clerk};
    state.place = {u"330212110"_s, u"W1-1"_s};
    if (!isFinal(state.stage))
        stored.due = DueDay{day.addDays(20 - index % 37)};
    stored.toCheck = index % 90 == 13;
    if (stored.toCheck && index % 270 != 13)
        stored.check = index % 180 == 13 ? DueDay{} : DueDay{day.addDays(80 - index % 53)};
    return stored;
}

} // namespace

/** Lists and search over the case table: the right cases in the right order, and no walk past all the others. */
class CaseSearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatLookingAtEveryCaseFinds_data();
    void findsWhatLookingAtEveryCaseFinds();
    void pagesFollowOneAnother();
    void staysCheapWhereMuchMatchesHalfTheQuestion_data();
    void staysCheapWhereMuchMatchesHalfTheQuestion();

private:
    [[nodiscard]] QStringList expected(const CaseQuery &query) const;
    [[nodiscard]] QStringList listed(const CaseQuery &query);

    QTemporaryDir m_folder;
    LocalFiles m_files;
    ManualClock m_clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600)};
    SeededRandom m_random{7};
    std::unique_ptr<Profile> m_profile;
    std::vector<StoredCase> m_cases;
};

void CaseSearchTest::initTestCase()
{
    const NewProfile setup = plainProfile();
    QString code;
    m_profile = must(Profile::create(m_folder.filePath(u"profile"_s), setup, m_files, m_clock, m_random, &code));
    Transaction transaction = must(Transaction::begin(m_profile->writer().database));
    for (int i = 0; i < manyCases; ++i) {
        m_cases.push_back(storedCase(i, m_random));
        must(m_profile->cases().put(m_cases.back().state, m_cases.back().days()));
    }
    must(transaction.commit());
}

/** The numbers that meet @p query, found by looking at each case; its text is one character of a name, or none. */
QStringList CaseSearchTest::expected(const CaseQuery &query) const
{
    std::vector<const StoredCase *> met;
    for (const StoredCase &stored : m_cases) {
        const CaseState &state = stored.state;
        const QDate day = state.openedAt.date();
        const bool meets = (query.text.isEmpty() || state.intake.applicant.name.contains(query.text))
            && (query.stages.empty()
                || std::find(query.stages.begin(), query.stages.end(), state.stage) != query.stages.end())
            && (query.itemId.isEmpty() || query.itemId == state.intake.item.id)
            && (query.account.isEmpty() || query.account == state.openedBy.account)
            && (!query.openedFrom || day >= *query.openedFrom) && (!query.openedUntil || day <= *query.openedUntil)
            && (!query.dueUntil || (stored.due && stored.due->day <= *query.dueUntil))
            && (query.sort != CaseSort::DueFirst || stored.due)
            && (query.sort != CaseSort::CheckFirst || stored.toCheck);
        if (meets)
            met.push_back(&stored);
    }
    std::stable_sort(met.begin(), met.end(), [&query](const StoredCase *a, const StoredCase *b) {
        switch (query.sort) {
        case CaseSort::NewestFirst:
            return a->state.openedAt > b->state.openedAt;
        case CaseSort::OldestFirst:
            return a->state.openedAt < b->state.openedAt;
        case CaseSort::DueFirst:
            return a->due->day < b->due->day;
        case CaseSort::WorkFirst:
            return workDay(*a) < workDay(*b);
        case CaseSort::CheckFirst:
            return checkDay(*a) < checkDay(*b);
        case CaseSort::Number:
            return a->state.number() < b->state.number();
        }
        Q_UNREACHABLE();
    });
    QStringList numbers;
    for (std::size_t i = std::size_t(query.offset); i < met.size() && numbers.size() < query.limit; ++i)
        numbers.append(met[i]->state.number());
    return numbers;
}

QStringList CaseSearchTest::listed(const CaseQuery &query)
{
    QStringList numbers;
    for (const CaseRow &row : must(m_profile->cases().list(query)).rows)
        numbers.append(row.number);
    return numbers;
}

void CaseSearchTest::findsWhatLookingAtEveryCaseFinds_data()
{
    using enum CaseStage;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("stages");
    QTest::addColumn<QString>("itemId");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("dueUntil");
    const auto stages = [](std::initializer_list<CaseStage> list) {
        QList<int> numbers;
        for (const CaseStage stage : list)
            numbers.append(int(stage));
        return numbers;
    };
    const QDate none;
    for (const QString &text : {u""_s, u"王"_s, u"李"_s, u"赵"_s}) {
        const auto row = [&text](const char *name) -> QTestData & {
            return QTest::addRow("%s, %s", qPrintable(text.isEmpty() ? u"any name"_s : text), name);
        };
        row("everything") << text << QList<int>() << QString() << QString() << none << none;
        row("a rare stage") << text << stages({Revoked}) << QString() << QString() << none << none;
        row("a frequent stage") << text << stages({Done}) << QString() << QString() << none << none;
        row("rare and frequent stages") << text << stages({Done, Revoked, AwaitingCorrection}) << QString() << QString()
                                        << none << none;
        row("stages without a clock") << text << stages({Done, Revoked}) << QString() << QString() << none << none;
        row("a rare item") << text << QList<int>() << u"rare-item"_s << QString() << none << none;
        row("a newcomer's") << text << QList<int>() << QString() << u"newcomer"_s << none << none;
        row("opened late") << text << QList<int>() << QString() << QString() << QDate(2025, 4, 1) << none;
        row("opened from the start on") << text << QList<int>() << QString() << QString() << QDate(2025, 1, 1) << none;
        row("due") << text << QList<int>() << QString() << QString() << none << QDate(2025, 2, 1);
        row("everything at once") << text << stages({AwaitingCorrection, Done}) << u"item"_s << u"clerk"_s
                                  << QDate(2025, 1, 20) << QDate(2025, 3, 1);
    }
}

void CaseSearchTest::findsWhatLookingAtEveryCaseFinds()
{
    QFETCH(QList<int>, stages);
    QFETCH(QDate, from);
    QFETCH(QDate, dueUntil);
    CaseQuery query;
    query.text = *static_cast<QString *>(QTest::qData("text", qMetaTypeId<QString>()));
    query.itemId = *static_cast<QString *>(QTest::qData("itemId", qMetaTypeId<QString>()));
    query.account = *static_cast<QString *>(QTest::qData("account", qMetaTypeId<QString>()));
    for (const int stage : std::as_const(stages))
        query.stages.push_back(CaseStage(stage));
    if (from.isValid()) {
        query.openedFrom = from;
        query.openedUntil = QDate(2025, 5, 1);
    }
    if (dueUntil.isValid())
        query.dueUntil = dueUntil;
    for (const CaseSort sort : {CaseSort::NewestFirst, CaseSort::OldestFirst, CaseSort::Number, CaseSort::DueFirst,
                                CaseSort::WorkFirst, CaseSort::CheckFirst}) {
        query.sort = sort;
        QCOMPARE(listed(query), expected(query));
    }
}

void CaseSearchTest::pagesFollowOneAnother()
{
    CaseQuery query;
    query.text = u"李"_s;
    query.stages = {CaseStage::Done, CaseStage::AwaitingCorrection, CaseStage::Revoked};
    query.limit = 150;
    for (const CaseSort sort : {CaseSort::NewestFirst, CaseSort::Number}) {
        query.sort = sort;
        for (query.offset = 0; query.offset < 600; query.offset += query.limit)
            QCOMPARE(listed(query), expected(query));
        query.offset = 0;
    }
}

void CaseSearchTest::staysCheapWhereMuchMatchesHalfTheQuestion_data()
{
    QTest::addColumn<CaseQuery>("query");
    QTest::addColumn<int>("mostSteps");
    using enum CaseStage;
    // Asking something of each case of the frequent half takes seven steps a case or more, sorting them twenty.
    const int rare = 3 * manyCases;
    const int counted = 8 * manyCases; // as far as it is counted
    const auto row = [](const char *name, const QString &text, std::vector<CaseStage> stages, const QString &account,
                        CaseSort sort, int mostSteps) {
        CaseQuery query;
        query.text = text;
        query.stages = std::move(stages);
        query.account = account;
        query.sort = sort;
        QTest::newRow(name) << query << mostSteps;
    };
    row("a frequent name in a rare stage", u"王"_s, {Revoked}, {}, CaseSort::NewestFirst, rare);
    row("a frequent name, a newcomer's", u"王"_s, {}, u"newcomer"_s, CaseSort::NewestFirst, rare);
    row("a newcomer's", {}, {}, u"newcomer"_s, CaseSort::NewestFirst, rare);
    row("a rare stage, by number", {}, {Revoked}, {}, CaseSort::Number, rare);
    row("a frequent stage, by number", {}, {Done}, {}, CaseSort::Number, counted);
    row("frequent and rare stages", {}, {Done, Revoked}, {}, CaseSort::NewestFirst, rare);
    row("withdrawn, by due day", {}, {Withdrawn}, {}, CaseSort::DueFirst, rare);
    row("ended, by due day", {}, {Done, Withdrawn}, {}, CaseSort::DueFirst, rare);
    row("what is to be checked", {}, {}, {}, CaseSort::CheckFirst, rare);
    row("what is to be checked of a frequent account", {}, {}, u"clerk"_s, CaseSort::CheckFirst, rare);
}

/** Counted in steps of SQLite's machine, which no other program on this computer can change. */
void CaseSearchTest::staysCheapWhereMuchMatchesHalfTheQuestion()
{
    constexpr int stepsOfACount = 100;
    QFETCH(CaseQuery, query);
    QFETCH(int, mostSteps);
    int hundreds = 0;
    sqlite3 *handle = m_profile->writer().database.handle();
    const auto counting = [](void *counter) {
        ++*static_cast<int *>(counter);
        return 0;
    };
    sqlite3_progress_handler(handle, stepsOfACount, counting, &hundreds);
    const Result<CasePage> page = m_profile->cases().list(query);
    sqlite3_progress_handler(handle, 0, nullptr, nullptr);
    QVERIFY(page);
    const int steps = hundreds * stepsOfACount;
    QVERIFY2(steps < mostSteps, qPrintable(u"%1 steps"_s.arg(steps)));
}

QTEST_GUILESS_MAIN(CaseSearchTest)
#include "casesearch_test.moc"
