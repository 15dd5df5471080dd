// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/service.h"

#include "core/base/json.h"
#include "core/district/call.h"
#include "core/district/deflate.h"
#include "core/district/feedlistener.h"
#include "core/district/routes.h"
#include "core/district/sessions.h"
#include "core/sync/wire.h"

namespace yichuang {

namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

constexpr qsizetype worthDeflating = 1024;
constexpr int busySeconds = 2;
constexpr std::chrono::seconds floodPause{10}; ///< between two lines about connections over the limit

/** A request between its arrival and its answer. */
struct Pending
{
    std::shared_ptr<HttpExchange> exchange;
    RouteMatch match;
    SteadyTime since;
    SteadyTime waitsUntil; ///< of a feed reader
    QString device; ///< once known, for the log
};

/** The client's address: nginx's word for it if nginx is who connects. */
QString addressOf(const HttpRequest &request)
{
    const QByteArray told = request.header("x-real-ip");
    const bool fromHere = request.peer == "127.0.0.1" || request.peer == "::1";
    return QString::fromLatin1(fromHere && !told.isEmpty() ? told : request.peer);
}

QString nameOf(HttpFault fault)
{
    switch (fault) {
    case HttpFault::Malformed:
        return QStringLiteral("malformed");
    case HttpFault::HeaderTooLarge:
        return QStringLiteral("header-too-large");
    case HttpFault::BodyTooLarge:
        return QStringLiteral("body-too-large");
    case HttpFault::TooSlow:
        return QStringLiteral("too-slow");
    case HttpFault::NoAnswer:
        return QStringLiteral("no-answer");
    case HttpFault::Late:
        return QStringLiteral("late");
    case HttpFault::TooManyConnections:
        return QStringLiteral("too-many-connections");
    }
    Q_UNREACHABLE();
}

Problem problemOf(HttpFault fault)
{
    Problem problem;
    switch (fault) {
    case HttpFault::Malformed:
        problem.code = ProblemCode::RequestMalformed;
        break;
    case HttpFault::HeaderTooLarge:
    case HttpFault::BodyTooLarge:
        problem.code = ProblemCode::TooLarge;
        break;
    case HttpFault::TooSlow:
        problem.code = ProblemCode::RequestMalformed;
        problem.detail = QStringLiteral("too slow");
        break;
    case HttpFault::NoAnswer:
        problem.code = ProblemCode::Internal;
        break;
    case HttpFault::Late:
    case HttpFault::TooManyConnections:
        problem.code = ProblemCode::Busy;
        problem.retryAfter = busySeconds;
        break;
    }
    return problem;
}

tl::expected<QByteArray, Problem> plainBody(const HttpRequest &request)
{
    const QByteArray encoding = request.header("content-encoding").toLower();
    if (encoding.isEmpty() || encoding == "identity")
        return request.body;
    if (encoding != "deflate")
        return refuse(ProblemCode::MediaTypeWrong, QStringLiteral("content-encoding"));
    Result<QByteArray> plain = inflated(request.body, largestRequest);
    if (plain)
        return std::move(*plain);
    return refuse(plain.error().code == ErrorCode::TooLarge ? ProblemCode::TooLarge : ProblemCode::RequestMalformed,
                  QStringLiteral("deflate"));
}

tl::expected<void, Problem> takeBody(Call &call, Takes takes)
{
    const QByteArray type = call.request.header("content-type").split(';').first().trimmed().toLower();
    switch (takes) {
    case Takes::Nothing:
        return {};
    case Takes::Bytes:
        if (type != "application/offset+octet-stream")
            return refuse(ProblemCode::MediaTypeWrong, QStringLiteral("content-type"));
        call.body = call.request.body;
        return {};
    case Takes::Json:
        break;
    }
    if (type != "application/json")
        return refuse(ProblemCode::MediaTypeWrong, QStringLiteral("content-type"));
    auto plain = plainBody(call.request);
    if (!plain)
        return refuse(plain.error());
    Result<QJsonObject> json = jsonObject(*plain);
    if (!json)
        return refuse(ProblemCode::RequestMalformed, QStringLiteral("json"));
    call.json = std::move(*json);
    return {};
}

bool takesDeflate(const HttpRequest &request)
{
    for (const QByteArray &coding : request.header("accept-encoding").split(',')) {
        if (coding.split(';').first().trimmed().toLower() == "deflate" && !coding.contains("q=0"))
            return true;
    }
    return false;
}

bool isText(const HttpResponse &response)
{
    for (const HttpHeader &header : response.headers) {
        if (header.first == "Content-Type")
            return header.second.startsWith("text/") || header.second.contains("json");
    }
    return false;
}

void deflate(const HttpRequest &request, HttpResponse &response)
{
    if (!isText(response))
        return;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (response.body.size() < worthDeflating || !takesDeflate(request))
        return;
    response.body = deflated(response.body);
    response.headers.emplace_back("Content-Encoding", "deflate");
}

} // namespace

