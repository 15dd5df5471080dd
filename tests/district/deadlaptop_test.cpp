// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlrunner.h"
#include "tests/district/heldport.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

/**
 * A village's laptop dies; its backup goes on on another computer within five minutes, by the steps of README and with
 * the shell tool alone, and so does what the laptop sent after the backup.
 */
class DeadLaptopTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void theBackupGoesOnOnAnotherComputerWithinFiveMinutes();

private:
    static QJsonObject must(const CtlRun &run)
    {
        if (run.exitCode != 0)
            qFatal("%s%s", run.out.constData(), run.err.constData());
        return run.json();
    }
};

void DeadLaptopTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults().join(u'\n'), QString());
    QVERIFY(ContractBook::seenPromises().contains(u"pushEvents 200"_s));
}

void DeadLaptopTest::theBackupGoesOnOnAnotherComputerWithinFiveMinutes()
{
    TestPostgres postgres;
    TestDistrict district(postgres.database(u"laptop"_s));
    const HeldPort line(district.start());
    CtlRunner laptop;
    const QString stick = laptop.scratch() + u"/stick"_s;
    must(laptop.run({u"enrol"_s, u"http://127.0.0.1:%1"_s.arg(line.port()), district.code(u"330212110"_s)}));
    const auto takeIn = [&laptop] {
        return must(laptop.run({u"intake"_s, u"-"_s}, laptop.example(u"YZ-ZF01"_s))).value(u"number").toString();
    };
    const QString before = takeIn();
    must(laptop.run({u"sync"_s, u"once"_s}));
    const QString unsent = takeIn(); // waits when the backup is made
    const QString backup = must(laptop.run({u"backup"_s, u"--to"_s, stick})).value(u"backup").toString();
    QVERIFY2(!backup.isEmpty(), "where the backup is");
    const QString after = takeIn();
    must(laptop.run({u"sync"_s, u"once"_s}));
    QVERIFY(QDir(laptop.profile()).removeRecursively()); // it fell into the river

    QElapsedTimer time;
    time.start();
    laptop.setProfile(laptop.scratch() + u"/another"_s);
    must(laptop.plain({u"--profile"_s, laptop.profile(), u"--json"_s, u"restore"_s, backup}));
    const QString here = takeIn(); // before any network is there
    must(laptop.run({u"sync"_s, u"once"_s}));
    for (const QString &number : {before, unsent, after, here})
        QCOMPARE(must(laptop.run({u"case"_s, u"show"_s, number})).value(u"number").toString(), number);
    must(laptop.run({u"verify"_s}));
    const QJsonObject status = must(laptop.run({u"sync"_s, u"status"_s}));
    QCOMPARE(status.value(u"waiting").toInt(), 0);
    QCOMPARE(status.value(u"agreement").toString(), u"same"_s);
    QVERIFY2(time.elapsed() < 300'000, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(district.runSql(u"SELECT count(*) FROM cases"_s), QByteArray("4"));
    QCOMPARE(district.command({u"verify"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(DeadLaptopTest)
#include "deadlaptop_test.moc"
