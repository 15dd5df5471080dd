// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

class QComboBox;
class QPushButton;

namespace yichuang {

class Banner;
class Field;
class PasswordField;

/** My own account: who I am here, in which of my roles I work, and a new password. */
class AccountSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit AccountSection(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;

private:
    void change();
    void showRoles(const std::vector<Role> &roles);

    DeskRunner &m_runner;
    Seat m_seat;
    Banner *m_banner;
    QComboBox *m_role;
    PasswordField *m_old;
    Field *m_oldField;
    PasswordField *m_new;
    Field *m_newField;
    PasswordField *m_repeated;
    Field *m_repeatedField;
    QPushButton *m_change;
};

} // namespace yichuang
