// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/shell/mainwindow.h"

namespace yichuang {

/** The child of that name; ends the program where there is none, since no picture would show it. */
template <typename Widget> Widget &find(QWidget &window, const QString &name)
{
    auto *found = window.findChild<Widget *>(name);
    if (!found)
        qFatal("no %s", qPrintable(name));
    return *found;
}

/** After a dialog: a platform without a window manager leaves the focus nowhere. */
void backTo(MainWindow &window);
/** Seats the account in @p role as somebody would: in the settings. */
void workAs(MainWindow &window, Role role);
/** Opens the first row of the present page's @p table of which some cell holds @p text. */
void openRow(MainWindow &window, const QString &table, const QString &text = {});
/** Presses a step of the case that is shown. */
void pressStep(MainWindow &window, const QString &step);

} // namespace yichuang
