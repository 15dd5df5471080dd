// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/casestate.h"
#include "core/reference/provinceprofile.h"
#include "core/reference/workcalendar.h"

#include <QJsonObject>

#include <span>
#include <vector>

namespace yichuang {

/** What a guard may look at when somebody wants to do something now. */
struct RuleContext
{
    const CaseState *state = nullptr; ///< null when the case is being opened
    QDate today;
    const WorkCalendar *calendar = nullptr;
    const ProvinceProfile *profile = nullptr;
    Role role = Role::Clerk;
    QString account = {}; ///< who wants to do it
    QString centre = {}; ///< where; empty: not asked
    bool barredFromPromises = false; ///< applicant broke an earlier promise and is not cleared
};

/** Null when allowed, else the id of the rule that forbids it, e.g. "correction.too-late". */
using Guard = QString (*)(const RuleContext &, const QJsonObject &body);

/** Whether a line of the table is for this case at all, e.g. only for instant ones. */
using Condition = bool (*)(const RuleContext &);

/**
 * One line of the table of permitted moves (domain.md §3.4). Printed as it stands by `yichuangctl rules`. Several lines
 * may stand for one event; one that fits in stage, role and condition and whose guard is content is enough.
 */
struct Rule
{
    const char *id; ///< e.g. "accept"
    EventType event;
    std::vector<CaseStage> from; ///< empty: while there is no case yet (CaseOpened)
    std::vector<Role> roles;
    Guard guard; ///< null: none
    const char *law; ///< article it follows, for the reader
    const char *leadsTo; ///< name of the stage after it, "a|b" where the body decides; empty: stays
    Condition applies = nullptr; ///< null: for every case
};

/** The whole table. */
[[nodiscard]] std::span<const Rule> ruleTable();

/** Is @p event possible in @p stage at all (no guard, no role)? What the fold asks. */
[[nodiscard]] bool stageAllows(CaseStage stage, EventType event);

/**
 * Does some line of the table give @p role this @p event in @p state (null: no case yet)? Asks neither guards nor
 * calendar: what the district asks of events that were done elsewhere, some time ago. Lines that time alone opens to
 * everybody (deemed acceptance, deemed withdrawal) count only for a body that says so. A stage that has no line for the
 * event at all is the fold's to refuse, so there every role with a line in any stage passes.
 */
[[nodiscard]] bool roleMay(const CaseState *state, EventType event, Role role, const QJsonObject &body);

/**
 * May this be done now? Checks stage, role, guard. RefusedByRule: reason is the rule id ("stage" when the stage
 * forbids it), detail lists the event types that would be allowed instead; NotPermitted: the role may not.
 */
[[nodiscard]] Result<> permits(const RuleContext &context, EventType event, const QJsonObject &body);

/**
 * Event types that the stage, the role and the lines' conditions allow now, guards aside: what a screen offers. A
 * context without calendar or profile is read as an empty calendar and the default profile, here and in permits().
 */
[[nodiscard]] std::vector<EventType> possibleNext(const RuleContext &context);

} // namespace yichuang
