// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profilelock.h"
#include "tests/core/store/must.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace yichuang;

class ProfileLockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondHolderIsRefusedAndToldWhoHasIt();
    void theLockGoesWithItsHolder();
    void aKilledHoldersLockIsTakenOver();
    void aRefusalDoesNotWeakenTheLock();
    void aLockFileCutShortLocksNobodyOut();
    void aMissingFolderIsNotFound();
    void twoProfilesDoNotDisturbOneAnother();
};

namespace {

const QString holdFlag = QStringLiteral("--hold");

/** A second program of ours that has the profile in @p folder open. */
std::unique_ptr<QProcess> holderOf(const QString &folder)
{
    auto process = std::make_unique<QProcess>();
    process->start(QCoreApplication::applicationFilePath(), {holdFlag, folder});
    if (!process->waitForReadyRead(30'000) || !process->readAll().startsWith("held"))
        qFatal("the other program did not get the lock");
    return process;
}

int hold(const QString &folder)
{
    const auto lock = must(ProfileLock::acquire(folder));
    std::puts("held");
    std::fflush(stdout);
    return std::getchar(); // until it is killed or its input closes
}

} // namespace

void ProfileLockTest::aSecondHolderIsRefusedAndToldWhoHasIt()
{
    QTemporaryDir folder;
    const auto other = holderOf(folder.path());
    const auto refused = ProfileLock::acquire(folder.path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ProfileLocked);
    QVERIFY2(refused.error().detail.contains(QString::number(other->processId())), qPrintable(refused.error().detail));
    other->kill();
    other->waitForFinished();
}

void ProfileLockTest::theLockGoesWithItsHolder()
{
    QTemporaryDir folder;
    {
        const auto lock = must(ProfileLock::acquire(folder.path()));
        QCOMPARE(ProfileLock::acquire(folder.path()).error().code, ErrorCode::ProfileLocked);
    }
    QVERIFY(ProfileLock::acquire(folder.path()));
}

void ProfileLockTest::aKilledHoldersLockIsTakenOver()
{
    QTemporaryDir folder;
    const auto other = holderOf(folder.path());
    other->kill();
    QVERIFY(other->waitForFinished());
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("profile.lock")))); // it had no time to tidy up
    QVERIFY(ProfileLock::acquire(folder.path()));
}

void ProfileLockTest::aRefusalDoesNotWeakenTheLock()
{
    QTemporaryDir folder;
    const auto other = holderOf(folder.path());
    QCOMPARE(ProfileLock::acquire(folder.path()).error().code, ErrorCode::ProfileLocked);
    QCOMPARE(ProfileLock::acquire(folder.path()).error().code, ErrorCode::ProfileLocked);
    other->kill();
    other->waitForFinished();
}

/** What a kill between making the file and writing to it leaves. */
void ProfileLockTest::aLockFileCutShortLocksNobodyOut()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("profile.lock")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(ProfileLock::acquire(folder.path()));
}

void ProfileLockTest::aMissingFolderIsNotFound()
{
    QTemporaryDir folder;
    QCOMPARE(ProfileLock::acquire(folder.filePath(QStringLiteral("gone"))).error().code, ErrorCode::NotFound);
}

void ProfileLockTest::twoProfilesDoNotDisturbOneAnother()
{
    QTemporaryDir one;
    QTemporaryDir two;
    const auto first = must(ProfileLock::acquire(one.path()));
    QVERIFY(ProfileLock::acquire(two.path()));
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == holdFlag)
        return hold(arguments.at(2));
    ProfileLockTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "profilelock_test.moc"
