// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/district/testdevice.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>
#include <QTest>

#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yichuang {

namespace {

constexpr int headerSeconds = 4;
constexpr int bodySeconds = 6;
constexpr int stallSeconds = 3;
constexpr int connections = 1500;

/** A bare socket: QTcpSocket is too heavy for ten thousand. */
class BareSocket final
{
public:
    explicit BareSocket(quint16 port)
        : m_fd(socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = m_fd >= 0 && ::connect(m_fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    }
    ~BareSocket()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(BareSocket)
    [[nodiscard]] bool connected() const { return m_connected; }

private:
    int m_fd;
    bool m_connected = false;
};

QByteArray chunked(const QByteArray &body)
{
    return "POST /v1/sessions HTTP/1.1\r\nHost: d\r\nConnection: close\r\nContent-Type: application/json\r\n"
           "Transfer-Encoding: chunked\r\n\r\n"
        + body;
}

/** As many descriptors as the system lets this process have. */
rlim_t raiseDescriptors()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
}

} // namespace

/** Clients that mean harm, against the real program: it stays small, it stays quick, it goes on. */
class AbuseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void aDrippingHeaderIsCutOff();
    void aDrippingBodyIsCutOff();
    void aClientThatDoesNotReadIsCutOff();
    void aHundredMegabytesAreNotKept();
    void tenThousandConnectionsAreEndured();
    void thousandsOfRequestsInOneGoAreAnswered();
    void aHalfClosedClientCostsNothing();
    void textThatIsNoUtf8IsRefused_data();
    void textThatIsNoUtf8IsRefused();
    void tricksWithChunksAreRefused_data();
    void tricksWithChunksAreRefused();
    void aBodyPackedTooWellIsRefused();
    void aDeepBodyIsRefused();

private:
    [[nodiscard]] HttpClient client() { return HttpClient(m_district->port()); }
    /** MiB that the server has in memory. */
    [[nodiscard]] qint64 resident() const;
    /** Sends a byte every 200 ms behind @p begin until the server ends it; ms until then. */
    [[nodiscard]] qint64 drip(const QByteArray &begin) const;

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<TestDistrict> m_district;
    std::unique_ptr<TestDevice> m_device;
};

void AbuseTest::initTestCase()
{
    m_postgres = std::make_unique<TestPostgres>();
    m_district = std::make_unique<TestDistrict>(
        m_postgres->database(QStringLiteral("abuse")),
        QMap<QString, QString>{{QStringLiteral("HEADER_SECONDS"), QString::number(headerSeconds)},
                               {QStringLiteral("BODY_SECONDS"), QString::number(bodySeconds)},
                               {QStringLiteral("STALL_SECONDS"), QString::number(stallSeconds)},
                               {QStringLiteral("IDLE_SECONDS"), QStringLiteral("5")},
                               {QStringLiteral("CONNECTIONS"), QString::number(connections)}});
    m_device = std::make_unique<TestDevice>(QStringLiteral("330212110"), m_district->start());
    m_device->join(m_district->code(m_device->unit()));
}

void AbuseTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults(), QStringList());
    QTRY_COMPARE_WITH_TIMEOUT(client().get("/healthz").status, 200, 15'000);
    QVERIFY2(resident() < 150, qPrintable(QString::number(resident())));
}

qint64 AbuseTest::resident() const
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(m_district->pid()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) / (1024 * 1024);
}

qint64 AbuseTest::drip(const QByteArray &begin) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_district->port());
    if (!socket.waitForConnected())
        return -1;
    QElapsedTimer clock;
    clock.start();
    socket.write(begin);
    while (clock.elapsed() < 30'000 && socket.state() == QAbstractSocket::ConnectedState) {
        socket.write("a");
        socket.flush();
        if (socket.waitForReadyRead(200) || socket.state() != QAbstractSocket::ConnectedState)
            break;
    }
    return clock.elapsed();
}

void AbuseTest::aDrippingHeaderIsCutOff()
{
    const qint64 ms = drip("GET /healthz HTTP/1.1\r\nX: ");
    QVERIFY2(ms >= 1000 * headerSeconds - 500 && ms < 1000 * headerSeconds + 6000, qPrintable(QString::number(ms)));
}

void AbuseTest::aDrippingBodyIsCutOff()
{
    // Never a stall, so what ends it is the time for the whole body.
    const qint64 ms = drip("POST /v1/sessions HTTP/1.1\r\nHost: d\r\nContent-Length: 1000000\r\n\r\n");
    QVERIFY2(ms >= 1000 * bodySeconds - 500 && ms < 1000 * bodySeconds + 6000, qPrintable(QString::number(ms)));
}

void AbuseTest::aClientThatDoesNotReadIsCutOff()
{
    QTcpSocket socket;
    socket.setReadBufferSize(1);
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_district->port());
    QVERIFY(socket.waitForConnected());
    const QByteArray ask("GET /metrics HTTP/1.1\r\nHost: d\r\n\r\n");
    QElapsedTimer clock;
    clock.start();
    // Asks on and on without reading an answer: its buffers fill, then the server's writing stalls, then it ends.
    while (clock.elapsed() < 40'000 && socket.state() == QAbstractSocket::ConnectedState) {
        if (socket.bytesToWrite() < 100'000)
            socket.write(ask.repeated(200));
        (void)socket.waitForBytesWritten(100);
    }
    QVERIFY(socket.state() != QAbstractSocket::ConnectedState);
}

