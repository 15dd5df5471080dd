// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/networktransport.h"
#include "tests/core/sync/scriptedpeer.h"

#include <QTest>
#include <QTimer>

#include <thread>

using namespace yichuang;

/** Real sockets: what a broken, slow or lying line looks like to the engine. */
class NetworkTransportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsSentAsItIs();
    void anAnswerOfAnyStatusIsAnAnswer_data();
    void anAnswerOfAnyStatusIsAnAnswer();
    void aHeadIsNotWaitedForABody();
    void nobodyThereIsOffline();
    void aLineCutIsTold_data();
    void aLineCutIsTold();
    void whatIsNoHttpIsNoAnswer();
    void anEndlessAnswerIsEnded();
    void aRedirectionIsNotFollowed();
    void abortEndsACallFromAnotherThread();
    void aMissingAuthorityFileIsInsecure();

private:
    [[nodiscard]] static HttpRequest get(const QString &path)
    {
        HttpRequest request;
        request.path = path;
        return request;
    }
};

void NetworkTransportTest::aRequestIsSentAsItIs()
{
    ScriptedPeer peer;
    peer.expect(
        {"PATCH /v1/x?after=1&hash=ab HTTP/1.1\r\n", ScriptedPeer::http("204 No Content", {}, "Upload-Offset: 9\r\n")});
    NetworkTransport transport(peer.address(), {});
    HttpRequest request;
    request.method = "PATCH";
    request.path = QStringLiteral("/v1/x?after=1&hash=ab");
    request.headers = {{"Upload-Offset", "4"}, {"Authorization", "Bearer t"}};
    request.body = "12345";
    const Synced<HttpAnswer> answer = transport.call(request);
    QVERIFY2(peer.isDone(), peer.unexpected().constData());
    QVERIFY(answer);
    QCOMPARE(answer->status, 204);
    QCOMPARE(answer->headers.value("upload-offset"), QByteArray("9"));
    QVERIFY(peer.lastRequest().contains("Upload-Offset: 4\r\n"));
    QVERIFY(peer.lastRequest().contains("Authorization: Bearer t\r\n"));
    QVERIFY(peer.lastRequest().endsWith("\r\n\r\n12345"));
}

void NetworkTransportTest::anAnswerOfAnyStatusIsAnAnswer_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status :
         {"200 OK", "304 Not Modified", "401 Unauthorized", "404 Not Found", "409 Conflict", "413 Too Large",
          "422 Unprocessable", "429 Too Many", "460 Checksum Mismatch", "500 Oops", "503 Busy"})
        QTest::newRow(status) << QByteArray(status);
}

void NetworkTransportTest::anAnswerOfAnyStatusIsAnAnswer()
{
    QFETCH(QByteArray, status);
    ScriptedPeer peer;
    const QByteArray body = status.startsWith("304") ? QByteArray() : QByteArray("{\"code\":\"x\"}");
    peer.expect({"GET /v1/marks", ScriptedPeer::http(status, body)});
    NetworkTransport transport(peer.address(), {});
    const Synced<HttpAnswer> answer = transport.call(get(QStringLiteral("/v1/marks")));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code));
    QCOMPARE(answer->status, status.left(3).toInt());
    QCOMPARE(answer->body, body);
    QVERIFY(!answer->cut);
}

/** Its answer names the length of the body a GET would have, and then ends. */
void NetworkTransportTest::aHeadIsNotWaitedForABody()
{
    ScriptedPeer peer;
    peer.expect({"HEAD /v1/blobs/x", "HTTP/1.1 404 Not Found\r\nContent-Length: 110\r\n\r\n"});
    peer.expect({"POST /v1/blobs", ScriptedPeer::http("201 Created", {}, "Location: /v1/blobs/uploads/1\r\n")});
    NetworkTransport transport(peer.address(), {});
    HttpRequest request = get(QStringLiteral("/v1/blobs/x"));
    request.method = "HEAD";
    const Synced<HttpAnswer> head = transport.call(request);
    QVERIFY2(head, head ? "" : qPrintable(head.error().code));
    QCOMPARE(head->status, 404);
    QVERIFY(head->body.isEmpty());
    request.method = "POST";
    request.path = QStringLiteral("/v1/blobs");
    QTimer impatience;
    impatience.setSingleShot(true);
    QObject::connect(&impatience, &QTimer::timeout, &impatience, [&transport] { transport.abort(); });
    impatience.start(5'000);
    const Synced<HttpAnswer> created = transport.call(request);
    QVERIFY2(created, created ? "" : qPrintable(created.error().code));
    QCOMPARE(created->status, 201);
}

void NetworkTransportTest::nobodyThereIsOffline()
{
    QUrl address;
    {
        const ScriptedPeer gone;
        address = gone.address();
    }
    NetworkTransport transport(address, {});
    QCOMPARE(transport.call(get(QStringLiteral("/v1/marks"))).error().fault, SyncFault::Offline);
}

void NetworkTransportTest::aLineCutIsTold_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("partial");
    QTest::newRow("before anything") << QByteArray("") << false;
    QTest::newRow("in the header") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << false;
    QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf") << true;
}

