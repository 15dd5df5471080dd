// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/profile.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/tablemodel.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace yichuang {

class Banner;
class Field;
class PasswordField;

/** The accounts of this window as a table. */
class AccountsModel final : public TableModelBase<AccountInfo>
{
    Q_OBJECT

public:
    enum Column { Login, Name, Roles, State, ColumnCount };
    using TableModelBase::TableModelBase;

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QVariant cell(const AccountInfo &row, int column, int role) const override;
};

/** Who may work at this window: list, add, disable. For administrators; others see the list. */
class AccountsSection final : public SettingsSection
{
    Q_OBJECT

public:
    AccountsSection(const PageContext &context, UiState &state, QWidget *parent = nullptr);
    void refresh() override;

private:
    [[nodiscard]] QWidget *makeForm();
    void add();
    void disable();
    void showButtons();
    [[nodiscard]] std::vector<Role> chosenRoles() const;

    DeskRunner &m_runner;
    Seat m_seat;
    bool m_administrator = false;
    AccountsModel *m_model;
    QTableView *m_table;
    Banner *m_banner;
    QPushButton *m_disable;
    QWidget *m_form = nullptr;
    QLineEdit *m_login = nullptr;
    Field *m_loginField = nullptr;
    QLineEdit *m_name = nullptr;
    Field *m_nameField = nullptr;
    PasswordField *m_password = nullptr;
    Field *m_passwordField = nullptr;
    QList<QCheckBox *> m_roles;
    QPushButton *m_add = nullptr;
};

} // namespace yichuang
