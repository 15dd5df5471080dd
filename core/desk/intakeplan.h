// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/casestate.h"
#include "core/cases/event.h"
#include "core/desk/intakedraft.h"
#include "core/reference/catalogue.h"
#include "core/reference/provinceprofile.h"
#include "core/reference/workcalendar.h"

#include <QJsonObject>

#include <utility>
#include <vector>

namespace yichuang {

/** One step of an act: an event and its body. */
struct PlannedEvent
{
    EventType type;
    QJsonObject body;
    bool decidedNext = false; ///< an acceptance whose decision follows on the spot
};

/** What taking in a draft with an outcome comes to, before any number is drawn. Pure. */
struct IntakePlan
{
    CaseOpenedBody opened; ///< number still empty
    FactsReusedBody reused; ///< what of it comes from earlier cases; filled in by the desk, which knows them
    std::vector<PlannedEvent> events; ///< what follows CaseOpened
};

/** What the plan is made by. */
struct PlanRules
{
    const Catalogue *catalogue = nullptr;
    const WorkCalendar *calendar = nullptr;
    const ProvinceProfile *profile = nullptr;
    QDate today;
    bool barredFromPromises = false;
};

/** @p draft with its checklist brought up to the item and the answers: what was ticked stays ticked. */
[[nodiscard]] IntakeDraft withChecklist(IntakeDraft draft, const ServiceItem &item);

/**
 * The opening of a case of @p item by @p draft, whose checklist is up to date, after checking all that planIntake()
 * checks; @p judged are the lines the outcome is judged by.
 */
[[nodiscard]] Result<CaseOpenedBody> checkedIntake(const IntakeDraft &draft, const ServiceItem &item,
                                                   const std::vector<CaseMaterial> &judged, const OutcomeChoice &choice,
                                                   const PlanRules &rules);

/**
 * Checks a draft wholly and says which events it becomes. Errors: InvalidInput with reason `intake.item`,
 * `applicant.<field>.<why>`, `agent.…`, `answers.<situation>`, `form.<key>.<why>`, `intake.received-on`; RefusedByRule
 * with the obstacle of the outcome (outcomes.h).
 */
[[nodiscard]] Result<IntakePlan> planIntake(const IntakeDraft &draft, const OutcomeChoice &choice,
                                            const PlanRules &rules);

} // namespace yichuang
