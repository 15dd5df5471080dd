// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/blobrange.h"
#include "core/district/deflate.h"
#include "core/district/settings.h"
#include "tests/district/testdevice.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <thread>
#include <vector>

namespace yichuang {

/** Hostile, slow and broken clients against the real program. */
class HttpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void whatIsNotHttpIsRefused_data();
    void whatIsNotHttpIsRefused();
    void aHugeBodyIsNotRead();
    void slowClientsAreCutOffAndOthersServed();
    void requestsInARowAreAnsweredInTheirOrder();
    void moreConnectionsThanAllowedAreTurnedAway();
    void aClientThatLeavesCostsNothing();
    void aWaitingReaderDoesNotHoldUpAStop();
    void aDatabaseThatHangsIsToldWithinTheBound();
    void anAnswerThatTakesTooLongIsNotWaitedFor();
    void aHeadTellsWhatAGetWould();

    void inflatingStopsAtTheBound();
    void rangesAreReadAsTheStandardSays_data();
    void rangesAreReadAsTheStandardSays();
    void settingsAreReadAndSlipsTold();

private:
    [[nodiscard]] HttpClient client() { return HttpClient(m_district->port()); }
    /** How many clients the HTTP layer refused for @p reason, by its own counter. */
    [[nodiscard]] int refused(const QByteArray &reason)
    {
        const QByteArray name = "yichuang_http_refused_total{reason=\"" + reason + "\"} ";
        const QByteArray text = client().get("/metrics").body;
        const qsizetype at = text.indexOf(name);
        return at < 0 ? 0 : text.mid(at + name.size(), text.indexOf('\n', at) - at - name.size()).toInt();
    }
    /** Lines of the log about what the HTTP layer refused for @p reason. */
    [[nodiscard]] qsizetype linesAbout(const QByteArray &reason) const
    {
        qsizetype lines = 0;
        for (const QByteArray &line : m_district->log().split('\n'))
            lines += line.contains("\"http-refused\"") && line.contains("\"warn\"")
                && line.contains("\"reason\":\"" + reason + '"');
        return lines;
    }

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<TestDistrict> m_district;
};

void HttpTest::initTestCase()
{
    m_postgres = std::make_unique<TestPostgres>();
    m_district = std::make_unique<TestDistrict>(m_postgres->database(QStringLiteral("http")),
                                                QMap<QString, QString>{
                                                    {QStringLiteral("HEADER_SECONDS"), QStringLiteral("5")},
                                                    {QStringLiteral("STALL_SECONDS"), QStringLiteral("5")},
                                                    {QStringLiteral("IDLE_SECONDS"), QStringLiteral("6")},
                                                    {QStringLiteral("CONNECTIONS"), QStringLiteral("400")},
                                                    {QStringLiteral("DATABASE_SECONDS"), QStringLiteral("3")},
                                                    {QStringLiteral("DATABASE_CONNECT_SECONDS"), QStringLiteral("2")},
                                                });
    m_district->start();
}

void HttpTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults(), QStringList());
    QTRY_COMPARE_WITH_TIMEOUT(client().get("/healthz").status, 200, 15'000); // whatever was done to it, it lives
}

void HttpTest::whatIsNotHttpIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("reason"); ///< empty: it was a request and is logged as one
    const QByteArray host("Host: d\r\n");
    const auto row = [](const char *name, const QByteArray &bytes, const char *status) {
        const QByteArray code(status);
        QTest::newRow(name) << bytes << code
                            << QByteArray(code == "400"       ? "malformed"
                                              : code == "413" ? "header-too-large"
                                                              : "");
    };
    row("garbage", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15), "400");
    row("version", "GET /healthz HTTP/9.9\r\n" + host + "\r\n", "400");
    row("absolute", "GET http://evil/ HTTP/1.1\r\n" + host + "\r\n", "400");
    row("two lengths", "POST /v1/sessions HTTP/1.1\r\n" + host + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        "400");
    row("negative length", "POST /v1/sessions HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", "400");
    row("length and chunks",
        "POST /v1/sessions HTTP/1.1\r\n" + host + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "400");
    row("blank in a name", "GET /healthz HTTP/1.1\r\nA B: c\r\n\r\n", "400");
    row("nul in a value", QByteArray("GET /healthz HTTP/1.1\r\nA: b\0c\r\n\r\n", 32), "400");
    row("huge header", "GET /healthz HTTP/1.1\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n", "413");
    row("many headers", "GET /healthz HTTP/1.1\r\n" + QByteArray("X: y\r\n").repeated(5'000) + "\r\n", "413");
    row("wrong chunk", "POST /v1/sessions HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", "400");
    row("unknown method", "FOO /healthz HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n", "405");
    row("unknown path", "GET /../etc/passwd HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n", "404");
}

void HttpTest::whatIsNotHttpIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, reason);
    const int countedBefore = refused(reason);
    const qsizetype linesBefore = linesAbout(reason);
    const QByteArray answer = client().raw(bytes);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer.left(200).constData());
    QVERIFY(answer.contains("application/problem+json"));
    if (reason.isEmpty())
        return;
    QCOMPARE(refused(reason), countedBefore + 1);
    QTRY_COMPARE(linesAbout(reason), linesBefore + 1);
}

