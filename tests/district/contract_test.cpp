// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/district/contract.h"
#include "core/district/routes.h"
#include "core/sync/wireenrolment.h"
#include "core/vault/digest.h"
#include "core/vault/plaincode.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/district/testdevice.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

namespace yichuang {

namespace {

const QString centre = QStringLiteral("330212110");
const QByteArray noHash(64, '0');
const QByteArray noDevice(16, '0');
constexpr int enrolmentTries = 60;
constexpr int loginTries = 10;
constexpr int trackingTries = 5;

QByteArray tusMetadata(const QByteArray &digest)
{
    return "digest " + digest.toHex().toBase64() + ",type " + QByteArray("image/png").toBase64();
}

/** The route's path with something in the place of each parameter. */
QByteArray pathOf(const Route &route)
{
    return QByteArray(route.path)
        .replace("{device}", noDevice)
        .replace("{caseId}", "00000000-0000-7000-8000-000000000000")
        .replace("{upload}", "nothing")
        .replace("{digest}", noHash)
        .replace("{hash}", noHash)
        .replace("{number}", "none");
}

} // namespace

/**
 * resources/district-api.yaml walked from end to end on the running server: every operation, with every answer and
 * every problem it promises. The last test says what of it was not seen.
 */
class ContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void theContractFitsTogether();
    void everyOperationHasItsRoute();
    void aCheckThatSeesNothingWrongSeesSomething();

    void enrolling();
    void succeeding();
    void loggingIn();
    void withoutASession();
    void afterARevocation();
    void asking();
    void pushing();
    void reading();
    void uploading();
    void continuingAnUpload();
    void readingScans();
    void readingDocuments();
    void tracking();
    void operating();
    void whatIsNowhereInTheContract();

    void everyPromiseWasSeen();

private:
    [[nodiscard]] TestDevice stranger() { return {centre, m_district->port()}; }
    [[nodiscard]] TestDevice joined()
    {
        TestDevice device = stranger();
        device.join(m_district->code(centre));
        return device;
    }
    [[nodiscard]] HttpAnswer ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                                 const HttpClient::Headers &headers = {})
    {
        return m_device->http().send(method, target, body, headers);
    }
    [[nodiscard]] HttpAnswer create(const QByteArray &digest, const QByteArray &size)
    {
        return ask("POST", "/v1/blobs", {},
                   {{"Tus-Resumable", "1.0.0"}, {"Upload-Length", size}, {"Upload-Metadata", tusMetadata(digest)}});
    }
    [[nodiscard]] HttpAnswer patch(const QByteArray &upload, const QByteArray &offset, const QByteArray &piece)
    {
        return ask("PATCH", upload, piece,
                   {{"Tus-Resumable", "1.0.0"},
                    {"Upload-Offset", offset},
                    {"Content-Type", "application/offset+octet-stream"}});
    }
    void revoke(const TestDevice &device)
    {
        QCOMPARE(m_district->command({QStringLiteral("revoke"), device.id()}).exitCode, 0);
    }
    /** Asks until it is too often; from an address of its own, so that nobody else is shut out. */
    [[nodiscard]] HttpAnswer untilTooOften(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                                           int tries);

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<TestDistrict> m_district;
    std::unique_ptr<TestDevice> m_device;
};

void ContractTest::initTestCase()
{
    m_postgres = std::make_unique<TestPostgres>();
    m_district = std::make_unique<TestDistrict>(
        m_postgres->database(QStringLiteral("contract")),
        QMap<QString, QString>{{QStringLiteral("ENROLMENT_TRIES"), QString::number(enrolmentTries)},
                               {QStringLiteral("LOGIN_TRIES"), QString::number(loginTries)},
                               {QStringLiteral("TRACKING_TRIES"), QString::number(trackingTries)}});
    m_district->start();
    m_device = std::make_unique<TestDevice>(joined());
}

void ContractTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults(), QStringList());
}

HttpAnswer ContractTest::untilTooOften(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                                       int tries)
{
    HttpAnswer answer;
    for (int i = 0; i <= 2 * tries && answer.status != 429; ++i) // the minute may turn in the middle
        answer = ask(method, target, body, {{"Content-Type", "application/json"}, {"X-Real-IP", "192.0.2.9"}});
    return answer;
}

void ContractTest::theContractFitsTogether()
{
    QCOMPARE(Contract::own().ownFaults(), QStringList());
}

