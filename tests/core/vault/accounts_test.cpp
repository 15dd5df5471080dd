// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/accounts.h"
#include "core/vault/recoverycode.h"

#include <QSet>
#include <QTest>

using namespace yichuang;

namespace {

/** A cost that takes a millisecond. */
const PasswordCost cheap{64, 1, 1};

const QString password = QStringLiteral("window-7-tea");

NewAccount clerk()
{
    return {QStringLiteral("clerk01"), QStringLiteral("窗口甲"), {Role::Supervisor, Role::Clerk, Role::Clerk}};
}

AccountRecord account(const Keyring &keyring)
{
    return createAccount(clerk(), password, keyring, cheap).value();
}

} // namespace

class AccountsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePasswordOpensTheProfile();
    void argon2idFollowsTheReference();
    void aWrongPasswordIsRefused();
    void theSamePasswordTypedOtherwiseOpens_data();
    void theSamePasswordTypedOtherwiseOpens();
    void rolesAreSortedWithoutDoubles();
    void theDisplayNameIsNotInTheClear();
    void aChangeOfRolesOutsideTheProgramIsFound();
    void aSwappedLoginIsFound();
    void aNewPasswordReplacesTheOld();
    void aDisabledAccountHasNoKey();
    void clearingTheDisabledFlagOutsideTheProgramOpensNothing();
    void aNewPasswordEnablesAnAccount();
    void rolesAndNameChangeInsideTheProgram();
    void damagedRecordsAreRefusedBeforeAnyWork_data();
    void damagedRecordsAreRefusedBeforeAnyWork();
    void everyChangedByteOfTheWrappedKeyIsFound();
    void badAccountsAreRefused_data();
    void badAccountsAreRefused();
    void passwordsFollowThePolicy_data();
    void passwordsFollowThePolicy();
    void theRecoveryCodeOpensTheProfile();
    void aMistypedRecoveryCodeIsToldBeforeTheGuess();
    void recoveryCodesDiffer();
    void waitingGrowsWithFailures_data();
    void waitingGrowsWithFailures();
};

void AccountsTest::thePasswordOpensTheProfile()
{
    const Keyring keyring = Keyring::generate();
    const Result<Keyring> opened = unlock(account(keyring), password);
    QVERIFY(opened);
    QVERIFY(opened->masterKey() == keyring.masterKey());
    QCOMPARE(displayName(account(keyring), *opened).value(), QStringLiteral("窗口甲"));
}

void AccountsTest::argon2idFollowsTheReference()
{
    // OpenSSL: openssl kdf -keylen 16 -kdfopt pass:password12 -kdfopt salt:saltsaltsaltsalt -kdfopt memcost:64
    // -kdfopt iter:3 -kdfopt lanes:1 ARGON2ID
    const QByteArray key = QByteArray::fromHex("4d1f6c21e039a9c35cfd83f516ff5afc");
    const Sealer sealer(SecureBytes::copyOf(key));
    const QByteArray sealed = sealer.seal(QByteArray(32, '\0'), "owner").value();
    const WrappedKey wrapped{{64, 3, 1}, QByteArray("saltsaltsaltsalt"), QByteArray(1, '\x21') + sealed};
    QVERIFY(unwrapKey(wrapped, u"password12", "owner").value() == SecureBytes(32));
}

void AccountsTest::aWrongPasswordIsRefused()
{
    const AccountRecord record = account(Keyring::generate());
    for (const QString &wrong : {QStringLiteral("window-7-teA"), QStringLiteral("window-7-tea "), QString()})
        QCOMPARE(unlock(record, wrong).error().code, ErrorCode::WrongPassword);
}

void AccountsTest::theSamePasswordTypedOtherwiseOpens_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("typed");
    QTest::newRow("full-width letters") << QStringLiteral("Tea4Two!!") << QStringLiteral("Ｔｅａ４Ｔｗｏ！！");
    QTest::newRow("decomposed accent") << QStringLiteral("caf\u00e9-caf\u00e9")
                                       << QStringLiteral("cafe\u0301-cafe\u0301");
    QTest::newRow("ideographic blank") << QStringLiteral("red tea pot") << QStringLiteral("red\u3000tea\u3000pot");
}

