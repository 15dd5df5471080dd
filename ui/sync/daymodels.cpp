// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/daymodels.h"

#include "core/cases/event.h"
#include "ui/cases/casewords.h"
#include "ui/theme/colours.h"
#include "ui/widgets/syncwords.h"

namespace yichuang {

namespace {

bool agrees(const DayCount &count, bool hasDistrict)
{
    return count.papersPrinted == count.papersStored
        && (!hasDistrict || (count.papersAccepted == count.papersStored && count.eventsAccepted == count.eventsStored));
}

} // namespace

void DayCountModel::setDistrict(bool hasDistrict)
{
    m_hasDistrict = hasDistrict;
}

QString DayCountModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Window:
        return tr("Window");
    case Column::Printed:
        return tr("Papers printed");
    case Column::Stored:
        return tr("Papers recorded");
    case Column::Accepted:
        return tr("Papers with the district");
    case Column::Records:
        return tr("All records");
    case Column::RecordsAccepted:
        return tr("Records with the district");
    case Column::Result:
        return tr("Result");
    }
    return {};
}

QVariant DayCountModel::cell(const DayCount &row, int column, int role) const
{
    if (role == Qt::ForegroundRole && static_cast<Column>(column) == Column::Result)
        return colour(agrees(row, m_hasDistrict) ? Colour::Green : Colour::Red);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto there = [this](int count) { return m_hasDistrict ? QString::number(count) : QStringLiteral("—"); };
    switch (static_cast<Column>(column)) {
    case Column::Window:
        return row.window;
    case Column::Printed:
        return QString::number(row.papersPrinted);
    case Column::Stored:
        return QString::number(row.papersStored);
    case Column::Accepted:
        return there(row.papersAccepted);
    case Column::Records:
        return QString::number(row.eventsStored);
    case Column::RecordsAccepted:
        return there(row.eventsAccepted);
    case Column::Result:
        return agrees(row, m_hasDistrict) ? tr("✓ agree") : tr("▲ differ");
    }
    return {};
}

QString DayLineModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Case:
        return tr("Case");
    case Column::What:
        return tr("Record");
    case Column::When:
        return tr("Time");
    case Column::Missing:
        return tr("What is missing");
    case Column::Next:
        return tr("What can be done");
    }
    return {};
}

QVariant DayLineModel::cell(const DayLine &row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const DayDifference &difference = row.difference;
    const bool waits = m_hasDistrict && difference.with == DayDifference::With::Nobody;
    const bool disputed = m_hasDistrict && difference.with == DayDifference::With::Dispute;
    QStringList texts;
    switch (static_cast<Column>(column)) {
    case Column::Case:
        return difference.caseNumber.isEmpty() ? tr("not here yet") : difference.caseNumber;
    case Column::What:
        return row.paperTitle.isEmpty() ? CaseWords::event(eventTypeFromName(difference.eventType))
                                        : QStringLiteral("%1 %2").arg(row.paperTitle, row.paperNumber).trimmed();
    case Column::When:
        return difference.at.toString(u"HH:mm");
    case Column::Missing:
        if (!difference.isPrinted)
            texts << tr("not printed");
        if (waits)
            texts << tr("not with the district");
        if (disputed)
            texts << verdictText(difference.verdict).what;
        return texts.join(QLatin1Char(' '));
    case Column::Next:
        if (!difference.isPrinted)
            texts << tr("Print it again, or say why it is not needed.");
        if (waits)
            texts << tr("Sync, or carry it on a stick.");
        if (disputed)
            texts << tr("Settle it under “To settle”.");
        return texts.join(QLatin1Char(' '));
    }
    return {};
}

} // namespace yichuang
