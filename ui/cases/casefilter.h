// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/workcalendar.h"
#include "core/store/caselist.h"

#include <QSet>
#include <QString>

#include <array>

namespace yichuang {

/** The stages as the list's chips gather them. */
enum class StageGroup {
    Received,
    AwaitingCorrection,
    Accepted,
    Tolerant,
    Decided, ///< approved, refused or awaiting collection
    Done,
    Ended, ///< declined, withdrawn or revoked
};

inline constexpr std::array allStageGroups{StageGroup::Received, StageGroup::AwaitingCorrection,
                                           StageGroup::Accepted, StageGroup::Tolerant,
                                           StageGroup::Decided,  StageGroup::Done,
                                           StageGroup::Ended};

[[nodiscard]] std::vector<CaseStage> stagesOf(StageGroup group);

enum class DueFilter {
    Any,
    Overdue, ///< the running clock ended before today
    TwoDays, ///< ends within two working days, or is overdue already
    ThisWeek, ///< ends up to Sunday, or is overdue already
};

enum class DayFilter { Any, Today, LastSevenDays, ThisMonth, Chosen };

/** What the clerk has set above the list. */
struct CaseFilter
{
    QString text;
    QSet<StageGroup> groups; ///< empty: all
    bool mineOnly = false;
    DueFilter due = DueFilter::Any;
    DayFilter days = DayFilter::Any;
    QDate from; ///< for DayFilter::Chosen; invalid: open
    QDate until;
    QString itemId; ///< empty: all

    bool operator==(const CaseFilter &) const = default;
    [[nodiscard]] bool isDefault() const { return *this == CaseFilter(); }
};

/** The first page of what @p filter asks for; @p account is whose cases "mine" are. */
[[nodiscard]] CaseQuery queryOf(const CaseFilter &filter, const QString &account, QDate today,
                                const WorkCalendar &calendar);

} // namespace yichuang
