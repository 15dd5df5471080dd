// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace yichuang {

/** A header's name in lower case and its value. */
using HttpHeader = std::pair<QByteArray, QByteArray>;

struct HttpRequest
{
    QByteArray method; ///< as sent, e.g. "GET"; any token
    QByteArray path; ///< still percent-encoded, begins with '/'
    QByteArray query; ///< behind the '?', still encoded
    std::vector<HttpHeader> headers;
    QByteArray body;
    bool complete = true; ///< false: the connection broke within the body of a PATCH; `body` is what came
    QByteArray peer; ///< address of the other end of the connection

    /** Value of the first header called @p name (lower case); empty without one. */
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

struct HttpResponse
{
    int status = 200;
    std::vector<HttpHeader> headers; ///< without Content-Length and Connection
    QByteArray body;
    qint64 headLength = -1; ///< to HEAD: how long the body of a GET would be
};

/** One request and its answer, which may come later and from any thread. */
class HttpExchange
{
public:
    virtual ~HttpExchange() = default;

    [[nodiscard]] virtual const HttpRequest &request() const = 0;
    /** Answers; only the first call counts. Without any, the client gets 500 when the last owner lets go. */
    virtual void answer(HttpResponse response) = 0;
    /** Whether the client has left, so that an answer is of no use. */
    [[nodiscard]] virtual bool isGone() const = 0;
};

/** What a client may cost; everything beyond is refused or cut off. */
struct HttpLimits
{
    qsizetype headerBytes = 16 * 1024;
    qsizetype bodyBytes = 8 * 1024 * 1024;
    int connections = 4'000;
    std::chrono::milliseconds idle{75'000}; ///< between two requests of a connection
    std::chrono::milliseconds header{10'000}; ///< from the first byte of a request to the end of its header
    std::chrono::milliseconds stall{20'000}; ///< without any byte of the body read or of the answer written
    std::chrono::milliseconds body{600'000}; ///< for a whole body: 8 MiB over a line of 256 kbit/s take 262 s
    std::chrono::milliseconds answer{60'000}; ///< until the handler answers; longer than a feed reader may wait
    std::chrono::milliseconds grace{20'000}; ///< for requests under way when the server stops
};

/** What the HTTP layer itself refuses, so that the service words it. */
enum class HttpFault {
    Malformed, ///< not HTTP/1.0 or 1.1 as RFC 9112 wants it
    HeaderTooLarge,
    BodyTooLarge,
    TooSlow,
    NoAnswer, ///< nobody answered: a defect
    Late, ///< the answer took too long; the client is told so, and the exchange is gone
    TooManyConnections, ///< one more than allowed: it is closed without a word, the refusal is told to the service only
};

/**
 * An HTTP/1.1 server on one thread: keep-alive, pipelining one at a time, bounded in every direction (HttpLimits).
 * It knows nothing of what is asked; @p handle is called on the server's thread and must not block.
 */
class HttpServer
{
public:
    using Handle = std::function<void(std::shared_ptr<HttpExchange>)>;
    using Refuse = std::function<HttpResponse(HttpFault)>;

    /** Listens at once; port 0 takes a free one. IoFailed "http.listen" when the address cannot be had. */
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>>
    listen(const QString &address, quint16 port, const HttpLimits &limits, Handle handle, Refuse refuse);
    virtual ~HttpServer() = default;

    [[nodiscard]] virtual quint16 port() const = 0;
    /** Connections open now; from any thread. */
    [[nodiscard]] virtual int connections() const = 0;
    /**
     * Serves until stop(), or until SIGTERM or SIGINT: then takes no connection more, calls @p stopping, lets requests
     * under way finish for HttpLimits::grace and returns.
     */
    virtual void run(const std::function<void()> &stopping) = 0;
    /** From any thread. */
    virtual void stop() = 0;
};

} // namespace yichuang
