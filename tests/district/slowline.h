// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace yichuang {

/** A narrow line to a port of loopback that is cut now and then. Runs in the event loop of whoever calls through it. */
class SlowLine final : public QObject
{
public:
    SlowLine(quint16 target, qint64 bytesPerSecond, int cutEveryMs)
        : m_target(target)
        , m_bytesPerTick(bytesPerSecond * tickMs / 1000)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(&m_server, &QTcpServer::newConnection, this, &SlowLine::accept);
        connect(&m_tick, &QTimer::timeout, this, &SlowLine::carry);
        m_tick.setTimerType(Qt::PreciseTimer);
        m_tick.start(tickMs);
        connect(&m_cut, &QTimer::timeout, this, &SlowLine::cut);
        m_cut.start(cutEveryMs);
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] int cuts() const { return m_cuts; } ///< of connections on which something was under way

private:
    static constexpr int tickMs = 5;

    void accept()
    {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            auto *server = new QTcpSocket(this);
            for (QTcpSocket *socket : {client, server})
                socket->setReadBufferSize(64 * 1024);
            server->connectToHost(QHostAddress::LocalHost, m_target);
            m_pairs.insert(client, server);
        }
    }

    /** Whatever is carried in one tick shares the width of the line. */
    void carry()
    {
        qint64 left = m_bytesPerTick;
        for (auto it = m_pairs.begin(); it != m_pairs.end();) {
            QTcpSocket *client = it.key();
            QTcpSocket *server = it.value();
            for (const auto &[from, to] : {std::pair(client, server), std::pair(server, client)}) {
                const QByteArray part = from->read(std::min(left, from->bytesAvailable()));
                left -= part.size();
                m_moved = m_moved || !part.isEmpty();
                if (!part.isEmpty())
                    to->write(part);
            }
            const bool over = (client->state() == QAbstractSocket::UnconnectedState && client->bytesAvailable() == 0)
                || (server->state() == QAbstractSocket::UnconnectedState && server->bytesAvailable() == 0);
            it = over ? drop(it) : std::next(it);
        }
    }

    QHash<QTcpSocket *, QTcpSocket *>::iterator drop(QHash<QTcpSocket *, QTcpSocket *>::iterator it)
    {
        it.key()->abort();
        it.value()->abort();
        it.key()->deleteLater();
        it.value()->deleteLater();
        return m_pairs.erase(it);
    }

    void cut()
    {
        m_cuts += std::exchange(m_moved, false);
        for (auto it = m_pairs.begin(); it != m_pairs.end();)
            it = drop(it);
    }

    QTcpServer m_server;
    quint16 m_target;
    qint64 m_bytesPerTick;
    QHash<QTcpSocket *, QTcpSocket *> m_pairs;
    QTimer m_tick;
    QTimer m_cut;
    bool m_moved = false;
    int m_cuts = 0;
};

} // namespace yichuang
