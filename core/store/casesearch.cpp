// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casesearch.h"

#include "core/store/casetokens.h"
#include "core/store/database.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <variant>

namespace yichuang {

namespace {

/** A list shorter than this is walked to its end within a frame; of longer ones a page fills before that. */
constexpr qint64 fewRecords = 8'000;
/** Counting further is only worth its time when no list is shorter than this. */
constexpr qint64 veryFewRecords = 500;

using Value = std::variant<SearchToken, QString>;
using Values = std::vector<Value>;

constexpr const char *caseRecord = "c.rec";

/** What a list is sorted by before the record number. */
enum class ListOrder {
    None,
    Record, ///< by nothing else
    Due,
    Check,
};

/**
 * Something asked of a case. Each has a list in the database, of the records that meet it, and can be asked of a record
 * that was found in another list. That question names its column with a plus sign, which keeps SQLite from looking it
 * up in any index but the one of the list that is walked.
 */
struct Demand
{
    std::string list; ///< what stands behind FROM
    std::string test; ///< and behind WHERE
    std::string record; ///< what the record number is called there
    std::string question; ///< ends with "= " where the record number is asked for, to be named behind it
    Values values; ///< to bind for either
    ListOrder order = ListOrder::None;
    qint64 count = 0; ///< of its records, as far as counted

