// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/backupmanifest.h"
#include "core/store/blobstore.h"
#include "core/store/database.h"
#include "core/store/filesystem.h"
#include "core/store/migrations.h"
#include "core/store/restore.h"
#include "tests/core/store/faultyfiles.h"
#include "tests/core/store/faultyvfs.h"
#include "tests/core/store/must.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

namespace {

const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::OffsetFromUTC, 8 * 3600);

/** A profile folder with settings, two blobs and room for restores and backups beside it. */
struct Bench
{
    QTemporaryDir folder;
    LocalFiles files;
    Keyring keyring = Keyring::generate();
    std::vector<Migration> steps = must(programMigrations());
    BackupSource profile{folder.filePath(QStringLiteral("profile/profile.db")),
                         folder.filePath(QStringLiteral("profile/blobs"))};
    BackupSource restored{folder.filePath(QStringLiteral("restored/profile.db")),
                          folder.filePath(QStringLiteral("restored/blobs"))};
    QString root = folder.filePath(QStringLiteral("backups"));
    std::unique_ptr<Database> database;

    Bench()
    {
        must(files.makeFolder(folder.filePath(QStringLiteral("profile"))));
        database = must(createProfileDatabase(profile.database, steps));
        set("a", "1");
        addBlob("first scan");
        addBlob(QByteArray(300 * 1024, 's'));
    }

    void set(const char *key, const char *value)
    {
        must(database
                 ->prepare("INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
                 .bind(QString::fromUtf8(key))
                 .bind(QString::fromUtf8(value))
                 .run());
    }

    BlobInfo addBlob(const QByteArray &content)
    {
        const BlobInfo info = must(BlobStore(profile.blobs, keyring, files).put(content));
        must(database->prepare("INSERT INTO blobs (hash, size, media_type, created_at) VALUES (?, ?, '', '')")
                 .bind(info.file)
                 .bind(info.size)
                 .run());
        return info;
    }

    BackupFolder backups() { return BackupFolder(root, files); }
    int newest() const { return steps.back().version; }

    /** Whether the restored profile has everything, and `a` is @p value. */
    bool restoredHolds(const char *value, int blobs)
    {
        const auto copy = must(openProfileDatabase(restored.database, steps, {}));
        Statement row = copy->prepare("SELECT value FROM settings WHERE key = 'a'");
        const BlobStore store(restored.blobs, keyring, files);
        const QStringList names = must(store.files());
        return must(row.step()) && row.text(0) == QString::fromUtf8(value) && must(integrityFaults(*copy)).isEmpty()
            && names.size() == blobs && std::all_of(names.begin(), names.end(), [&](const QString &name) {
                   return bool(store.verifyFile(name));
               });
    }
};

QStringList filesIn(const QString &folder)
{
    QStringList names;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        names.append(QDir(folder).relativeFilePath(all.next()));
    names.sort();
    return names;
}

void spoil(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadWrite) || !file.seek(file.size() / 2) || file.write("!", 1) != 1)
        qFatal("cannot spoil");
}

} // namespace

class BackupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRestoredProfileEqualsTheBackedUpOne();
    void aBackupIsOfOneMomentWhileTheDeskGoesOn();
    void aSecondBackupSharesTheBlobs();
    void twoBackupsInOneSecondBothStay();
    void aDatabaseInABackupIsOneFile();
    void aMissingBlobIsNamedAndTheRestIsKept();
    void cancellingLeavesNothing();
    void progressNeverGoesBack();
    void changedBackupsAreRefused_data();
    void changedBackupsAreRefused();
    void hostileManifestsAreRefused_data();
    void hostileManifestsAreRefused();
    void aRestoreGoesWhereNoProfileIs();
    void aLogLeftAloneIsNotPlayedIntoTheRestore();
    void aNewerBackupIsRefused();
    void theRestoredDatabaseIsAdjustedBeforeItHasItsName();
    void aFailedAdjustmentIsNoProfile();
    void rotationKeepsDaysWeeksAndMonths();
    void rotationAlwaysKeepsTheNewest();
    void rotationRemovesBlobsNobodyNeeds();
    void rotationKeepsBlobsWhileAManifestIsUnreadable();
    void everyFaultWhileBackingUpLeavesTheEarlierOne();
    void everyFaultWhileRestoringLeavesNoProfileOrAWholeOne();
};

