// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/desk/desk.h"
#include "core/documents/template.h"
#include "core/store/filesystem.h"
#include "core/store/profile.h"

#include <memory>
#include <optional>
#include <vector>

namespace yichuang {

/** The folder the command is about: --profile, YICHUANG_PROFILE, or the platform's place for it. */
[[nodiscard]] QString profileFolder(const Invocation &call);

/** A profile opened for one command: the composition root of what works on it. */
class Session final
{
public:
    /** The computer's clock, or another one that must outlive the session. */
    explicit Session(const Clock *clock = nullptr);
    Q_DISABLE_COPY_MOVE(Session)

    /** Opens without logging in. */
    [[nodiscard]] Result<> open(const Invocation &call);
    /** Who is to log in: --login, or the only account that is not switched off. */
    [[nodiscard]] Result<QString> loginName(const Invocation &call);
    /** Logs in, once open. */
    [[nodiscard]] Result<> enter(const QString &login, const QString &password);
    /** Opens and logs in, as --login says or as the only account that is not switched off. */
    [[nodiscard]] Result<> logIn(const Invocation &call);
    /** logIn(), then takes the first of @p roles the account has: NotPermitted "account.role" without one. */
    [[nodiscard]] Result<> sit(const Invocation &call, const std::vector<Role> &roles);
    /** The same for what any role may do. */
    [[nodiscard]] Result<> sit(const Invocation &call);

    [[nodiscard]] Profile &profile() { return *m_profile; }
    [[nodiscard]] Desk &desk() { return *m_desk; }
    [[nodiscard]] const AccountInfo &account() const { return m_account; }
    [[nodiscard]] bool hasRole(Role role) const;
    [[nodiscard]] const TemplateSet &templates() const { return m_templates; }
    /** A paper that was written to a file counts as printed at the end of the day; one that is no record is left out.
     */
    [[nodiscard]] Result<> notePrinted(const std::vector<MadePaper> &papers);

    [[nodiscard]] FileSystem &files() { return m_files; }
    [[nodiscard]] const Clock &clock() const { return *m_clock; }
    [[nodiscard]] RandomSource &random() { return m_random; }

    /** Adopts a profile just made; it is unlocked. */
    void adopt(std::unique_ptr<Profile> profile, AccountInfo account);
    [[nodiscard]] Result<> takeSeat(const std::vector<Role> &roles);

private:
    SystemClock m_systemClock;
    const Clock *m_clock;
    SystemRandom m_random;
    LocalFiles m_files;
    TemplateSet m_templates;
    std::unique_ptr<Profile> m_profile;
    AccountInfo m_account;
    std::unique_ptr<Desk> m_desk;
};

} // namespace yichuang
