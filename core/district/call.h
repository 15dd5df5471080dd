// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/district/casecache.h"
#include "core/district/feedannouncer.h"
#include "core/district/feedwaiters.h"
#include "core/district/http.h"
#include "core/district/journal.h"
#include "core/district/keys.h"
#include "core/district/metrics.h"
#include "core/district/settings.h"
#include "core/district/workers.h"
#include "core/sync/problem.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrlQuery>

#include <optional>

#include <tl/expected.hpp>

namespace yichuang {

/** What all requests of a process share; lives as long as the service. */
struct ServerParts
{
    const DistrictSettings &settings;
    const DistrictKeys &keys;
    const Clock &clock;
    Journal &journal;
    Metrics &metrics;
    FeedWaiters &waiters;
    FeedAnnouncer &announcer;
    CaseCache &cases;
    std::function<int()> connections;
    std::function<int()> queuedJobs;
};

/** Whose session a request comes with. */
struct Caller
{
    QString device;
    QString unit;
};

/** One request on its way through a handler. */
struct Call
{
    const ServerParts &server;
    Worker &worker;
    const HttpRequest &request;
    QStringList parts; ///< what stands for the {parameters} of the route's path, decoded
    QUrlQuery query;
    QByteArray body; ///< inflated
    QJsonObject json; ///< of a route that takes JSON
    Caller caller; ///< of a route that needs a session
    QString address; ///< where the client is, as nginx says
    bool mayWait = false; ///< a feed may be waited for
    quint64 ticket = 0; ///< of the caller's unit, taken before anything was looked at
    bool wantsToWait = false; ///< set by the handler: answer later

    [[nodiscard]] Postgres &postgres() const { return worker.postgres; }
};

/** What a handler answers. */
using Answer = tl::expected<HttpResponse, Problem>;

[[nodiscard]] HttpResponse jsonAnswer(int status, const QJsonObject &json);
[[nodiscard]] HttpResponse problemAnswer(const Problem &problem);
[[nodiscard]] tl::unexpected<Problem> refuse(ProblemCode code, const QString &detail = {});
[[nodiscard]] tl::unexpected<Problem> refuse(Problem problem);

/** What a failed statement means to the client: Busy when trying again may help, else Internal. */
[[nodiscard]] tl::unexpected<Problem> refuse(const Error &error);

} // namespace yichuang
