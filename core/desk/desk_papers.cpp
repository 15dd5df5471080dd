// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_p.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/resultprinting.h"
#include "core/documents/paperfacts.h"
#include "core/store/casewriter.h"
#include "core/store/eventlog.h"

namespace yichuang {

/** Makes the promise after asking whether the acceptance it stands for could be recorded, were it signed. */
Result<MadePaper> Desk::Private::promise(CaseWriter &writer, const QUuid &caseId, AcceptedBody acceptance)
{
    Result<CaseState> state = writer.state(caseId);
    if (!state)
        return failure(state.error());
    // A promise printed before does not bind: this one takes its place.
    for (IssuedPaper &paper : state->papers)
        paper.promise.clear();
    acceptance.applicantSigned = true;
    const Result<RuleContext> rules = rulesFor(&*state, writer.at().date());
    if (!rules)
        return failure(rules.error());
    if (const Result<> permitted = permits(*rules, EventType::Accepted, acceptance.toJson()); !permitted)
        return failure(permitted.error());
    return PaperWriter(desktop, writer).makePromise(caseId, acceptance);
}

Result<MadePaper> Desk::promiseForSignature(const QUuid &caseId, const AcceptedBody &acceptance)
{
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    Result<MadePaper> paper = d->promise(*writer, caseId, acceptance);
    if (!paper)
        return paper;
    if (const Result<> committed = writer->commit(); !committed)
        return failure(committed.error());
    return paper;
}

/** Folds what would be recorded and adds what its papers would look like; nothing is recorded. */
Result<> Desk::Private::rehearseCase(const std::vector<PlannedEvent> &events, std::vector<MadePaper> &papers)
{
    std::optional<CaseState> state;
    const QUuid caseId = makeUuidV7(clock.now(), random);
    for (const PlannedEvent &planned : events) {
        Event event;
        event.id = makeUuidV7(clock.now(), random);
        event.caseId = caseId;
        event.typeName = eventTypeName(planned.type);
        event.at = clock.now();
        event.actor = actor();
        event.place = seat.place;
        event.body = jsonBytes(planned.body);
        Result<CaseState> after = yichuang::apply(state, event);
        if (!after)
            return failure(after.error());
        state = std::move(*after);
        for (const PaperKind kind : papersOf(planned, *state)) {
            Result<MadePaper> paper = previewPaper(desktop, *state, kind, clock.now());
            if (!paper)
                return failure(paper.error());
            papers.push_back(std::move(*paper));
        }
    }
    return {};
}

Result<std::vector<MadePaper>> Desk::preview(const IntakeDraft &draft, const OutcomeChoice &choice)
{
    if (d->isBundle(draft.itemId))
        return d->previewBundle(draft, choice);
    Result<IntakePlan> plan = d->plan(draft, choice);
    if (!plan)
        return failure(plan.error());
    plan->opened.number = QStringLiteral("——");
    std::vector<PlannedEvent> events{{EventType::CaseOpened, plan->opened.toJson()}};
    std::move(plan->events.begin(), plan->events.end(), std::back_inserter(events));

    std::vector<MadePaper> papers;
    if (const Result<> done = d->rehearseCase(events, papers); !done)
        return failure(done.error());
    return papers;
}

/** A paper that only reports may be made by everybody; the result itself only where it is sealed and handed over. */
Result<> Desk::Private::mayMake(CaseWriter &writer, const QUuid &caseId, PaperKind kind)
{
    if (kind != PaperKind::ResultPaper)
        return {};
    const Result<CaseState> state = writer.state(caseId);
    if (!state)
        return failure(state.error());
    const char *broken = resultNotPrintableBy(*state, seat.role);
    return broken ? failure(ErrorCode::RefusedByRule, QString::fromLatin1(broken)) : Result<>();
}

Result<MadePaper> Desk::issuePaper(const QUuid &caseId, PaperKind kind, int copies)
{
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    if (const Result<> may = d->mayMake(*writer, caseId, kind); !may)
        return failure(may.error());
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
        made->marks.notice = paperNotice(d->profile);
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
    body->promise.clear(); // the first one counts
    body->source.clear(); // the hash names the paper; it is not stored twice
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    if (const Result<> may = d->mayMake(*writer, caseId, original->kind); !may)
        return failure(may.error());
    const Result<QUuid> appended = writer->append(caseId, EventType::DocumentIssued, body->toJson());
    if (!appended)
        return failure(appended.error());
    if (const Result<> committed = writer->commit(); !committed)
        return failure(committed.error());
    original->recordId = *appended;
    original->copies = 1;
    original->reprint = true;
    original->marks.reprint = true;
    return original;
}

} // namespace yichuang
