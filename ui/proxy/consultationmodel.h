// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/consultation.h"
#include "core/store/staffnames.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** The register of consultations 首问责任登记; names and telephones masked. */
class ConsultationModel final : public TableModelBase<Consultation>
{
    Q_OBJECT

public:
    enum class Column { State, When, Asker, Phone, Matter, Item, FirstAsked, Answer };
    static constexpr int columnCountOfRegister = 8;

    using TableModelBase::TableModelBase;

    [[nodiscard]] static QStringList states(); ///< the words of the first column
    [[nodiscard]] QString headerText(int column) const override;
    /** Of the rows set from now on. */
    void setStaff(const StaffNames &staff) { m_staff = staff; }

protected:
    [[nodiscard]] int columns() const override { return columnCountOfRegister; }
    [[nodiscard]] QVariant cell(const Consultation &row, int column, int role) const override;

private:
    StaffNames m_staff;
};

} // namespace yichuang
