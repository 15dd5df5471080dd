// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backupcopies.h"

#include "core/base/clock.h"
#include "core/store/filesystem.h"
#include "core/store/profile.h"
#include "core/store/restore.h"
#include "core/store/settings.h"
#include "tests/core/store/faultyfiles.h"
#include "tests/core/store/must.h"
#include "tests/core/store/plainprofile.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

/** A profile, and a stick beside it. */
struct Bench
{
    QTemporaryDir folder;
    LocalFiles files;
    ManualClock clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600)};
    SeededRandom random{1};
    QString stick = folder.filePath(u"U盘 1"_s);
    std::unique_ptr<Profile> profile = create(u"profile"_s);

    Bench()
    {
        if (!QDir().mkpath(stick))
            qFatal("no stick");
        must(BackupCopies(*profile).setFolder(stick));
    }

    std::unique_ptr<Profile> create(const QString &name)
    {
        QString recoveryCode;
        return must(Profile::create(folder.filePath(name), plainProfile(), files, clock, random, &recoveryCode));
    }
    void backUpDaily() { QVERIFY(must(profile->backUpDaily())); }
    BackupCopy due() { return must(BackupCopies(*profile).due()).value(); }
    bool isDue() { return must(BackupCopies(*profile).due()).has_value(); }
    /** What the workstation does after the daily backup. */
    BackupInfo copyAndNote()
    {
        const BackupCopy copy = due();
        const BackupInfo made = must(copyBackup(copy, files)).value();
        must(BackupCopies(*profile).noteCopied(copy));
        return made;
    }
    std::vector<BackupInfo> copies(const BackupCopy &copy)
    {
        return must(BackupFolder(QDir(copy.folder).filePath(copy.place), files).list());
    }
    std::vector<BackupInfo> own() { return must(BackupFolder(backupFolderOf(profile->directory()), files).list()); }
};

QStringList namesOf(const std::vector<BackupInfo> &backups)
{
    QStringList names;
    for (const BackupInfo &backup : backups)
        names << QFileInfo(backup.folder).fileName();
    return names;
}

} // namespace

/** The daily backup in a second place. */
class BackupCopiesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAFolderNothingIsDue();
    void theDailyBackupIsCopiedAndCanBeRestored();
    void twiceADayTheNewestStays();
    void asManyAreKeptAsInTheProfile();
    void aMissingFolderIsToldAndNeverMade();
    void everyFaultLeavesTheEarlierCopy_data();
    void everyFaultLeavesTheEarlierCopy();
    void stoppingLeavesNothing();
    void aDamagedBackupIsNotCarriedOn();
    void aDamagedCopyDoesNotCountAsOne();
    void twoWorkstationsShareAFolder();
    void onlyOneCopiesAtATime();
    void anotherFolderBeginsAnew();
    void whatWasChosenMeanwhileIsNotCalledCopied();
    void wrongFoldersAreRefused();
    void behindTheLockNothingIsToldOfTheIdentity();
};

void BackupCopiesTest::withoutAFolderNothingIsDue()
{
    Bench bench;
    QVERIFY(!bench.isDue()); // no backup yet
    bench.backUpDaily();
    QVERIFY(bench.isDue());
    must(BackupCopies(*bench.profile).setFolder({}));
    QVERIFY(!bench.isDue());
    QCOMPARE(BackupCopies(*bench.profile).folder(), QString());
}

void BackupCopiesTest::theDailyBackupIsCopiedAndCanBeRestored()
{
    Bench bench;
    must(bench.profile->settings().setValue(u"a"_s, u"1"_s));
    bench.backUpDaily();
    QVERIFY(!BackupCopies(*bench.profile).lastCopied().isValid());
    const BackupInfo copy = bench.copyAndNote();
    QVERIFY(copy.folder.startsWith(bench.stick + u"/yichuang-330212110-"_s));
    QVERIFY(verifyBackup(copy.folder, bench.files));
    QVERIFY(!bench.isDue());
    QCOMPARE(BackupCopies(*bench.profile).lastCopied().date(), bench.clock.today());
    QVERIFY(!must(bench.profile->backUpDaily())); // the same day
    QVERIFY(!bench.isDue());

    const QString elsewhere = bench.folder.filePath(u"elsewhere"_s);
    must(Profile::restore(copy.folder, elsewhere, bench.files, bench.clock, bench.random));
    const auto restored = must(Profile::open(elsewhere, bench.files, bench.clock, bench.random));
    (void)must(restored->logIn(plainProfile().login, plainProfile().password));
    QCOMPARE(must(restored->settings().value(u"a"_s)), u"1"_s);
    // It is another workstation now: what the first one has copied is not its own.
    must(restored->backUp());
    QVERIFY(must(BackupCopies(*restored).due())->place != QFileInfo(QFileInfo(copy.folder).path()).fileName());
}

