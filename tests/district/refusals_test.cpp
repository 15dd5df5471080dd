// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/handlingbodies.h"
#include "core/sync/problem.h"
#include "core/sync/wireenrolment.h"
#include "core/vault/digest.h"
#include "tests/district/districttest.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <limits>
#include <memory>

namespace yichuang {

namespace {

const QString centre = QStringLiteral("330212110");
const QString otherCentre = QStringLiteral("330212111");
const QByteArray noHash(64, '0');

/** The last event as JSON, with one member told otherwise. */
QJsonObject batchWith(TestDevice &device, const QString &member, const QJsonValue &lie)
{
    QJsonObject event = eventToJson(device.chain().back());
    event.insert(member, lie);
    return {{QStringLiteral("events"), QJsonArray{event}}};
}

} // namespace

/**
 * What is refused leaves no trace, whoever lies and however: the database is the same before and after, and the honest
 * go on. What may not be refused for good, because it is somebody's signed work, is kept and passed on.
 */
class RefusalsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void anEventToldOtherwiseIsRefused_data();
    void anEventToldOtherwiseIsRefused();
    void aBatchOfALiarIsRefused_data();
    void aBatchOfALiarIsRefused();
    void anUploadOfALiarIsRefused_data();
    void anUploadOfALiarIsRefused();
    void aStatementForSomethingElseIsRefused();
    void aSessionOfAnotherIsNoSession();
    void onesOwnWordAboutAnAddressIsNotBelieved();
    void hostileDocumentsAreRefused();

    void aForeignUnitsEventIsKeptFromTheCase();
    void aNewerProgramsEventReachesEveryReader();
    void anEventTooLargeForTheTradeDamsNothingUp();

    void aDeviceEnrolledAfterTheBackupIsToldSo();
    void aDeviceRevokedAfterTheBackupIsRevokedAgainByHand();
    void whatCameAfterTheBackupComesBack();

private:
    [[nodiscard]] TestDevice joined(const QString &unit = centre)
    {
        TestDevice device(unit, m_district->port());
        device.join(m_district->code(unit));
        return device;
    }

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<TestDistrict> m_district;
    std::unique_ptr<TestDevice> m_honest; ///< has a case, pushed
    std::unique_ptr<TestDevice> m_revoked;
};

void RefusalsTest::initTestCase()
{
    m_postgres = std::make_unique<TestPostgres>();
    m_district = std::make_unique<TestDistrict>(
        m_postgres->database(QStringLiteral("refusals")),
        QMap<QString, QString>{{QStringLiteral("ENROLMENT_TRIES"), QStringLiteral("10000")},
                               {QStringLiteral("LOGIN_TRIES"), QStringLiteral("1000")}});
    m_district->start();
    m_honest = std::make_unique<TestDevice>(joined());
    m_revoked = std::make_unique<TestDevice>(joined());
    QCOMPARE(m_district->command({QStringLiteral("revoke"), m_revoked->id()}).exitCode, 0);
}

/** Each test finds a case that is pushed and one event behind it that is not. */
void RefusalsTest::init()
{
    QCOMPARE(m_honest->logIn().status, 201);
    m_honest->openCase(int(m_honest->chain().size()) + 1);
    (void)m_honest->mustPush(qint64(m_honest->chain().size()) - 1);
    m_honest->write(m_honest->chain().back().caseId, EventType::NoteAdded, note());
    m_honest->sealCommit();
}

void RefusalsTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults(), QStringList());
    QVERIFY2(!m_district->log().contains("\"event\":\"defect\""), m_district->log().constData());
    // The honest go on where they stood.
    (void)m_honest->mustPush(qint64(m_honest->chain().size()) - 1);
}

void RefusalsTest::cleanupTestCase()
{
    const ProgramRun verified = m_district->command({QStringLiteral("verify")});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
}

