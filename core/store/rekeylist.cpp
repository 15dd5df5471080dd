// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rekeylist.h"

#include "core/store/casetable.h"
#include "core/store/database.h"

#include <QMap>

#include <algorithm>

namespace yichuang {

namespace {

/** System to the day since which it is owed. */
QMap<QString, QString> owedBy(const CaseState &state)
{
    QMap<QString, QString> owed;
    for (const RekeyState &one : state.rekeys) {
        if (one.isOpen())
            owed.insert(one.system, one.owedSince.date().toString(Qt::ISODate));
    }
    return owed;
}

} // namespace

Result<> RekeyList::put(Database &database, qint64 record, const CaseState &state)
{
    if (Result<> gone = database.prepare("DELETE FROM rekeys_owed WHERE rec = ?").bind(record).run(); !gone)
        return gone;
    const QMap<QString, QString> owed = owedBy(state);
    for (auto one = owed.cbegin(); one != owed.cend(); ++one) {
        Statement row = database.prepare("INSERT INTO rekeys_owed (rec, system, owed_on) VALUES (?, ?, ?)");
        if (Result<> written = row.bind(record).bind(one.key()).bind(one.value()).run(); !written)
            return written;
    }
    return {};
}

Result<bool> RekeyList::isAsPut(Database &database, qint64 record, const CaseState &state)
{
    Statement row = database.prepare("SELECT system, owed_on FROM rekeys_owed WHERE rec = ?");
    row.bind(record);
    QMap<QString, QString> stored;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return stored == owedBy(state);
        stored.insert(row.text(0), row.text(1));
    }
}

Result<std::vector<RekeyRow>> RekeyList::owed(const QString &system, int most)
{
    Statement row = m_database.prepare(
        system.isEmpty()
            ? "SELECT rec, system, owed_on FROM rekeys_owed INDEXED BY rekeys_by_day ORDER BY owed_on, rec "
              "LIMIT ?"
            : "SELECT rec, system, owed_on FROM rekeys_owed INDEXED BY rekeys_by_system WHERE system = ? "
              "ORDER BY owed_on, rec LIMIT ?");
    if (!system.isEmpty())
        row.bind(system);
    row.bind(std::clamp(most, 1, 1000));
    std::vector<RekeyRow> rows;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return rows;
        Result<CaseRow> caseRow = m_cases.rowAt(row.integer(0));
        if (!caseRow)
            return failure(caseRow.error());
        rows.push_back({std::move(*caseRow), row.text(1), QDate::fromString(row.text(2), Qt::ISODate)});
    }
}

} // namespace yichuang
