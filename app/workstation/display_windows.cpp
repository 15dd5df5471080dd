// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/display.h"

namespace yichuang {

bool hasDisplay()
{
    return true; // every session has a desktop
}

} // namespace yichuang