void BackupTest::aRestoredProfileEqualsTheBackedUpOne()
{
    Bench bench;
    const BackupInfo made = must(bench.backups().make(bench.profile, noon));
    QCOMPARE(QFileInfo(made.folder).fileName(), QStringLiteral("backup-20261122-120000"));
    QCOMPARE(made.missingBlobs, QStringList());
    QCOMPARE(made.schemaVersion, bench.newest());
    QCOMPARE(must(bench.backups().list()), std::vector<BackupInfo>{made});
    QVERIFY(verifyBackup(made.folder, bench.files));
    must(restoreBackup(made.folder, bench.restored, bench.newest(), bench.files));
    QVERIFY(bench.restoredHolds("1", 2));
}

void BackupTest::aBackupIsOfOneMomentWhileTheDeskGoesOn()
{
    Bench bench;
    for (int i = 0; i < 400; ++i) // several steps of the copy
        bench.set(qPrintable(QString::number(i)), QByteArray(8000, 'x').constData());
    int steps = 0;
    const BackupInfo made = must(bench.backups().make(bench.profile, noon, [&](qint64, qint64) {
        bench.set("a", "2"); // on the desk's own connection, between any two steps
        return ++steps > 0;
    }));
    QVERIFY(steps > 2);
    must(restoreBackup(made.folder, bench.restored, bench.newest(), bench.files));
    QVERIFY(bench.restoredHolds("1", 2));
}

void BackupTest::aSecondBackupSharesTheBlobs()
{
    Bench bench;
    must(bench.backups().make(bench.profile, noon));
    bench.addBlob("third scan");
    bench.set("a", "2");
    const BackupInfo second = must(bench.backups().make(bench.profile, noon.addDays(1)));
    QCOMPARE(must(bench.backups().list()).size(), std::size_t(2));
    QCOMPARE(must(bench.backups().list()).front().folder, second.folder);
    QCOMPARE(QDir(bench.root + QStringLiteral("/blobs")).entryList(QDir::Files).size(), 3);
    must(restoreBackup(second.folder, bench.restored, bench.newest(), bench.files));
    QVERIFY(bench.restoredHolds("2", 3));
}

void BackupTest::twoBackupsInOneSecondBothStay()
{
    Bench bench;
    const BackupInfo one = must(bench.backups().make(bench.profile, noon));
    const BackupInfo two = must(bench.backups().make(bench.profile, noon));
    QVERIFY(one.folder != two.folder);
    QVERIFY(verifyBackup(one.folder, bench.files));
    QVERIFY(verifyBackup(two.folder, bench.files));
}

void BackupTest::aDatabaseInABackupIsOneFile()
{
    Bench bench;
    const BackupInfo made = must(bench.backups().make(bench.profile, noon));
    QCOMPARE(filesIn(made.folder), (QStringList{QStringLiteral("manifest.json"), QStringLiteral("profile.db")}));
}

void BackupTest::aMissingBlobIsNamedAndTheRestIsKept()
{
    Bench bench;
    const BlobInfo lost = bench.addBlob("lost");
    QVERIFY(QFile::remove(bench.profile.blobs + u'/' + lost.file));
    const BackupInfo made = must(bench.backups().make(bench.profile, noon));
    QCOMPARE(made.missingBlobs, QStringList{lost.file});
    must(restoreBackup(made.folder, bench.restored, bench.newest(), bench.files));
    QVERIFY(bench.restoredHolds("1", 2));
}

