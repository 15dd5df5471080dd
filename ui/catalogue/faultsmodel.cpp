// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/faultsmodel.h"

#include "core/base/csv.h"

#include <QCoreApplication>

namespace yichuang {

QString FaultsModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Place:
        return tr("Place (JSON pointer)");
    case Column::Wrong:
        return tr("What is wrong");
    case Column::Found:
        return tr("Found");
    case Column::Expected:
        return tr("Expected");
    case Column::Code:
        return tr("Code");
    }
    return {};
}

QVariant FaultsModel::cell(const Fault &row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Column::Place:
        return row.pointer.isEmpty() ? tr("whole file") : row.pointer;
    case Column::Wrong: {
        const QString meaning = faultMeaning(row.code);
        return meaning.isEmpty() ? row.wrong : QCoreApplication::translate("Fault", meaning.toUtf8().constData());
    }
    case Column::Found:
        return row.wrong;
    case Column::Expected:
        return row.expected;
    case Column::Code:
        return row.code;
    }
    return {};
}

QByteArray FaultsModel::csv() const
{
    QList<QStringList> table;
    QStringList header;
    for (int column = 0; column < columns(); ++column)
        header.append(headerText(column));
    table.append(header);
    for (const Fault &fault : rows()) {
        QStringList line;
        for (int column = 0; column < columns(); ++column)
            line.append(cell(fault, column, Qt::DisplayRole).toString());
        table.append(line);
    }
    return csvTable(table);
}

} // namespace yichuang
