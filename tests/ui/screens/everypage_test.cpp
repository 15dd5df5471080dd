// SPDX-License-Identifier: GPL-3.0-or-later
// What holds on every page of the whole window: names for those who listen, keys that are told, texts that are whole,
// titles without persons.
#include "tests/ui/screens/cuttexts.h"
#include "tests/ui/screens/stage.h"

#include "app/workstation/language.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/workview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/passwordfield.h"

#include <QAbstractButton>
#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTableView>
#include <QTest>

using namespace yichuang;

namespace {

/** Everything Tab stops at that says nothing of itself. */
QStringList nameless(const QWidget &part)
{
    QStringList found;
    const auto widgets = part.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool stop = widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
            && !widget->focusProxy();
        const bool inner = widget->objectName().startsWith(QStringLiteral("qt_"));
        if (!stop || inner || qobject_cast<const QScrollBar *>(widget))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
            found << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return found;
}

QStringList untoldKeys(const QWidget &page)
{
    QStringList found;
    const auto told = shortcutsOf(&page);
    for (const QShortcut *shortcut : page.findChildren<QShortcut *>()) {
        const bool second = shortcut->key() == QKeySequence(Qt::CTRL | Qt::Key_Enter); // beside Ctrl+Return
        const auto same = [shortcut](const ShortcutLine &line) { return line.keys == shortcut->key(); };
        if (!second && std::ranges::none_of(told, same))
            found << shortcut->key().toString();
    }
    return found;
}

/** Lists and texts of which a part can only be seen by scrolling sideways. */
QStringList scrolledSideways(const QWidget &page)
{
    QStringList found;
    for (const auto *area : page.findChildren<QAbstractScrollArea *>()) {
        const bool scrolls = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
        if (area->isVisible() && scrolls && area->horizontalScrollBar()->maximum() > 0)
            found << area->objectName();
    }
    return found;
}

} // namespace

class PagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyPageIsNamedToldAndWhole_data();
    void everyPageIsNamedToldAndWhole();
    void theFirstRunNamesItsControls();
    void noTitleNamesAPerson();

private:
    void goTo(const QString &place);

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

void PagesTest::initTestCase()
{
    applyTheme(*qApp);
    installLanguage(QStringLiteral("zh_CN"));
    m_stage = std::make_unique<Stage>();
    m_window = m_stage->window(true);
    m_window->resize(1366, 768);
    m_window->show();
    m_window->activateWindow();
    QTRY_VERIFY(m_window->findChild<PasswordField *>(QStringLiteral("loginPassword")));
    QTRY_COMPARE(nameless(*m_window).join(u' '), QString());
    Stage::settle(300);
    auto *password = m_window->findChild<PasswordField *>(QStringLiteral("loginPassword"));
    password->setText(demonstrationLogin().password);
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->work() && m_window->work()->isVisible(), 20000);
}

void PagesTest::cleanupTestCase()
{
    m_window.reset();
    m_stage.reset();
}

void PagesTest::everyPageIsNamedToldAndWhole_data()
{
    QTest::addColumn<QString>("place");
    for (const char *place : {"intake", "cases", "case", "ratings", "catalogue", "settings/account",
                              "settings/accounts", "settings/place", "settings/printers", "settings/reader",
                              "settings/backup", "settings/reference", "settings/interface", "settings/about"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void PagesTest::goTo(const QString &place)
{
    WorkView *work = m_window->work();
    if (place == QStringLiteral("case")) {
        work->showPage(QStringLiteral("cases"));
        auto *table = work->currentPage()->findChild<QTableView *>();
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, 10000);
        Q_EMIT table->activated(table->model()->index(0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(work->currentPage()->findChild<QWidget *>(QStringLiteral("caseTabs"))->isVisible(),
                                 10000);
    } else {
        work->showPage(place.section(u'/', 0, 0));
        if (auto *settings = qobject_cast<SettingsPage *>(work->currentPage()))
            settings->showSection(place.section(u'/', 1));
    }
    Stage::settle(400);
}

void PagesTest::everyPageIsNamedToldAndWhole()
{
    QFETCH(QString, place);
    goTo(place);
    const Page &page = *m_window->work()->currentPage();
    QCOMPARE(nameless(*m_window).join(u' '), QString());
    QCOMPARE(untoldKeys(page).join(u' '), QString());
    QCOMPARE(scrolledSideways(page).join(u' '), QString());
    QCOMPARE(cutTexts(*m_window).join(u'\n'), QString());
}

void PagesTest::theFirstRunNamesItsControls()
{
    const auto window = m_stage->window(false);
    window->resize(1366, 768);
    window->show();
    auto *setUp = window->findChild<QAbstractButton *>(QStringLiteral("setUpWindow"));
    QVERIFY(setUp);
    QCOMPARE(nameless(*window).join(u' '), QString());
    setUp->click();
    QCOMPARE(nameless(*window).join(u' '), QString());
}

void PagesTest::noTitleNamesAPerson()
{
    goTo(QStringLiteral("case"));
    for (const QWidget *top : QApplication::topLevelWidgets()) {
        QVERIFY(!top->windowTitle().contains(m_window->work()->seat().displayName));
        QVERIFY(!top->windowTitle().contains(QStringLiteral("330212"))); // neither number of case nor of person
    }
}

QTEST_MAIN(PagesTest)
#include "everypage_test.moc"
