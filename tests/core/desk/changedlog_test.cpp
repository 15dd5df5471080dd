// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casewriter.h"
#include "core/store/database.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

/** Somebody with a database tool changes the log or what was made of it: verifying says what was done, by name. */
class ChangedLogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<DeskFixture>();
        (void)f->take(f->completeDraft(u"YZ-ZF01"_s), Outcome::Accept);
        (void)f->take(f->completeDraft(u"YZ-MZ12"_s), Outcome::ReceiveOnly);
        QCOMPARE(f->faults(), QStringList());
    }

    void everyChangeIsSaid_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QByteArray &sql, const QString &said) {
            QTest::newRow(name) << sql << said;
        };
        const QByteArray last = "(SELECT max(log_id) FROM events)";
        const QByteArray firstSigned = "(SELECT min(log_id) FROM events WHERE signature IS NOT NULL)";
        row("who did it", "UPDATE events SET account = 'somebody' WHERE log_id = 2",
            u"content does not match its hash"_s);
        row("in which role", "UPDATE events SET role = 'supervisor' WHERE log_id = 2",
            u"content does not match its hash"_s);
        row("when", "UPDATE events SET at = '2026-03-01T09:00:00.000+08:00' WHERE log_id = 2",
            u"content does not match its hash"_s);
        row("at which window", "UPDATE events SET window = 'W9-9' WHERE log_id = 2",
            u"content does not match its hash"_s);
        row("what the next one follows", "UPDATE events SET hash = zeroblob(32) WHERE log_id = 2",
            u"does not follow the event before it"_s);
        row("an event taken out", "DELETE FROM events WHERE log_id = 2", u"sequence 3 follows 1"_s);
        row("two bodies exchanged",
            "UPDATE events SET payload = (SELECT payload FROM events AS other WHERE other.log_id = 5 - events.log_id) "
            "WHERE log_id IN (2, 3)",
            u"cannot be opened (tampered)"_s);
        row("another commit's signature",
            "UPDATE events SET signature = (SELECT signature FROM events WHERE log_id = " + firstSigned
                + ") WHERE log_id = " + last,
            u"signature does not verify"_s);
        row("no signature", "UPDATE events SET signature = NULL WHERE log_id = " + last, u"bears no signature"_s);
        row("the last commit cut off", "DELETE FROM events WHERE log_id > " + firstSigned, u"the log ends at"_s);
        row("the note of the end", "DELETE FROM settings WHERE key LIKE 'chain.head.%'",
            u"the note of its chain's end is missing"_s);
        row("a case's stage", "UPDATE cases SET stage = 'done' WHERE rec = 1", u"differs from the events"_s);
        row("a case's day", "UPDATE cases SET due_on = '2026-12-31' WHERE rec = 1", u"differs from the events"_s);
        row("a case struck from the list", "DELETE FROM cases WHERE rec = 2", u"case table:"_s);
    }

    void everyChangeIsSaid()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, said);
        Database &database = f->profile->writer().database;
        must(database.execute(sql));
        QVERIFY(database.changes() > 0);
        const QStringList faults = f->faults();
        QVERIFY2(std::any_of(faults.begin(), faults.end(), [&](const QString &fault) { return fault.contains(said); }),
                 qPrintable(faults.join(u'\n')));
    }

private:
    std::unique_ptr<DeskFixture> f;
};

QTEST_GUILESS_MAIN(ChangedLogTest)
#include "changedlog_test.moc"
