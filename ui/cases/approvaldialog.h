// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/profile.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace yichuang {

class Banner;
class DeskRunner;
class PasswordField;

/**
 * A supervisor approves a step at the clerk's desk with a log-in of his own. Whoever sits at the desk stays logged in;
 * the password opens nothing and is kept nowhere.
 */
class ApprovalDialog final : public QDialog
{
    Q_OBJECT

public:
    /** @p what is approved, said to the supervisor. */
    ApprovalDialog(DeskRunner &runner, const QString &what, QWidget *parent = nullptr);

Q_SIGNALS:
    void approved(const yichuang::AccountInfo &supervisor);

private:
    void send();

    DeskRunner &m_runner;
    Banner *m_banner;
    QLineEdit *m_login;
    PasswordField *m_password;
    QPushButton *m_approve;
};

} // namespace yichuang
