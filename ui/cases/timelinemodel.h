// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/store/staffnames.h"
#include "ui/widgets/tablemodel.h"

namespace yichuang {

/** One event as the timeline tells it. */
struct TimelineRow
{
    QDateTime at;
    QString who;
    QString what;
    QString details; ///< lines
    EventType type = EventType::Unknown;
    QString misfit; ///< why it did not apply here; empty when it did
};

/** What happened to a case, newest first: who, when, what, in words. */
class TimelineModel final : public TableModelBase<TimelineRow>
{
    Q_OBJECT

public:
    enum class Column { When, What, Details, Who };
    enum Role { TypeRole = Qt::UserRole + 1, MisfitRole };

    using TableModelBase::TableModelBase;

    void setCase(const CaseFile &file, const StaffNames &staff);

protected:
    [[nodiscard]] int columns() const override { return 4; }
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QVariant cell(const TimelineRow &row, int column, int role) const override;
};

} // namespace yichuang
