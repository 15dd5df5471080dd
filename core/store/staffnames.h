// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/role.h"

#include <QHash>
#include <QString>

#include <vector>

namespace yichuang {

struct AccountInfo;

/** Somebody who has an account here. */
struct StaffMember
{
    QString login;
    QString name; ///< as printed

    bool operator==(const StaffMember &) const = default;
};

/**
 * The staff names behind the account ids of events, as far as this workstation has the accounts: lists and papers name
 * people, the log only accounts. Shared when copied.
 */
class StaffNames final
{
public:
    StaffNames() = default;
    explicit StaffNames(const std::vector<AccountInfo> &accounts);

    /** The name of @p account; the id itself when it is another workstation's. */
    [[nodiscard]] QString of(const QString &account) const { return m_names.value(account, account); }

    /** Whose accounts have @p role and are in use, by name. */
    [[nodiscard]] std::vector<StaffMember> inRole(Role role) const;

    /** All of them, for what must not know of accounts. */
    [[nodiscard]] const QHash<QString, QString> &known() const { return m_names; }

private:
    struct Member
    {
        StaffMember who;
        std::vector<Role> roles;
    };
    QHash<QString, QString> m_names;
    std::vector<Member> m_active;
};

} // namespace yichuang
