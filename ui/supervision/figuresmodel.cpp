// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/figuresmodel.h"

#include "ui/widgets/ratingwords.h"

#include <QFont>

namespace yichuang {

namespace {

constexpr int numbersAlignment = Qt::AlignRight | Qt::AlignVCenter;

/** The level a column counts. */
Satisfaction levelOf(FiguresModel::Column column)
{
    return Satisfaction(int(column) - int(FiguresModel::Column::Level5));
}

bool isLevel(FiguresModel::Column column)
{
    return column >= FiguresModel::Column::Level5 && column <= FiguresModel::Column::Level1;
}

} // namespace

void FiguresModel::setReport(const RatingReport &report)
{
    std::vector<ScopedFigures> lines{{FiguresScope::All, {{}, report.all}}};
    for (const FiguresLine &line : report.byWindow)
        lines.push_back({FiguresScope::Window, line});
    for (const FiguresLine &line : report.byAccount)
        lines.push_back({FiguresScope::Account, line});
    setRows(std::move(lines));
}

QString FiguresModel::headerText(int column) const
{
    const Column at = static_cast<Column>(column);
    if (isLevel(at))
        return RatingWords::level(levelOf(at));
    switch (at) {
    case Column::Scope:
        return tr("Window or account");
    case Column::Services:
        return tr("Visits");
    case Column::Rated:
        return tr("Rated");
    case Column::Satisfaction:
        return tr("Satisfaction");
    case Column::Average:
        return tr("Average");
    case Column::Active:
        return tr("Rated of visits");
    case Column::Settled:
        return tr("Settled");
    case Column::Removed:
        return tr("Taken out");
    case Column::Level5:
    case Column::Level4:
    case Column::Level3:
    case Column::Level2:
    case Column::Level1:
        return {};
    }
    return {};
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section > int(Column::Scope))
        return numbersAlignment;
    return TableModelBase::headerData(section, orientation, role);
}

QVariant FiguresModel::cell(const ScopedFigures &row, int column, int role) const
{
    const Column at = static_cast<Column>(column);
    const RatingFigures &figures = row.line.figures;
    if (role == Qt::TextAlignmentRole && at != Column::Scope)
        return numbersAlignment;
    if (role == Qt::FontRole && row.scope == FiguresScope::All) {
        QFont strong;
        strong.setWeight(QFont::Medium);
        return strong;
    }
    if (role != Qt::DisplayRole)
        return {};
    if (isLevel(at))
        return QString::number(figures.byLevel[std::size_t(levelOf(at))]);
    switch (at) {
    case Column::Scope:
        return row.scope == FiguresScope::All   ? tr("All")
            : row.scope == FiguresScope::Window ? tr("Window %1").arg(row.line.key)
                                                : tr("Account %1").arg(row.line.key);
    case Column::Services:
        return QString::number(figures.services);
    case Column::Rated:
        return QString::number(figures.rated());
    case Column::Satisfaction:
        return shareText(figures.satisfaction());
    case Column::Average:
        return averageText(figures.average());
    case Column::Active:
        return shareText(figures.activeShare());
    case Column::Settled:
        return shareText(figures.settledShare());
    case Column::Removed:
        return QString::number(figures.removed);
    case Column::Level5:
    case Column::Level4:
    case Column::Level3:
    case Column::Level2:
    case Column::Level1:
        break;
    }
    return {};
}

} // namespace yichuang
