// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/choicebox.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace yichuang {

void ChoiceBox::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    const int first = count() > 0 && itemText(0).isEmpty() ? 1 : 0;
    if (digit >= 1 && digit <= 9 && first + digit - 1 < count()) {
        setCurrentIndex(first + digit - 1);
        return;
    }
    QComboBox::keyPressEvent(event);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolling past a form must not change it
}

} // namespace yichuang
