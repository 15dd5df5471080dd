// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/networktransport.h"
#include "tests/core/sync/scriptedpeer.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

#include <memory>

using namespace yichuang;

namespace {

/** A file of tests/data/tls; empty for an empty name. */
QString tlsFile(const QString &name)
{
    return name.isEmpty() ? name : QStringLiteral(YICHUANG_TEST_DATA "/tls/") + name;
}

/** A server at localhost that shows the certificate in @p name. */
std::unique_ptr<QTcpServer> tlsServer(const QString &name)
{
    QFile keyFile(tlsFile(QStringLiteral("server.key")));
    if (!keyFile.open(QIODevice::ReadOnly))
        qFatal("no key");
    QSslConfiguration shown = QSslConfiguration::defaultConfiguration();
    shown.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
    shown.setLocalCertificateChain(QSslCertificate::fromPath(tlsFile(name)));
    if (shown.privateKey().isNull() || shown.localCertificate().isNull())
        qFatal("%s cannot be shown", qPrintable(name));
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(shown);
    return server;
}

} // namespace

/** A workstation says nothing to whoever cannot prove to be its district. */
class TransportTlsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDistrictThatProvesItselfIsAnswered();
    void aDistrictThatCannotProveItselfIsToldNothing_data();
    void aDistrictThatCannotProveItselfIsToldNothing();

private:
    [[nodiscard]] static HttpRequest get(const QString &path)
    {
        HttpRequest request;
        request.path = path;
        return request;
    }
};

void TransportTlsTest::aDistrictThatProvesItselfIsAnswered()
{
    ScriptedPeer peer(tlsServer(QStringLiteral("district.pem")), QStringLiteral("https://localhost"));
    peer.expect({"GET /v1/feed", ScriptedPeer::http("200 OK", "{}")});
    NetworkTransport transport(peer.address(), tlsFile(QStringLiteral("authority.pem")));
    const Synced<HttpAnswer> answer = transport.call(get(QStringLiteral("/v1/feed")));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->body, QByteArray("{}"));
    QVERIFY(peer.isDone());
}

void TransportTlsTest::aDistrictThatCannotProveItselfIsToldNothing_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("trusted");
    const QString none;
    const QString authority = QStringLiteral("authority.pem");
    QTest::newRow("by another authority") << QStringLiteral("district.pem") << QStringLiteral("stranger.pem");
    QTest::newRow("for another host") << QStringLiteral("elsewhere.pem") << authority;
    QTest::newRow("run out") << QStringLiteral("expired.pem") << authority;
    QTest::newRow("by itself") << QStringLiteral("selfsigned.pem") << authority;
    QTest::newRow("by itself, no authority named") << QStringLiteral("selfsigned.pem") << none;
    QTest::newRow("by a district's authority, none named") << QStringLiteral("district.pem") << none;
}

void TransportTlsTest::aDistrictThatCannotProveItselfIsToldNothing()
{
    QFETCH(QString, shown);
    QFETCH(QString, trusted);
    ScriptedPeer peer(tlsServer(shown), QStringLiteral("https://localhost"));
    NetworkTransport transport(peer.address(), tlsFile(trusted));
    HttpRequest request = get(QStringLiteral("/v1/feed"));
    request.headers = {{"Authorization", "Bearer t"}};
    for (int i = 0; i < 2; ++i) { // nobody gets used to it
        const Synced<HttpAnswer> answer = transport.call(request);
        QVERIFY(!answer);
        QCOMPARE(syncFaultName(answer.error().fault), syncFaultName(SyncFault::Insecure));
    }
    QCOMPARE(peer.unexpected(), QByteArray());
    QVERIFY(peer.lastRequest().isEmpty());
}

QTEST_GUILESS_MAIN(TransportTlsTest)
#include "transporttls_test.moc"
