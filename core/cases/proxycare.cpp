// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/proxycare.h"

#include "core/cases/casestate.h"
#include "core/cases/namedvalue.h"

namespace yichuang {

namespace {

constexpr std::array<NamedValue<ProxyStep>, allProxySteps.size()> proxySteps{{
    {ProxyStep::Unsigned, "unsigned"},
    {ProxyStep::Entrusted, "entrusted"},
    {ProxyStep::Forwarded, "forwarded"},
    {ProxyStep::Returned, "returned"},
    {ProxyStep::Underway, "underway"},
    {ProxyStep::ToReport, "to-report"},
    {ProxyStep::ToHandOver, "to-hand-over"},
    {ProxyStep::Closed, "closed"},
    {ProxyStep::Ended, "ended"},
}};

bool isBeforeAcceptance(CaseStage stage)
{
    return stage == CaseStage::Received || stage == CaseStage::AwaitingCorrection;
}

} // namespace

QString proxyStepName(ProxyStep step)
{
    return nameIn(proxySteps, step);
}

std::optional<ProxyStep> proxyStepFromName(QStringView name)
{
    return valueIn(proxySteps, name);
}

QString proxyStepChinese(ProxyStep step)
{
    switch (step) {
    case ProxyStep::Unsigned:
        return QStringLiteral("待签订");
    case ProxyStep::Entrusted:
        return QStringLiteral("已受托");
    case ProxyStep::Forwarded:
        return QStringLiteral("已上报");
    case ProxyStep::Returned:
        return QStringLiteral("已退回");
    case ProxyStep::Underway:
        return QStringLiteral("办理中");
    case ProxyStep::ToReport:
        return QStringLiteral("待反馈");
    case ProxyStep::ToHandOver:
        return QStringLiteral("待送达");
    case ProxyStep::Closed:
        return QStringLiteral("已办结");
    case ProxyStep::Ended:
        return QStringLiteral("已终止");
    }
    Q_UNREACHABLE();
}

bool hasOutcome(const CaseState &state)
{
    return state.decision.has_value() || isFinal(state.stage);
}

bool waitsForWindow(const CaseState &state)
{
    return state.forwarding && !state.forwarding->returned && isBeforeAcceptance(state.stage);
}

std::optional<ProxyStep> proxyStepOf(const CaseState &state)
{
    if (!state.proxy)
        return std::nullopt;
    const ProxyCare &care = *state.proxy;
    if (care.end)
        return ProxyStep::Ended;
    if (!care.signature)
        return ProxyStep::Unsigned;
    if (hasOutcome(state)) {
        if (!care.outcomeReported)
            return ProxyStep::ToReport;
        // Without a decision there is no result; one that went to the principal himself is not the agent's to bring.
        const bool agentBrings = state.decision && care.commission.lets(ProxyRight::Collect);
        return agentBrings && !care.handedOn.isValid() ? ProxyStep::ToHandOver : ProxyStep::Closed;
    }
    if (!isBeforeAcceptance(state.stage))
        return ProxyStep::Underway;
    if (!state.forwarding)
        return ProxyStep::Entrusted;
    return state.forwarding->returned ? ProxyStep::Returned : ProxyStep::Forwarded;
}

} // namespace yichuang
