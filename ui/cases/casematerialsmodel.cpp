// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casematerialsmodel.h"

#include "ui/cases/casewords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/dates.h"

namespace yichuang {

namespace {

/** The mark in front of a state: what is settled, what is owed, what is wrong. */
QVariant markOf(MaterialState state)
{
    switch (state) {
    case MaterialState::Received:
    case MaterialState::Reused:
    case MaterialState::Committed:
    case MaterialState::Shared:
        return icon(IconName::Check, Colour::Green);
    case MaterialState::Promised:
        return icon(IconName::Clock, Colour::Amber);
    case MaterialState::Missing:
    case MaterialState::Deficient:
        return icon(IconName::Warning, Colour::Red);
    }
    return {};
}

} // namespace

QString CaseMaterialsModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Material:
        return tr("Material");
    case Column::Asked:
        return tr("Asked for");
    case Column::State:
        return tr("State");
    case Column::HandedIn:
        return tr("Handed in");
    case Column::Remark:
        return tr("Remark");
    }
    return {};
}

QString CaseMaterialsModel::handedIn(const CaseMaterial &row)
{
    QStringList parts;
    if (row.originals > 0)
        parts.append(tr("%n original(s)", nullptr, row.originals));
    if (row.copies > 0)
        parts.append(tr("%n copy(ies)", nullptr, row.copies));
    if (row.pages > 0)
        parts.append(tr("%n page(s)", nullptr, row.pages));
    if (!row.blobs.isEmpty())
        parts.append(tr("%n file(s)", nullptr, static_cast<int>(row.blobs.size())));
    if (!parts.isEmpty() && row.way != ReceiptWay::Paper)
        parts.append(CaseWords::receiptWay(row.way));
    return parts.join(tr(", "));
}

QString CaseMaterialsModel::remark(const CaseMaterial &row) const
{
    QStringList parts;
    if (row.state == MaterialState::Deficient || row.state == MaterialState::Missing)
        parts.append(row.deficiency);
    if (row.state == MaterialState::Promised && row.dueOn.isValid())
        parts.append(tr("due %1").arg(tableDate(row.dueOn)));
    if (row.state == MaterialState::Reused)
        parts.append(tr("from case %1").arg(row.sourceCase));
    parts.append(row.remark);
    parts.removeAll(QString());
    return parts.join(tr("; "));
}

QVariant CaseMaterialsModel::cell(const CaseMaterial &row, int column, int role) const
{
    if (role == Qt::DecorationRole)
        return column == static_cast<int>(Column::State) ? markOf(row.state) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Column::Material:
        return row.name;
    case Column::Asked:
        return tr("%1 × %2", "form, number").arg(enumText(row.kind)).arg(row.copiesAsked);
    case Column::State:
        return CaseWords::materialState(row.state);
    case Column::HandedIn:
        return handedIn(row);
    case Column::Remark:
        return remark(row);
    }
    return {};
}

} // namespace yichuang
