// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/organisation.h"
#include "ui/session/windowsetup.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace yichuang {

class Banner;
class Field;
class PasswordField;

/**
 * The first start: look at the demonstration, or set this window up (place, catalogue, first account) and take the
 * recovery code. Nothing is on disk before the set-up has succeeded as a whole.
 */
class FirstRunPage final : public QWidget
{
    Q_OBJECT

public:
    FirstRunPage(QString profileDir, SetupTools tools, QWidget *parent = nullptr);

    /** The profile made; once, after finished(). */
    [[nodiscard]] std::unique_ptr<Profile> takeProfile() { return std::move(m_profile); }

Q_SIGNALS:
    void demonstrationRequested();
    void finished();
    /** Asks for the sheet with the recovery code on the default printer. */
    void printCodeRequested(const QString &html);

private:
    [[nodiscard]] QWidget *makeChoice();
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makePlace(QWidget *form);
    [[nodiscard]] QWidget *makeAccount(QWidget *form);
    [[nodiscard]] QWidget *makeCode();
    void showSetup();
    void takeOrganisation(const QByteArray &bytes, const QString &name);
    void takeCatalogue(const QByteArray &bytes, const QString &name);
    void openOrganisation();
    void openCatalogue();
    void fillCentres();
    void fillWindows();
    [[nodiscard]] bool check();
    [[nodiscard]] WindowSetup setup() const;
    void begin();
    void made(Result<WindowReady> ready);

    QString m_dir;
    SetupTools m_tools;
    std::unique_ptr<Profile> m_profile;
    std::optional<Organisation> m_organisation;
    QByteArray m_organisationBytes;
    QByteArray m_catalogueBytes;

    QStackedWidget *m_steps = nullptr;
    QWidget *m_choice = nullptr;
    QWidget *m_form = nullptr;
    QWidget *m_codeStep = nullptr;
    Banner *m_banner = nullptr;
    QLabel *m_organisationName = nullptr;
    QLabel *m_catalogueName = nullptr;
    QComboBox *m_centre = nullptr;
    Field *m_centreField = nullptr;
    QComboBox *m_window = nullptr;
    QLineEdit *m_phone = nullptr;
    Field *m_phoneField = nullptr;
    QLineEdit *m_organ = nullptr;
    QLineEdit *m_login = nullptr;
    Field *m_loginField = nullptr;
    QLineEdit *m_name = nullptr;
    Field *m_nameField = nullptr;
    PasswordField *m_password = nullptr;
    Field *m_passwordField = nullptr;
    PasswordField *m_repeated = nullptr;
    Field *m_repeatedField = nullptr;
    QPushButton *m_begin = nullptr;
    QLabel *m_code = nullptr;
    QCheckBox *m_kept = nullptr;
    QPushButton *m_enter = nullptr;
};

} // namespace yichuang