void NetworkTransportTest::aLineCutIsTold()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, partial);
    ScriptedPeer peer;
    for (int i = 0; i < 4; ++i) // Qt itself tries an idempotent request again when the line was cut before the answer
        peer.expect({"GET /v1/blobs/x", answer, true});
    NetworkTransport transport(peer.address(), {});
    const Synced<HttpAnswer> got = transport.call(get(QStringLiteral("/v1/blobs/x")));
    QCOMPARE(got.has_value(), partial);
    if (got) {
        QVERIFY(got->cut);
        QCOMPARE(got->body, QByteArray("half"));
    } else {
        QCOMPARE(got.error().fault, SyncFault::Offline);
    }
}

void NetworkTransportTest::whatIsNoHttpIsNoAnswer()
{
    ScriptedPeer peer;
    for (int i = 0; i < 4; ++i)
        peer.expect({"GET /v1/feed", "SSH-2.0-OpenSSH_9.2\r\n\r\n", true});
    NetworkTransport transport(peer.address(), {});
    const Synced<HttpAnswer> answer = transport.call(get(QStringLiteral("/v1/feed")));
    QVERIFY(!answer);
    QVERIFY(answer.error().fault == SyncFault::Protocol || answer.error().fault == SyncFault::Offline);
}

void NetworkTransportTest::anEndlessAnswerIsEnded()
{
    ScriptedPeer peer;
    peer.expect({"GET /v1/feed", ScriptedPeer::http("200 OK", QByteArray(100'000, 'x'))});
    NetworkTransport transport(peer.address(), {});
    HttpRequest request = get(QStringLiteral("/v1/feed"));
    request.longestAnswer = 10'000;
    const Synced<HttpAnswer> answer = transport.call(request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().fault, SyncFault::Protocol);
    QCOMPARE(answer.error().code, QStringLiteral("answer-too-long"));
}

void NetworkTransportTest::aRedirectionIsNotFollowed()
{
    ScriptedPeer peer;
    peer.expect({"GET /v1/feed", ScriptedPeer::http("302 Found", {}, "Location: /login\r\n")});
    NetworkTransport transport(peer.address(), {});
    const Synced<HttpAnswer> answer = transport.call(get(QStringLiteral("/v1/feed")));
    QVERIFY(answer);
    QCOMPARE(answer->status, 302);
    QVERIFY(peer.isDone());
}

void NetworkTransportTest::abortEndsACallFromAnotherThread()
{
    ScriptedPeer peer;
    peer.expect({"GET /v1/feed", ""}); // a long poll that stays unanswered
    NetworkTransport transport(peer.address(), {});
    std::thread other;
    QTimer::singleShot(50, this, [&] { other = std::thread([&] { transport.abort(); }); });
    QCOMPARE(transport.call(get(QStringLiteral("/v1/feed"))).error().fault, SyncFault::Cancelled);
    other.join();
    QCOMPARE(transport.call(get(QStringLiteral("/v1/feed"))).error().fault, SyncFault::Cancelled);
}

void NetworkTransportTest::aMissingAuthorityFileIsInsecure()
{
    NetworkTransport transport(QUrl(QStringLiteral("https://127.0.0.1:1")), QStringLiteral("/nowhere/ca.pem"));
    QCOMPARE(transport.call(get(QStringLiteral("/v1/feed"))).error().fault, SyncFault::Insecure);
}

QTEST_GUILESS_MAIN(NetworkTransportTest)
#include "networktransport_test.moc"