void RefusalsTest::anEventToldOtherwiseIsRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("lie");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *member, const QJsonValue &lie, const char *code) {
        QTest::newRow(name) << QString::fromLatin1(member) << lie << QString::fromLatin1(code);
    };
    row("no device", "device", QString(), "event-invalid");
    row("two devices", "device", QStringLiteral("x,y"), "event-invalid");
    row("a list's end", "device", QStringLiteral("}"), "event-invalid");
    row("a quote", "device", QStringLiteral("a\"b"), "event-invalid");
    row("a backslash", "device", QStringLiteral("\\"), "event-invalid");
    row("a null", "device", QStringLiteral("NULL"), "event-invalid");
    row("capitals", "device", QStringLiteral("0123456789ABCDEF"), "event-invalid");
    row("seq 0", "seq", 0, "event-invalid");
    row("seq below", "seq", -1, "event-invalid");
    row("seq of a half", "seq", 1.5, "event-invalid");
    row("seq beyond", "seq", 9.3e18, "event-invalid");
    row("seq far off", "seq", double(1LL << 53), "event-invalid");
    row("id of nobody", "id", QStringLiteral("00000000-0000-0000-0000-000000000000"), "event-invalid");
    row("case of nobody", "caseId", QStringLiteral("not a case"), "event-invalid");
    row("other case", "caseId", QStringLiteral("01900000-0000-7000-8000-000000000001"), "chain-broken");
    row("no type", "type", QString(), "event-invalid");
    row("another type", "type", QStringLiteral("decided"), "chain-broken");
    row("another version", "version", 2, "chain-broken");
    row("version 0", "version", 0, "event-invalid");
    row("no time", "at", QStringLiteral("yesterday"), "event-invalid");
    row("year 10000", "at", QStringLiteral("10000-01-01T00:00:00.000+08:00"), "event-invalid");
    row("February 30", "at", QStringLiteral("2026-02-30T00:00:00.000+08:00"), "event-invalid");
    row("another time", "at", QStringLiteral("2026-03-02T00:00:00.000+08:00"), "chain-broken");
    row("another account", "account", QStringLiteral("other"), "chain-broken");
    row("a nul", "account", QString(QChar(0)), "event-invalid");
    row("another role", "role", QStringLiteral("handler"), "chain-broken");
    row("no role of ours", "role", QStringLiteral("king"), "event-invalid");
    row("another place", "centre", otherCentre, "chain-broken");
    row("another window", "window", QStringLiteral("9"), "chain-broken");
    row("short salt", "salt", QStringLiteral("AAAA"), "event-invalid");
    row("another salt", "salt", QString::fromLatin1(QByteArray(16, 'x').toBase64()), "chain-broken");
    row("a list as body", "body", QStringLiteral("[]"), "event-invalid");
    row("a body that is no text", "body", QJsonObject(), "event-invalid");
    row("another body", "body", QStringLiteral("{\"text\":\"x\"}"), "chain-broken");
    row("another past", "prevHash", QString::fromLatin1(noHash), "chain-broken");
    row("another hash", "hash", QString::fromLatin1(noHash), "chain-broken");
    row("short hash", "hash", QStringLiteral("00"), "event-invalid");
    row("no signature", "signature", QString(), "signature-invalid");
    row("a signature of nothing", "signature", QString::fromLatin1(QByteArray(65, '\1').toBase64()),
        "signature-invalid");
    row("a signature of zeros", "signature", QString::fromLatin1(QByteArray(65, '\0').toBase64()), "signature-invalid");
    row("a long signature", "signature", QString::fromLatin1(QByteArray(66, '\1').toBase64()), "event-invalid");
}

void RefusalsTest::anEventToldOtherwiseIsRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, lie);
    QFETCH(QString, code);
    const QByteArray before = m_district->fingerprint();
    QCOMPARE(m_honest->http().post("/v1/events", batchWith(*m_honest, member, lie)).code(), code);
    QCOMPARE(m_district->fingerprint(), before);
}

void RefusalsTest::aBatchOfALiarIsRefused_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *what, const char *code) {
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(code);
    };
    row("the names of a revoked device and of nobody", "event-invalid");
    row("a gap", "gap");
    row("a fork", "fork");
    row("a fork whose end is right", "chain-broken");
    row("out of order", "chain-broken");
    row("the same twice", "chain-broken");
    row("a good event and a broken one", "chain-broken");
    row("a good event and one of a stranger", "device-unknown");
    row("a good event and one of a revoked device", "device-revoked");
    row("signed by another", "signature-invalid");
    row("too many", "too-large");
    row("none", "request-malformed");
    row("no list", "request-malformed");
}

