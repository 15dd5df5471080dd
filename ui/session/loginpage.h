// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/store/profile.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace yichuang {

class Banner;
class DeskRunner;
class Field;
class PasswordField;
class StepStack;
class UiState;

/** What the log-in page says before anybody is known. */
struct LoginFacts
{
    QString centreName;
    QString windowName;
    QString demonstrationLogin; ///< shown with its password on a demonstration profile; else empty
    QString demonstrationPassword;
};

/**
 * Log-in and, after a lock, log-in again. Wrong passwords say so beside the field; when waiting is asked for, the
 * seconds are counted down. The way in with the recovery code is one step away.
 */
class LoginPage final : public QWidget
{
    Q_OBJECT

public:
    /** @p state remembers who logged in last; both outlive the page. */
    LoginPage(DeskRunner &runner, UiState &state, LoginFacts facts, QWidget *parent = nullptr);

    /** Fetches the accounts and puts the focus where typing starts. @p reason is shown, e.g. why it was locked. */
    void begin(const QString &reason = {});

Q_SIGNALS:
    void loggedIn(const yichuang::Seat &seat);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeLogin();
    [[nodiscard]] QWidget *makeRecovery();
    void showAccounts(const Result<std::vector<AccountInfo>> &accounts);
    void logIn();
    void loggedInWith(const Result<Seat> &seat);
    void recover();
    void wait(int seconds);
    void setBusy(bool busy);
    void switchTo(QWidget *form);

    DeskRunner &m_runner;
    UiState &m_state;
    LoginFacts m_facts;
    Banner *m_banner = nullptr;
    StepStack *m_forms = nullptr;
    QWidget *m_loginForm = nullptr;
    QWidget *m_recoveryForm = nullptr;
    QComboBox *m_account = nullptr;
    PasswordField *m_password = nullptr;
    Field *m_passwordField = nullptr;
    QPushButton *m_enter = nullptr;
    QLineEdit *m_code = nullptr;
    Field *m_codeField = nullptr;
    QComboBox *m_recoverAccount = nullptr;
    PasswordField *m_newPassword = nullptr;
    Field *m_newPasswordField = nullptr;
    PasswordField *m_repeated = nullptr;
    Field *m_repeatedField = nullptr;
    QPushButton *m_recover = nullptr;
    QTimer m_waiting;
    int m_secondsLeft = 0;
    bool m_busy = false;
};

} // namespace yichuang