void AbuseTest::aHundredMegabytesAreNotKept()
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_district->port());
    QVERIFY(socket.waitForConnected());
    QElapsedTimer clock;
    clock.start();
    socket.write(
        "POST /v1/events HTTP/1.1\r\nHost: d\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n"
        "\r\n");
    const QByteArray megabyte(1024 * 1024, 'x');
    int sent = 0;
    for (; sent < 100 && socket.state() == QAbstractSocket::ConnectedState; ++sent) {
        socket.write(megabyte);
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(5000)) { }
    }
    QVERIFY2(sent < 20, qPrintable(QString::number(sent)));
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
}

void AbuseTest::tenThousandConnectionsAreEndured()
{
    constexpr int wanted = 10'000;
    if (raiseDescriptors() < wanted + 200)
        QFAIL("this process may not open ten thousand connections: raise its limit (ulimit -Hn)");
    QElapsedTimer clock;
    clock.start();
    std::vector<std::unique_ptr<BareSocket>> sockets;
    int connected = 0;
    for (int i = 0; i < wanted; ++i) {
        sockets.push_back(std::make_unique<BareSocket>(m_district->port()));
        connected += sockets.back()->connected() ? 1 : 0;
    }
    QVERIFY2(connected > wanted / 2, qPrintable(QString::number(connected)));
    QVERIFY2(clock.elapsed() < 30'000, qPrintable(QString::number(clock.elapsed())));
    sockets.clear();
    // Somebody honest is served as soon as they are gone.
    QElapsedTimer after;
    after.start();
    QTRY_COMPARE_WITH_TIMEOUT(client().get("/healthz").status, 200, 15'000);
    const auto open = [&] { return client().get("/metrics").body.contains("yichuang_connections 1\n"); };
    QTRY_VERIFY_WITH_TIMEOUT(open(), 15'000);
}

void AbuseTest::thousandsOfRequestsInOneGoAreAnswered()
{
    constexpr int requests = 3000;
    QByteArray all;
    for (int i = 0; i < requests; ++i)
        all += i % 3 == 0 ? "GET /nowhere HTTP/1.1\r\nHost: d\r\n\r\n" : "GET /healthz HTTP/1.1\r\nHost: d\r\n\r\n";
    all += "GET /healthz HTTP/1.1\r\nHost: d\r\nConnection: close\r\n\r\n";
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_district->port());
    QVERIFY(socket.waitForConnected());
    socket.write(all);
    QByteArray answers;
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 60'000 && socket.state() == QAbstractSocket::ConnectedState) {
        (void)socket.waitForReadyRead(1000);
        answers += socket.readAll();
    }
    QCOMPARE(answers.count("HTTP/1.1 404"), requests / 3);
    QCOMPARE(answers.count("HTTP/1.1 200"), requests - requests / 3 + 1);
}

void AbuseTest::aHalfClosedClientCostsNothing()
{
    for (int i = 0; i < 40; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_district->port());
        QVERIFY(socket.waitForConnected());
        socket.write(i % 2 == 0 ? "GET /v1/feed?after=0&wait=30 HTTP/1.1\r\nHost: d\r\nAuthorization: Bearer "
                             + m_device->token() + "\r\n\r\n"
                                : QByteArray("POST /v1/sessions HTTP/1.1\r\nHost: d\r\nContent-Length: 9\r\n\r\n{"));
        socket.flush();
        ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
        // It is answered or ended, not left hanging for the half minute it asked for.
        QElapsedTimer clock;
        clock.start();
        while (socket.state() == QAbstractSocket::ConnectedState && clock.elapsed() < 10'000)
            (void)socket.waitForReadyRead(500);
        QVERIFY(socket.state() != QAbstractSocket::ConnectedState);
    }
}

void AbuseTest::textThatIsNoUtf8IsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("stray byte") << QByteArray("\xff");
    QTest::newRow("latin 1") << QByteArray("caf\xe9");
    QTest::newRow("overlong slash") << QByteArray("\xc0\xaf");
    QTest::newRow("overlong nul") << QByteArray("\xe0\x80\x80");
    QTest::newRow("half a character") << QByteArray("\xe5\xbc");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80");
    QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80");
    QTest::newRow("GB 18030") << QByteArray("\xd5\xc5\xc8\xfd");
}

