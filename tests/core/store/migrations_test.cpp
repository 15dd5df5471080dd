// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/migrations.h"
#include "tests/core/store/faultyvfs.h"
#include "tests/core/store/must.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

class MigrationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramsOwnStepsApply();
    void everyTableIsStrict();
    void countsByMonthBeginWithWhatIsThere();
    void anOlderFileIsBroughtForwardAfterABackup();
    void noBackupIsTakenWhenNothingChanges();
    void aFailedBackupChangesNothing();
    void aFailingStepLeavesTheVersionBefore();
    void aStepThatOrphansRowsIsRefused();
    void aNewerFileIsRefusedUntouched();
    void aNewerVersionThatLiesInTheLogAloneIsSeen();
    void filesThatAreNotOursAreRefused_data();
    void filesThatAreNotOursAreRefused();
    void aMissingFileIsNotFound();
    void anExistingFileIsNotMadeAnew();
    void everyFaultLeavesOneVersionOrTheOther();
};

namespace {

const std::vector<Migration> first{{1, "CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT; INSERT INTO a VALUES (7);"}};
const std::vector<Migration> both{first.front(),
                                  {2,
                                   "CREATE TABLE b (id INTEGER PRIMARY KEY) STRICT;"
                                   "INSERT INTO b SELECT id FROM a; DROP TABLE a;"}};

QString file(const QTemporaryDir &folder)
{
    return folder.filePath(QStringLiteral("profile.db"));
}

QByteArray contentOf(const QString &path)
{
    QFile opened(path);
    return opened.open(QFile::ReadOnly) ? opened.readAll() : QByteArray();
}

int versionOf(const QTemporaryDir &folder)
{
    return must(lookAtDatabase(file(folder))).version;
}

} // namespace

void MigrationsTest::theProgramsOwnStepsApply()
{
    QTemporaryDir folder;
    const std::vector<Migration> steps = must(programMigrations());
    const auto database = must(createProfileDatabase(file(folder), steps));
    QCOMPARE(must(database->integer("PRAGMA user_version")), qint64(steps.back().version));
    QCOMPARE(must(database->integer("PRAGMA application_id")), qint64(profileApplicationId));
    QCOMPARE(must(integrityFaults(*database)), QStringList());
}

void MigrationsTest::countsByMonthBeginWithWhatIsThere()
{
    QTemporaryDir folder;
    const std::vector<Migration> steps = must(programMigrations());
    constexpr int before = 12; // the last step without them
    const auto database = must(createProfileDatabase(file(folder), {steps.begin(), steps.begin() + before}));
    must(database->execute("INSERT INTO proxy_cases (rec, agent, station, step, waits_at, began_on, marks) VALUES "
                           "(1, 'a', '', 'closed', '', '2026-01-02', 0), (2, 'a', '', 'closed', '', '2026-01-31', 0), "
                           "(3, 'a', '', 'closed', '', '2026-02-01', 0), (4, '', '', '', 'town', '2026-02-01', 0)"));
    must(database->execute("INSERT INTO visits VALUES "
                           "(1, '2026-01-02', 'c', 'w', 'a', '', '', '', 0, '', 0, 0, ''), "
                           "(2, '2026-01-03', 'c', 'w', 'a', '', '', '', 0, '', 0, 0, ''), "
                           "(3, '2026-01-03', 'c', 'w', 'b', '', '', '', 0, '', 0, 0, '')"));
    must(migrate(*database, steps, {}));
    const auto number = [&database](const char *sql) { return must(database->integer(sql)); };
    QCOMPARE(number("SELECT cases FROM proxy_counts WHERE month = '2026-01'"), 2);
    QCOMPARE(number("SELECT sum(cases) FROM proxy_counts"), 3); // what was only sent on is no commission
    QCOMPARE(number("SELECT visits FROM visit_counts WHERE served_by = 'a'"), 2);
    // And go on with what is written and taken away.
    must(database->execute("DELETE FROM proxy_cases WHERE rec = 3; DELETE FROM visits WHERE rec = 1"));
    QCOMPARE(number("SELECT count(*) FROM proxy_counts"), 1);
    QCOMPARE(number("SELECT visits FROM visit_counts WHERE served_by = 'a'"), 1);
}

void MigrationsTest::everyTableIsStrict()
{
    QTemporaryDir folder;
    const auto database = must(createProfileDatabase(file(folder), must(programMigrations())));
    QVERIFY(must(database->integer("SELECT count(*) FROM pragma_table_list WHERE schema='main' AND type='table' "
                                   "AND name NOT LIKE 'sqlite_%'"))
            > 5);
    QCOMPARE(must(database->integer("SELECT count(*) FROM pragma_table_list WHERE schema='main' AND type='table' "
                                    "AND name NOT LIKE 'sqlite_%' AND strict=0")),
             0);
}

void MigrationsTest::anOlderFileIsBroughtForwardAfterABackup()
{
    QTemporaryDir folder;
    must(createProfileDatabase(file(folder), first));
    QList<int> backups;
    const BackupFirst backup = [&](int from) -> Result<> {
        backups.append(from);
        return {};
    };
    const auto database = must(openProfileDatabase(file(folder), both, backup));
    QCOMPARE(backups, QList<int>{1});
    QCOMPARE(must(database->integer("SELECT id FROM b")), 7);
    QCOMPARE(must(database->integer("PRAGMA user_version")), 2);
}

