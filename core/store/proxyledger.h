// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/casestate.h"
#include "core/store/caselist.h"
#include "core/store/listpart.h"

#include <array>
#include <optional>
#include <vector>

namespace yichuang {

class CaseTable;
class Database;
struct Unlocked;

/** One line of the agents' ledger 代办台账. */
struct ProxyRow
{
    CaseRow row;
    QString agent; ///< account; empty: sent on without a commission
    QString station; ///< code of the place where it was taken in
    std::optional<ProxyStep> step; ///< none without a commission
    QString waitsAt; ///< unit that has to accept or to send back; empty: nobody
    QDate beganOn; ///< commission drawn up, or sent on
    QDate signedOn;
    QDate forwardedOn;
    QDate acceptedOn;
    QDate decidedOn;
    QDate reportedOn;
    QDate handedOn; ///< the principal signed for the result
    std::vector<ServiceMark> marks;
    std::optional<Satisfaction>
        rating; ///< the newest that counts, a further one 追评 before the first; none: not rated
};

/** What to list, newest first: by commission, or with a text by case. All set conditions hold together. */
struct ProxyQuery
{
    QString text; ///< as CaseQuery::text
    std::optional<QString> agent; ///< of this account
    bool commissionedOnly = true; ///< without: also what was only sent on
    std::optional<QString> waitsAt; ///< waits for this unit, empty: for any; the oldest first
    std::optional<ProxyStep> step;
    std::optional<ServiceMark> mark;
    std::optional<QDate> from; ///< day the commission was drawn up, inclusive
    std::optional<QDate> until;
    int limit = 200; ///< 1..1000
    int offset = 0;
};

using ProxyLines = ListPart<ProxyRow>;

/** Counts over all commissions of a query, its step aside, so that each step shows its number. */
struct ProxyTotals
{
    qint64 cases = 0;
    std::array<qint64, allProxySteps.size()> bySteps{}; ///< in the order of allProxySteps
    std::array<qint64, allServiceMarks.size()> byMarks{};

    bool operator==(const ProxyTotals &) const = default;
    [[nodiscard]] qint64 at(ProxyStep step) const { return bySteps.at(std::size_t(step)); }
    [[nodiscard]] qint64 at(ServiceMark mark) const { return byMarks.at(std::size_t(mark)); }
};

/** Reads the ledger; CaseTable writes it, case by case, in the transaction of the case's row. */
class ProxyLedger final
{
public:
    ProxyLedger(Database &database, Unlocked &unlocked, CaseTable &cases)
        : m_database(database)
        , m_unlocked(unlocked)
        , m_cases(cases)
    {
    }

    [[nodiscard]] Result<ProxyLines> list(const ProxyQuery &query);
    /** Every line, limit and offset aside. */
    [[nodiscard]] Result<std::vector<ProxyRow>> all(const ProxyQuery &query);
    /** Without regard to text, step, limit and offset. */
    [[nodiscard]] Result<ProxyTotals> totals(const ProxyQuery &query);

    /** The line of @p state under its case's record number, or none; call only inside a transaction. */
    [[nodiscard]] static Result<> put(Database &database, qint64 record, const CaseState &state);
    /** Whether the line that is there is the one put() would write. */
    [[nodiscard]] static Result<bool> isAsPut(Database &database, qint64 record, const CaseState &state);

private:
    [[nodiscard]] Result<ProxyLines> read(const ProxyQuery &query, const PartBounds &bounds);
    [[nodiscard]] Result<ProxyLines> readFound(const ProxyQuery &query, const PartBounds &bounds);
    /** Adds up the lines of @p query one by one. */
    [[nodiscard]] Result<> countLines(const ProxyQuery &query, ProxyTotals &totals);
    /** Adds up whole months, from the day the query names to that day, as they are counted already. */
    [[nodiscard]] Result<> countMonths(const ProxyQuery &query, ProxyTotals &totals);

    Database &m_database;
    Unlocked &m_unlocked;
    CaseTable &m_cases;
};

} // namespace yichuang
