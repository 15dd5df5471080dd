// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/deliveries.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** What happened to one's own cases elsewhere. */
class NoticeModel final : public TableModelBase<CaseNotice>
{
    Q_OBJECT

public:
    enum class Column { When, Case, What };

    using TableModelBase::TableModelBase;

protected:
    [[nodiscard]] int columns() const override { return int(Column::What) + 1; }
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QVariant cell(const CaseNotice &row, int column, int role) const override;
};

} // namespace yichuang
