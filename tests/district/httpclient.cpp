// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/district/httpclient.h"

#include "core/base/json.h"
#include "core/district/deflate.h"
#include "tests/district/contract.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QMutex>
#include <QRegularExpression>

namespace yichuang {

namespace {

constexpr int patienceMs = 60'000;
constexpr qsizetype mostBytes = 256 * 1024 * 1024;

struct Findings
{
    QMutex mutex;
    QStringList faults;
    QSet<QString> seen;
};

Findings &findings()
{
    static Findings all;
    return all;
}

void note(const QByteArray &method, const QByteArray &target, const HttpAnswer &answer)
{
    const QByteArray path = target.split('?').first();
    const ContractAnswer given{method, path, answer.status, answer.headers, answer.body};
    const QStringList faults = Contract::own().faultsOf(given);
    const QString operation = Contract::own().operationOf(method, path);
    Findings &all = findings();
    const QMutexLocker lock(&all.mutex);
    all.faults += faults;
    all.seen.insert(operation + u' ' + QString::number(answer.status));
    if (answer.status >= 400)
        all.seen.insert(operation + u' ' + answer.code());
}

/** The head of an answer; `body` is what follows it so far. */
HttpAnswer answerHead(const QByteArray &bytes, qsizetype headEnd)
{
    HttpAnswer answer;
    const QList<QByteArray> lines = bytes.first(headEnd).split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        answer.headers.insert(lines[i].first(qMax(colon, qsizetype(0))).toLower(), lines[i].mid(colon + 1).trimmed());
    }
    return answer;
}

/** How long the body of @p answer is. */
qsizetype bodyLength(const QByteArray &method, const HttpAnswer &answer)
{
    const bool bodiless = method == "HEAD" || answer.status < 200 || answer.status == 204 || answer.status == 304;
    return bodiless ? 0 : answer.headers.value("content-length").toLongLong();
}

void inflate(HttpAnswer &answer)
{
    if (answer.headers.value("content-encoding") == "deflate")
        answer.body = inflated(answer.body, mostBytes).value_or("not deflated");
}

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

QStringList HttpClient::takeContractFaults()
{
    Findings &all = findings();
    const QMutexLocker lock(&all.mutex);
    return std::exchange(all.faults, {});
}

QSet<QString> HttpClient::seenPromises()
{
    Findings &all = findings();
    const QMutexLocker lock(&all.mutex);
    return all.seen & Contract::own().promises();
}

void HttpClient::hold(const QByteArray &requests, QByteArray answers, bool throughProxy)
{
    static const QRegularExpression requestLine(QStringLiteral("(?:^|\\n)([A-Z]+) (/\\S*) HTTP/1"));
    QRegularExpressionMatchIterator lines = requestLine.globalMatch(QString::fromLatin1(requests));
    for (qsizetype headEnd = 0; (headEnd = answers.indexOf("\r\n\r\n")) > 0;) {
        HttpAnswer answer = answerHead(answers, headEnd);
        const bool isInterim = answer.status < 200;
        const QRegularExpressionMatch line = isInterim || !lines.hasNext() ? QRegularExpressionMatch() : lines.next();
        const QByteArray method = line.captured(1).toLatin1();
        const qsizetype length = bodyLength(method, answer);
        if (answers.size() < headEnd + 4 + length)
            return; // cut off by the test
        answer.body = answers.sliced(headEnd + 4, length);
        answers.remove(0, headEnd + 4 + length);
        inflate(answer);
        const bool isProxys =
            throughProxy && answer.status >= 400 && answer.headers.value("content-type").startsWith("text/html");
        if (!isInterim && !isProxys)
            note(method, line.captured(2).toLatin1(), answer);
    }
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
        note(method, target, answer);
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
    HttpAnswer answer = answerHead(bytes, headEnd);
    const qsizetype length = bodyLength(method, answer);
    answer.body = bytes.sliced(headEnd + 4);
    while (answer.body.size() < length) {
        if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(patienceMs))
            return {};
        answer.body += m_socket->readAll();
    }
    inflate(answer);
    return answer;
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
    hold(bytes, answer);
    return answer;
}

} // namespace yichuang
