// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/store/staffnames.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** The register of seals 用印登记. */
class SealModel final : public TableModelBase<SealUse>
{
    Q_OBJECT

public:
    enum class Column { Entry, Seal, Paper, Copies, Serial, When, Who };
    static constexpr int columnCountOfRegister = 7;

    using TableModelBase::TableModelBase;

    [[nodiscard]] QString headerText(int column) const override;
    /** Of the rows set from now on. */
    void setStaff(const StaffNames &staff) { m_staff = staff; }

protected:
    [[nodiscard]] int columns() const override { return columnCountOfRegister; }
    [[nodiscard]] QVariant cell(const SealUse &row, int column, int role) const override;

private:
    StaffNames m_staff;
};

} // namespace yichuang