void BackupTest::cancellingLeavesNothing()
{
    Bench bench;
    for (int when = 1; when <= 3; ++when) {
        int calls = 0;
        const auto made = bench.backups().make(bench.profile, noon, [&](qint64, qint64) { return ++calls < when; });
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
        QCOMPARE(QDir(bench.root).entryList({QStringLiteral("*backup*")}, QDir::Dirs | QDir::Hidden), QStringList());
    }
}

void BackupTest::progressNeverGoesBack()
{
    Bench bench;
    qint64 last = 0;
    const auto watch = [&](qint64 done, qint64 total) {
        const bool sane = done >= last && done <= total;
        last = done;
        return sane;
    };
    const BackupInfo made = must(bench.backups().make(bench.profile, noon, watch));
    QVERIFY(last > 0);
    last = 0;
    QVERIFY(verifyBackup(made.folder, bench.files, watch));
    QCOMPARE(last, made.size);
}

void BackupTest::changedBackupsAreRefused_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what :
         {"database", "database cut", "database gone", "blob", "blob gone", "manifest", "manifest gone"})
        QTest::newRow(what) << QString::fromUtf8(what);
}

void BackupTest::changedBackupsAreRefused()
{
    QFETCH(QString, what);
    Bench bench;
    const BackupInfo made = must(bench.backups().make(bench.profile, noon));
    const QString pool = bench.root + QStringLiteral("/blobs/");
    const QString blob = pool + QDir(pool).entryList(QDir::Files).first();
    const QString database = made.folder + QStringLiteral("/profile.db");
    const QString manifest = made.folder + QStringLiteral("/manifest.json");
    if (what == QStringLiteral("database"))
        spoil(database);
    else if (what == QStringLiteral("database cut"))
        QVERIFY(QFile::resize(database, 4096));
    else if (what == QStringLiteral("database gone"))
        QVERIFY(QFile::remove(database));
    else if (what == QStringLiteral("blob"))
        spoil(blob);
    else if (what == QStringLiteral("blob gone"))
        QVERIFY(QFile::remove(blob));
    else if (what == QStringLiteral("manifest"))
        QVERIFY(QFile::resize(manifest, 40));
    else
        QVERIFY(QFile::remove(manifest));
    const ErrorCode expected =
        what == QStringLiteral("manifest gone") ? ErrorCode::NotFound : ErrorCode::ProfileDamaged;
    QCOMPARE(verifyBackup(made.folder, bench.files).error().code, expected);
    QCOMPARE(restoreBackup(made.folder, bench.restored, bench.newest(), bench.files).error().code, expected);
    QVERIFY(!QFile::exists(bench.restored.database));
}

void BackupTest::hostileManifestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("format") << QByteArray("\"format\":1") << QByteArray("\"format\":2");
    QTest::newRow("database elsewhere") << QByteArray("\"profile.db\"") << QByteArray("\"../profile.db\"");
    QTest::newRow("blob elsewhere") << QByteArray("\"blobs\":[{\"name\":\"")
                                    << QByteArray("\"blobs\":[{\"name\":\"../../");
    QTest::newRow("negative version") << QByteArray("\"schemaVersion\":") << QByteArray("\"schemaVersion\":-");
    QTest::newRow("no time") << QByteArray("\"madeAt\":\"2026") << QByteArray("\"madeAt\":\"soon");
}

void BackupTest::hostileManifestsAreRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    Bench bench;
    const BackupInfo made = must(bench.backups().make(bench.profile, noon));
    const QString path = made.folder + QStringLiteral("/manifest.json");
    QByteArray manifest = must(readFile(bench.files, path, 1 << 20));
    QVERIFY(manifest.contains(from));
    must(writeFile(bench.files, path, manifest.replace(from, to)));
    QCOMPARE(restoreBackup(made.folder, bench.restored, bench.newest(), bench.files).error().reason,
             QStringLiteral("backup.manifest"));
    QVERIFY(must(bench.backups().list()).empty());
}

