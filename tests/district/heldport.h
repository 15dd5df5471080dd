// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/district/contractbook.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <memory>
#include <vector>

namespace yichuang {

/**
 * A port in front of a real server's, for programs that a test runs: carries everything on as it comes and, when it
 * goes, holds every answer against the contract. On a thread of its own, so that the test may wait for the program.
 */
class HeldPort final
{
public:
    explicit HeldPort(quint16 target)
        : m_target(target)
    {
        m_there.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_there, [this] { listen(); }, Qt::BlockingQueuedConnection);
    }
    ~HeldPort()
    {
        QMetaObject::invokeMethod(
            &m_there, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
        for (const auto &talk : m_talks)
            ContractBook::enterBytes(talk->requests, talk->answers);
    }
    Q_DISABLE_COPY_MOVE(HeldPort)

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    struct Talk
    {
        QByteArray requests;
        QByteArray answers;
    };

    void listen()
    {
        m_server = std::make_unique<QTcpServer>();
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("no port");
        m_port = m_server->serverPort();
        QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] {
            while (QTcpSocket *client = m_server->nextPendingConnection())
                join(client);
        });
    }

    void join(QTcpSocket *client)
    {
        auto *server = new QTcpSocket(client); // a connection is its client's, a client the listener's
        const auto talk = m_talks.emplace_back(std::make_shared<Talk>());
        server->connectToHost(QHostAddress::LocalHost, m_target);
        carry(client, server, talk, &Talk::requests);
        carry(server, client, talk, &Talk::answers);
    }

    static void carry(QTcpSocket *from, QTcpSocket *to, const std::shared_ptr<Talk> &talk, QByteArray Talk::*kept)
    {
        QObject::connect(from, &QTcpSocket::readyRead, to, [from, to, talk, kept] {
            const QByteArray part = from->readAll();
            (*talk).*kept += part;
            to->write(part);
        });
        QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
    }

    quint16 m_target;
    quint16 m_port = 0;
    QThread m_thread;
    QObject m_there; ///< what is to be done on that thread
    std::unique_ptr<QTcpServer> m_server;
    std::vector<std::shared_ptr<Talk>> m_talks;
};

} // namespace yichuang
