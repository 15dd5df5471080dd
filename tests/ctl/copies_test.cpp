// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "tests/core/store/must.h"
#include "tests/ctl/ctlrunner.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + file.mid(from.size());
        QDir().mkpath(QFileInfo(target).absolutePath());
        if (!QFile::copy(file, target))
            qFatal("cannot copy %s", qPrintable(file));
    }
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

/** Clones, restored backups, damaged and foreign files, passwords: what the shell says and what stays unique. */
class CopiesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<CtlRunner>();
        m_original = m->profile();
    }
    void cleanup() { m.reset(); }

    void aRestoredBackupAndItsOriginalNeverShareANumber()
    {
        const QString before = take();
        const QString backup =
            m->run({u"backup"_s, u"--to"_s, m->scratch() + u"/backups"_s}).json().value(u"backup").toString();
        const QString second = m->scratch() + u"/restored"_s;
        m->setProfile(second);
        const CtlRun restored = m->run({u"restore"_s, backup});
        QVERIFY2(restored.exitCode == 0, restored.err.constData());
        QCOMPARE(m->run({u"restore"_s, backup}).refusal(), u"already-exists/restore.target"_s);
        compareCopies(second, before);
    }

    void everyBackupIsCopiedWhereSomebodySaid()
    {
        const QString stick = m->scratch() + u"/U盘"_s;
        QVERIFY(QDir().mkpath(stick));
        const QString copy = m->run({u"backup"_s, u"--copy-to"_s, stick}).json().value(u"copy").toString();
        QVERIFY2(copy.startsWith(stick), qPrintable(copy));
        m->setProfile(m->scratch() + u"/restored"_s);
        QCOMPARE(m->run({u"restore"_s, copy}).exitCode, 0);
        QCOMPARE(m->run({u"verify"_s}).exitCode, 0);
        m->setProfile(m_original);
        QVERIFY(QDir().rename(stick, stick + u"-pulled-out"_s));
        QCOMPARE(m->run({u"backup"_s}).refusal(), u"not-found/backup.copy-folder"_s);
        QCOMPARE(m->run({u"backup"_s, u"--copy-to"_s, m_original}).refusal(), u"invalid-input/backup.copy-inside"_s);
        const CtlRun without = m->run({u"backup"_s, u"--copy-to"_s, u"none"_s});
        QCOMPARE(without.exitCode, 0);
        QVERIFY(!without.json().contains(u"copy"));
    }

    void aCopiedFolderAndItsOriginalNeverShareANumber()
    {
        const QString before = take();
        const QString second = m->scratch() + u"/copy"_s;
        copyFolder(m_original, second);
        compareCopies(second, before);
    }

    void aWrongPasswordIsRefusedAndThenSlowedDown()
    {
        const QString wrong = m->file(u"wrong"_s, "not-the-password\n");
        const QStringList front{u"--json"_s, u"--profile"_s, m_original, u"--password-file"_s, wrong, u"verify"_s};
        QCOMPARE(m->plain(front).refusal(), u"wrong-password/"_s);
        QCOMPARE(m->plain(front).refusal(), u"wrong-password/"_s);
        QCOMPARE(m->plain(front).refusal(), u"wrong-password/"_s);
        QVERIFY(m->plain(front).refusal().startsWith(u"too-many-attempts/"));
        QVERIFY(m->run({u"verify"_s}).refusal().startsWith(u"too-many-attempts/"));
    }

    void aProfileInUseIsRefused()
    {
        m->fixture().restart();
        QVERIFY(m->run({u"verify"_s}).refusal().startsWith(u"profile-locked/"));
        m->close();
        QCOMPARE(m->run({u"verify"_s}).exitCode, 0);
    }

    void aNewerProfileIsLeftUntouched()
    {
        const QString path = m_original + u"/profile.db"_s;
        must(must(Database::open(path, Database::Mode::ReadWrite))->execute("PRAGMA user_version = 9999"));
        const QByteArray before = contentOf(path);
        QVERIFY(m->run({u"verify"_s}).refusal().startsWith(u"profile-newer/"));
        QCOMPARE(contentOf(path), before);
    }

    void aDamagedProfileIsNamed_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("truncated") << u"truncated"_s;
        QTest::newRow("foreign") << u"foreign"_s;
        QTest::newRow("empty") << u"empty"_s;
    }

    void aDamagedProfileIsNamed()
    {
        QFETCH(QString, damage);
        const QString path = m_original + u"/profile.db"_s;
        const QByteArray content = contentOf(path);
        put(path,
            damage == u"truncated"     ? content.left(content.size() / 3)
                : damage == u"foreign" ? QByteArray("PK\x03\x04 zip")
                                       : QByteArray());
        const CtlRun run = m->run({u"verify"_s});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.refusal().startsWith(u"profile-damaged/") || run.refusal().startsWith(u"tampered/"),
                 run.err.constData());
    }

    void aFolderWithoutAProfileIsSaidToBeOne()
    {
        m->setProfile(m->scratch() + u"/nowhere"_s);
        QCOMPARE(m->run({u"verify"_s}).refusal(), u"not-found/profile"_s);
        QVERIFY(!QFile::exists(m->profile()));
    }

    void aChangedEventIsFoundAndNamed()
    {
        (void)take();
        must(must(Database::open(m_original + u"/profile.db"_s, Database::Mode::ReadWrite))
                 ->execute("UPDATE events SET hash = zeroblob(32) WHERE log_id = 2"));
        const CtlRun run = m->run({u"verify"_s});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.refusal(), u"tampered/verify.fault"_s);
        QVERIFY(run.err.contains("event "));
    }

    void aCutOffEndOfTheLogIsFound()
    {
        (void)take();
        must(must(Database::open(m_original + u"/profile.db"_s, Database::Mode::ReadWrite))
                 ->execute("DELETE FROM events WHERE log_id = (SELECT max(log_id) FROM events)"));
        QCOMPARE(m->run({u"verify"_s}).refusal(), u"tampered/verify.fault"_s);
    }

    void aChangedCaseTableIsFoundAndRebuilt()
    {
        (void)take();
        must(must(Database::open(m_original + u"/profile.db"_s, Database::Mode::ReadWrite))
                 ->execute("UPDATE cases SET stage = 'done'"));
        QCOMPARE(m->run({u"verify"_s}).refusal(), u"tampered/verify.fault"_s);
        QCOMPARE(m->run({u"rebuild"_s}).exitCode, 0);
        QCOMPARE(m->run({u"verify"_s}).exitCode, 0);
    }

    void aClockThatWentBackIsSaidAndCanBeConfirmed()
    {
        m->fixture().restart();
        m->fixture().clock.set(QDateTime::currentDateTime().addDays(40));
        (void)m->fixture().take(m->fixture().completeDraft(u"YZ-RS11"_s), Outcome::Accept);
        m->close();
        const QByteArray example = m->example(u"YZ-RS11"_s);
        const CtlRun refused = m->run({u"intake"_s, u"-"_s}, example);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.refusal().startsWith(u"clock-went-back/"));
        QVERIFY(refused.err.contains("confirm-clock"));
        QCOMPARE(m->run({u"confirm-clock"_s}).exitCode, 0);
        QCOMPARE(m->run({u"intake"_s, u"-"_s}, example).exitCode, 0);
        QCOMPARE(m->run({u"verify"_s}).exitCode, 0);
    }

