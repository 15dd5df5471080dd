// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/camera.h"
#include "ui/shell/mainwindow.h"

namespace yichuang {

/** Every form of the case page, on cases of people and firms with the longest names, as each role has them. */
void drawForms(MainWindow &window, Camera &camera);
/** The lists with the longest names in them, and the menu of columns. */
void drawLongLists(MainWindow &window, Camera &camera);

} // namespace yichuang
