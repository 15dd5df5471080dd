// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/promiselist.h"

#include "core/base/identifiers.h"
#include "core/cases/casestate.h"
#include "core/cases/promisereminder.h"
#include "core/store/database.h"

#include <optional>

namespace yichuang {

Result<> PromiseList::put(Database &database, qint64 record, const CaseState &state)
{
    const std::optional<QDate> due = promiseToRemindOf(state);
    if (!due)
        return database.prepare("DELETE FROM promises WHERE rec = ?").bind(record).run();
    return database.prepare("INSERT OR REPLACE INTO promises (rec, due_on) VALUES (?, ?)")
        .bind(record)
        .bind(due->toString(Qt::ISODate))
        .run();
}

Result<bool> PromiseList::isAsPut(Database &database, qint64 record, const CaseState &state)
{
    Statement row = database.prepare("SELECT due_on FROM promises WHERE rec = ?");
    const Result<bool> found = row.bind(record).step();
    if (!found)
        return failure(found.error());
    const std::optional<QDate> due = promiseToRemindOf(state);
    return *found ? due && row.text(0) == due->toString(Qt::ISODate) : !due;
}

Result<std::vector<PromiseRow>> PromiseList::due(QDate from, QDate until)
{
    Statement row = m_database.prepare("SELECT c.case_id, c.number, p.due_on FROM promises p CROSS JOIN cases c ON "
                                       "c.rec = p.rec WHERE p.due_on BETWEEN ? AND ? ORDER BY p.due_on, p.rec");
    row.bind(from.toString(Qt::ISODate)).bind(until.toString(Qt::ISODate));
    std::vector<PromiseRow> promises;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return promises;
        promises.push_back({uuidFromText(row.text(0)), row.text(1), QDate::fromString(row.text(2), Qt::ISODate)});
    }
}

} // namespace yichuang
