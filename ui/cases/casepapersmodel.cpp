// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casepapersmodel.h"

#include "ui/cases/casewords.h"
#include "ui/widgets/dates.h"

namespace yichuang {

QString CasePapersModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Paper:
        return tr("Paper");
    case Column::Number:
        return tr("Paper number");
    case Column::MadeAt:
        return tr("Made at");
    case Column::Copies:
        return tr("Copies");
    case Column::Reprints:
        return tr("Printed again");
    }
    return {};
}

QVariant CasePapersModel::cell(const IssuedPaper &row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Column::Paper:
        return CaseWords::paper(row.kind);
    case Column::Number:
        return row.paperNumber;
    case Column::MadeAt:
        return tableDateTime(row.at);
    case Column::Copies:
        return row.copies;
    case Column::Reprints:
        return row.reprints > 0 ? tr("%n time(s)", nullptr, row.reprints) : QString();
    }
    return {};
}

} // namespace yichuang
