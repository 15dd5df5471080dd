// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/collectionlist.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** Results that wait to be fetched, and the reminders of them. Masked rows only. */
class CollectionModel final : public TableModelBase<CollectionRow>
{
    Q_OBJECT

public:
    enum class Column { Remind, Number, Item, Applicant, Phone, Since, Reminded, Agent };
    static constexpr int columnCountOfCollections = 8;

    using TableModelBase::TableModelBase;

    /** What the lamps are measured against: amber today, red after it. */
    void setToday(QDate today);

protected:
    [[nodiscard]] int columns() const override { return columnCountOfCollections; }
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QVariant cell(const CollectionRow &row, int column, int role) const override;

private:
    [[nodiscard]] QString shortDay(QDate day) const;
    [[nodiscard]] QString text(const CollectionRow &row, Column column) const;

    QDate m_today;
};

} // namespace yichuang
