// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/timelinemodel.h"

#include "ui/cases/casewords.h"
#include "ui/cases/eventwords.h"
#include "ui/theme/colours.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/errortext.h"

#include <algorithm>

namespace yichuang {

void TimelineModel::setCase(const CaseFile &file, const StaffNames &staff)
{
    std::vector<TimelineRow> rows;
    rows.reserve(file.events.size());
    for (auto event = file.events.rbegin(); event != file.events.rend(); ++event) {
        TimelineRow row;
        row.at = event->at;
        row.type = event->type();
        row.who = tr("%1, %2", "name, role").arg(staff.of(event->actor.account), CaseWords::role(event->actor.role));
        row.what = CaseWords::event(row.type);
        row.details = eventDetails(*event, staff).join(QLatin1Char('\n'));
        const auto misfit = std::find_if(file.misfits.begin(), file.misfits.end(),
                                         [&event](const Misfit &m) { return m.eventId == event->id; });
        if (misfit != file.misfits.end()) {
            row.misfit = tr("Has no effect here: %1").arg(errorText(misfit->why).what);
            row.details = row.details.isEmpty() ? row.misfit : row.misfit + QLatin1Char('\n') + row.details;
        }
        rows.push_back(std::move(row));
    }
    setRows(std::move(rows));
}

QString TimelineModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::When:
        return tr("When");
    case Column::What:
        return tr("What");
    case Column::Details:
        return tr("Details");
    case Column::Who:
        return tr("Who");
    }
    return {};
}

QVariant TimelineModel::cell(const TimelineRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    case Qt::ForegroundRole:
        if (!row.misfit.isEmpty())
            return colour(Colour::Red);
        return row.type == EventType::Unknown ? QVariant(colour(Colour::Amber)) : QVariant();
    case TypeRole:
        return static_cast<int>(row.type);
    case MisfitRole:
        return row.misfit;
    default:
        return {};
    }
    switch (static_cast<Column>(column)) {
    case Column::When:
        return tableDateTime(row.at);
    case Column::What:
        return row.what;
    case Column::Details:
        return row.details;
    case Column::Who:
        return row.who;
    }
    return {};
}

} // namespace yichuang
