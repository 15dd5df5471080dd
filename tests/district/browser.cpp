// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/district/browser.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QStandardPaths>

#include <array>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace yichuang {

namespace {

constexpr int patienceMs = 120'000;
// Where Chromium expects the two ends of its pipe (--remote-debugging-pipe).
constexpr int childReads = 3;
constexpr int childWrites = 4;

/** A pipe whose ends lie above those of the child, so that giving them their numbers there overwrites neither. */
std::array<int, 2> pipeAbove()
{
    std::array<int, 2> low{};
    if (pipe(low.data()) != 0)
        qFatal("no pipe");
    std::array<int, 2> ends{};
    for (std::size_t i = 0; i < ends.size(); ++i) {
        ends[i] = fcntl(low[i], F_DUPFD_CLOEXEC, 10);
        close(low[i]);
    }
    return ends;
}

} // namespace

Browser::Browser()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("chromium"));
    if (program.isEmpty())
        qFatal("chromium is not installed");
    const std::array<int, 2> toChild = pipeAbove();
    const std::array<int, 2> fromChild = pipeAbove();
    m_process.setChildProcessModifier([toChild, fromChild] {
        dup2(toChild[0], childReads);
        dup2(fromChild[1], childWrites);
    });
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(program,
                    {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
                     QStringLiteral("--disable-dev-shm-usage"), QStringLiteral("--hide-scrollbars"),
                     QStringLiteral("--no-proxy-server"), QStringLiteral("--remote-debugging-pipe"),
                     QStringLiteral("--user-data-dir=") + m_folder.filePath(QStringLiteral("profile"))});
    const bool started = m_process.waitForStarted(patienceMs);
    close(toChild[0]);
    close(fromChild[1]);
    m_write = toChild[1];
    m_read = fromChild[0];
    if (!started)
        qFatal("chromium does not start");
    const QJsonObject target =
        call(QStringLiteral("Target.createTarget"), {{QStringLiteral("url"), QStringLiteral("about:blank")}});
    m_session = call(QStringLiteral("Target.attachToTarget"),
                     {{QStringLiteral("targetId"), target.value(u"targetId")}, {QStringLiteral("flatten"), true}})
                    .value(u"sessionId")
                    .toString();
    for (const char16_t *domain : {u"Page.enable", u"Network.enable", u"Accessibility.enable"})
        call(QString::fromUtf16(domain));
    call(QStringLiteral("Network.setCacheDisabled"), {{QStringLiteral("cacheDisabled"), true}});
}

Browser::~Browser()
{
    close(m_write);
    close(m_read);
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void Browser::send(const QString &method, const QJsonObject &parameters)
{
    QJsonObject message{
        {QStringLiteral("id"), ++m_lastId}, {QStringLiteral("method"), method}, {QStringLiteral("params"), parameters}};
    if (!m_session.isEmpty())
        message.insert(QStringLiteral("sessionId"), m_session);
    const QByteArray bytes = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\0';
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t now = ::write(m_write, bytes.constData() + sent, std::size_t(bytes.size() - sent));
        if (now <= 0)
            qFatal("chromium has gone");
        sent += now;
    }
}

QJsonObject Browser::read()
{
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        if (const qsizetype end = m_buffer.indexOf('\0'); end >= 0) {
            const QJsonObject message = QJsonDocument::fromJson(m_buffer.left(end)).object();
            m_buffer.remove(0, end + 1);
            if (message.contains(u"method"))
                m_events.append(message.value(u"method").toString());
            return message;
        }
        pollfd one{m_read, POLLIN, 0};
        const qint64 left = patienceMs - waited.elapsed();
        if (left <= 0 || poll(&one, 1, int(left)) <= 0)
            qFatal("chromium does not answer");
        std::array<char, 65536> piece{};
        const ssize_t got = ::read(m_read, piece.data(), piece.size());
        if (got <= 0)
            qFatal("chromium has ended");
        m_buffer.append(piece.data(), got);
    }
}

QJsonObject Browser::answerTo(int id)
{
    for (;;) {
        const QJsonObject message = read();
        if (message.value(u"id").toInt() != id)
            continue;
        if (message.contains(u"error"))
            qFatal("chromium: %s", QJsonDocument(message).toJson().constData());
        return message.value(u"result").toObject();
    }
}

QJsonObject Browser::call(const QString &method, const QJsonObject &parameters)
{
    send(method, parameters);
    return answerTo(m_lastId);
}

void Browser::open(const QString &url)
{
    m_events.clear();
    call(QStringLiteral("Page.navigate"), {{QStringLiteral("url"), url}});
    while (!m_events.contains(QStringLiteral("Page.loadEventFired")))
        (void)read();
}

QJsonValue Browser::evaluate(const QString &expression)
{
    const QJsonObject answer = call(QStringLiteral("Runtime.evaluate"),
                                    {{QStringLiteral("expression"), expression},
                                     {QStringLiteral("returnByValue"), true},
                                     {QStringLiteral("awaitPromise"), true}});
    if (answer.contains(u"exceptionDetails"))
        qFatal("in the page: %s", QJsonDocument(answer).toJson().constData());
    return answer.value(u"result").toObject().value(u"value");
}

void Browser::resize(int width, int height)
{
    call(QStringLiteral("Emulation.setDeviceMetricsOverride"),
         {{QStringLiteral("width"), width},
          {QStringLiteral("height"), height},
          {QStringLiteral("deviceScaleFactor"), 1},
          {QStringLiteral("mobile"), false}});
}

} // namespace yichuang
