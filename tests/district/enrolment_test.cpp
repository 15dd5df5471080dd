// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/schema.h"
#include "core/sync/wireenrolment.h"
#include "tests/district/testdevice.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>
#include <thread>
#include <utility>
#include <vector>

namespace yichuang {

namespace {

const QString centre = QStringLiteral("330212110");

} // namespace

/** How a device becomes known, logs in, and is shut out again. */
class EnrolmentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void aCodeEnrolsOneDevice();
    void aLostAnswerIsGivenAgain();
    void anExpiredCodeIsRefused();
    void aCodeIsReadAsAPersonWouldTypeIt();
    void anIdentityThatIsNotTheKeysIsRefused();
    void everyWorkstationOfAUnitHasACodeOfItsOwn();
    void aChallengeIsGoodForOneTry();
    void aSignatureByAnotherKeyOpensNoSession();
    void withoutASessionNothingIsAnswered_data();
    void withoutASessionNothingIsAnswered();
    void aRevokedDeviceIsShutOutAtItsNextRequest();
    void theKeysOfOthersAreTold();
    void theOldIdentityVouchesForTheNewOne();
    void revokingShutsOutEveryIdentityOfTheComputer_data();
    void revokingShutsOutEveryIdentityOfTheComputer();
    void aSuccessionUnderWayIsRevokedWithItsComputer();
    void aLostComputerIsFoundInTheStatus();
    void triesToEnrolAreCounted();
    void triesToLogInAreCounted();
    void wrongUsageIsTold();
    void aDatabaseOfANewerProgramIsLeftAlone();
    void anotherKeyFileIsTurnedAway();

private:
    [[nodiscard]] TestDevice device(const QString &unit = centre) { return {unit, m_district->port()}; }
    /** @p old vouches for @p fresh. */
    [[nodiscard]] HttpAnswer succeed(const TestDevice &old, const TestDevice &fresh) const
    {
        HttpClient line(m_district->port()); // of the thread that calls
        const QByteArray statement = successorStatement(old.id(), fresh.id(), fresh.publicKey());
        return line.post("/v1/devices/" + old.id().toLatin1() + "/successors",
                         Succession{fresh.id(), fresh.publicKey(), old.sign(statement)}.toJson());
    }

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<TestDistrict> m_district;
};

void EnrolmentTest::initTestCase()
{
    m_postgres = std::make_unique<TestPostgres>();
    m_district = std::make_unique<TestDistrict>(
        m_postgres->database(QStringLiteral("enrolment")),
        QMap<QString, QString>{{QStringLiteral("ENROLMENT_TRIES"), QStringLiteral("1000")},
                               {QStringLiteral("LOGIN_TRIES"), QStringLiteral("8")}});
    m_district->start();
}

void EnrolmentTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults(), QStringList());
}

void EnrolmentTest::aCodeEnrolsOneDevice()
{
    TestDevice first = device();
    const QString code = m_district->code(centre, QStringLiteral("w3"));
    const HttpAnswer answer = first.enrol(code);
    QCOMPARE(answer.status, 201);
    const Result<Enrolment> enrolment = Enrolment::fromJson(answer.json());
    QVERIFY(enrolment.has_value());
    QCOMPARE(enrolment->unit.code, centre);
    QCOMPARE(enrolment->window, QStringLiteral("w3"));
    QCOMPARE(enrolment->workstationCode.size(), 2);
    QCOMPARE(enrolment->districtName, QStringLiteral("测试区"));
    QVERIFY(VerifyKey::fromEncoded(enrolment->districtKey).has_value());
    QCOMPARE(first.logIn().status, 201);

    TestDevice second = device();
    QCOMPARE(second.enrol(code).code(), QStringLiteral("code-used"));
    QCOMPARE(second.enrol(QStringLiteral("0000-0000-0000")).code(), QStringLiteral("code-unknown"));
    QCOMPARE(second.logIn().code(), QStringLiteral("device-unknown"));
    QCOMPARE(first.enrol(m_district->code(centre)).code(), QStringLiteral("device-exists"));
}

void EnrolmentTest::aLostAnswerIsGivenAgain()
{
    TestDevice lost = device();
    const QString code = m_district->code(centre);
    const QJsonObject first = lost.enrol(code).json();
    const HttpAnswer again = lost.enrol(code);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.json().value(u"workstationCode"), first.value(u"workstationCode"));
}

