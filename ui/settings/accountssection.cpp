// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accountssection.h"

#include "core/vault/accounts.h"
#include "core/vault/password.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/statusline.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/field.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/tables.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

QString AccountsModel::headerText(int column) const
{
    switch (Column(column)) {
    case Login:
        return AccountsSection::tr("Account");
    case Name:
        return AccountsSection::tr("Staff name");
    case Roles:
        return AccountsSection::tr("Roles");
    case State:
        return AccountsSection::tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AccountsModel::cell(const AccountInfo &row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(column)) {
    case Login:
        return row.login;
    case Name:
        return row.displayName;
    case Roles: {
        QStringList words;
        for (const Role held : row.roles)
            words << roleWord(held);
        return words.join(QStringLiteral("、"));
    }
    case State:
        return row.disabled ? AccountsSection::tr("Switched off") : AccountsSection::tr("In use");
    case ColumnCount:
        break;
    }
    return {};
}

AccountsSection::AccountsSection(const PageContext &context, UiState &state, QWidget *parent)
    : SettingsSection(parent)
    , m_runner(context.runner)
    , m_seat(context.seat)
    , m_model(new AccountsModel(this))
    , m_table(new QTableView(this))
    , m_banner(new Banner(this))
    , m_disable(new QPushButton(tr("Switch the account off"), this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Accounts"));
    setUpTable(m_table, state, QStringLiteral("accounts"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFixedHeight(controlHeight + 6 * rowHeight);
    m_table->setColumnWidth(AccountsModel::Login, space(36));
    m_table->setColumnWidth(AccountsModel::Name, space(36));
    stretchColumns(m_table, {{AccountsModel::Roles, space(80)}});
    setButtonKind(m_disable, ButtonKind::Danger);
    m_form = makeForm();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(3));
    layout->addWidget(m_banner);
    layout->addWidget(m_table);
    layout->addWidget(m_disable, 0, Qt::AlignLeft);
    layout->addWidget(m_form);
    layout->addStretch();
    connect(m_disable, &QPushButton::clicked, this, &AccountsSection::disable);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AccountsSection::showButtons);
    showButtons();
}

QWidget *AccountsSection::makeForm()
{
    auto *form = new QWidget(this);
    m_login = new QLineEdit(form);
    m_login->setMaxLength(32);
    m_loginField = new Field(tr("Account"), m_login, true, form);
    m_name = new QLineEdit(form);
    m_name->setMaxLength(64);
    m_nameField = new Field(tr("Staff name"), m_name, true, form);
    m_password = new PasswordField(form);
    m_passwordField = new Field(tr("First password"), m_password, true, form);
    m_passwordField->setHint(tr("At least 8 characters; to be changed by its owner"));
    m_add = new QPushButton(tr("Add the account"), form);
    setButtonKind(m_add, ButtonKind::Primary);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space(4));
    grid->setVerticalSpacing(space(1));
    grid->addWidget(new SectionHeader(tr("A new account"), SectionHeader::Level::Section, form), 0, 0, 1, 3);
    grid->addWidget(m_loginField, 1, 0);
    grid->addWidget(m_nameField, 1, 1);
    grid->addWidget(m_passwordField, 1, 2);
    auto *roles = new QHBoxLayout;
    roles->setSpacing(space(4));
    for (const Role role : allRoles) {
        auto *box = new QCheckBox(roleWord(role), form);
        box->setProperty("role", int(role));
        box->setChecked(role == Role::Clerk);
        m_roles << box;
        roles->addWidget(box);
    }
    roles->addStretch();
    grid->addLayout(roles, 2, 0, 1, 3);
    grid->addWidget(m_add, 3, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &AccountsSection::add);
    return form;
}

void AccountsSection::refresh()
{
    m_runner.onProfile([](Profile &profile) { return profile.accounts(); })
        .then(this, [this](const Result<std::vector<AccountInfo>> &accounts) {
            if (!accounts) {
                m_banner->showError(accounts.error());
                return;
            }
            const auto mine = std::find_if(accounts->begin(), accounts->end(), [this](const AccountInfo &account) {
                return account.login == m_seat.account;
            });
            m_administrator = mine != accounts->end()
                && std::find(mine->roles.begin(), mine->roles.end(), Role::Administrator) != mine->roles.end();
            m_model->setRows(*accounts);
            showButtons();
        });
}

void AccountsSection::showButtons()
{
    const AccountInfo *chosen = m_model->rowAt(m_table->currentIndex());
    m_form->setVisible(m_administrator);
    m_disable->setVisible(m_administrator);
    m_disable->setEnabled(chosen && !chosen->disabled && chosen->login != m_seat.account);
    m_disable->setToolTip(
        chosen && chosen->login == m_seat.account ? tr("Your own account cannot be switched off by you") : QString());
}

std::vector<Role> AccountsSection::chosenRoles() const
{
    std::vector<Role> roles;
    for (const QCheckBox *box : m_roles)
        if (box->isChecked())
            roles.push_back(Role(box->property("role").toInt()));
    return roles;
}

void AccountsSection::add()
{
    const Result<> login = checkLogin(m_login->text());
    const Result<> password = checkPasswordPolicy(m_password->text(), m_login->text());
    const bool named = !m_name->text().trimmed().isEmpty();
    m_loginField->setFault(login ? QString() : errorText(login.error()).what);
    m_loginField->setHint(login ? QString() : errorText(login.error()).next);
    m_passwordField->setFault(password ? QString() : errorText(password.error()).what);
    m_nameField->setFault(named ? QString() : tr("Fill in the staff name"));
    if (!login || !password || !named)
        return;
    m_add->setEnabled(false);
    m_runner
        .onProfile([login = m_login->text(), name = m_name->text().trimmed(), roles = chosenRoles(),
                    password = m_password->text()](Profile &profile) {
            return profile.addAccount(login, name, roles, password);
        })
        .then(this, [this](const Result<> &added) {
            m_add->setEnabled(true);
            if (!added) {
                m_banner->showError(added.error());
                return;
            }
            m_banner->showMessage(BannerKind::Success, tr("The account was added."));
            m_login->clear();
            m_name->clear();
            m_password->wipe();
            refresh();
        });
}

void AccountsSection::disable()
{
    const AccountInfo *chosen = m_model->rowAt(m_table->currentIndex());
    if (!chosen)
        return;
    m_runner.onProfile([login = chosen->login](Profile &profile) { return profile.disableAccount(login); })
        .then(this, [this](const Result<> &disabled) {
            if (disabled)
                m_banner->showMessage(
                    BannerKind::Success, tr("The account was switched off."),
                    tr("Its password opens nothing any more. With a new password it can be used again."));
            else
                m_banner->showError(disabled.error());
            refresh();
        });
}

} // namespace yichuang
