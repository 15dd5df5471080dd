// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_p.h"

#include "core/cases/memberlines.h"
#include "core/desk/handlingunit.h"
#include "core/desk/timeduty.h"
#include "core/documents/casepaper.h"
#include "core/store/casewriter.h"
#include "core/store/eventlog.h"

#include <algorithm>

namespace yichuang {

// What a mistake of the window that is mended in a member means for its 一件事.

namespace {

/** When the newest paper of @p kind was made; invalid: never. */
QDateTime lastMade(const CaseState &state, PaperKind kind)
{
    const QString code = paperKindCode(kind);
    const auto paper = std::find_if(state.papers.rbegin(), state.papers.rend(),
                                    [&code](const IssuedPaper &one) { return one.kind == code; });
    return paper == state.papers.rend() ? QDateTime() : paper->at;
}

} // namespace

Result<> Desk::Private::mendParent(CaseWriter &writer, const CaseState &member, std::vector<MadePaper> &papers)
{
    const Result<CaseState> parent = writer.state(member.intake.part->parent);
    // The matter itself may live on another computer, which learns it by the sweep.
    if (!parent || parent->stage != CaseStage::InParts)
        return {};
    const CaseOpenedBody &intake = member.intake;
    const QString unit = decidingUnit(intake.item, intake.applicant.address, member.place, reference).name;
    std::vector<BundleMemberLine> lines = rectifiedLines(*parent, member, unit);
    if (!lines.empty()) {
        const Result<QUuid> told =
            writer.append(parent->caseId, EventType::MembersJoined, rectificationOf(*parent, std::move(lines)));
        if (!told)
            return failure(told.error());
    }
    return addSlip(writer, parent->caseId, papers);
}

Result<bool> Desk::Private::owesSlip(const TimeDuty &duty, const CaseState &parent, const CaseState &member)
{
    const QDateTime slip = lastMade(parent, PaperKind::BundleSlip);
    const QDateTime receipt = lastMade(member, PaperKind::Receipt);
    // Every rectification makes the receipt anew; others do too, so only then is it worth reading what happened.
    if (!slip.isValid() || !receipt.isValid() || receipt <= slip)
        return false;
    const Result<std::vector<Event>> events = profile.events().eventsOf(member.caseId);
    if (!events)
        return failure(events.error());
    const auto mended = std::ranges::find_if(
        *events, [&slip](const Event &event) { return event.type() == EventType::IntakeRectified && event.at > slip; });
    if (mended == events->end())
        return false;
    return duty.isOurs(parent.caseId, member.caseId, mended->at.toLocalTime().date());
}

} // namespace yichuang
