// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire.h"
#include "core/vault/digest.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/district/testdevice.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace yichuang {

namespace {

const QString centre = QStringLiteral("330212110");

/** Bytes of any size that no compression makes small. */
QByteArray scan(qsizetype size)
{
    SeededRandom random(quint64(size) + 1);
    return random.bytes(int(size));
}

} // namespace

/** Scans: put with tus, by our own requests and by a client we did not write; got by address. */
class BlobsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void aScanComesBackByItsAddress();
    void anUploadGoesOnWhereItStood();
    void whatCameBeforeALineBrokeIsKept();
    void aWrongOffsetIsRefused();
    void contentThatIsNotItsAddressIsRefusedAndGone();
    void anUploadMayBeGivenUp();
    void anUploadIsItsDevicesOwn();
    void aScanIsReadOnlyWithACaseThatNamesIt();
    void whatIsMissingIsAskedForUntilSomebodyBringsIt();
    void partsAreGivenAsAsked();
    void onlyTusOneIsSpoken();
    void anIndependentClientUploadsAndResumes();

private:
    /** Creates an upload; returns its address. */
    [[nodiscard]] static HttpAnswer create(TestDevice &device, const QByteArray &content,
                                           const QByteArray &digest = {});
    [[nodiscard]] static HttpAnswer patch(TestDevice &device, const QByteArray &upload, qint64 offset,
                                          const QByteArray &piece);
    /** Names the scan in a case of @p device, so that its unit may read it. */
    static void nameInCase(TestDevice &device, const QByteArray &content);

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<TestDistrict> m_district;
    std::unique_ptr<TestDevice> m_device;
};

HttpAnswer BlobsTest::create(TestDevice &device, const QByteArray &content, const QByteArray &digest)
{
    const QByteArray address = digest.isEmpty() ? sm3(content).toHex() : digest;
    return device.http().send(
        "POST", "/v1/blobs", {},
        {{"Tus-Resumable", "1.0.0"},
         {"Upload-Length", QByteArray::number(content.size())},
         {"Upload-Metadata", "digest " + address.toBase64() + ",type " + QByteArray("image/png").toBase64()}});
}

HttpAnswer BlobsTest::patch(TestDevice &device, const QByteArray &upload, qint64 offset, const QByteArray &piece)
{
    return device.http().send("PATCH", upload, piece,
                              {{"Tus-Resumable", "1.0.0"},
                               {"Upload-Offset", QByteArray::number(offset)},
                               {"Content-Type", "application/offset+octet-stream"}});
}

void BlobsTest::nameInCase(TestDevice &device, const QByteArray &content)
{
    const qint64 behind = qint64(device.chain().size());
    CaseOpenedBody body = intakeOf(promisedItem(), QDate::currentDate());
    body.materials[0].blobs = {QString::fromLatin1(sm3(content).toHex())};
    device.write(QUuid::createUuid(), EventType::CaseOpened, body.toJson());
    device.sealCommit();
    (void)device.mustPush(behind);
}

void BlobsTest::initTestCase()
{
    m_postgres = std::make_unique<TestPostgres>();
    m_district = std::make_unique<TestDistrict>(
        m_postgres->database(QStringLiteral("blobs")),
        QMap<QString, QString>{{QStringLiteral("ENROLMENT_TRIES"), QStringLiteral("1000")},
                               {QStringLiteral("STALL_SECONDS"), QStringLiteral("2")}});
    m_device = std::make_unique<TestDevice>(centre, m_district->start());
    m_device->join(m_district->code(centre));
}

void BlobsTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults(), QStringList());
}

void BlobsTest::cleanupTestCase()
{
    const ProgramRun verified = m_district->command({QStringLiteral("verify")});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
    // Sealed: no scan of ours lies in the database as it is.
    QCOMPARE(m_district->runSql(
                 QStringLiteral("SELECT count(*) FROM upload_pieces WHERE position('%1' in encode(content, 'hex')) > 0")
                     .arg(QString::fromLatin1(scan(3'000'000).first(32).toHex()))),
             QByteArray("0"));
}

void BlobsTest::aScanComesBackByItsAddress()
{
    const QByteArray content = scan(3'000'000);
    const HttpAnswer created = create(*m_device, content);
    QCOMPARE(created.status, 201);
    const HttpAnswer put = patch(*m_device, created.headers.value("location"), 0, content);
    QCOMPARE(put.status, 204);
    QCOMPARE(put.headers.value("upload-offset").toLongLong(), content.size());
    nameInCase(*m_device, content);
    const QByteArray address = "/v1/blobs/" + sm3(content).toHex();
    const HttpAnswer got = m_device->http().get(address);
    QCOMPARE(got.status, 200);
    QCOMPARE(got.headers.value("content-type"), QByteArray("image/png"));
    QVERIFY(got.body == content);
    const HttpAnswer head = m_device->http().send("HEAD", address);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.headers.value("content-length").toLongLong(), content.size());
    // A second upload of the same content changes nothing and is taken.
    const HttpAnswer again = create(*m_device, content);
    QCOMPARE(patch(*m_device, again.headers.value("location"), 0, content).status, 204);
    const QByteArray empty = create(*m_device, {}).headers.value("location");
    QVERIFY(!empty.isEmpty());
}

