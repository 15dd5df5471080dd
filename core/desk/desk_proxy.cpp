// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_p.h"

#include "core/cases/rules.h"
#include "core/store/casewriter.h"
#include "core/store/eventlog.h"
#include "core/store/proxyledger.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr int mostConsultations = 1000; ///< at once

/** The rules a consultation is asked by: it has no case, so nothing but role and body counts. */
Result<> mayConsult(const Seat &seat, QDate today, EventType type, const QJsonObject &body)
{
    RuleContext context;
    context.today = today;
    context.role = seat.role;
    context.account = seat.account;
    return permits(context, type, body);
}

} // namespace

Result<Consultation> Desk::recordConsultation(const ConsultationRecordedBody &body)
{
    if (const Result<> allowed = mayConsult(d->seat, d->clock.today(), EventType::ConsultationRecorded, body.toJson());
        !allowed)
        return failure(allowed.error());
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    const QUuid id = writer->newCaseId();
    if (const Result<QUuid> asked = writer->append(id, EventType::ConsultationRecorded, body.toJson()); !asked)
        return failure(asked.error());
    if (const Result<> committed = writer->commit(); !committed)
        return failure(committed.error());
    return Consultation{id, body, writer->at(), d->actor(), d->seat.place, {}, {}};
}

Result<> Desk::closeConsultation(const QUuid &id, const ConsultationClosedBody &body)
{
    if (Result<> allowed = mayConsult(d->seat, d->clock.today(), EventType::ConsultationClosed, body.toJson());
        !allowed)
        return allowed;
    Result<CaseWriter> writer = d->begin();
    if (!writer)
        return failure(writer.error());
    if (const Result<QUuid> closed = writer->append(id, EventType::ConsultationClosed, body.toJson()); !closed)
        return failure(closed.error());
    return writer->commit();
}

Result<ConsultationPage> Desk::consultations(const ConsultationQuery &query)
{
    const Result<EventLog::Consulted> found =
        d->profile.events().consultations(std::clamp(query.limit, 1, mostConsultations), query.behind, query.from);
    if (!found)
        return failure(found.error());
    ConsultationPage page{{}, found->behind};
    const std::vector<Event> &events = found->events;
    for (auto first = events.begin(); first != events.end();) {
        const auto next =
            std::find_if(first, events.end(), [first](const Event &event) { return event.caseId != first->caseId; });
        // What a newer program wrote differently is kept in the log all the same.
        std::optional<Consultation> consultation = foldConsultation({first, next});
        if (consultation && (!query.openOnly || consultation->isOpen()))
            page.rows.push_back(std::move(*consultation));
        first = next;
    }
    return page;
}

Result<std::vector<Consultation>> Desk::wholeConsultations(ConsultationQuery query)
{
    query.limit = mostConsultations;
    query.behind.reset();
    std::vector<Consultation> all;
    for (;;) {
        Result<ConsultationPage> page = consultations(query);
        if (!page)
            return failure(page.error());
        std::ranges::move(page->rows, std::back_inserter(all));
        if (!page->behind)
            return all;
        query.behind = page->behind;
    }
}

Result<ProxyLines> Desk::proxyLedger(const ProxyQuery &query)
{
    return d->profile.proxyLedger().list(query);
}

Result<std::vector<ProxyRow>> Desk::wholeProxyLedger(const ProxyQuery &query)
{
    return d->profile.proxyLedger().all(query);
}

Result<ProxyTotals> Desk::proxyTotals(const ProxyQuery &query)
{
    return d->profile.proxyLedger().totals(query);
}

} // namespace yichuang
