// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/handlers.h"
#include "core/district/schema.h"

namespace yichuang {

namespace {

constexpr int migrationSeconds = 10; ///< after which a migration by a newer program may be over, or this one replaced

} // namespace

Answer health(Call &call)
{
    const Result<int> schema = schemaOf(call.postgres());
    if (!schema)
        return refuse(schema.error());
    if (*schema != newestSchema()) {
        Problem problem;
        problem.code = ProblemCode::Busy;
        problem.detail = QStringLiteral("schema");
        problem.retryAfter = migrationSeconds;
        return refuse(std::move(problem));
    }
    return jsonAnswer(200, {{QStringLiteral("status"), QStringLiteral("ok")}, {QStringLiteral("schema"), *schema}});
}

Answer metrics(Call &call)
{
    const FeedWaiters &waiters = call.server.waiters;
    const Metrics::Gauges gauges{call.server.connections(), waiters.waiting(), call.server.queuedJobs(),
                                 waiters.woken()};
    return HttpResponse{200,
                        {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}, {"Cache-Control", "no-store"}},
                        call.server.metrics.text(gauges),
                        -1};
}

} // namespace yichuang
