// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/accounts.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace yichuang {

class Database;

/** The accounts table. */
class AccountStore final
{
public:
    explicit AccountStore(Database &database)
        : m_database(database)
    {
    }

    /** Wrong passwords in a row, and when the last was. */
    struct Failures
    {
        int count = 0;
        QDateTime last;
    };

    [[nodiscard]] Result<std::vector<AccountRecord>> all();
    /** NotFound, reason "account". */
    [[nodiscard]] Result<AccountRecord> find(const QString &login);
    /** Writes a new record or replaces the one of that login; its failures are forgotten. */
    [[nodiscard]] Result<> put(const AccountRecord &record);
    [[nodiscard]] Result<Failures> failures(const QString &login);
    [[nodiscard]] Result<> setFailures(const QString &login, const Failures &failures);

private:
    Database &m_database;
};

} // namespace yichuang