private:
    QString take()
    {
        const CtlRun run = m->run({u"intake"_s, u"-"_s}, m->example(u"YZ-RS11"_s));
        if (run.exitCode != 0)
            qFatal("%s", run.err.constData());
        return run.json().value(u"number").toString();
    }

    /** Works on both copies and looks whether they could ever be taken for one another. */
    void compareCopies(const QString &second, const QString &before)
    {
        QSet<QString> numbers;
        QSet<QString> workstations;
        for (const QString &folder : {m_original, second}) {
            m->setProfile(folder);
            QCOMPARE(m->run({u"case"_s, u"show"_s, before}).exitCode, 0);
            for (int i = 0; i < 3; ++i) {
                const QString number = take();
                numbers.insert(number);
                workstations.insert(number.section(u'-', 2, 2));
            }
            const CtlRun verified = m->run({u"verify"_s});
            QVERIFY2(verified.exitCode == 0, verified.err.constData());
            QCOMPARE(verified.json().value(u"cases").toInt(), 4);
        }
        QCOMPARE(numbers.size(), 6);
        QCOMPARE(workstations.size(), 2);
    }

    std::unique_ptr<CtlRunner> m;
    QString m_original;
};

QTEST_GUILESS_MAIN(CopiesTest)
#include "copies_test.moc"
