// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/faultproxy.h"

#include <QTimer>

#include <memory>

namespace yichuang {

namespace {

constexpr int longestDelayMs = 400;
constexpr int trickleBytes = 4096;
constexpr int trickleMs = 15;

/** The length of the whole request that @p bytes begins with; -1 while it is not all there. */
qsizetype requestLength(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return -1;
    const QByteArray head = bytes.left(end).toLower();
    const qsizetype at = head.indexOf("content-length:");
    qsizetype body = 0;
    if (at >= 0)
        body = head.mid(at + 15, head.indexOf("\r\n", at) - at - 15).trimmed().toLongLong();
    const qsizetype whole = end + 4 + body;
    return bytes.size() < whole ? -1 : whole;
}

/** Asks the server to end the connection with its answer, so that the answer's end is the connection's. */
QByteArray withoutKeepAlive(QByteArray request)
{
    const qsizetype line = request.indexOf("\r\n");
    for (const char *name : {"\r\nConnection: Keep-Alive", "\r\nConnection: keep-alive"})
        request.replace(name, "");
    return request.insert(line, "\r\nConnection: close");
}

} // namespace

FaultProxy::FaultProxy(std::function<quint16()> target, std::uint64_t seed)
    : m_target(std::move(target))
    , m_random(seed)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the proxy has no port");
    connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::accept);
}

LineFault FaultProxy::draw()
{
    int drawn = int(m_random.below(1000));
    for (int fault = 0; fault < lineFaults; ++fault) {
        drawn -= m_odds[std::size_t(fault)];
        if (drawn < 0)
            return LineFault(fault);
    }
    return LineFault::None;
}

void FaultProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }
}

void FaultProxy::read(QTcpSocket *client)
{
    const QByteArray waiting = client->peek(client->bytesAvailable());
    const qsizetype length = requestLength(waiting);
    if (length < 0)
        return;
    const QByteArray request = client->read(length);
    const QPointer<QTcpSocket> guarded(client);
    const LineFault fault = draw();
    ++m_requests;
    m_faults += fault != LineFault::None;
    switch (fault) {
    case LineFault::Drop:
        client->abort();
        return;
    case LineFault::CutRequest: {
        auto *half = new QTcpSocket(this);
        connect(half, &QTcpSocket::connected, half, [half, request] {
            half->write(withoutKeepAlive(request).left(request.size() / 2));
            half->flush();
            half->abort();
        });
        connect(half, &QTcpSocket::disconnected, half, &QObject::deleteLater);
        connect(half, &QTcpSocket::errorOccurred, half, &QObject::deleteLater);
        half->connectToHost(QHostAddress::LocalHost, m_target());
        client->abort();
        return;
    }
    case LineFault::Delay:
        QTimer::singleShot(int(m_random.below(longestDelayMs)), this,
                           [this, guarded, request, fault] { forward(guarded, request, fault); });
        return;
    case LineFault::Duplicate:
        forward({}, request, LineFault::None);
        QTimer::singleShot(int(m_random.below(longestDelayMs / 8)), this,
                           [this, guarded, request] { forward(guarded, request, LineFault::Duplicate); });
        return;
    case LineFault::None:
    case LineFault::LoseAnswer:
    case LineFault::CutAnswer:
    case LineFault::Slow:
        forward(guarded, request, fault);
        return;
    }
}

void FaultProxy::forward(const QPointer<QTcpSocket> &client, const QByteArray &request, LineFault fault)
{
    auto *server = new QTcpSocket(this);
    auto answered = std::make_shared<QByteArray>();
    connect(server, &QTcpSocket::connected, server, [server, request] { server->write(withoutKeepAlive(request)); });
    connect(server, &QTcpSocket::readyRead, server, [server, answered] { *answered += server->readAll(); });
    const auto ended = [this, server, client, answered, fault] {
        server->disconnect();
        server->deleteLater();
        answer(client, *answered, fault);
    };
    connect(server, &QTcpSocket::disconnected, this, ended);
    connect(server, &QTcpSocket::errorOccurred, this, [server, ended](QAbstractSocket::SocketError error) {
        if (error != QAbstractSocket::RemoteHostClosedError && server->state() != QAbstractSocket::ConnectedState)
            ended();
    });
    server->connectToHost(QHostAddress::LocalHost, m_target());
}

void FaultProxy::answer(const QPointer<QTcpSocket> &client, const QByteArray &answer, LineFault fault)
{
    if (!client)
        return;
    if (answer.isEmpty() || fault == LineFault::LoseAnswer) {
        client->abort();
        return;
    }
    if (fault == LineFault::CutAnswer) {
        client->write(answer.left(answer.size() / 2));
        client->disconnectFromHost();
        return;
    }
    if (fault != LineFault::Slow) {
        client->write(answer);
        client->disconnectFromHost();
        return;
    }
    auto *tick = new QTimer(client);
    auto rest = std::make_shared<QByteArray>(answer);
    connect(tick, &QTimer::timeout, client, [client, tick, rest] {
        client->write(rest->left(trickleBytes));
        rest->remove(0, trickleBytes);
        if (rest->isEmpty()) {
            tick->stop();
            client->disconnectFromHost();
        }
    });
    tick->start(trickleMs);
}

} // namespace yichuang
