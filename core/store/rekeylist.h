// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/casestate.h"
#include "core/store/caselist.h"
#include "core/store/listpart.h"

#include <QDate>

namespace yichuang {

class CaseTable;
class Database;

/** A case that is still to be entered in another system 先受理后补录. */
struct RekeyRow
{
    CaseRow row;
    QString system;
    QDate owedOn;
};

/** What to list, what is owed longest first. */
struct RekeyQuery
{
    QString system; ///< empty: of all systems
    int limit = 200; ///< 1..1000
    int offset = 0;
};

/** The list of what is owed to other systems; CaseTable writes it in the transaction of the case's row. */
class RekeyList final
{
public:
    RekeyList(Database &database, CaseTable &cases)
        : m_database(database)
        , m_cases(cases)
    {
    }

    [[nodiscard]] Result<ListPart<RekeyRow>> owed(const RekeyQuery &query);

    /** The lines of @p state under its case's record number; call only inside a transaction. */
    [[nodiscard]] static Result<> put(Database &database, qint64 record, const CaseState &state);
    /** Whether the lines that are there are those put() would write. */
    [[nodiscard]] static Result<bool> isAsPut(Database &database, qint64 record, const CaseState &state);

private:
    Database &m_database;
    CaseTable &m_cases;
};

} // namespace yichuang
