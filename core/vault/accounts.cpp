// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/accounts.h"

#include "core/vault/recoverycode.h"

#include <QRegularExpression>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int maxDisplayNameLength = 64;
const QByteArrayView recoveryOwner("recovery");

QByteArray ownerOf(const AccountRecord &record)
{
    return QByteArrayLiteral("account\0").append(record.login.toUtf8());
}

/** What the sealed name binds; login and role names hold neither '|' nor ','. */
QByteArray boundFacts(const AccountRecord &record)
{
    QStringList names;
    for (const Role role : record.roles)
        names.append(roleName(role));
    return QStringLiteral("account|%1|%2|%3")
        .arg(record.login, names.join(u','), record.disabled ? QStringLiteral("off") : QStringLiteral("on"))
        .toUtf8();
}

Result<> checkDisplayName(const QString &name)
{
    const bool printable =
        std::all_of(name.begin(), name.end(), [](QChar c) { return c.category() != QChar::Other_Control; });
    if (name.trimmed().isEmpty() || name.size() > maxDisplayNameLength || !printable)
        return failure(ErrorCode::InvalidInput, QStringLiteral("account.display-name"));
    return {};
}

Result<AccountRecord> withSealedName(AccountRecord record, const QString &name, const Keyring &keyring)
{
    const Result<QByteArray> sealed = keyring.sealer(KeyUse::Accounts).seal(name.toUtf8(), boundFacts(record));
    if (!sealed)
        return failure(sealed.error());
    record.sealedName = *sealed;
    return record;
}

Result<Keyring> keyringFrom(Result<SecureBytes> masterKey)
{
    if (!masterKey)
        return failure(masterKey.error());
    if (masterKey->size() != Keyring::masterKeySize)
        return failure(ErrorCode::ProfileDamaged, QStringLiteral("account.key-form"));
    return Keyring(std::move(*masterKey));
}

} // namespace

Result<> checkLogin(QStringView login)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z][a-z0-9._-]{1,31}\\z"));
    if (!form.match(login.toString()).hasMatch())
        return failure(ErrorCode::InvalidInput, QStringLiteral("login.form"));
    return {};
}

QList<Role> sortedRoles(const QList<Role> &roles)
{
    QList<Role> sorted;
    for (const Role role : allRoles) {
        if (roles.contains(role))
            sorted.append(role);
    }
    return sorted;
}

Result<AccountRecord> createAccount(const NewAccount &account, QStringView password, const Keyring &keyring,
                                    const PasswordCost &cost)
{
    if (const Result<> login = checkLogin(account.login); !login)
        return failure(login.error());
    if (const Result<> name = checkDisplayName(account.displayName); !name)
        return failure(name.error());
    if (account.roles.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("account.roles"));
    if (const Result<> policy = checkPasswordPolicy(password, account.login); !policy)
        return failure(policy.error());

    AccountRecord record;
    record.login = account.login;
    record.roles = sortedRoles(account.roles);
    const Result<WrappedKey> key = wrapKey(keyring.masterKey(), password, ownerOf(record), cost);
    if (!key)
        return failure(key.error());
    record.key = *key;
    return withSealedName(std::move(record), account.displayName, keyring);
}

Result<Keyring> unlock(const AccountRecord &record, QStringView password)
{
    if (record.disabled)
        return failure(ErrorCode::AccountDisabled);
    Result<Keyring> keyring = keyringFrom(unwrapKey(record.key, password, ownerOf(record)));
    if (!keyring)
        return keyring;
    if (const Result<QString> name = displayName(record, *keyring); !name)
        return failure(name.error());
    return keyring;
}

Result<QString> displayName(const AccountRecord &record, const Keyring &keyring)
{
    const Result<QByteArray> name = keyring.sealer(KeyUse::Accounts).open(record.sealedName, boundFacts(record));
    if (!name)
        return failure(name.error());
    return QString::fromUtf8(*name);
}

Result<AccountRecord> rewrap(const AccountRecord &record, QStringView newPassword, const Keyring &keyring,
                             const PasswordCost &cost)
{
    if (const Result<> policy = checkPasswordPolicy(newPassword, record.login); !policy)
        return failure(policy.error());
    const Result<QString> name = displayName(record, keyring);
    if (!name)
        return failure(name.error());
    const Result<WrappedKey> key = wrapKey(keyring.masterKey(), newPassword, ownerOf(record), cost);
    if (!key)
        return failure(key.error());
    AccountRecord changed = record;
    changed.key = *key;
    changed.disabled = false;
    return withSealedName(std::move(changed), *name, keyring);
}

Result<AccountRecord> withRoles(const AccountRecord &record, const QList<Role> &roles, const Keyring &keyring)
{
    if (roles.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("account.roles"));
    const Result<QString> name = displayName(record, keyring);
    if (!name)
        return failure(name.error());
    AccountRecord changed = record;
    changed.roles = sortedRoles(roles);
    return withSealedName(std::move(changed), *name, keyring);
}

Result<AccountRecord> withDisplayName(const AccountRecord &record, const QString &name, const Keyring &keyring)
{
    if (const Result<> form = checkDisplayName(name); !form)
        return failure(form.error());
    if (const Result<QString> before = displayName(record, keyring); !before)
        return failure(before.error());
    return withSealedName(record, name, keyring);
}

Result<AccountRecord> disabledAccount(const AccountRecord &record, const Keyring &keyring)
{
    const Result<QString> name = displayName(record, keyring);
    if (!name)
        return failure(name.error());
    AccountRecord changed = record;
    changed.disabled = true;
    changed.key = {};
    return withSealedName(std::move(changed), *name, keyring);
}

Result<WrappedKey> wrapForRecovery(const Keyring &keyring, QStringView code, const PasswordCost &cost)
{
    const Result<QString> normal = normalisedRecoveryCode(code);
    if (!normal)
        return failure(normal.error());
    return wrapKey(keyring.masterKey(), *normal, recoveryOwner, cost);
}

Result<Keyring> unlockWithRecovery(const WrappedKey &wrapped, QStringView typedCode)
{
    const Result<QString> code = normalisedRecoveryCode(typedCode);
    if (!code)
        return failure(code.error());
    return keyringFrom(unwrapKey(wrapped, *code, recoveryOwner));
}

} // namespace yichuang
