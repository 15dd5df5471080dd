// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/papersondemand.h"

#include "core/cases/caseinvariants.h"
#include "core/documents/casepaper.h"

#include <algorithm>

namespace yichuang {

namespace {

using Roles = std::vector<Role>;

struct OnDemand
{
    PaperKind kind;
    Roles roles;
};

const std::vector<OnDemand> &onDemand()
{
    static const std::vector<OnDemand> papers{
        {PaperKind::Slip, {Role::Clerk, Role::ProxyAgent, Role::IssuingClerk}},
        {PaperKind::BundleSlip, {Role::Clerk, Role::ProxyAgent, Role::IssuingClerk}},
        {PaperKind::RoutingSheet, {Role::Clerk, Role::Handler, Role::Supervisor}},
        {PaperKind::HandoverList, {Role::Clerk, Role::ProxyAgent, Role::Handler, Role::Supervisor}},
        {PaperKind::ReturnList, {Role::Clerk, Role::ProxyAgent, Role::Handler}},
        {PaperKind::Supervision, {Role::Supervisor}},
        {PaperKind::ProxyReport, {Role::Clerk, Role::ProxyAgent}},
        {PaperKind::BundleEnd, {Role::Clerk, Role::IssuingClerk}},
        {PaperKind::ServiceReceipt, {Role::Clerk, Role::ProxyAgent, Role::Handler, Role::IssuingClerk}},
        {PaperKind::Collection, {Role::Clerk, Role::ProxyAgent, Role::IssuingClerk}},
        {PaperKind::ResultPaper, {Role::Clerk, Role::IssuingClerk}},
    };
    return papers;
}

/** A 一件事 has a slip of its own; its members' files travel, not the matter itself. */
bool fits(PaperKind kind, const CaseState &state)
{
    // For the home visit, where nothing can be printed: taken along blank, signed there, recorded afterwards.
    if (kind == PaperKind::ProxyReport)
        return state.proxy && state.proxy->isInForce() && proxyStepOf(state) != ProxyStep::Closed;
    // At a counter it is printed with the hand-over; what is sent may have one to go with the parcel.
    if (kind == PaperKind::Collection)
        return state.delivery && !isAtCounter(state.delivery->manner);
    if (kind == PaperKind::Slip || kind == PaperKind::RoutingSheet || kind == PaperKind::HandoverList)
        return !state.isBundle();
    return kind != PaperKind::Supervision || !isFinal(state.stage);
}

} // namespace

std::vector<PaperKind> papersOnDemand(const CaseState &state, Role role)
{
    std::vector<PaperKind> kinds;
    for (const OnDemand &paper : onDemand()) {
        const bool mine = std::find(paper.roles.begin(), paper.roles.end(), role) != paper.roles.end();
        if (mine && fits(paper.kind, state) && paperObstacle(paper.kind, state).isEmpty())
            kinds.push_back(paper.kind);
    }
    return kinds;
}

} // namespace yichuang
