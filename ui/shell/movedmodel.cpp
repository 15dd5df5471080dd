// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/movedmodel.h"

#include "core/cases/deadlines.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/lamp.h"

namespace yichuang {

QString MovedModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Number:
        return tr("Case number");
    case Column::Item:
        return tr("Service item");
    case Column::Before:
        return tr("Due before");
    case Column::After:
        return tr("Due now");
    }
    return {};
}

QVariant MovedModel::cell(const MovedDueDay &row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto dayText = [](const std::optional<QDate> &day) {
        return day ? tableDate(*day) : lampWord(Lamp::Unknown);
    };
    switch (static_cast<Column>(column)) {
    case Column::Number:
        return row.number;
    case Column::Item:
        return row.itemName;
    case Column::Before:
        return dayText(row.before);
    case Column::After:
        return dayText(row.after);
    }
    return {};
}

} // namespace yichuang
