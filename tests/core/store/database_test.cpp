// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/migrations.h"
#include "tests/core/store/faultyvfs.h"
#include "tests/core/store/must.h"

#include <sqlite3.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

class DatabaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConnectionIsDurableAndLeavesNoPlainCopies();
    void valuesComeBackAsTheyWere();
    void aStatementIsUsedAgain();
    void oneStatementTextCanBeOpenTwice();
    void aTransactionThatIsNotCommittedLeavesNothing();
    void aSecondTransactionIsRefused();
    void aWriterElsewhereIsToldAsLocked();
    void aMissingFileIsNotMade();
    void brokenFilesAreTold_data();
    void brokenFilesAreTold();
    void doublesAreToldAsSuch();
    void aWrongStatementIsADefectOfOurs();
    void aLongStatementCanBeInterrupted();
    void aReadOnlyConnectionDoesNotWrite();
    void theFaultsKindIsTold_data();
    void theFaultsKindIsTold();
    void whatWasAcknowledgedSurvivesEveryFault_data();
    void whatWasAcknowledgedSurvivesEveryFault();
};

namespace {

QString file(const QTemporaryDir &folder)
{
    return folder.filePath(QStringLiteral("t.db"));
}

std::unique_ptr<Database> openNew(const QTemporaryDir &folder)
{
    auto database = Database::open(file(folder), Database::Mode::ReadWriteCreate).value();
    must(database->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT, data BLOB) STRICT"));
    return database;
}

QString pragma(Database &database, const char *name)
{
    Statement statement = database.prepare(name);
    return statement.step().value() ? statement.text(0) : QString();
}

} // namespace

void DatabaseTest::aConnectionIsDurableAndLeavesNoPlainCopies()
{
    QTemporaryDir folder;
    const auto database = openNew(folder);
    QCOMPARE(pragma(*database, "PRAGMA journal_mode"), QStringLiteral("wal"));
    QCOMPARE(pragma(*database, "PRAGMA synchronous"), QStringLiteral("2"));
    QCOMPARE(pragma(*database, "PRAGMA foreign_keys"), QStringLiteral("1"));
    QCOMPARE(pragma(*database, "PRAGMA secure_delete"), QStringLiteral("1"));
    QCOMPARE(pragma(*database, "PRAGMA temp_store"), QStringLiteral("2"));
}

void DatabaseTest::valuesComeBackAsTheyWere()
{
    QTemporaryDir folder;
    const auto database = openNew(folder);
    const QString text = QStringLiteral("007 李𠮷 '\"%_");
    const QByteArray data = QByteArray::fromHex("00ff0041");
    must(database->prepare("INSERT INTO t VALUES (?, ?, ?)")
             .bind(std::numeric_limits<qint64>::min())
             .bind(text)
             .bind(data)
             .run());
    must(database->prepare("INSERT INTO t VALUES (?, ?, ?)")
             .bind(2)
             .bind(std::optional<QString>())
             .bind(QByteArray())
             .run());
    must(database->prepare("INSERT INTO t VALUES (?, ?, ?)").bind(3).bind(QString()).bind(QByteArray("")).run());
    Statement rows = database->prepare("SELECT id, text, data FROM t ORDER BY id");
    QVERIFY(rows.step().value());
    QCOMPARE(rows.integer(0), std::numeric_limits<qint64>::min());
    QCOMPARE(rows.text(1), text);
    QCOMPARE(rows.blob(2), data);
    QVERIFY(rows.step().value());
    QVERIFY(rows.isNull(1));
    QVERIFY(rows.isNull(2));
    QVERIFY(rows.step().value());
    QVERIFY(!rows.isNull(1));
    QVERIFY(!rows.isNull(2));
    QCOMPARE(rows.blob(2).size(), 0);
    QVERIFY(!rows.step().value());
}

void DatabaseTest::aStatementIsUsedAgain()
{
    QTemporaryDir folder;
    const auto database = openNew(folder);
    for (int i = 1; i <= 3; ++i)
        must(database->prepare("INSERT INTO t VALUES (?, ?, NULL)").bind(i).bind(QString::number(i)).run());
    // values of the use before must not show through where a later use binds fewer
    must(database->prepare("INSERT INTO t VALUES (?, ?, NULL)").bind(4).run());
    QCOMPARE(database->integer("SELECT count(*) FROM t WHERE text IS NULL").value(), 1);
}

