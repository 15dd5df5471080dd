// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/session.h"

#include "app/ctl/password.h"
#include "core/store/syncstore.h"

#include <QStandardPaths>

#include <algorithm>

namespace yichuang {

using namespace Qt::StringLiterals;

QString profileFolder(const Invocation &call)
{
    const QString given = call.option("profile", qEnvironmentVariable("YICHUANG_PROFILE"));
    return !given.isEmpty() ? given : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/profile"_s;
}

Session::Session(const Clock *clock)
    : m_clock(clock ? clock : &m_systemClock)
    , m_templates(TemplateSet::builtIn())
{
}

Result<> Session::open(const Invocation &call)
{
    Result<std::unique_ptr<Profile>> profile = Profile::open(profileFolder(call), m_files, *m_clock, m_random);
    if (!profile)
        return failure(profile.error());
    m_profile = std::move(*profile);
    return {};
}

Result<QString> Session::loginName(const Invocation &call)
{
    if (call.has("login"))
        return call.option("login");
    const Result<std::vector<AccountInfo>> accounts = m_profile->accounts();
    if (!accounts)
        return failure(accounts.error());
    QStringList enabled;
    for (const AccountInfo &account : *accounts) {
        if (!account.disabled)
            enabled.append(account.login);
    }
    if (enabled.size() != 1)
        return failure(ErrorCode::InvalidInput, u"account.which"_s, enabled.join(u", "_s));
    return enabled.first();
}

Result<> Session::logIn(const Invocation &call)
{
    if (const Result<> opened = open(call); !opened)
        return opened;
    const Result<QString> login = loginName(call);
    if (!login)
        return failure(login.error());
    const Result<QString> password = loginPassword(call);
    if (!password)
        return failure(password.error());
    return enter(*login, *password);
}

Result<> Session::enter(const QString &login, const QString &password)
{
    Result<AccountInfo> account = m_profile->logIn(login, password);
    if (!account)
        return failure(account.error());
    m_account = std::move(*account);
    return {};
}

bool Session::hasRole(Role role) const
{
    return std::find(m_account.roles.begin(), m_account.roles.end(), role) != m_account.roles.end();
}

Result<> Session::takeSeat(const std::vector<Role> &roles)
{
    const auto role = std::find_if(roles.begin(), roles.end(), [this](Role wanted) { return hasRole(wanted); });
    if (role == roles.end()) {
        QStringList names;
        for (const Role wanted : roles)
            names.append(roleName(wanted));
        return failure(ErrorCode::NotPermitted, u"account.role"_s, names.join(u" or "_s));
    }
    Seat seat;
    seat.account = m_account.login;
    seat.displayName = m_account.displayName;
    seat.role = *role;
    seat.place = m_profile->place();
    seat.centreName = m_profile->centreName();
    seat.windowName = m_profile->windowName();
    seat.phone = m_profile->phone();
    m_desk = std::make_unique<Desk>(*m_profile, seat, m_templates, *m_clock, m_random);
    return {};
}

Result<> Session::sit(const Invocation &call, const std::vector<Role> &roles)
{
    if (const Result<> in = logIn(call); !in)
        return in;
    return takeSeat(roles);
}

Result<> Session::sit(const Invocation &call)
{
    return sit(call, {allRoles.begin(), allRoles.end()});
}

Result<> Session::notePrinted(const std::vector<MadePaper> &papers)
{
    for (const MadePaper &paper : papers) {
        if (paper.recordId.isNull())
            continue;
        if (const Result<> noted = m_profile->sync().days.notePrinted(paper.recordId, m_clock->now()); !noted)
            return noted;
    }
    return {};
}

void Session::adopt(std::unique_ptr<Profile> profile, AccountInfo account)
{
    m_profile = std::move(profile);
    m_account = std::move(account);
}

} // namespace yichuang
