// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows Boost.Beast (decision 012). It takes half a minute to compile: keep it small.
#include "core/district/http.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/as_tuple.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/write.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <optional>
#include <set>

namespace yichuang {

namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;
using net::ip::tcp;
using namespace net::experimental::awaitable_operators;

constexpr auto quietly = net::experimental::as_tuple(net::use_awaitable);
constexpr std::size_t pieceBytes = 64 * 1024;
using Stream = beast::tcp_stream;
using Parser = http::request_parser<http::buffer_body>;

QByteArray toBytes(beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

std::string_view toView(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/** Where a connection waits for the answer to its request. Touched on the server's thread only, but for `gone`. */
struct Wait
{
    Wait(const net::any_io_executor &executor, net::steady_timer::time_point deadline)
        : signal(executor, deadline)
    {
    }
    void take(HttpResponse given)
    {
        response = std::move(given);
        signal.cancel();
    }
    net::steady_timer signal;
    std::optional<HttpResponse> response;
    std::atomic<bool> gone{false};
};

/** What the handler holds; may be let go on any thread. */
class Exchange final : public HttpExchange
{
public:
    Exchange(std::shared_ptr<Wait> wait, HttpRequest request, const HttpServer::Refuse &refuse)
        : m_executor(wait->signal.get_executor())
        , m_wait(std::move(wait))
        , m_request(std::move(request))
        , m_refuse(refuse)
    {
    }
    Q_DISABLE_COPY_MOVE(Exchange)

    ~Exchange() override
    {
        if (!m_answered)
            answer(m_refuse(HttpFault::NoAnswer));
    }

    [[nodiscard]] const HttpRequest &request() const override { return m_request; }
    [[nodiscard]] bool isGone() const override { return m_wait->gone; }

    void answer(HttpResponse response) override
    {
        if (m_answered.exchange(true))
            return;
        net::post(m_executor, [wait = m_wait, given = std::move(response)]() mutable { wait->take(std::move(given)); });
    }

private:
    net::any_io_executor m_executor;
    std::shared_ptr<Wait> m_wait;
    HttpRequest m_request;
    HttpServer::Refuse m_refuse;
    std::atomic<bool> m_answered{false};
};

class BeastServer;

/** One connection from accept to close. */
class Connection final : public std::enable_shared_from_this<Connection>
{
public:
    Connection(BeastServer &server, tcp::socket socket);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    net::awaitable<void> serve();
    /** Ends it if it only waits for a further request. */
    void closeIdle();

private:
    using Deadline = std::chrono::steady_clock::time_point;

    net::awaitable<bool> awaitRequest();
    net::awaitable<std::optional<HttpRequest>> readRequest();
    net::awaitable<std::optional<HttpFault>> readBody(Parser &parser, HttpRequest &request);
    net::awaitable<HttpResponse> answerOf(HttpRequest request);
    net::awaitable<bool> write(HttpResponse response, bool isHead, unsigned version);
    net::awaitable<void> refuse(HttpFault fault);
    void finish();

    BeastServer &m_server;
    Stream m_stream;
    beast::flat_buffer m_buffer;
    QByteArray m_peer;
    bool m_idle = true;
    bool m_keepAlive = false;
    unsigned m_version = 11;
};

class BeastServer final : public HttpServer
{
public:
    BeastServer(const HttpLimits &allowed, Handle handler, Refuse refuse)
        : limits(allowed)
        , handle(std::move(handler))
        , refusal(std::move(refuse))
    {
    }
    Q_DISABLE_COPY_MOVE(BeastServer)
    ~BeastServer() override = default;

    [[nodiscard]] Result<> open(const QString &address, quint16 wanted)
    {
        error_code fault;
        const net::ip::address ip = net::ip::make_address(address.toStdString(), fault);
        const tcp::endpoint endpoint(ip, wanted);
        if (!fault)
            m_acceptor.open(endpoint.protocol(), fault);
        if (!fault)
            m_acceptor.set_option(net::socket_base::reuse_address(true), fault);
        if (!fault)
            m_acceptor.bind(endpoint, fault);
        if (!fault)
            m_acceptor.listen(net::socket_base::max_listen_connections, fault);
        if (fault)
            return failure(ErrorCode::IoFailed, QStringLiteral("http.listen"), QString::fromStdString(fault.message()));
        m_port = m_acceptor.local_endpoint().port();
        return {};
    }

    [[nodiscard]] quint16 port() const override { return m_port; }
    [[nodiscard]] int connections() const override { return m_count; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }

    void run(const std::function<void()> &stopping) override
    {
        m_onStopping = stopping;
        net::signal_set signalSet(m_context, SIGTERM, SIGINT);
        signalSet.async_wait([this](const error_code &fault, int) {
            if (!fault)
                beginStop();
        });
        net::co_spawn(m_context, accept(), net::detached);
        m_running = true;
        m_context.run();
        m_running = false;
    }

    void stop() override
    {
        net::post(m_context, [this] { beginStop(); });
    }

    void add(Connection *connection)
    {
        m_connections.insert(connection);
        m_count = int(m_connections.size());
    }
    void remove(Connection *connection)
    {
        m_connections.erase(connection);
        m_count = int(m_connections.size());
        if (m_running && m_stopping && m_connections.empty())
            m_context.stop();
    }

    const HttpLimits limits;
    const Handle handle;
    const Refuse refusal;

private:
    net::awaitable<void> accept()
    {
        while (!m_stopping) {
            auto [fault, socket] = co_await m_acceptor.async_accept(quietly);
            if (m_stopping)
                break;
            if (fault) { // out of descriptors, say: breathe, do not spin
                net::steady_timer breath(m_context, std::chrono::milliseconds(100));
                co_await breath.async_wait(quietly);
                continue;
            }
            if (m_count >= limits.connections) {
                (void)refusal(HttpFault::TooManyConnections);
                continue; // closes it
            }
            auto connection = std::make_shared<Connection>(*this, std::move(socket));
            net::co_spawn(
                m_context, [connection]() { return connection->serve(); }, net::detached);
        }
    }

    void beginStop()
    {
        if (m_stopping)
            return;
        m_stopping = true;
        error_code ignored;
        m_acceptor.close(ignored);
        if (m_onStopping)
            m_onStopping();
        const std::set<Connection *> open = m_connections;
        for (Connection *connection : open)
            connection->closeIdle();
        if (m_connections.empty())
            m_context.stop();
        m_grace.expires_after(limits.grace);
        m_grace.async_wait([this](const error_code &fault) {
            if (!fault)
                m_context.stop();
        });
    }

    // Connections still open when run() returns end with the context: what they touch must outlive it.
    std::set<Connection *> m_connections;
    std::atomic<int> m_count{0};
    std::function<void()> m_onStopping;
    quint16 m_port = 0;
    bool m_running = false;
    bool m_stopping = false;
    net::io_context m_context{1};
    tcp::acceptor m_acceptor{m_context};
    net::steady_timer m_grace{m_context};
};

Connection::Connection(BeastServer &server, tcp::socket socket)
    : m_server(server)
    , m_stream(std::move(socket))
    , m_buffer(pieceBytes)
{
    error_code ignored;
    m_stream.socket().set_option(tcp::no_delay(true), ignored);
    if (const auto peer = m_stream.socket().remote_endpoint(ignored); !ignored)
        m_peer = QByteArray::fromStdString(peer.address().to_string());
    m_server.add(this);
}

Connection::~Connection()
{
    m_server.remove(this);
}

void Connection::closeIdle()
{
    if (m_idle)
        m_stream.close();
}

net::awaitable<void> Connection::serve()
{
    for (;;) {
        m_idle = true;
        const bool begun = co_await awaitRequest();
        if (!begun)
            co_return;
        m_idle = false;
        std::optional<HttpRequest> request = co_await readRequest();
        if (!request)
            co_return;
        const bool isHead = request->method == "HEAD";
        HttpResponse response = co_await answerOf(std::move(*request));
        m_keepAlive = m_keepAlive && !m_server.isStopping();
        if (response.status == 0)
            break;
        const bool written = co_await write(std::move(response), isHead, m_version);
        if (!written || !m_keepAlive)
            break;
    }
    finish();
}

/** Waits for the first byte of a request. */
net::awaitable<bool> Connection::awaitRequest()
{
    if (m_server.isStopping())
        co_return false;
    if (m_buffer.size() > 0)
        co_return true;
    m_stream.expires_after(m_server.limits.idle);
    auto [fault, size] = co_await m_stream.async_read_some(m_buffer.prepare(4096), quietly);
    m_buffer.commit(size);
    co_return !fault;
}

net::awaitable<std::optional<HttpRequest>> Connection::readRequest()
{
    Parser parser;
    parser.header_limit(std::uint32_t(m_server.limits.headerBytes));
    parser.body_limit(std::uint64_t(m_server.limits.bodyBytes));
    m_stream.expires_after(m_server.limits.header);
    auto [fault, size] = co_await http::async_read_header(m_stream, m_buffer, parser, quietly);
    m_keepAlive = false;
    if (fault) {
        if (fault == http::error::header_limit || fault == http::error::buffer_overflow)
            co_await refuse(HttpFault::HeaderTooLarge);
        else if (fault == http::error::body_limit)
            co_await refuse(HttpFault::BodyTooLarge);
        else if (fault == beast::error::timeout)
            co_await refuse(HttpFault::TooSlow);
        else if (fault != http::error::end_of_stream
                 && fault.category() == http::make_error_code(http::error::bad_method).category())
            co_await refuse(HttpFault::Malformed);
        co_return std::nullopt;
    }

    const auto &head = parser.get();
    const auto length = parser.content_length();
    m_version = head.version();
    HttpRequest request;
    request.method = toBytes(head.method_string());
    const QByteArray target = toBytes(head.target());
    if ((m_version != 10 && m_version != 11) || !target.startsWith('/')) {
        co_await refuse(HttpFault::Malformed);
        co_return std::nullopt;
    }
    const qsizetype mark = target.indexOf('?');
    request.path = target.left(mark < 0 ? target.size() : mark);
    if (mark >= 0)
        request.query = target.mid(mark + 1);
    for (const auto &field : head)
        request.headers.emplace_back(toBytes(field.name_string()).toLower(), toBytes(field.value()));
    request.peer = m_peer;

    if (length && *length > std::uint64_t(m_server.limits.bodyBytes)) {
        co_await refuse(HttpFault::BodyTooLarge);
        co_return std::nullopt;
    }
    if (request.header("expect").toLower() == "100-continue") {
        http::response<http::empty_body> go(http::status::continue_, m_version);
        m_stream.expires_after(m_server.limits.stall);
        auto [unsent, count] = co_await http::async_write(m_stream, go, quietly);
        if (unsent)
            co_return std::nullopt;
    }
    const std::optional<HttpFault> wrong = co_await readBody(parser, request);
    if (wrong) {
        co_await refuse(*wrong);
        co_return std::nullopt;
    }
    m_keepAlive = request.complete && parser.get().keep_alive();
    co_return request;
}

net::awaitable<std::optional<HttpFault>> Connection::readBody(Parser &parser, HttpRequest &request)
{
    std::array<char, pieceBytes> piece;
    const Deadline deadline = std::chrono::steady_clock::now() + m_server.limits.body;
    while (!parser.is_done()) {
        parser.get().body().data = piece.data();
        parser.get().body().size = piece.size();
        m_stream.expires_at(std::min(deadline, std::chrono::steady_clock::now() + m_server.limits.stall));
        auto [fault, size] = co_await http::async_read_some(m_stream, m_buffer, parser, quietly);
        const std::size_t got = piece.size() - parser.get().body().size;
        request.body.append(piece.data(), qsizetype(got));
        if (!fault || fault == http::error::need_buffer)
            continue;
        if (fault == http::error::body_limit)
            co_return HttpFault::BodyTooLarge;
        if (request.method == "PATCH") { // what came of an upload is not sent again
            request.complete = false;
            co_return std::nullopt;
        }
        co_return fault == beast::error::timeout ? HttpFault::TooSlow : HttpFault::Malformed;
    }
    co_return std::nullopt;
}

/** Hands the request on and waits; a status of 0 says that the client left meanwhile. */
net::awaitable<HttpResponse> Connection::answerOf(HttpRequest request)
{
    const bool complete = request.complete;
    const Deadline deadline = std::chrono::steady_clock::now() + m_server.limits.answer;
    auto wait = std::make_shared<Wait>(m_stream.get_executor(), deadline);
    m_stream.expires_never();
    m_server.handle(std::make_shared<Exchange>(wait, std::move(request), m_server.refusal));
    bool watch = complete;
    while (!wait->response) {
        if (std::chrono::steady_clock::now() >= deadline) {
            wait->gone = true;
            co_return m_server.refusal(HttpFault::Late);
        }
        if (!watch) {
            co_await wait->signal.async_wait(quietly);
            continue;
        }
        co_await (wait->signal.async_wait(quietly) || m_stream.socket().async_wait(tcp::socket::wait_read, quietly));
        if (wait->response)
            break;
        char byte = 0;
        error_code fault;
        const bool wasBlocking = !m_stream.socket().non_blocking();
        m_stream.socket().non_blocking(true, fault);
        const std::size_t waiting = m_stream.socket().receive(net::buffer(&byte, 1), tcp::socket::message_peek, fault);
        if (wasBlocking) {
            error_code ignored;
            m_stream.socket().non_blocking(false, ignored);
        }
        if (fault == net::error::would_block)
            continue;
        if (fault || waiting == 0) {
            wait->gone = true;
            co_return HttpResponse{0, {}, {}, -1};
        }
        watch = false; // the next request is there already; it waits its turn
    }
    co_return std::move(*wait->response);
}

net::awaitable<bool> Connection::write(HttpResponse response, bool isHead, unsigned version)
{
    http::response<http::span_body<const char>> message;
    message.version(version);
    message.result(unsigned(response.status));
    for (const HttpHeader &header : response.headers)
        message.insert(std::string(toView(header.first)), std::string(toView(header.second)));
    message.keep_alive(m_keepAlive);
    const bool bodiless = isHead || response.status == 204 || response.status == 304;
    if (response.status != 204 && response.status != 304)
        message.content_length(std::uint64_t(response.headLength >= 0 ? response.headLength : response.body.size()));
    if (!bodiless)
        message.body() = {response.body.constData(), std::size_t(response.body.size())};
    http::response_serializer<http::span_body<const char>> serializer(message);
    serializer.split(bodiless);
    while (bodiless ? !serializer.is_header_done() : !serializer.is_done()) {
        serializer.limit(pieceBytes);
        m_stream.expires_after(m_server.limits.stall);
        auto [fault, size] = bodiless ? co_await http::async_write_header(m_stream, serializer, quietly)
                                      : co_await http::async_write_some(m_stream, serializer, quietly);
        if (fault)
            co_return false;
    }
    co_return true;
}

net::awaitable<void> Connection::refuse(HttpFault fault)
{
    m_keepAlive = false;
    // By name: GCC 12 destroys a temporary that is handed to a coroutine twice.
    HttpResponse response = m_server.refusal(fault);
    const bool written = co_await write(std::move(response), false, m_version);
    if (written)
        finish();
}

/** Closes in an orderly way: a reset would take the answer from a client that is still sending. */
void Connection::finish()
{
    error_code ignored;
    m_stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    std::array<char, 4096> rest;
    m_stream.socket().non_blocking(true, ignored);
    for (int pieces = 0; pieces < 64; ++pieces) {
        if (m_stream.socket().receive(net::buffer(rest), 0, ignored) == 0)
            break;
    }
    m_stream.close();
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const HttpHeader &line : headers) {
        if (line.first == name)
            return line.second;
    }
    return {};
}

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const QString &address, quint16 port, const HttpLimits &limits,
                                                       Handle handle, Refuse refuse)
{
    auto server = std::make_unique<BeastServer>(limits, std::move(handle), std::move(refuse));
    if (const Result<> opened = server->open(address, port); !opened)
        return failure(opened.error());
    return server;
}

} // namespace yichuang