    /** Asked of the record number, in another table than that of the cases. */
    [[nodiscard]] bool isOfRecord() const { return record != caseRecord; }
};

Demand tokenDemand(SearchToken token)
{
    return {"tokens t", "t.token = ?",    "t.rec", "EXISTS (SELECT 1 FROM tokens x WHERE x.token = ? AND x.rec = ",
            {token},    ListOrder::Record};
}

/** @p test is for column @p column of a case, after which the index is named. */
Demand rowDemand(const std::string &column, const std::string &test, const std::string &index, Values values)
{
    const bool oneValue = values.size() == 1 && test.find('=') == 0;
    return {"cases c INDEXED BY " + index, "c." + column + test, caseRecord,
            "+c." + column + test,         std::move(values),    oneValue ? ListOrder::Record : ListOrder::None};
}

Demand lineDemand(const LineDemand &line)
{
    return {line.table + " p INDEXED BY " + line.index, line.test, "p.rec",
            "EXISTS (SELECT 1 FROM " + line.table + " p WHERE " + line.test + " AND p.rec = ",
            Values(line.values.begin(), line.values.end())};
}

Values stageNames(const std::vector<CaseStage> &stages)
{
    Values names;
    for (const CaseStage stage : stages)
        names.emplace_back(caseStageName(stage));
    return names;
}

Demand stageDemand(const std::vector<CaseStage> &stages, CaseSort sort)
{
    std::string test = "= ?";
    if (stages.size() > 1) {
        test = " IN (?";
        for (std::size_t i = 1; i < stages.size(); ++i)
            test += ",?";
        test += ')';
    }
    Demand demand = rowDemand("stage", test, "cases_by_stage", stageNames(stages));
    // Of the many that have ended few have a day: a list by due day is counted and walked among those, in its order.
    if (sort == CaseSort::DueFirst) {
        demand.list = "cases c INDEXED BY cases_by_stage_due";
        demand.test = "c.due_on IS NOT NULL AND c.stage" + test;
        demand.order = stages.size() == 1 ? ListOrder::Due : ListOrder::None;
    }
    return demand;
}

Demand openedDemand(const std::optional<QDate> &from, const std::optional<QDate> &until)
{
    const QDate first = from.value_or(QDate(1, 1, 1));
    const QDate last = until.value_or(QDate(9999, 12, 31));
    return rowDemand("opened_on", " BETWEEN ? AND ?", "cases_by_day",
                     {first.toString(Qt::ISODate), last.toString(Qt::ISODate)});
}

/** Those that some 一件事 calls stuck; few, so it is their list that is walked. */
Demand stuckDemand()
{
    return {"stuck_members s CROSS JOIN cases c ON c.case_id = s.member",
            "1",
            caseRecord,
            "+c.case_id IN (SELECT member FROM stuck_members)",
            {}};
}

/** All that is to be checked, in that order: often fewer than one unit has of other cases. */
Demand checkDemand()
{
    return {"cases c INDEXED BY cases_to_check",
            "c.check_by IS NOT NULL",
            caseRecord,
            "+c.check_by IS NOT NULL",
            {},
            ListOrder::Check};
}

/** What is asked of the row, whatever was typed, with one of stageListsOf(). */
std::vector<Demand> rowDemands(const CaseQuery &query, const std::vector<CaseStage> &stages)
{
    std::vector<Demand> demands;
    if (!stages.empty())
        demands.push_back(stageDemand(stages, query.sort));
    if (query.stuckOnly)
        demands.push_back(stuckDemand());
    if (query.sort == CaseSort::CheckFirst)
        demands.push_back(checkDemand());
    if (!query.itemId.isEmpty())
        demands.push_back(rowDemand("item_id", "= ?", "cases_by_item", {query.itemId}));
    if (!query.account.isEmpty())
        demands.push_back(rowDemand("account", "= ?", "cases_by_account", {query.account}));
    if (query.unit)
        demands.push_back(rowDemand("unit", "= ?", "cases_by_unit", {*query.unit}));
    if (query.handler)
        demands.push_back(rowDemand("handler", "= ?", "cases_by_handler", {*query.handler}));
    if (query.openedFrom || query.openedUntil)
        demands.push_back(openedDemand(query.openedFrom, query.openedUntil));
    if (query.dueUntil)
        demands.push_back(rowDemand("due_on", " <= ?", "cases_by_due", {query.dueUntil->toString(Qt::ISODate)}));
    return demands;
}

/** An order of the list: what it sorts by before the record number, and all cases in that order. */
struct SortOrder
{
    std::string key; ///< column; empty: by record number alone
    bool descending;
    ListOrder lists; ///< lists in this order need no sorting
    Demand all; ///< asks nothing
};

Demand everyCase(const char *list, const char *test = "1")
{
    return {list, test, caseRecord, {}, {}};
}

SortOrder orderOf(CaseSort sort)
{
    switch (sort) {
    case CaseSort::NewestFirst:
        return {{}, true, ListOrder::Record, everyCase("cases c")};
    case CaseSort::OldestFirst:
        return {{}, false, ListOrder::Record, everyCase("cases c")};
    case CaseSort::DueFirst:
        return {"c.due_on", false, ListOrder::Due,
                everyCase("cases c INDEXED BY cases_by_due", "c.due_on IS NOT NULL")};
    case CaseSort::WorkFirst: // by the index of that expression, cases_by_work
        return {"coalesce(c.due_on, '9999-12-31')", false, ListOrder::None, everyCase("cases c")};
    case CaseSort::CheckFirst:
        return {"c.check_by", false, ListOrder::Check,
                everyCase("cases c INDEXED BY cases_to_check", "c.check_by IS NOT NULL")};
    case CaseSort::Number:
        return {"c.number", false, ListOrder::None, everyCase("cases c")};
    }
    Q_UNREACHABLE();
}

struct Found
{
    QString key; ///< empty where the order is by record alone
    qint64 record;
};

class CaseFinder
{
public:
    CaseFinder(Database &database, const CaseQuery &query)
        : m_database(database)
        , m_query(query)
        , m_order(orderOf(query.sort))
        , m_wanted(query.offset + query.limit + 1)
    {
    }

