// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/randomsource.h"
#include "core/documents/filesprinter.h"
#include "core/documents/template.h"
#include "core/store/backupcopies.h"
#include "core/store/filesystem.h"
#include "ui/session/loginpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paperdesk.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusline.h"
#include "ui/shell/workview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/uistate.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <functional>

using namespace yichuang;

namespace {

/** A page that counts what the shell does with it. */
class TalkingPage final : public Page
{
public:
    explicit TalkingPage(PageContext context)
        : Page(std::move(context))
        , line(new QLineEdit(this))
    {
        auto *button = new QPushButton(QStringLiteral("Do it"), this);
        button->setShortcut(QKeySequence(Qt::Key_F9));
    }
    void activate() override
    {
        ++activated;
        line->setFocus();
    }
    bool settle() override
    {
        ++settled;
        return settles;
    }

    QLineEdit *line;
    int activated = 0;
    int settled = 0;
    bool settles = true;
};

PageSet talkingPages(QStringList *started)
{
    PageSet set;
    for (const auto &id : {QStringLiteral("intake"), QStringLiteral("cases")})
        set.pages.push_back(
            {id, id, IconName::Cases, [](PageContext context) { return new TalkingPage(std::move(context)); }});
    set.makeCase = [](PageContext context, const QUuid &) { return new TalkingPage(std::move(context)); };
    set.startIntake = [started](Page &, const QString &itemId, const QUuid &) { *started << itemId; };
    const auto note = [started](Page &page, const QString &fileName) { *started << page.objectName() + fileName; };
    set.openers = {{QStringLiteral("ycbundle"), QStringLiteral("cases"), note},
                   {QString(), QStringLiteral("intake"), note}};
    return set;
}

/** The whole window on a fresh demonstration whose log-in costs nothing. */
struct Stage
{
    explicit Stage(const QString &fileToOpen = {}, const std::function<void(Profile &)> &prepare = {})
        : window({tools, papers, state, pages, dir(), dir(), fileToOpen})
    {
        WindowSetup setup = demonstrationSetup();
        setup.profile.cost = {8, 1, 1};
        setup.documents = commonDocuments();
        auto ready = setUpWindow(dir(), setup, tools);
        if (!ready || !ready->profile)
            qFatal("no profile");
        if (prepare)
            prepare(*ready->profile);
        ready->profile.reset();
        window.beginDemonstration();
        window.show();
        if (!QTest::qWaitFor([this] { return window.findChild<LoginPage *>(); }, 20000))
            qFatal("no log-in");
    }

    void logIn()
    {
        auto *account = window.findChild<QComboBox *>(QStringLiteral("loginAccount"));
        QVERIFY(account);
        QVERIFY(QTest::qWaitFor([account] { return account->count() > 0; }));
        auto *password = window.findChild<PasswordField *>(QStringLiteral("loginPassword"));
        password->setText(demonstrationLogin().password);
        QTest::keyClick(password, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([this] { return window.work() && window.work()->isVisible(); }, 20000));
    }
    [[nodiscard]] QString dir() const { return folder.filePath(QStringLiteral("profile")); }
    [[nodiscard]] TalkingPage *page() const { return static_cast<TalkingPage *>(window.work()->currentPage()); }

