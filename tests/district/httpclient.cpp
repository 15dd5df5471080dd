// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/district/httpclient.h"

#include "core/base/json.h"
#include "core/district/deflate.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace yichuang {

namespace {

constexpr int patienceMs = 60'000;

} // namespace

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpClient::HttpClient(quint16 port)
    : m_port(port)
{
}

void HttpClient::setPort(quint16 port)
{
    m_port = port;
    m_socket.reset();
}

bool HttpClient::connected()
{
    if (m_socket && m_socket->state() == QAbstractSocket::ConnectedState)
        return true;
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->connectToHost(QStringLiteral("127.0.0.1"), m_port);
    return m_socket->waitForConnected(patienceMs);
}

HttpAnswer HttpClient::send(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                            const Headers &headers)
{
    if (!connected())
        return {};
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: district\r\n";
    for (auto it = headers.cbegin(); it != headers.cend(); ++it)
        request += it.key() + ": " + it.value() + "\r\n";
    if (!m_token.isEmpty() && !headers.contains("Authorization"))
        request += "Authorization: Bearer " + m_token.toLatin1() + "\r\n";
    if (m_deflate)
        request += "Accept-Encoding: deflate\r\n";
    if (!body.isEmpty() || method == "POST" || method == "PATCH")
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    m_socket->write(request + "\r\n" + body);
    HttpAnswer answer = readAnswer(method);
    if (answer.status == 0 || answer.headers.value("connection") == "close")
        m_socket.reset();
    if (answer.status != 0 && m_held)
        ContractBook::enter({method, target, answer.status, answer.headers, answer.body});
    return answer;
}

HttpAnswer HttpClient::readAnswer(const QByteArray &method)
{
    QByteArray bytes;
    qsizetype headEnd = -1;
    while ((headEnd = bytes.indexOf("\r\n\r\n")) < 0) {
        if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(patienceMs))
            return {};
        bytes += m_socket->readAll();
    }
    ContractAnswer answer = ContractBook::headOf(bytes, headEnd);
    answer.method = method;
    const qsizetype length = ContractBook::bodyLength(answer);
    answer.body = bytes.sliced(headEnd + 4);
    while (answer.body.size() < length) {
        if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(patienceMs))
            return {};
        answer.body += m_socket->readAll();
    }
    return {answer.status, answer.headers, ContractBook::unpacked(answer)};
}

HttpAnswer HttpClient::get(const QByteArray &target, const Headers &headers)
{
    return send("GET", target, {}, headers);
}

HttpAnswer HttpClient::post(const QByteArray &target, const QJsonObject &json, Headers headers)
{
    headers.insert("Content-Type", "application/json");
    if (m_deflate)
        headers.insert("Content-Encoding", "deflate");
    const QByteArray body = jsonBytes(json);
    return send("POST", target, m_deflate ? deflated(body) : body, headers);
}

QByteArray HttpClient::raw(const QByteArray &bytes, int ms)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!socket.waitForConnected(patienceMs))
        return {};
    socket.write(bytes);
    QByteArray answer;
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < ms && socket.state() == QAbstractSocket::ConnectedState) {
        if (socket.waitForReadyRead(int(qMax(qint64(1), ms - clock.elapsed()))))
            answer += socket.readAll();
    }
    answer += socket.readAll();
    ContractBook::enterBytes(bytes, answer);
    return answer;
}

} // namespace yichuang
