// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include "core/desk/dayreport.h"
#include "core/desk/ratings.h"
#include "core/store/syncstore.h"
#include "tests/bench/casestock.h"
#include "tests/bench/realstock.h"
#include "tests/bench/workstock.h"
#include "ui/handling/workchoice.h"

namespace yichuang {

namespace {

constexpr double frame = 16; // milliseconds
constexpr double atOnce = 100; // milliseconds: whoever waits no longer for a paper has not waited
constexpr int rowsOfAPart = 200; // what the lists ask for at once; more comes as they are scrolled
constexpr int farDown = 10 * rowsOfAPart; // scrolled past
constexpr int noticeDays = 7; // that the page of the district looks back

using Question = std::function<void(BenchProfile &)>;

/** A list that a page shows, asked in each way the page offers. */
struct ListOfWork
{
    QString name;
    std::vector<Question> questions;
    double goal = frame;
};

/** @p query for the first part, and for one far down. */
template <typename Query, typename Ask> void addParts(ListOfWork &list, Query query, Ask ask)
{
    query.limit = rowsOfAPart;
    for (const int offset : {0, farDown}) {
        query.offset = offset;
        list.questions.emplace_back([query, ask](BenchProfile &at) { (void)needed(ask(*at.desk, query), "list"); });
    }
}

void addCases(ListOfWork &list, const CaseQuery &query)
{
    addParts(list, query, [](Desk &desk, const CaseQuery &part) { return desk.cases(part); });
}

/** Each kind of work, of every unit and of one, anybody's, one's own and nobody's; what is stuck has its own line. */
ListOfWork handling(const ReferenceSet &reference, QDate today)
{
    ListOfWork list{QStringLiteral("a handler's work list, commitments to check among it"), {}};
    for (const WorkKind kind : allWorkKinds) {
        if (kind == WorkKind::Stuck)
            continue;
        for (const WorkOwner owner : {WorkOwner::Anybody, WorkOwner::Mine, WorkOwner::Nobody}) {
            for (const QString &unit : {QString(), QString::fromUtf16(benchUnit)})
                addCases(list,
                         workQuery(kind, owner, unit, QString::fromUtf16(benchHandler), today, *reference.calendar));
        }
    }
    list.questions.emplace_back([](BenchProfile &at) { (void)needed(at.desk->unitsAtWork(), "units"); });
    return list;
}

ListOfWork stuck(const ReferenceSet &reference, QDate today)
{
    ListOfWork list{QStringLiteral("members of life events that are stuck"), {}};
    CaseQuery query = workQuery(WorkKind::Stuck, WorkOwner::Anybody, {}, {}, today, *reference.calendar);
    query.limit = rowsOfAPart;
    list.questions.emplace_back([query](BenchProfile &at) {
        if (needed(at.desk->cases(query), "stuck").rows.empty())
            qFatal("nothing is stuck in the stock");
    });
    return list;
}

/** What is asked of the desk at the log-in, so that it can be told. */
ListOfWork promises()
{
    return {QStringLiteral("promised papers that fall due"),
            {[](BenchProfile &at) { (void)needed(at.desk->promisesToRemind(), "promises"); }}};
}

ListOfWork movedDays()
{
    return {QStringLiteral("due days that moved, to be confirmed"), {[](BenchProfile &at) {
                if (needed(at.desk->movedDueDays(), "moved days").empty())
                    qFatal("no day has moved in the stock");
            }}};
}

/** Of somebody who comes all year, as the intake shows it once the number is typed. */
ListOfWork knownOf()
{
    const Applicant regular = regularApplicant();
    return {QStringLiteral("what is known of an applicant"), {[regular](BenchProfile &at) {
                const auto known =
                    needed(at.desk->knownApplicant(regular.documentKind, regular.documentNumber), "applicant");
                if (!known || known->cases == 0)
                    qFatal("nobody comes all year");
            }}};
}

/** Papers of up to a thousand lines. */
ListOfWork risk()
{
    ListOfWork list{QStringLiteral("lists L1 (at risk) and L2 (not fetched) filled as papers"), {}, atOnce};
    for (const PaperKind kind : {PaperKind::RiskList, PaperKind::UncollectedList}) {
        for (const QString &unit : {QString(), QString::fromUtf16(benchUnit)})
            list.questions.emplace_back(
                [kind, unit](BenchProfile &at) { (void)needed(at.desk->workListPaper(kind, unit), "paper"); });
    }
    return list;
}

ListOfWork uncollected(QDate today)
{
    CaseQuery waiting;
    waiting.stages = {CaseStage::AwaitingCollection};
    waiting.sort = CaseSort::WorkFirst;
    CaseQuery overdue = waiting;
    overdue.dueUntil = today.addDays(-1);
    CaseQuery coming = waiting;
    coming.stages = {CaseStage::Approved, CaseStage::Refused};
    ListOfWork list{QStringLiteral("results to be fetched with their pigeonholes, not fetched, on the way"), {}};
    for (const CaseQuery &query : {waiting, overdue, coming})
        addCases(list, query);
    return list;
}

ListOfWork tolerant(QDate today)
{
    CaseQuery owed;
    owed.stages = {CaseStage::AcceptedTolerant};
    owed.sort = CaseSort::DueFirst;
    CaseQuery overdue = owed;
    overdue.dueUntil = today.addDays(-1);
    ListOfWork list{QStringLiteral("tolerant acceptances by due day"), {}};
    for (const CaseQuery &query : {owed, overdue})
        addCases(list, query);
    return list;
}

/** The lines and the numbers beside the steps, as the page asks for both at once. */
Question ledgerBy(ProxyQuery query)
{
    query.limit = rowsOfAPart;
    return [query](BenchProfile &at) {
        (void)needed(at.desk->proxyLedger(query), "ledger");
        (void)needed(at.desk->proxyTotals(query), "totals");
    };
}

/** Everybody's and one agent's, of all times and of some, in every step and in some, with @p text typed. */
std::vector<ProxyQuery> ledgerQueries(const QString &text)
{
    std::vector<ProxyQuery> queries;
    for (const bool mine : {true, false}) {
        for (const QDate from : {QDate(), QDate(2020, 1, 1), QDate(2020, 12, 1)}) {
            ProxyQuery query;
            query.text = text;
            if (mine)
                query.agent = QString::fromUtf16(benchAgent);
            if (from.isValid())
                query.from = from;
            queries.push_back(query);
            for (const ProxyStep step : {ProxyStep::Unsigned, ProxyStep::ToReport, ProxyStep::Closed}) {
                query.step = step;
                queries.push_back(query);
            }
        }
    }
    ProxyQuery marked;
    marked.text = text;
    marked.mark = ServiceMark::HomeVisit;
    queries.push_back(marked);
    return queries;
}

ListOfWork ledger()
{
    ListOfWork list{QStringLiteral("the agents' ledger with its totals"), {}};
    for (const ProxyQuery &query : ledgerQueries({}))
        list.questions.push_back(ledgerBy(query));
    return list;
}

/** The lines alone: totals are asked beside them and are measured with the list that has no text. */
ListOfWork ledgerSearch()
{
    ListOfWork list{QStringLiteral("the agents' ledger searched"), {}};
    for (const QString &text : {QStringLiteral("王"), QStringLiteral("王 w"), QStringLiteral("志强"),
                                QStringLiteral("zq"), QStringLiteral("0007")}) {
        for (ProxyQuery query : ledgerQueries(text)) {
            query.limit = rowsOfAPart;
            list.questions.emplace_back(
                [query](BenchProfile &at) { (void)needed(at.desk->proxyLedger(query), "ledger"); });
        }
    }
    return list;
}

ListOfWork sentOn()
{
    ProxyQuery query;
    query.commissionedOnly = false;
    query.waitsAt = QString::fromUtf16(benchTown);
    return {QStringLiteral("what stations sent on to a window"), {ledgerBy(query)}};
}

ListOfWork reminders(QDate today)
{
    ListOfWork list{QStringLiteral("results to be reminded of"), {}};
    for (const CollectionQuery &query :
         {CollectionQuery{}, CollectionQuery{{}, today}, CollectionQuery{QString::fromUtf16(benchAgent), {}}})
        addParts(list, query, [](Desk &desk, const CollectionQuery &part) { return desk.collections(part); });
    return list;
}

ListOfWork rekeying()
{
    ListOfWork list{QStringLiteral("re-entry list"), {}};
    for (const QString &system : {QString(), QString::fromUtf16(benchRareSystem)})
        addParts(list, RekeyQuery{system}, [](Desk &desk, const RekeyQuery &part) { return desk.rekeysOwed(part); });
    return list;
}

ListOfWork seals()
{
    ListOfWork list{QStringLiteral("register of seals"), {}};
    addParts(list, SealQuery{}, [](Desk &desk, const SealQuery &part) { return desk.sealRegister(part); });
    return list;
}

/** As many as are ever read at once; the page asks for less. */
ListOfWork ratings(QDate lastDay)
{
    ListOfWork list{QStringLiteral("ratings, all, bad, to be followed up"), {}};
    RatingQuery open;
    open.steps = {RatingStep::ToDecide, RatingStep::ToCallBack, RatingStep::ToSettle};
    list.questions.emplace_back([open](BenchProfile &at) { (void)needed(at.desk->ratings(open), "ratings"); });
    for (const QDate from : {QDate(lastDay.year(), lastDay.month(), 1), QDate(2020, 1, 1)}) {
        RatingQuery all;
        all.from = from;
        all.until = lastDay;
        RatingQuery bad = all;
        bad.steps = {RatingStep::Anonymous, RatingStep::ToDecide, RatingStep::ToCallBack,
                     RatingStep::ToSettle,  RatingStep::Settled,  RatingStep::Removed};
        for (const RatingQuery &query : {all, bad})
            list.questions.emplace_back(
                [query](BenchProfile &at) { (void)needed(at.desk->ratings(query), "ratings"); });
    }
    return list;
}

ListOfWork ratingFigures()
{
    ListOfWork list{QStringLiteral("figures of the ratings, of a month and of a year"), {}};
    for (const FiguresQuery &query : {FiguresQuery{QDate(2020, 3, 1), QDate(2020, 3, 31), {}},
                                      FiguresQuery{QDate(2020, 1, 1), QDate(2020, 12, 31), {}}})
        list.questions.emplace_back(
            [query](BenchProfile &at) { (void)needed(at.desk->ratingReport(query), "report"); });
    return list;
}

ListOfWork consulting()
{
    return {QStringLiteral("register of consultations"),
            {[](BenchProfile &at) { (void)needed(at.desk->consultations({}), "consultations"); }}};
}

/** Every 一件事 of the catalogue as its page opens it. */
ListOfWork members(BenchProfile &at)
{
    ListOfWork list{QStringLiteral("members of a life event, on its page"), {}};
    for (const Bundle &bundle : at.desk->reference().catalogue->bundles()) {
        CaseQuery query;
        query.itemId = bundle.id;
        for (const CaseRow &row : needed(at.desk->cases(query), "life events").rows)
            list.questions.emplace_back([id = row.caseId](BenchProfile &here) {
                if (needed(here.desk->caseFile(id), "life event").members.empty())
                    qFatal("a life event without members");
            });
    }
    if (list.questions.empty())
        qFatal("no life event in the stock");
    return list;
}

/** What the page of the district lists, on the day after the last case. */
ListOfWork district(QDate lastDay)
{
    const QDateTime since(lastDay.addDays(1 - noticeDays), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600);
    return {QStringLiteral("notices of one's own cases, matters to settle"),
            {[since](BenchProfile &at) {
                 (void)needed(at.profile->sync().deliveries.notices(QStringLiteral("clerk"), since), "notices");
             },
             [](BenchProfile &at) { (void)needed(at.profile->sync().deliveries.toSettle(), "matters"); }}};
}

ListOfWork dayCheck(QDate lastDay)
{
    return {QStringLiteral("the check at the end of a day"), {[lastDay](BenchProfile &at) {
                (void)needed(makeDayReport(*at.profile, lastDay, lastDay.addDays(1)), "day");
            }}};
}

/** What stands beside the rows of a list once the district is known. */
ListOfWork whereCasesAre(BenchProfile &at)
{
    CaseQuery query;
    query.limit = rowsOfAPart;
    std::vector<QUuid> ids;
    for (const CaseRow &row : needed(at.desk->cases(query), "cases").rows)
        ids.push_back(row.caseId);
    return {QStringLiteral("where the cases of a list have got to"),
            {[ids](BenchProfile &here) { (void)needed(here.profile->sync().deliveries.ofCases(ids), "deliveries"); }}};
}

ListOfWork drafts()
{
    return {QStringLiteral("half-filled forms put aside"),
            {[](BenchProfile &at) { (void)needed(at.desk->drafts(), "drafts"); }}};
}

} // namespace

void measureLists(BenchTable &table, CaseStock &stock, int cases)
{
    BenchProfile profile(stock.profileDir(cases));
    const QDate today = profile.clock.today();
    const QDate lastDay = lastDayOf(cases);
    progress(QStringLiteral("listing work"));
    constexpr int rounds = 8; // the first one, with nothing in memory, does not count
    for (const ListOfWork &list : {handling(profile.desk->reference(), today),
                                   stuck(profile.desk->reference(), today),
                                   risk(),
                                   uncollected(today),
                                   tolerant(today),
                                   promises(),
                                   movedDays(),
                                   knownOf(),
                                   ledger(),
                                   ledgerSearch(),
                                   sentOn(),
                                   reminders(today),
                                   rekeying(),
                                   seals(),
                                   ratings(lastDay),
                                   ratingFigures(),
                                   consulting(),
                                   members(profile),
                                   district(lastDay),
                                   dayCheck(lastDay),
                                   whereCasesAre(profile),
                                   drafts()}) {
        Times times;
        for (int round = 0; round < rounds; ++round) {
            for (const Question &question : list.questions) {
                const double ms = processorMillisecondsOf([&] { question(profile); });
                if (round > 0)
                    times.add(ms);
            }
        }
        table.add({QStringLiteral("%1, %L2 cases, p99").arg(list.name).arg(cases),
                   times.percentile(0.99),
                   QStringLiteral("ms"),
                   {},
                   {},
                   list.goal,
                   QStringLiteral("p50 %1 ms, longest %2 ms")
                       .arg(times.median(), 0, 'f', 2)
                       .arg(times.percentile(1), 0, 'f', 1)});
    }
}

} // namespace yichuang
