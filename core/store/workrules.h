// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/deadlines.h"
#include "core/reference/provinceprofile.h"
#include "core/reference/workcalendar.h"

#include <memory>

namespace yichuang {

class ReferenceStore;

/** The working calendar and the provincial rules in force: what every clock of a case asks. */
struct WorkRules
{
    std::shared_ptr<const WorkCalendar> calendar = std::make_shared<const WorkCalendar>();
    std::shared_ptr<const ProvinceProfiles> provinces = std::make_shared<const ProvinceProfiles>();

    /** The profile @p state was opened under, or its place's where that one is not known here. */
    [[nodiscard]] const ProvinceProfile &provinceOf(const CaseState &state) const;
    /** The running clock of @p state. */
    [[nodiscard]] std::optional<DueDay> due(const CaseState &state) const;
    /** Every day a list sorts by. */
    [[nodiscard]] ListedDays listed(const CaseState &state) const;
};

/** Calendars add up in the order of import; of province profiles the newest in force counts. */
[[nodiscard]] Result<WorkRules> loadWorkRules(ReferenceStore &store, QDate today);

} // namespace yichuang
