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

ErrorText TrayModel::why(const MatterToSettle &row)
{
    return row.needsNewerProgram() ? errorText({ErrorCode::NewerProgramNeeded, QStringLiteral("event.unknown"), {}})
                                   : verdictText(row.verdict);
}

QVariant TrayModel::cell(const MatterToSettle &row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Column::Case:
        return row.caseNumber.isEmpty() ? tr("not here yet") : row.caseNumber;
    case Column::What: {
        if (row.needsNewerProgram())
            return tr("The case as a whole");
        const QString what = CaseWords::event(eventTypeFromName(row.eventType));
        return row.own ? what : tr("%1 (elsewhere)").arg(what);
    }
    case Column::When:
        return tableDateTime(row.at);
    case Column::Why:
        return why(row).what;
    case Column::Next:
        return why(row).next;
    }
    return {};
}

} // namespace yichuang
