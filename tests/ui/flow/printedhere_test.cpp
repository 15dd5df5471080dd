// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/bodies.h"
#include "tests/ui/flow/hall.h"
#include "tests/ui/flow/program.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString troupes = u"YZ-WL01"_s; // decided by a unit, its result printed at the centre
const QString resultName = u"群众文化团队备案回执"_s;
const QString resultNumber = u"甬鄞文备〔2026〕7号"_s;
const QDate received(2026, 3, 2);

/** To the papers of the case that is open. */
void showPapers(const Keyboard &keys)
{
    keys.press(Qt::Key_2, Qt::AltModifier);
    keys.awaitsFocus(u"casePapers"_s);
}

/** Whether the case that is open offers its result to be printed. */
bool offersResult(const Program &program)
{
    return program.window.findChild<QAction *>(u"make-D18"_s) != nullptr;
}

} // namespace

/**
 * A result the district lets the centre print (decision 023), by keys alone: printed and sealed by the issuing clerk,
 * entered in the register of seals, read there by the supervisor, and by neither of the others. Each test goes on where
 * the one before it ended.
 */
class PrintedHereTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoDecidesDoesNotPrint();
    void theIssuingClerkPrintsAndSeals();
    void theSheetIsPrintedAgainMarked();
    void theSupervisorOnlyReadsTheRegister();

private:
    Hall m_hall{received};
    Slip m_slip;
    QString m_serial; ///< of the sheet, drawn when it was printed
};

void PrintedHereTest::initTestCase()
{
    applyTheme(*qApp);
    m_hall.before(received,
                  [this](Desk &desk) { m_slip = takeIn(desk, wholeDraft(desk, troupes, received), Outcome::Accept); });
    m_hall.as(u"handler"_s, Role::Handler, received.addDays(1), [this](Desk &desk) {
        DecidedBody decision;
        decision.decidedOn = received.addDays(1);
        decision.resultName = resultName;
        decision.resultNumber = resultNumber;
        decision.resultFields = {{u"团队名称"_s, u"测试村舞龙队"_s}};
        perform(desk, m_slip, EventType::Decided, decision.toJson());
    });
}

void PrintedHereTest::whoDecidesDoesNotPrint()
{
    Program program(m_hall.folder(), received.addDays(2));
    const Keyboard &keys = program.keys;
    program.logIn(u"handler"_s);
    openByNumber(keys, m_slip);
    showPapers(keys);
    keys.awaits(u"makePaper"_s); // other papers are his to make
    QVERIFY(!offersResult(program));
}

void PrintedHereTest::theIssuingClerkPrintsAndSeals()
{
    Program program(m_hall.folder(), received.addDays(2));
    const Keyboard &keys = program.keys;
    program.logIn(u"issuer"_s);
    keys.awaitsFocus(u"issueScan"_s);
    keys.type(m_slip.code); // a scanner is a keyboard that types fast
    keys.press(Qt::Key_Return);
    keys.awaits(u"caseTabs"_s);
    showPapers(keys);
    const QStringList before = program.printed();
    keys.pick(u"makePaper"_s, u"make-D18"_s);
    QVERIFY(program.prints(before, 1));

    // The register opens by itself and knows which paper it is about; the clerk counts and records.
    keys.awaitsFocus(u"stepForm"_s);
    QCOMPARE(program.find<QComboBox>(u"seal"_s).currentText(), u"审批专用章"_s);
    QVERIFY(program.find<QComboBox>(u"sealedPaper"_s).currentText().contains(resultNumber));
    m_serial = textOfLine(u"formSerial"_s);
    QVERIFY2(m_serial.contains(u"印字〔2026〕1号"_s), qPrintable(m_serial));
    checkPrinted(program.textSince(before), {resultName, resultNumber, u"测试村舞龙队"_s, m_serial});
    keys.tabTo(u"impressions"_s);
    keys.retype(u"2"_s); // and one across the edges
    record(keys);

    keys.press(Qt::Key_1, Qt::ControlModifier);
    keys.choose(u"issueList"_s, u"Register of seals"_s);
    const auto *seals = qobject_cast<const QTableView *>(&keys.awaits(u"sealRegister"_s));
    QTRY_COMPARE_WITH_TIMEOUT(seals->model()->rowCount(), 1, patienceMs);
    const QString entry = rowText(*seals, 0);
    for (const QString &word :
         {u"1 审批专用章"_s, resultName, resultNumber, u" 2 "_s + m_serial, u"2026-03-04 09:00"_s, u"测试出件员"_s})
        QVERIFY2(entry.contains(word), qPrintable(entry));
}

void PrintedHereTest::theSheetIsPrintedAgainMarked()
{
    Program program(m_hall.folder(), received.addDays(3));
    const Keyboard &keys = program.keys;
    program.logIn(u"issuer"_s);
    openByNumber(keys, m_slip);
    showPapers(keys); // at the one made last
    const QStringList before = program.printed();
    keys.push(u"reprintPaper"_s);
    QVERIFY(program.prints(before, 1));
    checkPrinted(program.textSince(before), {u"补打"_s, resultNumber, m_serial});
}

void PrintedHereTest::theSupervisorOnlyReadsTheRegister()
{
    Program program(m_hall.folder(), received.addDays(3));
    const Keyboard &keys = program.keys;
    program.logIn(u"head"_s);
    keys.press(Qt::Key_2, Qt::ControlModifier);
    keys.choose(u"issueList"_s, u"Register of seals"_s);
    const auto *seals = qobject_cast<const QTableView *>(&keys.awaits(u"sealRegister"_s));
    QTRY_COMPARE_WITH_TIMEOUT(seals->model()->rowCount(), 1, patienceMs);
    QVERIFY(rowText(*seals, 0).contains(m_serial));
    keys.tabTo(u"sealRegister"_s);
    keys.press(Qt::Key_Return);
    keys.awaits(u"caseTabs"_s);
    showPapers(keys);
    keys.awaits(u"makePaper"_s);
    QVERIFY(!offersResult(program));
}

QTEST_MAIN(PrintedHereTest)
#include "printedhere_test.moc"
