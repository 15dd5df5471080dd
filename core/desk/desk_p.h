// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The inside of Desk, shared by its source files only.

#include "core/cases/rules.h"
#include "core/desk/desk.h"
#include "core/desk/bundleplan.h"
#include "core/desk/intakeplan.h"
#include "core/desk/paperwriter.h"
#include "core/store/profile.h"

namespace yichuang {

class CaseWriter;
class TimeDuty;

class Desk::Private
{
public:
    Private(Profile &theProfile, Seat theSeat, const TemplateSet &templateSet, const Clock &theClock,
            RandomSource &source)
        : profile(theProfile)
        , seat(std::move(theSeat))
        , templates(templateSet)
        , clock(theClock)
        , random(source)
        , desktop{templates, profile, seat, reference}
    {
    }

    /** Earlier cases looked at for facts and materials; what is older helps nobody at the window. */
    static constexpr int mostEarlierCases = 20;

    [[nodiscard]] Actor actor() const { return {seat.account, seat.role}; }
    [[nodiscard]] Result<> loadReference();
    [[nodiscard]] Result<CaseWriter> begin();
    [[nodiscard]] Result<FoldedCase> folded(const QUuid &caseId);
    /** Checks that the scans @p body names are there, and keeps them from being swept. */
    [[nodiscard]] Result<> keepAttachments(const QJsonObject &body);
    /** Hands an accepted case to whoever decides its item, unless it is there. */
    [[nodiscard]] Result<> route(CaseWriter &writer, const CaseState &accepted, const QString &why);
    /** Records what an event brings with it, whoever's act it was. */
    [[nodiscard]] Result<> followUp(CaseWriter &writer, const QUuid &caseId, EventType type,
                                    std::vector<MadePaper> &papers);
    /** What an event of a member means for its 一件事 and for the members that wait, and the other way round. */
    [[nodiscard]] Result<> followUpBundle(CaseWriter &writer, const CaseState &after, EventType type,
                                          std::vector<MadePaper> &papers);
    /** Tells the 一件事 where a member stands now; true when that was news. */
    [[nodiscard]] Result<bool> tellParent(CaseWriter &writer, const CaseState &member);
    /** Gives the 一件事 of a rectified @p member its right line and the applicant a slip that says so. */
    [[nodiscard]] Result<> mendParent(CaseWriter &writer, const CaseState &member, std::vector<MadePaper> &papers);
    /** Whether @p member was rectified where @p parent is not, and its slip is this computer's to make anew. */
    [[nodiscard]] Result<bool> owesSlip(const TimeDuty &duty, const CaseState &parent, const CaseState &member);
    /** Begins the receipt of every member whose turn has come, and accepts it where nothing is missing. */
    [[nodiscard]] Result<> callNext(CaseWriter &writer, const QUuid &parent, std::vector<MadePaper> &papers);
    /** Takes back every member of @p parent that is not decided, for the reason the matter itself was taken back. */
    [[nodiscard]] Result<> withdrawMembers(CaseWriter &writer, const CaseState &parent, std::vector<MadePaper> &papers);
    /** Tells each 一件事 what became of its members elsewhere, where that is this computer's to do. */
    [[nodiscard]] Result<> sweepBundles(const TimeDuty &duty, Swept &swept);
    /** Whether @p member has news that this computer is to tell @p parent. */
    [[nodiscard]] Result<bool> tellsOf(const TimeDuty &duty, const CaseState &parent, const CaseState &member);
    [[nodiscard]] bool isBundle(const QString &itemId) const
    {
        return reference.catalogue && reference.catalogue->bundle(itemId);
    }
    /** Opens the 一件事 and its members; returns the case of the matter itself. */
    [[nodiscard]] Result<QUuid> openBundle(CaseWriter &writer, BundlePlan &plan, const IntakeDraft &draft,
                                           std::vector<MadePaper> &papers, std::vector<QUuid> &members);
    [[nodiscard]] Result<BundlePlan> bundlePlan(const IntakeDraft &draft, const OutcomeChoice &choice);
    [[nodiscard]] Result<TakenIn> takeInBundle(const IntakeDraft &draft, const OutcomeChoice &choice);
    [[nodiscard]] Result<AwaitingSignature> takeInBundleForSignature(const IntakeDraft &draft,
                                                                     const OutcomeChoice &choice);
    [[nodiscard]] Result<TakenIn> acceptSignedMembers(const QUuid &parent);
    [[nodiscard]] Result<> rehearseCase(const std::vector<PlannedEvent> &events, std::vector<MadePaper> &papers);
    [[nodiscard]] Result<std::vector<MadePaper>> previewBundle(const IntakeDraft &draft, const OutcomeChoice &choice);
    [[nodiscard]] Result<std::vector<MemberRow>> memberRows(const CaseState &parent);
    [[nodiscard]] Result<> mayMake(CaseWriter &writer, const QUuid &caseId, PaperKind kind);
    [[nodiscard]] Result<> removeDraft(const IntakeDraft &draft);
    [[nodiscard]] Result<> checkApprover(EventType type, const QJsonObject &body);
    /** Appends @p planned after asking the rules; then makes the papers of the event. */
    [[nodiscard]] Result<> step(CaseWriter &writer, const QUuid &caseId, const PlannedEvent &planned,
                                std::vector<MadePaper> &papers);
    [[nodiscard]] Result<IntakePlan> plan(const IntakeDraft &draft, const OutcomeChoice &choice);
    [[nodiscard]] Result<std::optional<KnownApplicant>> known(DocumentKind kind, const QString &number);
    /** What of @p opened was taken over from earlier cases, each thing with its source; empty when nothing was. */
    [[nodiscard]] Result<FactsReusedBody> reuseOf(const IntakeDraft &draft, const CaseOpenedBody &opened);
    /** Notes on a case just opened which systems that are down it is owed to. */
    [[nodiscard]] Result<> oweRekeys(CaseWriter &writer, const QUuid &caseId, const ServiceItem &item);
    /** What was kept of copying a case into screens whose systems have it now. */
    [[nodiscard]] Result<> forgetRekeyProgress(const CaseState &state);
    [[nodiscard]] Result<QMap<QString, int>> rekeyProgress(const QUuid &caseId, const QString &itemId);
    [[nodiscard]] Result<QUuid> open(CaseWriter &writer, IntakePlan &plan, std::vector<MadePaper> &papers);
    [[nodiscard]] Result<MadePaper> promise(CaseWriter &writer, const QUuid &caseId, AcceptedBody acceptance);
    [[nodiscard]] Result<> addSlip(CaseWriter &writer, const QUuid &caseId, std::vector<MadePaper> &papers);
    [[nodiscard]] Result<TakenIn> end(CaseWriter &writer, const QUuid &caseId, std::vector<MadePaper> papers);
    [[nodiscard]] Result<RuleContext> rulesFor(const CaseState *state, QDate today);
    [[nodiscard]] Result<bool> isBarred(const Applicant &applicant);
    /** Writes every running clock anew; tells which days are others than by the rules @p before. */
    [[nodiscard]] Result<std::vector<MovedDueDay>> recomputeDueDays(const WorkRules &before);
    /** The unit that decides the case, wherever it lies now. */
    [[nodiscard]] QString decidingOrgan(const CaseState &state) const;
    /** Remembers the remedies that an event names, for the next one of the same organ. */
    [[nodiscard]] Result<> keepRemedies(const CaseState &state, EventType type, const QJsonObject &body);
    [[nodiscard]] Result<Remedies> remediesOf(const QString &unit);
    /** The body with what only the profile can give: the entry number of a seal's register. */
    [[nodiscard]] Result<QJsonObject> completed(CaseWriter &writer, EventType type, QJsonObject body);

    Profile &profile;
    Seat seat;
    const TemplateSet &templates;
    const Clock &clock;
    RandomSource &random;
    ReferenceSet reference;
    PaperDesktop desktop;
};

} // namespace yichuang
