// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/role.h"

namespace yichuang {

QString roleName(Role role)
{
    switch (role) {
    case Role::Clerk:
        return QStringLiteral("clerk");
    case Role::ProxyAgent:
        return QStringLiteral("proxy-agent");
    case Role::Handler:
        return QStringLiteral("handler");
    case Role::IssuingClerk:
        return QStringLiteral("issuing-clerk");
    case Role::Supervisor:
        return QStringLiteral("supervisor");
    case Role::Administrator:
        return QStringLiteral("administrator");
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : allRoles) {
        if (roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

} // namespace yichuang
