// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** The members of a 一件事, in the order of handling. */
class MembersModel final : public TableModelBase<MemberRow>
{
    Q_OBJECT

public:
    enum class Column { Item, Number, Unit, Stage, Due, Result };
    using TableModelBase::TableModelBase;

protected:
    [[nodiscard]] int columns() const override { return 6; }
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QVariant cell(const MemberRow &row, int column, int role) const override;
};

} // namespace yichuang
