// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/bodies.h"

#include "core/base/text.h"
#include "core/cases/bodyreader.h"

#include <QJsonArray>

#include <algorithm>

namespace yichuang {

namespace {

/** Deep enough for every body, the item's snapshot included. */
constexpr JsonBounds openBounds{.depth = 6, .values = 5'000};

/** Members that are not the clerk's words: checked by whoever published or filled them. */
bool isForeign(QStringView member)
{
    return member == u"item" || member == u"source";
}

bool isPrintable(const QJsonValue &value)
{
    if (value.isString())
        return isSafeText(value.toString(), longestBodyText, true);
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), [](const QJsonValue &element) { return isPrintable(element); });
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            if (!isSafeText(member.key(), longestBodyText) || !isPrintable(member.value()))
                return false;
        }
    }
    return true;
}

Result<> everyTextPrintable(const QJsonObject &json)
{
    for (auto member = json.constBegin(); member != json.constEnd(); ++member) {
        if (!isForeign(member.key()) && !isPrintable(member.value()))
            return failure(ErrorCode::InvalidInput, QStringLiteral("body.text"),
                           QStringLiteral("a text has characters that cannot be printed as they are stored"));
    }
    return {};
}

template <typename Body> Result<> readable(const QJsonObject &json)
{
    const Result<Body> body = Body::fromJson(json);
    return body ? everyTextPrintable(json) : Result<>(failure(body.error()));
}

Result<> bounded(const QJsonObject &json)
{
    if (!isBounded(json, openBounds))
        return failure(ErrorCode::TooLarge, QStringLiteral("body"));
    return everyTextPrintable(json);
}

} // namespace

Result<> checkBody(EventType type, const QJsonObject &json)
{
    switch (type) {
    case EventType::CaseOpened:
        return readable<CaseOpenedBody>(json);
    case EventType::IntakeAmended:
        return readable<IntakeAmendedBody>(json);
    case EventType::CorrectionRequested:
        return readable<CorrectionRequestedBody>(json);
    case EventType::MaterialsSupplemented:
        return readable<MaterialsSupplementedBody>(json);
    case EventType::Accepted:
        return readable<AcceptedBody>(json);
    case EventType::Declined:
        return readable<DeclinedBody>(json);
    case EventType::AcceptanceRevoked:
    case EventType::Withdrawn:
        return readable<EndedBody>(json);
    case EventType::ClockStopped:
        return readable<ClockStoppedBody>(json);
    case EventType::ClockResumed:
        return readable<ClockResumedBody>(json);
    case EventType::DeadlineExtended:
        return readable<DeadlineExtendedBody>(json);
    case EventType::Decided:
        return readable<DecidedBody>(json);
    case EventType::ResultIssued:
        return readable<ResultIssuedBody>(json);
    case EventType::DocumentIssued:
        return readable<DocumentIssuedBody>(json);
    case EventType::NoteAdded:
    case EventType::PersonalDataViewed:
        return readable<NoteBody>(json);
    case EventType::Routed:
    case EventType::StepTaken:
    case EventType::ResultArrived:
    case EventType::Rated:
    case EventType::FollowedUp:
    case EventType::SealUsed:
    case EventType::Commissioned:
    case EventType::ProxyProgressed:
    case EventType::ProxyReported:
        return bounded(json);
    case EventType::Unknown:
        return failure(ErrorCode::NewerProgramNeeded, QStringLiteral("event.unknown"));
    }
    Q_UNREACHABLE();
}

} // namespace yichuang
