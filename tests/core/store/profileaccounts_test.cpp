// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/store/filesystem.h"
#include "core/store/profile.h"
#include "tests/core/store/must.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

/** Accounts as a profile keeps them: always an administrator, and nothing without a log-in. */
class ProfileAccountsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        NewProfile setup;
        setup.place = {u"330212110"_s, u"W1-1"_s};
        setup.login = u"first"_s;
        setup.displayName = u"测试员"_s;
        setup.password = password;
        setup.cost = cheap;
        QString recoveryCode;
        profile = must(Profile::create(folder->filePath(u"profile"_s), setup, files, clock, random, &recoveryCode));
    }
    void cleanup()
    {
        profile.reset();
        folder.reset();
    }

    void theLastAdministratorStaysOne()
    {
        must(profile->addAccount(u"second"_s, u"测试员乙"_s, {Role::Clerk}, password, cheap));
        const auto disabled = profile->disableAccount(u"first"_s);
        QVERIFY(!disabled);
        QCOMPARE(disabled.error().reason, u"account.last-administrator"_s);
        const auto demoted = profile->setRoles(u"first"_s, {Role::Clerk});
        QVERIFY(!demoted);
        QCOMPARE(demoted.error().reason, u"account.last-administrator"_s);

        must(profile->setRoles(u"second"_s, {Role::Clerk, Role::Administrator}));
        must(profile->setRoles(u"first"_s, {Role::Clerk}));
        QVERIFY(!profile->disableAccount(u"second"_s));
    }

    void aSupervisorVouchesWithoutLoggingAnybodyOut()
    {
        must(profile->addAccount(u"boss"_s, u"测试员丙"_s, {Role::Supervisor}, u"another-password-2"_s, cheap));
        must(profile->addAccount(u"second"_s, u"测试员乙"_s, {Role::Clerk}, password, cheap));
        QCOMPARE(must(profile->vouch(u"boss"_s, u"another-password-2"_s, Role::Supervisor)).login, u"boss"_s);
        QVERIFY(profile->isUnlocked());
        const auto clerk = profile->vouch(u"second"_s, password, Role::Supervisor);
        QCOMPARE(clerk.error().reason, u"account.role"_s);
        QCOMPARE(profile->vouch(u"nobody"_s, password, Role::Supervisor).error().code, ErrorCode::NotFound);
        // Guessing at the clerk's desk is as slow as guessing at the log-in.
        ErrorCode last{};
        for (int i = 0; i < 10 && last != ErrorCode::TooManyAttempts; ++i)
            last = profile->vouch(u"boss"_s, u"wrong"_s, Role::Supervisor).error().code;
        QCOMPARE(last, ErrorCode::TooManyAttempts);
        QCOMPARE(profile->logIn(u"boss"_s, u"another-password-2"_s).error().code, ErrorCode::TooManyAttempts);
        profile->lock();
        QVERIFY(!profile->isUnlocked());
        must(profile->vouch(u"second"_s, password, Role::Clerk));
        QVERIFY(!profile->isUnlocked()); // it opens nothing
    }

    void aLockedProfileChangesNothing()
    {
        profile->lock();
        QCOMPARE(profile->addAccount(u"x"_s, u"测试员"_s, {Role::Clerk}, password, cheap).error().code,
                 ErrorCode::NotPermitted);
        QCOMPARE(profile->disableAccount(u"first"_s).error().code, ErrorCode::NotPermitted);
        QCOMPARE(profile->setRoles(u"first"_s, {Role::Clerk}).error().code, ErrorCode::NotPermitted);
        QCOMPARE(profile->changePassword(u"first"_s, password, cheap).error().code, ErrorCode::NotPermitted);
        QCOMPARE(profile->verify().error().code, ErrorCode::NotPermitted);
        QCOMPARE(profile->rebuild().error().code, ErrorCode::NotPermitted);
    }

private:
    const QString password = u"fixture-password-1"_s;
    const PasswordCost cheap{8, 1, 1};
    LocalFiles files;
    ManualClock clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600)};
    SeededRandom random{1};
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Profile> profile;
};

QTEST_GUILESS_MAIN(ProfileAccountsTest)
#include "profileaccounts_test.moc"
