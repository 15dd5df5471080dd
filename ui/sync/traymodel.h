// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/deliveries.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** The tray of matters to settle 待处理: what the district set aside or refused, why, and what can be done. */
class TrayModel final : public TableModelBase<MatterToSettle>
{
    Q_OBJECT

public:
    enum class Column { Case, What, When, Why, Next };
    static constexpr int columnCountOfTray = int(Column::Next) + 1;

    using TableModelBase::TableModelBase;

protected:
    [[nodiscard]] int columns() const override { return columnCountOfTray; }
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QVariant cell(const MatterToSettle &row, int column, int role) const override;

private:
    [[nodiscard]] static ErrorText why(const MatterToSettle &row);
};

} // namespace yichuang
