// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/processend.h"

namespace yichuang {

int endProcess(int status)
{
    return status;
}

} // namespace yichuang
