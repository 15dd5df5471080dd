// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/casestate.h"
#include "core/store/caselist.h"
#include "core/store/listpart.h"

#include <QDate>

#include <optional>

namespace yichuang {

class CaseTable;
class Database;

/** A result that waits to be fetched 待领取. */
struct CollectionRow
{
    CaseRow row;
    QString agent; ///< account whose commission lets it fetch the result; empty: nobody
    QDate since; ///< when it arrived at the window
    QDate remindOn; ///< invalid: nobody planned another reminder
    QDate remindedOn; ///< invalid: not yet
    int reminders = 0;
};

/** What to list, by the day of the next reminder; what is not to be reminded of again stands last. */
struct CollectionQuery
{
    std::optional<QString> agent; ///< fetched by this account
    std::optional<QDate> remindUntil; ///< to be reminded of on this day or before
    int limit = 200; ///< 1..1000
    int offset = 0;
};

/** The list of results that wait; CaseTable writes it in the transaction of the case's row. */
class CollectionList final
{
public:
    CollectionList(Database &database, CaseTable &cases)
        : m_database(database)
        , m_cases(cases)
    {
    }

    [[nodiscard]] Result<ListPart<CollectionRow>> list(const CollectionQuery &query);

    /** The line of @p state under its case's record number, or none; call only inside a transaction. */
    [[nodiscard]] static Result<> put(Database &database, qint64 record, const CaseState &state);
    /** Whether the line that is there is the one put() would write. */
    [[nodiscard]] static Result<bool> isAsPut(Database &database, qint64 record, const CaseState &state);

private:
    Database &m_database;
    CaseTable &m_cases;
};

} // namespace yichuang
