// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casestate.h"

#include "core/cases/materialsets.h"

#include <algorithm>

namespace yichuang {

bool CaseState::isInstant() const
{
    return intake.item.isInstant();
}

bool CaseState::isLicence() const
{
    return intake.item.itemType == ItemType::Licence;
}

const CaseMaterial *CaseState::material(QStringView id) const
{
    return findMaterial(intake.materials, id);
}

std::vector<CaseMaterial> CaseState::outstanding() const
{
    return outstandingOf(intake.materials);
}

std::vector<CaseMaterial> CaseState::owed() const
{
    std::vector<CaseMaterial> owed;
    if (!acceptance)
        return owed;
    for (const CaseMaterial &promised : acceptance->promised) {
        const CaseMaterial *line = material(promised.id);
        if (!line || line->isSatisfied())
            continue;
        owed.push_back(*line);
        owed.back().dueOn = promised.dueOn;
    }
    return owed;
}

const MemberState *CaseState::member(const QUuid &memberCase) const
{
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const MemberState &one) { return one.line.caseId == memberCase; });
    return found == members.end() ? nullptr : &*found;
}

bool CaseState::isInLicence() const
{
    return intake.part && intake.part->inLicence && decision && decision->outcome == DecisionOutcome::Approve;
}

bool CaseState::licenceOpen() const
{
    // A member that ended unapproved (refused, withdrawn) has no place in the licence; with none left there is none.
    return !delivery && std::any_of(members.begin(), members.end(), [](const MemberState &one) {
        return one.line.inLicence && (one.approved || !one.hasEnded());
    });
}

bool CaseState::isClockStopped() const
{
    return !pauses.empty() && !pauses.back().until.isValid();
}

} // namespace yichuang