void BackupCopiesTest::twiceADayTheNewestStays()
{
    Bench bench;
    bench.backUpDaily();
    const BackupInfo morning = bench.copyAndNote();
    bench.clock.advanceSeconds(6 * 3600);
    must(bench.profile->backUp());
    const BackupCopy copy = bench.due();
    const BackupInfo evening = bench.copyAndNote();
    QVERIFY(morning.folder != evening.folder);
    QCOMPARE(bench.copies(copy), std::vector<BackupInfo>{evening});
    QVERIFY(verifyBackup(evening.folder, bench.files));
    // Once more: nothing is copied again, whatever the profile remembers.
    QCOMPARE(must(copyBackup(copy, bench.files)).value(), evening);
    QCOMPARE(bench.copies(copy).size(), std::size_t(1));
}

void BackupCopiesTest::asManyAreKeptAsInTheProfile()
{
    Bench bench;
    QString place;
    for (int day = 0; day < 20; ++day) {
        bench.backUpDaily();
        place = bench.copyAndNote().folder;
        bench.clock.advanceSeconds(24 * 3600);
    }
    const QString root = QFileInfo(place).absolutePath();
    const QStringList copied = namesOf(must(BackupFolder(root, bench.files).list()));
    QCOMPARE(copied, namesOf(bench.own()));
    QVERIFY2(copied.size() < 12, qPrintable(copied.join(u' ')));
}

void BackupCopiesTest::aMissingFolderIsToldAndNeverMade()
{
    Bench bench;
    bench.backUpDaily();
    QVERIFY(QDir().rmdir(bench.stick));
    const BackupCopy copy = bench.due();
    const auto refused = copyBackup(copy, bench.files);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QCOMPARE(refused.error().reason, u"backup.copy-folder"_s);
    QVERIFY(!QFile::exists(bench.stick));
    QCOMPARE(bench.own().size(), std::size_t(1));
    QVERIFY(QDir().mkdir(bench.stick)); // plugged in again
    QVERIFY(bench.isDue());
    QVERIFY(verifyBackup(bench.copyAndNote().folder, bench.files));
}

void BackupCopiesTest::everyFaultLeavesTheEarlierCopy_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("full") << int(ErrorCode::DiskFull);
    QTest::newRow("read-only") << int(ErrorCode::ReadOnly);
}

void BackupCopiesTest::everyFaultLeavesTheEarlierCopy()
{
    QFETCH(int, code);
    Bench bench;
    bench.backUpDaily();
    const BackupInfo earlier = bench.copyAndNote();
    bench.clock.advanceSeconds(24 * 3600);
    bench.backUpDaily();
    const BackupCopy copy = bench.due();
    FaultPlan plan;
    FaultyFiles files(plan, ErrorCode(code));
    int faults = 0;
    int refusedForIt = 0;
    while (true) {
        plan.failAt(faults + 1);
        const auto made = copyBackup(copy, files);
        const bool fired = plan.fired();
        plan.failAt(0);
        const std::vector<BackupInfo> there = bench.copies(copy);
        QCOMPARE(there.back(), earlier);
        for (const BackupInfo &backup : there)
            QVERIFY2(verifyBackup(backup.folder, bench.files), qPrintable(QString::number(faults)));
        if (!fired) {
            QVERIFY(made);
            break;
        }
        // What cannot be read is another fault; a manifest that cannot be read at the end only keeps its blobs.
        const ErrorCode refused = made ? ErrorCode(code) : made.error().code;
        QVERIFY2(refused == ErrorCode(code) || refused == ErrorCode::IoFailed, qPrintable(errorCodeName(refused)));
        refusedForIt += !made && made.error().code == ErrorCode(code);
        if (there.size() > 1) // whole; only what came afterwards failed
            must(bench.files.removeFolder(there.front().folder));
        ++faults;
    }
    QVERIFY2(faults > 15 && refusedForIt > 8, qPrintable(u"%1 %2"_s.arg(faults).arg(refusedForIt)));
    QCOMPARE(bench.copies(copy).size(), std::size_t(2));
}

void BackupCopiesTest::stoppingLeavesNothing()
{
    Bench bench;
    bench.backUpDaily();
    const BackupCopy copy = bench.due();
    qint64 last = 0;
    const auto stopped = copyBackup(copy, bench.files, [&last](qint64 done, qint64 total) {
        last = done;
        return done > total; // never
    });
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(last > 0);
    QVERIFY(bench.copies(copy).empty());
    QVERIFY(bench.isDue());
}

