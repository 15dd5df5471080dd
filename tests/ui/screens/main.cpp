// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every page into a folder: screens FOLDER WIDTHxHEIGHT [SUFFIX [LANGUAGE [PART...]]]; parts named draw these
// only. With QT_SCALE_FACTOR=2 the pictures have twice the pixels. Fails where a text is cut: "CUT" says which.
#include "tests/ui/screens/camera.h"
#include "tests/ui/screens/clicks.h"
#include "tests/ui/screens/forms.h"
#include "tests/ui/screens/gallery.h"
#include "tests/ui/screens/stage.h"

#include "app/workstation/language.h"
#include "ui/cases/casespage.h"
#include "ui/session/background.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/moveddays.h"
#include "ui/shell/scanviewer.h"
#include "ui/shell/workview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/passwordfield.h"

#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <functional>
#include <utility>

using namespace yichuang;

namespace {

void drawFirstRun(Stage &stage, Camera &camera)
{
    const auto window = stage.window(false);
    camera.place(*window);
    Stage::settle(200);
    camera.take(*window, QStringLiteral("first-run"));
    find<QPushButton>(*window, QStringLiteral("setUpWindow")).click();
    Stage::settle(200);
    camera.take(*window, QStringLiteral("set-up"));
    find<QPushButton>(*window, QStringLiteral("beginSetUp")).click();
    Stage::settle(200);
    camera.take(*window, QStringLiteral("set-up-faults"));
    auto &kind = find<QComboBox>(*window, QStringLiteral("placeKind"));
    kind.setCurrentIndex(kind.count() - 1); // a village station
    Stage::settle(300);
    camera.take(*window, QStringLiteral("set-up-station"));
}

void drawLogin(MainWindow &window, Camera &camera)
{
    Stage::settle();
    camera.take(window, QStringLiteral("login"));
    auto &password = find<PasswordField>(window, QStringLiteral("loginPassword"));
    password.setText(QStringLiteral("wrong password"));
    find<QPushButton>(window, QStringLiteral("loginEnter")).click();
    Stage::settle();
    camera.take(window, QStringLiteral("login-wrong"));
    password.setText(demonstrationLogin().password);
    find<QPushButton>(window, QStringLiteral("loginEnter")).click();
    if (!QTest::qWaitFor([&window] { return window.work() && window.work()->isVisible(); }, 20000))
        qFatal("the log-in does not open");
}

void drawPages(MainWindow &window, Camera &camera)
{
    for (const auto &id :
         {QStringLiteral("intake"), QStringLiteral("cases"), QStringLiteral("catalogue"), QStringLiteral("district")}) {
        window.work()->showPage(id);
        Stage::settle(1500);
        camera.take(window, id);
    }
    window.work()->showPage(QStringLiteral("cases"));
    Stage::settle();
    if (auto *table = window.work()->currentPage()->findChild<QTableView *>();
        table && table->model() && table->model()->rowCount() > 0) {
        Q_EMIT table->activated(table->model()->index(0, 0));
        Stage::settle(1500);
        camera.take(window, QStringLiteral("case"));
    }
}

/** Turns the list of the present page to the last of its choices. */
void showLast(MainWindow &window, const QString &choice)
{
    auto &lists = find<QComboBox>(*window.work()->currentPage(), choice);
    lists.setCurrentIndex(lists.count() - 1);
    Q_EMIT lists.activated(lists.currentIndex());
    Stage::settle(1200);
}

/** 日终对账, and its sheet as it is printed. */
void drawDayCheck(MainWindow &window, Camera &camera)
{
    window.work()->showPage(QStringLiteral("district"));
    Stage::settle();
    find<QPushButton>(*window.work()->currentPage(), QStringLiteral("checkDay")).click();
    Stage::settle(1200);
    auto &check = find<QDialog>(window, QStringLiteral("dayCheck"));
    camera.take(check, QStringLiteral("day-check"));
    find<QPushButton>(check, QStringLiteral("dayPrintList")).click();
    Stage::settle(1200);
    if (auto *preview = window.findChild<QDialog *>(QStringLiteral("paperPreview"))) {
        camera.take(*preview, QStringLiteral("day-sheet"));
        preview->close();
    }
    check.close();
    backTo(window);
}

void press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
    Stage::settle(1200);
}

