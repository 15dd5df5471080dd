// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/call.h"

#include "core/base/json.h"

namespace yichuang {

namespace {

constexpr int retrySeconds = 2;

} // namespace

HttpResponse jsonAnswer(int status, const QJsonObject &json)
{
    return {status, {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}}, jsonBytes(json), -1};
}

HttpResponse problemAnswer(const Problem &problem)
{
    HttpResponse response{problemKind(problem.code).status,
                          {{"Content-Type", "application/problem+json"}, {"Cache-Control", "no-store"}},
                          jsonBytes(problem.toJson()),
                          -1};
    if (problem.retryAfter > 0)
        response.headers.emplace_back("Retry-After", QByteArray::number(problem.retryAfter));
    if (problem.code == ProblemCode::SessionRequired)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

tl::unexpected<Problem> refuse(ProblemCode code, const QString &detail)
{
    Problem problem;
    problem.code = code;
    problem.detail = detail;
    return tl::unexpected<Problem>(std::move(problem));
}

tl::unexpected<Problem> refuse(Problem problem)
{
    return tl::unexpected<Problem>(std::move(problem));
}

tl::unexpected<Problem> refuse(const Error &error)
{
    const bool passing = error.code == ErrorCode::IoFailed || error.code == ErrorCode::Cancelled;
    Problem problem;
    problem.code = passing ? ProblemCode::Busy : ProblemCode::Internal;
    problem.detail = error.reason + u' ' + error.detail;
    problem.retryAfter = passing ? retrySeconds : 0;
    return tl::unexpected<Problem>(std::move(problem));
}

} // namespace yichuang
