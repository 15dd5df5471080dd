// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/casestate.h"

#include <QJsonObject>

#include <span>

namespace yichuang {

/**
 * The state after @p event. Checks what holds for ever and everywhere: that the event belongs to the case, that its
 * stage allows it (rules.h), that its body can be read. It does not ask the calendar, so that every machine, with
 * whatever calendar, folds alike. Errors: RefusedByRule (the event does not apply here and must be shown to a human),
 * InvalidInput or TooLarge (body), NewerProgramNeeded (unknown type before there is a case). An event of an unknown
 * type, or with a newer body version, changes nothing but CaseState::needsNewerProgram, `changedAt` and `events`.
 */
[[nodiscard]] Result<CaseState> apply(const std::optional<CaseState> &before, const Event &event);

/** The event's body; InvalidInput `body` when it is no JSON object. */
[[nodiscard]] Result<QJsonObject> bodyOf(const Event &event);

/** apply() in place, for who has read the body: @p body is bodyOf(event). @p state changes only when the event applies.
 */
[[nodiscard]] Result<> applyTo(std::optional<CaseState> &state, const Event &event, const Result<QJsonObject> &body);

/** An event that did not apply while folding, and why. */
struct Misfit
{
    QUuid eventId;
    Error why;
    bool operator==(const Misfit &) const = default;
};

struct FoldedCase
{
    std::optional<CaseState> state; ///< none when no CaseOpened applied
    std::vector<Misfit> misfits;
};

/**
 * Folds events of one case in the order given; those that do not apply are set aside by name, never dropped. A
 * consultation's events are no case's: they give no state and no misfit (consultation.h).
 */
[[nodiscard]] FoldedCase fold(std::span<const Event> events);

} // namespace yichuang