void EnrolmentTest::anExpiredCodeIsRefused()
{
    TestDevice late = device();
    const QString code = m_district->code(centre);
    m_district->runSql(
        QStringLiteral("UPDATE enrolment_codes SET expires_at = now() - interval '1 minute' WHERE device IS NULL"));
    QCOMPARE(late.enrol(code).code(), QStringLiteral("code-expired"));
}

void EnrolmentTest::aCodeIsReadAsAPersonWouldTypeIt()
{
    TestDevice typed = device();
    const QString code = m_district->code(centre).toLower().remove(u'-');
    QCOMPARE(typed.enrol(u' ' + code).status, 201);
}

void EnrolmentTest::anIdentityThatIsNotTheKeysIsRefused()
{
    TestDevice honest = device();
    const QString code = m_district->code(centre);
    const EnrolmentRequest lie{code, QStringLiteral("0123456789abcdef"), honest.publicKey(), {}, {}};
    QCOMPARE(honest.http().post("/v1/enrolments", lie.toJson()).code(), QStringLiteral("request-malformed"));
    const EnrolmentRequest noKey{code, honest.id(), QByteArray(66, 'x'), {}, {}};
    QCOMPARE(honest.http().post("/v1/enrolments", noKey.toJson()).code(), QStringLiteral("request-malformed"));
    QCOMPARE(honest.enrol(code).status, 201);
}

void EnrolmentTest::everyWorkstationOfAUnitHasACodeOfItsOwn()
{
    QStringList codes;
    for (int i = 0; i < 12; ++i) {
        TestDevice one = device(QStringLiteral("330212111"));
        codes.append(
            one.enrol(m_district->code(QStringLiteral("330212111"))).json().value(u"workstationCode").toString());
    }
    QCOMPARE(codes.removeDuplicates(), 0);
}

void EnrolmentTest::aChallengeIsGoodForOneTry()
{
    TestDevice one = device();
    one.join(m_district->code(centre));
    const QString challenge = one.http()
                                  .post("/v1/sessions/challenges", ChallengeRequest{one.id()}.toJson())
                                  .json()
                                  .value(u"challenge")
                                  .toString();
    const QJsonObject request =
        SessionRequest{one.id(), challenge, one.sign(sessionStatement(one.id(), challenge))}.toJson();
    QCOMPARE(one.http().post("/v1/sessions", request).status, 201);
    QCOMPARE(one.http().post("/v1/sessions", request).code(), QStringLiteral("session-required"));
}

void EnrolmentTest::aSignatureByAnotherKeyOpensNoSession()
{
    TestDevice one = device();
    QCOMPARE(one.enrol(m_district->code(centre)).status, 201);
    TestDevice thief = device();
    const QString challenge = one.http()
                                  .post("/v1/sessions/challenges", ChallengeRequest{one.id()}.toJson())
                                  .json()
                                  .value(u"challenge")
                                  .toString();
    const SessionRequest stolen{one.id(), challenge, thief.sign(sessionStatement(one.id(), challenge))};
    QCOMPARE(one.http().post("/v1/sessions", stolen.toJson()).code(), QStringLiteral("signature-invalid"));
}

void EnrolmentTest::withoutASessionNothingIsAnswered_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    const QByteArray hash(64, 'a');
    QTest::newRow("marks") << QByteArray("GET") << QByteArray("/v1/marks");
    QTest::newRow("push") << QByteArray("POST") << QByteArray("/v1/events");
    QTest::newRow("verdicts") << QByteArray("GET") << QByteArray("/v1/verdicts");
    QTest::newRow("feed") << QByteArray("GET") << QByteArray("/v1/feed?after=0");
    QTest::newRow("case") << QByteArray("GET") << QByteArray("/v1/cases/01900000-0000-7000-8000-000000000000/events");
    QTest::newRow("upload") << QByteArray("POST") << QByteArray("/v1/blobs");
    QTest::newRow("blob") << QByteArray("GET") << "/v1/blobs/" + hash;
    QTest::newRow("references") << QByteArray("GET") << QByteArray("/v1/reference");
    QTest::newRow("reference") << QByteArray("GET") << "/v1/reference/" + hash;
}