void ContractTest::everyOperationHasItsRoute()
{
    QMap<QString, QString> routes;
    for (const Route &route : routeTable())
        routes.insert(QString::fromLatin1(route.method) + u' ' + QString::fromLatin1(route.path),
                      QString::fromLatin1(route.operation));
    QCOMPARE(routes, Contract::own().operations());
}

void ContractTest::aCheckThatSeesNothingWrongSeesSomething()
{
    const auto faults = [](const QByteArray &method, const QByteArray &path, int status, const QByteArray &type,
                           const QByteArray &body) {
        return Contract::own().faultsOf({method, path, status, {{"content-type", type}}, body}).size();
    };
    const QByteArray health(R"({"status":"ok","schema":1})");
    QCOMPARE(faults("GET", "/healthz", 200, "application/json", health), 0);
    QCOMPARE(faults("GET", "/healthz", 200, "text/html", health), 1);
    QCOMPARE(faults("GET", "/healthz", 200, "application/json", R"({"status":"ok","schema":0})"), 1);
    QCOMPARE(faults("GET", "/healthz", 200, "application/json", R"({"status":"ok","schema":1,"more":1})"), 1);
    QCOMPARE(faults("GET", "/healthz", 201, "application/json", health), 1);
    QCOMPARE(faults("GET", "/v1/marks", 200, "application/json", health), 4); // lacks two, has two that are foreign
    const auto problem = [](const char *code, int status) {
        return R"({"type":"urn:yichuang:problem:)" + QByteArray(code) + R"(","title":"t","code":")" + code
            + R"(","status":)" + QByteArray::number(status) + '}';
    };
    const QByteArray type("application/problem+json");
    QCOMPARE(faults("GET", "/v1/feed", 409, type, problem("feed-reset", 409)), 0);
    QCOMPARE(faults("GET", "/v1/feed", 409, type, problem("fork", 409)), 1); // not of this operation
    QCOMPARE(faults("GET", "/v1/feed", 409, type, problem("feed-reset", 403)), 1);
    QCOMPARE(faults("GET", "/v1/feed", 503, type, problem("busy", 503)), 1); // without Retry-After
    QCOMPARE(faults("GET", "/v1/feed", 404, type, problem("not-found", 404)), 1);
    QCOMPARE(faults("GET", "/nowhere", 404, type, problem("not-found", 404)), 0);
}

void ContractTest::enrolling()
{
    TestDevice device = stranger();
    const QString code = m_district->code(centre);
    QCOMPARE(device.enrol(code).status, 201);
    QCOMPARE(device.enrol(QStringLiteral("0000-0000-0000")).code(), QStringLiteral("code-unknown"));
    QCOMPARE(stranger().enrol(code).code(), QStringLiteral("code-used"));
    QCOMPARE(device.enrol(m_district->code(centre)).code(), QStringLiteral("device-exists"));
    const QString late = m_district->code(centre);
    m_district->runSql(QStringLiteral("UPDATE enrolment_codes SET expires_at = now() - interval '1 minute' "
                                      "WHERE device IS NULL"));
    QCOMPARE(stranger().enrol(late).code(), QStringLiteral("code-expired"));
    revoke(device);
    QCOMPARE(device.enrol(m_district->code(centre)).code(), QStringLiteral("device-revoked"));
    QCOMPARE(device.http().post("/v1/enrolments", {}).status, 400);
    QCOMPARE(ask("POST", "/v1/enrolments", "x").status, 415);
    const QJsonObject request = EnrolmentRequest{code, device.id(), device.publicKey(), {}, {}}.toJson();
    QCOMPARE(untilTooOften("POST", "/v1/enrolments", jsonBytes(request), enrolmentTries).code(),
             QStringLiteral("rate-limited"));
}

void ContractTest::succeeding()
{
    TestDevice old = joined();
    const auto succession = [](const TestDevice &before, const TestDevice &after) {
        return Succession{after.id(), after.publicKey(),
                          before.sign(successorStatement(before.id(), after.id(), after.publicKey()))}
            .toJson();
    };
    const auto path = [](const TestDevice &device) { return "/v1/devices/" + device.id().toLatin1() + "/successors"; };
    const TestDevice fresh = stranger();
    QCOMPARE(old.http().post(path(old), succession(old, fresh)).status, 201);
    QCOMPARE(old.http().post(path(old), succession(old, fresh)).status, 200);
    const TestDevice nobody = stranger();
    QCOMPARE(old.http().post(path(nobody), succession(nobody, stranger())).code(), QStringLiteral("device-unknown"));
    QCOMPARE(old.http().post(path(old), succession(nobody, nobody)).code(), QStringLiteral("signature-invalid"));
    QCOMPARE(old.http().post(path(old), {}).status, 400);
    QCOMPARE(old.http().send("POST", path(old), "x").status, 415);
    // Two keys with one id: 64 bits of a hash that somebody found.
    const TestDevice twin = joined();
    m_district->runSql(QStringLiteral("UPDATE devices SET public_key = (SELECT public_key FROM devices WHERE device = "
                                      "'%1') WHERE device = '%2'")
                           .arg(old.id(), twin.id()));
    QCOMPARE(old.http().post(path(old), succession(old, twin)).code(), QStringLiteral("device-exists"));
    QCOMPARE(untilTooOften("POST", path(old), jsonBytes(succession(old, fresh)), enrolmentTries).status, 429);
    revoke(old);
    QCOMPARE(old.http().post(path(old), succession(old, fresh)).code(), QStringLiteral("device-revoked"));
}

