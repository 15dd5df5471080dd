// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/staffnames.h"

#include "core/store/profile.h"

namespace yichuang {

StaffNames::StaffNames(const std::vector<AccountInfo> &accounts)
{
    for (const AccountInfo &account : accounts) {
        if (!account.displayName.isEmpty()) // sealed while nobody is logged in
            m_names.insert(account.login, account.displayName);
    }
}

} // namespace yichuang
