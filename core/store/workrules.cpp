// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workrules.h"

#include "core/store/referencestore.h"

namespace yichuang {

const ProvinceProfile &WorkRules::provinceOf(const CaseState &state) const
{
    const ProvinceProfile *named = provinces->find(state.intake.provinceProfile);
    return named ? *named : provinces->forDivision(state.place.centre);
}

std::optional<DueDay> WorkRules::due(const CaseState &state) const
{
    return listed(state).due;
}

ListedDays WorkRules::listed(const CaseState &state) const
{
    return listedDays(state, *calendar, provinceOf(state));
}

Result<WorkRules> loadWorkRules(ReferenceStore &store, QDate today)
{
    WorkRules rules;
    const Result<std::vector<QByteArray>> calendars = store.all(ReferenceKind::Calendar);
    if (!calendars)
        return failure(calendars.error());
    WorkCalendar calendar;
    for (const QByteArray &bytes : *calendars) {
        // What was imported was checked then; a calendar that no longer joins is passed over, never guessed at.
        if (const auto read = readWorkCalendar(bytes)) {
            if (const std::optional<WorkCalendar> merged = calendar.merged(*read))
                calendar = *merged;
        }
    }
    rules.calendar = std::make_shared<const WorkCalendar>(std::move(calendar));

    const Result<std::optional<QByteArray>> provinces = store.inForce(ReferenceKind::ProvinceProfiles, today);
    if (!provinces)
        return failure(provinces.error());
    if (*provinces) {
        if (auto read = readProvinceProfiles(**provinces))
            rules.provinces = std::make_shared<const ProvinceProfiles>(std::move(*read));
    }
    return rules;
}

} // namespace yichuang
