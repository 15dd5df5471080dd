// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accountsection.h"

#include "core/vault/password.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/statusline.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/field.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/sectionheader.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

AccountSection::AccountSection(const PageContext &context, QWidget *parent)
    : SettingsSection(parent)
    , m_runner(context.runner)
    , m_seat(context.seat)
    , m_banner(new Banner(this))
    , m_role(new QComboBox(this))
    , m_old(new PasswordField(this))
    , m_oldField(new Field(tr("Present password"), m_old, true, this))
    , m_new(new PasswordField(this))
    , m_newField(new Field(tr("New password"), m_new, true, this))
    , m_repeated(new PasswordField(this))
    , m_repeatedField(new Field(tr("New password again"), m_repeated, true, this))
    , m_change(new QPushButton(tr("Change the password"), this))
{
    m_role->setObjectName(QStringLiteral("workRole"));
    auto *who = new QLabel(tr("%1, account %2").arg(m_seat.displayName, m_seat.account), this);
    who->setTextFormat(Qt::PlainText);
    m_newField->setHint(tr("At least 8 characters"));
    setButtonKind(m_change, ButtonKind::Primary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_banner);
    layout->addWidget(who);
    layout->addSpacing(space(2));
    auto *roleField = new Field(tr("Works as"), m_role, false, this);
    roleField->setHint(tr("What was half done is kept; the pages open anew"));
    roleField->setMaximumWidth(space(90));
    layout->addWidget(roleField);
    layout->addWidget(new SectionHeader(tr("A new password"), SectionHeader::Level::Section, this));
    for (Field *field : {m_oldField, m_newField, m_repeatedField}) {
        field->setMaximumWidth(space(90));
        layout->addWidget(field);
    }
    layout->addWidget(m_change, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_role, &QComboBox::activated, this, [this] {
        m_runner.workAs(Role(m_role->currentData().toInt())).then(this, [this](const Result<Seat> &seat) {
            if (!seat)
                m_banner->showError(seat.error());
        });
    });
    connect(m_change, &QPushButton::clicked, this, &AccountSection::change);
    connect(m_repeated, &QLineEdit::returnPressed, this, &AccountSection::change);
}

void AccountSection::refresh()
{
    for (PasswordField *field : {m_old, m_new, m_repeated})
        field->wipe();
    for (Field *field : {m_oldField, m_newField, m_repeatedField})
        field->setFault({});
    m_runner.onProfile([](Profile &profile) { return profile.accounts(); })
        .then(this, [this](const Result<std::vector<AccountInfo>> &accounts) {
            if (!accounts)
                return;
            for (const AccountInfo &account : *accounts)
                if (account.login == m_seat.account)
                    showRoles(account.roles);
        });
}

void AccountSection::showRoles(const std::vector<Role> &roles)
{
    m_role->clear();
    for (const Role role : roles)
        m_role->addItem(roleWord(role), int(role));
    m_role->setCurrentIndex(m_role->findData(int(m_seat.role)));
    m_role->setEnabled(roles.size() > 1);
}

void AccountSection::change()
{
    const Result<> policy = checkPasswordPolicy(m_new->text(), m_seat.account);
    const bool same = m_new->text() == m_repeated->text();
    m_oldField->setFault(m_old->text().isEmpty() ? tr("Type the present password") : QString());
    m_newField->setFault(policy ? QString() : errorText(policy.error()).what);
    m_repeatedField->setFault(same ? QString() : tr("The two passwords differ"));
    if (m_old->text().isEmpty() || !policy || !same)
        return;
    m_change->setEnabled(false);
    // Logging in anew proves that whoever sits here knows the present password.
    m_runner
        .onProfile(
            [login = m_seat.account, before = m_old->text(), after = m_new->text()](Profile &profile) -> Result<> {
                if (const auto known = profile.logIn(login, before); !known)
                    return failure(known.error());
                return profile.changePassword(login, after);
            })
        .then(this, [this](const Result<> &changed) {
            m_change->setEnabled(true);
            if (changed) {
                refresh();
                m_banner->showMessage(BannerKind::Success, tr("The password was changed."));
            } else if (changed.error().code == ErrorCode::WrongPassword) {
                m_oldField->setFault(tr("The password is wrong"));
            } else {
                m_banner->showError(changed.error());
            }
        });
}

} // namespace yichuang
