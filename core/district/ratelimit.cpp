// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/ratelimit.h"

namespace yichuang {

tl::expected<void, Problem> countTry(Postgres &postgres, const QString &kind, const QString &subject, int perMinute)
{
    const Result<PgRows> counted = postgres.run(
        "INSERT INTO attempts (kind, subject, minute, tries) VALUES ($1, $2, date_trunc('minute', now()), 1) "
        "ON CONFLICT (kind, subject, minute) DO UPDATE SET tries = attempts.tries + 1 "
        "RETURNING tries, 60 - extract(second FROM now())::int",
        PgValues().text(kind).text(subject.left(100)));
    if (!counted)
        return refuse(counted.error());
    if (counted->number(0, 0) <= perMinute)
        return {};
    Problem problem;
    problem.code = ProblemCode::RateLimited;
    problem.retryAfter = qMax(1, int(counted->number(0, 1)));
    return refuse(std::move(problem));
}

} // namespace yichuang