    QTemporaryDir folder;
    LocalFiles files;
    ManualClock clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600)};
    SeededRandom random{7};
    TemplateSet templates = TemplateSet::builtIn();
    FilesPrinter printer{folder.path()};
    PaperDesk papers{printer, clock};
    UiState state{folder.filePath(QStringLiteral("state.ini"))};
    QStringList started;
    PageSet pages = talkingPages(&started);
    SetupTools tools{files, clock, random, templates};
    MainWindow window;
};

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }
    void afterLogInTheFirstPageIsInFront();
    void aRoleSeesItsPagesOnly();
    void controlAndDigitGoToAPage();
    void lockingSettlesPagesAndShowsTheLogIn();
    void unlockingComesBackToTheSamePage();
    void aCaseIsOpenedAndLeft();
    void anItemStartsAnIntake();
    void aFileOpensOnThePageOfItsKind_data();
    void aFileOpensOnThePageOfItsKind();
    void aFileHandedOverWaitsForTheLogIn();
    void theTitleHoldsNoPersonalData();
    void theStatusLineSaysWhoWhereAndWhatIsWrong();
    void theOverviewListsThePagesKeys();
    void withoutAProfileTheFirstRunIsShown();
    void anOpenProfileElsewhereIsToldInWords();
    void openingSaysThatItTakesItsTimeAndKeepsTheWindowAlive();
    void lockingClosesWhateverStoodOpen();
    void theDailyBackupIsCopiedAtLogIn();
    void aCopyThatCannotBeMadeIsToldAndTheWorkGoesOn();
};

void MainWindowTest::afterLogInTheFirstPageIsInFront()
{
    Stage stage;
    stage.logIn();
    QCOMPARE(stage.page()->objectName(), QStringLiteral("intakePage"));
    QCOMPARE(stage.page()->activated, 1);
}

void MainWindowTest::aRoleSeesItsPagesOnly()
{
    PageSet set;
    set.pages = {{QStringLiteral("everybody"), {}, IconName::Cases, {}, {}},
                 {QStringLiteral("handlers"), {}, IconName::Cases, {}, {Role::Handler, Role::Supervisor}}};
    QCOMPARE(set.forRole(Role::Clerk).pages.size(), 1u);
    QCOMPARE(set.forRole(Role::Clerk).pages.front().id, QStringLiteral("everybody"));
    QCOMPARE(set.forRole(Role::Supervisor).pages.size(), 2u);
}

