// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/problem.h"

#include "core/sync/wirereader.h"

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

constexpr std::array<ProblemKind, 24> kinds{{
    {ProblemCode::RequestMalformed, 400, "request-malformed", "The request cannot be read"},
    {ProblemCode::TooLarge, 413, "too-large", "The request is larger than allowed"},
    {ProblemCode::NotFound, 404, "not-found", "There is no such thing here"},
    {ProblemCode::MethodNotAllowed, 405, "method-not-allowed", "This cannot be done with it"},
    {ProblemCode::MediaTypeWrong, 415, "media-type-wrong", "The body is of another type than expected"},
    {ProblemCode::SessionRequired, 401, "session-required", "Log in first"},
    {ProblemCode::SignatureInvalid, 422, "signature-invalid", "A signature does not verify"},
    {ProblemCode::DeviceUnknown, 403, "device-unknown", "This device is not enrolled here"},
    {ProblemCode::DeviceRevoked, 403, "device-revoked", "This device was revoked"},
    {ProblemCode::DeviceExists, 409, "device-exists", "This device is enrolled already"},
    {ProblemCode::CodeUnknown, 403, "code-unknown", "There is no such enrolment code"},
    {ProblemCode::CodeUsed, 403, "code-used", "The enrolment code was used before"},
    {ProblemCode::CodeExpired, 403, "code-expired", "The enrolment code is too old"},
    {ProblemCode::Fork, 409, "fork", "The district has another event at this place of the chain"},
    {ProblemCode::Gap, 409, "gap", "Events before these are missing"},
    {ProblemCode::ChainBroken, 422, "chain-broken", "An event does not follow from the one before it"},
    {ProblemCode::EventInvalid, 422, "event-invalid", "An event cannot be read"},
    {ProblemCode::FeedReset, 409, "feed-reset", "This place is not in the feed; read it from the start"},
    {ProblemCode::OffsetMismatch, 409, "offset-mismatch", "The upload stands elsewhere"},
    {ProblemCode::ChecksumMismatch, 460, "checksum-mismatch", "The content is not what its address says"},
    {ProblemCode::TusVersion, 412, "tus-version", "Only tus 1.0.0 is spoken here"},
    {ProblemCode::RateLimited, 429, "rate-limited", "Too many tries; wait"},
    {ProblemCode::Busy, 503, "busy", "The server cannot do this just now; try again"},
    {ProblemCode::Internal, 500, "internal", "A defect of the server"},
}};

constexpr const char *typePrefix = "urn:yichuang:problem:";

} // namespace

std::span<const ProblemKind> problemTable()
{
    return kinds;
}

const ProblemKind &problemKind(ProblemCode code)
{
    return *std::find_if(kinds.begin(), kinds.end(), [&](const ProblemKind &kind) { return kind.code == code; });
}

std::optional<ProblemCode> problemCodeFromName(QStringView name)
{
    for (const ProblemKind &kind : kinds) {
        if (name == QLatin1StringView(kind.name))
            return kind.code;
    }
    return std::nullopt;
}

QJsonObject Problem::toJson() const
{
    const ProblemKind &kind = problemKind(code);
    const QString name = QString::fromLatin1(kind.name);
    QJsonObject json{
        {QStringLiteral("type"), QString::fromLatin1(typePrefix) + name},
        {QStringLiteral("title"), QString::fromLatin1(kind.title)},
        {QStringLiteral("status"), kind.status},
        {QStringLiteral("code"), name},
    };
    if (!detail.isEmpty())
        json.insert(u"detail", detail);
    if (mark)
        json.insert(u"mark", mark->toJson());
    if (head)
        json.insert(u"head", head->toJson());
    return json;
}

Result<Problem> Problem::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    Problem problem;
    problem.code = reader.named(u"code", problemCodeFromName);
    problem.detail = reader.optionalText(u"detail", 2000);
    if (reader.has(u"mark"))
        problem.mark = reader.part(u"mark", ChainMark::fromJson);
    if (reader.has(u"head"))
        problem.head = reader.part(u"head", FeedPlace::fromJson);
    return reader.finish(std::move(problem));
}

} // namespace yichuang