void AccountsTest::theSamePasswordTypedOtherwiseOpens()
{
    QFETCH(QString, chosen);
    QFETCH(QString, typed);
    const AccountRecord record = createAccount(clerk(), chosen, Keyring::generate(), cheap).value();
    QVERIFY(unlock(record, typed));
}

void AccountsTest::rolesAreSortedWithoutDoubles()
{
    QCOMPARE(account(Keyring::generate()).roles, (QList<Role>{Role::Clerk, Role::Supervisor}));
}

void AccountsTest::theDisplayNameIsNotInTheClear()
{
    const AccountRecord record = account(Keyring::generate());
    QVERIFY(!record.sealedName.contains(QStringLiteral("窗口").toUtf8()));
}

void AccountsTest::aChangeOfRolesOutsideTheProgramIsFound()
{
    AccountRecord record = account(Keyring::generate());
    record.roles.append(Role::Administrator);
    QCOMPARE(unlock(record, password).error().code, ErrorCode::Tampered);
}

void AccountsTest::aSwappedLoginIsFound()
{
    AccountRecord record = account(Keyring::generate());
    record.login = QStringLiteral("clerk02");
    QCOMPARE(unlock(record, password).error().code, ErrorCode::WrongPassword);
}

void AccountsTest::aNewPasswordReplacesTheOld()
{
    const Keyring keyring = Keyring::generate();
    const AccountRecord before = account(keyring);
    const AccountRecord after = rewrap(before, u"another-password", keyring, cheap).value();
    QCOMPARE(unlock(after, password).error().code, ErrorCode::WrongPassword);
    QVERIFY(unlock(after, u"another-password").value().masterKey() == keyring.masterKey());
    QVERIFY(after.key.salt != before.key.salt);
    QCOMPARE(rewrap(before, u"short", keyring, cheap).error().reason, QStringLiteral("password.too-short"));
}

void AccountsTest::aDisabledAccountHasNoKey()
{
    const Keyring keyring = Keyring::generate();
    const AccountRecord record = disabledAccount(account(keyring), keyring).value();
    QCOMPARE(unlock(record, password).error().code, ErrorCode::AccountDisabled);
    QCOMPARE(record.key, WrappedKey());
    QCOMPARE(displayName(record, keyring).value(), QStringLiteral("窗口甲"));
}

void AccountsTest::clearingTheDisabledFlagOutsideTheProgramOpensNothing()
{
    const Keyring keyring = Keyring::generate();
    AccountRecord record = disabledAccount(account(keyring), keyring).value();
    record.disabled = false;
    QCOMPARE(unlock(record, password).error().code, ErrorCode::ProfileDamaged);
    record.key = account(keyring).key; // from an old backup of the file
    QCOMPARE(unlock(record, password).error().code, ErrorCode::Tampered);
}

void AccountsTest::aNewPasswordEnablesAnAccount()
{
    const Keyring keyring = Keyring::generate();
    const AccountRecord off = disabledAccount(account(keyring), keyring).value();
    const AccountRecord on = rewrap(off, u"another-password", keyring, cheap).value();
    QVERIFY(!on.disabled);
    QVERIFY(unlock(on, u"another-password"));
}

void AccountsTest::rolesAndNameChangeInsideTheProgram()
{
    const Keyring keyring = Keyring::generate();
    AccountRecord record = withRoles(account(keyring), {Role::Administrator}, keyring).value();
    record = withDisplayName(record, QStringLiteral("窗口乙"), keyring).value();
    QVERIFY(unlock(record, password));
    QCOMPARE(displayName(record, keyring).value(), QStringLiteral("窗口乙"));
    QCOMPARE(record.roles, QList<Role>{Role::Administrator});
    QCOMPARE(withRoles(record, {}, keyring).error().reason, QStringLiteral("account.roles"));
    QCOMPARE(withDisplayName(record, QString(), keyring).error().reason, QStringLiteral("account.display-name"));
    QCOMPARE(withRoles(record, {Role::Clerk}, Keyring::generate()).error().code, ErrorCode::Tampered);
}

