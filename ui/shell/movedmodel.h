// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** Due days that an imported calendar has moved. */
class MovedModel final : public TableModelBase<MovedDueDay>
{
    Q_OBJECT

public:
    enum class Column { Number, Item, Before, After };

    using TableModelBase::TableModelBase;

    [[nodiscard]] QString headerText(int column) const override;

protected:
    [[nodiscard]] int columns() const override { return 4; }
    [[nodiscard]] QVariant cell(const MovedDueDay &row, int column, int role) const override;
};

} // namespace yichuang
