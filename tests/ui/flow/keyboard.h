// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace yichuang {

/** As long as a test waits for what it expects, in milliseconds. */
inline constexpr int patienceMs = 30'000;

/**
 * A person who has no mouse. Keys go to whatever has the focus, and nothing but keys moves the focus: what cannot be
 * reached that way ends the test with the name of the widget that was wanted.
 */
class Keyboard
{
public:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /** Types @p text, in any script, as an input method hands it over. */
    void type(const QString &text) const;
    /** Replaces what stands in the field that has the focus. */
    void retype(const QString &text) const;
    /** Waits until the widget named @p name can be used, and presses Tab until it has the focus. */
    void tabTo(const QString &name) const;
    /** tabTo() and a press of Space, as on a button or a tick box. */
    void push(const QString &name) const;
    /** In the list of choices named @p name: down to the entry that contains @p text. */
    void choose(const QString &name, const QString &text) const;
    /** Opens the menu of the button @p button and goes down to @p action, by the name of either. */
    void pick(const QString &button, const QString &action) const;
    /** Pushes the button named @p button and answers the file dialog it opens, one of Qt's own, with @p path. */
    void pickFile(const QString &button, const QString &path) const;
    /** Waits until a visible, usable widget named @p name is there; ends the test if none comes. */
    QWidget &awaits(const QString &name) const;
    /** Waits until @p name or something in it has the focus. */
    void awaitsFocus(const QString &name) const;
};

/** The visible widget of this name on any window of the program; null if there is none. */
[[nodiscard]] QWidget *visibleWidget(const QString &name);

} // namespace yichuang
