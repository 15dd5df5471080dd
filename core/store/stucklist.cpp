// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stucklist.h"

#include "core/base/identifiers.h"
#include "core/cases/bundleturns.h"
#include "core/store/database.h"

#include <QSet>

namespace yichuang {

namespace {

QSet<QString> stuckOf(const CaseState &state)
{
    QSet<QString> ids;
    for (const QUuid &id : stuckMembers(state))
        ids.insert(uuidText(id));
    return ids;
}

} // namespace

Result<> StuckList::put(Database &database, qint64 record, const CaseState &state)
{
    if (!state.isBundle())
        return {};
    if (Result<> gone = database.prepare("DELETE FROM stuck_members WHERE matter = ?").bind(record).run(); !gone)
        return gone;
    for (const QString &id : stuckOf(state)) {
        Statement row = database.prepare("INSERT INTO stuck_members (matter, member) VALUES (?, ?)");
        if (Result<> written = row.bind(record).bind(id).run(); !written)
            return written;
    }
    return {};
}

Result<bool> StuckList::isAsPut(Database &database, qint64 record, const CaseState &state)
{
    Statement row = database.prepare("SELECT member FROM stuck_members WHERE matter = ?");
    row.bind(record);
    QSet<QString> stored;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return stored == stuckOf(state);
        stored.insert(row.text(0));
    }
}

} // namespace yichuang
