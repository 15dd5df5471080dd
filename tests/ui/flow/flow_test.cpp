// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/exampledraft.h"
#include "tests/ui/flow/program.h"
#include "ui/cases/caselistmodel.h"
#include "ui/cases/proxywords.h"
#include "ui/intake/intakemodel.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/workview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

namespace {

const QString idNumber = QStringLiteral("330212190203120014");
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
        QTRY_VERIFY_WITH_TIMEOUT(program.window.findChild<QLineEdit *>(QStringLiteral("applicantNumber")), patienceMs);
        auto &model = *program.window.findChild<IntakeModel *>();
        IntakeDraft draft;
        draft.applicant = exampleApplicant(ApplicantKind::NaturalPerson);
        draft.applicant.name = QStringLiteral("测试𠮷");
        draft.applicant.documentNumber = idNumber;
        draft.applicant.sex = Sex::Male;
        draft.applicant.birth = QDate(1902, 3, 12);
        model.takeUp(draft);
        auto &search = program.find<QLineEdit>(QStringLiteral("itemSearch"));
        search.setFocus();
        QTest::keyClicks(&search, QStringLiteral("db")); // 低保, by its initials
        QTest::keyClick(&search, Qt::Key_Return);
        QTRY_VERIFY(model.item());
        while (!model.checklist().unanswered.isEmpty()) {
            const Situation *open = model.item()->situation(model.checklist().unanswered.first());
            model.answer(open->id, {open->options.last().id});
        }
        const IntakeDraft example = exampleDraft(*model.item(), model.draft().applicant, program.clock.today());
        for (auto value = example.form.begin(); value != example.form.end(); ++value)
            model.setFormValue(value.key(), *value);
        model.receiveAll();
        QTRY_VERIFY(program.find<QPushButton>(QStringLiteral("outcome-accept")).isEnabled());
        QTest::keyClick(program.window.work()->currentPage(), Qt::Key_F9);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
        auto &result = program.find<QWidget>(QStringLiteral("resultPanel"));
        QTRY_VERIFY_WITH_TIMEOUT(result.isVisible(), patienceMs);
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
    QTest::keyClick(&again.window, Qt::Key_2, Qt::ControlModifier);
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
    QTest::keyClick(&program.window, Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(program.window.findChild<IntakeModel *>(), patienceMs);
    auto &model = *program.window.findChild<IntakeModel *>();
    IntakeDraft draft;
    draft.applicant = exampleApplicant(ApplicantKind::NaturalPerson);
    model.takeUp(draft);
    auto &search = program.find<QLineEdit>(QStringLiteral("itemSearch"));
    search.setFocus();
    QTest::keyClicks(&search, QStringLiteral("db"));
    QTest::keyClick(&search, Qt::Key_Return);
    QTRY_VERIFY(model.item());
    QCOMPARE(model.item()->villageAcceptance, VillageAcceptance::Forwards);
    while (!model.checklist().unanswered.isEmpty()) {
        const Situation *open = model.item()->situation(model.checklist().unanswered.first());
        model.answer(open->id, {open->options.last().id});
    }
    const IntakeDraft example = exampleDraft(*model.item(), model.draft().applicant, program.clock.today());
    for (auto value = example.form.begin(); value != example.form.end(); ++value)
        model.setFormValue(value.key(), *value);
    model.receiveAll();
    auto &receive = program.find<QPushButton>(QStringLiteral("outcome-receive-only"));
    QTRY_VERIFY(receive.isEnabled());
    receive.setFocus();
    QTest::keyClick(&receive, Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    auto &result = program.find<QWidget>(QStringLiteral("resultPanel"));
    QTRY_VERIFY_WITH_TIMEOUT(result.isVisible(), patienceMs);
    auto &openCase = program.find<QPushButton>(QStringLiteral("openCase"));
    openCase.setFocus();
    QTest::keyClick(&openCase, Qt::Key_Space);
}

/** Opens the form of @p step, ticks and writes what it asks for, and records it, all by keyboard. */
void FlowTest::takeStep(Program &program, const QString &step, const QStringList &ticks, const QString &text)
{
    QTRY_VERIFY_WITH_TIMEOUT(program.window.findChild<QPushButton *>(step), patienceMs);
    auto &button = program.find<QPushButton>(step);
    button.setFocus();
    QTest::keyClick(&button, Qt::Key_Space);
    QTRY_VERIFY(program.window.findChild<QWidget *>(QStringLiteral("stepForm")));
    for (const QString &tick : ticks)
        QTest::keyClick(&program.find<QCheckBox>(tick), Qt::Key_Space);
    if (!text.isEmpty())
        program.find<QWidget>(QStringLiteral("stepForm")).findChildren<QPlainTextEdit *>().first()->setPlainText(text);
    auto &record = program.find<QPushButton>(QStringLiteral("recordStep"));
    QTRY_VERIFY2(record.isEnabled(), qPrintable(program.find<QLabel>(QStringLiteral("stepWhy")).text()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    auto &further = program.find<QPushButton>(QStringLiteral("furtherSteps"));
    QTRY_VERIFY_WITH_TIMEOUT(further.isVisible(), patienceMs);
    QTest::keyClick(&further, Qt::Key_Space);
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
    const QDir printed(m_folder.filePath(QStringLiteral("打印 的 文书")));
    takeInAtTheStation(program);
    takeStep(program, QStringLiteral("stepCommission"), {QStringLiteral("mark-home-visit")});
    takeStep(program, QStringLiteral("stepSignCommission"), {QStringLiteral("bothSigned")});
    takeStep(program, QStringLiteral("stepForward"), {QStringLiteral("materialsChecked")});
    takeStep(program, QStringLiteral("stepProgress"), {}, QStringLiteral("电话询问窗口"));
    // The principal takes it back: the agent reports, which prints the last paper.
    takeStep(program, QStringLiteral("stepWithdraw"), {}, QStringLiteral("委托人不办了"));
    const auto before = printed.entryList({QStringLiteral("*.pdf")}).size();
    takeStep(program, QStringLiteral("stepReport"), {}, QStringLiteral("已告知撤回"));
    QTRY_COMPARE_WITH_TIMEOUT(printed.entryList({QStringLiteral("*.pdf")}).size(), before + 2, patienceMs);
    QTest::keyClick(&program.window, Qt::Key_1, Qt::ControlModifier);
    auto &ledger = program.find<QTableView>(QStringLiteral("proxyLedger"));
    QTRY_COMPARE_WITH_TIMEOUT(ledger.model()->rowCount(), 1, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(ledger.model()->index(0, 0).data().toString(), ProxyWords::step(ProxyStep::Closed),
                              patienceMs);
}

QTEST_MAIN(FlowTest)
#include "flow_test.moc"
