// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/caseexport.h"

#include "core/base/csv.h"

namespace yichuang {

namespace {

QStringList cells(const CaseListModel &model, const CaseRow &row)
{
    QStringList texts;
    for (int column = 0; column < CaseListModel::columns; ++column)
        texts.append(column == static_cast<int>(CaseListModel::Column::Due)
                         ? model.dueWithWord(row)
                         : model.text(row, static_cast<CaseListModel::Column>(column)));
    return texts;
}

} // namespace

QByteArray caseListCsv(const CaseListModel &model)
{
    QList<QStringList> table;
    table.reserve(model.rowCount() + 1);
    QStringList header;
    for (int column = 0; column < CaseListModel::columns; ++column)
        header.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    table.append(header);
    for (const CaseRow &row : model.rows())
        table.append(cells(model, row));
    return csvTable(table);
}

} // namespace yichuang