void AbuseTest::textThatIsNoUtf8IsRefused()
{
    QFETCH(QByteArray, text);
    const HttpClient::Headers json{{"Content-Type", "application/json"}};
    QCOMPARE(client().send("POST", "/v1/sessions/challenges", "{\"device\":\"" + text + "\"}", json).status, 400);
    QCOMPARE(client().get("/t/" + text.toPercentEncoding() + "?k=" + text.toPercentEncoding()).status, 404);
    QCOMPARE(client().get("/v1/cases/" + text.toPercentEncoding() + "/events").status, 401);
    // As it is in a request line or a header: 400, or taken for what it is, a name of nothing.
    const QByteArray line = client().raw("GET /t/" + text + " HTTP/1.1\r\nHost: d\r\nConnection: close\r\n\r\n");
    QVERIFY2(line.startsWith("HTTP/1.1 400") || line.startsWith("HTTP/1.1 404"), line.left(100).constData());
    const QByteArray header = client().raw(
        "GET /v1/marks HTTP/1.1\r\nHost: d\r\nConnection: close\r\nAuthorization: Bearer " + text + "\r\n\r\n");
    QVERIFY2(header.startsWith("HTTP/1.1 400") || header.startsWith("HTTP/1.1 401"), header.left(100).constData());
}

void AbuseTest::tricksWithChunksAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QByteArray>>("statuses");
    const auto row = [](const char *name, const QByteArray &bytes, const QList<QByteArray> &statuses) {
        QTest::newRow(name) << bytes << statuses;
    };
    const QByteArray body("{}"); // read well, it is a session request that lacks everything: 400 request-malformed
    row("as it should be", chunked("2\r\n" + body + "\r\n0\r\n\r\n"), {"400"});
    row("capitals", chunked("00000002\r\n" + body + "\r\n0\r\n\r\n"), {"400"});
    row("a hash sign", chunked("#2\r\n" + body + "\r\n0\r\n\r\n"), {"400"});
    row("a plus", chunked("+2\r\n" + body + "\r\n0\r\n\r\n"), {"400"});
    row("0x", chunked("0x2\r\n" + body + "\r\n0\r\n\r\n"), {"400"});
    row("less than nothing", chunked("-2\r\n" + body + "\r\n0\r\n\r\n"), {"400"});
    row("beyond any number", chunked("FFFFFFFFFFFFFFFFF\r\n" + body + "\r\n0\r\n\r\n"), {"400", "413"});
    row("all there is", chunked("FFFFFFFFFFFFFFFF\r\n" + body + "\r\n0\r\n\r\n"), {"400", "413"});
    row("more than it says", chunked("1\r\n" + body + "\r\n0\r\n\r\n"), {"400"});
    row("no end of line", chunked("2\n" + body + "\n0\n\n"), {"cut"}); // waited for, in vain
    row("a long extension", chunked("2;x=" + QByteArray(1'000'000, 'x') + "\r\n" + body + "\r\n0\r\n\r\n"),
        {"400", "413"});
    row("a long trailer", chunked("2\r\n" + body + "\r\n0\r\nX: " + QByteArray(1'000'000, 'x') + "\r\n\r\n"),
        {"400", "413"});
    row("many trailers", chunked("2\r\n" + body + "\r\n0\r\n" + QByteArray("X: y\r\n").repeated(100'000) + "\r\n"),
        {"400", "413"});
    row("bytes one by one", chunked(QByteArray("1\r\nx\r\n").repeated(50'000) + "0\r\n\r\n"), {"400"});
    const auto coded = [&](const QByteArray &coding) {
        return "POST /v1/sessions HTTP/1.1\r\nHost: d\r\nConnection: close\r\nContent-Type: application/json\r\n"
               "Transfer-Encoding: "
            + coding + "\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
    };
    row("chunked twice", coded("chunked, chunked"), {"400"});
    row("another coding", coded("gzip"), {"400"});
    row("nearly chunked", coded("xchunked"), {"400"});
    row("chunked and a length", coded("chunked\r\nContent-Length: 5"), {"400"});
}

void AbuseTest::tricksWithChunksAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QByteArray>, statuses);
    const QByteArray answer = client().raw(bytes, 15'000);
    const QByteArray status = answer.isEmpty() ? QByteArray("cut") : answer.mid(9, 3);
    QVERIFY2(statuses.contains(status), answer.left(200).constData());
    QVERIFY(answer.count("HTTP/1.1 ") <= 1); // no second request made of the rest
}

void AbuseTest::aBodyPackedTooWellIsRefused()
{
    // A hundred megabytes of blanks in a hundred kilobytes.
    const QByteArray packed = qCompress(QByteArray(100 * 1024 * 1024, ' '), 9).mid(4);
    m_device->http().setPort(m_district->port()); // its last connection was idle for too long
    const HttpAnswer answer = m_device->http().send(
        "POST", "/v1/events", packed, {{"Content-Type", "application/json"}, {"Content-Encoding", "deflate"}});
    QCOMPARE(answer.code(), QStringLiteral("too-large"));
}

void AbuseTest::aDeepBodyIsRefused()
{
    const HttpClient::Headers json{{"Content-Type", "application/json"}};
    QCOMPARE(client().send("POST", "/v1/sessions", QByteArray(1'000'000, '['), json).status, 400);
    QCOMPARE(client().send("POST", "/v1/sessions", QByteArray("{\"a\":").repeated(1'000'000), json).status, 400);
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::AbuseTest)
#include "abuse_test.moc"
