// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/ratings.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** What a line of figures is about. */
enum class FiguresScope { All, Window, Account };

struct ScopedFigures
{
    FiguresScope scope = FiguresScope::All;
    FiguresLine line;
};

/** The month's figures: all, then each window, then each account. */
class FiguresModel final : public TableModelBase<ScopedFigures>
{
    Q_OBJECT

public:
    enum class Column {
        Scope,
        Services,
        Rated,
        Level5,
        Level4,
        Level3,
        Level2,
        Level1,
        Satisfaction,
        Average,
        Active,
        Settled,
        Removed
    };
    static constexpr int columnCountOfFigures = 13;

    using TableModelBase::TableModelBase;

    void setReport(const RatingReport &report);
    [[nodiscard]] QString headerText(int column) const override;
    /** The head of a column of numbers stands over them, at the right. */
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] int columns() const override { return columnCountOfFigures; }
    [[nodiscard]] QVariant cell(const ScopedFigures &row, int column, int role) const override;
};

} // namespace yichuang
