// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <deque>
#include <memory>
#include <utility>

namespace yichuang {

/**
 * The other side of a conversation, on loopback: expects exactly the requests of its script, one after another, and
 * answers with exactly these bytes. What is not in the script is a fault of the test's subject.
 */
class ScriptedPeer final
{
public:
    struct Turn
    {
        QByteArray start; ///< the request's first line must start with this
        QByteArray answer; ///< raw bytes; empty: never answers
        bool close = false; ///< hang up after the answer
    };

    /** @p server may do more than hand on what comes, e.g. TLS; @p site is how it is called, without the port. */
    explicit ScriptedPeer(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>(),
                          const QString &site = QStringLiteral("http://127.0.0.1"))
        : m_server(std::move(server))
        , m_site(site)
    {
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("no port");
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
        });
    }

    void expect(Turn turn) { m_script.push_back(std::move(turn)); }
    [[nodiscard]] QUrl address() const { return QUrl(m_site + u':' + QString::number(m_server->serverPort())); }
    [[nodiscard]] bool isDone() const { return m_script.empty() && m_unexpected.isEmpty(); }
    [[nodiscard]] int left() const { return int(m_script.size()); } ///< turns nobody asked for yet
    [[nodiscard]] QByteArray unexpected() const { return m_unexpected; }
    [[nodiscard]] QByteArray lastRequest() const { return m_last; }

    [[nodiscard]] static QByteArray http(const QByteArray &status, const QByteArray &body,
                                         const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers
            + "\r\n" + body;
    }

private:
    void read(QTcpSocket *socket)
    {
        m_incoming += socket->readAll();
        const qsizetype end = m_incoming.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = m_incoming.left(end).toLower();
        const qsizetype at = head.indexOf("content-length: ");
        const qsizetype length = at < 0 ? 0 : head.mid(at + 16, head.indexOf("\r\n", at) - at - 16).toLongLong();
        if (m_incoming.size() < end + 4 + length)
            return;
        m_last = m_incoming.left(end + 4 + length);
        m_incoming.clear();
        if (m_script.empty() || !m_last.startsWith(m_script.front().start)) {
            m_unexpected = m_last;
            socket->disconnectFromHost();
            return;
        }
        const Turn turn = m_script.front();
        m_script.pop_front();
        socket->write(turn.answer);
        if (turn.close)
            socket->disconnectFromHost();
    }

    std::unique_ptr<QTcpServer> m_server;
    QString m_site;
    std::deque<Turn> m_script;
    QByteArray m_incoming;
    QByteArray m_last;
    QByteArray m_unexpected;
};

} // namespace yichuang
