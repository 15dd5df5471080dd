// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/display.h"

#include <windows.h>

namespace yichuang {

bool hasDisplay()
{
    return true; // every session has a desktop
}

void letOthersComeToTheFront()
{
    ::AllowSetForegroundWindow(ASFW_ANY);
}

} // namespace yichuang
