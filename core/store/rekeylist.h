// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/casestate.h"
#include "core/store/caselist.h"

#include <QDate>

#include <vector>

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

/** The list of what is owed to other systems; CaseTable writes it in the transaction of the case's row. */
class RekeyList final
{
public:
    RekeyList(Database &database, CaseTable &cases)
        : m_database(database)
        , m_cases(cases)
    {
    }

    /** Oldest first, at most @p most (1 to 1000); of one system, or of all when @p system is empty. */
    [[nodiscard]] Result<std::vector<RekeyRow>> owed(const QString &system, int most);

    /** The lines of @p state under its case's record number; call only inside a transaction. */
    [[nodiscard]] static Result<> put(Database &database, qint64 record, const CaseState &state);
    /** Whether the lines that are there are those put() would write. */
    [[nodiscard]] static Result<bool> isAsPut(Database &database, qint64 record, const CaseState &state);

private:
    Database &m_database;
    CaseTable &m_cases;
};

} // namespace yichuang