void HttpTest::aHugeBodyIsNotRead()
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_district->port());
    QVERIFY(socket.waitForConnected());
    socket.write("POST /v1/sessions HTTP/1.1\r\nHost: d\r\nContent-Length: 104857600\r\n\r\n");
    QVERIFY(socket.waitForReadyRead(5000));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 413"));
    // Without a length: cut off when the bound is reached, not when memory is.
    QTcpSocket chunked;
    chunked.connectToHost(QStringLiteral("127.0.0.1"), m_district->port());
    QVERIFY(chunked.waitForConnected());
    chunked.write("POST /v1/sessions HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray megabyte = "100000\r\n" + QByteArray(0x100000, 'x') + "\r\n";
    int sent = 0;
    for (; sent < 100 && chunked.state() == QAbstractSocket::ConnectedState; ++sent) {
        chunked.write(megabyte);
        while (chunked.bytesToWrite() > 0 && chunked.waitForBytesWritten(5000)) { }
    }
    QVERIFY2(sent < 30, qPrintable(QString::number(sent)));
    QCOMPARE(refused("body-too-large"), 2);
    QTRY_COMPARE(linesAbout("body-too-large"), 2);
}

void HttpTest::slowClientsAreCutOffAndOthersServed()
{
    std::vector<std::unique_ptr<QTcpSocket>> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(std::make_unique<QTcpSocket>());
        slow.back()->connectToHost(QStringLiteral("127.0.0.1"), m_district->port());
        QVERIFY(slow.back()->waitForConnected());
        const bool inBody = i % 2 == 0;
        slow.back()->write(inBody ? "POST /v1/sessions HTTP/1.1\r\nHost: d\r\nContent-Length: 10\r\n\r\n{"
                                  : "GET /healthz HTTP/1.1\r\nHost: d\r\nX-");
        slow.back()->flush();
    }
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(client().get("/healthz").status, 200);
    QVERIFY2(clock.elapsed() < 4500, qPrintable(QString::number(clock.elapsed())));
    for (const auto &socket : slow) {
        while (socket->state() == QAbstractSocket::ConnectedState && clock.elapsed() < 40'000) {
            if (!socket->waitForReadyRead(500) && socket->state() == QAbstractSocket::ConnectedState)
                (void)socket->waitForDisconnected(500);
        }
        QVERIFY(socket->state() != QAbstractSocket::ConnectedState);
    }
    QCOMPARE(refused("too-slow"), 200);
    QTRY_COMPARE(linesAbout("too-slow"), 200);
}

void HttpTest::requestsInARowAreAnsweredInTheirOrder()
{
    const QByteArray one("GET /healthz HTTP/1.1\r\nHost: d\r\n\r\n");
    const QByteArray two("GET /nowhere HTTP/1.1\r\nHost: d\r\n\r\n");
    const QByteArray three("GET /metrics HTTP/1.1\r\nHost: d\r\nConnection: close\r\n\r\n");
    const QByteArray answers = client().raw(one + two + three);
    QCOMPARE(answers.count("HTTP/1.1 "), 3);
    const qsizetype missing = answers.indexOf("HTTP/1.1 404");
    QVERIFY(answers.startsWith("HTTP/1.1 200") && missing > 0 && answers.lastIndexOf("HTTP/1.1 200") > missing);
}

