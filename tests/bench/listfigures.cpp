// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include "tests/bench/casestock.h"
#include "tests/bench/workstock.h"
#include "ui/handling/workchoice.h"

namespace yichuang {

namespace {

constexpr double frame = 16; // milliseconds
constexpr int rowsOfAPart = 200; // what the lists ask for at once; more comes as they are scrolled

using Question = std::function<void(Desk &)>;

/** A list that a page shows, asked in each way the page offers. */
struct ListOfWork
{
    QString name;
    std::vector<Question> questions;
};

Question casesBy(CaseQuery query)
{
    query.limit = rowsOfAPart;
    return [query](Desk &desk) { (void)needed(desk.cases(query), "list of cases"); };
}

/** Each kind of work, of every unit and of one, anybody's, one's own and nobody's. */
ListOfWork handling(const ReferenceSet &reference, QDate today)
{
    ListOfWork list{QStringLiteral("a handler's work list"), {}};
    for (const WorkKind kind : allWorkKinds) {
        for (const WorkOwner owner : {WorkOwner::Anybody, WorkOwner::Mine, WorkOwner::Nobody}) {
            for (const QString &unit : {QString(), QString::fromUtf16(benchUnit)})
                list.questions.push_back(casesBy(
                    workQuery(kind, owner, unit, QString::fromUtf16(benchHandler), today, *reference.calendar)));
        }
    }
    list.questions.emplace_back([](Desk &desk) { (void)needed(desk.unitsAtWork(), "units"); });
    return list;
}

ListOfWork risk()
{
    ListOfWork list{QStringLiteral("risk list, lists L1 and L2 filled"), {}};
    for (const PaperKind kind : {PaperKind::RiskList, PaperKind::UncollectedList}) {
        for (const QString &unit : {QString(), QString::fromUtf16(benchUnit)})
            list.questions.emplace_back(
                [kind, unit](Desk &desk) { (void)needed(desk.workListPaper(kind, unit), "paper"); });
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
    return {QStringLiteral("results to be fetched, not fetched, on the way"),
            {casesBy(waiting), casesBy(overdue), casesBy(coming)}};
}

ListOfWork tolerant(QDate today)
{
    CaseQuery owed;
    owed.stages = {CaseStage::AcceptedTolerant};
    owed.sort = CaseSort::DueFirst;
    CaseQuery overdue = owed;
    overdue.dueUntil = today.addDays(-1);
    return {QStringLiteral("tolerant acceptances by due day"), {casesBy(owed), casesBy(overdue)}};
}

/** The lines and the numbers beside the steps, as the page asks for both at once. */
Question ledgerBy(ProxyQuery query)
{
    query.limit = rowsOfAPart;
    return [query](Desk &desk) {
        (void)needed(desk.proxyLedger(query), "ledger");
        (void)needed(desk.proxyTotals(query), "totals");
    };
}

ListOfWork ledger()
{
    ListOfWork list{QStringLiteral("a village's ledger with its totals"), {}};
    for (const bool mine : {true, false}) {
        for (const QDate from : {QDate(), QDate(2020, 1, 1), QDate(2020, 12, 1)}) {
            ProxyQuery query;
            if (mine)
                query.agent = QString::fromUtf16(benchAgent);
            if (from.isValid())
                query.from = from;
            list.questions.push_back(ledgerBy(query));
            for (const ProxyStep step : {ProxyStep::Unsigned, ProxyStep::ToReport, ProxyStep::Closed}) {
                query.step = step;
                list.questions.push_back(ledgerBy(query));
            }
        }
    }
    ProxyQuery marked;
    marked.mark = ServiceMark::HomeVisit;
    list.questions.push_back(ledgerBy(marked));
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
        list.questions.emplace_back([query](Desk &desk) { (void)needed(desk.collections(query), "results"); });
    return list;
}

ListOfWork rekeying()
{
    ListOfWork list{QStringLiteral("re-entry list"), {}};
    for (const QString &system : {QString(), QString::fromUtf16(benchRareSystem)})
        list.questions.emplace_back([system](Desk &desk) { (void)needed(desk.rekeysOwed(system), "owed"); });
    return list;
}

ListOfWork badRatings()
{
    ListOfWork list{QStringLiteral("bad ratings to be followed up"), {}};
    RatingQuery open;
    open.steps = {RatingStep::ToDecide, RatingStep::ToCallBack, RatingStep::ToSettle};
    list.questions.emplace_back([open](Desk &desk) { (void)needed(desk.ratings(open), "ratings"); });
    return list;
}

ListOfWork consulting()
{
    return {QStringLiteral("register of consultations"),
            {[](Desk &desk) { (void)needed(desk.consultations({}), "consultations"); }}};
}

} // namespace

void measureLists(BenchTable &table, CaseStock &stock, int cases)
{
    const QString dir = stock.profileDir(cases);
    BenchProfile profile(dir);
    Desk &desk = *profile.desk;
    const QDate today = profile.clock.today();
    progress(QStringLiteral("listing work"));
    constexpr int rounds = 8; // the first one, with nothing in memory, does not count
    for (const ListOfWork &list : {handling(desk.reference(), today), risk(), uncollected(today), tolerant(today),
                                   ledger(), sentOn(), reminders(today), rekeying(), badRatings(), consulting()}) {
        Times times;
        for (int round = 0; round < rounds; ++round) {
            for (const Question &question : list.questions) {
                const double ms = processorMillisecondsOf([&] { question(desk); });
                if (round > 0)
                    times.add(ms);
            }
        }
        table.add({QStringLiteral("%1, %L2 cases, p99").arg(list.name).arg(cases),
                   times.percentile(0.99),
                   QStringLiteral("ms"),
                   {},
                   {},
                   frame,
                   QStringLiteral("p50 %1 ms, longest %2 ms")
                       .arg(times.median(), 0, 'f', 2)
                       .arg(times.percentile(1), 0, 'f', 1)});
    }
}

} // namespace yichuang
