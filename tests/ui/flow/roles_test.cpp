// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/pages.h"
#include "core/base/randomsource.h"
#include "core/desk/exampledraft.h"
#include "core/documents/filesprinter.h"
#include "core/documents/template.h"
#include "core/store/filesystem.h"
#include "core/store/profile.h"
#include "ui/intake/intakemodel.h"
#include "ui/session/windowsetup.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paperdesk.h"
#include "ui/shell/workview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/uistate.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

namespace {

constexpr int patienceMs = 30'000;
const QString password = QStringLiteral("yichuang-2026");

/** The program's own window; printers write files. One per log-in, as people share a computer over a day. */
struct Program
{
    Program(const QString &folder, const ManualClock &theClock)
        : clock(theClock)
        , paperFolder(folder + QStringLiteral("/papers"))
        , printer(paperFolder)
        , state(folder + QStringLiteral("/window.ini"))
        , pages(workstationPages(state))
        , window({tools, papers, state, pages, folder + QStringLiteral("/profile"), {}})
    {
        window.begin();
        window.show();
    }

    void logIn(const QString &login)
    {
        QVERIFY(QTest::qWaitFor(
            [this] {
                const auto *account = window.findChild<QComboBox *>(QStringLiteral("loginAccount"));
                return account && account->count() > 0;
            },
            patienceMs));
        auto &account = find<QComboBox>(QStringLiteral("loginAccount"));
        for (int i = 0; i < account.count(); ++i) {
            if (account.itemData(i).toString() == login || account.itemText(i).contains(login))
                account.setCurrentIndex(i);
        }
        auto &typed = find<PasswordField>(QStringLiteral("loginPassword"));
        QTest::keyClicks(&typed, password);
        QTest::keyClick(&typed, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([this] { return window.work() && window.work()->isVisible(); }, patienceMs));
    }

    template <typename T> T &find(const QString &name)
    {
        auto *found = window.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return *found;
    }

    /** A step of the case page, chosen by keyboard and recorded with Ctrl+Enter as it is filled in. */
    void record(const QString &step)
    {
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<QPushButton *>(step), patienceMs);
        auto &button = find<QPushButton>(step);
        QTRY_VERIFY_WITH_TIMEOUT(button.isEnabled(), patienceMs);
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_Space);
        auto &send = find<QPushButton>(QStringLiteral("recordStep"));
        QTRY_VERIFY_WITH_TIMEOUT(send.isEnabled(), patienceMs);
        QTest::keyClick(&send, Qt::Key_Return, Qt::ControlModifier);
    }

    [[nodiscard]] int printed() const { return int(QDir(paperFolder).entryList({QStringLiteral("*.pdf")}).size()); }

    LocalFiles files;
    ManualClock clock;
    SeededRandom random{7};
    TemplateSet templates = TemplateSet::builtIn();
    SetupTools tools{files, clock, random, templates};
    QString paperFolder;
    FilesPrinter printer;
    PaperDesk papers{printer, clock};
    UiState state;
    PageSet pages;
    MainWindow window;
};

} // namespace

/** Each role by keyboard, from its log-in to its last paper, over one case: window, handler, issuing window, head. */
class RolesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWindowClerkAccepts();
    void theHandlerDecidesAndSends();
    void theIssuingClerkHandsOver();
    void theSupervisorPrintsWhatIsAtRiskAndReminds();

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600)};
    QString m_number;
    QString m_late; ///< of a second case, which nobody handles
};

void RolesTest::initTestCase()
{
    applyTheme(*qApp);
    QVERIFY(m_folder.isValid());
    LocalFiles files;
    SeededRandom random{7};
    const TemplateSet templates = TemplateSet::builtIn();
    WindowSetup setup = demonstrationSetup();
    setup.profile.cost = {8, 1, 1};
    setup.profile.login = QStringLiteral("clerk");
    setup.profile.password = password;
    setup.profile.roles = {Role::Administrator, Role::Clerk};
    const QString dir = m_folder.filePath(QStringLiteral("profile"));
    const auto ready = setUpWindow(dir, setup, {files, m_clock, random, templates});
    QVERIFY(ready && ready->profile);
    QVERIFY(ready->profile->logIn(QStringLiteral("clerk"), password));
    const std::pair<const char *, Role> people[] = {
        {"handler", Role::Handler}, {"issuer", Role::IssuingClerk}, {"head", Role::Supervisor}};
    for (const auto &[login, role] : people)
        QVERIFY(ready->profile->addAccount(QString::fromLatin1(login), QString::fromLatin1(login), {role}, password,
                                           {8, 1, 1}));
    Seat seat;
    seat.account = QStringLiteral("clerk");
    seat.place = ready->profile->place();
    Desk desk(*ready->profile, seat, templates, m_clock, random);
    const ServiceItem *item = desk.reference().catalogue->find(QStringLiteral("YZ-ZF01"));
    QVERIFY(item);
    OutcomeChoice accept;
    accept.outcome = Outcome::Accept;
    Applicant applicant = exampleApplicant(item->applicantKinds.first());
    const auto taken = desk.takeIn(exampleDraft(*item, applicant, m_clock.today()), accept);
    QVERIFY(taken);
    m_late = taken->state.number();
}

