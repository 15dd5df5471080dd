// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handling/workchoice.h"

#include "core/cases/atrisk.h"

namespace yichuang {

namespace {

std::vector<CaseStage> stagesOf(WorkKind kind)
{
    switch (kind) {
    case WorkKind::ToDecide:
        // A matter of several members stands on the list of whoever makes its one licence.
        return {CaseStage::Accepted, CaseStage::AcceptedTolerant, CaseStage::InParts};
    case WorkKind::ToFinish:
        return {CaseStage::Approved, CaseStage::Refused};
    case WorkKind::AtRisk:
    case WorkKind::ToVerify:
        return {}; // of any stage: what is promised is checked from the decision on, handed over or not
    case WorkKind::Stuck:
        return {CaseStage::Waiting};
    }
    return {};
}

} // namespace

CaseQuery workQuery(WorkKind kind, WorkOwner owner, const QString &unit, const QString &account, QDate today,
                    const WorkCalendar &calendar)
{
    CaseQuery query;
    query.stages = stagesOf(kind);
    query.sort = CaseSort::WorkFirst;
    if (kind == WorkKind::AtRisk) {
        query.dueUntil = lastDayAtRisk(today, calendar);
        query.sort = CaseSort::DueFirst; // only what has a day
    }
    if (kind == WorkKind::ToVerify)
        query.sort = CaseSort::CheckFirst;
    if (kind == WorkKind::Stuck) { // routed to nobody yet, and in nobody's hand
        query.stuckOnly = true;
        query.sort = CaseSort::OldestFirst;
        return query;
    }
    if (!unit.isEmpty())
        query.unit = unit;
    if (owner == WorkOwner::Mine)
        query.handler = account;
    else if (owner == WorkOwner::Nobody)
        query.handler = QStringLiteral("");
    return query;
}

} // namespace yichuang
