// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>
#include <QUuid>

#include <vector>

namespace yichuang {

class Database;
struct CaseState;

/** A tolerant acceptance 容缺受理 whose applicant is to be reminded of what was promised. */
struct PromiseRow
{
    QUuid caseId;
    QString number;
    QDate dueOn; ///< of what falls due first

    bool operator==(const PromiseRow &) const = default;
};

/** The promises nobody has been reminded of; CaseTable writes them in the transaction of the case's row. */
class PromiseList final
{
public:
    explicit PromiseList(Database &database)
        : m_database(database)
    {
    }

    /** Those due on @p from to @p until, both inclusive, what falls due first on top. */
    [[nodiscard]] Result<std::vector<PromiseRow>> due(QDate from, QDate until);

    /** The line of @p state under its case's record number, or none; call only inside a transaction. */
    [[nodiscard]] static Result<> put(Database &database, qint64 record, const CaseState &state);
    /** Whether the line that is there is the one put() would write. */
    [[nodiscard]] static Result<bool> isAsPut(Database &database, qint64 record, const CaseState &state);

private:
    Database &m_database;
};

} // namespace yichuang
