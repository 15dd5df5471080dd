// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/syncfault.h"

#include "core/base/json.h"
#include "core/cases/namedvalue.h"

namespace yichuang {

namespace {

constexpr std::array<NamedValue<SyncFault>, 13> names{{
    {SyncFault::Offline, "offline"},
    {SyncFault::Insecure, "insecure"},
    {SyncFault::Busy, "busy"},
    {SyncFault::SessionEnded, "session-ended"},
    {SyncFault::NotEnrolled, "not-enrolled"},
    {SyncFault::AuthorRefused, "author-refused"},
    {SyncFault::Revoked, "revoked"},
    {SyncFault::Fork, "fork"},
    {SyncFault::Rewound, "rewound"},
    {SyncFault::Refused, "refused"},
    {SyncFault::Protocol, "protocol"},
    {SyncFault::Local, "local"},
    {SyncFault::Cancelled, "cancelled"},
}};

SyncFault faultOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::SessionRequired:
        return SyncFault::SessionEnded;
    case ProblemCode::DeviceUnknown:
        return SyncFault::NotEnrolled;
    case ProblemCode::DeviceRevoked:
        return SyncFault::Revoked;
    case ProblemCode::Fork:
        return SyncFault::Fork;
    case ProblemCode::Gap:
    case ProblemCode::FeedReset:
    case ProblemCode::OffsetMismatch:
        return SyncFault::Rewound;
    case ProblemCode::RateLimited:
    case ProblemCode::Busy:
    case ProblemCode::Internal:
        return SyncFault::Busy;
    case ProblemCode::RequestMalformed:
    case ProblemCode::TooLarge:
    case ProblemCode::NotFound:
    case ProblemCode::MethodNotAllowed:
    case ProblemCode::MediaTypeWrong:
    case ProblemCode::SignatureInvalid:
    case ProblemCode::DeviceExists:
    case ProblemCode::CodeUnknown:
    case ProblemCode::CodeUsed:
    case ProblemCode::CodeExpired:
    case ProblemCode::ChainBroken:
    case ProblemCode::EventInvalid:
    case ProblemCode::ChecksumMismatch:
    case ProblemCode::TusVersion:
        return SyncFault::Refused;
    }
    Q_UNREACHABLE();
}

/** A proxy, a captive portal or nginx in front of a server that is away. */
SyncFault faultOfStatus(int status)
{
    if (status == 429 || status == 408 || (status >= 500 && status < 600))
        return SyncFault::Busy;
    return SyncFault::Protocol;
}

} // namespace

QString syncFaultName(SyncFault fault)
{
    return nameIn(names, fault);
}

std::optional<SyncFault> syncFaultFromName(QStringView name)
{
    return valueIn(names, name);
}

SyncRemedy remedyFor(SyncFault fault)
{
    switch (fault) {
    case SyncFault::Offline:
    case SyncFault::Busy:
    case SyncFault::Protocol:
        return SyncRemedy::WaitLonger;
    case SyncFault::SessionEnded:
    case SyncFault::Rewound:
        return SyncRemedy::AskAgain;
    case SyncFault::Fork:
        return SyncRemedy::RenewIdentity;
    case SyncFault::Insecure:
    case SyncFault::NotEnrolled:
    case SyncFault::AuthorRefused:
    case SyncFault::Revoked:
    case SyncFault::Refused:
    case SyncFault::Local:
        return SyncRemedy::WaitForHuman;
    case SyncFault::Cancelled:
        return SyncRemedy::Stop;
    }
    Q_UNREACHABLE();
}

SyncError localError(const Error &error)
{
    SyncError result;
    // A locked profile is no failure: the engine waits for somebody to log in.
    result.fault = error.code == ErrorCode::Cancelled || error.reason == u"session.locked" ? SyncFault::Cancelled
                                                                                           : SyncFault::Local;
    result.code = error.reason.isEmpty() ? errorCodeName(error.code) : error.reason;
    result.detail = error.detail;
    return result;
}

SyncError answerError(int status, const QByteArray &body, int retryAfter)
{
    SyncError error;
    error.retryAfter = retryAfter;
    const Result<QJsonObject> json = jsonObject(body);
    const Result<Problem> problem = json ? Problem::fromJson(*json) : failure(json.error());
    if (!problem) {
        error.fault = faultOfStatus(status);
        error.code = QStringLiteral("http-%1").arg(status);
        return error;
    }
    error.fault = faultOf(problem->code);
    error.code = QString::fromLatin1(problemKind(problem->code).name);
    error.detail = problem->detail;
    error.mark = problem->mark;
    error.head = problem->head;
    return error;
}

} // namespace yichuang