void HttpTest::moreConnectionsThanAllowedAreTurnedAway()
{
    std::vector<std::unique_ptr<QTcpSocket>> many;
    for (int i = 0; i < 600; ++i) {
        many.push_back(std::make_unique<QTcpSocket>());
        many.back()->connectToHost(QStringLiteral("127.0.0.1"), m_district->port());
        (void)many.back()->waitForConnected(2000);
    }
    int closed = 0;
    QElapsedTimer clock;
    clock.start();
    while (closed < 150 && clock.elapsed() < 5000) {
        closed = 0;
        for (const auto &socket : many) {
            (void)socket->waitForReadyRead(1);
            closed += socket->state() != QAbstractSocket::ConnectedState ? 1 : 0;
        }
    }
    QVERIFY2(closed >= 150, qPrintable(QString::number(closed)));
    many.clear();
    QTRY_VERIFY_WITH_TIMEOUT(refused("too-many-connections") >= closed, 15'000);
    const qsizetype lines = linesAbout("too-many-connections");
    QVERIFY2(lines >= 1 && lines <= 4, qPrintable(QString::number(lines))); // a flood does not flood the log as well
}

void HttpTest::aClientThatLeavesCostsNothing()
{
    TestDevice device(QStringLiteral("330212110"), m_district->port());
    device.join(m_district->code(device.unit()));
    for (int i = 0; i < 60; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_district->port());
        QVERIFY(socket.waitForConnected());
        socket.write("GET /v1/feed?after=0&wait=30 HTTP/1.1\r\nHost: d\r\nAuthorization: Bearer " + device.token()
                     + "\r\n\r\n");
        socket.flush();
        if (i % 2 == 0)
            (void)socket.waitForReadyRead(20);
        socket.abort();
    }
    const auto waiting = [&] { return client().get("/metrics").body.contains("yichuang_connections 1\n"); };
    QTRY_VERIFY_WITH_TIMEOUT(waiting(), 10'000);
}

void HttpTest::aWaitingReaderDoesNotHoldUpAStop()
{
    TestDistrict district(m_postgres->database(QStringLiteral("stopping")));
    TestDevice device(QStringLiteral("330212110"), district.start());
    device.join(district.code(device.unit()));
    device.http().setPort(district.port()); // its connection belongs to this thread
    HttpAnswer answer;
    std::thread reader([&] { answer = device.http().get("/v1/feed?after=0&wait=30"); });
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
    QElapsedTimer clock;
    clock.start();
    const int exitCode = district.stop(0);
    const qint64 took = clock.elapsed();
    reader.join();
    QCOMPARE(exitCode, 0);
    QVERIFY2(took < 10'000, qPrintable(QString::number(took)));
    QCOMPARE(answer.status, 200); // answered, not cut off
    QVERIFY(district.log().contains("\"event\":\"stopped\""));
}

/** Connections stand and nobody answers: nobody waits for ever, and all is well when it goes on. */
void HttpTest::aDatabaseThatHangsIsToldWithinTheBound()
{
    QCOMPARE(client().get("/healthz").status, 200); // a worker is connected
    const auto thaw = qScopeGuard([this] { m_postgres->thaw(); });
    m_postgres->freeze();
    QElapsedTimer clock;
    for (int round = 0; round < 2; ++round) { // over a connection that hangs, and where none can be made
        clock.start();
        const HttpAnswer answer = client().get("/healthz");
        const qint64 took = clock.elapsed();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.code(), QStringLiteral("busy"));
        QVERIFY(answer.headers.contains("retry-after"));
        QVERIFY2(took < 6'000, qPrintable(QString::number(took)));
    }
    m_postgres->thaw();
    QTRY_COMPARE_WITH_TIMEOUT(client().get("/healthz").status, 200, 15'000);
    TestDevice device(QStringLiteral("330212110"), m_district->port());
    device.join(m_district->code(device.unit()));
    device.openCase();
    (void)device.mustPush();
}

void HttpTest::anAnswerThatTakesTooLongIsNotWaitedFor()
{
    HttpLimits limits;
    limits.answer = std::chrono::milliseconds(300);
    std::shared_ptr<HttpExchange> held; // nobody ever answers it
    std::vector<HttpFault> faults;
    auto server = HttpServer::listen(
        QStringLiteral("127.0.0.1"), 0, limits, [&held](std::shared_ptr<HttpExchange> exchange) { held = exchange; },
        [&faults](HttpFault fault) {
            faults.push_back(fault);
            return HttpResponse{503, {}, "late", -1};
        });
    QVERIFY(server.has_value());
    std::thread serving([&server] { (*server)->run({}); });
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), (*server)->port());
    const bool answered = socket.waitForConnected() && socket.write("GET / HTTP/1.1\r\nHost: d\r\n\r\n") > 0
        && socket.waitForReadyRead(5000);
    const QByteArray answer = socket.readAll();
    socket.disconnectFromHost();
    (*server)->stop();
    serving.join();
    QVERIFY(answered);
    QVERIFY2(answer.startsWith("HTTP/1.1 503"), answer.constData());
    QCOMPARE(faults, std::vector<HttpFault>{HttpFault::Late});
    QVERIFY(held && held->isGone()); // a worker that comes to it now leaves it
    held->answer(HttpResponse()); // and one that is in the middle of it answers nobody
    held.reset(); // before the server that carried it
}

void HttpTest::aHeadTellsWhatAGetWould()
{
    const HttpAnswer head = client().send("HEAD", "/healthz");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.headers.value("content-length").toLongLong(), client().get("/healthz").body.size());
}

