// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlrunner.h"
#include "tests/district/heldport.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

/**
 * A village laptop that never had a network and never enrolled hands its events to the centre's PC on a stick, with the
 * shell tool alone and against the real server.
 */
class VillageStickTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void aLaptopThatWasNeverEnrolledIsEnrolledByWhoeverTakesItsStick();

private:
    static QJsonObject must(const CtlRun &run)
    {
        if (run.exitCode != 0)
            qFatal("%s%s", run.out.constData(), run.err.constData());
        return run.json();
    }
    /** Refused by the fault named, with what was done all the same on standard output. */
    static QJsonObject refused(const CtlRun &run, const QString &reason)
    {
        if (run.exitCode == 0 || !run.err.contains(reason.toLatin1()))
            qFatal("not refused with %s: %s%s", qPrintable(reason), run.out.constData(), run.err.constData());
        return run.json();
    }
};

void VillageStickTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults().join(u'\n'), QString());
}

void VillageStickTest::aLaptopThatWasNeverEnrolledIsEnrolledByWhoeverTakesItsStick()
{
    const QString centre = u"330212110"_s;
    const QString village = u"330212110201"_s;
    TestPostgres postgres;
    TestDistrict district(postgres.database(u"village"_s), {{u"ENROLMENT_TRIES"_s, u"1000"_s}});
    const HeldPort line(district.start());
    const QString address = u"http://127.0.0.1:%1"_s.arg(line.port());
    CtlRunner pc;
    CtlRunner laptop(QDate(2026, 3, 2), village);
    must(pc.run({u"enrol"_s, address, district.code(centre)}));
    const auto takeIn = [](CtlRunner &at) {
        return must(at.run({u"intake"_s, u"-"_s}, at.example(u"YZ-ZF01"_s))).value(u"number").toString();
    };
    takeIn(laptop);
    takeIn(laptop);
    const QString stick = pc.scratch() + u"/village.ycbundle"_s;
    const QJsonObject made = must(laptop.run({u"bundle"_s, u"export"_s, stick}));
    const QString codeFile = pc.scratch() + u"/code"_s;
    QFile file(codeFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(made.value(u"code").toString().toLatin1());
    file.close();

    // Imported without a code of the district: told whose events wait, and nothing of ours does.
    const QStringList import{u"bundle"_s, u"import"_s, stick, u"--code-file"_s, codeFile};
    const QJsonObject taken = must(pc.run(import));
    const QString device = taken.value(u"device").toString();
    QCOMPARE(taken.value(u"added"), made.value(u"events"));
    QCOMPARE(taken.value(u"unknown").toArray(), QJsonArray{device});
    takeIn(pc);
    const QJsonObject held = refused(pc.run({u"sync"_s, u"once"_s}), u"sync.author-refused"_s);
    QVERIFY(held.value(u"sent").toInt() > 0);
    QCOMPARE(held.value(u"carried").toArray().at(0).toObject().value(u"device").toString(), device);
    QCOMPARE(district.runSql(u"SELECT count(*) FROM cases"_s), QByteArray("1"));
    const QJsonObject status = must(pc.run({u"sync"_s, u"status"_s}));
    QCOMPARE(status.value(u"waiting").toInt(), 0);
    QCOMPARE(status.value(u"carried").toArray().at(0).toObject().value(u"events"), made.value(u"events"));
    QCOMPARE(status.value(u"fault").toString(), u"author-refused"_s);
    QCOMPARE(status.value(u"faultCode").toString(), u"device-unknown"_s);

    // A wrong code changes nothing; the district's, for the village's station, brings them up.
    (void)refused(pc.run(import + QStringList{u"--enrol"_s, u"AAAA-BBBB-CCCC"_s}), u"sync.refused"_s);
    const QString code = district.code(village);
    const QJsonObject enrolled = must(pc.run(import + QStringList{u"--enrol"_s, code}));
    QCOMPARE(enrolled.value(u"enrolled").toString(), device);
    QCOMPARE(enrolled.value(u"enrolledUnit").toString(), village);
    QCOMPARE(enrolled.value(u"unknown").toArray(), QJsonArray());
    QCOMPARE(enrolled.value(u"unit"), enrolled.value(u"enrolledUnit"));
    must(pc.run({u"sync"_s, u"once"_s}));
    QCOMPARE(district.runSql(u"SELECT count(*) FROM cases"_s), QByteArray("3"));
    QCOMPARE(district.runSql(u"SELECT count(*) FROM events WHERE verdict <> 'applied'"_s), QByteArray("0"));
    QCOMPARE(district.runSql(u"SELECT unit FROM devices WHERE device = '%1'"_s.arg(device)), village.toLatin1());
    QCOMPARE(must(pc.run({u"sync"_s, u"status"_s})).value(u"carried").toArray(), QJsonArray());

    // Years later the village gets a network: the laptop enrols with the code that was used for it.
    must(laptop.run({u"enrol"_s, address, code}));
    takeIn(laptop);
    must(laptop.run({u"sync"_s, u"once"_s}));
    QCOMPARE(district.runSql(u"SELECT count(*) FROM cases"_s), QByteArray("4"));
    QCOMPARE(must(laptop.run({u"sync"_s, u"status"_s})).value(u"waiting").toInt(), 0);
    QCOMPARE(district.command({u"verify"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(VillageStickTest)
#include "villagestick_test.moc"