void BackupCopiesTest::aDamagedBackupIsNotCarriedOn()
{
    Bench bench;
    bench.backUpDaily();
    const BackupCopy copy = bench.due();
    QFile database(copy.backup + u"/profile.db"_s);
    QVERIFY(database.open(QFile::ReadWrite) && database.seek(database.size() / 2) && database.write("!", 1) == 1);
    database.close();
    const auto refused = copyBackup(copy, bench.files);
    QCOMPARE(refused.error().code, ErrorCode::ProfileDamaged);
    QVERIFY(bench.copies(copy).empty());
}

void BackupCopiesTest::aDamagedCopyDoesNotCountAsOne()
{
    Bench bench;
    bench.backUpDaily();
    const BackupCopy copy = bench.due();
    const BackupInfo made = must(copyBackup(copy, bench.files)).value();
    QVERIFY(QFile::resize(made.folder + u"/manifest.json"_s, 10));
    const BackupInfo again = must(copyBackup(copy, bench.files)).value();
    QVERIFY(again.folder != made.folder);
    QVERIFY(verifyBackup(again.folder, bench.files));
}

void BackupCopiesTest::twoWorkstationsShareAFolder()
{
    Bench bench;
    bench.backUpDaily();
    const BackupInfo first = bench.copyAndNote();
    const auto neighbour = bench.create(u"neighbour"_s);
    must(BackupCopies(*neighbour).setFolder(bench.stick));
    QVERIFY(must(neighbour->backUpDaily()));
    const BackupInfo second = must(copyBackup(must(BackupCopies(*neighbour).due()).value(), bench.files)).value();
    QVERIFY(QFileInfo(first.folder).absolutePath() != QFileInfo(second.folder).absolutePath());
    QVERIFY(verifyBackup(first.folder, bench.files));
    QVERIFY(verifyBackup(second.folder, bench.files));
}

void BackupCopiesTest::onlyOneCopiesAtATime()
{
    Bench bench;
    bench.backUpDaily();
    const BackupCopy copy = bench.due();
    const QString place = QDir(copy.folder).filePath(copy.place);
    QVERIFY(QDir().mkpath(place));
    QLockFile other(place + u"/copying.lock"_s);
    QVERIFY(other.lock());
    QVERIFY(!must(copyBackup(copy, bench.files)));
    QVERIFY(bench.copies(copy).empty());
    other.unlock();
    QVERIFY(must(copyBackup(copy, bench.files)));
}

void BackupCopiesTest::anotherFolderBeginsAnew()
{
    Bench bench;
    bench.backUpDaily();
    bench.copyAndNote();
    const QString other = bench.folder.filePath(u"other"_s);
    QVERIFY(QDir().mkdir(other));
    must(BackupCopies(*bench.profile).setFolder(other));
    QVERIFY(!BackupCopies(*bench.profile).lastCopied().isValid());
    QVERIFY(bench.copyAndNote().folder.startsWith(other));
}

void BackupCopiesTest::whatWasChosenMeanwhileIsNotCalledCopied()
{
    Bench bench;
    bench.backUpDaily();
    const BackupCopy copy = bench.due();
    const QString other = bench.folder.filePath(u"other"_s);
    QVERIFY(QDir().mkdir(other));
    must(BackupCopies(*bench.profile).setFolder(other));
    must(BackupCopies(*bench.profile).noteCopied(copy)); // the first folder's copy ends now
    QVERIFY(bench.isDue());
}

void BackupCopiesTest::wrongFoldersAreRefused()
{
    Bench bench;
    BackupCopies copies(*bench.profile);
    QCOMPARE(copies.setFolder(bench.folder.filePath(u"nowhere"_s)).error().reason, u"backup.copy-folder"_s);
    QCOMPARE(copies.setFolder(u"profile"_s).error().reason, u"backup.copy-folder"_s);
    QCOMPARE(copies.setFolder(bench.profile->directory()).error().reason, u"backup.copy-inside"_s);
    bench.backUpDaily();
    QCOMPARE(copies.setFolder(backupFolderOf(bench.profile->directory())).error().reason, u"backup.copy-inside"_s);
    QCOMPARE(copies.folder(), bench.stick);
    const QString beside = bench.profile->directory() + u"-copies"_s; // begins like the profile's path
    QVERIFY(QDir().mkdir(beside));
    must(copies.setFolder(beside));
}

void BackupCopiesTest::behindTheLockNothingIsToldOfTheIdentity()
{
    Bench bench;
    bench.backUpDaily();
    bench.profile->lock();
    QCOMPARE(BackupCopies(*bench.profile).due().error().reason, u"session.locked"_s);
    QCOMPARE(BackupCopies(*bench.profile).folder(), bench.stick);
}

QTEST_GUILESS_MAIN(BackupCopiesTest)
#include "backupcopies_test.moc"
