// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/profile.h"

namespace yichuang {

/** What a profile needs whose test asks nothing of place and people; its password costs little to check. */
inline NewProfile plainProfile()
{
    NewProfile setup;
    setup.place = {QStringLiteral("330212110"), QStringLiteral("W1-1")};
    setup.login = QStringLiteral("clerk");
    setup.displayName = QStringLiteral("测试员");
    setup.password = QStringLiteral("fixture-password-1");
    setup.cost = {8, 1, 1};
    return setup;
}

} // namespace yichuang
