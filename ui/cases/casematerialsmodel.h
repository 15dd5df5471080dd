// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/bodies.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** The checklist of a case as it stands now. */
class CaseMaterialsModel final : public TableModelBase<CaseMaterial>
{
    Q_OBJECT

public:
    enum class Column { Material, Asked, State, HandedIn, Remark };
    using TableModelBase::TableModelBase;

    /** What was brought of @p row, and how it came, as its column says it. */
    [[nodiscard]] static QString handedIn(const CaseMaterial &row);

protected:
    [[nodiscard]] int columns() const override { return 5; }
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QVariant cell(const CaseMaterial &row, int column, int role) const override;

private:
    [[nodiscard]] QString remark(const CaseMaterial &row) const;
};

} // namespace yichuang
