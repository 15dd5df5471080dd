// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casesearch.h"

#include "core/store/casetokens.h"
#include "core/store/database.h"

#include <algorithm>
#include <string>
#include <utility>

namespace yichuang {

namespace {

using TokenSet = std::vector<SearchToken>; ///< all must be met

/** Conditions on the row itself, as SQL and the values to bind, so that each statement text is one of a few. */
struct RowConditions
{
    std::string sql;
    std::vector<QString> values;

    void add(const char *condition, const QString &value)
    {
        sql += condition;
        values.push_back(value);
    }
};

RowConditions conditionsOf(const CaseQuery &query)
{
    RowConditions conditions;
    if (!query.stages.empty()) {
        conditions.sql += " AND c.stage IN (";
        for (std::size_t i = 0; i < query.stages.size(); ++i)
            conditions.add(i == 0 ? "?" : ",?", caseStageName(query.stages[i]));
        conditions.sql += ")";
    }
    if (!query.itemId.isEmpty())
        conditions.add(" AND c.item_id = ?", query.itemId);
    if (!query.account.isEmpty())
        conditions.add(" AND c.account = ?", query.account);
    if (query.openedFrom)
        conditions.add(" AND c.opened_on >= ?", query.openedFrom->toString(Qt::ISODate));
    if (query.openedUntil)
        conditions.add(" AND c.opened_on <= ?", query.openedUntil->toString(Qt::ISODate));
    if (query.dueUntil)
        conditions.add(" AND c.due_on <= ?", query.dueUntil->toString(Qt::ISODate));
    return conditions;
}

const char *orderOf(CaseSort sort)
{
    switch (sort) {
    case CaseSort::NewestFirst:
        return " ORDER BY c.rec DESC";
    case CaseSort::OldestFirst:
        return " ORDER BY c.rec";
    case CaseSort::DueFirst:
        return " AND c.due_on IS NOT NULL ORDER BY c.due_on, c.rec";
    case CaseSort::Number:
        return " ORDER BY c.number";
    }
    Q_UNREACHABLE();
}

Result<std::vector<qint64>> collect(Statement &row)
{
    std::vector<qint64> records;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return records;
        records.push_back(row.integer(0));
    }
}

Result<std::vector<qint64>> listWithoutText(Database &database, const CaseQuery &query)
{
    const RowConditions conditions = conditionsOf(query);
    const std::string sql =
        "SELECT c.rec FROM cases c WHERE 1" + conditions.sql + orderOf(query.sort) + " LIMIT ? OFFSET ?";
    Statement row = database.prepare(sql.c_str());
    for (const QString &value : conditions.values)
        row.bind(value);
    row.bind(query.limit + 1).bind(query.offset);
    return collect(row);
}

/** How many records @p token has, as far as it matters for choosing the rarest. */
Result<qint64> frequency(Database &database, SearchToken token)
{
    Statement row = database.prepare("SELECT count(*) FROM (SELECT 1 FROM tokens WHERE token = ? LIMIT 500)");
    const Result<bool> found = row.bind(token).step();
    if (!found)
        return failure(found.error());
    return row.integer(0);
}

/** One way to meet all words: the product of the alternatives, e.g. (phone tail or ID tail) and (initials). */
std::vector<TokenSet> combinationsOf(const std::vector<SearchTerm> &terms, TokenHasher &hasher)
{
    constexpr std::size_t maxCombinations = 64;
    std::vector<TokenSet> combinations{{}};
    for (const SearchTerm &term : terms) {
        std::vector<TokenSet> next;
        for (const TokenSet &before : combinations) {
            for (const SearchAlternative &alternative : term) {
                if (next.size() == maxCombinations)
                    break;
                TokenSet tokens = before;
                for (const SearchWord &word : alternative)
                    tokens.push_back(hasher.token(word.kind, word.text));
                next.push_back(std::move(tokens));
            }
        }
        combinations = std::move(next);
    }
    return combinations;
}

Result<std::vector<qint64>> recordsWithAll(Database &database, TokenSet tokens, const CaseQuery &query, int wanted)
{
    std::vector<std::pair<qint64, SearchToken>> byRarity;
    for (const SearchToken token : tokens) {
        const Result<qint64> count = frequency(database, token);
        if (!count)
            return failure(count.error());
        if (*count == 0)
            return std::vector<qint64>{};
        byRarity.emplace_back(*count, token);
    }
    std::sort(byRarity.begin(), byRarity.end());

    const RowConditions conditions = conditionsOf(query);
    std::string sql = "SELECT t.rec FROM tokens t";
    // The case row is only visited when something is asked of it.
    sql += conditions.sql.empty() ? " WHERE t.token = ?" : " CROSS JOIN cases c ON c.rec = t.rec WHERE t.token = ?";
    for (std::size_t i = 1; i < byRarity.size(); ++i)
        sql += " AND EXISTS (SELECT 1 FROM tokens x WHERE x.token = ? AND x.rec = t.rec)";
    sql += conditions.sql
        + (query.sort == CaseSort::OldestFirst ? " ORDER BY t.rec LIMIT ?" : " ORDER BY t.rec DESC LIMIT ?");
    Statement row = database.prepare(sql.c_str());
    for (const auto &[count, token] : byRarity)
        row.bind(token);
    for (const QString &value : conditions.values)
        row.bind(value);
    row.bind(wanted);
    return collect(row);
}

} // namespace

Result<std::vector<qint64>> findRecords(Database &database, TokenHasher &hasher, const CaseQuery &query)
{
    const std::vector<SearchTerm> terms = searchTermsOf(query.text);
    if (terms.empty()) {
        // Something was typed, but nothing anybody can be found by: find nobody rather than everybody.
        if (!query.text.trimmed().isEmpty())
            return std::vector<qint64>{};
        return listWithoutText(database, query);
    }
    const int wanted = query.offset + query.limit + 1;
    std::vector<qint64> records;
    for (TokenSet &tokens : combinationsOf(terms, hasher)) {
        const Result<std::vector<qint64>> some = recordsWithAll(database, std::move(tokens), query, wanted);
        if (!some)
            return failure(some.error());
        records.insert(records.end(), some->begin(), some->end());
    }
    // Record numbers grow with time, so order by time is order by record, whatever else was asked for.
    if (query.sort == CaseSort::OldestFirst)
        std::sort(records.begin(), records.end());
    else
        std::sort(records.begin(), records.end(), std::greater<>());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    records.erase(records.begin(),
                  records.begin() + std::min<std::ptrdiff_t>(query.offset, std::ptrdiff_t(records.size())));
    if (qsizetype(records.size()) > query.limit + 1)
        records.resize(std::size_t(query.limit + 1));
    return records;
}

} // namespace yichuang