void RefusalsTest::aBatchOfALiarIsRefused()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    TestDevice stranger(centre, m_district->port());
    stranger.openCase(7);
    const Event good = m_honest->chain().back();
    TestDevice liar = joined();
    const auto written = [](TestDevice &device, int events) {
        const QUuid caseId = device.openCase(8);
        for (int i = 1; i < events; ++i)
            device.write(caseId, EventType::NoteAdded, note());
        device.sealCommit();
        return device.events();
    };
    const auto twoPasts = [&] {
        (void)written(liar, 3);
        (void)liar.mustPush();
        liar.chain().clear();
        return written(liar, 3);
    };
    const std::map<QString, std::function<QJsonObject()>> lies{
        {QStringLiteral("the names of a revoked device and of nobody"),
         [&] {
             Event event = good;
             event.device = QStringLiteral("x,") + m_revoked->id();
             event.hash = sm3(chainInput(event));
             return batchToJson({event});
         }},
        {QStringLiteral("a gap"), [&] { return batchToJson({written(liar, 3).back()}); }},
        {QStringLiteral("a fork"), [&] { return batchToJson(twoPasts()); }},
        {QStringLiteral("a fork whose end is right"),
         [&] {
             std::vector<Event> events = written(liar, 3);
             (void)liar.mustPush();
             events[1].body = "{}";
             return batchToJson(events);
         }},
        {QStringLiteral("out of order"),
         [&] {
             std::vector<Event> events = written(liar, 3);
             std::swap(events[0], events[1]);
             return batchToJson(events);
         }},
        {QStringLiteral("the same twice"),
         [&] {
             return batchToJson({good, good});
         }},
        {QStringLiteral("a good event and a broken one"),
         [&] {
             std::vector<Event> events{good, written(liar, 1)[0]};
             events[1].body = "{}";
             return batchToJson(events);
         }},
        {QStringLiteral("a good event and one of a stranger"),
         [&] {
             return batchToJson({good, stranger.events()[0]});
         }},
        {QStringLiteral("a good event and one of a revoked device"),
         [&] {
             return batchToJson({good, written(*m_revoked, 1)[0]});
         }},
        {QStringLiteral("signed by another"),
         [&] {
             std::vector<Event> events = written(liar, 1);
             events[0].signature = stranger.sign(events[0].hash);
             return batchToJson(events);
         }},
        {QStringLiteral("too many"), [&] { return batchToJson(std::vector<Event>(501, good)); }},
        {QStringLiteral("none"), [] { return batchToJson({}); }},
        {QStringLiteral("no list"),
         [] {
             return QJsonObject{{QStringLiteral("events"), 1}};
         }},
    };
    m_revoked->chain().clear();
    const QJsonObject batch = lies.at(what)();
    const QByteArray before = m_district->fingerprint();
    const HttpAnswer answer = m_honest->http().post("/v1/events", batch);
    QCOMPARE(answer.code(), code);
    QCOMPARE(m_district->fingerprint(), before);
}

void RefusalsTest::anUploadOfALiarIsRefused_data()
{
    QTest::addColumn<QByteArray>("length");
    QTest::addColumn<QByteArray>("meta");
    QTest::addColumn<int>("status");
    const QByteArray good = "digest " + sm3("x").toHex().toBase64() + ",type " + QByteArray("image/png").toBase64();
    const auto row = [](const char *name, const QByteArray &length, const QByteArray &meta, int status) {
        QTest::newRow(name) << length << meta << status;
    };
    row("less than nothing", "-1", good, 400);
    row("no number", "0x10", good, 400);
    row("beyond any number", "99999999999999999999", good, 400);
    row("too much", "67108865", good, 413);
    row("no digest", "1", "type aW1hZ2UvcG5n", 400);
    row("half a digest", "1", "digest " + sm3("x").first(16).toHex().toBase64(), 400);
    row("a type with a line in it", "1",
        "digest " + sm3("x").toHex().toBase64() + ",type " + QByteArray("a/b\r\nX: y").toBase64(), 400);
    row("a long type", "1",
        "digest " + sm3("x").toHex().toBase64() + ",type " + QByteArray("a/" + QByteArray(200, 'b')).toBase64(), 400);
    row("nothing", "1", {}, 400);
}

