// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/receivers.h"

#include <algorithm>

namespace yichuang {

namespace {

/** The commission under which @p name acts; null: none in force, or somebody else's. */
const ProxyCare *commissionOf(const CaseState &state, const QString &name)
{
    const bool his = state.proxy && state.proxy->isInForce() && !name.trimmed().isEmpty()
        && name.trimmed() == state.proxy->commission.agentName.trimmed();
    return his ? &*state.proxy : nullptr;
}

bool lets(const ProxyCare &care, ProxyRight right, QDate today)
{
    return care.commission.lets(right) && !care.hasRunOut(today);
}

} // namespace

PossibleReceiver applicantAsReceiver(const Applicant &applicant)
{
    const bool person = applicant.kind == ApplicantKind::NaturalPerson;
    const bool named = !person && !applicant.legalRepresentative.isEmpty();
    PossibleReceiver receiver;
    receiver.name = named ? applicant.legalRepresentative : applicant.name;
    receiver.documentNumber = person ? applicant.documentNumber : QString();
    receiver.relation = person ? QStringLiteral("本人") : QStringLiteral("法定代表人（负责人）");
    return receiver;
}

std::vector<PossibleReceiver> possibleReceivers(const Applicant &applicant, const std::optional<Agent> &agent)
{
    std::vector<PossibleReceiver> receivers{applicantAsReceiver(applicant)};
    if (agent && !agent->name.trimmed().isEmpty()) {
        const QString relation = agent->relation.isEmpty() ? QStringLiteral("代理人") : agent->relation;
        receivers.push_back(
            {ReceiverKind::Agent, agent->name, agent->documentNumber, {}, relation, agent->hasAuthority});
    }
    return receivers;
}

std::vector<PossibleReceiver> possibleReceivers(const CaseState &state, QDate today)
{
    std::vector<PossibleReceiver> receivers = possibleReceivers(state.intake.applicant, state.intake.agent);
    std::erase_if(receivers, [&state, today](const PossibleReceiver &receiver) {
        return receiver.kind == ReceiverKind::Agent
            && isBarredFromReceiving(state, receiver.name, ProxyRight::Collect, today);
    });
    if (!state.proxy || !state.proxy->isInForce() || !lets(*state.proxy, ProxyRight::Collect, today))
        return receivers;
    const CommissionedBody &commission = state.proxy->commission;
    const auto known = std::ranges::find_if(receivers, [&state](const PossibleReceiver &receiver) {
        return receiver.kind == ReceiverKind::Agent && commissionOf(state, receiver.name);
    });
    if (known == receivers.end())
        receivers.push_back(
            {ReceiverKind::ProxyAgent, commission.agentName, {}, commission.agentCard, QStringLiteral("代办员"), true});
    else
        known->hasAuthority = true; // the signed commission is one
    return receivers;
}

bool isBarredFromReceiving(const CaseState &state, const QString &name, ProxyRight right, QDate today)
{
    const ProxyCare *care = commissionOf(state, name);
    return care && !lets(*care, right, today);
}

ReceiverMatch bestMatch(const std::vector<PossibleReceiver> &receivers, const IdentityCard &card, std::size_t preferred)
{
    const auto with = [&](std::size_t at) {
        const PossibleReceiver &one = receivers[at];
        return ReceiverMatch{at, one.kind, matchOf(one.name, one.documentNumber, card)};
    };
    ReceiverMatch best = with(std::min(preferred, receivers.size() - 1));
    for (std::size_t at = 0; at < receivers.size(); ++at) {
        if (const ReceiverMatch one = with(at); one.match < best.match)
            best = one;
    }
    return best;
}

} // namespace yichuang
