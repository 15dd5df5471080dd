// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/windowsetup.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace yichuang {

class Banner;
class SetupForm;
class StepStack;

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
    [[nodiscard]] QWidget *makeCode();
    void showSetup();
    void begin();
    void made(Result<WindowReady> ready);

    QString m_dir;
    SetupTools m_tools;
    std::unique_ptr<Profile> m_profile;

    StepStack *m_steps = nullptr;
    QWidget *m_choice = nullptr;
    QWidget *m_form = nullptr;
    QWidget *m_codeStep = nullptr;
    Banner *m_banner = nullptr;
    SetupForm *m_setup = nullptr;
    QPushButton *m_begin = nullptr;
    QLabel *m_code = nullptr;
    QCheckBox *m_kept = nullptr;
    QPushButton *m_enter = nullptr;
};

} // namespace yichuang
