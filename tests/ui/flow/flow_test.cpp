// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/exampledraft.h"
#include "tests/ui/flow/intakekeys.h"
#include "tests/ui/flow/program.h"
#include "ui/cases/caselistmodel.h"
#include "ui/cases/proxywords.h"
#include "ui/intake/intakemodel.h"
#include "ui/shell/navigationrail.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

namespace {

const QString idNumber = QStringLiteral("330212190203120014");
const QString supportByInitials = QStringLiteral("db"); // 低保
const QDate today(2026, 3, 2);

} // namespace

/** The program as it is put together, on a profile whose path a careless program would not open. */
class FlowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCaseIsTakenInPrintedAndFoundAgainAfterARestart();
    void theVillageAgentGoesFromLogInToTheLastPaper();

private:
    void takeInAtTheStation(Program &program);
    void takeStep(Program &program, const QString &step, const QStringList &ticks, const QString &text = {});
    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/一窗 测试 XXXXXX")};
};

void FlowTest::initTestCase()
{
    applyTheme(*qApp);
    QVERIFY(m_folder.isValid());
    LocalFiles files;
    const ManualClock clock{morningOf(today)};
    SeededRandom random{7};
    const TemplateSet templates = TemplateSet::builtIn();
    WindowSetup setup = demonstrationSetup();
    setup.profile.cost = {8, 1, 1};
    const auto ready = setUpWindow(profileFolder(m_folder.path()), setup, {files, clock, random, templates});
    QVERIFY(ready && ready->profile);
}

void FlowTest::aCaseIsTakenInPrintedAndFoundAgainAfterARestart()
{
    QString number;
    {
        Program program(m_folder.path(), today);
        program.logIn(demonstrationLogin().login);
        Applicant applicant = exampleApplicant(ApplicantKind::NaturalPerson);
        applicant.name = QStringLiteral("测试𠮷");
        applicant.documentNumber = idNumber;
        fillInIntake(program, applicant, supportByInitials);
        program.keys.awaits(QStringLiteral("outcome-accept"));
        program.keys.press(Qt::Key_F9);
        program.keys.press(Qt::Key_F9);
        program.keys.awaits(QStringLiteral("resultPanel"));
        number = program.find<QLabel>(QStringLiteral("resultNumber")).text();
        QVERIFY(!number.isEmpty());
        const QDir printed(m_folder.filePath(QStringLiteral("打印 的 文书")));
        QTRY_VERIFY_WITH_TIMEOUT(printed.exists(QStringLiteral("paper-0001.pdf")), patienceMs);
        QFile paper(printed.filePath(QStringLiteral("paper-0001.pdf")));
        QVERIFY(paper.open(QIODevice::ReadOnly));
        QVERIFY(paper.read(5) == "%PDF-");
    }
    Program again(m_folder.path(), today);
    again.logIn(demonstrationLogin().login);
    again.keys.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(again.window.findChild<CaseListModel *>(), patienceMs);
    auto &cases = *again.window.findChild<CaseListModel *>();
    QTRY_COMPARE_WITH_TIMEOUT(cases.rowCount(), 1, patienceMs);
    bool found = false;
    for (int column = 0; column < cases.columnCount(); ++column)
        found = found || cases.index(0, column).data().toString().contains(number);
    QVERIFY(found);
}

/** A case of an item the village forwards, received with all its materials. */
void FlowTest::takeInAtTheStation(Program &program)
{
    const Keyboard &keys = program.keys;
    keys.press(Qt::Key_2, Qt::ControlModifier);
    fillInIntake(program, exampleApplicant(ApplicantKind::NaturalPerson), supportByInitials);
    QCOMPARE(program.window.findChild<IntakeModel *>()->item()->villageAcceptance, VillageAcceptance::Forwards);
    keys.push(QStringLiteral("outcome-receive-only"));
    keys.press(Qt::Key_F9);
    keys.awaits(QStringLiteral("resultPanel"));
    keys.push(QStringLiteral("openCase"));
}

/** Opens the form of @p step, ticks and writes what it asks for, and records it, all by keyboard. */
void FlowTest::takeStep(Program &program, const QString &step, const QStringList &ticks, const QString &text)
{
    const Keyboard &keys = program.keys;
    keys.push(step);
    keys.awaits(QStringLiteral("stepForm"));
    for (const QString &tick : ticks)
        keys.push(tick);
    if (!text.isEmpty()) {
        keys.tabTo(visibleWidget(QStringLiteral("stepForm"))->findChildren<QPlainTextEdit *>().first()->objectName());
        keys.type(text);
    }
    auto &record = program.find<QPushButton>(QStringLiteral("recordStep"));
    QTRY_VERIFY2(record.isEnabled(), qPrintable(program.find<QLabel>(QStringLiteral("stepWhy")).text()));
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    keys.awaitsFocus(QStringLiteral("furtherSteps"));
    keys.press(Qt::Key_Space);
}

void FlowTest::theVillageAgentGoesFromLogInToTheLastPaper()
{
    Program program(m_folder.path(), today);
    program.logIn(demonstrationAgent().login);
    // Four places, the keys and the lock, in larger type; the ledger comes first and says what to do.
    QCOMPARE(QApplication::font().pixelSize(), 17);
    const auto places = program.window.findChildren<NavigationButton *>();
    QCOMPARE(places.size(), 6);
    QTRY_VERIFY_WITH_TIMEOUT(program.find<QWidget>(QStringLiteral("noLedger")).isVisible(), patienceMs);
    const QStringList before = program.printed();
    takeInAtTheStation(program);
    takeStep(program, QStringLiteral("stepCommission"), {QStringLiteral("mark-home-visit")});
    takeStep(program, QStringLiteral("stepSignCommission"), {QStringLiteral("bothSigned")});
    takeStep(program, QStringLiteral("stepForward"), {QStringLiteral("materialsChecked")});
    takeStep(program, QStringLiteral("stepProgress"), {}, QStringLiteral("电话询问窗口"));
    // The principal takes it back: the agent reports, which prints the last paper.
    takeStep(program, QStringLiteral("stepWithdraw"), {}, QStringLiteral("委托人不办了"));
    takeStep(program, QStringLiteral("stepReport"), {}, QStringLiteral("已告知撤回"));
    // The slip, two receipts, three agreements, two lists of what was handed on, two reports.
    QVERIFY(program.prints(before, 10));
    QCOMPARE(program.printed().size(), before.size() + 10);
    program.keys.press(Qt::Key_1, Qt::ControlModifier);
    auto &ledger = program.find<QTableView>(QStringLiteral("proxyLedger"));
    QTRY_COMPARE_WITH_TIMEOUT(ledger.model()->rowCount(), 1, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(ledger.model()->index(0, 0).data().toString(), ProxyWords::step(ProxyStep::Closed),
                              patienceMs);
}

QTEST_MAIN(FlowTest)
#include "flow_test.moc"
