// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** The papers made for a case, in the order they were made. */
class CasePapersModel final : public TableModelBase<IssuedPaper>
{
    Q_OBJECT

public:
    enum class Column { Paper, Number, MadeAt, Copies, Reprints };
    using TableModelBase::TableModelBase;

protected:
    [[nodiscard]] int columns() const override { return 5; }
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QVariant cell(const IssuedPaper &row, int column, int role) const override;
};

} // namespace yichuang
