// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/role.h"
#include "core/vault/keyring.h"
#include "core/vault/password.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace yichuang {

/**
 * An account as it lies on disk. The login name, the roles and the disabled flag are in the clear, because they are
 * needed before the profile is open; `sealedName` binds them, so that a change of any of them made outside the program
 * is found when the account is opened. The display name is personal data and sealed.
 */
struct AccountRecord
{
    QString login; ///< checkLogin(); the account's name in events
    QList<Role> roles; ///< at least one, in the order of allRoles, no doubles
    bool disabled = false; ///< a disabled account has no key any more; give it a new password to enable it
    QByteArray sealedName; ///< display name under KeyUse::Accounts, bound to login, roles and disabled
    WrappedKey key; ///< the master key under the account's password; empty while disabled

    bool operator==(const AccountRecord &) const = default;
};

/** Login names: 2 to 32 of a-z, 0-9, '.', '-', '_', beginning with a letter; InvalidInput, reason "login.form". */
[[nodiscard]] Result<> checkLogin(QStringView login);

/** Roles in the order of allRoles without doubles, as AccountRecord wants them. */
[[nodiscard]] QList<Role> sortedRoles(const QList<Role> &roles);

/** What createAccount() needs to know. */
struct NewAccount
{
    QString login;
    QString displayName; ///< 1 to 64 characters
    QList<Role> roles;
};

/**
 * A record for a new account of the profile that @p keyring belongs to. InvalidInput, with the reasons of checkLogin()
 * and checkPasswordPolicy(), "account.display-name" or "account.roles". Takes as long as one guess of @p cost.
 */
[[nodiscard]] Result<AccountRecord> createAccount(const NewAccount &account, QStringView password,
                                                  const Keyring &keyring, const PasswordCost &cost = {});

/**
 * Opens the profile with an account's password. WrongPassword, AccountDisabled, ProfileDamaged (the record cannot be
 * ours) or Tampered (login, roles or flag were changed outside the program).
 */
[[nodiscard]] Result<Keyring> unlock(const AccountRecord &record, QStringView password);

/** The display name; Tampered as unlock(). */
[[nodiscard]] Result<QString> displayName(const AccountRecord &record, const Keyring &keyring);

/** The record with a new password and a new salt; enables a disabled account. */
[[nodiscard]] Result<AccountRecord> rewrap(const AccountRecord &record, QStringView newPassword, const Keyring &keyring,
                                           const PasswordCost &cost = {});

/** The record with other roles; InvalidInput "account.roles" if none. */
[[nodiscard]] Result<AccountRecord> withRoles(const AccountRecord &record, const QList<Role> &roles,
                                              const Keyring &keyring);

/** The record with another display name. */
[[nodiscard]] Result<AccountRecord> withDisplayName(const AccountRecord &record, const QString &name,
                                                    const Keyring &keyring);

/** The record switched off: its wrapped key is gone, so the old password opens nothing from here on. */
[[nodiscard]] Result<AccountRecord> disabledAccount(const AccountRecord &record, const Keyring &keyring);

/** The master key wrapped under a recovery code (recoverycode.h), stored beside the accounts. */
[[nodiscard]] Result<WrappedKey> wrapForRecovery(const Keyring &keyring, QStringView code,
                                                 const PasswordCost &cost = {});

/** Opens the profile with the recovery code as typed; InvalidInput (see recoverycode.h), WrongPassword. */
[[nodiscard]] Result<Keyring> unlockWithRecovery(const WrappedKey &wrapped, QStringView typedCode);

} // namespace yichuang
