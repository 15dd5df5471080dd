// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/caseprojection.h"

#include "core/base/identifiers.h"
#include "core/cases/fold.h"
#include "core/store/database.h"
#include "core/store/eventlog.h"

namespace yichuang {

Result<bool> CaseProjection::refresh(const QUuid &caseId)
{
    const Result<std::vector<Event>> events = m_log.eventsOf(caseId);
    if (!events)
        return failure(events.error());
    const FoldedCase folded = fold(*events);
    const Result<> cleared = m_database.prepare("DELETE FROM misfits WHERE case_id = ?").bind(uuidText(caseId)).run();
    if (!cleared)
        return failure(cleared.error());
    for (const Misfit &misfit : folded.misfits) {
        const Result<> noted =
            m_database.prepare("INSERT OR REPLACE INTO misfits (event_id, case_id, reason) VALUES (?, ?, ?)")
                .bind(uuidText(misfit.eventId))
                .bind(uuidText(caseId))
                .bind(misfit.why.reason)
                .run();
        if (!noted)
            return failure(noted.error());
    }
    if (!folded.state)
        return false;
    if (const Result<> put = m_cases.put(*folded.state, m_due(*folded.state)); !put)
        return failure(put.error());
    return true;
}

Result<> CaseProjection::forgetWords(const QUuid &caseId)
{
    const Result<std::vector<Event>> events = m_log.eventsOf(caseId);
    if (!events)
        return failure(events.error());
    const FoldedCase folded = fold(*events);
    return folded.state ? m_cases.forgetWords(*folded.state) : Result<>{};
}

} // namespace yichuang
