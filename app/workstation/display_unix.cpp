// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/display.h"

#include <QtGlobal>

namespace yichuang {

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"); // whoever names a platform knows what it draws on
}

void letOthersComeToTheFront()
{
    // A window manager decides for itself.
}

} // namespace yichuang