void ContractTest::loggingIn()
{
    TestDevice device = joined(); // challenge and session: two tries of the minute
    const QJsonObject who = ChallengeRequest{device.id()}.toJson();
    QCOMPARE(stranger().logIn().code(), QStringLiteral("device-unknown"));
    QCOMPARE(device.http().post("/v1/sessions/challenges", {}).status, 400);
    QCOMPARE(device.http().post("/v1/sessions", {}).status, 400);
    QCOMPARE(ask("POST", "/v1/sessions/challenges", "x").status, 415);
    QCOMPARE(ask("POST", "/v1/sessions", "x").status, 415);
    const auto session = [](const TestDevice &as, const QString &challenge, const QByteArray &signature) {
        return SessionRequest{as.id(), challenge, signature}.toJson();
    };
    const TestDevice nobody = stranger();
    QCOMPARE(device.http().post("/v1/sessions", session(nobody, QStringLiteral("x"), nobody.sign("x"))).code(),
             QStringLiteral("device-unknown"));
    QCOMPARE(device.http().post("/v1/sessions", session(device, QStringLiteral("x"), device.sign("x"))).code(),
             QStringLiteral("session-required"));
    const QString challenge = device.http().post("/v1/sessions/challenges", who).json().value(u"challenge").toString();
    QCOMPARE(device.http().post("/v1/sessions", session(device, challenge, device.sign("x"))).code(),
             QStringLiteral("signature-invalid"));
    QCOMPARE(untilTooOften("POST", "/v1/sessions/challenges", jsonBytes(who), loginTries).status, 429);
    QCOMPARE(untilTooOften("POST", "/v1/sessions", jsonBytes(session(device, challenge, device.sign("x"))), loginTries)
                 .status,
             429);
    TestDevice stolen = joined();
    revoke(stolen);
    QCOMPARE(stolen.logIn().code(), QStringLiteral("device-revoked"));
    QCOMPARE(device.http().post("/v1/sessions", session(stolen, challenge, stolen.sign("x"))).code(),
             QStringLiteral("device-revoked"));
}

void ContractTest::withoutASession()
{
    HttpClient nobody(m_district->port());
    nobody.setToken(QStringLiteral("no-token-of-ours"));
    for (const Route &route : routeTable()) {
        const int status = nobody.send(route.method, pathOf(route)).status;
        QVERIFY2((status == 401) == (route.access == Access::Session), route.operation);
    }
}

void ContractTest::afterARevocation()
{
    TestDevice stolen = joined();
    revoke(stolen);
    for (const Route &route : routeTable()) {
        if (route.access == Access::Session)
            QCOMPARE(stolen.http().send(route.method, pathOf(route)).status, 403);
    }
}

void ContractTest::asking()
{
    for (const QByteArray path : {"/v1/marks", "/v1/devices", "/v1/verdicts"})
        QCOMPARE(ask("GET", path).status, 200);
    QCOMPARE(ask("GET", "/v1/marks?device=what").code(), QStringLiteral("request-malformed"));
    QCOMPARE(ask("GET", "/v1/devices?id=what").code(), QStringLiteral("request-malformed"));
}

