// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/randomsource.h"
#include "core/documents/template.h"
#include "core/store/filesystem.h"
#include "ui/session/deskrunner.h"
#include "ui/session/firstrunpage.h"
#include "ui/session/idlewatch.h"
#include "ui/session/loginpage.h"
#include "ui/session/windowsetup.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/uistate.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

namespace {

constexpr PasswordCost cheap{8, 1, 1};
const QString password = QStringLiteral("yichuang-2026");

/** A set-up without documents, whose log-in costs nothing. */
WindowSetup plainSetup()
{
    WindowSetup setup = demonstrationSetup();
    setup.profile.cost = cheap;
    setup.documents.clear();
    return setup;
}

struct Tools
{
    LocalFiles files;
    ManualClock clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600)};
    SeededRandom random{7};
    TemplateSet templates = TemplateSet::builtIn();
    QTemporaryDir folder;

    [[nodiscard]] SetupTools all() { return {files, clock, random, templates}; }
    [[nodiscard]] QString dir() const { return folder.filePath(QStringLiteral("profile")); }
    [[nodiscard]] std::unique_ptr<Profile> make()
    {
        auto ready = setUpWindow(dir(), plainSetup(), all());
        if (!ready || !ready->profile)
            qFatal("no profile");
        return std::move(ready->profile);
    }
};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }
    void aFaultyDocumentLeavesNothingBehind();
    void aSetUpNeverTakesAFolderThatHoldsSomething();
    void aSetUpThatWasInterruptedCanBeRepeated();
    void theDemonstrationHasItsCatalogue();
    void withoutLogInTheDeskIsRefused();
    void actsAreCarriedOutInOrder();
    void whatWasAskedIsDoneBeforeTheRunnerEnds();
    void theRightPasswordLogsIn();
    void aWrongPasswordSaysSoBesideTheField();
    void anUnknownAccountSoundsLikeAWrongPassword();
    void tooManyWrongPasswordsShowTheWait();
    void theDemonstrationShowsItsPassword();
    void lockingForgetsTheDesk();
    void idleComesOnlyWithoutTouch();
    void theFirstRunChecksBeforeItBegins();
    void aVillageStationIsSetUpWithItsAgent();
    void aPlaceCodeOfAnotherTownIsRefused();
};

void SessionTest::aFaultyDocumentLeavesNothingBehind()
{
    Tools tools;
    WindowSetup setup = plainSetup();
    setup.documents = {QByteArray("{\"items\": [}")};
    const auto ready = setUpWindow(tools.dir(), setup, tools.all());
    QVERIFY(!ready || !ready->faults.empty());
    QVERIFY(!QDir(tools.dir()).exists());
    QVERIFY(QDir(tools.folder.path()).isEmpty());
}