struct DistrictService::Private
{
    Private(const DistrictSettings &settings, const DistrictKeys &keys, const Clock &clock, Journal &journal)
        : workers(settings.workers, settings.queue, settings.database.toUtf8(), settings.bounds, keys)
        , listener(settings.database.toUtf8(), settings.bounds, waiters, journal)
        , announcer(settings.database.toUtf8(), settings.bounds, journal)
        , server{settings,
                 keys,
                 clock,
                 journal,
                 counters,
                 waiters,
                 announcer,
                 cases,
                 [this] { return http->connections(); },
                 [this] { return workers.waiting(); }}
    {
    }

    void take(std::shared_ptr<HttpExchange> exchange)
    {
        const HttpRequest &request = exchange->request();
        auto pending = std::make_shared<Pending>();
        pending->match = matchRoute(request.method, request.path);
        pending->since = std::chrono::steady_clock::now();
        pending->waitsUntil = pending->since + waitOf(request);
        pending->exchange = std::move(exchange);
        if (!pending->match.route) {
            answerWrongPath(*pending);
            return;
        }
        post(std::move(pending));
    }

    /** What the HTTP layer refused by itself never becomes a request: it is counted and logged here. Any thread. */
    HttpResponse refused(HttpFault fault)
    {
        counters.refused(nameOf(fault));
        const Problem problem = problemOf(fault);
        if (fault == HttpFault::TooManyConnections) {
            noteFlood();
            return problemAnswer(problem);
        }
        QJsonObject fields{{QStringLiteral("reason"), nameOf(fault)},
                           {QStringLiteral("status"), problemKind(problem.code).status}};
        if (fault == HttpFault::NoAnswer)
            server.journal.fail(QStringLiteral("http-refused"), std::move(fields));
        else
            server.journal.warn(QStringLiteral("http-refused"), std::move(fields));
        return problemAnswer(problem);
    }

    /** Whoever opens thousands of connections does not get thousands of lines. On the server's thread. */
    void noteFlood()
    {
        ++turnedAway;
        const SteadyTime now = std::chrono::steady_clock::now();
        if (now < nextFloodLine)
            return;
        nextFloodLine = now + floodPause;
        server.journal.warn(QStringLiteral("http-refused"),
                            {{QStringLiteral("reason"), nameOf(HttpFault::TooManyConnections)},
                             {QStringLiteral("connections"), std::exchange(turnedAway, 0)}});
    }

    static std::chrono::seconds waitOf(const HttpRequest &request)
    {
        const QString wait = QUrlQuery(QString::fromLatin1(request.query)).queryItemValue(QStringLiteral("wait"));
        return std::chrono::seconds(std::clamp(wait.toInt(), 0, longestFeedWait));
    }

    void answerWrongPath(Pending &pending)
    {
        Problem problem;
        problem.code = pending.match.allowed.isEmpty() ? ProblemCode::NotFound : ProblemCode::MethodNotAllowed;
        HttpResponse response = problemAnswer(problem);
        if (!pending.match.allowed.isEmpty())
            response.headers.emplace_back("Allow", pending.match.allowed.join(QStringLiteral(", ")).toLatin1());
        finish(pending, std::move(response));
    }

    void post(std::shared_ptr<Pending> pending)
    {
        if (workers.post([this, pending](Worker &worker) { work(worker, pending); }))
            return;
        Problem busy;
        busy.code = ProblemCode::Busy;
        busy.retryAfter = busySeconds;
        finish(*pending, problemAnswer(busy));
    }

