// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"

#include <QList>
#include <QStringList>
#include <QStringView>

namespace yichuang {

/**
 * Whether a step of a process goes to the spot, where two officers check (行政许可法 art 34). The place makes it one,
 * not the checking: 现场核查 and 入户核实 do, 档案核查 and 信息核验 are done at a desk.
 */
[[nodiscard]] bool isOnSiteStep(QStringView step);

/** Whether @p names are of two different officers (行政许可法 art 34); a name of blanks is none. */
[[nodiscard]] bool areTwoOfficers(const QStringList &names);

/** Whether a step of a process is the decision itself, e.g. 审查决定. */
[[nodiscard]] bool isDecidingStep(QStringView step);

/** Whether somebody has taken this step of the case's item. */
[[nodiscard]] bool isTaken(const CaseState &state, const ProcessStep &step);

/**
 * The steps before the decision that nobody has taken, in their order; without the window's own, the receipt that comes
 * first and takes no day. Where none is the decision itself, the last one counts as it.
 */
[[nodiscard]] QList<ProcessStep> stepsNotTaken(const CaseState &state);

/** Whether a check on the spot that the process has was not taken. */
[[nodiscard]] bool owesOnSiteStep(const CaseState &state);

} // namespace yichuang
