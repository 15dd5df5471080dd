// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proxy/consultationmodel.h"

#include "core/identity/masking.h"
#include "ui/widgets/dates.h"

namespace yichuang {

QString ConsultationModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::State:
        return tr("State");
    case Column::When:
        return tr("When");
    case Column::Asker:
        return tr("Who asked");
    case Column::Matter:
        return tr("Matter");
    case Column::Item:
        return tr("Service item");
    case Column::FirstAsked:
        return tr("First asked");
    case Column::Answer:
        return tr("Answer");
    case Column::Phone:
        return tr("Telephone");
    }
    return {};
}

QStringList ConsultationModel::states()
{
    return {tr("Open"), tr("Handed on"), tr("Answered")};
}

QVariant ConsultationModel::cell(const Consultation &row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Column::State:
        if (row.isOpen())
            return tr("Open");
        return row.closed && !row.closed->handedTo.isEmpty() ? tr("Handed on") : tr("Answered");
    case Column::When:
        return tableDateTime(row.askedAt);
    case Column::Asker:
        return maskName(row.asked.asker);
    case Column::Matter:
        return row.asked.matter;
    case Column::Item:
        return row.asked.itemName;
    case Column::FirstAsked:
        return m_staff.of(row.firstAsked.account);
    case Column::Answer:
        if (!row.closed)
            return row.asked.answer;
        return row.closed->handedTo.isEmpty() ? row.closed->answer : tr("to %1").arg(row.closed->handedTo);
    case Column::Phone:
        return maskPhone(row.asked.phone);
    }
    return {};
}

} // namespace yichuang
