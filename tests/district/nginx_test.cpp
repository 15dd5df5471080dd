// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wireenrolment.h"
#include "tests/district/testdevice.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace yichuang {

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace

/** packaging/district/nginx.conf as it is shipped, in a real nginx with TLS, before two processes. */
class NginxTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void aWorkstationWorksThroughTls();
    void oneProcessMayDie();
    void aBodyBeyondTheBoundStopsAtTheDoor();
    void guessersOfCodesAreSlowedDown();
    void oneSessionTooBusyHoldsUpNobodyAtItsAddress();
    void guessersOfTokensAreSlowedDownAtTheLogIn();
    void countersAreNotForTheStreet();
    void theLogHoldsNoCaseNumber();

private:
    /** Sends a whole request over TLS and returns the answer as it comes. */
    [[nodiscard]] QByteArray ask(const QByteArray &request) const;
    [[nodiscard]] QByteArray post(const QByteArray &target, const QJsonObject &json, const QByteArray &more = {}) const;
    /** How many of @p times requests, one behind the other over one connection, are told that they are too many. */
    [[nodiscard]] int slowedOf(int times, const QByteArray &target, const QByteArray &token) const;

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<TestDistrict> m_district;
    QTemporaryDir m_folder;
    QProcess m_nginx;
    quint16 m_port = 0;
};

void NginxTest::initTestCase()
{
    m_postgres = std::make_unique<TestPostgres>();
    m_district = std::make_unique<TestDistrict>(
        m_postgres->database(QStringLiteral("nginx")),
        QMap<QString, QString>{{QStringLiteral("ENROLMENT_TRIES"), QStringLiteral("1000")}});
    m_district->start();
    m_district->start();
    m_port = freePort();

    const auto path = [&](const char *name) { return m_folder.filePath(QString::fromLatin1(name)); };
    QCOMPARE(
        QProcess::execute(QStringLiteral("openssl"),
                          {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                           QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"),
                           QStringLiteral("-nodes"), QStringLiteral("-subj"), QStringLiteral("/CN=district.example"),
                           QStringLiteral("-days"), QStringLiteral("1"), QStringLiteral("-keyout"), path("key.pem"),
                           QStringLiteral("-out"), path("cert.pem")}),
        0);
    QFile shipped(QStringLiteral(YICHUANG_NGINX));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QString site = QString::fromUtf8(shipped.readAll());
    // Only what an operator changes: address, certificate, log, the list of processes.
    site.replace(QStringLiteral("listen 443 ssl http2;"), QStringLiteral("listen 127.0.0.1:%1 ssl http2;").arg(m_port));
    site.replace(QStringLiteral("/etc/yichuang/tls/district.pem"), path("cert.pem"));
    site.replace(QStringLiteral("/etc/yichuang/tls/district.key"), path("key.pem"));
    site.replace(QStringLiteral("/var/log/nginx/yichuang-district.log"), path("access.log"));
    site.replace(QStringLiteral("server 127.0.0.1:7410"),
                 QStringLiteral("server 127.0.0.1:%1").arg(m_district->port(0)));
    site.replace(QStringLiteral("# server 127.0.0.1:7411"),
                 QStringLiteral("server 127.0.0.1:%1").arg(m_district->port(1)));
    QString folders;
    for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        folders += QStringLiteral("%1_temp_path %2;\n").arg(QString::fromLatin1(kind), path(kind));
    QFile main(path("nginx.conf"));
    QVERIFY(main.open(QIODevice::WriteOnly));
    main.write(
        QStringLiteral("daemon off;\nworker_processes 1;\npid %1;\nerror_log %2;\nevents { worker_connections 512; }\n"
                       "http {\n%3%4\n}\n")
            .arg(path("pid"), path("error.log"), folders, site)
            .toUtf8());
    main.close();
    m_nginx.setProcessChannelMode(QProcess::MergedChannels);
    m_nginx.start(QStringLiteral("/usr/sbin/nginx"),
                  {QStringLiteral("-p"), m_folder.path(), QStringLiteral("-c"), main.fileName()});
    QVERIFY2(m_nginx.waitForStarted(), "nginx is not installed");
    QTRY_VERIFY2_WITH_TIMEOUT(
        ask("GET /healthz HTTP/1.1\r\nHost: d\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 200"),
        m_nginx.readAll().constData(), 15'000);
}

void NginxTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults(), QStringList());
}

void NginxTest::cleanupTestCase()
{
    m_nginx.terminate();
    m_nginx.waitForFinished();
}

