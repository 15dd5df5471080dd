// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace yichuang {

struct AccountInfo;

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

private:
    QHash<QString, QString> m_names;
};

} // namespace yichuang
