// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QAction;

namespace yichuang {

/** A password's line: an eye to look at it while held open; input methods are off. */
class PasswordField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);
    /** Overwrites and empties it. */
    void wipe();

Q_SIGNALS:
    /** The last key showed that Caps Lock is on (a capital without Shift or the other way round) or off. */
    void capsLockSeen(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showText(bool shown);
    QAction *m_eye;
};

} // namespace yichuang
