// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passwordfield.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace yichuang {

PasswordField::PasswordField(QWidget *parent)
    : QLineEdit(parent)
    , m_eye(addAction(icon(IconName::Eye, Colour::TextQuiet), QLineEdit::TrailingPosition))
{
    setEchoMode(QLineEdit::Password);
    setMaxLength(256);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setAttribute(Qt::WA_InputMethodEnabled, false); // a composed password is not what the clerk believes to have typed
    setContextMenuPolicy(Qt::NoContextMenu);
    m_eye->setToolTip(tr("Show or hide the password"));
    connect(m_eye, &QAction::triggered, this, [this] { showText(echoMode() == QLineEdit::Password); });
}

void PasswordField::showText(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    m_eye->setIcon(icon(shown ? IconName::EyeOff : IconName::Eye, Colour::TextQuiet));
}

void PasswordField::wipe()
{
    setText(QString(text().size(), QLatin1Char('0'))); // what Qt keeps of it for undo goes with clear()
    clear();
    showText(false);
}

void PasswordField::keyPressEvent(QKeyEvent *event)
{
    const QString typed = event->text();
    if (typed.size() == 1 && typed.at(0).isLetter() && typed.at(0).unicode() < 128) {
        const bool shift = event->modifiers() & Qt::ShiftModifier;
        Q_EMIT capsLockSeen(typed.at(0).isUpper() != shift);
    } else if (event->key() == Qt::Key_CapsLock) {
        Q_EMIT capsLockSeen(false); // which way it went shows with the next letter
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace yichuang
