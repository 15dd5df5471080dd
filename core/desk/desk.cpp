// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_p.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/approval.h"
#include "core/cases/materialsets.h"
#include "core/cases/rules.h"
#include "core/desk/handlingunit.h"
#include "core/desk/intakeplan.h"
#include "core/documents/paperfacts.h"
#include "core/store/blobregister.h"
#include "core/store/blobstore.h"
#include "core/store/casewriter.h"
#include "core/store/drafts.h"
#include "core/store/eventlog.h"
#include "core/store/workrules.h"

#include <QJsonArray>

#include <algorithm>

namespace yichuang {

Desk::Desk(Profile &profile, Seat seat, const TemplateSet &templates, const Clock &clock, RandomSource &random)
    : d(std::make_unique<Private>(profile, std::move(seat), templates, clock, random))
{
    // A reference document that cannot be read leaves its place empty; the screens say so and offer the import.
    (void)d->loadReference();
}

Desk::~Desk() = default;

const Seat &Desk::seat() const
{
    return d->seat;
}
const ReferenceSet &Desk::reference() const
{
    return d->reference;
}

Result<CaseWriter> Desk::Private::begin()
{
    return CaseWriter::begin(profile.writer(), actor(), seat.place);
}

/** An event must not name a scan that is not in the profile: it would be missing for ever. */
Result<> Desk::Private::keepAttachments(const QJsonObject &body)
{
    BlobRegister known(profile.writer().database);
    for (const QString &address : scansNamedIn(body)) {
        if (!profile.blobs().contains(address))
            return failure(ErrorCode::InvalidInput, QStringLiteral("attachment.unknown"));
        if (const Result<> kept = known.keep(profile.blobs().fileOf(address)); !kept)
            return kept;
    }
    return {};
}

/** What the rules are asked with; @p state is null before a case is opened, and must outlive the answer. */
Result<RuleContext> Desk::Private::rulesFor(const CaseState *state, QDate today)
{
    RuleContext context;
    context.state = state;
    context.today = today;
    context.calendar = reference.calendar.get();
    context.profile = state ? &profile.rules().provinceOf(*state) : reference.profile.get();
    context.role = seat.role;
    context.account = seat.account;
    context.centre = seat.place.centre;
    if (state) {
        const Result<bool> barred = isBarred(state->intake.applicant);
        if (!barred)
            return failure(barred.error());
        context.barredFromPromises = *barred;
    }
    return context;
}

Result<QJsonObject> Desk::Private::completed(CaseWriter &writer, EventType type, QJsonObject body)
{
    if (type != EventType::SealUsed)
        return body;
    const QString scope =
        QStringLiteral("seal:%1:%2").arg(body.value(u"seal").toString()).arg(writer.at().date().year());
    const Result<int> entry = writer.nextNumber(scope);
    if (!entry)
        return failure(entry.error());
    body.insert(QStringLiteral("entry"), *entry);
    return body;
}

Result<> Desk::Private::route(CaseWriter &writer, const CaseState &accepted, const QString &why)
{
    const HandlingUnit unit =
        decidingUnit(accepted.intake.item, accepted.intake.applicant.address, accepted.place, reference);
    if (unit.id.isEmpty() || (accepted.unit && accepted.unit->to == unit.id))
        return {};
    const Result<QUuid> appended =
        writer.append(accepted.caseId, EventType::Routed, RoutedBody{unit.id, unit.name, why}.toJson());
    return appended ? Result<>() : failure(appended.error());
}

/** What an event brings with it, whoever's act it was: a case that is accepted goes to whoever decides it. */
Result<> Desk::Private::followUp(CaseWriter &writer, const QUuid &caseId, EventType type,
                                 std::vector<MadePaper> &papers)
{
    const Result<CaseState> accepted = writer.state(caseId);
    if (!accepted)
        return failure(accepted.error());
    if (type == EventType::Rekeyed)
        return forgetRekeyProgress(*accepted);
    if (type != EventType::Accepted)
        return followUpBundle(writer, *accepted, type, papers);
    // An instant case is decided where it was taken in; one already handed to a unit stays there.
    if (accepted->isInstant() || accepted->unit)
        return {};
    return route(writer, *accepted, QStringLiteral("受理后按事项实施主体分办"));
}

/** Whoever is named as having approved is a supervisor of this place, whatever screen or tool named him. */
Result<> Desk::Private::checkApprover(EventType type, const QJsonObject &body)
{
    const QString login = approvedBy(body);
    if (login.isEmpty() || !isApprovedByLogin(type))
        return {};
    const Result<std::vector<AccountInfo>> accounts = profile.accounts();
    if (!accounts)
        return failure(accounts.error());
    const bool may = std::ranges::any_of(*accounts, [&login](const AccountInfo &account) {
        return account.login == login && !account.disabled
            && std::ranges::find(account.roles, Role::Supervisor) != account.roles.end();
    });
    return may ? Result<>() : failure(ErrorCode::RefusedByRule, QStringLiteral("approval.not-a-supervisor"));
}

Result<> Desk::Private::step(CaseWriter &writer, const QUuid &caseId, const PlannedEvent &planned,
                             std::vector<MadePaper> &papers)
{
    const EventType type = planned.type;
    const QJsonObject &body = planned.body;
    std::optional<CaseState> before;
    if (type != EventType::CaseOpened) {
        Result<CaseState> known = writer.state(caseId);
        if (!known)
            return failure(known.error());
        before = std::move(*known);
    }
    const Result<RuleContext> rules = rulesFor(before ? &*before : nullptr, writer.at().date());
    if (!rules)
        return failure(rules.error());
    if (const Result<> permitted = permits(*rules, type, body); !permitted)
        return permitted;
    if (const Result<> approved = checkApprover(type, body); !approved)
        return approved;
    if (const Result<> attached = keepAttachments(body); !attached)
        return attached;
    const Result<QJsonObject> whole = completed(writer, type, body);
    if (!whole)
        return failure(whole.error());
    if (const Result<QUuid> appended = writer.append(caseId, type, *whole); !appended)
        return failure(appended.error());
    // Routing belongs to the acceptance and stands on its papers; what happens to other cases comes after them.
    if (type == EventType::Accepted) {
        if (const Result<> followed = followUp(writer, caseId, type, papers); !followed)
            return followed;
    }
    Result<CaseState> after = writer.state(caseId);
    if (!after)
        return failure(after.error());
    if (type == EventType::IntakeRectified && after->acceptance && !after->isInstant()
        && after->intake.item.id != before->intake.item.id) {
        // Another item may be another organ's: the papers made anew name whoever decides now.
        if (const Result<> routed = route(writer, *after, QStringLiteral("事项更正后按实施主体改派")); !routed)
            return routed;
        after = writer.state(caseId);
        if (!after)
            return failure(after.error());
    }
    if (const Result<> kept = keepRemedies(*after, type, *whole); !kept)
        return kept;
    PaperWriter paperWriter(desktop, writer);
    for (const PaperKind kind : papersOf(planned, *after)) {
        Result<MadePaper> paper = paperWriter.make(caseId, kind);
        if (!paper)
            return failure(paper.error());
        papers.push_back(std::move(*paper));
    }
    return type == EventType::Accepted ? Result<>() : followUp(writer, caseId, type, papers);
}

namespace {

PlanRules planRules(const ReferenceSet &reference, QDate today, bool barred)
{
    return {reference.catalogue.get(), reference.calendar.get(), reference.profile.get(), today, barred};
}

} // namespace

/** Opens the case of @p plan inside @p writer, with the first number free. */
Result<QUuid> Desk::Private::open(CaseWriter &writer, IntakePlan &plan, std::vector<MadePaper> &papers)
{
    Result<QString> number = writer.nextCaseNumber();
    if (!number)
        return failure(number.error());
    plan.opened.number = *number;
    const QUuid caseId = writer.newCaseId();
    if (const Result<> opened = step(writer, caseId, {EventType::CaseOpened, plan.opened.toJson()}, papers); !opened)
        return failure(opened.error());
    if (const Result<> owed = oweRekeys(writer, caseId, plan.opened.item); !owed)
        return failure(owed.error());
    if (plan.reused.isEmpty())
        return caseId;
    const Result<> named = step(writer, caseId, {EventType::FactsReused, plan.reused.toJson()}, papers);
    return named ? Result<QUuid>(caseId) : failure(named.error());
}

/** The slip says where the case stands after all of it, so it is made last; it is printed first. */
Result<> Desk::Private::addSlip(CaseWriter &writer, const QUuid &caseId, std::vector<MadePaper> &papers)
{
    const Result<CaseState> state = writer.state(caseId);
    if (!state)
        return failure(state.error());
    const PaperKind kind = state->isBundle() ? PaperKind::BundleSlip : PaperKind::Slip;
    Result<MadePaper> slip = PaperWriter(desktop, writer).make(caseId, kind);
    if (!slip)
        return failure(slip.error());
    papers.insert(papers.begin(), std::move(*slip));
    return {};
}

/** Commits; the end of every act on a case. */
Result<TakenIn> Desk::Private::end(CaseWriter &writer, const QUuid &caseId, std::vector<MadePaper> papers)
{
    const Result<CaseState> state = writer.state(caseId);
    if (!state)
        return failure(state.error());
    TakenIn result{*state, {}, std::move(papers), {}};
    for (const MemberState &member : state->members) {
        if (Result<CaseState> one = writer.state(member.line.caseId))
            result.members.push_back(std::move(*one));
    }
    if (const Result<> committed = writer.commit(); !committed)
        return failure(committed.error());
    result.deadlines = deadlinesOf(result.state, *reference.calendar, profile.rules().provinceOf(result.state));
    return result;
}

Result<IntakePlan> Desk::Private::plan(const IntakeDraft &draft, const OutcomeChoice &choice)
{
    const Result<bool> barred = isBarred(draft.applicant);
    if (!barred)
        return failure(barred.error());
    Result<IntakePlan> made = planIntake(draft, choice, planRules(reference, clock.today(), *barred));
    if (!made)
        return made;
    if (seat.role == Role::ProxyAgent)
        made->opened.channel = QStringLiteral("village");
    Result<FactsReusedBody> reused = reuseOf(draft, made->opened);
    if (!reused)
        return failure(reused.error());
    made->reused = std::move(*reused);
    return made;
}

Result<BundlePlan> Desk::Private::bundlePlan(const IntakeDraft &draft, const OutcomeChoice &choice)
{
    const Result<bool> barred = isBarred(draft.applicant);
    if (!barred)
        return failure(barred.error());
    QSet<QString> already;
    if (!draft.joins.isNull()) {
        const Result<FoldedCase> parent = folded(draft.joins);
        if (!parent)
            return failure(parent.error());
        if (!parent->state || !parent->state->isBundle() || parent->state->intake.item.id != draft.itemId)
            return failure(ErrorCode::InvalidInput, QStringLiteral("intake.joins"));
        for (const MemberState &member : parent->state->members)
            already.insert(member.line.itemId);
    }
    return planBundle(draft, choice, planRules(reference, clock.today(), *barred), already);
}

Result<> Desk::Private::removeDraft(const IntakeDraft &draft)
{
    return draft.id.isEmpty() ? Result<>() : profile.drafts().remove(draft.id);
}

Result<TakenIn> Desk::takeIn(const IntakeDraft &draft, const OutcomeChoice &choice)
{
    if (d->isBundle(draft.itemId))
        return d->takeInBundle(draft, choice);
    Result<IntakePlan> plan = d->plan(draft, choice);
    if (!plan)
        return failure(plan.error());
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    std::vector<MadePaper> papers;
    const Result<QUuid> caseId = d->open(*writer, *plan, papers);
    if (!caseId)
        return failure(caseId.error());
    for (const PlannedEvent &event : plan->events) {
        if (const Result<> done = d->step(*writer, *caseId, event, papers); !done)
            return failure(done.error());
    }
    if (const Result<> slip = d->addSlip(*writer, *caseId, papers); !slip)
        return failure(slip.error());
    if (const Result<> removed = d->removeDraft(draft); !removed)
        return failure(removed.error());
    return d->end(*writer, *caseId, std::move(papers));
}

Result<AwaitingSignature> Desk::takeInForSignature(const IntakeDraft &draft, const OutcomeChoice &choice)
{
    OutcomeChoice asSigned = choice;
    asSigned.promiseSigned = true;
    if (d->isBundle(draft.itemId))
        return d->takeInBundleForSignature(draft, asSigned);
    Result<IntakePlan> plan = d->plan(draft, asSigned);
    if (!plan)
        return failure(plan.error());
    if (plan->events.empty() || plan->events.front().type != EventType::Accepted)
        return failure(ErrorCode::RefusedByRule, QStringLiteral("paper.nothing-promised"));
    Result<AcceptedBody> acceptance = AcceptedBody::fromJson(plan->events.front().body);
    if (!acceptance)
        return failure(acceptance.error());
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    std::vector<MadePaper> papers;
    const Result<QUuid> caseId = d->open(*writer, *plan, papers);
    if (!caseId)
        return failure(caseId.error());
    Result<MadePaper> promise = d->promise(*writer, *caseId, *acceptance);
    if (!promise)
        return failure(promise.error());
    papers.push_back(std::move(*promise));
    if (const Result<> removed = d->removeDraft(draft); !removed)
        return failure(removed.error());
    Result<TakenIn> taken = d->end(*writer, *caseId, std::move(papers));
    if (!taken)
        return failure(taken.error());
    return AwaitingSignature{std::move(*taken), std::move(*acceptance)};
}

Result<TakenIn> Desk::acceptSigned(const QUuid &caseId, AcceptedBody acceptance)
{
    const Result<FoldedCase> found = d->folded(caseId);
    if (!found)
        return failure(found.error());
    if (found->state && found->state->isBundle())
        return d->acceptSignedMembers(caseId);
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    acceptance.applicantSigned = true;
    acceptance.acceptedOn = writer->at().date();
    std::vector<MadePaper> papers;
    if (const Result<> done = d->step(*writer, caseId, {EventType::Accepted, acceptance.toJson()}, papers); !done)
        return failure(done.error());
    if (const Result<> slip = d->addSlip(*writer, caseId, papers); !slip)
        return failure(slip.error());
    return d->end(*writer, caseId, std::move(papers));
}

Result<TakenIn> Desk::act(const QUuid &caseId, EventType type, const QJsonObject &body)
{
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    std::vector<MadePaper> papers;
    if (const Result<> done = d->step(*writer, caseId, {type, body}, papers); !done)
        return failure(done.error());
    return d->end(*writer, caseId, std::move(papers));
}

Result<> Desk::recordUnmasking(const QUuid &caseId, const QString &reason)
{
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    std::vector<MadePaper> none;
    const Result<> done = d->step(*writer, caseId, {EventType::PersonalDataViewed, NoteBody{reason}.toJson()}, none);
    return done ? writer->commit() : done;
}

} // namespace yichuang
