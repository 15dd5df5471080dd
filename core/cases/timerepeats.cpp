// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/timerepeats.h"

namespace yichuang {

namespace {

/** A member that waited for others, and does no more. */
bool wasCalled(const CaseState &state)
{
    return state.intake.part && !state.intake.part->waitsFor.empty() && state.stage != CaseStage::Waiting;
}

bool isRepeated(const CaseState &state, const AcceptedBody &body)
{
    if (body.kind == AcceptanceKind::Deemed)
        return state.acceptance->kind == AcceptanceKind::Deemed;
    return wasCalled(state) && body.kind == AcceptanceKind::Complete && *state.acceptance == body;
}

bool isRepeated(const CaseState &state, const EndedBody &body)
{
    return body.deemed && state.stage == CaseStage::Withdrawn && state.ending->deemed;
}

bool isRepeated(const CaseState &state, const TurnCameBody &body)
{
    const bool open = state.stage != CaseStage::Declined && state.stage != CaseStage::Withdrawn;
    return open && body.reason.isEmpty() && body.receivedOn == state.intake.receivedOn;
}

template <typename Body> bool isRepeatedBy(const CaseState &state, const QJsonObject &json)
{
    const Result<Body> body = Body::fromJson(json);
    return body && isRepeated(state, *body);
}

} // namespace

bool repeatsWhatTimeDid(const CaseState &state, EventType type, const QJsonObject &body)
{
    if (type == EventType::Accepted)
        return state.acceptance && isRepeatedBy<AcceptedBody>(state, body);
    if (type == EventType::Withdrawn)
        return state.ending && isRepeatedBy<EndedBody>(state, body);
    return type == EventType::TurnCame && wasCalled(state) && isRepeatedBy<TurnCameBody>(state, body);
}

} // namespace yichuang
