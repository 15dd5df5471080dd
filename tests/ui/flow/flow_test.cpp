// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/pages.h"
#include "core/base/randomsource.h"
#include "core/desk/exampledraft.h"
#include "core/documents/filesprinter.h"
#include "core/documents/template.h"
#include "core/store/filesystem.h"
#include "ui/cases/caselistmodel.h"
#include "ui/intake/intakemodel.h"
#include "ui/session/loginpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paperdesk.h"
#include "ui/shell/workview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/uistate.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

namespace {

const QString idNumber = QStringLiteral("330212190203120014");
constexpr int patienceMs = 30'000;

/** The program's own window and pages over a profile in @p dir; printers write files. */
struct Program
{
    explicit Program(const QString &folder)
        : printer(folder + QStringLiteral("/打印 的 文书"))
        , state(folder + QStringLiteral("/window.ini"))
        , pages(workstationPages(state))
        , window({tools, papers, state, pages, folder + QStringLiteral("/数据 文件夹"), {}})
    {
        window.begin();
        window.show();
    }

    void logIn()
    {
        const auto ready = [this] {
            const auto *account = window.findChild<QComboBox *>(QStringLiteral("loginAccount"));
            return account && account->count() > 0;
        };
        QVERIFY(QTest::qWaitFor(ready, patienceMs));
        auto *password = window.findChild<PasswordField *>(QStringLiteral("loginPassword"));
        QTest::keyClicks(password, demonstrationLogin().password);
        QTest::keyClick(password, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([this] { return window.work() && window.work()->isVisible(); }, patienceMs));
    }

    template <typename T> T &find(const QString &name)
    {
        auto *found = window.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return *found;
    }

    LocalFiles files;
    ManualClock clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600)};
    SeededRandom random{7};
    TemplateSet templates = TemplateSet::builtIn();
    SetupTools tools{files, clock, random, templates};
    FilesPrinter printer;
    PaperDesk papers{printer, clock};
    UiState state;
    PageSet pages;
    MainWindow window;
};

} // namespace

/** The program as it is put together, on a profile whose path a careless program would not open. */
class FlowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCaseIsTakenInPrintedAndFoundAgainAfterARestart();

private:
    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/一窗 测试 XXXXXX")};
};

void FlowTest::initTestCase()
{
    applyTheme(*qApp);
    QVERIFY(m_folder.isValid());
    LocalFiles files;
    const ManualClock clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600)};
    SeededRandom random{7};
    const TemplateSet templates = TemplateSet::builtIn();
    WindowSetup setup = demonstrationSetup();
    setup.profile.cost = {8, 1, 1};
    const auto ready =
        setUpWindow(m_folder.filePath(QStringLiteral("数据 文件夹")), setup, {files, clock, random, templates});
    QVERIFY(ready && ready->profile);
}

void FlowTest::aCaseIsTakenInPrintedAndFoundAgainAfterARestart()
{
    QString number;
    {
        Program program(m_folder.path());
        program.logIn();
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
    Program again(m_folder.path());
    again.logIn();
    QTest::keyClick(&again.window, Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(again.window.findChild<CaseListModel *>(), patienceMs);
    auto &cases = *again.window.findChild<CaseListModel *>();
    QTRY_COMPARE_WITH_TIMEOUT(cases.rowCount(), 1, patienceMs);
    bool found = false;
    for (int column = 0; column < cases.columnCount(); ++column)
        found = found || cases.index(0, column).data().toString().contains(number);
    QVERIFY(found);
}

QTEST_MAIN(FlowTest)
#include "flow_test.moc"
