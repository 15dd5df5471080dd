// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseinvariants.h"

namespace yichuang {

namespace {

/** 代办 is what a signed commission makes it (domain.md §9.4, S7): nothing of it without one. */
const char *withoutCommission(const CaseState &state)
{
    return state.proxy && state.proxy->isInForce() ? nullptr : "proxy.no-commission";
}

} // namespace

const char *brokenBy(const CaseState &state, const CommissionedBody &)
{
    return state.proxy && state.proxy->isInForce() ? "commission.already" : nullptr;
}

const char *brokenBy(const CaseState &state, const CommissionSignedBody &)
{
    if (!state.proxy || state.proxy->end)
        return "commission.not-drawn-up";
    return state.proxy->signature ? "commission.signed-already" : nullptr;
}

const char *brokenBy(const CaseState &state, const CommissionEndedBody &)
{
    return state.proxy && !state.proxy->end ? nullptr : "commission.not-drawn-up";
}

const char *brokenBy(const CaseState &state, const ForwardedBody &)
{
    if (state.proxy && !state.proxy->end) {
        if (!state.proxy->signature)
            return "proxy.no-commission";
        if (!state.proxy->commission.lets(ProxyRight::Submit))
            return "forward.no-right";
    }
    return waitsForWindow(state) ? "forward.already" : nullptr;
}

const char *brokenBy(const CaseState &state, const ForwardReturnedBody &body)
{
    if (!waitsForWindow(state))
        return "return.not-forwarded";
    for (const QString &id : body.materials) {
        if (!state.material(id))
            return "return.material-not-in-checklist";
    }
    return nullptr;
}

const char *brokenBy(const CaseState &state, const ProxyProgressedBody &)
{
    return withoutCommission(state);
}

const char *brokenBy(const CaseState &state, const ProxyReportedBody &body)
{
    if (const char *rule = withoutCommission(state))
        return rule;
    return body.handedOver && !state.decision ? "report.no-result" : nullptr;
}

} // namespace yichuang