void AccountsTest::damagedRecordsAreRefusedBeforeAnyWork_data()
{
    QTest::addColumn<PasswordCost>("cost");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<bool>("cut");
    const QByteArray salt(16, 's');
    QTest::newRow("a terabyte of memory") << PasswordCost{1U << 30, 1, 1} << salt << false;
    QTest::newRow("four billion rounds") << PasswordCost{64, 0xFFFFFFFF, 1} << salt << false;
    QTest::newRow("no lanes") << PasswordCost{64, 1, 0} << salt << false;
    QTest::newRow("lanes overflow") << PasswordCost{64, 1, 0x20000000} << salt << false;
    QTest::newRow("no rounds") << PasswordCost{64, 0, 1} << salt << false;
    QTest::newRow("too little memory") << PasswordCost{7, 1, 1} << salt << false;
    QTest::newRow("no salt") << cheap << QByteArray() << false;
    QTest::newRow("cut key") << cheap << salt << true;
}

void AccountsTest::damagedRecordsAreRefusedBeforeAnyWork()
{
    QFETCH(PasswordCost, cost);
    QFETCH(QByteArray, salt);
    QFETCH(bool, cut);
    AccountRecord record = account(Keyring::generate());
    record.key.cost = cost;
    record.key.salt = salt;
    if (cut)
        record.key.sealed.truncate(20);
    QCOMPARE(unlock(record, password).error().code, ErrorCode::ProfileDamaged);
}

void AccountsTest::everyChangedByteOfTheWrappedKeyIsFound()
{
    const AccountRecord record = account(Keyring::generate());
    for (qsizetype i = 0; i < record.key.sealed.size(); ++i) {
        AccountRecord changed = record;
        changed.key.sealed[i] = char(changed.key.sealed.at(i) ^ 1);
        QVERIFY2(!unlock(changed, password), qPrintable(QString::number(i)));
    }
}

void AccountsTest::badAccountsAreRefused_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasRole");
    QTest::addColumn<QString>("reason");
    const QString name = QStringLiteral("窗口甲");
    const QString form = QStringLiteral("login.form");
    QTest::newRow("no login") << QString() << name << true << form;
    QTest::newRow("one letter") << QStringLiteral("a") << name << true << form;
    QTest::newRow("upper case") << QStringLiteral("Clerk") << name << true << form;
    QTest::newRow("digit first") << QStringLiteral("1clerk") << name << true << form;
    QTest::newRow("separator") << QStringLiteral("clerk|on") << name << true << form;
    QTest::newRow("line end") << QStringLiteral("clerk\n") << name << true << form;
    QTest::newRow("33 letters") << QString(33, u'a') << name << true << form;
    QTest::newRow("blank name") << QStringLiteral("clerk") << QStringLiteral("  ") << true
                                << QStringLiteral("account.display-name");
    QTest::newRow("control in name") << QStringLiteral("clerk") << QStringLiteral("a\tb") << true
                                     << QStringLiteral("account.display-name");
    QTest::newRow("long name") << QStringLiteral("clerk") << QString(65, u'甲') << true
                               << QStringLiteral("account.display-name");
    QTest::newRow("no role") << QStringLiteral("clerk") << name << false << QStringLiteral("account.roles");
}

void AccountsTest::badAccountsAreRefused()
{
    QFETCH(QString, login);
    QFETCH(QString, name);
    QFETCH(bool, hasRole);
    QFETCH(QString, reason);
    const NewAccount wanted{login, name, hasRole ? QList<Role>{Role::Clerk} : QList<Role>{}};
    const Result<AccountRecord> made = createAccount(wanted, password, Keyring::generate(), cheap);
    QVERIFY(!made);
    QCOMPARE(made.error().reason, reason);
}

