// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rekeylist.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** What is still to be entered in other systems 补录清单; names masked. */
class RekeyModel final : public TableModelBase<RekeyRow>
{
    Q_OBJECT

public:
    enum class Column { Since, System, Number, Item, Applicant, Stage };
    static constexpr int columnCountOfRekeys = 6;

    using TableModelBase::TableModelBase;

    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QString text(const RekeyRow &row, Column column) const;

protected:
    [[nodiscard]] int columns() const override { return columnCountOfRekeys; }
    [[nodiscard]] QVariant cell(const RekeyRow &row, int column, int role) const override;
};

} // namespace yichuang