    /** Adds the first records in the query's order that meet all of @p demands. */
    [[nodiscard]] Result<> find(std::vector<Demand> demands);
    /** The page, of all that was found. */
    [[nodiscard]] std::vector<qint64> page();

private:
    [[nodiscard]] bool isInOrder(const Demand &demand) const
    {
        return demand.order != ListOrder::None && demand.order == m_order.lists;
    }
    [[nodiscard]] Result<> rarestFirst(std::vector<Demand> &demands);
    [[nodiscard]] Result<qint64> count(const Demand &demand, qint64 most);
    [[nodiscard]] Result<> walk(const Demand &list, const std::vector<Demand> &others);

    Database &m_database;
    const CaseQuery &m_query;
    const SortOrder m_order;
    const int m_wanted;
    std::map<std::pair<std::string, Values>, qint64> m_counts; ///< ways to read what was typed share their tokens
    std::vector<Found> m_found;
};

Statement &bindAll(Statement &statement, const Values &values)
{
    for (const Value &value : values)
        std::visit([&statement](const auto &one) { statement.bind(one); }, value);
    return statement;
}

Result<qint64> CaseFinder::count(const Demand &demand, qint64 most)
{
    const std::string sql =
        "SELECT count(*) FROM (SELECT 1 FROM " + demand.list + " WHERE " + demand.test + " LIMIT ?)";
    Values values = demand.values;
    values.emplace_back(most);
    const auto known = m_counts.find({sql, values});
    if (known != m_counts.end())
        return known->second;
    Statement row = m_database.prepare(sql.c_str());
    const Result<bool> counted = bindAll(row, values).step();
    if (!counted)
        return failure(counted.error());
    return m_counts[{sql, values}] = row.integer(0);
}

Result<> CaseFinder::rarestFirst(std::vector<Demand> &demands)
{
    for (const qint64 most : {veryFewRecords, fewRecords}) {
        for (Demand &demand : demands) {
            const Result<qint64> counted = count(demand, most);
            if (!counted)
                return failure(counted.error());
            demand.count = *counted;
        }
        std::stable_sort(demands.begin(), demands.end(), [this](const Demand &a, const Demand &b) {
            return std::pair(a.count, !isInOrder(a)) < std::pair(b.count, !isInOrder(b));
        });
        if (demands.front().count < most)
            break;
    }
    return {};
}

Result<> CaseFinder::walk(const Demand &list, const std::vector<Demand> &others)
{
    const std::string &record = list.record;
    const std::string direction = m_order.descending ? " DESC" : "";
    std::string sql = "SELECT " + record + (m_order.key.empty() ? "" : ", " + m_order.key) + " FROM " + list.list;
    // Tokens and lines know the record number: the case itself is looked up only where something is asked of it.
    const bool asksCase =
        !m_order.key.empty() || !std::all_of(others.begin(), others.end(), std::mem_fn(&Demand::isOfRecord));
    if (list.isOfRecord() && asksCase)
        sql += " CROSS JOIN cases c ON c.rec = " + record;
    sql += " WHERE " + list.test;
    for (const Demand &other : others)
        sql += " AND " + other.question + (other.isOfRecord() ? record + ')' : "");
    if (m_query.sort == CaseSort::DueFirst)
        sql += " AND c.due_on IS NOT NULL";
    sql += " ORDER BY " + (m_order.key.empty() ? "" : m_order.key + ", ") + record + direction + " LIMIT ?";
    Statement row = m_database.prepare(sql.c_str());
    bindAll(row, list.values);
    for (const Demand &other : others)
        bindAll(row, other.values);
    row.bind(m_wanted);
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return {};
        m_found.push_back({m_order.key.empty() ? QString() : row.text(1), row.integer(0)});
    }
}

Result<> CaseFinder::find(std::vector<Demand> demands)
{
    if (demands.empty())
        return walk(m_order.all, {});
    if (demands.size() > 1 || !isInOrder(demands.front())) {
        if (const Result<> counted = rarestFirst(demands); !counted)
            return counted;
    }
    const Demand &rarest = demands.front();
    // Where all lists are long, the first cases in the order asked for fill the page.
    if (rarest.count >= fewRecords && !isInOrder(rarest))
        return walk(m_order.all, demands);
    const std::vector<Demand> others(std::next(demands.begin()), demands.end());
    return walk(rarest, others);
}

std::vector<qint64> CaseFinder::page()
{
    std::sort(m_found.begin(), m_found.end(), [this](const Found &a, const Found &b) {
        if (a.key != b.key)
            return a.key < b.key;
        return m_order.descending ? a.record > b.record : a.record < b.record;
    });
    const auto end = std::unique(m_found.begin(), m_found.end(),
                                 [](const Found &a, const Found &b) { return a.record == b.record; });
    std::vector<qint64> records;
    for (auto found = m_found.begin() + std::min<std::ptrdiff_t>(m_query.offset, end - m_found.begin());
         found != end && qsizetype(records.size()) <= m_query.limit; ++found)
        records.push_back(found->record);
    return records;
}

/**
 * The stages asked for, as lists to search one after the other; one empty list where any will do, none where nothing
 * can be found. Several stages at once have no list in the order of records or of due days, but each of them has.
 */
std::vector<std::vector<CaseStage>> stageListsOf(const CaseQuery &query)
{
    if (query.stages.empty())
        return {{}};
    std::vector<std::vector<CaseStage>> lists;
    std::vector<CaseStage> together;
    for (const CaseStage stage : query.stages) {
        switch (query.sort) {
        case CaseSort::NewestFirst:
        case CaseSort::OldestFirst:
            lists.push_back({stage});
            break;
        case CaseSort::DueFirst: // no clock runs for a case that has ended, but a commitment may be still to check
            if (!isFinal(stage) || stage == CaseStage::Done)
                lists.push_back({stage});
            break;
        case CaseSort::WorkFirst:
        case CaseSort::CheckFirst:
        case CaseSort::Number:
            together.push_back(stage);
            break;
        }
    }
    if (!together.empty())
        lists.push_back(std::move(together));
    return lists;
}

/** One way to meet all words: the product of the alternatives, e.g. (phone tail or ID tail) and (initials). */
std::vector<std::vector<SearchToken>> combinationsOf(const std::vector<SearchTerm> &terms, TokenHasher &hasher)
{
    constexpr std::size_t maxCombinations = 64;
    std::vector<std::vector<SearchToken>> combinations{{}};
    for (const SearchTerm &term : terms) {
        std::vector<std::vector<SearchToken>> next;
        for (const std::vector<SearchToken> &before : combinations) {
            for (const SearchAlternative &alternative : term) {
                if (next.size() == maxCombinations)
                    break;
                std::vector<SearchToken> tokens = before;
                for (const SearchWord &word : alternative)
                    tokens.push_back(hasher.token(word.kind, word.text));
                next.push_back(std::move(tokens));
            }
        }
        combinations = std::move(next);
    }
    return combinations;
}

} // namespace

Result<std::vector<qint64>> findRecords(Database &database, TokenHasher &hasher, const CaseQuery &query,
                                        const LineDemand *line)
{
    const std::vector<SearchTerm> terms = searchTermsOf(query.text);
    // Something was typed, but nothing anybody can be found by: find nobody rather than everybody.
    if (terms.empty() && !query.text.trimmed().isEmpty())
        return std::vector<qint64>{};
    CaseFinder finder(database, query);
    for (const std::vector<SearchToken> &tokens : combinationsOf(terms, hasher)) {
        for (const std::vector<CaseStage> &stages : stageListsOf(query)) {
            std::vector<Demand> demands = rowDemands(query, stages);
            for (const SearchToken token : tokens)
                demands.push_back(tokenDemand(token));
            if (line)
                demands.push_back(lineDemand(*line));
            if (const Result<> found = finder.find(std::move(demands)); !found)
                return failure(found.error());
        }
    }
    return finder.page();
}

} // namespace yichuang
