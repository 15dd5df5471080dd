// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_p.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/atrisk.h"
#include "core/cases/rules.h"
#include "core/desk/handlingunit.h"
#include "core/documents/paperqr.h"
#include "core/identity/masking.h"
#include "core/store/casetable.h"
#include "core/store/casewriter.h"
#include "core/store/drafts.h"
#include "core/store/eventlog.h"
#include "core/store/workrules.h"
#include "core/desk/intakeplan.h"
#include "core/desk/knowncases.h"
#include "core/vault/signing.h"

namespace yichuang {

Result<FoldedCase> Desk::Private::folded(const QUuid &caseId)
{
    const Result<std::vector<Event>> events = profile.events().eventsOf(caseId);
    if (!events)
        return failure(events.error());
    return fold(*events);
}

Result<bool> Desk::Private::isBarred(const Applicant &applicant)
{
    if (applicant.documentNumber.isEmpty())
        return false;
    const Result<std::vector<QUuid>> ids = profile.cases().idsByDocument(applicant.documentNumber, mostEarlierCases);
    if (!ids)
        return failure(ids.error());
    for (const QUuid &id : *ids) {
        const Result<FoldedCase> earlier = folded(id);
        if (!earlier)
            return failure(earlier.error());
        if (earlier->state && earlier->state->intake.applicant.documentNumber == applicant.documentNumber
            && isPromiseBroken(*earlier->state, clock.today()))
            return true;
    }
    return false;
}

Result<std::vector<DraftInfo>> Desk::drafts()
{
    const Result<std::vector<StoredDraft>> stored = d->profile.drafts().all();
    if (!stored)
        return failure(stored.error());
    std::vector<DraftInfo> infos;
    for (const StoredDraft &draft : *stored) {
        const Result<IntakeDraft> read = IntakeDraft::fromJson(draft.content);
        if (!read)
            continue;
        QString name;
        if (d->reference.catalogue) {
            if (const ServiceItem *item = d->reference.catalogue->find(read->itemId))
                name = item->name;
            else if (const Bundle *bundle = d->reference.catalogue->bundle(read->itemId))
                name = bundle->name;
        }
        infos.push_back({draft.id, draft.parked, draft.updatedAt,
                         maskApplicantName(read->applicant.kind, read->applicant.name), name});
    }
    return infos;
}

Result<IntakeDraft> Desk::draft(const QString &id)
{
    const Result<StoredDraft> stored = d->profile.drafts().load(id);
    if (!stored)
        return failure(stored.error());
    Result<IntakeDraft> draft = IntakeDraft::fromJson(stored->content);
    if (!draft)
        return draft;
    draft->id = stored->id;
    draft->parked = stored->parked;
    draft->updatedAt = stored->updatedAt;
    if (!d->reference.catalogue)
        return draft;
    const std::optional<ServiceItem> item = itemOrBundle(*d->reference.catalogue, draft->itemId, draft->answers);
    return item ? withChecklist(std::move(*draft), *item) : std::move(*draft);
}

Result<QString> Desk::saveDraft(const IntakeDraft &draft)
{
    StoredDraft stored;
    stored.id = draft.id.isEmpty() ? uuidText(makeUuidV7(d->clock.now(), d->random)) : draft.id;
    stored.parked = draft.parked;
    stored.updatedAt = d->clock.now();
    stored.content = draft.toJson();
    if (const Result<> saved = d->profile.drafts().save(stored); !saved)
        return failure(saved.error());
    return stored.id;
}

Result<> Desk::discardDraft(const QString &id)
{
    return d->profile.drafts().remove(id);
}

Result<MadePaper> Desk::consultationPaper(const QString &itemId, const QMap<QString, QStringList> &answers,
                                          PaperKind kind)
{
    const std::optional<ServiceItem> item =
        d->reference.catalogue ? itemOrBundle(*d->reference.catalogue, itemId, answers) : std::nullopt;
    if (!item)
        return failure(ErrorCode::NotFound, QStringLiteral("item"));
    return itemPaper(d->desktop, *item, answers, kind, d->clock.now());
}

Result<MadePaper> Desk::workListPaper(PaperKind kind, const QString &unit)
{
    const QDate today = d->clock.today();
    CaseQuery query;
    query.sort = CaseSort::DueFirst;
    query.limit = 1000;
    if (!unit.isEmpty())
        query.unit = unit;
    if (kind == PaperKind::RiskList) {
        // Of every stage: what is final and has a day is a promise still to be checked.
        query.dueUntil = lastDayAtRisk(today, *d->reference.calendar);
    } else {
        query.stages = {CaseStage::AwaitingCollection};
        query.dueUntil = today.addDays(-1);
    }
    const Result<CasePage> page = d->profile.cases().list(query);
    if (!page)
        return failure(page.error());
    return listPaper(d->desktop, kind, *page, unit.isEmpty() ? QString() : handlingUnitName(unit, d->reference),
                     d->clock.now());
}

Result<CasePage> Desk::cases(const CaseQuery &query)
{
    return d->profile.cases().list(query);
}

Result<ListPart<CollectionRow>> Desk::collections(const CollectionQuery &query)
{
    return d->profile.collectionList().list(query);
}

Result<std::vector<QString>> Desk::unitsAtWork()
{
    return d->profile.cases().unitsAtWork();
}

Result<QUuid> Desk::caseByNumber(const QString &number)
{
    return d->profile.cases().findByNumber(number);
}

Result<CaseFile> Desk::caseFile(const QUuid &caseId)
{
    Result<std::vector<Event>> events = d->profile.events().eventsOf(caseId);
    if (!events)
        return failure(events.error());
    FoldedCase folded = fold(*events);
    if (!folded.state)
        return failure(ErrorCode::NotFound, QStringLiteral("case"));
    CaseFile file;
    file.state = std::move(*folded.state);
    file.events = std::move(*events);
    file.misfits = std::move(folded.misfits);
    const ProvinceProfile &province = d->profile.rules().provinceOf(file.state);
    const QDate today = d->clock.today();
    file.deadlines = deadlinesOf(file.state, *d->reference.calendar, province);
    file.due = nextDue(file.state, file.deadlines);
    file.lamp = lampOf(file.due, today, *d->reference.calendar);
    file.consequence = timeConsequence(file.state, today, *d->reference.calendar, province);
    const Result<RuleContext> rules = d->rulesFor(&file.state, today);
    if (!rules)
        return failure(rules.error());
    file.barredFromPromises = rules->barredFromPromises;
    file.possible = possibleNext(*rules);
    Result<std::vector<MemberRow>> members = d->memberRows(file.state);
    if (!members)
        return failure(members.error());
    file.members = std::move(*members);
    const Result<QMap<QString, int>> progress = d->rekeyProgress(caseId, file.state.intake.item.id);
    if (!progress)
        return failure(progress.error());
    file.rekeyProgress = *progress;
    const Result<Remedies> remedies = d->remediesOf(d->decidingOrgan(file.state));
    if (!remedies)
        return failure(remedies.error());
    file.remedies = *remedies;
    return file;
}

Result<Desk::PaperCheck> Desk::verifyPaper(const QString &qrText)
{
    const Result<PaperQr> qr = parsePaperQr(qrText);
    if (!qr)
        return failure(qr.error());
    const Result<QByteArray> payload = paperQrPayload(*qr);
    if (!payload)
        return failure(payload.error());
    PaperCheck check;
    check.caseNumber = qr->caseNumber;
    check.paperNumber = qr->paperNumber;
    if (const std::optional<PaperKind> kind = paperKindFromCode(qr->kind))
        check.kind = *kind;
    if (const Result<VerifyKey> key = d->profile.verifyKey(qr->device)) {
        check.known = true;
        check.genuine = key->verifies(*payload, qr->signature);
    }
    const Result<QUuid> id = d->profile.cases().findByNumber(qr->caseNumber);
    if (!id)
        return check;
    const Result<FoldedCase> found = d->folded(*id);
    if (!found)
        return failure(found.error());
    // Current: the last paper made of its kind is the one in hand.
    for (const IssuedPaper &paper : found->state->papers) {
        if (paper.kind == qr->kind)
            check.current = paper.contentHash.startsWith(qr->contentHash);
    }
    return check;
}

} // namespace yichuang
