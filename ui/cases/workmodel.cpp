// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/workmodel.h"

#include "core/desk/handlingunit.h"
#include "ui/cases/caselistmodel.h"
#include "ui/cases/casewords.h"
#include "ui/theme/colours.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/lamp.h"

namespace yichuang {

void WorkModel::setToday(QDate today, const ReferenceSet &reference)
{
    m_today = today;
    m_reference = reference;
    redrawRows();
}

QString WorkModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Due:
        return tr("Due");
    case Column::Number:
        return tr("Case number");
    case Column::Item:
        return tr("Service item");
    case Column::Applicant:
        return tr("Applicant");
    case Column::Stage:
        return tr("Stage");
    case Column::Unit:
        return tr("Unit");
    case Column::Handler:
        return tr("In hand of");
    case Column::Since:
        return tr("Last change");
    case Column::KeptAt:
        return tr("Lies at");
    }
    return {};
}

QString WorkModel::text(const CaseRow &row, Column column) const
{
    switch (column) {
    case Column::Due:
        return CaseWords::due(row);
    case Column::Number:
        return row.number;
    case Column::Item:
        return row.itemName;
    case Column::Applicant:
        return row.applicantMasked;
    case Column::Stage:
        return CaseWords::stage(row);
    case Column::Unit:
        return row.unit.isEmpty() ? tr("this centre") : handlingUnitName(row.unit, m_reference);
    case Column::Handler:
        return row.handler.isEmpty() ? QStringLiteral("—") : m_staff.of(row.handler);
    case Column::Since:
        return tableDateTime(row.changedAt);
    case Column::KeptAt:
        return row.keptAt;
    }
    return {};
}

QVariant WorkModel::cell(const CaseRow &row, int column, int role) const
{
    const bool due = static_cast<Column>(column) == Column::Due;
    const QString shown = text(row, static_cast<Column>(column));
    if (role == CaseIdRole)
        return row.caseId;
    if (role == Qt::DisplayRole)
        return shown;
    if (static_cast<Column>(column) == Column::Stage && row.needsNewerProgram) {
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return CaseWords::stageHint(row);
        if (role == Qt::ForegroundRole)
            return colour(Colour::Amber);
    }
    if (!m_reference.calendar)
        return {};
    const Lamp lamp = lampOf(dueOf(row), m_today, *m_reference.calendar);
    if (role == lampRole)
        return due ? QVariant(static_cast<int>(lamp)) : QVariant();
    if (role == Qt::ToolTipRole)
        return due ? CaseWords::remaining(dueOf(row), m_today, *m_reference.calendar) : shown;
    if (role == Qt::AccessibleTextRole)
        return due ? QStringLiteral("%1 %2").arg(lampWord(lamp), shown).trimmed() : shown;
    return {};
}

} // namespace yichuang