QByteArray NginxTest::ask(const QByteArray &request) const
{
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
    if (!socket.waitForEncrypted(5000))
        return {};
    socket.write(request);
    QByteArray answer;
    while (socket.waitForReadyRead(10'000))
        answer += socket.readAll();
    answer += socket.readAll();
    ContractBook::enterBytes(request, answer, true);
    return answer;
}

QByteArray NginxTest::post(const QByteArray &target, const QJsonObject &json, const QByteArray &more) const
{
    const QByteArray body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return ask("POST " + target + " HTTP/1.1\r\nHost: d\r\nConnection: close\r\nContent-Type: application/json\r\n"
               + more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void NginxTest::aWorkstationWorksThroughTls()
{
    TestDevice device(QStringLiteral("330212110"), m_district->port());
    const EnrolmentRequest request{m_district->code(device.unit()), device.id(), device.publicKey(), {}, {}};
    QVERIFY(post("/v1/enrolments", request.toJson()).startsWith("HTTP/1.1 201"));
    QCOMPARE(device.logIn().status, 201);
    device.openCase();
    const QByteArray pushed =
        post("/v1/events", batchToJson(device.events()), "Authorization: Bearer " + device.token() + "\r\n");
    QVERIFY2(pushed.startsWith("HTTP/1.1 200"), pushed.constData());
    QVERIFY(pushed.contains("Strict-Transport-Security"));
    const QByteArray feed =
        ask("GET /v1/feed?after=0 HTTP/1.1\r\nHost: d\r\nConnection: close\r\nAuthorization: Bearer " + device.token()
            + "\r\n\r\n");
    QVERIFY(feed.contains(device.events()[0].hash.toHex()));
}

void NginxTest::oneProcessMayDie()
{
    QCOMPARE(m_district->stop(0), 0);
    for (int i = 0; i < 6; ++i)
        QVERIFY(ask("GET /healthz HTTP/1.1\r\nHost: d\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 200"));
}

void NginxTest::aBodyBeyondTheBoundStopsAtTheDoor()
{
    const QByteArray answer =
        ask("POST /v1/events HTTP/1.1\r\nHost: d\r\nConnection: close\r\nContent-Length: 99000000\r\n\r\n");
    QVERIFY2(answer.startsWith("HTTP/1.1 413"), answer.left(100).constData());
}

void NginxTest::guessersOfCodesAreSlowedDown()
{
    int slowed = 0;
    for (int i = 0; i < 25; ++i)
        slowed += post("/v1/enrolments", {}).startsWith("HTTP/1.1 429") ? 1 : 0;
    QVERIFY2(slowed >= 5, qPrintable(QString::number(slowed)));
}

int NginxTest::slowedOf(int times, const QByteArray &target, const QByteArray &token) const
{
    const QByteArray request =
        "GET " + target + " HTTP/1.1\r\nHost: d\r\nAuthorization: Bearer " + token + "\r\nConnection: ";
    QByteArray all;
    for (int i = 1; i < times; ++i)
        all += request + "keep-alive\r\n\r\n";
    const QByteArray answers = ask(all + request + "close\r\n\r\n");
    if (answers.count("HTTP/1.1 ") != times)
        qFatal("%d answers", int(answers.count("HTTP/1.1 ")));
    return int(answers.count("HTTP/1.1 429"));
}

void NginxTest::oneSessionTooBusyHoldsUpNobodyAtItsAddress()
{
    QVERIFY(slowedOf(900, "/v1/marks", "gone-wild") > 0);
    // A government's network has one address for all: what one workstation does is not counted against the others.
    for (int workstation = 0; workstation < 5; ++workstation)
        QCOMPARE(slowedOf(100, "/v1/marks", "at-work-" + QByteArray::number(workstation)), 0);
}

/** A made-up header makes nobody a workstation where it is given its session. */
void NginxTest::guessersOfTokensAreSlowedDownAtTheLogIn()
{
    int slowed = 0;
    for (int token = 0; token < 30; ++token)
        slowed += slowedOf(100, "/v1/sessions", "made-up-" + QByteArray::number(token));
    QVERIFY2(slowed > 0, qPrintable(QString::number(slowed)));
}

void NginxTest::countersAreNotForTheStreet()
{
    // From this machine they are to be had; the rule itself is what can be seen here.
    QVERIFY(ask("GET /metrics HTTP/1.1\r\nHost: d\r\nConnection: close\r\n\r\n").contains("yichuang_requests_total"));
    QFile shipped(QStringLiteral(YICHUANG_NGINX));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    static const QRegularExpression rule(QStringLiteral("location = /metrics \\{[^}]*deny all;"));
    QVERIFY(QString::fromUtf8(shipped.readAll()).contains(rule));
}

void NginxTest::theLogHoldsNoCaseNumber()
{
    QVERIFY(
        ask("GET /t/330212110-20260302-A7-K3QM-0042-Q?k=SECRETCODE HTTP/1.1\r\nHost: d\r\nConnection: close\r\n\r\n")
            .startsWith("HTTP/1.1 404"));
    QFile log(m_folder.filePath(QStringLiteral("access.log")));
    QTRY_VERIFY(log.exists() && log.size() > 0);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray text = log.readAll();
    QVERIFY(!text.contains("K3QM") && !text.contains("SECRETCODE"));
    QVERIFY(!m_district->log(1).contains("K3QM") && !m_district->log(1).contains("SECRETCODE"));
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::NginxTest)
#include "nginx_test.moc"
