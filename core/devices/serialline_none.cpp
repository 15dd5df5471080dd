// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devices/serialline.h"

namespace yichuang {

// Built without Qt's module for serial lines: the screens say so (ui/settings/readersection.cpp), and what else works.

std::unique_ptr<SerialLine> makeSerialLine()
{
    return nullptr;
}

bool hasSerialLines()
{
    return false;
}

std::vector<SerialPlace> serialPlaces()
{
    return {};
}

} // namespace yichuang