void AccountsTest::passwordsFollowThePolicy_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    QTest::newRow("8 characters") << QStringLiteral("tea4two!") << QString();
    QTest::newRow("8 ideographs") << QStringLiteral("春眠不觉晓处处闻") << QString();
    QTest::newRow("7 characters") << QStringLiteral("tea4two") << QStringLiteral("password.too-short");
    QTest::newRow("4 characters of two units each")
        << QString::fromUtf8("𠮷𬍛𠮷𬍛") << QStringLiteral("password.too-short");
    QTest::newRow("257 characters") << QString(128, u'a') + QString(129, u'b') << QStringLiteral("password.too-long");
    QTest::newRow("the login") << QStringLiteral("clerk-01") << QStringLiteral("password.login-name");
    QTest::newRow("the login in capitals") << QStringLiteral("CLERK-01") << QStringLiteral("password.login-name");
    QTest::newRow("the login in full width")
        << QStringLiteral("ｃｌｅｒｋ-01") << QStringLiteral("password.login-name");
    QTest::newRow("the login twice") << QStringLiteral("clerk-01clerk-01") << QStringLiteral("password.login-name");
    QTest::newRow("one character") << QStringLiteral("88888888") << QStringLiteral("password.one-character");
    QTest::newRow("control character") << QStringLiteral("tea4two!\u0007")
                                       << QStringLiteral("password.control-character");
}

void AccountsTest::passwordsFollowThePolicy()
{
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    const Result<> verdict = checkPasswordPolicy(typed, u"clerk-01");
    QCOMPARE(verdict ? QString() : verdict.error().reason, reason);
}

void AccountsTest::theRecoveryCodeOpensTheProfile()
{
    const Keyring keyring = Keyring::generate();
    const QString code = makeRecoveryCode();
    const WrappedKey wrapped = wrapForRecovery(keyring, code, cheap).value();
    QString carelessly = code.toLower().replace(u'-', u' ').replace(u'0', u'o').replace(u'1', u'l');
    QVERIFY(unlockWithRecovery(wrapped, carelessly).value().masterKey() == keyring.masterKey());
    QCOMPARE(unlockWithRecovery(wrapped, makeRecoveryCode()).error().code, ErrorCode::WrongPassword);
}

void AccountsTest::aMistypedRecoveryCodeIsToldBeforeTheGuess()
{
    const QString code = makeRecoveryCode();
    QCOMPARE(code.split(u'-').size(), 5);
    QCOMPARE(normalisedRecoveryCode(code.chopped(1)).error().reason, QStringLiteral("recovery-code.form"));
    QCOMPARE(normalisedRecoveryCode(QString(code).replace(0, 1, u'U')).error().reason,
             QStringLiteral("recovery-code.form"));
    QCOMPARE(normalisedRecoveryCode(QString(100'000, u'A')).error().reason, QStringLiteral("recovery-code.form"));
    QString wrongCheck = code;
    wrongCheck.back() = code.back() == u'A' ? u'B' : u'A';
    QCOMPARE(normalisedRecoveryCode(wrongCheck).error().reason, QStringLiteral("recovery-code.check"));
}

void AccountsTest::recoveryCodesDiffer()
{
    QSet<QString> codes;
    for (int i = 0; i < 200; ++i)
        codes.insert(makeRecoveryCode());
    QCOMPARE(codes.size(), 200);
}

void AccountsTest::waitingGrowsWithFailures_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("seconds");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("two") << 2 << 0;
    QTest::newRow("three") << 3 << 5;
    QTest::newRow("four") << 4 << 10;
    QTest::newRow("ten") << 10 << 640;
    QTest::newRow("eleven") << 11 << 900;
    QTest::newRow("many") << 1'000'000 << 900;
}

void AccountsTest::waitingGrowsWithFailures()
{
    QFETCH(int, failures);
    QFETCH(int, seconds);
    QCOMPARE(attemptDelay(failures), std::chrono::seconds(seconds));
}

QTEST_GUILESS_MAIN(AccountsTest)
#include "accounts_test.moc"