void RolesTest::theWindowClerkAccepts()
{
    Program program(m_folder.path(), m_clock);
    program.logIn(QStringLiteral("clerk"));
    QTRY_VERIFY_WITH_TIMEOUT(program.window.findChild<QLineEdit *>(QStringLiteral("applicantNumber")), patienceMs);
    auto &model = *program.window.findChild<IntakeModel *>();
    IntakeDraft draft;
    draft.applicant = exampleApplicant(ApplicantKind::NaturalPerson);
    draft.applicant.name = QStringLiteral("测试甲");
    model.takeUp(draft);
    auto &search = program.find<QLineEdit>(QStringLiteral("itemSearch"));
    search.setFocus();
    QTest::keyClicks(&search, QStringLiteral("db"));
    QTest::keyClick(&search, Qt::Key_Return);
    QTRY_VERIFY(model.item());
    while (!model.checklist().unanswered.isEmpty()) {
        const Situation *open = model.item()->situation(model.checklist().unanswered.first());
        model.answer(open->id, {open->options.last().id});
    }
    const IntakeDraft example = exampleDraft(*model.item(), model.draft().applicant, m_clock.today());
    for (auto value = example.form.begin(); value != example.form.end(); ++value)
        model.setFormValue(value.key(), *value);
    QTest::keyClick(program.window.work()->currentPage(), Qt::Key_F6);
    QTRY_VERIFY(program.find<QPushButton>(QStringLiteral("outcome-accept")).isEnabled());
    QTest::keyClick(program.window.work()->currentPage(), Qt::Key_F9);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QTRY_VERIFY_WITH_TIMEOUT(program.find<QWidget>(QStringLiteral("resultPanel")).isVisible(), patienceMs);
    m_number = program.find<QLabel>(QStringLiteral("resultNumber")).text();
    QVERIFY(!m_number.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(program.printed() >= 5, patienceMs); // slip, receipt and notice, two copies of each
}

void RolesTest::theHandlerDecidesAndSends()
{
    Program program(m_folder.path(), m_clock);
    program.logIn(QStringLiteral("handler"));
    QTRY_VERIFY_WITH_TIMEOUT(program.window.findChild<QTableView *>(QStringLiteral("workList")), patienceMs);
    auto &list = program.find<QTableView>(QStringLiteral("workList"));
    QTRY_COMPARE_WITH_TIMEOUT(list.model()->rowCount(), 2, patienceMs);
    for (int row = 0; row < 2; ++row) {
        QString text;
        for (int column = 0; column < list.model()->columnCount(); ++column)
            text += list.model()->index(row, column).data().toString();
        if (text.contains(m_number))
            list.setCurrentIndex(list.model()->index(row, 0));
    }
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_T, Qt::ControlModifier); // takes it in hand
    QTest::qWait(500);
    QTest::keyClick(&list, Qt::Key_Return);
    const int before = program.printed();
    program.record(QStringLiteral("stepDecide"));
    QTRY_VERIFY_WITH_TIMEOUT(program.printed() > before, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(program.window.findChild<QPushButton *>(QStringLiteral("stepArrive")), patienceMs);
    program.record(QStringLiteral("stepArrive"));
    auto &stage = program.find<QLabel>(QStringLiteral("caseStage"));
    QTRY_VERIFY_WITH_TIMEOUT(
        !stage.text().isEmpty() && !program.find<QPushButton>(QStringLiteral("stepDecide")).isEnabled(), patienceMs);
}

void RolesTest::theIssuingClerkHandsOver()
{
    Program program(m_folder.path(), m_clock);
    program.logIn(QStringLiteral("issuer"));
    QTRY_VERIFY_WITH_TIMEOUT(program.window.findChild<QLineEdit *>(QStringLiteral("issueScan")), patienceMs);
    auto &scan = program.find<QLineEdit>(QStringLiteral("issueScan"));
    scan.setFocus();
    QTest::keyClicks(&scan, m_number);
    QTest::keyClick(&scan, Qt::Key_Return);
    const int before = program.printed();
    program.record(QStringLiteral("stepHandOver"));
    QTRY_VERIFY_WITH_TIMEOUT(program.printed() >= before + 2, patienceMs); // the receipt, two copies
}

void RolesTest::theSupervisorPrintsWhatIsAtRiskAndReminds()
{
    m_clock.set(QDateTime(QDate(2026, 4, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600));
    Program program(m_folder.path(), m_clock);
    program.logIn(QStringLiteral("head"));
    QTRY_VERIFY_WITH_TIMEOUT(program.window.findChild<QTableView *>(QStringLiteral("workList")), patienceMs);
    auto &list = program.find<QTableView>(QStringLiteral("workList"));
    QTRY_COMPARE_WITH_TIMEOUT(list.model()->rowCount(), 1, patienceMs);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(program.window.findChild<QDialog *>(QStringLiteral("paperPreview")), patienceMs);
    program.find<QDialog>(QStringLiteral("paperPreview")).close();
    QTest::keyClick(&list, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(program.window.findChild<QAction *>(QStringLiteral("make-D17b")), patienceMs);
    const int before = program.printed();
    program.find<QAction>(QStringLiteral("make-D17b")).trigger();
    QTRY_VERIFY_WITH_TIMEOUT(program.printed() >= before + 2, patienceMs); // for the unit, for the file
}

QTEST_MAIN(RolesTest)
#include "roles_test.moc"