void EnrolmentTest::withoutASessionNothingIsAnswered()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    HttpClient client(m_district->port());
    QCOMPARE(client.send(method, target).code(), QStringLiteral("session-required"));
    QCOMPARE(client.send(method, target, {}, {{"Authorization", "Bearer made-up"}}).code(),
             QStringLiteral("session-required"));
}

void EnrolmentTest::aRevokedDeviceIsShutOutAtItsNextRequest()
{
    TestDevice stolen = device();
    stolen.join(m_district->code(centre));
    QCOMPARE(stolen.http().get("/v1/marks").status, 200);
    QCOMPARE(m_district->command({QStringLiteral("revoke"), stolen.id()}).exitCode, 0);
    QCOMPARE(stolen.http().get("/v1/marks").code(), QStringLiteral("device-revoked"));
    QCOMPARE(stolen.logIn().code(), QStringLiteral("device-revoked"));
    QCOMPARE(stolen.enrol(m_district->code(centre)).code(), QStringLiteral("device-revoked"));
    QCOMPARE(m_district->command({QStringLiteral("revoke"), QStringLiteral("ffffffffffffffff")}).exitCode, 1);
}

void EnrolmentTest::theKeysOfOthersAreTold()
{
    TestDevice author = device();
    author.join(m_district->code(centre));
    TestDevice reader = device();
    reader.join(m_district->code(centre));
    const QByteArray target = "/v1/devices?id=" + author.id().toLatin1() + "&id=0123456789abcdef";
    const auto told = [&] { return reader.http().get(target).json().value(u"devices").toArray(); };
    QCOMPARE(told().size(), 1); // the other was never enrolled
    const QJsonObject key = told().first().toObject();
    QCOMPARE(key.value(u"device").toString(), author.id());
    QCOMPARE(QByteArray::fromBase64(key.value(u"publicKey").toString().toLatin1()), author.publicKey());
    QCOMPARE(key.value(u"unit").toString(), centre);
    QCOMPARE(key.value(u"revoked"), QJsonValue(false));
    QCOMPARE(m_district->command({QStringLiteral("revoke"), author.id()}).exitCode, 0);
    QCOMPARE(told().first().toObject().value(u"revoked"), QJsonValue(true)); // what it signed before stays signed
    QCOMPARE(reader.http().get("/v1/devices?id=../x").status, 400);
}

void EnrolmentTest::theOldIdentityVouchesForTheNewOne()
{
    TestDevice old = device();
    const Result<Enrolment> before =
        Enrolment::fromJson(old.enrol(m_district->code(centre, QStringLiteral("w7"))).json());
    TestDevice fresh = device();
    const QByteArray target = "/v1/devices/" + old.id().toLatin1() + "/successors";
    const QByteArray statement = successorStatement(old.id(), fresh.id(), fresh.publicKey());
    const Succession forged{fresh.id(), fresh.publicKey(), fresh.sign(statement)};
    QCOMPARE(old.http().post(target, forged.toJson()).code(), QStringLiteral("signature-invalid"));
    QCOMPARE(fresh.logIn().code(), QStringLiteral("device-unknown"));

    const Succession succession{fresh.id(), fresh.publicKey(), old.sign(statement)};
    const HttpAnswer answer = old.http().post(target, succession.toJson());
    QCOMPARE(answer.status, 201);
    const Result<Enrolment> after = Enrolment::fromJson(answer.json());
    QCOMPARE(after->window, before->window);
    QCOMPARE(after->workstationCode, before->workstationCode);
    QCOMPARE(old.http().post(target, succession.toJson()).status, 200);
    QCOMPARE(fresh.logIn().status, 201);
    QCOMPARE(old.logIn().status, 201);

    QCOMPARE(m_district->command({QStringLiteral("revoke"), old.id()}).exitCode, 0);
    TestDevice third = device();
    const Succession tooLate{third.id(), third.publicKey(),
                             old.sign(successorStatement(old.id(), third.id(), third.publicKey()))};
    QCOMPARE(old.http().post(target, tooLate.toJson()).code(), QStringLiteral("device-revoked"));
}

void EnrolmentTest::revokingShutsOutEveryIdentityOfTheComputer_data()
{
    QTest::addColumn<int>("named");
    QTest::newRow("the first") << 0;
    QTest::newRow("one in between") << 1;
    QTest::newRow("the last") << 2;
    QTest::newRow("another successor of the first") << 3;
}

