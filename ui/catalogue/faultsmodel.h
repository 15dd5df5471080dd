// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/fault.h"
#include "ui/widgets/tablemodel.h"

#include <QByteArray>

namespace yichuang {

/** The faults of a document that was not imported: where, what is wrong, what was expected. */
class FaultsModel final : public TableModelBase<Fault>
{
    Q_OBJECT

public:
    enum class Column { Place, Wrong, Found, Expected, Code };
    using TableModelBase::TableModelBase;

    /** All faults as CSV with a header line. */
    [[nodiscard]] QByteArray csv() const;

protected:
    [[nodiscard]] int columns() const override { return 5; }
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QVariant cell(const Fault &row, int column, int role) const override;
};

} // namespace yichuang