void RefusalsTest::anUploadOfALiarIsRefused()
{
    QFETCH(QByteArray, length);
    QFETCH(QByteArray, meta);
    QFETCH(int, status);
    const QByteArray before = m_district->fingerprint();
    QCOMPARE(m_honest->http()
                 .send("POST", "/v1/blobs", {},
                       {{"Tus-Resumable", "1.0.0"}, {"Upload-Length", length}, {"Upload-Metadata", meta}})
                 .status,
             status);
    QCOMPARE(m_district->fingerprint(), before);
}

void RefusalsTest::aStatementForSomethingElseIsRefused()
{
    TestDevice device = joined();
    const auto challengeFor = [&](const QString &who) {
        return device.http()
            .post("/v1/sessions/challenges", ChallengeRequest{who}.toJson())
            .json()
            .value(u"challenge")
            .toString();
    };
    const auto open = [&](const QString &as, const QString &challenge, const QByteArray &signature) {
        return device.http().post("/v1/sessions", SessionRequest{as, challenge, signature}.toJson()).code();
    };
    const QByteArray before = m_district->fingerprint();
    // Another's challenge, signed well; one's own, signed as an event is; a good one a second time.
    QString challenge = challengeFor(m_honest->id());
    QCOMPARE(open(device.id(), challenge, device.sign(sessionStatement(device.id(), challenge))),
             QStringLiteral("session-required"));
    challenge = challengeFor(device.id());
    QCOMPARE(open(device.id(), challenge, device.sign(challenge.toLatin1())), QStringLiteral("signature-invalid"));
    challenge = challengeFor(device.id());
    const QByteArray signature = device.sign(sessionStatement(device.id(), challenge));
    QCOMPARE(open(device.id(), challenge, signature), QString());
    QCOMPARE(open(device.id(), challenge, signature), QStringLiteral("session-required"));
    // A statement about a session does not vouch for a successor.
    TestDevice heir(centre, m_district->port());
    QCOMPARE(device.http()
                 .post("/v1/devices/" + device.id().toLatin1() + "/successors",
                       Succession{heir.id(), heir.publicKey(), signature}.toJson())
                 .code(),
             QStringLiteral("signature-invalid"));
    QCOMPARE(m_district->fingerprint(), before);
}

void RefusalsTest::aSessionOfAnotherIsNoSession()
{
    HttpClient client(m_district->port());
    const QByteArray token = m_honest->token();
    for (const QByteArray &header :
         {QByteArray("Bearer "), QByteArray("Bearer x"), "Bearer " + token.chopped(1), "Bearer " + token + 'x',
          "bearer " + token, "Basic " + token, "Bearer " + sm3(token).toBase64(), token})
        QCOMPARE(client.get("/v1/marks", {{"Authorization", header}}).code(), QStringLiteral("session-required"));
    m_district->runSql(QStringLiteral("UPDATE sessions SET expires_at = now()"));
    QCOMPARE(m_honest->http().get("/v1/marks").code(), QStringLiteral("session-required"));
    QCOMPARE(m_honest->logIn().status, 201);
}

void RefusalsTest::onesOwnWordAboutAnAddressIsNotBelieved()
{
    // Somebody who is not this machine's nginx may not choose by which address his tries are counted. From here all
    // come from this machine, so what can be seen is that tries are counted by what nginx says.
    HttpClient client(m_district->port());
    m_district->runSql(QStringLiteral("DELETE FROM attempts"));
    (void)client.get("/t/none", {{"X-Real-IP", "192.0.2.1"}, {"X-Forwarded-For", "192.0.2.2"}});
    QCOMPARE(m_district->runSql(QStringLiteral("SELECT subject FROM attempts WHERE kind = 'tracking'")),
             QByteArray("192.0.2.1"));
}