void EnrolmentTest::revokingShutsOutEveryIdentityOfTheComputer()
{
    QFETCH(int, named);
    std::vector<TestDevice> identities;
    for (int i = 0; i < 4; ++i)
        identities.push_back(device());
    identities[0].join(m_district->code(centre));
    for (const auto &[old, fresh] : {std::pair(0, 1), std::pair(1, 2), std::pair(0, 3)}) {
        QCOMPARE(succeed(identities[std::size_t(old)], identities[std::size_t(fresh)]).status, 201);
        QCOMPARE(identities[std::size_t(fresh)].logIn().status, 201);
    }
    TestDevice beside = device();
    beside.join(m_district->code(centre));

    const ProgramRun revoked = m_district->command({QStringLiteral("revoke"), identities[std::size_t(named)].id()});
    QCOMPARE(revoked.exitCode, 0);
    QByteArray all;
    for (const TestDevice &identity : identities)
        all += identity.id().toLatin1() + '\n';
    QCOMPARE(revoked.out, all);
    for (TestDevice &identity : identities) {
        QCOMPARE(identity.http().get("/v1/marks").code(), QStringLiteral("device-revoked"));
        QCOMPARE(succeed(identity, device()).code(), QStringLiteral("device-revoked"));
        QCOMPARE(identity.logIn().code(), QStringLiteral("device-revoked"));
    }
    QCOMPARE(beside.http().get("/v1/marks").status, 200);
    // Again: the same, and the days on which they were revoked stay.
    const QString when =
        QStringLiteral("SELECT max(revoked_at) FROM devices WHERE device = '%1'").arg(identities[0].id());
    const QByteArray before = m_district->runSql(when);
    QCOMPARE(m_district->command({QStringLiteral("revoke"), identities[0].id()}).out, all);
    QCOMPARE(m_district->runSql(when), before);
}