/** From the half-filled form through the promise and its signature to the case number. */
void drawOutcome(MainWindow &window, Camera &camera)
{
    window.work()->showPage(QStringLiteral("intake"));
    Stage::settle(500);
    press(Qt::Key_F2);
    camera.take(window, QStringLiteral("intake-guide"));
    press(Qt::Key_F2);
    press(Qt::Key_F9);
    camera.take(window, QStringLiteral("intake-outcome"));
    press(Qt::Key_F9);
    camera.take(window, QStringLiteral("intake-signature"));
    press(Qt::Key_Space);
    press(Qt::Key_F9);
    camera.take(window, QStringLiteral("intake-result"));
    find<QPushButton>(*window.work()->currentPage(), QStringLiteral("openCase")).click();
    Stage::settle(1200);
    find<QPushButton>(*window.work()->currentPage(), QStringLiteral("stepSupplement")).click();
    Stage::settle(500);
    camera.take(window, QStringLiteral("case-step"));
}

/** One matter of several members: chosen like an item, and the page it has afterwards. */
void drawBundle(MainWindow &window, Camera &camera)
{
    window.work()->showPage(QStringLiteral("intake"));
    Stage::settle(500);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    Stage::settle(500);
    press(Qt::Key_F3);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("xsecs"));
    Stage::settle(500);
    camera.take(window, QStringLiteral("intake-bundle-found"));
    press(Qt::Key_Return);
    for (int question = 0; question < 3; ++question) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        Stage::settle(300);
    }
    camera.take(window, QStringLiteral("intake-bundle"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    window.work()->showPage(QStringLiteral("catalogue"));
    Stage::settle(500);
    if (auto *filter = window.work()->currentPage()->findChild<QListWidget *>(QStringLiteral("catalogueFilter")))
        filter->setCurrentRow(1); // life events
    Stage::settle(500);
    camera.take(window, QStringLiteral("catalogue-bundle"));
    window.work()->showPage(QStringLiteral("cases"));
    Stage::settle(900);
    auto *table = window.work()->currentPage()->findChild<QTableView *>();
    for (int row = 0; table && row < table->model()->rowCount(); ++row) {
        const QModelIndex item = table->model()->index(row, 0);
        QString text;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            text += table->model()->index(row, column).data().toString();
        if (!text.contains(QStringLiteral("一件事")))
            continue;
        Q_EMIT table->activated(item);
        Stage::settle(1500);
        camera.take(window, QStringLiteral("case-bundle"));
        return;
    }
    qFatal("no matter in the list");
}

/** A residence permit read over a form in which something else stood. */
void drawCard(MainWindow &window, Stage &stage, Camera &camera)
{
    stage.reader().configure({true, QStringLiteral("COM3"), 115200, false});
    window.work()->showPage(QStringLiteral("intake"));
    Stage::settle(500);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    Stage::settle(500);
    auto &name = find<QLineEdit>(*window.work()->currentPage(), QStringLiteral("applicantName"));
    name.setFocus();
    name.insert(QStringLiteral("测试乙"));
    Q_EMIT name.textEdited(name.text());
    press(Qt::Key_F12);
    camera.take(window, QStringLiteral("intake-card"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
}

void drawScan(MainWindow &window, Camera &camera)
{
    QImage sheet(1240, 1754, QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    painter.setFont(QFont(QStringLiteral("Noto Sans CJK SC"), 40));
    painter.drawText(sheet.rect(), Qt::AlignCenter, QStringLiteral("演示材料"));
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    sheet.save(&buffer, "PNG");
    ScanViewer viewer(
        {QStringLiteral("1"), QStringLiteral("2")},
        [png](const QString &) { return inBackground([png]() -> Result<QByteArray> { return png; }); }, &window);
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.show();
    Stage::settle(800);
    camera.take(viewer, QStringLiteral("scan"));
    viewer.close();
    backTo(window);
}

void drawSettings(MainWindow &window, Camera &camera)
{
    window.work()->showPage(QStringLiteral("settings"));
    auto *settings = qobject_cast<SettingsPage *>(window.work()->currentPage());
    for (const auto &section : {QStringLiteral("account"), QStringLiteral("accounts"), QStringLiteral("place"),
                                QStringLiteral("printers"), QStringLiteral("reader"), QStringLiteral("backup"),
                                QStringLiteral("reference"), QStringLiteral("interface"), QStringLiteral("about")}) {
        settings->showSection(section);
        Stage::settle(500);
        camera.take(window, QStringLiteral("settings-") + section);
    }
    settings->showSection(QStringLiteral("printers"));
    auto *test = settings->findChild<QPushButton *>(QStringLiteral("printTestPage"));
    if (!test)
        return;
    test->click();
    Stage::settle(1500);
    if (auto *preview = window.findChild<QDialog *>(QStringLiteral("paperPreview"))) {
        camera.take(*preview, QStringLiteral("preview"));
        preview->close();
        backTo(window);
    }
}

/** What the agent of a village station sees. */
void drawStation(MainWindow &window, Camera &camera)
{
    workAs(window, Role::ProxyAgent);
    window.work()->showPage(QStringLiteral("proxy"));
    Stage::settle(1200);
    camera.take(window, QStringLiteral("proxy"));
    find<QPushButton>(*window.work()->currentPage(), QStringLiteral("newConsultation")).click();
    Stage::settle(1200);
    camera.take(window, QStringLiteral("proxy-consultations"));
    showLast(window, QStringLiteral("proxyList"));
    camera.take(window, QStringLiteral("proxy-reminders"));
    window.work()->showPage(QStringLiteral("cases"));
    Stage::settle(1200);
    camera.take(window, QStringLiteral("proxy-cases"));
    openRow(window, QStringLiteral("caseList"));
    camera.take(window, QStringLiteral("proxy-case"));
    window.work()->showPage(QStringLiteral("intake"));
    Stage::settle(1200);
    camera.take(window, QStringLiteral("proxy-intake"));
    window.work()->showPage(QStringLiteral("proxy"));
    Stage::settle(800);
    find<QComboBox>(*window.work()->currentPage(), QStringLiteral("proxyList")).setCurrentIndex(0);
    Q_EMIT find<QComboBox>(*window.work()->currentPage(), QStringLiteral("proxyList")).activated(0);
    Stage::settle(800);
    openRow(window, QStringLiteral("proxyLedger"));
    if (window.work()->currentPage()->findChild<QPushButton *>(QStringLiteral("stepProgress"))) {
        pressStep(window, QStringLiteral("stepProgress"));
        camera.take(window, QStringLiteral("proxy-step"));
    }
}

/** A result that goes by post, from the list of what waits to be fetched. */
void drawPosting(MainWindow &window, Camera &camera)
{
    auto *table = window.work()->currentPage()->findChild<QTableView *>(QStringLiteral("collections"));
    if (!table || !table->model() || table->model()->rowCount() == 0)
        return;
    Q_EMIT table->activated(table->model()->index(0, 0));
    Stage::settle(1200);
    pressStep(window, QStringLiteral("stepHandOver"));
    find<QComboBox>(window, QStringLiteral("manner")).setCurrentText(QStringLiteral("邮寄"));
    Stage::settle(300);
    camera.take(window, QStringLiteral("issuing-post"));
}

/** Due days that a calendar has moved, as they wait to be confirmed. */
void drawMovedDays(Camera &camera)
{
    QTemporaryDir folder;
    UiState state(folder.filePath(QStringLiteral("ui.ini")));
    std::vector<MovedDueDay> days;
    for (int i = 1; i <= 12; ++i)
        days.push_back(
            {QUuid::createUuid(), QStringLiteral("330212110-20261210-A7-K3QM-%1-W").arg(i, 4, 10, QChar(u'0')),
             i % 3 == 0 ? QStringLiteral("困难残疾人生活补贴和重度残疾人护理补贴申请") : QStringLiteral("特困人员认定"),
             i % 2 == 0 ? std::optional(QDate(2027, 1, 6)) : std::nullopt, QDate(2027, 1, 8)});
    MovedDays dialog(days, state);
    dialog.resize(780, 520); // the same on every screen, whatever room that one leaves
    dialog.show();
    Stage::settle(300);
    camera.take(dialog, QStringLiteral("moved-days"));
}

/** The pages that only some roles have, with a case as its handler sees it. */
void drawRoles(MainWindow &window, Camera &camera)
{
    workAs(window, Role::Handler);
    window.work()->showPage(QStringLiteral("handling"));
    Stage::settle(1500);
    camera.take(window, QStringLiteral("handling"));
    if (auto *table = window.work()->currentPage()->findChild<QTableView *>();
        table && table->model() && table->model()->rowCount() > 0) {
        Q_EMIT table->activated(table->model()->index(0, 0));
        Stage::settle(1500);
        camera.take(window, QStringLiteral("handling-case"));
        if (auto *decide = window.work()->currentPage()->findChild<QPushButton *>(QStringLiteral("stepDecide"))) {
            decide->click();
            Stage::settle(300);
            camera.take(window, QStringLiteral("handling-decide"));
        }
    }
    workAs(window, Role::IssuingClerk);
    window.work()->showPage(QStringLiteral("issuing"));
    Stage::settle(1500);
    camera.take(window, QStringLiteral("issuing"));
    showLast(window, QStringLiteral("issueList"));
    camera.take(window, QStringLiteral("issuing-reminders"));
    drawPosting(window, camera);
    drawMovedDays(camera);
    drawStation(window, camera);
    workAs(window, Role::Clerk);
    for (const auto &id : {QStringLiteral("sent-on"), QStringLiteral("rekey")}) {
        window.work()->showPage(id);
        Stage::settle(1200);
        camera.take(window, id);
    }
    openRow(window, QStringLiteral("rekeyList"));
    pressStep(window, QStringLiteral("stepRekey"));
    for (int field = 0; field < 2; ++field) {
        QTest::keyClick(&window, Qt::Key_F8);
        Stage::settle(600);
    }
    camera.take(window, QStringLiteral("rekey-case"));
}

/** What the citizen sees who rates, and what the supervisor has of it. */
void drawRatings(MainWindow &window, Camera &camera)
{
    window.work()->showPage(QStringLiteral("cases"));
    Stage::settle(900);
    openRow(window, QStringLiteral("caseList"));
    pressStep(window, QStringLiteral("stepRate"));
    auto &pane = find<QDialog>(window, QStringLiteral("ratingPane"));
    camera.take(pane, QStringLiteral("rating-pane"));
    QTest::keyClick(&pane, Qt::Key_2);
    Stage::settle(300);
    camera.take(pane, QStringLiteral("rating-pane-bad"));
    pane.reject();
    workAs(window, Role::Supervisor);
    window.work()->showPage(QStringLiteral("ratings"));
    Stage::settle(900);
    camera.take(window, QStringLiteral("ratings"));
    openRow(window, QStringLiteral("ratingRows"));
    camera.take(window, QStringLiteral("rating-case"));
    window.work()->showPage(QStringLiteral("ratings"));
    auto &period = find<QComboBox>(*window.work()->currentPage(), QStringLiteral("ratingPeriod"));
    period.setCurrentIndex(period.count() - 1); // this year
    auto &shown = find<QComboBox>(*window.work()->currentPage(), QStringLiteral("ratingList"));
    shown.setCurrentIndex(shown.count() - 2);
    Q_EMIT shown.activated(shown.currentIndex());
    Stage::settle(900);
    camera.take(window, QStringLiteral("ratings-all"));
    showLast(window, QStringLiteral("ratingList"));
    camera.take(window, QStringLiteral("ratings-figures"));
    workAs(window, Role::Clerk);
}

void drawKeys(MainWindow &window, Camera &camera)
{
    window.work()->showPage(QStringLiteral("intake"));
    Stage::settle();
    window.work()->showKeys();
    Stage::settle(300);
    if (auto *sheet = window.findChild<QDialog *>(QStringLiteral("shortcutSheet"))) {
        camera.take(*sheet, QStringLiteral("keys"));
        sheet->close();
    }
    window.lock();
    Stage::settle();
    camera.take(window, QStringLiteral("locked"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("yichuang"));
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    const QStringList arguments = QApplication::arguments();
    const QStringList size = arguments.value(2).split(QLatin1Char('x'));
    if (size.size() != 2 || !QDir().mkpath(arguments.value(1))) {
        QTextStream(stderr) << "screens FOLDER WIDTHxHEIGHT [SUFFIX [LANGUAGE [PART...]]]" << Qt::endl;
        return 2;
    }
    applyTheme(application);
    installLanguage(arguments.value(4, QStringLiteral("zh_CN")));
    Camera camera(arguments.at(1), QSize(size.at(0).toInt(), size.at(1).toInt()), arguments.value(3));

    const auto gallery = makeGallery();
    camera.place(*gallery);
    Stage::settle(100);
    camera.take(*gallery, QStringLiteral("controls"));
    gallery->hide();

    Stage stage;
    drawFirstRun(stage, camera);
    const auto window = stage.window(true);
    camera.place(*window);
    drawLogin(*window, camera);
    const std::pair<QString, std::function<void()>> parts[] = {
        {QStringLiteral("pages"), [&] { drawPages(*window, camera); }},
        {QStringLiteral("day-check"), [&] { drawDayCheck(*window, camera); }},
        {QStringLiteral("outcome"), [&] { drawOutcome(*window, camera); }},
        {QStringLiteral("bundle"), [&] { drawBundle(*window, camera); }},
        {QStringLiteral("card"), [&] { drawCard(*window, stage, camera); }},
        {QStringLiteral("scan"), [&] { drawScan(*window, camera); }},
        {QStringLiteral("settings"), [&] { drawSettings(*window, camera); }},
        {QStringLiteral("roles"), [&] { drawRoles(*window, camera); }},
        {QStringLiteral("ratings"), [&] { drawRatings(*window, camera); }},
        {QStringLiteral("forms"), [&] { drawForms(*window, camera); }},
        {QStringLiteral("lists"), [&] { drawLongLists(*window, camera); }},
        {QStringLiteral("keys"), [&] { drawKeys(*window, camera); }},
    };
    const QStringList wanted = arguments.mid(5);
    for (const auto &[name, draw] : parts) {
        if (wanted.isEmpty() || wanted.contains(name))
            draw();
    }
    return camera.failed() ? 1 : 0;
}
