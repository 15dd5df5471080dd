// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QMap>
#include <QString>

namespace yichuang {

class Database;

/** The scope under which the case numbers of @p day are counted. */
[[nodiscard]] QString caseNumberScope(QDate day);

/** Counters that only grow. Used inside the transaction that uses the number, so a number is drawn or nothing is. */
class NumberSequences final
{
public:
    explicit NumberSequences(Database &database)
        : m_database(database)
    {
    }

    /** The next number of @p scope, from 1. */
    [[nodiscard]] Result<int> next(const QString &scope);
    /** Remembers that @p used was given out in @p scope; a smaller number changes nothing. */
    [[nodiscard]] Result<> raise(const QString &scope, int used);
    /** The highest case number sequence given out on each day. */
    [[nodiscard]] Result<QMap<QDate, int>> caseNumbersUsed();

private:
    Database &m_database;
};

} // namespace yichuang
