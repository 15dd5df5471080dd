// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/workcalendar.h"
#include "core/store/caselist.h"

#include <array>

namespace yichuang {

/** What a handler looks at. */
enum class WorkKind {
    ToDecide, ///< accepted, the decision clock runs
    ToFinish, ///< decided, the result is to be made and to reach the window
    AtRisk, ///< due within two working days or overdue, whatever the stage: the daily list
    ToVerify, ///< approved on a commitment that is still to be checked, fetched or not
    Stuck, ///< members of a 一件事 whose earlier one was not approved: somebody must let them go on, or end them
};
inline constexpr std::array allWorkKinds{WorkKind::ToDecide, WorkKind::ToFinish, WorkKind::AtRisk, WorkKind::ToVerify,
                                         WorkKind::Stuck};

/** Whose. */
enum class WorkOwner { Anybody, Mine, Nobody };

/** The query of a work list; @p unit empty: every unit's. */
[[nodiscard]] CaseQuery workQuery(WorkKind kind, WorkOwner owner, const QString &unit, const QString &account,
                                  QDate today, const WorkCalendar &calendar);

} // namespace yichuang