void MainWindowTest::controlAndDigitGoToAPage()
{
    Stage stage;
    stage.logIn();
    QTest::keyClick(&stage.window, Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(stage.page()->objectName(), QStringLiteral("casesPage"));
    QTest::keyClick(&stage.window, Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(stage.page()->objectName(), QStringLiteral("intakePage"));
}

void MainWindowTest::lockingSettlesPagesAndShowsTheLogIn()
{
    Stage stage;
    stage.logIn();
    TalkingPage *page = stage.page();
    stage.window.lock();
    QCOMPARE(page->settled, 1);
    QVERIFY(!stage.window.work()->isVisible());
    QVERIFY(stage.window.findChild<LoginPage *>()->isVisible());
}

void MainWindowTest::unlockingComesBackToTheSamePage()
{
    Stage stage;
    stage.logIn();
    stage.window.work()->showPage(QStringLiteral("cases"));
    TalkingPage *page = stage.page();
    page->line->setText(QStringLiteral("half typed"));
    stage.window.lock();
    stage.logIn();
    QCOMPARE(stage.page(), page);
    QCOMPARE(page->line->text(), QStringLiteral("half typed"));
}

void MainWindowTest::aCaseIsOpenedAndLeft()
{
    Stage stage;
    stage.logIn();
    Q_EMIT stage.page()->caseRequested(QUuid::createUuid());
    QCOMPARE(stage.page()->objectName(), QStringLiteral("casePage"));
    Q_EMIT stage.page()->backRequested();
    QCOMPARE(stage.page()->objectName(), QStringLiteral("intakePage"));
}

void MainWindowTest::anItemStartsAnIntake()
{
    Stage stage;
    stage.logIn();
    stage.window.work()->showPage(QStringLiteral("cases"));
    Q_EMIT stage.page()->intakeRequested(QStringLiteral("YZ-1"));
    QCOMPARE(stage.started, QStringList{QStringLiteral("YZ-1")});
    QCOMPARE(stage.page()->objectName(), QStringLiteral("intakePage"));
}

void MainWindowTest::aFileOpensOnThePageOfItsKind_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("page");
    QTest::newRow("bundle") << QStringLiteral("/盘/村 站.ycbundle") << QStringLiteral("casesPage");
    QTest::newRow("bundle of an old stick") << QStringLiteral("/盘/VILLAGE.YCBUNDLE") << QStringLiteral("casesPage");
    QTest::newRow("document") << QStringLiteral("/盘/catalogue.json") << QStringLiteral("intakePage");
    QTest::newRow("no suffix") << QStringLiteral("/盘.ycbundle/catalogue") << QStringLiteral("intakePage");
}

void MainWindowTest::aFileOpensOnThePageOfItsKind()
{
    QFETCH(QString, fileName);
    QFETCH(QString, page);
    Stage stage(fileName);
    stage.logIn();
    QTRY_COMPARE(stage.started, QStringList{page + fileName});
    QCOMPARE(stage.page()->objectName(), page);
}

void MainWindowTest::aFileHandedOverWaitsForTheLogIn()
{
    Stage stage;
    stage.window.comeForward(QStringLiteral("/盘/one.ycbundle"));
    QCOMPARE(stage.started, QStringList());
    stage.logIn();
    QTRY_COMPARE(stage.started, QStringList{QStringLiteral("casesPage/盘/one.ycbundle")});
    stage.window.comeForward(QStringLiteral("/盘/two.ycbundle"));
    QCOMPARE(stage.started.size(), 2);
    stage.window.lock();
    stage.window.comeForward(QStringLiteral("/盘/three.ycbundle"));
    stage.window.comeForward({}); // a mere second start does not forget it
    QCOMPARE(stage.started.size(), 2);
    stage.logIn();
    QTRY_COMPARE(stage.started.size(), 3);
    QCOMPARE(stage.started.last(), QStringLiteral("casesPage/盘/three.ycbundle"));
}

void MainWindowTest::theTitleHoldsNoPersonalData()
{
    Stage stage;
    stage.logIn();
    QVERIFY(!stage.window.windowTitle().contains(stage.window.work()->seat().displayName));
    QVERIFY(stage.window.windowTitle().contains(QStringLiteral("intake")));
}

void MainWindowTest::theStatusLineSaysWhoWhereAndWhatIsWrong()
{
    Stage stage;
    stage.logIn();
    StatusLine &status = stage.window.work()->status();
    QVERIFY(status.text().contains(stage.window.work()->seat().displayName));
    QVERIFY(status.text().contains(stage.window.work()->seat().centreName));
    QVERIFY(status.text().contains(QStringLiteral("2026-03-02 09:00")));
    status.setDrafts(2);
    QVERIFY(status.text().contains(QStringLiteral("2 citizen")));
    status.setCalendar(WorkCalendar());
    QVERIFY(status.text().contains(QStringLiteral("No working calendar")));
}

void MainWindowTest::theOverviewListsThePagesKeys()
{
    Stage stage;
    stage.logIn();
    const auto lines = shortcutsOf(stage.page());
    QCOMPARE(lines.size(), size_t(1));
    QCOMPARE(lines.front().what, QStringLiteral("Do it"));
    QTest::keyClick(&stage.window, Qt::Key_F1);
    QTRY_VERIFY(stage.window.findChild<ShortcutSheet *>());
}

void MainWindowTest::withoutAProfileTheFirstRunIsShown()
{
    Stage stage;
    const QString empty = stage.folder.filePath(QStringLiteral("nothing"));
    MainWindow window({stage.tools, stage.papers, stage.state, stage.pages, empty, empty});
    window.begin();
    window.show();
    QVERIFY(window.findChild<QWidget *>(QStringLiteral("firstRunPage"))->isVisible());
}

void MainWindowTest::anOpenProfileElsewhereIsToldInWords()
{
    Stage stage;
    MainWindow second({stage.tools, stage.papers, stage.state, stage.pages, stage.dir(), stage.dir()});
    second.begin();
    second.show();
    const auto told = [&second] {
        const auto labels = second.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel *label) { return label->text().contains(QStringLiteral("open already")); });
    };
    QTRY_VERIFY(told());
    QVERIFY(!second.findChild<LoginPage *>());
}

