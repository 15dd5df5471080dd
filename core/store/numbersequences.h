// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace yichuang {

class Database;

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

private:
    Database &m_database;
};

} // namespace yichuang