void SessionTest::aSetUpNeverTakesAFolderThatHoldsSomething()
{
    Tools tools;
    QDir().mkpath(tools.dir());
    QFile file(tools.dir() + QStringLiteral("/letter.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto ready = setUpWindow(tools.dir(), plainSetup(), tools.all());
    QVERIFY(!ready);
    QCOMPARE(ready.error().code, ErrorCode::AlreadyExists);
    QVERIFY(file.exists());
}

void SessionTest::aSetUpThatWasInterruptedCanBeRepeated()
{
    Tools tools;
    QDir().mkpath(tools.dir() + QStringLiteral(".new/half"));
    const auto ready = setUpWindow(tools.dir(), plainSetup(), tools.all());
    QVERIFY(ready && ready->profile);
    QVERIFY(!QDir(tools.dir() + QStringLiteral(".new")).exists());
    QVERIFY(!ready->recoveryCode.isEmpty());
}

void SessionTest::theDemonstrationHasItsCatalogue()
{
    Tools tools;
    WindowSetup setup = demonstrationSetup();
    setup.profile.cost = cheap;
    auto ready = setUpWindow(tools.dir(), setup, tools.all());
    QVERIFY(ready && ready->profile);
    QVERIFY(ready->profile->isDemonstration());
    DeskRunner runner(std::move(ready->profile), tools.templates, tools.clock, tools.random);
    QVERIFY(runner.logIn(demonstrationLogin().login, demonstrationLogin().password).result());
    const auto items = runner
                           .onDesk([](Desk &desk) -> Result<qsizetype> {
                               return desk.reference().catalogue ? qsizetype(desk.reference().catalogue->items().size())
                                                                 : qsizetype(0);
                           })
                           .result();
    QVERIFY(items);
    QVERIFY(*items > 50);
}

void SessionTest::withoutLogInTheDeskIsRefused()
{
    Tools tools;
    DeskRunner runner(tools.make(), tools.templates, tools.clock, tools.random);
    const auto result = runner.onDesk([](Desk &desk) { return desk.drafts(); }).result();
    QVERIFY(!result);
    QCOMPARE(result.error().reason, QStringLiteral("session.locked"));
}

void SessionTest::actsAreCarriedOutInOrder()
{
    Tools tools;
    DeskRunner runner(tools.make(), tools.templates, tools.clock, tools.random);
    QList<int> order;
    QFuture<int> last;
    for (int at = 0; at < 20; ++at)
        last = runner.onProfile([&order, at](Profile &) {
            order << at;
            return at;
        });
    QCOMPARE(last.result(), 19);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
    QCOMPARE(order.size(), 20);
}

void SessionTest::whatWasAskedIsDoneBeforeTheRunnerEnds()
{
    Tools tools;
    int done = 0;
    {
        DeskRunner runner(tools.make(), tools.templates, tools.clock, tools.random);
        for (int at = 0; at < 5; ++at)
            (void)runner.onProfile([&done](Profile &) { return ++done; });
    }
    QCOMPARE(done, 5);
}

void SessionTest::theRightPasswordLogsIn()
{
    Tools tools;
    UiState state{tools.folder.filePath(QStringLiteral("state.ini"))};
    DeskRunner runner(tools.make(), tools.templates, tools.clock, tools.random);
    LoginPage page(runner, state, {});
    QSignalSpy loggedIn(&page, &LoginPage::loggedIn);
    page.show();
    page.begin();
    auto *account = page.findChild<QComboBox *>(QStringLiteral("loginAccount"));
    auto *field = page.findChild<PasswordField *>(QStringLiteral("loginPassword"));
    QTRY_COMPARE(account->currentText(), demonstrationLogin().login);
    QTest::keyClicks(field, password);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(loggedIn.count(), 1);
    QVERIFY(field->text().isEmpty());
    QCOMPARE(state.value(QStringLiteral("session/last-login")).toString(), demonstrationLogin().login);
}

static QString faultAfter(LoginPage &page, const QString &typed)
{
    auto *field = page.findChild<PasswordField *>(QStringLiteral("loginPassword"));
    auto *button = page.findChild<QPushButton *>(QStringLiteral("loginEnter"));
    field->setText(typed);
    button->click();
    (void)QTest::qWaitFor([field] { return !field->accessibleDescription().isEmpty(); });
    return field->accessibleDescription();
}

void SessionTest::aWrongPasswordSaysSoBesideTheField()
{
    Tools tools;
    UiState state{QString()};
    DeskRunner runner(tools.make(), tools.templates, tools.clock, tools.random);
    LoginPage page(runner, state, {});
    page.show();
    page.begin();
    QTRY_COMPARE(page.findChild<QComboBox *>(QStringLiteral("loginAccount"))->count(), 2);
    QCOMPARE(faultAfter(page, QStringLiteral("not it")), QStringLiteral("Account or password is wrong"));
}

void SessionTest::anUnknownAccountSoundsLikeAWrongPassword()
{
    Tools tools;
    UiState state{QString()};
    DeskRunner runner(tools.make(), tools.templates, tools.clock, tools.random);
    LoginPage page(runner, state, {});
    page.show();
    page.begin();
    auto *account = page.findChild<QComboBox *>(QStringLiteral("loginAccount"));
    QTRY_COMPARE(account->count(), 2);
    account->setCurrentText(QStringLiteral("nobody"));
    QCOMPARE(faultAfter(page, password), QStringLiteral("Account or password is wrong"));
}

void SessionTest::tooManyWrongPasswordsShowTheWait()
{
    Tools tools;
    UiState state{QString()};
    DeskRunner runner(tools.make(), tools.templates, tools.clock, tools.random);
    LoginPage page(runner, state, {});
    page.show();
    page.begin();
    QTRY_COMPARE(page.findChild<QComboBox *>(QStringLiteral("loginAccount"))->count(), 2);
    auto *button = page.findChild<QPushButton *>(QStringLiteral("loginEnter"));
    QString fault;
    for (int attempt = 0; attempt < 6 && !fault.startsWith(QStringLiteral("Too many")); ++attempt) {
        page.findChild<PasswordField *>(QStringLiteral("loginPassword"))->setAccessibleDescription({});
        fault = faultAfter(page, QStringLiteral("wrong %1").arg(attempt));
    }
    QVERIFY2(fault.startsWith(QStringLiteral("Too many")), qPrintable(fault));
    QVERIFY(!button->isEnabled());
}

void SessionTest::theDemonstrationShowsItsPassword()
{
    Tools tools;
    UiState state{QString()};
    DeskRunner runner(tools.make(), tools.templates, tools.clock, tools.random);
    const DemonstrationLogin login = demonstrationLogin();
    LoginPage page(runner, state, {{}, {}, login.login, login.password});
    auto *hint = page.findChild<QLabel *>(QStringLiteral("demonstrationHint"));
    QVERIFY(hint && hint->text().contains(login.password));
    LoginPage real(runner, state, {});
    QVERIFY(!real.findChild<QLabel *>(QStringLiteral("demonstrationHint")));
}

void SessionTest::lockingForgetsTheDesk()
{
    Tools tools;
    DeskRunner runner(tools.make(), tools.templates, tools.clock, tools.random);
    QVERIFY(runner.logIn(demonstrationLogin().login, password).result());
    QVERIFY(runner.onDesk([](Desk &desk) { return desk.drafts(); }).result());
    runner.lock().waitForFinished();
    QVERIFY(!runner.onDesk([](Desk &desk) { return desk.drafts(); }).result());
    QVERIFY(!runner.onProfile([](Profile &profile) { return profile.isUnlocked(); }).result());
}

void SessionTest::idleComesOnlyWithoutTouch()
{
    IdleWatch watch;
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.start(std::chrono::milliseconds(0));
    QVERIFY(!idle.wait(50));
    watch.start(std::chrono::milliseconds(20));
    QTRY_COMPARE(idle.count(), 1);
    watch.start(std::chrono::hours(1));
    watch.stop();
    QCOMPARE(idle.count(), 1);
}

void SessionTest::theFirstRunChecksBeforeItBegins()
{
    Tools tools;
    FirstRunPage page(tools.dir(), tools.all());
    page.show();
    page.findChild<QPushButton *>(QStringLiteral("setUpWindow"))->click();
    QVERIFY(page.findChild<QComboBox *>(QStringLiteral("centre"))->count() > 10);
    QVERIFY(page.findChild<QComboBox *>(QStringLiteral("window"))->count() > 0);
    page.findChild<QPushButton *>(QStringLiteral("beginSetUp"))->click();
    auto *login = page.findChild<QLineEdit *>(QStringLiteral("firstLogin"));
    QVERIFY(!login->accessibleDescription().isEmpty());
    QVERIFY(!QDir(tools.dir()).exists());
}

namespace {

/** Chooses a station in 姜山镇 and fills the agent's account in. */
void fillStation(FirstRunPage &page, const QString &village)
{
    const auto box = [&page](const char *name) { return page.findChild<QComboBox *>(QLatin1StringView(name)); };
    page.findChild<QPushButton *>(QStringLiteral("setUpWindow"))->click();
    box("placeKind")->setCurrentIndex(1);
    QComboBox *centre = box("centre");
    centre->setCurrentIndex(centre->findText(QStringLiteral("姜山镇"), Qt::MatchContains));
    QComboBox *choice = box("village");
    choice->setCurrentIndex(choice->findText(village));
    Q_EMIT choice->activated(choice->currentIndex());
    page.findChild<QLineEdit *>(QStringLiteral("firstLogin"))->setText(QStringLiteral("agent01"));
    for (QLineEdit *field : page.findChildren<QLineEdit *>()) {
        if (field->accessibleName().contains(QStringLiteral("Staff name")))
            field->setText(QStringLiteral("测试庚"));
    }
    for (PasswordField *field : page.findChildren<PasswordField *>())
        field->setText(password);
}

} // namespace

void SessionTest::aVillageStationIsSetUpWithItsAgent()
{
    Tools tools;
    FirstRunPage page(tools.dir(), tools.all());
    page.show();
    fillStation(page, QStringLiteral("翻石渡村村委会"));
    QVERIFY(!page.findChild<QComboBox *>(QStringLiteral("window"))->isVisible());
    QCOMPARE(page.findChild<QLineEdit *>(QStringLiteral("placeCode"))->text().size(), 12);
    QCOMPARE(page.findChild<QLineEdit *>(QStringLiteral("stationName"))->text(),
             QStringLiteral("姜山镇翻石渡村便民服务站"));
    page.findChild<QPushButton *>(QStringLiteral("beginSetUp"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!page.findChild<QLabel *>(QStringLiteral("recoveryCode"))->text().isEmpty(), 60'000);

    DeskRunner runner(page.takeProfile(), tools.templates, tools.clock, tools.random);
    const Result<Seat> seat = runner.logIn(QStringLiteral("agent01"), password).result();
    QVERIFY(seat);
    QCOMPARE(seat->role, Role::ProxyAgent);
    QVERIFY(seat->place.centre.startsWith(QStringLiteral("330212110")));
    QCOMPARE(seat->place.centre.size(), 12);
    QCOMPARE(seat->centreName, QStringLiteral("姜山镇翻石渡村便民服务站"));
    QVERIFY(runner.workAs(Role::Administrator).result());
}

void SessionTest::aPlaceCodeOfAnotherTownIsRefused()
{
    Tools tools;
    FirstRunPage page(tools.dir(), tools.all());
    page.show();
    fillStation(page, QStringLiteral("翻石渡村村委会"));
    auto *code = page.findChild<QLineEdit *>(QStringLiteral("placeCode"));
    const QPair<QString, QString> wrongs[] = {
        {QStringLiteral("330212101200"), QStringLiteral("330212110")}, // of another town
        {QStringLiteral("330212110000"), QStringLiteral("330212110")}, // the town itself
        {QStringLiteral("33021211"), QStringLiteral("are needed")}};
    for (const auto &[wrong, said] : wrongs) {
        code->setText(wrong);
        page.findChild<QPushButton *>(QStringLiteral("beginSetUp"))->click();
        const auto *field = qobject_cast<Field *>(code->parentWidget());
        QVERIFY(field);
        QVERIFY2(field->note().contains(said), qPrintable(field->note()));
        QVERIFY(!QDir(tools.dir()).exists());
    }
}

QTEST_MAIN(SessionTest)
#include "session_test.moc"
