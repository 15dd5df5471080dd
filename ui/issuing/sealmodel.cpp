// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issuing/sealmodel.h"

#include "ui/widgets/dates.h"

namespace yichuang {

QString SealModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Entry:
        return tr("Entry");
    case Column::Seal:
        return tr("Seal");
    case Column::Paper:
        return tr("Paper");
    case Column::Copies:
        return tr("Impressions");
    case Column::Serial:
        return tr("Serial of the form");
    case Column::When:
        return tr("When");
    case Column::Who:
        return tr("Who");
    }
    return {};
}

QVariant SealModel::cell(const SealUse &row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Column::Entry:
        return QString::number(row.use.entry);
    case Column::Seal:
        return row.use.seal;
    case Column::Paper:
        return row.use.paper;
    case Column::Copies:
        return QString::number(row.use.copies);
    case Column::Serial:
        return row.use.serial;
    case Column::When:
        return tableDateTime(row.at);
    case Column::Who:
        return row.use.approvedBy.isEmpty()
            ? m_staff.of(row.by.account)
            : tr("%1, let by %2").arg(m_staff.of(row.by.account), m_staff.of(row.use.approvedBy));
    }
    return {};
}

} // namespace yichuang
