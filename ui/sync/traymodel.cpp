// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/traymodel.h"

#include "core/cases/event.h"
#include "ui/cases/casewords.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/syncwords.h"

namespace yichuang {

QString TrayModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Case:
        return tr("Case");
    case Column::What:
        return tr("What was recorded");
    case Column::When:
        return tr("When");
    case Column::Why:
        return tr("Why it has no effect");
    case Column::Next:
        return tr("What can be done");
    }
    return {};
}

QVariant TrayModel::cell(const MatterToSettle &row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Column::Case:
        return row.caseNumber.isEmpty() ? tr("not here yet") : row.caseNumber;
    case Column::What: {
        const QString what = CaseWords::event(eventTypeFromName(row.eventType));
        return row.own ? what : tr("%1 (elsewhere)").arg(what);
    }
    case Column::When:
        return tableDateTime(row.at);
    case Column::Why:
        return verdictText(row.verdict).what;
    case Column::Next:
        return verdictText(row.verdict).next;
    }
    return {};
}

} // namespace yichuang