void ContractTest::pushing()
{
    TestDevice device = joined();
    const QUuid caseId = device.openCase(1);
    for (int i = 0; i < 2; ++i) {
        device.write(caseId, EventType::NoteAdded, NoteBody{QStringLiteral("记一笔")}.toJson());
        device.sealCommit();
    }
    QCOMPARE(device.push({device.events()[0]}).status, 200);
    QCOMPARE(device.push({device.events()[2]}).code(), QStringLiteral("gap"));
    Event lie = device.events()[1];
    lie.body = "{}";
    QCOMPARE(device.push({lie}).code(), QStringLiteral("chain-broken"));
    lie = device.events()[1];
    lie.signature = device.sign("something else");
    QCOMPARE(device.push({lie}).code(), QStringLiteral("signature-invalid"));
    QJsonObject unread = eventToJson(device.events()[1]);
    unread.insert(u"role", QStringLiteral("king"));
    QCOMPARE(device.http().post("/v1/events", {{QStringLiteral("events"), QJsonArray{unread}}}).code(),
             QStringLiteral("event-invalid"));
    QCOMPARE(device.http().post("/v1/events", batchToJson(std::vector<Event>(501))).status, 413);
    QCOMPARE(device.http().post("/v1/events", {}).status, 400);
    QCOMPARE(device.http().send("POST", "/v1/events", "x").status, 415);
    TestDevice nobody = stranger();
    nobody.openCase(2);
    QCOMPARE(device.push(nobody.events()).code(), QStringLiteral("device-unknown"));
    device.chain().clear();
    device.openCase(3);
    QCOMPARE(device.push(device.events()).code(), QStringLiteral("fork"));
}

void ContractTest::reading()
{
    TestDevice device = joined();
    const QUuid caseId = device.openCase(4);
    (void)device.mustPush();
    QCOMPARE(device.http().get("/v1/feed?after=0").status, 200);
    QCOMPARE(device.http().get("/v1/feed?after=x").status, 400);
    QCOMPARE(device.http().get("/v1/feed?after=1&hash=" + noHash).code(), QStringLiteral("feed-reset"));
    QCOMPARE(device.http().get("/v1/feed/recount?after=0&upTo=1").status, 200);
    QCOMPARE(device.http().get("/v1/feed/recount?after=1&upTo=2").status, 400); // from which hash
    QCOMPARE(device.http().get("/v1/feed/recount?after=0&upTo=501").status, 400);
    const QByteArray id = caseId.toByteArray(QUuid::WithoutBraces);
    QCOMPARE(device.http().get("/v1/cases/" + id + "/events").status, 200);
    QCOMPARE(device.http().get("/v1/cases/" + noDevice + "/events").status, 404);
}

void ContractTest::uploading()
{
    QCOMPARE(ask("OPTIONS", "/v1/blobs").status, 204);
    const QByteArray content("a scan of sorts");
    const HttpAnswer created = create(sm3(content), QByteArray::number(content.size()));
    QCOMPARE(created.status, 201);
    QCOMPARE(create(sm3(content), "many").status, 400);
    QCOMPARE(create(sm3(content), "99999999999").status, 413);
    QCOMPARE(create(sm3(content), "0").code(), QStringLiteral("checksum-mismatch")); // nothing has another digest
    QCOMPARE(ask("POST", "/v1/blobs").code(), QStringLiteral("tus-version"));
    const QByteArray upload = created.headers.value("location");
    QCOMPARE(ask("HEAD", upload, {}, {{"Tus-Resumable", "1.0.0"}}).status, 200);
    QCOMPARE(ask("HEAD", upload).status, 412);
    QCOMPARE(ask("HEAD", "/v1/blobs/uploads/none", {}, {{"Tus-Resumable", "1.0.0"}}).status, 404);
    QCOMPARE(ask("DELETE", upload).code(), QStringLiteral("tus-version"));
    QCOMPARE(ask("DELETE", upload, {}, {{"Tus-Resumable", "1.0.0"}}).status, 204);
    QCOMPARE(ask("DELETE", upload, {}, {{"Tus-Resumable", "1.0.0"}}).code(), QStringLiteral("not-found"));
}

void ContractTest::continuingAnUpload()
{
    const QByteArray content("a scan of another sort");
    const QByteArray upload = create(sm3(content), QByteArray::number(content.size())).headers.value("location");
    QCOMPARE(patch(upload, "0", content.first(5)).status, 204);
    QCOMPARE(patch(upload, "0", content).code(), QStringLiteral("offset-mismatch"));
    QCOMPARE(patch(upload, "none", content).status, 400);
    QCOMPARE(patch(upload, "5", content).code(), QStringLiteral("too-large"));
    QCOMPARE(patch("/v1/blobs/uploads/none", "0", content).status, 404);
    QCOMPARE(ask("PATCH", upload, "x").status, 415);
    QCOMPARE(ask("PATCH", upload, "x", {{"Content-Type", "application/offset+octet-stream"}}).code(),
             QStringLiteral("tus-version"));
    QCOMPARE(patch(upload, "5", QByteArray(content.size() - 5, '?')).code(), QStringLiteral("checksum-mismatch"));
}