void MigrationsTest::noBackupIsTakenWhenNothingChanges()
{
    QTemporaryDir folder;
    must(createProfileDatabase(file(folder), both));
    const BackupFirst backup = [](int) -> Result<> { return failure(ErrorCode::DiskFull); };
    QVERIFY(openProfileDatabase(file(folder), both, backup));
}

void MigrationsTest::aFailedBackupChangesNothing()
{
    QTemporaryDir folder;
    must(createProfileDatabase(file(folder), first));
    const BackupFirst backup = [](int) -> Result<> { return failure(ErrorCode::DiskFull); };
    QCOMPARE(openProfileDatabase(file(folder), both, backup).error().code, ErrorCode::DiskFull);
    QCOMPARE(versionOf(folder), 1);
}

void MigrationsTest::aFailingStepLeavesTheVersionBefore()
{
    QTemporaryDir folder;
    must(createProfileDatabase(file(folder), first));
    std::vector<Migration> broken = both;
    broken.push_back({3, "CREATE TABLE c (id INTEGER PRIMARY KEY) STRICT; SELEKT;"});
    QVERIFY(!openProfileDatabase(file(folder), broken, {}));
    QCOMPARE(versionOf(folder), 2);
    const auto database = must(openProfileDatabase(file(folder), both, {}));
    QCOMPARE(must(database->integer("SELECT count(*) FROM sqlite_master WHERE name='c'")), 0);
}

void MigrationsTest::aStepThatOrphansRowsIsRefused()
{
    QTemporaryDir folder;
    must(createProfileDatabase(file(folder), first));
    std::vector<Migration> orphaning = first;
    orphaning.push_back({2,
                         "PRAGMA defer_foreign_keys=ON;"
                         "CREATE TABLE d (of INTEGER REFERENCES a (id)) STRICT; INSERT INTO d VALUES (99);"});
    QCOMPARE(openProfileDatabase(file(folder), orphaning, {}).error().reason, QStringLiteral("database.foreign-key"));
    QCOMPARE(versionOf(folder), 1);
}

void MigrationsTest::aNewerFileIsRefusedUntouched()
{
    QTemporaryDir folder;
    must(createProfileDatabase(file(folder), both));
    const QByteArray before = contentOf(file(folder));
    QCOMPARE(openProfileDatabase(file(folder), first, {}).error().code, ErrorCode::ProfileNewer);
    QCOMPARE(contentOf(file(folder)), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("profile.db")});
}

void MigrationsTest::aNewerVersionThatLiesInTheLogAloneIsSeen()
{
    QTemporaryDir folder;
    QTemporaryDir crashed;
    must(createProfileDatabase(file(folder), first));
    {
        const auto newer = must(openProfileDatabase(file(folder), both, {}));
        // what a crash would leave: the file as it was, the new version in the log
        for (const char *part : {"", "-wal"})
            QVERIFY(QFile::copy(file(folder) + QLatin1StringView(part), file(crashed) + QLatin1StringView(part)));
    }
    const QByteArray before = contentOf(file(crashed));
    const QByteArray logBefore = contentOf(file(crashed) + QStringLiteral("-wal"));
    QVERIFY(!logBefore.isEmpty());
    QCOMPARE(openProfileDatabase(file(crashed), first, {}).error().code, ErrorCode::ProfileNewer);
    QCOMPARE(contentOf(file(crashed)), before);
    QCOMPARE(contentOf(file(crashed) + QStringLiteral("-wal")), logBefore);
    QVERIFY(openProfileDatabase(file(crashed), both, {})); // and the newer program still can
}

void MigrationsTest::filesThatAreNotOursAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("text") << QByteArray("hello").repeated(100);
    QTest::newRow("a header and zeros") << QByteArray("SQLite format 3\0", 16) + QByteArray(4096, '\0');
    QTest::newRow("a header and noise") << QByteArray("SQLite format 3\0", 16) + QByteArray(4096, '\x5a');
}

void MigrationsTest::filesThatAreNotOursAreRefused()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    QFile foreign(file(folder));
    QVERIFY(foreign.open(QFile::WriteOnly));
    foreign.write(content);
    foreign.close();
    QCOMPARE(openProfileDatabase(file(folder), first, {}).error().code, ErrorCode::ProfileDamaged);
    QCOMPARE(contentOf(file(folder)), content);
}

void MigrationsTest::aMissingFileIsNotFound()
{
    QTemporaryDir folder;
    QCOMPARE(openProfileDatabase(file(folder), first, {}).error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(file(folder)));
}

void MigrationsTest::anExistingFileIsNotMadeAnew()
{
    QTemporaryDir folder;
    must(createProfileDatabase(file(folder), first));
    QCOMPARE(createProfileDatabase(file(folder), first).error().code, ErrorCode::AlreadyExists);
}

void MigrationsTest::everyFaultLeavesOneVersionOrTheOther()
{
    FaultPlan plan;
    FaultyVfs vfs(plan);
    int faults = 0;
    while (true) {
        QTemporaryDir folder;
        must(createProfileDatabase(file(folder), first));
        plan.failAt(faults + 1);
        (void)openProfileDatabase(file(folder), both, {});
        const bool fired = plan.fired();
        plan.failAt(0);
        const int version = versionOf(folder);
        QVERIFY2(version == 1 || version == 2, qPrintable(QString::number(faults)));
        const auto database = must(openProfileDatabase(file(folder), both, {}));
        QCOMPARE(must(database->integer("SELECT id FROM b")), 7);
        if (!fired)
            break;
        ++faults;
    }
    QVERIFY(faults > 5);
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "migrations_test.moc"