void BackupTest::aRestoreGoesWhereNoProfileIs()
{
    Bench bench;
    const BackupInfo made = must(bench.backups().make(bench.profile, noon));
    bench.set("a", "2");
    QCOMPARE(restoreBackup(made.folder, bench.profile, bench.newest(), bench.files).error().code,
             ErrorCode::AlreadyExists);
    QCOMPARE(must(bench.database->integer("SELECT value FROM settings WHERE key = 'a'")), 2);
}

void BackupTest::aLogLeftAloneIsNotPlayedIntoTheRestore()
{
    Bench bench;
    const BackupInfo made = must(bench.backups().make(bench.profile, noon));
    must(bench.files.makeFolder(QFileInfo(bench.restored.database).absolutePath()));
    must(writeFile(bench.files, bench.restored.database + QStringLiteral("-wal"), "of another life"));
    QCOMPARE(restoreBackup(made.folder, bench.restored, bench.newest(), bench.files).error().code,
             ErrorCode::AlreadyExists);
}

void BackupTest::aNewerBackupIsRefused()
{
    Bench bench;
    const BackupInfo made = must(bench.backups().make(bench.profile, noon));
    QCOMPARE(restoreBackup(made.folder, bench.restored, bench.newest() - 1, bench.files).error().code,
             ErrorCode::ProfileNewer);
    QVERIFY(!QFile::exists(bench.restored.database));
}

void BackupTest::theRestoredDatabaseIsAdjustedBeforeItHasItsName()
{
    Bench bench;
    const BackupInfo made = must(bench.backups().make(bench.profile, noon));
    bool named = true;
    const AdjustRestored adjust = [&](Database &database) {
        named = QFile::exists(bench.restored.database);
        return database.execute("UPDATE settings SET value = '9' WHERE key = 'a'");
    };
    must(restoreBackup(made.folder, bench.restored, bench.newest(), bench.files, adjust));
    QVERIFY(!named);
    QVERIFY(bench.restoredHolds("9", 2));
    QCOMPARE(QDir(QFileInfo(bench.restored.database).absolutePath()).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("profile.db")});
}

void BackupTest::aFailedAdjustmentIsNoProfile()
{
    Bench bench;
    const BackupInfo made = must(bench.backups().make(bench.profile, noon));
    const AdjustRestored adjust = [](Database &) -> Result<> { return failure(ErrorCode::DiskFull); };
    QCOMPARE(restoreBackup(made.folder, bench.restored, bench.newest(), bench.files, adjust).error().code,
             ErrorCode::DiskFull);
    QVERIFY(!QFile::exists(bench.restored.database));
    must(restoreBackup(made.folder, bench.restored, bench.newest(), bench.files)); // and again
    QVERIFY(bench.restoredHolds("1", 2));
}

void BackupTest::rotationKeepsDaysWeeksAndMonths()
{
    std::vector<QDateTime> moments; // 400 days, morning and evening, newest first
    for (int day = 0; day < 400; ++day) {
        moments.push_back(noon.addDays(-day).addSecs(6 * 3600));
        moments.push_back(noon.addDays(-day));
    }
    const std::vector<std::size_t> outdated = outdatedBackups(moments, {});
    QStringList kept;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        if (std::find(outdated.begin(), outdated.end(), i) == outdated.end())
            kept.append(moments[i].toString(QStringLiteral("MM-dd hh")));
    }
    // 22 November 2026 is a Sunday: its week's newest is itself, the weeks before end on 15, 8 and 1 November
    QCOMPARE(kept.join(u' '),
             QStringLiteral("11-22 18 11-21 18 11-20 18 11-19 18 11-18 18 11-17 18 11-16 18 11-15 18 11-08 18 11-01 18 "
                            "10-31 18 09-30 18 08-31 18 07-31 18 06-30 18"));
}

void BackupTest::rotationAlwaysKeepsTheNewest()
{
    QCOMPARE(outdatedBackups({noon, noon, noon.addDays(-1)}, {0, 0, 0}), (std::vector<std::size_t>{1, 2}));
    QCOMPARE(outdatedBackups({}, {}).size(), std::size_t(0));
}

