// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/ratings.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** Ratings, with what falls due for the bad ones. */
class RatingModel final : public TableModelBase<RatedVisit>
{
    Q_OBJECT

public:
    enum class Column { Due, Level, Step, Number, Item, Tags, ServedBy, RatedOn, Remarks };
    static constexpr int columnCountOfRatings = 9;

    using TableModelBase::TableModelBase;

    [[nodiscard]] QString headerText(int column) const override;

protected:
    [[nodiscard]] int columns() const override { return columnCountOfRatings; }
    [[nodiscard]] QVariant cell(const RatedVisit &row, int column, int role) const override;

private:
    [[nodiscard]] QString text(const RatedVisit &row, Column column) const;
};

} // namespace yichuang
