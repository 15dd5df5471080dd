// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/noticemodel.h"

#include "ui/widgets/dates.h"
#include "ui/widgets/syncwords.h"

namespace yichuang {

QString NoticeModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::When:
        return tr("When");
    case Column::Case:
        return tr("Case");
    case Column::What:
        return tr("What happened");
    }
    return {};
}

QVariant NoticeModel::cell(const CaseNotice &row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Column::When:
        return tableDateTime(row.at);
    case Column::Case:
        return row.caseNumber;
    case Column::What:
        return noticeText(row);
    }
    return {};
}

} // namespace yichuang
