// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/proxyledger.h"
#include "core/store/staffnames.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** The agents' ledger 代办台账; names and numbers come masked. */
class ProxyLedgerModel final : public TableModelBase<ProxyRow>
{
    Q_OBJECT

public:
    enum class Column {
        Step,
        Number,
        Principal,
        Item,
        Agent,
        Began,
        Forwarded,
        Accepted,
        Decided,
        Reported,
        Handed,
        Marks
    };
    static constexpr int columnCountOfLedger = 12;

    using TableModelBase::TableModelBase;

    /** Days of this year are shown without it, so that six of them fit. */
    void setToday(QDate today);
    /** Of the rows set from now on. */
    void setStaff(const StaffNames &staff) { m_staff = staff; }

    [[nodiscard]] QString text(const ProxyRow &row, Column column) const;
    [[nodiscard]] QString headerText(int column) const override;

protected:
    [[nodiscard]] int columns() const override { return columnCountOfLedger; }
    [[nodiscard]] QVariant cell(const ProxyRow &row, int column, int role) const override;

private:
    QDate m_today;
    StaffNames m_staff;
};

} // namespace yichuang