void DatabaseTest::oneStatementTextCanBeOpenTwice()
{
    QTemporaryDir folder;
    const auto database = openNew(folder);
    must(database->execute("INSERT INTO t VALUES (1, 'a', NULL), (2, 'b', NULL)"));
    Statement outer = database->prepare("SELECT id FROM t ORDER BY id");
    QVERIFY(outer.step().value());
    Statement inner = database->prepare("SELECT id FROM t ORDER BY id");
    QVERIFY(inner.step().value());
    QVERIFY(inner.step().value());
    QCOMPARE(inner.integer(0), 2);
    QCOMPARE(outer.integer(0), 1);
}

void DatabaseTest::aTransactionThatIsNotCommittedLeavesNothing()
{
    QTemporaryDir folder;
    const auto database = openNew(folder);
    {
        const Transaction transaction = Transaction::begin(*database).value();
        must(database->execute("INSERT INTO t VALUES (1, 'a', NULL)"));
    }
    QCOMPARE(database->integer("SELECT count(*) FROM t").value(), 0);
    Transaction transaction = Transaction::begin(*database).value();
    must(database->execute("INSERT INTO t VALUES (1, 'a', NULL)"));
    QVERIFY(transaction.commit());
    QCOMPARE(database->integer("SELECT count(*) FROM t").value(), 1);
}

void DatabaseTest::aSecondTransactionIsRefused()
{
    QTemporaryDir folder;
    const auto database = openNew(folder);
    const Transaction first = Transaction::begin(*database).value();
    QCOMPARE(Transaction::begin(*database).error().code, ErrorCode::Internal);
}

void DatabaseTest::aWriterElsewhereIsToldAsLocked()
{
    QTemporaryDir folder;
    const auto database = openNew(folder);
    const auto other = Database::open(file(folder), Database::Mode::ReadWrite).value();
    sqlite3_busy_timeout(other->handle(), 0);
    const Transaction transaction = Transaction::begin(*database).value();
    QCOMPARE(Transaction::begin(*other).error().code, ErrorCode::ProfileLocked);
}

void DatabaseTest::aMissingFileIsNotMade()
{
    QTemporaryDir folder;
    QCOMPARE(Database::open(file(folder), Database::Mode::ReadWrite).error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(file(folder)));
}

void DatabaseTest::brokenFilesAreTold_data()
{
    QTest::addColumn<int>("keep");
    QTest::addColumn<int>("scribbleAt");
    QTest::newRow("cut to half") << 8192 << -1;
    QTest::newRow("cut in a page") << 6000 << -1;
    QTest::newRow("first page overwritten") << -1 << 0;
    QTest::newRow("page type overwritten") << -1 << 100;
}

void DatabaseTest::brokenFilesAreTold()
{
    QFETCH(int, keep);
    QFETCH(int, scribbleAt);
    QTemporaryDir folder;
    {
        const auto database = openNew(folder);
        for (int i = 1; i <= 20; ++i)
            must(database->prepare("INSERT INTO t VALUES (?, ?, NULL)").bind(i).bind(QString(2000, u'x')).run());
    }
    QFile broken(file(folder));
    QVERIFY(broken.open(QFile::ReadWrite));
    if (keep >= 0)
        QVERIFY(broken.resize(keep));
    if (scribbleAt >= 0) {
        broken.seek(scribbleAt);
        broken.write(QByteArray(64, '\x77'));
    }
    broken.close();
    const auto opened = Database::open(file(folder), Database::Mode::ReadWrite);
    if (!opened) {
        QCOMPARE(opened.error().code, ErrorCode::ProfileDamaged);
        return;
    }
    const Result<QStringList> faults = integrityFaults(**opened);
    QVERIFY(faults ? !faults->isEmpty() : faults.error().code == ErrorCode::ProfileDamaged);
}

void DatabaseTest::doublesAreToldAsSuch()
{
    QTemporaryDir folder;
    const auto database = openNew(folder);
    must(database->execute("INSERT INTO t VALUES (1, 'a', NULL)"));
    QCOMPARE(database->execute("INSERT INTO t VALUES (1, 'b', NULL)").error().code, ErrorCode::AlreadyExists);
}

void DatabaseTest::aWrongStatementIsADefectOfOurs()
{
    QTemporaryDir folder;
    const auto database = openNew(folder);
    QCOMPARE(database->prepare("SELEKT 1").step().error().code, ErrorCode::Internal);
    QCOMPARE(database->prepare("SELECT 1").bind(7).step().error().code, ErrorCode::Internal); // no such parameter
    QCOMPARE(database->integer("SELECT 1").value(), 1);
}

