// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/numbersequences.h"

#include "core/store/database.h"

namespace yichuang {

Result<int> NumberSequences::next(const QString &scope)
{
    Statement row = m_database.prepare("INSERT INTO number_sequences (scope, next) VALUES (?, 2) "
                                       "ON CONFLICT (scope) DO UPDATE SET next = next + 1 RETURNING next - 1");
    const Result<bool> drawn = row.bind(scope).step();
    if (!drawn)
        return failure(drawn.error());
    const int number = int(row.integer(0));
    if (const Result<> done = row.run(); !done)
        return failure(done.error());
    return number;
}

} // namespace yichuang
