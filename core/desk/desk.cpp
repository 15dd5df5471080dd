// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_p.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/rules.h"
#include "core/desk/intakeplan.h"
#include "core/documents/paperfacts.h"
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
Result<> Desk::Private::checkAttachments(const QJsonObject &body)
{
    for (const QJsonValue &material : body.value(u"materials").toArray()) {
        for (const QString &name : stringListFrom(material.toObject().value(u"blobs"))) {
            if (!BlobStore::isName(name) || !profile.blobs().contains(name))
                return failure(ErrorCode::InvalidInput, QStringLiteral("attachment.unknown"));
        }
    }
    return {};
}

Result<> Desk::Private::step(CaseWriter &writer, const QUuid &caseId, EventType type, const QJsonObject &body,
                             std::vector<MadePaper> &papers)
{
    RuleContext context;
    context.today = writer.at().date();
    context.calendar = reference.calendar.get();
    context.profile = reference.profile.get();
    context.role = seat.role;
    std::optional<CaseState> before;
    if (type != EventType::CaseOpened) {
        const Result<CaseState> known = writer.state(caseId);
        if (!known)
            return failure(known.error());
        before = *known;
        context.state = &*before;
        context.profile = &profile.rules().provinceOf(*before);
        const Result<bool> barred = isBarred(before->intake.applicant);
        if (!barred)
            return failure(barred.error());
        context.barredFromPromises = *barred;
    }
    if (const Result<> permitted = permits(context, type, body); !permitted)
        return permitted;
    if (const Result<> attached = checkAttachments(body); !attached)
        return attached;
    if (const Result<QUuid> appended = writer.append(caseId, type, body); !appended)
        return failure(appended.error());
    const Result<CaseState> after = writer.state(caseId);
    if (!after)
        return failure(after.error());
    PaperWriter paperWriter(desktop, writer);
    for (const PaperKind kind : papersOf(type, *after)) {
        Result<MadePaper> paper = paperWriter.make(caseId, kind);
        if (!paper)
            return failure(paper.error());
        papers.push_back(std::move(*paper));
    }
    return {};
}

namespace {

PlanRules planRules(const ReferenceSet &reference, QDate today, bool barred)
{
    return {reference.catalogue.get(), reference.calendar.get(), reference.profile.get(), today, barred};
}

/** The slip comes out first: the citizen has it in hand while the A4 papers print. */
void slipFirst(std::vector<MadePaper> &papers)
{
    std::stable_partition(papers.begin(), papers.end(), [](const MadePaper &p) { return p.kind == PaperKind::Slip; });
}

} // namespace

Result<TakenIn> Desk::takeIn(const IntakeDraft &draft, const OutcomeChoice &choice)
{
    const Result<bool> barred = d->isBarred(draft.applicant);
    if (!barred)
        return failure(barred.error());
    Result<IntakePlan> plan = planIntake(draft, choice, planRules(d->reference, d->clock.today(), *barred));
    if (!plan)
        return failure(plan.error());

    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    Result<QString> number = writer->nextCaseNumber();
    if (!number)
        return failure(number.error());
    plan->opened.number = *number;

    TakenIn result;
    const QUuid caseId = writer->newCaseId();
    if (const Result<> opened = d->step(*writer, caseId, EventType::CaseOpened, plan->opened.toJson(), result.papers);
        !opened)
        return failure(opened.error());
    for (const PlannedEvent &event : plan->events) {
        if (const Result<> done = d->step(*writer, caseId, event.type, event.body, result.papers); !done)
            return failure(done.error());
    }
    // The slip says where the case stands after all of it, so it is made last.
    Result<MadePaper> slip = PaperWriter(d->desktop, *writer).make(caseId, PaperKind::Slip);
    if (!slip)
        return failure(slip.error());
    result.papers.push_back(std::move(*slip));
    if (!draft.id.isEmpty()) {
        if (const Result<> removed = d->profile.drafts().remove(draft.id); !removed)
            return failure(removed.error());
    }
    const Result<CaseState> state = writer->state(caseId);
    if (!state)
        return failure(state.error());
    result.state = *state;
    if (const Result<> committed = writer->commit(); !committed)
        return failure(committed.error());
    result.deadlines = deadlinesOf(result.state, *d->reference.calendar, d->profile.rules().provinceOf(result.state));
    slipFirst(result.papers);
    return result;
}

Result<TakenIn> Desk::act(const QUuid &caseId, EventType type, const QJsonObject &body)
{
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    TakenIn result;
    if (const Result<> done = d->step(*writer, caseId, type, body, result.papers); !done)
        return failure(done.error());
    const Result<CaseState> state = writer->state(caseId);
    if (!state)
        return failure(state.error());
    result.state = *state;
    if (const Result<> committed = writer->commit(); !committed)
        return failure(committed.error());
    result.deadlines = deadlinesOf(result.state, *d->reference.calendar, d->profile.rules().provinceOf(result.state));
    return result;
}