void BackupTest::rotationRemovesBlobsNobodyNeeds()
{
    Bench bench;
    must(bench.backups().make(bench.profile, noon));
    must(bench.database->execute("DELETE FROM blobs WHERE size < 1000"));
    const BackupInfo second = must(bench.backups().make(bench.profile, noon.addSecs(60)));
    must(bench.files.makeFolder(bench.root + QStringLiteral("/.making-backup-20261120-000000")));
    QCOMPARE(must(bench.backups().rotate()), 1);
    QCOMPARE(must(bench.backups().list()), std::vector<BackupInfo>{second});
    QCOMPARE(QDir(bench.root + QStringLiteral("/blobs")).entryList(QDir::Files).size(), 1);
    QVERIFY(!QFile::exists(bench.root + QStringLiteral("/.making-backup-20261120-000000")));
    QVERIFY(verifyBackup(second.folder, bench.files));
}

void BackupTest::rotationKeepsBlobsWhileAManifestIsUnreadable()
{
    Bench bench;
    const BackupInfo made = must(bench.backups().make(bench.profile, noon));
    QVERIFY(QFile::resize(made.folder + QStringLiteral("/manifest.json"), 10));
    QCOMPARE(must(bench.backups().rotate()), 0);
    QCOMPARE(QDir(bench.root + QStringLiteral("/blobs")).entryList(QDir::Files).size(), 2);
}

void BackupTest::everyFaultWhileBackingUpLeavesTheEarlierOne()
{
    FaultPlan plan;
    FaultyVfs vfs(plan);
    Bench bench;
    FaultyFiles files(plan, ErrorCode::DiskFull);
    const BackupInfo earlier = must(bench.backups().make(bench.profile, noon));
    bench.set("a", "2");
    bench.addBlob("third scan");
    int faults = 0;
    while (true) {
        plan.failAt(faults + 1);
        const auto made = BackupFolder(bench.root, files).make(bench.profile, noon.addSecs(60));
        const bool fired = plan.fired();
        plan.failAt(0);
        const std::vector<BackupInfo> listed = must(bench.backups().list());
        QCOMPARE(listed.back(), earlier);
        for (const BackupInfo &backup : listed)
            QVERIFY2(verifyBackup(backup.folder, bench.files), qPrintable(QString::number(faults)));
        if (!fired) {
            QVERIFY(made);
            break;
        }
        QVERIFY(!made);
        if (listed.size() > 1) // whole, only its name was not yet known to be on the disk
            must(bench.files.removeFolder(listed.front().folder));
        ++faults;
    }
    QVERIFY2(faults > 20, qPrintable(QString::number(faults)));
    must(restoreBackup(must(bench.backups().list()).front().folder, bench.restored, bench.newest(), bench.files));
    QVERIFY(bench.restoredHolds("2", 3));
}

void BackupTest::everyFaultWhileRestoringLeavesNoProfileOrAWholeOne()
{
    FaultPlan plan;
    FaultyVfs vfs(plan);
    Bench bench;
    FaultyFiles files(plan, ErrorCode::DiskFull);
    const BackupInfo made = must(bench.backups().make(bench.profile, noon));
    const AdjustRestored adjust = [](Database &database) {
        return database.execute("UPDATE settings SET value = '9' WHERE key = 'a'");
    };
    int faults = 0;
    while (true) {
        plan.failAt(faults + 1);
        const auto restored = restoreBackup(made.folder, bench.restored, bench.newest(), files, adjust);
        const bool fired = plan.fired();
        plan.failAt(0);
        if (restored || QFile::exists(bench.restored.database))
            QVERIFY2(bench.restoredHolds("9", 2), qPrintable(QString::number(faults)));
        must(bench.files.removeFolder(QFileInfo(bench.restored.database).absolutePath()));
        if (!fired) {
            QVERIFY(restored);
            break;
        }
        QVERIFY(!restored);
        ++faults;
    }
    QVERIFY2(faults > 20, qPrintable(QString::number(faults)));
}

QTEST_GUILESS_MAIN(BackupTest)
#include "backup_test.moc"
