// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/flow/keyboard.h"

#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <QWindow>

#include <ranges>
#include <utility>

namespace yichuang {

namespace {

constexpr int mostTabs = 400; ///< more than any page has places to stop at

/**
 * One event of a keystroke, to whoever has the keys at that moment. QTest::keyClick() sends all of them to the window
 * that had them first, also when the desk answered meanwhile and the dialog it closed is deleted before Ctrl comes up.
 */
void send(bool down, Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    if (QWidget *popup = QApplication::activePopupWidget()) // takes the keys without having the focus
        QTest::simulateEvent(popup->focusWidget() ? popup->focusWidget() : popup, down, key, modifiers, text, false);
    else if (QWindow *window = QGuiApplication::focusWindow())
        QTest::simulateEvent(window, down, key, modifiers, text, false);
}

/** A key pressed and let go, its modifiers around it. */
void strike(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString &text = {})
{
    static constexpr std::pair<Qt::KeyboardModifier, Qt::Key> modifierKeys[] = {{Qt::ShiftModifier, Qt::Key_Shift},
                                                                                {Qt::ControlModifier, Qt::Key_Control},
                                                                                {Qt::AltModifier, Qt::Key_Alt},
                                                                                {Qt::MetaModifier, Qt::Key_Meta}};
    Qt::KeyboardModifiers held;
    for (const auto &[modifier, itsKey] : modifierKeys) {
        if (modifiers & modifier)
            send(true, itsKey, std::exchange(held, held | modifier), {});
    }
    send(true, key, held, text);
    send(false, key, held, text);
    for (const auto &[modifier, itsKey] : std::views::reverse(modifierKeys)) {
        if (modifiers & modifier)
            send(false, itsKey, std::exchange(held, held & ~modifier), {});
    }
}

/** What a key types, where it types anything. */
QString textOf(Qt::Key key)
{
    const char typed = QTest::keyToAscii(key);
    return typed ? QString(QLatin1Char(typed)) : QString();
}

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
    const QWidget *active = QApplication::activeWindow();
    if ((active && active->isVisible()) || QApplication::activePopupWidget())
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
    if (!QTest::qWaitFor([window] { return window->isActiveWindow(); }, patienceMs))
        giveUp("its window never became active", window->objectName());
}

/** In the open menu, down to the entry named @p action and Enter. */
void takeEntry(const QString &action)
{
    const auto *menu = qobject_cast<const QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        giveUp("no menu came for", action);
    for (qsizetype downs = 0; downs <= menu->actions().size(); ++downs) {
        strike(Qt::Key_Down);
        if (menu->activeAction() && menu->activeAction()->objectName() == action) {
            strike(Qt::Key_Return);
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
        takeKeysBack(); // a menu or a dialog may have gone meanwhile
        const QWidget *widget = visibleWidget(name);
        return widget && holdsFocus(*widget);
    };
    if (!QTest::qWaitFor(focused, patienceMs))
        giveUp("never got the focus", name);
}

void Keyboard::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    takeKeysBack();
    strike(key, modifiers, textOf(key));
}

void Keyboard::type(const QString &text) const
{
    takeKeysBack();
    for (const uint character : text.toUcs4())
        strike(Qt::Key_unknown, Qt::NoModifier, QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1));
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

void Keyboard::pickFile(const QString &button, const QString &path) const
{
    const QString field = QStringLiteral("fileNameEdit");
    tabTo(button);
    bool answered = false;
    // The program waits for its dialog in a loop of its own, which Space begins when it comes up again.
    QTimer answer;
    QObject::connect(&answer, &QTimer::timeout, qApp, [&] {
        const QWidget *name = visibleWidget(field);
        if (!name || !name->isActiveWindow())
            return;
        answer.stop();
        tabTo(field);
        retype(path);
        press(Qt::Key_Return);
        answered = true;
    });
    answer.start(20);
    press(Qt::Key_Space);
    if (!QTest::qWaitFor([&answered] { return answered; }, patienceMs))
        giveUp("no file dialog opened for", button);
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
