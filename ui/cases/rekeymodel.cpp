// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/rekeymodel.h"

#include "ui/cases/casewords.h"
#include "ui/widgets/dates.h"

namespace yichuang {

QString RekeyModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Since:
        return tr("Owed since");
    case Column::System:
        return tr("Other system");
    case Column::Number:
        return tr("Case number");
    case Column::Item:
        return tr("Service item");
    case Column::Applicant:
        return tr("Applicant");
    case Column::Stage:
        return tr("Stage");
    }
    return {};
}

QString RekeyModel::text(const RekeyRow &row, Column column) const
{
    switch (column) {
    case Column::Since:
        return tableDate(row.owedOn);
    case Column::System:
        return row.system;
    case Column::Number:
        return row.row.number;
    case Column::Item:
        return row.row.itemName;
    case Column::Applicant:
        return row.row.applicantMasked;
    case Column::Stage:
        return CaseWords::stage(row.row.stage);
    }
    return {};
}

QVariant RekeyModel::cell(const RekeyRow &row, int column, int role) const
{
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(text(row, static_cast<Column>(column)))
                                                              : QVariant();
}

} // namespace yichuang