/** The district stands still between the old identity's row and the new one's; that is when somebody revokes. */
void EnrolmentTest::aSuccessionUnderWayIsRevokedWithItsComputer()
{
    TestDevice old = device();
    old.join(m_district->code(centre));
    const TestDevice fresh = device();
    m_district->runSql(QStringLiteral(
        "CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(3); RETURN NEW; END'; "
        "CREATE TRIGGER dawdle BEFORE INSERT ON devices FOR EACH ROW WHEN (NEW.predecessor IS NOT NULL) "
        "EXECUTE FUNCTION dawdle()"));
    HttpAnswer vouched;
    std::thread clone([&] { vouched = succeed(old, fresh); });
    const QString underWay = QStringLiteral(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'");
    const auto isUnderWay = [&] { return m_district->runSql(underWay) == "1"; };
    const bool seen = QTest::qWaitFor(isUnderWay, 10'000);
    const ProgramRun revoked = m_district->command({QStringLiteral("revoke"), old.id()});
    clone.join();
    m_district->runSql(QStringLiteral("DROP TRIGGER dawdle ON devices; DROP FUNCTION dawdle()"));
    QVERIFY(seen);
    QCOMPARE(vouched.status, 201);
    QCOMPARE(revoked.out, old.id().toLatin1() + '\n' + fresh.id().toLatin1() + '\n');
}

void EnrolmentTest::aLostComputerIsFoundInTheStatus()
{
    const auto told = [&](const TestDevice &of) {
        const ProgramRun status = m_district->command({QStringLiteral("status")});
        for (const QJsonValue &each : QJsonDocument::fromJson(status.out).object().value(u"devices").toArray()) {
            if (each.toObject().value(u"device") == of.id())
                return each.toObject();
        }
        return QJsonObject();
    };
    TestDevice lost = device();
    QCOMPARE(lost.enrol(m_district->code(centre, QStringLiteral("w9"))).status, 201);
    const QJsonObject enrolled = told(lost);
    QCOMPARE(enrolled.value(u"machine").toString(), QStringLiteral("here"));
    QCOMPARE(enrolled.value(u"program").toString(), QStringLiteral("test"));
    QCOMPARE(enrolled.value(u"window").toString(), QStringLiteral("w9"));
    QVERIFY(!enrolled.contains(u"lastEventAt") && !enrolled.contains(u"sessionUntil"));

    QCOMPARE(lost.logIn().status, 201);
    lost.openCase();
    const QDateTime before = QDateTime::currentDateTime().addSecs(-1);
    (void)lost.mustPush();
    const QJsonObject atWork = told(lost);
    QVERIFY(QDateTime::fromString(atWork.value(u"lastEventAt").toString(), Qt::ISODateWithMs) >= before);
    QVERIFY(QDateTime::fromString(atWork.value(u"sessionUntil").toString(), Qt::ISODateWithMs) > before.addSecs(600));

    const TestDevice fresh = device();
    QCOMPARE(succeed(lost, fresh).status, 201);
    QCOMPARE(told(fresh).value(u"predecessor").toString(), lost.id());
    QVERIFY(!told(fresh).contains(u"machine")); // nobody said on which computer it is
}

void EnrolmentTest::triesToEnrolAreCounted()
{
    TestDistrict strict(m_postgres->database(QStringLiteral("strict")),
                        {{QStringLiteral("ENROLMENT_TRIES"), QStringLiteral("3")}});
    TestDevice guesser(centre, strict.start());
    HttpAnswer last;
    for (int i = 0; i < 8 && last.status != 429; ++i)
        last = guesser.enrol(QStringLiteral("0000-0000-0000"));
    QCOMPARE(last.code(), QStringLiteral("rate-limited"));
    QVERIFY(last.headers.value("retry-after").toInt() > 0);
}

void EnrolmentTest::triesToLogInAreCounted()
{
    TestDevice one = device();
    HttpAnswer last;
    for (int i = 0; i < 20 && last.status != 429; ++i)
        last = one.logIn();
    QCOMPARE(last.code(), QStringLiteral("rate-limited"));
}

void EnrolmentTest::wrongUsageIsTold()
{
    QCOMPARE(m_district->command({}).exitCode, 2);
    QCOMPARE(m_district->command({QStringLiteral("fly")}).exitCode, 2);
    QCOMPARE(m_district->command({QStringLiteral("revoke")}).exitCode, 2);
    QCOMPARE(m_district->command({QStringLiteral("enrol"), QStringLiteral("--centre"), QStringLiteral("12")}).exitCode,
             1);
    QCOMPARE(m_district->command({QStringLiteral("help")}).exitCode, 0);
    const ProgramRun status = m_district->command({QStringLiteral("status")});
    QCOMPARE(status.exitCode, 0);
    QVERIFY(status.out.contains("\"schema\":" + QByteArray::number(newestSchema())));
}

void EnrolmentTest::aDatabaseOfANewerProgramIsLeftAlone()
{
    const TestDistrict newer(m_postgres->database(QStringLiteral("newer")));
    newer.runSql(QStringLiteral("INSERT INTO schema_steps (step) VALUES (99)"));
    for (const char *command : {"migrate", "status", "serve", "verify"}) {
        const ProgramRun refused = newer.command({QString::fromLatin1(command)});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("schema.newer"), refused.err.constData());
    }
}

void EnrolmentTest::anotherKeyFileIsTurnedAway()
{
    const QString database = m_postgres->database(QStringLiteral("keys"));
    const TestDistrict first(database);
    QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("YICHUANG_DISTRICT_DATABASE"), database);
    environment.insert(QStringLiteral("YICHUANG_DISTRICT_KEY_FILE"), folder.filePath(QStringLiteral("other.key")));
    const auto run = [&](const QString &command) { return TestDistrict::runProgram({command}, environment); };
    // The key file is lost: nothing is made in its place, for it would open nothing.
    QCOMPARE(run(QStringLiteral("migrate")).exitCode, 1);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("other.key"))));

    const QString another = m_postgres->database(QStringLiteral("keys2"));
    environment.insert(QStringLiteral("YICHUANG_DISTRICT_DATABASE"), another);
    QCOMPARE(run(QStringLiteral("migrate")).exitCode, 0);
    QCOMPARE(QFile::permissions(folder.filePath(QStringLiteral("other.key"))) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    environment.insert(QStringLiteral("YICHUANG_DISTRICT_DATABASE"), database);
    const ProgramRun refused = run(QStringLiteral("status"));
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("keys.other"), refused.err.constData());
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::EnrolmentTest)
#include "enrolment_test.moc"