void BlobsTest::anUploadGoesOnWhereItStood()
{
    const QByteArray content = scan(2'500'000);
    const QByteArray upload = create(*m_device, content).headers.value("location");
    QCOMPARE(patch(*m_device, upload, 0, content.first(1'200'001)).status, 204);
    const HttpAnswer head = m_device->http().send("HEAD", upload, {}, {{"Tus-Resumable", "1.0.0"}});
    QCOMPARE(head.headers.value("upload-offset"), QByteArray("1200001"));
    QCOMPARE(head.headers.value("upload-length"), QByteArray("2500000"));
    QCOMPARE(patch(*m_device, upload, 1'200'001, content.sliced(1'200'001)).status, 204);
    nameInCase(*m_device, content);
    QVERIFY(m_device->http().get("/v1/blobs/" + sm3(content).toHex()).body == content);
}

void BlobsTest::whatCameBeforeALineBrokeIsKept()
{
    const QByteArray content = scan(400'000);
    const QByteArray upload = create(*m_device, content).headers.value("location");
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_district->port());
    QVERIFY(socket.waitForConnected());
    socket.write("PATCH " + upload + " HTTP/1.1\r\nHost: d\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                 + "Authorization: Bearer " + m_device->token()
                 + "\r\nContent-Type: application/offset+octet-stream\r\n" + "Content-Length: 400000\r\n\r\n"
                 + content.first(150'000));
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten()) { }
    socket.disconnectFromHost();
    qint64 offset = 0;
    const auto standing = [&] {
        offset = m_device->http()
                     .send("HEAD", upload, {}, {{"Tus-Resumable", "1.0.0"}})
                     .headers.value("upload-offset")
                     .toLongLong();
        return offset;
    };
    QTRY_VERIFY_WITH_TIMEOUT(standing() > 0, 10'000);
    QVERIFY(offset <= 150'000);
    QCOMPARE(patch(*m_device, upload, offset, content.sliced(offset)).status, 204);
}

void BlobsTest::aWrongOffsetIsRefused()
{
    const QByteArray content = scan(1000);
    const QByteArray upload = create(*m_device, content).headers.value("location");
    QCOMPARE(patch(*m_device, upload, 5, content).code(), QStringLiteral("offset-mismatch"));
    QCOMPARE(patch(*m_device, upload, -1, content).code(), QStringLiteral("request-malformed"));
    QCOMPARE(patch(*m_device, upload, 0, content + 'x').code(), QStringLiteral("too-large"));
    QCOMPARE(patch(*m_device, "/v1/blobs/uploads/nothing", 0, content).status, 404);
}

void BlobsTest::contentThatIsNotItsAddressIsRefusedAndGone()
{
    const QByteArray content = scan(1000);
    const QByteArray upload = create(*m_device, content, sm3("another").toHex()).headers.value("location");
    const HttpAnswer answer = patch(*m_device, upload, 0, content);
    QCOMPARE(answer.status, 460);
    QCOMPARE(answer.code(), QStringLiteral("checksum-mismatch"));
    QCOMPARE(m_device->http().send("HEAD", upload, {}, {{"Tus-Resumable", "1.0.0"}}).status, 404);
    QCOMPARE(create(*m_device, content, "not a digest").code(), QStringLiteral("request-malformed"));
}

void BlobsTest::anUploadMayBeGivenUp()
{
    const QByteArray upload = create(*m_device, scan(1001)).headers.value("location");
    QCOMPARE(m_device->http().send("DELETE", upload, {}, {{"Tus-Resumable", "1.0.0"}}).status, 204);
    QCOMPARE(m_device->http().send("HEAD", upload, {}, {{"Tus-Resumable", "1.0.0"}}).status, 404);
}

void BlobsTest::anUploadIsItsDevicesOwn()
{
    TestDevice other(centre, m_district->port());
    other.join(m_district->code(centre));
    const QByteArray upload = create(*m_device, scan(1002)).headers.value("location");
    QCOMPARE(patch(other, upload, 0, scan(1002)).status, 404);
}

void BlobsTest::aScanIsReadOnlyWithACaseThatNamesIt()
{
    const QByteArray content = scan(5000);
    const QByteArray address = "/v1/blobs/" + sm3(content).toHex();
    QCOMPARE(patch(*m_device, create(*m_device, content).headers.value("location"), 0, content).status, 204);
    QCOMPARE(m_device->http().get(address).status, 404);
    nameInCase(*m_device, content);
    QCOMPARE(m_device->http().get(address).status, 200);
    TestDevice stranger(QStringLiteral("330212111"), m_district->port());
    stranger.join(m_district->code(stranger.unit()));
    QCOMPARE(stranger.http().get(address).status, 404);
    QCOMPARE(m_device->http().get("/v1/blobs/zz").status, 404);
}

void BlobsTest::whatIsMissingIsAskedForUntilSomebodyBringsIt()
{
    const QByteArray content = scan(5001);
    const QString address = QString::fromLatin1(sm3(content).toHex());
    const auto wanted = [&address](TestDevice &device, const QByteArray &after = {}) {
        const HttpAnswer answer = device.http().get("/v1/blobs" + after);
        const Result<WantedScans> scans = WantedScans::fromJson(answer.json());
        if (!scans)
            qFatal("wanted: %d %s", answer.status, answer.body.constData());
        return std::ranges::count(scans->scans, address, &WantedScan::address);
    };
    TestDevice stranger(QStringLiteral("330212111"), m_district->port());
    stranger.join(m_district->code(stranger.unit()));
    nameInCase(*m_device, content);
    QCOMPARE(wanted(*m_device), 1);
    QCOMPARE(wanted(stranger), 0);
    QCOMPARE(wanted(*m_device, "?after=" + address.toLatin1()), 0);
    QCOMPARE(m_device->http().get("/v1/blobs?after=zz").code(), QStringLiteral("request-malformed"));
    QCOMPARE(patch(*m_device, create(*m_device, content).headers.value("location"), 0, content).status, 204);
    QCOMPARE(wanted(*m_device), 0);
}

void BlobsTest::partsAreGivenAsAsked()
{
    const QByteArray content = scan(2'200'000);
    QCOMPARE(patch(*m_device, create(*m_device, content).headers.value("location"), 0, content).status, 204);
    nameInCase(*m_device, content);
    const QByteArray address = "/v1/blobs/" + sm3(content).toHex();
    const HttpAnswer part = m_device->http().get(address, {{"Range", "bytes=1048570-1048589"}});
    QCOMPARE(part.status, 206);
    QVERIFY(part.body == content.mid(1'048'570, 20));
    QCOMPARE(part.headers.value("content-range"), QByteArray("bytes 1048570-1048589/2200000"));
    QCOMPARE(m_device->http().get(address, {{"Range", "bytes=2200000-"}}).status, 416);
}

void BlobsTest::onlyTusOneIsSpoken()
{
    QCOMPARE(m_device->http().send("POST", "/v1/blobs", {}, {{"Tus-Resumable", "0.2.2"}}).code(),
             QStringLiteral("tus-version"));
    const HttpAnswer options = m_device->http().send("OPTIONS", "/v1/blobs");
    QCOMPARE(options.status, 204);
    QCOMPARE(options.headers.value("tus-version"), QByteArray("1.0.0"));
    QVERIFY(options.headers.value("tus-extension").contains("creation"));
    const HttpAnswer tooBig = m_device->http().send("POST", "/v1/blobs", {},
                                                    {{"Tus-Resumable", "1.0.0"},
                                                     {"Upload-Length", "68000000000"},
                                                     {"Upload-Metadata", "digest " + sm3("x").toHex().toBase64()}});
    QCOMPARE(tooBig.status, 413);
}

void BlobsTest::anIndependentClientUploadsAndResumes()
{
    QTemporaryDir folder;
    const QString source = QStringLiteral(YICHUANG_TUS_CLIENT);
    for (const char *name : {"package.json", "package-lock.json"})
        QVERIFY(QFile::copy(source + u'/' + QString::fromLatin1(name), folder.filePath(QString::fromLatin1(name))));
    QProcess npm;
    npm.setWorkingDirectory(folder.path());
    npm.setProcessChannelMode(QProcess::MergedChannels);
    npm.start(QStringLiteral("npm"),
              {QStringLiteral("ci"), QStringLiteral("--ignore-scripts"), QStringLiteral("--no-audit")});
    QVERIFY2(npm.waitForFinished(180'000) && npm.exitCode() == 0, npm.readAll().constData());

    const QByteArray content = scan(5'000'000);
    QFile file(folder.filePath(QStringLiteral("scan.png")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    QProcess node;
    node.setProcessChannelMode(QProcess::MergedChannels);
    node.start(QStringLiteral("node"),
               {source + QStringLiteral("/upload.cjs"), folder.filePath(QStringLiteral("node_modules")),
                QString::number(m_district->port()), QString::fromLatin1(m_device->token()), file.fileName(),
                QString::fromLatin1(sm3(content).toHex()), QStringLiteral("1000000"), QStringLiteral("2000000")});
    QVERIFY(node.waitForFinished(120'000));
    const QByteArray said = node.readAll();
    QVERIFY2(node.exitCode() == 0 && said.contains("/v1/blobs/uploads/"), said.constData());
    nameInCase(*m_device, content);
    QVERIFY(m_device->http().get("/v1/blobs/" + sm3(content).toHex()).body == content);
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::BlobsTest)
#include "blobs_test.moc"
