// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_p.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/bundleturns.h"
#include "core/cases/promise.h"
#include "core/desk/handlingunit.h"
#include "core/desk/timeduty.h"
#include "core/documents/casepaper.h"
#include "core/store/casetable.h"
#include "core/store/casewriter.h"
#include "core/store/drafts.h"
#include "core/store/workrules.h"

#include <algorithm>
#include <iterator>

namespace yichuang {

namespace {

/** What the parent is told of a member that is decided or has ended; nothing before. */
std::optional<MemberAdvancedBody> newsOf(const CaseState &member)
{
    if (!member.decision && !isFinal(member.stage))
        return std::nullopt;
    MemberAdvancedBody news;
    news.caseId = member.caseId;
    news.stage = member.stage;
    news.on = member.changedAt.date();
    if (member.decision) {
        news.on = member.decision->decidedOn;
        news.approved = member.decision->outcome == DecisionOutcome::Approve;
        if (news.approved)
            news.result = QString(member.decision->resultName + u' ' + member.decision->resultNumber).trimmed();
    }
    return news;
}

/** What @p parent has not heard of @p member yet: its decision, and its end. */
std::optional<MemberAdvancedBody> unheardNews(const CaseState &parent, const CaseState &member)
{
    std::optional<MemberAdvancedBody> news = newsOf(member);
    const MemberState *known = parent.member(member.caseId);
    if (!news || !known || known->hasEnded() || known->stage == news->stage
        || !stageAllows(parent.stage, EventType::MemberAdvanced))
        return std::nullopt;
    // Fetched or not is the member's own affair until it ends: the parent wants the decision and the end.
    if (known->stage && !isFinal(news->stage))
        return std::nullopt;
    return news;
}

TurnCameBody turnBody(const CaseState &waiting, QDate day)
{
    TurnCameBody body;
    body.receivedOn = day;
    for (const AwaitedMember &awaited : waiting.intake.part->waitsFor)
        body.produced += awaited.materials;
    return body;
}

/** The acceptance that the promise printed for @p state stands for; nothing when there is none to sign. */
std::optional<AcceptedBody> promisedAcceptance(const CaseState &state)
{
    const auto paper = std::find_if(state.papers.rbegin(), state.papers.rend(),
                                    [](const IssuedPaper &one) { return !one.promise.empty(); });
    if (state.stage != CaseStage::Received || paper == state.papers.rend())
        return std::nullopt;
    AcceptedBody body;
    body.kind = paper->kind == paperKindCode(PaperKind::TolerancePromise) ? AcceptanceKind::Tolerant
                                                                          : AcceptanceKind::Commitment;
    body.applicantSigned = true;
    for (const PromisedLine &line : paper->promise) {
        const CaseMaterial *material = state.material(line.materialId);
        if (!line.dueOn.isValid()) {
            body.committedMaterials.append(line.materialId);
        } else if (material) {
            body.promised.push_back(*material);
            body.promised.back().state = MaterialState::Promised;
            body.promised.back().dueOn = line.dueOn;
        }
    }
    return body;
}

/** The events of the members, each with its case, in the order of handling. */
std::vector<std::pair<QUuid, PlannedEvent>> eventsOf(const BundlePlan &plan, const std::vector<QUuid> &members)
{
    std::vector<std::pair<QUuid, PlannedEvent>> events;
    for (std::size_t i = 0; i < members.size(); ++i) {
        for (const PlannedEvent &event : plan.members[i].intake.events)
            events.emplace_back(members[i], event);
    }
    return events;
}

} // namespace

Result<QUuid> Desk::Private::openBundle(CaseWriter &writer, BundlePlan &plan, const IntakeDraft &draft,
                                        std::vector<MadePaper> &papers, std::vector<QUuid> &members)
{
    QUuid parentId = draft.joins;
    if (parentId.isNull()) {
        IntakePlan parent;
        parent.opened = plan.parent;
        Result<FactsReusedBody> reused = reuseOf(draft, parent.opened);
        if (!reused)
            return failure(reused.error());
        parent.reused = std::move(*reused);
        const Result<QUuid> opened = open(writer, parent, papers);
        if (!opened)
            return opened;
        parentId = *opened;
    }
    const Result<CaseState> parent = writer.state(parentId);
    if (!parent)
        return failure(parent.error());
    MembersJoinedBody joined;
    joined.saving = plan.saving;
    for (MemberPlan &member : plan.members) {
        BundlePart &part = *member.intake.opened.part;
        part.parent = parentId;
        part.parentNumber = parent->number();
        part.name = parent->intake.item.name;
        part.joinedLater = !draft.joins.isNull();
        // A licence that is made already takes nobody in.
        part.inLicence = part.inLicence && !parent->decision;
        Result<FactsReusedBody> reused = reuseOf({}, member.intake.opened); // the facts are named by the matter
        if (!reused)
            return failure(reused.error());
        member.intake.reused = std::move(*reused);
        const Result<QUuid> caseId = open(writer, member.intake, papers);
        if (!caseId)
            return caseId;
        members.push_back(*caseId);
        const CaseOpenedBody &opened = member.intake.opened;
        joined.members.push_back({*caseId, opened.number, opened.item.id, opened.item.name,
                                  decidingUnit(opened.item, opened.applicant.address, seat.place, reference).name,
                                  member.after, part.inLicence});
    }
    std::vector<MadePaper> none;
    if (const Result<> told = step(writer, parentId, {EventType::MembersJoined, joined.toJson()}, none); !told)
        return failure(told.error());
    // Whoever makes the one licence finds the matter on his list.
    if (!plan.leadDepartment.isEmpty() && draft.joins.isNull()) {
        const RoutedBody routed{plan.leadDepartment, handlingUnitName(plan.leadDepartment, reference),
                                QStringLiteral("一证制牵头部门")};
        if (const Result<QUuid> appended = writer.append(parentId, EventType::Routed, routed.toJson()); !appended)
            return appended;
    }
    return parentId;
}

Result<TakenIn> Desk::Private::takeInBundle(const IntakeDraft &draft, const OutcomeChoice &choice)
{
    Result<BundlePlan> plan = bundlePlan(draft, choice);
    if (!plan)
        return failure(plan.error());
    Result<CaseWriter> writer = begin();
    if (!writer)
        return failure(writer.error());
    std::vector<MadePaper> papers;
    std::vector<QUuid> members;
    const Result<QUuid> parent = openBundle(*writer, *plan, draft, papers, members);
    if (!parent)
        return failure(parent.error());
    for (const auto &[caseId, event] : eventsOf(*plan, members)) {
        if (const Result<> done = step(*writer, caseId, event, papers); !done)
            return failure(done.error());
    }
    // Added to a matter under way: what a new member waits for may be decided already.
    if (const Result<> called = callNext(*writer, *parent, papers); !called)
        return failure(called.error());
    if (const Result<> slip = addSlip(*writer, *parent, papers); !slip)
        return failure(slip.error());
    if (const Result<> removed = removeDraft(draft); !removed)
        return failure(removed.error());
    return end(*writer, *parent, std::move(papers));
}

Result<AwaitingSignature> Desk::Private::takeInBundleForSignature(const IntakeDraft &draft, const OutcomeChoice &choice)
{
    Result<BundlePlan> plan = bundlePlan(draft, choice);
    if (!plan)
        return failure(plan.error());
    Result<CaseWriter> writer = begin();
    if (!writer)
        return failure(writer.error());
    std::vector<MadePaper> papers;
    std::vector<QUuid> members;
    const Result<QUuid> parent = openBundle(*writer, *plan, draft, papers, members);
    if (!parent)
        return failure(parent.error());
    std::optional<AcceptedBody> first;
    for (const auto &[caseId, event] : eventsOf(*plan, members)) {
        const Result<AcceptedBody> acceptance = AcceptedBody::fromJson(event.body);
        const bool promises = event.type == EventType::Accepted && acceptance
            && (acceptance->kind == AcceptanceKind::Tolerant || acceptance->kind == AcceptanceKind::Commitment);
        if (!promises) { // lacks nothing: accepted beside the one that waits for the signature
            if (const Result<> done = step(*writer, caseId, event, papers); !done)
                return failure(done.error());
            continue;
        }
        Result<MadePaper> paper = promise(*writer, caseId, *acceptance);
        if (!paper)
            return failure(paper.error());
        papers.push_back(std::move(*paper));
        if (!first)
            first = *acceptance;
    }
    if (!first)
        return failure(ErrorCode::RefusedByRule, QStringLiteral("paper.nothing-promised"));
    if (const Result<> removed = removeDraft(draft); !removed)
        return failure(removed.error());
    Result<TakenIn> taken = end(*writer, *parent, std::move(papers));
    if (!taken)
        return failure(taken.error());
    return AwaitingSignature{std::move(*taken), std::move(*first)};
}

Result<TakenIn> Desk::Private::acceptSignedMembers(const QUuid &parent)
{
    Result<CaseWriter> writer = begin();
    if (!writer)
        return failure(writer.error());
    const Result<CaseState> state = writer->state(parent);
    if (!state)
        return failure(state.error());
    std::vector<MadePaper> papers;
    int accepted = 0;
    for (const MemberState &member : state->members) {
        const Result<CaseState> known = writer->state(member.line.caseId);
        std::optional<AcceptedBody> acceptance = known ? promisedAcceptance(*known) : std::nullopt;
        if (!acceptance)
            continue;
        acceptance->acceptedOn = writer->at().date();
        const Result<> done = step(*writer, known->caseId, {EventType::Accepted, acceptance->toJson()}, papers);
        if (!done)
            return failure(done.error());
        ++accepted;
    }
    if (accepted == 0)
        return failure(ErrorCode::RefusedByRule, QStringLiteral("paper.nothing-promised"));
    if (const Result<> slip = addSlip(*writer, parent, papers); !slip)
        return failure(slip.error());
    return end(*writer, parent, std::move(papers));
}

Result<IntakeDraft> Desk::draftToJoin(const QUuid &caseId)
{
    const Result<FoldedCase> found = d->folded(caseId);
    if (!found)
        return failure(found.error());
    if (!found->state || !found->state->isBundle())
        return failure(ErrorCode::NotFound, QStringLiteral("case"));
    const CaseOpenedBody &intake = found->state->intake;
    if (found->state->stage != CaseStage::InParts || found->state->ending)
        return failure(ErrorCode::RefusedByRule, QStringLiteral("stage"));
    if (!d->isBundle(intake.item.id))
        return failure(ErrorCode::NotFound, QStringLiteral("item"));
    IntakeDraft draft;
    draft.applicant = intake.applicant;
    draft.agent = intake.agent;
    draft.itemId = intake.item.id;
    draft.joins = caseId;
    draft.answers = intake.answers;
    draft.materials = intake.materials;
    draft.form = intake.form;
    draft.delivery = intake.delivery;
    return draft;
}

Result<bool> Desk::Private::tellParent(CaseWriter &writer, const CaseState &member)
{
    const Result<CaseState> parent = writer.state(member.intake.part->parent);
    if (!parent) // the matter itself may live on another computer, which learns it by the sweep
        return false;
    const std::optional<MemberAdvancedBody> news = unheardNews(*parent, member);
    if (!news)
        return false;
    const Result<QUuid> appended = writer.append(parent->caseId, EventType::MemberAdvanced, news->toJson());
    return appended ? Result<bool>(true) : failure(appended.error());
}

Result<> Desk::Private::callNext(CaseWriter &writer, const QUuid &parentId, std::vector<MadePaper> &papers)
{
    const Result<CaseState> parent = writer.state(parentId);
    if (!parent)
        return failure(parent.error());
    if (parent->ending) // taken back: what waits is taken back too
        return {};
    for (const MemberState &member : parent->members) {
        const Result<CaseState> waiting = writer.state(member.line.caseId);
        if (!waiting || waiting->stage != CaseStage::Waiting)
            continue;
        const std::optional<QDate> day = turnOf(*parent, member.line);
        if (!day)
            continue;
        const QUuid id = waiting->caseId;
        const Result<QUuid> called = writer.append(id, EventType::TurnCame, turnBody(*waiting, *day).toJson());
        if (!called)
            return failure(called.error());
        // The applicant has been here; where nothing is missing he need not come again.
        AcceptedBody acceptance;
        acceptance.acceptedOn = writer.at().date();
        const Result<CaseState> received = writer.state(id);
        const Result<RuleContext> rules =
            received ? rulesFor(&*received, writer.at().date()) : failure(received.error());
        if (!rules)
            return failure(rules.error());
        if (!permits(*rules, EventType::Accepted, acceptance.toJson()))
            continue; // lacks something, or not this role's: it stands on the list with its clock
        if (const Result<> done = step(writer, id, {EventType::Accepted, acceptance.toJson()}, papers); !done)
            return done;
    }
    return {};
}

Result<> Desk::Private::followUpBundle(CaseWriter &writer, const CaseState &after, EventType type,
                                       std::vector<MadePaper> &papers)
{
    if (after.isBundle() && type == EventType::ResultIssued) {
        // The one licence is in the applicant's hands, and with it what each member approved.
        for (const MemberState &member : after.members) {
            const Result<CaseState> one = writer.state(member.line.caseId);
            if (!one || !one->isInLicence() || isFinal(one->stage))
                continue;
            const Result<QUuid> issued = writer.append(one->caseId, EventType::ResultIssued, after.delivery->toJson());
            if (!issued)
                return failure(issued.error());
        }
    }
    if (after.isBundle() && type == EventType::Withdrawn)
        return withdrawMembers(writer, after, papers);
    if (!after.intake.part)
        return {};
    if (type == EventType::IntakeRectified)
        return mendParent(writer, after, papers);
    const Result<bool> told = tellParent(writer, after);
    if (!told)
        return failure(told.error());
    if (!*told)
        return {};
    const QUuid parentId = after.intake.part->parent;
    if (const Result<> called = callNext(writer, parentId, papers); !called)
        return called;
    const Result<CaseState> parent = writer.state(parentId);
    if (!parent || !isFinal(parent->stage) || parent->delivery)
        return {};
    Result<MadePaper> end = PaperWriter(desktop, writer).make(parentId, PaperKind::BundleEnd);
    if (!end)
        return failure(end.error());
    papers.push_back(std::move(*end));
    return {};
}

Result<> Desk::Private::withdrawMembers(CaseWriter &writer, const CaseState &parent, std::vector<MadePaper> &papers)
{
    for (const MemberState &member : parent.members) {
        const Result<CaseState> one = writer.state(member.line.caseId);
        // What was decided, here or elsewhere, keeps its outcome; the parent may not have heard of it yet.
        if (member.stage || !one || one->decision || isFinal(one->stage))
            continue;
        const Result<> done = step(writer, one->caseId, {EventType::Withdrawn, parent.ending->toJson()}, papers);
        if (!done)
            return done;
    }
    const Result<CaseState> left = writer.state(parent.caseId);
    if (!left)
        return failure(left.error());
    if (!isFinal(left->stage)) // a slip that says what goes on, in place of the one in the applicant's hand
        return addSlip(writer, parent.caseId, papers);
    if (!paperObstacle(PaperKind::ReturnList, *left).isEmpty())
        return {};
    Result<MadePaper> returned = PaperWriter(desktop, writer).make(parent.caseId, PaperKind::ReturnList);
    if (!returned)
        return failure(returned.error());
    papers.push_back(std::move(*returned));
    return {};
}

Result<bool> Desk::Private::tellsOf(const TimeDuty &duty, const CaseState &parent, const CaseState &member)
{
    const std::optional<MemberAdvancedBody> news = unheardNews(parent, member);
    return news ? duty.isOurs(parent.caseId, member.caseId, news->on) : Result<bool>(false);
}

Result<> Desk::Private::sweepBundles(const TimeDuty &duty, Swept &swept)
{
    const Result<std::vector<QUuid>> parents = profile.cases().idsInStage(CaseStage::InParts);
    if (!parents)
        return failure(parents.error());
    for (const QUuid &id : *parents) {
        Result<CaseWriter> writer = begin();
        if (!writer)
            return failure(writer.error());
        const Result<CaseState> parent = writer->state(id);
        if (!parent)
            continue;
        bool news = false;
        std::vector<MadePaper> papers;
        for (const MemberState &member : parent->members) {
            const Result<CaseState> one = writer->state(member.line.caseId);
            if (!one || !one->intake.part)
                continue;
            const Result<bool> mended = owesSlip(duty, *parent, *one);
            if (!mended)
                return failure(mended.error());
            if (*mended) {
                if (const Result<> slip = mendParent(*writer, *one, papers); !slip)
                    return failure(slip.error());
                news = true;
            }
            const Result<bool> ours = tellsOf(duty, *parent, *one);
            if (!ours)
                return failure(ours.error());
            if (!*ours)
                continue;
            const Result<bool> told = tellParent(*writer, *one);
            if (!told)
                return failure(told.error());
            news = news || *told;
        }
        if (!news)
            continue; // nothing appended: the unit of work ends without a trace
        if (const Result<> called = callNext(*writer, id, papers); !called)
            return failure(called.error());
        if (const Result<> committed = writer->commit(); !committed)
            return failure(committed.error());
        std::ranges::move(papers, std::back_inserter(swept.papers));
        ++swept.cases;
    }
    return {};
}

Result<std::vector<MemberRow>> Desk::Private::memberRows(const CaseState &parent)
{
    std::vector<MemberRow> rows;
    for (const MemberState &member : parent.members) {
        MemberRow row;
        row.member = member;
        row.stage = member.stage.value_or(CaseStage::Received);
        const Result<FoldedCase> found = folded(member.line.caseId);
        if (!found)
            return failure(found.error());
        if (found->state) {
            row.here = true;
            row.stage = found->state->stage;
            row.due = profile.rules().due(*found->state);
            row.lamp = lampOf(row.due, clock.today(), *reference.calendar);
            row.stuck = row.stage == CaseStage::Waiting && isStuck(parent, member.line);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<MadePaper>> Desk::Private::previewBundle(const IntakeDraft &draft, const OutcomeChoice &choice)
{
    const Result<BundlePlan> plan = bundlePlan(draft, choice);
    if (!plan)
        return failure(plan.error());
    std::vector<MadePaper> papers;
    const auto rehearse = [&](CaseOpenedBody opened, const std::vector<PlannedEvent> &events) -> Result<> {
        opened.number = QStringLiteral("——");
        std::vector<PlannedEvent> all{{EventType::CaseOpened, opened.toJson()}};
        all.insert(all.end(), events.begin(), events.end());
        return rehearseCase(all, papers);
    };
    if (draft.joins.isNull()) {
        if (const Result<> done = rehearse(plan->parent, {}); !done)
            return failure(done.error());
    }
    for (const MemberPlan &member : plan->members) {
        CaseOpenedBody opened = member.intake.opened;
        opened.part->parent = makeUuidV7(clock.now(), random);
        opened.part->parentNumber = QStringLiteral("——");
        opened.part->name = plan->parent.item.name;
        if (const Result<> done = rehearse(opened, member.intake.events); !done)
            return failure(done.error());
    }
    return papers;
}

} // namespace yichuang
