// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseinvariants.h"

#include "core/cases/materialsets.h"
#include "core/cases/resultprinting.h"

#include <algorithm>

namespace yichuang {

namespace {

/** May a material be handed in now: is it owed, named in a notice, or at least still missing on the checklist? */
bool isAskedFor(const CaseState &state, const CaseMaterial &handedIn)
{
    const CaseMaterial *line = state.material(handedIn.id);
    if (!line)
        return false;
    if (state.stage == CaseStage::AcceptedTolerant)
        return state.acceptance && findMaterial(state.acceptance->promised, handedIn.id) != nullptr;
    return wasNotified(state, handedIn.id) || !line->isSatisfied();
}

bool hasRepeated(QStringList ids)
{
    return ids.removeDuplicates() > 0;
}

} // namespace

bool wasNotified(const CaseState &state, QStringView materialId)
{
    return std::any_of(state.corrections.begin(), state.corrections.end(), [materialId](const auto &notice) {
        return std::any_of(notice.items.begin(), notice.items.end(),
                           [materialId](const CorrectionItem &item) { return item.materialId == materialId; });
    });
}

const QStringList &specialProcedures()
{
    static const QStringList kinds{QStringLiteral("听证"), QStringLiteral("招标"),    QStringLiteral("拍卖"),
                                   QStringLiteral("检验"), QStringLiteral("检测"),    QStringLiteral("检疫"),
                                   QStringLiteral("鉴定"), QStringLiteral("专家评审")};
    return kinds;
}

const char *brokenBy(const CaseState &state, const IntakeAmendedBody &body)
{
    if (!body.applicant && !body.agent && !body.answers && !body.materials && !body.form)
        return "amend.empty";
    // What a notice has asked for stays on the list: dropping the line would drop the duty.
    for (const CorrectionRequestedBody &notice : state.corrections) {
        for (const CorrectionItem &item : notice.items) {
            if (body.materials && !findMaterial(*body.materials, item.materialId))
                return "amend.notified-material-dropped";
        }
    }
    return nullptr;
}

const QStringList &serviceManners()
{
    static const QStringList manners{
        QStringLiteral("窗口领取"), QStringLiteral("邮寄"),     QStringLiteral("自助"),
        QStringLiteral("直接送达"), QStringLiteral("留置送达"), QStringLiteral("委托送达"),
        QStringLiteral("转交送达"), QStringLiteral("电子送达"), QStringLiteral("公告送达")};
    return manners;
}

bool isAtCounter(QStringView manner)
{
    return manner.isEmpty() || manner == u"窗口领取" || manner == u"自助";
}

const char *brokenBy(const CaseState &state, const IntakeRectifiedBody &body)
{
    if (!body.item && !body.answers && !body.materials && !body.form && !body.receivedOn.isValid()
        && !body.acceptedOn.isValid())
        return "rectify.empty";
    if (body.acceptedOn.isValid() && !state.acceptance)
        return "rectify.not-accepted";
    if (body.item && (!body.materials || !body.answers))
        return "rectify.item-alone";
    // What a notice or a promise rests on stays on the list.
    const auto dropped = [&body](const QString &id) { return body.materials && !findMaterial(*body.materials, id); };
    for (const CorrectionRequestedBody &notice : state.corrections) {
        for (const CorrectionItem &item : notice.items) {
            if (dropped(item.materialId))
                return "rectify.material-dropped";
        }
    }
    if (!state.acceptance)
        return nullptr;
    for (const CaseMaterial &promised : state.acceptance->promised) {
        if (dropped(promised.id))
            return "rectify.material-dropped";
    }
    for (const QString &id : state.acceptance->committedMaterials) {
        if (dropped(id))
            return "rectify.material-dropped";
    }
    return nullptr;
}

const char *brokenBy(const CaseState &state, const CorrectionRequestedBody &body)
{
    if (body.items.empty())
        return "correction.empty";
    for (const CorrectionItem &item : body.items) {
        if (!state.material(item.materialId))
            return "correction.material-not-in-checklist";
    }
    return nullptr;
}

const char *brokenBy(const CaseState &state, const MaterialsSupplementedBody &body)
{
    if (body.materials.empty() || hasRepeated(idsOf(body.materials)))
        return "supplement.empty";
    for (const CaseMaterial &material : body.materials) {
        if (!isAskedFor(state, material))
            return "supplement.not-asked";
    }
    return nullptr;
}

const char *brokenBy(const CaseState &state, const AcceptedBody &body)
{
    if (body.kind == AcceptanceKind::Deemed && state.stage != CaseStage::Received)
        return "accept.deemed-notice-given";
    if (body.kind == AcceptanceKind::Tolerant && body.promised.empty())
        return "tolerant.nothing-promised";
    if (body.kind != AcceptanceKind::Tolerant && !body.promised.empty())
        return "accept.promise-without-tolerance";
    for (const CaseMaterial &material : body.promised) {
        const CaseMaterial *line = state.material(material.id);
        if (!line || !isDeferrable(*line))
            return "tolerant.material-not-deferrable";
        if (!material.dueOn.isValid())
            return "tolerant.day-missing";
    }
    for (const QString &id : body.committedMaterials) {
        const CaseMaterial *line = state.material(id);
        if (!line || !isReplaceable(*line) || body.kind != AcceptanceKind::Commitment)
            return "commitment.material-not-replaceable";
    }
    return nullptr;
}

const char *brokenBy(const CaseState &state, const ClockStoppedBody &body)
{
    if (!specialProcedures().contains(body.kind))
        return "clock.kind";
    return state.isClockStopped() ? "clock.already-stopped" : nullptr;
}

const char *brokenBy(const CaseState &state, const ClockResumedBody &body)
{
    if (!state.isClockStopped())
        return "clock.not-stopped";
    return body.until < state.pauses.back().from ? "clock.order" : nullptr;
}

const char *brokenBy(const CaseState &state, const DeadlineExtendedBody &)
{
    return state.extension ? "extend.twice" : nullptr;
}

const char *brokenBy(const CaseState &state, const MembersJoinedBody &body)
{
    if (body.members.empty())
        return "members.none";
    if (state.intake.part)
        return "members.nested";
    QStringList numbers;
    for (const MemberState &member : state.members)
        numbers.append(member.line.number);
    for (const BundleMemberLine &line : body.members) {
        const MemberState *known = state.member(line.caseId);
        if (known && known->line.number != line.number)
            return "members.twice";
        if (!known) // the line of a member is written anew when its item was rectified
            numbers.append(line.number);
    }
    return hasRepeated(numbers) ? "members.twice" : nullptr;
}

const char *brokenBy(const CaseState &state, const MemberAdvancedBody &body)
{
    return state.member(body.caseId) ? nullptr : "members.unknown";
}

const char *brokenBy(const CaseState &state, const TurnCameBody &body)
{
    const bool onList = std::all_of(body.produced.begin(), body.produced.end(),
                                    [&state](const QString &id) { return state.material(id) != nullptr; });
    return onList ? nullptr : "turn.material-not-in-checklist";
}

const char *brokenBy(const CaseState &state, const DecidedBody &body)
{
    if (state.isBundle()) {
        if (state.decision)
            return "licence.twice";
        if (body.outcome != DecisionOutcome::Approve)
            return "licence.refused-by-member";
        bool any = false;
        for (const MemberState &member : state.members) {
            if (member.line.inLicence && !member.stage)
                return "licence.member-open";
            any = any || (member.line.inLicence && member.approved);
        }
        return any ? nullptr : "licence.nothing-approved";
    }
    return body.outcome == DecisionOutcome::Approve && !state.owed().empty() ? "decide.debt-open" : nullptr;
}

const char *brokenBy(const CaseState &state, const ResultIssuedBody &)
{
    // An instant case is decided and handed over at one window: nothing travels, so nothing arrives.
    const bool ready = state.stage == CaseStage::AwaitingCollection || state.isInstant() || state.isInLicence();
    return ready ? nullptr : "issue.not-arrived";
}

const char *brokenBy(const CaseState &state, const CommitmentVerifiedBody &)
{
    if (!state.acceptance || state.acceptance->kind != AcceptanceKind::Commitment)
        return "verify.no-commitment";
    return state.verification ? "verify.twice" : nullptr;
}

const char *brokenBy(const CaseState &state, const DocumentIssuedBody &body)
{
    if (body.kind == QStringView(resultPaperCode)) {
        if (const char *broken = resultNotPrintable(state))
            return broken;
    }
    if (!body.reprint)
        return nullptr;
    const bool known = std::any_of(state.papers.begin(), state.papers.end(), [&body](const IssuedPaper &paper) {
        return paper.contentHash == body.contentHash && paper.kind == body.kind;
    });
    return known ? nullptr : "paper.not-issued";
}

} // namespace yichuang