void ContractTest::readingScans()
{
    TestDevice device = joined();
    const QByteArray content("a scan that a case names");
    const QByteArray address = "/v1/blobs/" + sm3(content).toHex();
    CaseOpenedBody body = intakeOf(promisedItem(), QDate::currentDate());
    body.materials[0].blobs = {QString::fromLatin1(sm3(content).toHex())};
    device.write(QUuid::createUuid(), EventType::CaseOpened, body.toJson());
    device.sealCommit();
    (void)device.mustPush();
    QCOMPARE(ask("GET", address).code(), QStringLiteral("not-found"));
    QVERIFY(ask("GET", "/v1/blobs").body.contains(sm3(content).toHex()));
    QCOMPARE(ask("GET", "/v1/blobs?after=nowhere").status, 400);
    QCOMPARE(ask("HEAD", address).status, 404);
    const QByteArray upload = create(sm3(content), QByteArray::number(content.size())).headers.value("location");
    QCOMPARE(patch(upload, "0", content).status, 204);
    QCOMPARE(ask("GET", address).body, content);
    QCOMPARE(ask("HEAD", address).status, 200);
    QCOMPARE(ask("GET", address, {}, {{"Range", "bytes=2-5"}}).body, content.mid(2, 4));
    QCOMPARE(ask("GET", address, {}, {{"Range", "bytes=99-"}}).status, 416);
}

void ContractTest::readingDocuments()
{
    const QString calendar = QStringLiteral(YICHUANG_RESOURCES "/reference/calendar.json");
    QCOMPARE(m_district->command({QStringLiteral("publish"), calendar}).exitCode, 0);
    const HttpAnswer list = ask("GET", "/v1/reference");
    QCOMPARE(list.status, 200);
    QCOMPARE(ask("GET", "/v1/reference", {}, {{"If-None-Match", list.headers.value("etag")}}).status, 304);
    const QJsonObject first = list.json().value(u"documents").toArray().first().toObject();
    const QByteArray path = "/v1/reference/" + first.value(u"hash").toString().toLatin1();
    const HttpAnswer document = ask("GET", path);
    QCOMPARE(document.status, 200);
    QCOMPARE(ask("GET", path, {}, {{"If-None-Match", document.headers.value("etag")}}).status, 304);
    QCOMPARE(ask("GET", "/v1/reference/" + noHash).code(), QStringLiteral("not-found"));
}

void ContractTest::tracking()
{
    TestDevice device = joined();
    device.openCase(5);
    (void)device.mustPush();
    const Event opened = device.events()[0];
    const QByteArray page = "/t/" + jsonObject(opened.body)->value(u"number").toString().toLatin1();
    QCOMPARE(ask("GET", page + "?k=" + trackCode(opened.salt).toLatin1()).status, 200);
    QCOMPARE(ask("GET", page + "?k=AAAAAAAAAA").status, 404);
    QCOMPARE(untilTooOften("GET", page, {}, trackingTries).status, 429);
}

void ContractTest::operating()
{
    QCOMPARE(ask("GET", "/metrics").status, 200);
    QCOMPARE(ask("GET", "/healthz").status, 200);
    QCOMPARE(ask("HEAD", "/healthz").status, 200);
    // A newer program has migrated the database under this one.
    m_district->runSql(QStringLiteral("INSERT INTO schema_steps (step) VALUES (9999)"));
    QCOMPARE(ask("GET", "/healthz").code(), QStringLiteral("busy"));
    QCOMPARE(ask("HEAD", "/healthz").status, 503);
    m_district->runSql(QStringLiteral("DELETE FROM schema_steps WHERE step = 9999"));
}

void ContractTest::whatIsNowhereInTheContract()
{
    QCOMPARE(ask("GET", "/").code(), QStringLiteral("not-found"));
    QCOMPARE(ask("GET", "/v1/marks/").code(), QStringLiteral("not-found"));
    const HttpAnswer wrong = ask("DELETE", "/v1/marks");
    QCOMPARE(wrong.code(), QStringLiteral("method-not-allowed"));
    QCOMPARE(wrong.headers.value("allow"), QByteArray("GET"));
}

void ContractTest::everyPromiseWasSeen()
{
    QStringList missing = (Contract::own().promises() - ContractBook::seenPromises()).values();
    missing.sort();
    QCOMPARE(missing, QStringList());
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::ContractTest)
#include "contract_test.moc"
