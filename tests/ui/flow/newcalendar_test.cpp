// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/exampledraft.h"
#include "core/reference/workcalendar.h"
#include "tests/ui/flow/hall.h"
#include "tests/ui/flow/intakekeys.h"
#include "tests/ui/flow/program.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QDate received(2026, 12, 10);
// 18 working days from there: 15 until the calendar's end on 31 December, then 4, 5 and 6 January.
const QString dueDay = u"2027-01-06"_s;

const QTableView &movedDays(const Keyboard &keys)
{
    return *qobject_cast<const QTableView *>(&keys.awaits(u"movedDays"_s));
}

/** From the band over the page to the list it speaks of. */
void openMovedDays(const Keyboard &keys)
{
    keys.push(u"question"_s);
    keys.awaitsFocus(u"movedDays"_s);
}

} // namespace

/**
 * A case whose day lies beyond the calendar (domain.md §9.4 S11), by keys alone: provisional at the desk and on the
 * paper, until the supervisor imports the next year's working days; the list of moved days stays until somebody
 * confirms it. Each test goes on where the one before it ended.
 */
class NewCalendarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDayBeyondTheCalendarIsProvisional();
    void whoMayNotImportIsToldWhoMay();
    void theSupervisorImportsItAndPutsTheListOff();
    void theListWaitsAtTheNextLogInAndIsConfirmed();
    void nobodyIsAskedAgain();

private:
    Hall m_hall{received};
    QString m_file;
    Slip m_slip; ///< of which the number is known
};

void NewCalendarTest::initTestCase()
{
    applyTheme(*qApp);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // they are nobody's to type in
    m_file = m_hall.folder() + u"/2027年 工作日.json"_s;
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(WorkCalendar(2027, 2027, {{QDate(2027, 1, 1), {false, u"元旦"_s}}}).toJson()) > 0);
}

void NewCalendarTest::aDayBeyondTheCalendarIsProvisional()
{
    Program program(m_hall.folder(), received);
    const Keyboard &keys = program.keys;
    program.logIn(demonstrationLogin().login);
    QVERIFY(isOnScreen(u"Working calendar ends on 2026-12-31"_s));
    const QStringList before = program.printed();
    fillInIntake(program, exampleApplicant(ApplicantKind::NaturalPerson), u"db"_s); // 低保, promised in 18 days
    keys.awaits(u"outcome-accept"_s);
    keys.press(Qt::Key_F9);
    QTRY_VERIFY_WITH_TIMEOUT(isOnScreen(u"The day of decision is provisional"_s), patienceMs);
    keys.press(Qt::Key_F9);
    keys.awaits(u"resultPanel"_s);
    m_slip.number = program.find<QLabel>(u"resultNumber"_s).text();
    QVERIFY(program.prints(before, 5)); // the slip; receipt and acceptance for the applicant and for the file
    checkPrinted(program.textSince(before), {m_slip.number, u"承诺办结日期待下一年度工作日安排公布后确定"_s});
    keys.push(u"openCase"_s);
    keys.awaits(u"caseTabs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isOnScreen(u"provisional"_s), patienceMs);
}

void NewCalendarTest::whoMayNotImportIsToldWhoMay()
{
    Program program(m_hall.folder(), received);
    const Keyboard &keys = program.keys;
    program.logIn(demonstrationLogin().login);
    keys.press(Qt::Key_6, Qt::ControlModifier);
    keys.pickFile(u"importFile"_s, m_file);
    keys.awaits(u"catalogueBanner"_s);
    QVERIFY(isOnScreen(u"Only an administrator or a supervisor may import"_s));
    QVERIFY(isOnScreen(u"Working calendar ends on 2026-12-31"_s));
}

void NewCalendarTest::theSupervisorImportsItAndPutsTheListOff()
{
    Program program(m_hall.folder(), received.addDays(1));
    const Keyboard &keys = program.keys;
    program.logIn(u"head"_s);
    keys.press(Qt::Key_7, Qt::ControlModifier);
    keys.pickFile(u"importFile"_s, m_file);
    keys.awaitsFocus(u"closeReport"_s);
    QVERIFY(isOnScreen(u"The due days of open cases are counted by it"_s));
    const QString moved = rowText(movedDays(keys), 0);
    for (const QString &word : {m_slip.number, u"最低生活保障"_s, u"Provisional"_s, dueDay})
        QVERIFY2(moved.contains(word), qPrintable(moved));
    keys.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!visibleWidget(u"importReport"_s), patienceMs);
    QVERIFY(!isOnScreen(u"Working calendar ends on"_s));

    openMovedDays(keys);
    QCOMPARE(currentRow(movedDays(keys)), moved);
    keys.press(Qt::Key_Escape); // nobody has been told yet
    QTRY_VERIFY_WITH_TIMEOUT(!visibleWidget(u"movedDaysDialog"_s), patienceMs);
}

void NewCalendarTest::theListWaitsAtTheNextLogInAndIsConfirmed()
{
    Program program(m_hall.folder(), received.addDays(4));
    const Keyboard &keys = program.keys;
    program.logIn(u"head"_s);
    openMovedDays(keys);
    QVERIFY(currentRow(movedDays(keys)).contains(m_slip.number));
    keys.press(Qt::Key_Return); // first a look at the case; the list goes on waiting
    keys.awaits(u"caseTabs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isOnScreen(dueDay), patienceMs);
    QVERIFY(!isOnScreen(u"provisional"_s));

    openMovedDays(keys);
    keys.push(u"confirmMoved"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!visibleWidget(u"movedDaysDialog"_s), patienceMs);
    openByNumber(keys, m_slip, 3); // asked for behind the confirmation, so that has been recorded by now
    QVERIFY(!visibleWidget(u"question"_s));
}

void NewCalendarTest::nobodyIsAskedAgain()
{
    Program program(m_hall.folder(), received.addDays(5));
    const Keyboard &keys = program.keys;
    program.logIn(demonstrationLogin().login);
    openByNumber(keys, m_slip);
    QTRY_VERIFY_WITH_TIMEOUT(isOnScreen(dueDay), patienceMs);
    QVERIFY(!visibleWidget(u"question"_s));
}

QTEST_MAIN(NewCalendarTest)
#include "newcalendar_test.moc"