Result<std::vector<MadePaper>> Desk::preview(const IntakeDraft &draft, const OutcomeChoice &choice)
{
    const Result<bool> barred = d->isBarred(draft.applicant);
    if (!barred)
        return failure(barred.error());
    Result<IntakePlan> plan = planIntake(draft, choice, planRules(d->reference, d->clock.today(), *barred));
    if (!plan)
        return failure(plan.error());
    plan->opened.number = QStringLiteral("——");
    std::vector<PlannedEvent> events{{EventType::CaseOpened, plan->opened.toJson()}};
    std::move(plan->events.begin(), plan->events.end(), std::back_inserter(events));

    std::vector<MadePaper> papers;
    std::optional<CaseState> state;
    const QUuid caseId = makeUuidV7(d->clock.now(), d->random);
    for (const PlannedEvent &planned : events) {
        Event event;
        event.id = makeUuidV7(d->clock.now(), d->random);
        event.caseId = caseId;
        event.typeName = eventTypeName(planned.type);
        event.at = d->clock.now();
        event.actor = d->actor();
        event.place = d->seat.place;
        event.body = jsonBytes(planned.body);
        Result<CaseState> after = yichuang::apply(state, event);
        if (!after)
            return failure(after.error());
        state = std::move(*after);
        for (const PaperKind kind : papersOf(planned.type, *state)) {
            Result<MadePaper> paper = previewPaper(d->desktop, *state, kind, d->clock.now());
            if (!paper)
                return failure(paper.error());
            papers.push_back(std::move(*paper));
        }
    }
    return papers;
}

Result<MadePaper> Desk::issuePaper(const QUuid &caseId, PaperKind kind, int copies)
{
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    Result<MadePaper> paper = PaperWriter(d->desktop, *writer).make(caseId, kind, copies);
    if (!paper)
        return paper;
    if (const Result<> committed = writer->commit(); !committed)
        return failure(committed.error());
    return paper;
}

namespace {

/** The DocumentIssued body of the original paper with event id @p paperEventId. */
Result<DocumentIssuedBody> issuedBody(const std::vector<Event> &events, const QUuid &paperEventId)
{
    for (const Event &event : events) {
        if (event.id != paperEventId || event.type() != EventType::DocumentIssued)
            continue;
        const Result<QJsonObject> json = jsonObject(event.body);
        if (!json)
            return failure(json.error());
        return DocumentIssuedBody::fromJson(*json);
    }
    return failure(ErrorCode::NotFound, QStringLiteral("paper"));
}

Result<MadePaper> madePaper(const DocumentIssuedBody &body, const CaseState &state, const QUuid &eventId)
{
    const std::optional<PaperKind> kind = paperKindFromCode(body.kind);
    if (!kind)
        return failure(ErrorCode::NewerProgramNeeded, QStringLiteral("paper.kind"), body.kind);
    MadePaper paper;
    paper.kind = *kind;
    paper.paperNumber = body.paperNumber;
    paper.caseNumber = state.number();
    paper.source = body.source;
    paper.copies = body.copies;
    paper.eventId = eventId;
    for (const IssuedPaper &issued : state.papers) {
        if (issued.eventId == eventId)
            paper.printedAt = issued.at;
    }
    paper.marks.caseNumber = paper.caseNumber;
    paper.marks.qrText = body.qrText;
    paper.marks.printedAt = paperTime(paper.printedAt);
    paper.marks.clerk = body.clerk;
    paper.marks.window = body.window;
    paper.marks.phone = body.phone;
    return paper;
}

} // namespace

Result<MadePaper> Desk::paper(const QUuid &caseId, const QUuid &paperEventId)
{
    const Result<std::vector<Event>> events = d->profile.events().eventsOf(caseId);
    if (!events)
        return failure(events.error());
    const FoldedCase folded = fold(*events);
    if (!folded.state)
        return failure(ErrorCode::NotFound, QStringLiteral("case"));
    const Result<DocumentIssuedBody> body = issuedBody(*events, paperEventId);
    if (!body)
        return failure(body.error());
    Result<MadePaper> made = madePaper(*body, *folded.state, paperEventId);
    if (made)
        made->marks.copyMark = paperCopyMark(d->profile);
    return made;
}

Result<MadePaper> Desk::reprint(const QUuid &caseId, const QUuid &paperEventId)
{
    Result<MadePaper> original = paper(caseId, paperEventId);
    if (!original)
        return original;
    const Result<std::vector<Event>> events = d->profile.events().eventsOf(caseId);
    if (!events)
        return failure(events.error());
    Result<DocumentIssuedBody> body = issuedBody(*events, paperEventId);
    if (!body)
        return failure(body.error());
    body->reprint = true;
    body->copies = 1;
    body->source.clear(); // the hash names the paper; it is not stored twice
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    if (const Result<QUuid> appended = writer->append(caseId, EventType::DocumentIssued, body->toJson()); !appended)
        return failure(appended.error());
    if (const Result<> committed = writer->commit(); !committed)
        return failure(committed.error());
    original->copies = 1;
    original->reprint = true;
    original->marks.reprint = true;
    return original;
}

Result<> Desk::recordUnmasking(const QUuid &caseId, const QString &reason)
{
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    std::vector<MadePaper> none;
    const Result<> done = d->step(*writer, caseId, EventType::PersonalDataViewed, NoteBody{reason}.toJson(), none);
    return done ? writer->commit() : done;
}

} // namespace yichuang
