// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/keptpassword.h"
#include "app/ctl/password.h"
#include "app/ctl/session.h"

#include <QJsonArray>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<Role>> rolesFrom(const QString &text)
{
    std::vector<Role> roles;
    for (const QString &name : text.split(u',')) {
        const std::optional<Role> role = roleFromName(name.trimmed());
        if (!role)
            return usageFailure(u"there is no role '%1'"_s.arg(name.left(40)));
        roles.push_back(*role);
    }
    return roles;
}

QStringList namesOf(const std::vector<Role> &roles)
{
    QStringList names;
    for (const Role role : roles)
        names.append(roleName(role));
    return names;
}

} // namespace

Result<> runAccountAdd(Invocation &call)
{
    const Result<std::vector<Role>> roles = rolesFrom(call.option("roles", u"clerk"_s));
    if (!roles)
        return failure(roles.error());
    Session session;
    if (const Result<> in = session.sit(call, {Role::Administrator}); !in)
        return in;
    const QString login = call.arguments.first();
    const Result<QString> password = newPassword(call, "new-password-file");
    if (!password)
        return failure(password.error());
    const Result<> added = session.profile().addAccount(login, call.option("display-name", login), *roles, *password);
    if (!added)
        return added;
    call.report->set("login", login);
    call.report->set("roles", QJsonArray::fromStringList(namesOf(*roles)));
    call.report->line(u"Added %1 as %2."_s.arg(login, namesOf(*roles).join(u", "_s)));
    return {};
}

Result<> runAccountDisable(Invocation &call)
{
    Session session;
    if (const Result<> in = session.sit(call, {Role::Administrator}); !in)
        return in;
    const QString login = call.arguments.first();
    if (const Result<> disabled = session.profile().disableAccount(login); !disabled)
        return disabled;
    call.report->set("login", login);
    call.report->set("disabled", true);
    call.report->line(u"%1 is switched off."_s.arg(login));
    return {};
}

Result<> runAccountPasswd(Invocation &call)
{
    Session session;
    if (const Result<> in = session.logIn(call); !in)
        return in;
    const QString login = call.arguments.value(0, session.account().login);
    if (login != session.account().login && !session.hasRole(Role::Administrator))
        return failure(ErrorCode::NotPermitted, u"account.role"_s, roleName(Role::Administrator));
    const Result<QString> password = newPassword(call, "new-password-file");
    if (!password)
        return failure(password.error());
    if (const Result<> changed = session.profile().changePassword(login, *password); !changed)
        return changed;
    call.report->set("login", login);
    call.report->line(u"%1 has a new password."_s.arg(login));
    return {};
}

Result<> runAccountKeepPassword(Invocation &call)
{
    const QString path = call.arguments.first();
    Session session;
    if (session.files().exists(path))
        return failure(ErrorCode::AlreadyExists, u"password-file.exists"_s, path);
    if (const Result<> opened = session.open(call); !opened)
        return opened;
    const Result<QString> login = session.loginName(call);
    const Result<QString> password = login ? loginPassword(call) : login;
    if (!password)
        return failure(password.error());
    if (const Result<> in = session.enter(*login, *password); !in)
        return in;
    const Result<QByteArray> kept = keptPassword(password->toUtf8());
    if (!kept)
        return failure(kept.error());
    if (const Result<> written = writeFile(session.files(), path, *kept + '\n'); !written)
        return written;
    call.report->set("login", *login);
    call.report->set("file", path);
    call.report->line(u"The password of %1 is kept in %2."_s.arg(*login, path));
    return {};
}

Result<> runAccountList(Invocation &call)
{
    Session session;
    if (const Result<> opened = session.open(call); !opened)
        return opened;
    const Result<std::vector<AccountInfo>> accounts = session.profile().accounts();
    if (!accounts)
        return failure(accounts.error());
    QJsonArray list;
    for (const AccountInfo &account : *accounts) {
        const QStringList roles = namesOf(account.roles);
        list.append(QJsonObject{{u"login"_s, account.login},
                                {u"roles"_s, QJsonArray::fromStringList(roles)},
                                {u"disabled"_s, account.disabled}});
        call.report->line(
            u"%1  %2%3"_s.arg(account.login, roles.join(u','), account.disabled ? u"  (off)"_s : QString()));
    }
    call.report->set("accounts", list);
    return {};
}

} // namespace yichuang
