// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/networktransport.h"

#include <QEventLoop>
#include <QFile>
#include <QHostAddress>
#include <QMutex>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <atomic>

namespace yichuang {

namespace {

constexpr int silenceMs = 60'000;

SyncError transportError(SyncFault fault, const QString &code, const QString &detail = {})
{
    SyncError error;
    error.fault = fault;
    error.code = code;
    error.detail = detail;
    return error;
}

SyncFault faultOf(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::SslHandshakeFailedError)
        return SyncFault::Insecure;
    if (error == QNetworkReply::ProtocolFailure || error == QNetworkReply::ProtocolInvalidOperationError
        || error == QNetworkReply::ProtocolUnknownError || error == QNetworkReply::UnknownContentError)
        return SyncFault::Protocol;
    return SyncFault::Offline;
}

/** Proxies and servers answer in their own case of letters. */
QMap<QByteArray, QByteArray> headersOf(const QNetworkReply &reply)
{
    QMap<QByteArray, QByteArray> headers;
    for (const QNetworkReply::RawHeaderPair &header : reply.rawHeaderPairs())
        headers.insert(header.first.toLower(), header.second);
    return headers;
}

} // namespace

Result<QUrl> serverAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    QUrl url(text.contains(u"://") ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return failure(ErrorCode::InvalidInput, QStringLiteral("server.address"));
    const bool loopback = url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
    if (url.scheme() != u"https" && !(url.scheme() == u"http" && loopback))
        return failure(ErrorCode::InvalidInput,
                       url.scheme() == u"http" ? QStringLiteral("server.plain") : QStringLiteral("server.address"));
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

struct NetworkTransport::State
{
    QUrl server;
    QString caFile;
    std::unique_ptr<QNetworkAccessManager> manager; ///< made on the thread that calls
    QSslConfiguration tls;
    QMutex lock; ///< guards `loop` against abort()
    QEventLoop *loop = nullptr;
    std::atomic<bool> aborted = false;

    [[nodiscard]] Synced<> prepare()
    {
        if (manager)
            return {};
        manager = std::make_unique<QNetworkAccessManager>();
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        if (QHostAddress(server.host()).isLoopback())
            manager->setProxy(QNetworkProxy::NoProxy);
        tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        if (caFile.isEmpty())
            return {};
        const QList<QSslCertificate> trusted = QSslCertificate::fromPath(caFile);
        if (trusted.isEmpty()) {
            manager.reset();
            return tl::unexpected(transportError(SyncFault::Insecure, QStringLiteral("ca-file")));
        }
        tls.setCaCertificates(trusted);
        return {};
    }
};

NetworkTransport::NetworkTransport(QUrl server, QString caFile)
    : m_state(std::make_unique<State>())
{
    m_state->server = std::move(server);
    m_state->caFile = std::move(caFile);
}

NetworkTransport::~NetworkTransport() = default;

Synced<HttpAnswer> NetworkTransport::call(const HttpRequest &request)
{
    if (const Synced<> ready = m_state->prepare(); !ready)
        return tl::unexpected(ready.error());
    QUrl url(m_state->server.toString(QUrl::FullyEncoded) + request.path, QUrl::StrictMode);
    QNetworkRequest out(url);
    out.setSslConfiguration(m_state->tls);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setTransferTimeout(silenceMs);
    for (const auto &[name, value] : request.headers)
        out.setRawHeader(name, value);

    QEventLoop loop;
    {
        const QMutexLocker guard(&m_state->lock);
        if (m_state->aborted)
            return tl::unexpected(transportError(SyncFault::Cancelled, QStringLiteral("aborted")));
        m_state->loop = &loop;
    }
    // A verb that is only a name to Qt has an answer with a body: it would wait for the one a HEAD does not have.
    const std::unique_ptr<QNetworkReply> reply(
        request.method == "HEAD" ? m_state->manager->head(out)
                                 : m_state->manager->sendCustomRequest(out, request.method, request.body));
    HttpAnswer answer;
    bool tooLong = false;
    const auto take = [&] {
        answer.body += reply->readAll();
        if (answer.body.size() > request.longestAnswer) {
            tooLong = true;
            reply->abort();
        }
    };
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, take);
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    {
        const QMutexLocker guard(&m_state->lock);
        m_state->loop = nullptr;
    }
    QObject::disconnect(reply.get(), nullptr, &loop, nullptr);
    if (m_state->aborted) {
        reply->abort();
        return tl::unexpected(transportError(SyncFault::Cancelled, QStringLiteral("aborted")));
    }
    if (reply->isOpen())
        answer.body += reply->readAll();
    if (tooLong || answer.body.size() > request.longestAnswer)
        return tl::unexpected(transportError(SyncFault::Protocol, QStringLiteral("answer-too-long")));
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = headersOf(*reply);
    // Statuses of 400 and above are "errors" to Qt, but they are answers.
    const bool answered = answer.status > 0
        && (reply->error() == QNetworkReply::NoError
            || (answer.status >= 400 && faultOf(reply->error()) != SyncFault::Insecure
                && reply->error() >= QNetworkReply::ContentAccessDenied));
    if (answered)
        return answer;
    if (answer.status == 200 || answer.status == 206) {
        answer.cut = true;
        return answer;
    }
    return tl::unexpected(transportError(faultOf(reply->error()), QStringLiteral("network-%1").arg(reply->error()),
                                         reply->errorString()));
}

void NetworkTransport::abort()
{
    const QMutexLocker guard(&m_state->lock);
    m_state->aborted = true;
    if (m_state->loop)
        QMetaObject::invokeMethod(m_state->loop, &QEventLoop::quit, Qt::QueuedConnection);
}

} // namespace yichuang
