// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/store/staffnames.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** Rows of a work list: what lies where, and until when. Masked rows only. */
class WorkModel final : public TableModelBase<CaseRow>
{
    Q_OBJECT

public:
    enum class Column { Due, Number, Item, Applicant, Stage, Unit, Handler, Since, KeptAt };
    static constexpr int columnCountOfWork = 9;
    enum Role { CaseIdRole = Qt::UserRole + 1 }; ///< QUuid; lamps are under lampRole

    using TableModelBase::TableModelBase;

    /** What lamps are measured against, and whose names the units have. */
    void setToday(QDate today, const ReferenceSet &reference);
    /** Of the rows set from now on. */
    void setStaff(const StaffNames &staff) { m_staff = staff; }

protected:
    [[nodiscard]] int columns() const override { return columnCountOfWork; }
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QVariant cell(const CaseRow &row, int column, int role) const override;

private:
    [[nodiscard]] QString text(const CaseRow &row, Column column) const;

    QDate m_today;
    ReferenceSet m_reference;
    StaffNames m_staff;
};

} // namespace yichuang