void RefusalsTest::hostileDocumentsAreRefused()
{
    const QDir bad(QStringLiteral(YICHUANG_TEST_DATA "/bad-catalogues"));
    QFile index(bad.filePath(QStringLiteral("index.json")));
    QVERIFY(index.open(QIODevice::ReadOnly));
    QStringList files;
    const QJsonArray entries = QJsonDocument::fromJson(index.readAll()).array();
    for (const QJsonValue &entry : entries) {
        if (entry[u"expect"].toString() == QStringLiteral("reject"))
            files.append(entry[u"file"].toString());
    }
    QVERIFY(files.size() > 20);
    QTemporaryDir folder;
    const auto write = [&](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", name);
        files.append(file.fileName());
    };
    write("empty.json", {});
    write("deep.json", QByteArray(100'000, '['));
    write("nul.json", QByteArray("{\"kind\":\"cal\0endar\"}", 19));
    write("latin.json", "{\"kind\":\"\xe9\"}");
    write("kind.json", R"({"kind":"orders","version":"1"})");
    const QByteArray before = m_district->fingerprint();
    for (const QString &file : std::as_const(files)) {
        const ProgramRun run = m_district->command({QStringLiteral("publish"), bad.filePath(file)});
        QVERIFY2(run.exitCode == 1, qPrintable(file));
        QVERIFY2(!run.err.isEmpty(), qPrintable(file));
    }
    QCOMPARE(m_district->fingerprint(), before);
}

void RefusalsTest::aForeignUnitsEventIsKeptFromTheCase()
{
    TestDevice spy = joined(otherCentre);
    const QUuid caseId = m_honest->chain().back().caseId;
    FeedPlace ours;
    (void)m_honest->readFeed(ours);
    const QByteArray units =
        m_district->runSql(QStringLiteral("SELECT string_agg(unit, ',') FROM case_units WHERE case_id = '%1'")
                               .arg(caseId.toString(QUuid::WithoutBraces)));
    // Writing to a case, also by routing it to oneself, is no way to come to read it.
    spy.write(caseId, EventType::NoteAdded, note());
    spy.write(caseId, EventType::Routed,
              RoutedBody{otherCentre, QStringLiteral("测试单位"), QStringLiteral("按职责分办")}.toJson());
    spy.write(caseId, EventType::NoteAdded, note());
    spy.sealCommit();
    for (const EventVerdict &verdict : spy.mustPush().verdicts)
        QCOMPARE(verdict.verdict, (Verdict{VerdictKind::Refused, QStringLiteral("scope")}));
    QVERIFY(m_honest->readFeed(ours).empty());
    QCOMPARE(m_district->runSql(QStringLiteral("SELECT string_agg(unit, ',') FROM case_units WHERE case_id = '%1'")
                                    .arg(caseId.toString(QUuid::WithoutBraces))),
             units);
    QCOMPARE(spy.http().get("/v1/cases/" + caseId.toByteArray(QUuid::WithoutBraces) + "/events").status, 404);
    FeedPlace theirs;
    QCOMPARE(spy.readFeed(theirs).size(), std::size_t(3)); // what they wrote, marked
}

void RefusalsTest::aNewerProgramsEventReachesEveryReader()
{
    TestDevice newer = joined();
    const QUuid caseId = newer.openCase(9);
    newer.write(caseId, EventType::NoteAdded, {{QStringLiteral("mood"), QStringLiteral("好")}});
    newer.chain().back().typeName = QStringLiteral("weighed");
    newer.chain().back().bodyVersion = 7;
    newer.chain().back().hash = sm3(chainInput(newer.chain().back()));
    newer.sealCommit();
    const Event event = newer.chain().back();
    for (const EventVerdict &verdict : newer.mustPush().verdicts)
        QCOMPARE(verdict.verdict, Verdict());
    TestDevice reader = joined();
    FeedPlace place;
    QVERIFY(reader.readFeed(place).back().event == event);
    // The case goes on, and another unit that comes to it has the event as well.
    newer.write(caseId, EventType::Routed,
                RoutedBody{otherCentre, QStringLiteral("测试单位"), QStringLiteral("按职责分办")}.toJson());
    newer.sealCommit();
    QCOMPARE(newer.mustPush(2).verdicts[0].verdict, Verdict());
    TestDevice other = joined(otherCentre);
    FeedPlace theirs;
    const std::vector<FeedEntry> entries = other.readFeed(theirs);
    QVERIFY(entries.size() >= 2 && entries[entries.size() - 2].event == event);
}

void RefusalsTest::anEventTooLargeForTheTradeDamsNothingUp()
{
    TestDevice device = joined();
    const QUuid caseId = device.openCase(10);
    device.write(caseId, EventType::NoteAdded, NoteBody{QString(2'000'000, u'a')}.toJson());
    device.write(caseId, EventType::NoteAdded, note());
    device.sealCommit();
    const Receipt receipt = device.mustPush();
    QVERIFY(receipt.verdicts[1].verdict.kind == VerdictKind::SetAside);
    QCOMPARE(receipt.verdicts[2].verdict, Verdict());
    QCOMPARE(receipt.marks[0].seq, 3);
}

void RefusalsTest::aDeviceEnrolledAfterTheBackupIsToldSo()
{
    TestDistrict district(m_postgres->database(QStringLiteral("enrolledlater")));
    district.start();
    const QByteArray backup = district.backUp();
    TestDevice late(centre, district.port());
    late.join(district.code(centre));
    late.openCase();
    (void)late.mustPush();
    district.restore(backup);
    QCOMPARE(late.http().get("/v1/marks").code(), QStringLiteral("session-required"));
    QCOMPARE(late.logIn().code(), QStringLiteral("device-unknown")); // what tells a workstation to enrol again
    // The operator gives a code for the same window; the same key comes back, and with it everything it wrote.
    QCOMPARE(late.enrol(district.code(centre)).status, 201);
    QCOMPARE(late.logIn().status, 201);
    QCOMPARE(late.mustPush().verdicts[0].verdict, Verdict());
    const ProgramRun verified = district.command({QStringLiteral("verify")});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
}

void RefusalsTest::aDeviceRevokedAfterTheBackupIsRevokedAgainByHand()
{
    TestDistrict district(m_postgres->database(QStringLiteral("revokedlater")));
    district.start();
    TestDevice stolen(centre, district.port());
    stolen.join(district.code(centre));
    const QByteArray backup = district.backUp();
    QCOMPARE(district.command({QStringLiteral("revoke"), stolen.id()}).exitCode, 0);
    QCOMPARE(stolen.logIn().code(), QStringLiteral("device-revoked"));
    district.restore(backup);
    // A backup knows nothing of it: that is why the README has the operator revoke again before starting the server.
    QCOMPARE(stolen.logIn().status, 201);
    QCOMPARE(district.command({QStringLiteral("revoke"), stolen.id()}).exitCode, 0);
    QCOMPARE(stolen.http().get("/v1/marks").code(), QStringLiteral("device-revoked"));
}

void RefusalsTest::whatCameAfterTheBackupComesBack()
{
    TestDistrict district(m_postgres->database(QStringLiteral("dayold")));
    district.start();
    TestDevice one(centre, district.port());
    TestDevice two(centre, district.port());
    one.join(district.code(centre));
    two.join(district.code(centre));
    const QUuid caseId = one.openCase();
    (void)one.mustPush();
    FeedPlace place;
    (void)two.readFeed(place);
    const QByteArray backup = district.backUp();
    for (TestDevice *device : {&one, &two}) {
        const qint64 behind = qint64(device->chain().size());
        device->write(caseId, EventType::NoteAdded, note());
        device->sealCommit();
        (void)device->mustPush(behind);
    }
    (void)two.readFeed(place);
    QCOMPARE(place.position, 3);
    district.restore(backup);
    for (TestDevice *device : {&two, &one}) { // in another order than before
        QCOMPARE(device->logIn().status, 201);
        (void)device->mustPush();
    }
    // The reader's place was of a feed that is gone: it is told, and reads again from the start.
    const HttpAnswer reset =
        two.http().get("/v1/feed?after=" + QByteArray::number(place.position) + "&hash=" + place.hash.toHex());
    QCOMPARE(reset.code(), QStringLiteral("feed-reset"));
    FeedPlace again;
    QCOMPARE(two.readFeed(again).size(), std::size_t(3));
    const ProgramRun verified = district.command({QStringLiteral("verify")});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::RefusalsTest)
#include "refusals_test.moc"
