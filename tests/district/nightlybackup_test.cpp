// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace yichuang {

/** packaging/district/backup.sh, which a timer runs every night. */
class NightlyBackupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whatWasBackedUpCanBeRestored();
    void backupsAreKeptForTwoWeeks();
    void howLongIsASetting();
    void aBackupThatFailsTakesNothingAway();

private:
    [[nodiscard]] ProgramRun backUp(const QMap<QString, QString> &settings = {}) const;
    /** Makes a file of so many days ago. */
    void lay(const QString &name, int days) const;
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }
    [[nodiscard]] static QString todays()
    {
        return QStringLiteral("yichuang-%1.dump").arg(QDate::currentDate().toString(Qt::ISODate));
    }

    std::unique_ptr<TestPostgres> m_postgres;
    QString m_database;
    std::unique_ptr<TestDistrict> m_district;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void NightlyBackupTest::initTestCase()
{
    m_postgres = std::make_unique<TestPostgres>();
    m_database = m_postgres->database(QStringLiteral("backup"));
    m_district = std::make_unique<TestDistrict>(m_database);
}

void NightlyBackupTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

ProgramRun NightlyBackupTest::backUp(const QMap<QString, QString> &settings) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("YICHUANG_BACKUP_FOLDER"), m_folder->path());
    environment.insert(QStringLiteral("YICHUANG_BACKUP_DATABASE"), m_database);
    for (auto it = settings.cbegin(); it != settings.cend(); ++it)
        environment.insert(QStringLiteral("YICHUANG_BACKUP_") + it.key(), it.value());
    QProcess script;
    script.setProcessEnvironment(environment);
    script.start(QStringLiteral(YICHUANG_BACKUP), QStringList());
    if (!script.waitForFinished(60'000))
        qFatal("the script does not end");
    return {script.exitCode(), script.readAllStandardOutput(), script.readAllStandardError()};
}

void NightlyBackupTest::lay(const QString &name, int days) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly)
        || !file.setFileTime(QDateTime::currentDateTime().addDays(-days).addSecs(-60),
                             QFileDevice::FileModificationTime))
        qFatal("%s", qPrintable(file.errorString()));
}

void NightlyBackupTest::whatWasBackedUpCanBeRestored()
{
    (void)m_district->code(QStringLiteral("330212110"));
    const QByteArray before = m_district->fingerprint();
    const ProgramRun done = backUp();
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QCOMPARE(files(), QStringList(todays()));
    QFile backup(m_folder->filePath(todays()));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(backup.permissions() & others, QFile::Permissions());
    QVERIFY(backup.open(QIODevice::ReadOnly));
    (void)m_district->code(QStringLiteral("330212111"));
    QVERIFY(m_district->fingerprint() != before);
    m_district->restore(backup.readAll());
    QCOMPARE(m_district->fingerprint(), before);
}

void NightlyBackupTest::backupsAreKeptForTwoWeeks()
{
    lay(QStringLiteral("yichuang-a.dump"), 13);
    lay(QStringLiteral("yichuang-b.dump"), 14);
    lay(QStringLiteral("yichuang-c.dump"), 400);
    lay(QStringLiteral("somebody-else's.dump"), 400);
    QCOMPARE(backUp().exitCode, 0);
    QStringList left{QStringLiteral("somebody-else's.dump"), todays(), QStringLiteral("yichuang-a.dump")};
    left.sort();
    QCOMPARE(files(), left);
}

void NightlyBackupTest::howLongIsASetting()
{
    lay(QStringLiteral("yichuang-a.dump"), 1);
    lay(QStringLiteral("yichuang-b.dump"), 2);
    QCOMPARE(backUp({{QStringLiteral("DAYS"), QStringLiteral("2")}}).exitCode, 0);
    QStringList left{todays(), QStringLiteral("yichuang-a.dump")};
    left.sort();
    QCOMPARE(files(), left);
}

void NightlyBackupTest::aBackupThatFailsTakesNothingAway()
{
    lay(todays(), 0);
    lay(QStringLiteral("yichuang-c.dump"), 400);
    const QStringList before = files();
    const ProgramRun failed = backUp({{QStringLiteral("DATABASE"), m_database + QStringLiteral("gone")}});
    QVERIFY(failed.exitCode != 0);
    QVERIFY(!failed.err.isEmpty());
    QCOMPARE(files(), before);
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::NightlyBackupTest)
#include "nightlybackup_test.moc"