void MainWindowTest::openingSaysThatItTakesItsTimeAndKeepsTheWindowAlive()
{
    QTemporaryDir folder;
    const QString dir = folder.filePath(QStringLiteral("profile"));
    Stage stage;
    WindowSetup setup = demonstrationSetup();
    setup.profile.cost = {8, 1, 1};
    setup.documents = commonDocuments();
    QVERIFY(setUpWindow(dir, setup, stage.tools));
    // What opens the profile has to wait for its turn, as it would for a long migration.
    QSemaphore gate;
    auto *threads = QThreadPool::globalInstance();
    const int before = threads->maxThreadCount();
    threads->setMaxThreadCount(1);
    threads->start([&gate] { gate.acquire(); });
    MainWindow window({stage.tools, stage.papers, stage.state, stage.pages, dir, dir});
    window.begin(); // comes back at once
    window.show();
    QTRY_VERIFY(window.findChild<QWidget *>(QStringLiteral("waiting")));
    QVERIFY(window.findChild<QWidget *>(QStringLiteral("waiting"))->findChild<QProgressBar *>()->isVisible());
    QVERIFY(!window.findChild<LoginPage *>());
    gate.release();
    QTRY_VERIFY(window.findChild<LoginPage *>());
    threads->setMaxThreadCount(before);
    QTRY_VERIFY(!window.findChild<QWidget *>(QStringLiteral("waiting")));
}

void MainWindowTest::lockingClosesWhateverStoodOpen()
{
    Stage stage;
    stage.logIn();
    QPointer<QDialog> scan = new QDialog(stage.page());
    scan->open();
    QTRY_VERIFY(scan->isVisible());
    stage.window.lock();
    QVERIFY(!scan || !scan->isVisible());
}

void MainWindowTest::theDailyBackupIsCopiedAtLogIn()
{
    const QTemporaryDir stick;
    Stage stage({}, [&stick](Profile &profile) {
        if (!BackupCopies(profile).setFolder(stick.path()))
            qFatal("no stick");
    });
    stage.logIn();
    const auto copies = [&stick] {
        int found = 0;
        QDirIterator all(stick.path(), {QStringLiteral("backup-*")}, QDir::Dirs, QDirIterator::Subdirectories);
        for (; all.hasNext(); all.next())
            ++found;
        return found;
    };
    QTRY_COMPARE_WITH_TIMEOUT(copies(), 1, 20000);
    QVERIFY(stage.window.work()->findChild<Banner *>(QStringLiteral("tidings"))->isHidden());
}

void MainWindowTest::aCopyThatCannotBeMadeIsToldAndTheWorkGoesOn()
{
    const QTemporaryDir beside;
    const QString stick = beside.filePath(QStringLiteral("stick"));
    Stage stage({}, [&stick](Profile &profile) {
        if (!QDir().mkdir(stick) || !BackupCopies(profile).setFolder(stick) || !QDir().rmdir(stick))
            qFatal("no stick");
    });
    stage.logIn();
    auto *banner = stage.window.work()->findChild<Banner *>(QStringLiteral("tidings"));
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 20000);
    QCOMPARE(banner->kind(), BannerKind::Warning);
    QVERIFY2(banner->text().contains(QDir::toNativeSeparators(stick)), qPrintable(banner->text()));
    QVERIFY2(banner->text().contains(QStringLiteral("kept on this computer")), qPrintable(banner->text()));
    QVERIFY(!QDir(stick).exists());
    QVERIFY(QDir(stage.dir() + QStringLiteral("/backups")).entryList({QStringLiteral("backup-*")}).size() == 1);
    QTest::keyClick(&stage.window, Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(stage.page()->objectName(), QStringLiteral("casesPage"));
}

QTEST_MAIN(MainWindowTest)
#include "mainwindow_test.moc"