void HttpTest::inflatingStopsAtTheBound()
{
    const QByteArray plain(1'000'000, 'a');
    const QByteArray packed = deflated(plain);
    QVERIFY(packed.size() < 10'000);
    QCOMPARE(*inflated(packed, plain.size()), plain);
    QVERIFY(inflated(packed, plain.size() - 1).error().code == ErrorCode::TooLarge);
    QVERIFY(inflated(packed.chopped(1), plain.size()).error().code == ErrorCode::InvalidInput);
    QVERIFY(inflated(packed + 'x', plain.size()).error().code == ErrorCode::InvalidInput);
    QVERIFY(inflated("nothing of the kind", 100).error().code == ErrorCode::InvalidInput);
    QVERIFY(inflated({}, 100).error().code == ErrorCode::InvalidInput);
}

void HttpTest::rangesAreReadAsTheStandardSays_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<ByteRange>("range");
    const ByteRange whole{0, 100, RangeKind::Whole};
    const auto row = [](const char *header, ByteRange range) { QTest::newRow(header) << QByteArray(header) << range; };
    row("", whole);
    row("bytes=0-9", {0, 10, RangeKind::Part});
    row("bytes=90-", {90, 100, RangeKind::Part});
    row("bytes=90-1000", {90, 100, RangeKind::Part});
    row("bytes=-10", {90, 100, RangeKind::Part});
    row("bytes=-1000", {0, 100, RangeKind::Part});
    row("bytes=100-", {0, 0, RangeKind::Unsatisfiable});
    row("bytes=-0", {0, 0, RangeKind::Unsatisfiable});
    row("bytes=9-3", whole);
    row("bytes=a-b", whole);
    row("bytes=-", whole);
    row("bytes=0-1,5-6", whole);
    row("lines=0-1", whole);
}

void HttpTest::rangesAreReadAsTheStandardSays()
{
    QFETCH(QByteArray, header);
    QFETCH(ByteRange, range);
    QVERIFY(byteRange(header, 100) == range);
}

void HttpTest::settingsAreReadAndSlipsTold()
{
    const auto settings = readSettings("# a comment\n workers = 7 \nport=0\ndatabase = host=/run/postgresql dbname=y\n",
                                       {{QStringLiteral("YICHUANG_DISTRICT_WORKERS"), QStringLiteral("9")}});
    QVERIFY(settings.has_value());
    QCOMPARE(settings->workers, 9);
    QCOMPARE(settings->port, 0);
    QCOMPARE(settings->database, QStringLiteral("host=/run/postgresql dbname=y"));
    const auto bounds = readSettings("answer-seconds = 90\ndatabase-seconds = 7\ndatabase-connect-seconds = 3\n", {});
    QVERIFY(bounds.has_value());
    QCOMPARE(bounds->http.answer, std::chrono::seconds(90));
    QCOMPARE(bounds->bounds.answer, std::chrono::seconds(7));
    QCOMPARE(bounds->bounds.connect, std::chrono::seconds(3));
    // Shorter than a feed reader may wait would make every quiet feed an error.
    QCOMPARE(readSettings("answer-seconds = 30", {}).error().reason, QStringLiteral("settings.answer-seconds"));
    QCOMPARE(readSettings("wokers = 7", {}).error().reason, QStringLiteral("settings.wokers"));
    QCOMPARE(readSettings("workers = 70", {}).error().reason, QStringLiteral("settings.workers"));
    QCOMPARE(readSettings("database = host=x password=y", {}).error().reason, QStringLiteral("settings.database"));
    QCOMPARE(readSettings("database = postgresql://u:p@h/d", {}).error().reason, QStringLiteral("settings.database"));
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::HttpTest)
#include "http_test.moc"
