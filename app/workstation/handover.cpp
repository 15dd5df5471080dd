// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/handover.h"

#include "app/workstation/display.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

#include <memory>

namespace yichuang {

namespace {

constexpr int patienceMs = 3000; ///< a program that does not answer by then hangs, and the profile's lock has the word
constexpr qint64 longestWord = 32 * 1024; ///< the longest path of any system

QString socketName(const QString &profileDir)
{
    const QByteArray folder = QFileInfo(profileDir).absoluteFilePath().toUtf8();
    const QByteArray mark = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().first(16);
    return QStringLiteral("yichuang-") + QString::fromLatin1(mark);
}

} // namespace

Handover::Handover(const QString &profileDir)
    : m_name(socketName(profileDir))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Handover::takeWord);
}

bool Handover::tellTheRunning(const QString &fileName) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patienceMs))
        return false;
    letOthersComeToTheFront();
    const QString absolute = fileName.isEmpty() ? QString() : QFileInfo(fileName).absoluteFilePath();
    socket.write(absolute.toUtf8() + '\n');
    // The answer: it was understood, by a program that is not about to end.
    return socket.waitForReadyRead(patienceMs);
}

void Handover::listen()
{
    QLocalServer::removeServer(m_name); // what a killed program left; one that lives has been asked before
    m_server.listen(m_name);
}

void Handover::takeWord()
{
    QLocalSocket *socket = m_server.nextPendingConnection();
    if (!socket)
        return;
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > longestWord)
                socket->abort();
            return;
        }
        const QByteArray word = socket->readLine(longestWord).chopped(1);
        socket->write("\n");
        socket->flush();
        Q_EMIT startedAgain(QString::fromUtf8(word));
    });
}

} // namespace yichuang
