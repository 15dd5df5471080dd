// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/processend.h"

#include <cstdio>

#include <windows.h>

namespace yichuang {

int endProcess(int status)
{
    std::fflush(nullptr);
    ::TerminateProcess(::GetCurrentProcess(), UINT(status));
    return status;
}

} // namespace yichuang
