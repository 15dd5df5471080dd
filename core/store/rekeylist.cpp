// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rekeylist.h"

#include "core/store/partreader.h"

#include <QMap>

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

Result<ListPart<RekeyRow>> RekeyList::owed(const RekeyQuery &query)
{
    const bool any = query.system.isEmpty();
    Statement row = m_database.prepare(
        any ? "SELECT rec, system, owed_on FROM rekeys_owed INDEXED BY rekeys_by_day ORDER BY owed_on, rec, system "
              "LIMIT ? OFFSET ?"
            : "SELECT rec, system, owed_on FROM rekeys_owed INDEXED BY rekeys_by_system WHERE system = ? "
              "ORDER BY owed_on, rec LIMIT ? OFFSET ?");
    if (!any)
        row.bind(query.system);
    return readPart<RekeyRow>(
        m_cases, row, PartBounds::of(query.limit, query.offset), [](CaseRow &&caseRow, const Statement &found) {
            return RekeyRow{std::move(caseRow), found.text(1), QDate::fromString(found.text(2), Qt::ISODate)};
        });
}

} // namespace yichuang
