// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/membersmodel.h"

#include "ui/cases/casewords.h"
#include "ui/theme/colours.h"

#include <QBrush>

namespace yichuang {

QString MembersModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Item:
        return tr("Item");
    case Column::Number:
        return tr("Case number");
    case Column::Unit:
        return tr("Decided by");
    case Column::Stage:
        return tr("Stage");
    case Column::Due:
        return tr("Due");
    case Column::Result:
        return tr("Result");
    }
    return {};
}

QVariant MembersModel::cell(const MemberRow &row, int column, int role) const
{
    const auto at = static_cast<Column>(column);
    if (role == Qt::ForegroundRole && at == Column::Stage && row.stuck)
        return QBrush(colour(Colour::Red));
    if (role == Qt::ToolTipRole && !row.here)
        return tr("Its case is not on this computer; what is known of it came with the matter.");
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (at) {
    case Column::Item:
        return row.member.line.itemName;
    case Column::Number:
        return row.member.line.number;
    case Column::Unit:
        return row.member.line.unit;
    case Column::Stage:
        return row.stuck ? tr("%1: what it waited for was not approved").arg(CaseWords::stage(row.stage))
                         : CaseWords::stage(row.stage);
    case Column::Due:
        return CaseWords::due(row.due);
    case Column::Result:
        return row.member.result;
    }
    return {};
}

} // namespace yichuang
