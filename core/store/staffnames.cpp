// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/staffnames.h"

#include "core/store/profile.h"

#include <algorithm>
#include <utility>

namespace yichuang {

StaffNames::StaffNames(const std::vector<AccountInfo> &accounts)
{
    for (const AccountInfo &account : accounts) {
        if (account.displayName.isEmpty()) // sealed while nobody is logged in
            continue;
        m_names.insert(account.login, account.displayName);
        if (!account.disabled)
            m_active.push_back({{account.login, account.displayName}, account.roles});
    }
}

std::vector<StaffMember> StaffNames::inRole(Role role) const
{
    std::vector<StaffMember> members;
    for (const Member &member : m_active) {
        if (std::ranges::find(member.roles, role) != member.roles.end())
            members.push_back(member.who);
    }
    std::ranges::sort(members, [](const StaffMember &a, const StaffMember &b) {
        return std::pair(a.name, a.login) < std::pair(b.name, b.login);
    });
    return members;
}

} // namespace yichuang