    /** On a worker's thread. A reader that waits comes here again when there is news or its time is over. */
    void work(Worker &worker, const std::shared_ptr<Pending> &pending)
    {
        if (pending->exchange->isGone())
            return;
        const HttpRequest &request = pending->exchange->request();
        Call call{server,
                  worker,
                  request,
                  pending->match.parts,
                  QUrlQuery(QString::fromLatin1(request.query)),
                  {},
                  {},
                  {},
                  addressOf(request),
                  std::chrono::steady_clock::now() < pending->waitsUntil && !stopping,
                  0,
                  false};
        Answer answer = answerTo(call, *pending->match.route);
        pending->device = call.caller.device;
        if (answer && call.wantsToWait) {
            waiters.wait(call.caller.unit, call.ticket, pending->waitsUntil, [this, pending] { post(pending); });
            return;
        }
        HttpResponse response = answer ? std::move(*answer) : problemAnswer(answer.error());
        if (!answer)
            noteRefusal(*pending, call, answer.error());
        deflate(request, response);
        finish(*pending, std::move(response));
    }

    static Answer answerTo(Call &call, const Route &route)
    {
        if (route.access == Access::Session) {
            auto caller = callerOf(call.postgres(), call.request);
            if (!caller)
                return refuse(caller.error());
            call.caller = std::move(*caller);
            call.ticket = call.server.waiters.ticket(call.caller.unit);
        }
        if (const auto taken = takeBody(call, route.takes); !taken)
            return refuse(taken.error());
        return route.handle(call);
    }

    void noteRefusal(const Pending &pending, const Call &call, const Problem &problem)
    {
        QJsonObject fields{{QStringLiteral("operation"), QString::fromLatin1(pending.match.route->operation)},
                           {QStringLiteral("code"), QString::fromLatin1(problemKind(problem.code).name)},
                           {QStringLiteral("device"), pending.device}};
        if (!problem.detail.isEmpty())
            fields.insert(u"detail", problem.detail);
        if (problem.mark)
            fields.insert(u"author", problem.mark->device);
        if (problem.code == ProblemCode::Internal)
            call.server.journal.fail(QStringLiteral("defect"), std::move(fields));
        else
            call.server.journal.warn(QStringLiteral("refused"), std::move(fields));
    }

    void finish(const Pending &pending, HttpResponse response)
    {
        const auto took =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - pending.since);
        const QString operation =
            pending.match.route ? QString::fromLatin1(pending.match.route->operation) : QStringLiteral("unknown");
        counters.answered(operation, response.status, took);
        server.journal.info(QStringLiteral("answered"),
                            {{QStringLiteral("operation"), operation},
                             {QStringLiteral("status"), response.status},
                             {QStringLiteral("ms"), double(took.count()) / 1000.0},
                             {QStringLiteral("device"), pending.device}});
        pending.exchange->answer(std::move(response));
    }

    void beginStop()
    {
        stopping = true;
        waiters.stop();
    }

    // In the order in which they must end: whoever may still answer before the server that carries it.
    std::unique_ptr<HttpServer> http;
    std::atomic<bool> stopping{false};
    int turnedAway = 0; ///< connections over the limit since the last line about them
    SteadyTime nextFloodLine;
    Metrics counters;
    FeedWaiters waiters;
    Workers workers;
    FeedListener listener;
    FeedAnnouncer announcer;
    CaseCache cases;
    const ServerParts server;
};

DistrictService::DistrictService(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

DistrictService::~DistrictService()
{
    d->beginStop();
    d->workers.stop();
}

Result<std::unique_ptr<DistrictService>>
DistrictService::start(const DistrictSettings &settings, const DistrictKeys &keys, const Clock &clock, Journal &journal)
{
    auto parts = std::make_unique<Private>(settings, keys, clock, journal);
    Private *const taken = parts.get();
    auto http = HttpServer::listen(
        settings.address, settings.port, settings.http,
        [taken](std::shared_ptr<HttpExchange> exchange) { taken->take(std::move(exchange)); },
        [taken](HttpFault fault) { return taken->refused(fault); });
    if (!http)
        return failure(http.error());
    parts->http = std::move(*http);
    return std::unique_ptr<DistrictService>(new DistrictService(std::move(parts)));
}

quint16 DistrictService::port() const
{
    return d->http->port();
}

void DistrictService::run()
{
    d->http->run([this] { d->beginStop(); });
}

void DistrictService::stop()
{
    d->http->stop();
}

} // namespace yichuang
