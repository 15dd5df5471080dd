// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sync/wire.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <span>

namespace yichuang {

/** Why the district refused a request; each has one HTTP status, see problemTable(). */
enum class ProblemCode {
    RequestMalformed, ///< not HTTP, not JSON, a member missing or mistyped
    TooLarge, ///< body beyond the bound, also after inflating; too many entries
    NotFound, ///< no such thing, or not in this device's scope
    MethodNotAllowed, ///< the thing exists, the method does not
    MediaTypeWrong, ///< a body of another Content-Type or Content-Encoding
    SessionRequired, ///< no token, or one that is not ours any more: log in again
    SignatureInvalid, ///< a statement or the last event of a batch does not verify
    DeviceUnknown, ///< the district does not know this device, or the author of an event
    DeviceRevoked, ///< it was revoked 注销
    DeviceExists, ///< a device of this identity is enrolled with something else
    CodeUnknown, ///< no such enrolment code
    CodeUsed, ///< it has enrolled a device already
    CodeExpired, ///< it is too old
    Fork, ///< the district has another event at this place of the chain: take a new identity
    Gap, ///< events before these are missing: push from the mark
    ChainBroken, ///< an event's hash is not what its content says, or does not follow the one before
    EventInvalid, ///< an event that cannot be read
    FeedReset, ///< the reader's place is not in this feed: read it from 0
    OffsetMismatch, ///< an upload stands elsewhere: ask where
    ChecksumMismatch, ///< the uploaded bytes are not what their address says; the upload is gone
    TusVersion, ///< another version of tus is asked for
    RateLimited, ///< too many tries; Retry-After says how long to wait
    Busy, ///< the server has too much to do or its database is away; try again
    Internal, ///< a defect of the server
};

struct ProblemKind
{
    ProblemCode code;
    int status; ///< HTTP
    const char *name; ///< member "code"
    const char *title; ///< member "title", English
};

[[nodiscard]] std::span<const ProblemKind> problemTable();
[[nodiscard]] const ProblemKind &problemKind(ProblemCode code);
[[nodiscard]] std::optional<ProblemCode> problemCodeFromName(QStringView name);

/** application/problem+json (RFC 9457) as the district sends it. Never holds personal data. */
struct Problem
{
    ProblemCode code = ProblemCode::Internal;
    QString detail; ///< for logs and developers
    std::optional<ChainMark> mark; ///< Fork, Gap, ChainBroken, SignatureInvalid, EventInvalid: device, where, its hash
    std::optional<FeedPlace> head; ///< FeedReset: where the feed ends
    int retryAfter = 0; ///< seconds, for RateLimited and Busy; 0: unsaid. Travels as the header Retry-After

    bool operator==(const Problem &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    /** InvalidInput for what is no problem of ours, e.g. a proxy's own error page. */
    [[nodiscard]] static Result<Problem> fromJson(const QJsonObject &json);
};

} // namespace yichuang
