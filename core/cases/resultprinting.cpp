// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/resultprinting.h"

namespace yichuang {

const char *resultNotPrintable(const CaseState &state)
{
    if (!state.intake.item.result.printedHere)
        return "paper.not-printed-here";
    if (!state.decision || state.decision->outcome != DecisionOutcome::Approve)
        return "paper.not-approved";
    return state.isInLicence() || state.isBundle() ? "paper.in-licence" : nullptr;
}

const char *resultNotPrintableBy(const CaseState &state, Role role)
{
    if (role != Role::Clerk && role != Role::IssuingClerk)
        return "paper.result-role";
    return resultNotPrintable(state);
}

} // namespace yichuang
