// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace yichuang {

/** What an account may act as (design.md §1). An account has a set of roles and acts in one at a time. */
enum class Role {
    Clerk, ///< window clerk 综合窗口
    ProxyAgent, ///< proxy agent 代办员
    Handler, ///< handler 后台审批
    IssuingClerk, ///< issuing clerk 出件窗口
    Supervisor, ///< supervisor 督查
    Administrator, ///< administrator: catalogue, accounts, backup
};

inline constexpr std::array allRoles{Role::Clerk,        Role::ProxyAgent, Role::Handler,
                                     Role::IssuingClerk, Role::Supervisor, Role::Administrator};

/** Stable name in events, files and the shell: clerk, proxy-agent, handler, issuing-clerk, supervisor, administrator.
 */
[[nodiscard]] QString roleName(Role role);

/** Reads roleName() back. */
[[nodiscard]] std::optional<Role> roleFromName(QStringView name);

} // namespace yichuang
