// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accountstore.h"

#include "core/base/json.h"
#include "core/store/database.h"

namespace yichuang {

namespace {

constexpr const char *selectAll =
    "SELECT login, roles, disabled, sealed_name, cost_memory, cost_rounds, cost_lanes, salt, "
    "wrapped_key FROM accounts ORDER BY login";
constexpr const char *selectOne =
    "SELECT login, roles, disabled, sealed_name, cost_memory, cost_rounds, cost_lanes, salt, "
    "wrapped_key FROM accounts WHERE login = ?";

QString rolesText(const QList<Role> &roles)
{
    QStringList names;
    for (const Role role : roles)
        names.append(roleName(role));
    return names.join(u',');
}

QList<Role> rolesFrom(const QString &text)
{
    QList<Role> roles;
    for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
        if (const std::optional<Role> role = roleFromName(name))
            roles.append(*role);
    }
    return roles;
}

AccountRecord readRecord(const Statement &row)
{
    AccountRecord record;
    record.login = row.text(0);
    record.roles = rolesFrom(row.text(1));
    record.disabled = row.integer(2) != 0;
    record.sealedName = row.blob(3);
    record.key.cost.memoryKiB = quint32(row.integer(4));
    record.key.cost.iterations = quint32(row.integer(5));
    record.key.cost.lanes = quint32(row.integer(6));
    record.key.salt = row.blob(7);
    record.key.sealed = row.blob(8);
    return record;
}

/** NOT NULL columns take an empty blob where a disabled account has no key. */
QByteArray notNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace

Result<std::vector<AccountRecord>> AccountStore::all()
{
    Statement row = m_database.prepare(selectAll);
    std::vector<AccountRecord> records;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return records;
        records.push_back(readRecord(row));
    }
}

Result<AccountRecord> AccountStore::find(const QString &login)
{
    Statement row = m_database.prepare(selectOne);
    const Result<bool> found = row.bind(login).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, QStringLiteral("account"));
    return readRecord(row);
}

Result<> AccountStore::put(const AccountRecord &record)
{
    return m_database
        .prepare("INSERT OR REPLACE INTO accounts (login, roles, disabled, sealed_name, cost_memory, cost_rounds, "
                 "cost_lanes, salt, wrapped_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(record.login)
        .bind(rolesText(record.roles))
        .bind(record.disabled)
        .bind(notNull(record.sealedName))
        .bind(qint64(record.key.cost.memoryKiB))
        .bind(qint64(record.key.cost.iterations))
        .bind(qint64(record.key.cost.lanes))
        .bind(notNull(record.key.salt))
        .bind(notNull(record.key.sealed))
        .run();
}

Result<AccountStore::Failures> AccountStore::failures(const QString &login)
{
    Statement row = m_database.prepare("SELECT failures, last_failure FROM accounts WHERE login = ?");
    const Result<bool> found = row.bind(login).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return Failures{};
    return Failures{int(row.integer(0)), timeFrom(row.text(1))};
}

Result<> AccountStore::setFailures(const QString &login, const Failures &failures)
{
    return m_database.prepare("UPDATE accounts SET failures = ?, last_failure = ? WHERE login = ?")
        .bind(failures.count)
        .bind(failures.last.isValid() ? timeText(failures.last) : QStringLiteral(""))
        .bind(login)
        .run();
}

} // namespace yichuang
