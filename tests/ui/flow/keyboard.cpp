// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/flow/keyboard.h"

#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QTest>
#include <QTimer>

namespace yichuang {

namespace {

constexpr int mostTabs = 400; ///< more than any page has places to stop at

QWidget *const whoeverHasFocus = nullptr;

[[noreturn]] void giveUp(const char *what, const QString &name)
{
    QString seen;
    for (const QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget())
        seen += QStringLiteral(" < %1 %2").arg(QString::fromLatin1(at->metaObject()->className()), at->objectName());
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        if (window->isVisible())
            seen += QStringLiteral("; open: %1 %2%3")
                        .arg(QString::fromLatin1(window->metaObject()->className()), window->objectName(),
                             QLatin1String(window->isActiveWindow() ? " (active)" : ""));
    }
    qFatal("%s: %s; the focus is at%s", what, qPrintable(name), qPrintable(seen));
}

bool holdsFocus(const QWidget &widget)
{
    const QWidget *at = QApplication::focusWidget();
    return at && (at == &widget || widget.isAncestorOf(at));
}

/** Without a desktop nobody gives the keys back to the window behind a dialog that was closed. */
void takeKeysBack()
{
    if (QApplication::activeWindow() || QApplication::activePopupWidget())
        return;
    QWidget *window = QApplication::activeModalWidget();
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *other : all) {
        if (!window && other->isVisible())
            window = other;
    }
    if (!window)
        giveUp("no window takes keys", {});
    window->activateWindow();
    if (!QTest::qWaitFor([] { return QApplication::activeWindow() != nullptr; }, patienceMs))
        giveUp("its window never became active", window->objectName());
}

/** In the open menu, down to the entry named @p action and Enter. */
void takeEntry(const QString &action)
{
    const auto *menu = qobject_cast<const QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        giveUp("no menu came for", action);
    for (qsizetype downs = 0; downs <= menu->actions().size(); ++downs) {
        QTest::keyClick(whoeverHasFocus, Qt::Key_Down);
        if (menu->activeAction() && menu->activeAction()->objectName() == action) {
            QTest::keyClick(whoeverHasFocus, Qt::Key_Return);
            return;
        }
    }
    giveUp("is not in the menu", action);
}

} // namespace

QWidget *visibleWidget(const QString &name)
{
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        if (widget->objectName() == name && widget->isVisible())
            return widget;
    }
    return nullptr;
}

QWidget &Keyboard::awaits(const QString &name) const
{
    const auto usable = [&name] {
        const QWidget *widget = visibleWidget(name);
        return widget && widget->isEnabled();
    };
    if (!QTest::qWaitFor(usable, patienceMs))
        giveUp("never came, or never could be used", name);
    return *visibleWidget(name);
}

void Keyboard::awaitsFocus(const QString &name) const
{
    const auto focused = [&name] {
        const QWidget *widget = visibleWidget(name);
        return widget && holdsFocus(*widget);
    };
    if (!QTest::qWaitFor(focused, patienceMs))
        giveUp("never got the focus", name);
}

void Keyboard::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    takeKeysBack();
    QTest::keyClick(whoeverHasFocus, key, modifiers);
}

void Keyboard::type(const QString &text) const
{
    takeKeysBack();
    for (const uint character : text.toUcs4())
        QTest::sendKeyEvent(QTest::Click, whoeverHasFocus, Qt::Key_unknown,
                            QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1), Qt::NoModifier);
}

void Keyboard::retype(const QString &text) const
{
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
}

void Keyboard::tabTo(const QString &name) const
{
    // A dialog gets its keys once its window is the active one.
    const auto active = [&name] {
        const QWidget *widget = visibleWidget(name);
        return widget && widget->window() == QApplication::activeWindow();
    };
    awaits(name);
    // Without a desktop nobody gives the keys back to the window behind a dialog that was closed.
    if (!QApplication::activeWindow())
        visibleWidget(name)->window()->activateWindow();
    if (!QTest::qWaitFor(active, patienceMs))
        giveUp("its window never became active", name);
    // Looked for anew each time: a page that is read again meanwhile builds its buttons again.
    for (int tabs = 0; !holdsFocus(awaits(name)); ++tabs) {
        if (tabs == mostTabs)
            giveUp("cannot be reached with Tab", name);
        press(Qt::Key_Tab);
    }
}

void Keyboard::push(const QString &name) const
{
    tabTo(name);
    press(Qt::Key_Space);
}

void Keyboard::pick(const QString &button, const QString &action) const
{
    tabTo(button);
    bool taken = false;
    // A menu may keep the program in a loop of its own until something was chosen.
    QTimer::singleShot(0, qApp, [&taken, &action] {
        takeEntry(action);
        taken = true;
    });
    press(Qt::Key_Space);
    if (!QTest::qWaitFor([&taken] { return taken; }, patienceMs))
        giveUp("no menu opened for", action);
}

void Keyboard::choose(const QString &name, const QString &text) const
{
    tabTo(name);
    const auto *box = qobject_cast<const QComboBox *>(visibleWidget(name));
    if (!box)
        giveUp("offers no choice", name);
    press(Qt::Key_Home);
    while (!box->currentText().contains(text)) {
        const int before = box->currentIndex();
        press(Qt::Key_Down);
        if (box->currentIndex() == before)
            giveUp("does not offer what is wanted", name);
    }
}

} // namespace yichuang
