// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/consultation.h"

#include "core/base/json.h"

namespace yichuang {

namespace {

template <typename Body> Result<Body> readBody(const Event &event)
{
    const Result<QJsonObject> json = jsonObject(event.body);
    return json ? Body::fromJson(*json) : failure(ErrorCode::InvalidInput, QStringLiteral("body"));
}

} // namespace

bool isConsultationEvent(EventType type)
{
    return type == EventType::ConsultationRecorded || type == EventType::ConsultationClosed;
}

Result<Consultation> applyConsultation(const std::optional<Consultation> &before, const Event &event)
{
    if (event.type() == EventType::ConsultationRecorded) {
        if (before)
            return failure(ErrorCode::RefusedByRule, QStringLiteral("consultation.already"));
        Result<ConsultationRecordedBody> body = readBody<ConsultationRecordedBody>(event);
        if (!body)
            return failure(body.error());
        return Consultation{event.caseId, std::move(*body), event.at, event.actor, event.place, {}, {}};
    }
    if (event.type() != EventType::ConsultationClosed || !before || !before->isOpen())
        return failure(ErrorCode::RefusedByRule, QStringLiteral("consultation.not-open"));
    Result<ConsultationClosedBody> body = readBody<ConsultationClosedBody>(event);
    if (!body)
        return failure(body.error());
    Consultation after = *before;
    after.closed = std::move(*body);
    after.closedAt = event.at;
    return after;
}

std::optional<Consultation> foldConsultation(std::span<const Event> events)
{
    std::optional<Consultation> consultation;
    for (const Event &event : events) {
        if (Result<Consultation> after = applyConsultation(consultation, event))
            consultation = std::move(*after);
    }
    return consultation;
}

} // namespace yichuang
