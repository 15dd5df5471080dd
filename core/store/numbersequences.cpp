// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/numbersequences.h"

#include "core/store/database.h"

namespace yichuang {

namespace {

const QString casePrefix = QStringLiteral("case:");

} // namespace

QString caseNumberScope(QDate day)
{
    return casePrefix + day.toString(Qt::ISODate);
}

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

Result<> NumberSequences::raise(const QString &scope, int used)
{
    return m_database
        .prepare("INSERT INTO number_sequences (scope, next) VALUES (?, ?) "
                 "ON CONFLICT (scope) DO UPDATE SET next = max(next, excluded.next)")
        .bind(scope)
        .bind(used + 1)
        .run();
}

Result<QMap<QDate, int>> NumberSequences::caseNumbersUsed()
{
    Statement row = m_database.prepare("SELECT scope, next - 1 FROM number_sequences WHERE scope LIKE 'case:%'");
    QMap<QDate, int> used;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return used;
        used.insert(QDate::fromString(row.text(0).mid(casePrefix.size()), Qt::ISODate), int(row.integer(1)));
    }
}

} // namespace yichuang
