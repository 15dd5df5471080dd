// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/dayreport.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** The three counts of each window, and whether they agree. */
class DayCountModel final : public TableModelBase<DayCount>
{
    Q_OBJECT

public:
    enum class Column { Window, Printed, Stored, Accepted, Records, RecordsAccepted, Result };

    using TableModelBase::TableModelBase;
    /** Whether the district's counts are compared. */
    void setDistrict(bool hasDistrict);

protected:
    [[nodiscard]] int columns() const override { return int(Column::Result) + 1; }
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QVariant cell(const DayCount &row, int column, int role) const override;

private:
    bool m_hasDistrict = false;
};

/** Where the counts part, case by case. */
class DayLineModel final : public TableModelBase<DayLine>
{
    Q_OBJECT

public:
    enum class Column { Case, What, When, Missing, Next };

    using TableModelBase::TableModelBase;
    void setDistrict(bool hasDistrict) { m_hasDistrict = hasDistrict; }

protected:
    [[nodiscard]] int columns() const override { return int(Column::Next) + 1; }
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QVariant cell(const DayLine &row, int column, int role) const override;

private:
    bool m_hasDistrict = false;
};

} // namespace yichuang