void DatabaseTest::aLongStatementCanBeInterrupted()
{
    QTemporaryDir folder;
    const auto database = openNew(folder);
    sqlite3_progress_handler(
        database->handle(), 1000,
        [](void *of) {
            static_cast<Database *>(of)->interrupt();
            return 0;
        },
        database.get());
    const Result<qint64> endless =
        database->integer("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    QCOMPARE(endless.error().code, ErrorCode::Cancelled);
}

void DatabaseTest::aReadOnlyConnectionDoesNotWrite()
{
    QTemporaryDir folder;
    openNew(folder);
    const auto reader = Database::open(file(folder), Database::Mode::ReadOnly).value();
    QCOMPARE(reader->execute("INSERT INTO t VALUES (1, 'a', NULL)").error().code, ErrorCode::ReadOnly);
}

void DatabaseTest::theFaultsKindIsTold_data()
{
    QTest::addColumn<FaultyVfs::Answer>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("full disk") << FaultyVfs::Answer::Full << ErrorCode::DiskFull;
    QTest::newRow("broken disk") << FaultyVfs::Answer::IoError << ErrorCode::IoFailed;
    QTest::newRow("read-only folder") << FaultyVfs::Answer::ReadOnly << ErrorCode::ReadOnly;
}

void DatabaseTest::theFaultsKindIsTold()
{
    QFETCH(FaultyVfs::Answer, answer);
    QFETCH(ErrorCode, code);
    FaultPlan plan;
    FaultyVfs vfs(plan);
    vfs.setAnswer(answer);
    QTemporaryDir folder;
    const auto database = openNew(folder);
    plan.failAt(1);
    QCOMPARE(database->execute("INSERT INTO t VALUES (1, 'a', NULL)").error().code, code);
    plan.failAt(0);
    QCOMPARE(database->integer("SELECT count(*) FROM t").value(), 0);
    QVERIFY(database->execute("INSERT INTO t VALUES (1, 'a', NULL)")); // and it goes on when there is room again
}

void DatabaseTest::whatWasAcknowledgedSurvivesEveryFault_data()
{
    QTest::addColumn<FaultyVfs::Answer>("answer");
    QTest::addColumn<FaultPlan::Duration>("duration");
    QTest::newRow("full, lasting") << FaultyVfs::Answer::Full << FaultPlan::Duration::Lasting;
    QTest::newRow("full, once") << FaultyVfs::Answer::Full << FaultPlan::Duration::Once;
    QTest::newRow("broken, lasting") << FaultyVfs::Answer::IoError << FaultPlan::Duration::Lasting;
    QTest::newRow("broken, once") << FaultyVfs::Answer::IoError << FaultPlan::Duration::Once;
}

void DatabaseTest::whatWasAcknowledgedSurvivesEveryFault()
{
    QFETCH(FaultyVfs::Answer, answer);
    QFETCH(FaultPlan::Duration, duration);
    FaultPlan plan;
    FaultyVfs vfs(plan);
    vfs.setAnswer(answer);
    int faults = 0;
    for (int i = 1;; ++i) {
        QTemporaryDir folder;
        openNew(folder);
        QSet<qint64> acknowledged;
        plan.failAt(i, duration);
        if (auto database = Database::open(file(folder), Database::Mode::ReadWrite)) {
            for (int id = 1; id <= 3; ++id) {
                Result<Transaction> transaction = Transaction::begin(**database);
                if (!transaction)
                    continue;
                const Result<> inserted =
                    (*database)->prepare("INSERT INTO t VALUES (?, ?, NULL)").bind(id).bind(QString(5000, u'x')).run();
                if (inserted && transaction->commit())
                    acknowledged.insert(id);
            }
            database->reset();
        }
        const bool fired = plan.fired();
        plan.failAt(0);
        const auto again = Database::open(file(folder), Database::Mode::ReadWrite).value();
        QCOMPARE(integrityFaults(*again).value(), QStringList());
        Statement rows = again->prepare("SELECT id FROM t");
        QSet<qint64> present;
        while (rows.step().value())
            present.insert(rows.integer(0));
        QVERIFY2(present.contains(acknowledged), qPrintable(QString::number(i)));
        if (!fired) {
            QCOMPARE(acknowledged.size(), 3);
            break;
        }
        ++faults;
    }
    QVERIFY2(faults > 10, qPrintable(QString::number(faults)));
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
