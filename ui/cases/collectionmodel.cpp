// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/collectionmodel.h"

#include "core/cases/deadlines.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/lamp.h"

namespace yichuang {

namespace {

Lamp reminderLamp(const CollectionRow &row, QDate today)
{
    if (!row.remindOn.isValid())
        return Lamp::None;
    if (row.remindOn > today)
        return Lamp::Green;
    return row.remindOn == today ? Lamp::Amber : Lamp::Red;
}

} // namespace

void CollectionModel::setToday(QDate today)
{
    m_today = today;
    redrawRows();
}

QString CollectionModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Remind:
        return tr("Remind on");
    case Column::Number:
        return tr("Case number");
    case Column::Item:
        return tr("Service item");
    case Column::Applicant:
        return tr("Applicant");
    case Column::Phone:
        return tr("Phone");
    case Column::Since:
        return tr("Waits since");
    case Column::Reminded:
        return tr("Reminded");
    case Column::Agent:
        return tr("Agent");
    }
    return {};
}

/** The year is said where it is not this one. */
QString CollectionModel::shortDay(QDate day) const
{
    return day.toString(day.year() == m_today.year() ? QStringLiteral("MM-dd") : QStringLiteral("yy-MM-dd"));
}

QString CollectionModel::text(const CollectionRow &row, Column column) const
{
    switch (column) {
    case Column::Remind:
        return row.remindOn.isValid() ? tableDate(row.remindOn) : tr("not again");
    case Column::Number:
        return row.row.number;
    case Column::Item:
        return row.row.itemName;
    case Column::Applicant:
        return row.row.applicantMasked;
    case Column::Phone:
        return row.row.phoneMasked;
    case Column::Since:
        return tableDate(row.since);
    case Column::Reminded:
        return row.reminders == 0 ? tr("not yet")
                                  : tr("%n time(s), last %1", nullptr, row.reminders).arg(shortDay(row.remindedOn));
    case Column::Agent:
        return row.agent.isEmpty() ? QStringLiteral("—") : row.agent;
    }
    return {};
}

QVariant CollectionModel::cell(const CollectionRow &row, int column, int role) const
{
    const bool remind = static_cast<Column>(column) == Column::Remind;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(row, static_cast<Column>(column));
    if (role == lampRole && remind)
        return static_cast<int>(reminderLamp(row, m_today));
    if (role == Qt::AccessibleTextRole && remind)
        return QStringLiteral("%1 %2").arg(lampWord(reminderLamp(row, m_today)), text(row, Column::Remind)).trimmed();
    return {};
}

} // namespace yichuang
