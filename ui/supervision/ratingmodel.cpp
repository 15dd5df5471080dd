// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/ratingmodel.h"

#include "core/reference/ratingtags.h"
#include "ui/theme/colours.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/lamp.h"
#include "ui/widgets/ratingwords.h"

namespace yichuang {

QString RatingModel::headerText(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Due:
        return tr("Due");
    case Column::Level:
        return tr("Rating");
    case Column::Step:
        return tr("Next");
    case Column::Number:
        return tr("Case number");
    case Column::Item:
        return tr("Service item");
    case Column::Tags:
        return tr("Tags");
    case Column::ServedBy:
        return tr("Served by");
    case Column::RatedOn:
        return tr("Rated on");
    case Column::Remarks:
        return tr("Remarks");
    }
    return {};
}

QString RatingModel::text(const RatedVisit &row, Column column) const
{
    const RatingRow &rating = row.rating;
    switch (column) {
    case Column::Due:
        if (!row.due)
            return QStringLiteral("—");
        return row.due->day ? tableDate(*row.due->day) : tr("provisional");
    case Column::Level:
        return RatingWords::level(rating.level);
    case Column::Step:
        return RatingWords::step(rating.step);
    case Column::Number:
        return rating.row.number;
    case Column::Item:
        return rating.row.itemName;
    case Column::Tags:
        return ratingTagNames(rating.tags);
    case Column::ServedBy:
        return QStringLiteral("%1 · %2").arg(rating.servedBy.join(QStringLiteral(", ")), rating.visit.window);
    case Column::RatedOn:
        return tableDate(rating.ratedOn);
    case Column::Remarks: {
        QStringList remarks;
        if (rating.appealOpen)
            remarks.append(tr("appeal to be decided"));
        if (rating.written)
            remarks.append(tr("with a text"));
        if (rating.again)
            remarks.append(tr("rated again: %1").arg(RatingWords::level(*rating.again)));
        return remarks.join(QStringLiteral(", "));
    }
    }
    return {};
}

QVariant RatingModel::cell(const RatedVisit &row, int column, int role) const
{
    const Column at = static_cast<Column>(column);
    const QString shown = text(row, at);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return shown;
    if (role == lampRole && at == Column::Due)
        return static_cast<int>(row.lamp);
    if (role == Qt::AccessibleTextRole)
        return at == Column::Due ? QStringLiteral("%1 %2").arg(lampWord(row.lamp), shown).trimmed() : shown;
    if (role == Qt::ForegroundRole && at == Column::Level && isBad(row.rating.level))
        return colour(Colour::Red);
    return {};
}

} // namespace yichuang
