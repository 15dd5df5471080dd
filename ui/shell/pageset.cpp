// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageset.h"

#include <algorithm>

namespace yichuang {

PageSet PageSet::forRole(Role role) const
{
    PageSet seen = *this;
    std::erase_if(seen.pages, [role](const PageEntry &entry) {
        return !entry.roles.empty() && std::ranges::find(entry.roles, role) == entry.roles.end();
    });
    return seen;
}

} // namespace yichuang
