// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"
#include "core/reference/provinceprofile.h"
#include "core/reference/workcalendar.h"

#include <optional>

namespace yichuang {

/** A day on which something falls due; nullopt day means the working calendar does not reach that far (暂定). */
struct DueDay
{
    std::optional<QDate> day;
    bool operator==(const DueDay &) const = default;
};

/**
 * Every clock of a case (domain.md §2.3, §2.4, §3.4). Members are absent where the clock does not run: promised, legal
 * and decision are absent before acceptance, while a special procedure stops the clock, and after a case ended without
 * a decision; they stay after a decision, to say whether it was in time.
 */
struct Deadlines
{
    std::optional<DueDay> notice; ///< last day to tell what is missing; after it the case is deemed accepted
    std::optional<DueDay> correction; ///< applicant's day to bring corrections
    std::optional<DueDay> tolerance; ///< earliest day by which promised materials are due
    std::optional<DueDay>
        promised; ///< promised decision day 承诺办结; never extended (art 42 moves the legal limit only)
    std::optional<DueDay> legal; ///< statutory decision day 法定办结, with the extension; 20 days for a licence
                                 ///< whose item sets none (art 42)
    std::optional<DueDay> decision; ///< the earlier of promised (unless extended) and legal: what lists show
    std::optional<DueDay> procedure; ///< last day a running special procedure is expected to take, as D9b told it
    std::optional<DueDay> delivery; ///< ten working days from the decision, art 44
    std::optional<DueDay> verification; ///< last day to check what was promised at a 告知承诺, by the province's rule
    bool operator==(const Deadlines &) const = default;
};

[[nodiscard]] Deadlines deadlinesOf(const CaseState &state, const WorkCalendar &calendar,
                                    const ProvinceProfile &profile);

/** The last of the working days a special procedure was expected to take; its first day counts, the clock stops on it.
 */
[[nodiscard]] DueDay expectedEnd(const ClockPause &pause, const WorkCalendar &calendar);

/** The one day lists sort by and the lamp looks at: the clock that runs in the present stage. */
[[nodiscard]] std::optional<DueDay> nextDue(const CaseState &state, const Deadlines &deadlines);

/** An approval on commitment is checked afterwards; a refusal needs no check. Nobody has checked this one yet. */
[[nodiscard]] bool isVerificationOwed(const CaseState &state);

/** The days that lists sort by. */
struct ListedDays
{
    std::optional<DueDay> due; ///< nextDue()
    std::optional<DueDay> verification; ///< as Deadlines
    bool verificationOwed = false; ///< also where no rule of the province sets a day for it
    bool operator==(const ListedDays &) const = default;
};
[[nodiscard]] ListedDays listedDays(const CaseState &state, const WorkCalendar &calendar,
                                    const ProvinceProfile &profile);

/** Lamp of a running clock: green in time, amber at most two working days left, red overdue (domain.md §2.3). */
inline constexpr int amberDays = 2;
enum class Lamp { None, Green, Amber, Red, Unknown };
[[nodiscard]] Lamp lampOf(const std::optional<DueDay> &due, QDate today, const WorkCalendar &calendar);

/**
 * The day as of which the case counts as accepted because nothing was told in time (行政许可法 art 32(1)(4)):
 * the day of receipt, once @p today is past the fifth working day; nullopt otherwise. A province that wants the notice
 * on the spot shortens the duty (Deadlines::notice), not the statutory day on which silence becomes acceptance.
 */
[[nodiscard]] std::optional<QDate> deemedAcceptance(const CaseState &state, QDate today, const WorkCalendar &calendar,
                                                    const ProvinceProfile &profile);

/**
 * Latest day that may be promised for a tolerant material: min(its own days, item's promised days, local maximum). An
 * instant item promises no days; its legal limit bounds the promise instead. Nothing when the calendar does not reach.
 */
[[nodiscard]] std::optional<QDate> latestToleranceDay(const ServiceItem &item, const CaseMaterial &material,
                                                      QDate acceptedOn, const WorkCalendar &calendar,
                                                      const ProvinceProfile &profile);

/** What time alone has done to a case and somebody (or the daily sweep) must now record. */
enum class TimeConsequence {
    None,
    DeemAccepted, ///< record Accepted(deemed)
    DeemWithdrawn, ///< record Withdrawn(deemed): overdue correction, by profile
    RevokeAcceptance, ///< offer 撤销受理: overdue tolerant materials, by profile
};
[[nodiscard]] TimeConsequence timeConsequence(const CaseState &state, QDate today, const WorkCalendar &calendar,
                                              const ProvinceProfile &profile);

} // namespace yichuang
