// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/loginpage.h"

#include "core/vault/password.h"
#include "core/vault/recoverycode.h"
#include "ui/session/card.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/field.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/uistate.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int cardWidth = space(112);
const QString lastLoginKey = QStringLiteral("session/last-login");

QVBoxLayout *formLayout(QWidget *form)
{
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    return layout;
}

QPushButton *bigButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setButtonKind(button, ButtonKind::Primary);
    button->setMinimumHeight(actionHeight);
    button->setAutoDefault(true);
    return button;
}

QPushButton *quietButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setButtonKind(button, ButtonKind::Link);
    return button;
}

QComboBox *accountBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setMaxLength(32);
    box->lineEdit()->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    return box;
}

} // namespace

LoginPage::LoginPage(DeskRunner &runner, UiState &state, LoginFacts facts, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_state(state)
    , m_facts(std::move(facts))
    , m_banner(new Banner(this))
    , m_forms(new StepStack(this))
{
    setObjectName(QStringLiteral("loginPage"));
    m_loginForm = makeLogin();
    m_recoveryForm = makeRecovery();
    m_forms->addWidget(m_loginForm);
    m_forms->addWidget(m_recoveryForm);
    m_banner->setClosable(false);

    auto *card = new Card(cardWidth, this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space(8), space(8), space(8), space(6));
    column->setSpacing(space(4));
    column->addWidget(makeHead());
    column->addWidget(m_banner);
    column->addWidget(m_forms);
    centreCard(this, card);

    m_waiting.setInterval(1000);
    connect(&m_waiting, &QTimer::timeout, this, [this] { wait(m_secondsLeft - 1); });
}

QWidget *LoginPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *mark = new QLabel(head);
    mark->setPixmap(iconPixmap(IconName::App, 48, Colour::Text, devicePixelRatioF()));
    auto *name = new QLabel(tr("Yichuang"), head);
    setTextRole(name, TextRole::Title);
    auto *place = new QLabel(QStringList{m_facts.centreName, m_facts.windowName}.join(QLatin1Char('\n')), head);
    place->setTextFormat(Qt::PlainText);
    place->setWordWrap(true);
    setTextRole(place, TextRole::Body, Colour::TextQuiet);
    auto *layout = new QGridLayout(head);
    layout->setContentsMargins(0, 0, 0, space(2));
    layout->setHorizontalSpacing(space(4));
    layout->setVerticalSpacing(0);
    layout->addWidget(mark, 0, 0, 2, 1);
    layout->addWidget(name, 0, 1);
    layout->addWidget(place, 1, 1);
    layout->setColumnStretch(1, 1);
    return head;
}

QWidget *LoginPage::makeLogin()
{
    auto *form = new QWidget(this);
    m_account = accountBox(form);
    m_account->setObjectName(QStringLiteral("loginAccount"));
    m_password = new PasswordField(form);
    m_password->setObjectName(QStringLiteral("loginPassword"));
    m_passwordField = new Field(tr("Password"), m_password, false, form);
    m_enter = bigButton(tr("Log in"), form);
    m_enter->setObjectName(QStringLiteral("loginEnter"));
    auto *forgotten = quietButton(tr("Password forgotten"), form);
    auto *layout = formLayout(form);
    layout->addWidget(new Field(tr("Account"), m_account, false, form));
    layout->addWidget(m_passwordField);
    layout->addWidget(m_enter);
    if (!m_facts.demonstrationLogin.isEmpty()) {
        auto *hint = new QLabel(tr("Demonstration with made-up data. Account: %1, password: %2")
                                    .arg(m_facts.demonstrationLogin, m_facts.demonstrationPassword),
                                form);
        hint->setObjectName(QStringLiteral("demonstrationHint"));
        hint->setWordWrap(true);
        hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
        hint->setContentsMargins(0, space(3), 0, 0);
        setTextRole(hint, TextRole::Body, Colour::TextQuiet);
        layout->addWidget(hint);
    }
    layout->addSpacing(space(2));
    layout->addWidget(forgotten, 0, Qt::AlignLeft);
    layout->addStretch();

    connect(m_enter, &QPushButton::clicked, this, &LoginPage::logIn);
    connect(m_password, &QLineEdit::returnPressed, this, &LoginPage::logIn);
    connect(m_account->lineEdit(), &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &PasswordField::capsLockSeen, this,
            [this](bool on) { m_passwordField->setWarning(on ? tr("Caps Lock is on") : QString()); });
    connect(m_password, &QLineEdit::textEdited, this, [this] { m_passwordField->setFault({}); });
    connect(forgotten, &QPushButton::clicked, this, [this] { switchTo(m_recoveryForm); });
    return form;
}

QWidget *LoginPage::makeRecovery()
{
    auto *form = new QWidget(this);
    auto *words =
        new QLabel(tr("With the recovery code that was printed when this window was set up, any account gets a "
                      "new password. The code lies in the centre's safe."),
                   form);
    words->setWordWrap(true);
    setTextRole(words, TextRole::Body, Colour::TextQuiet);
    m_recoverAccount = accountBox(form);
    m_code = new QLineEdit(form);
    m_code->setMaxLength(60);
    m_code->setPlaceholderText(QStringLiteral("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"));
    m_codeField = new Field(tr("Recovery code"), m_code, false, form);
    m_newPassword = new PasswordField(form);
    m_newPasswordField = new Field(tr("New password"), m_newPassword, false, form);
    m_newPasswordField->setHint(tr("At least 8 characters"));
    m_repeated = new PasswordField(form);
    m_repeatedField = new Field(tr("New password again"), m_repeated, false, form);
    m_recover = bigButton(tr("Set the new password and log in"), form);
    auto *back = quietButton(tr("Back to log-in"), form);
    auto *layout = formLayout(form);
    layout->addWidget(words);
    layout->addSpacing(space(2));
    layout->addWidget(new Field(tr("Account"), m_recoverAccount, false, form));
    layout->addWidget(m_codeField);
    layout->addWidget(m_newPasswordField);
    layout->addWidget(m_repeatedField);
    layout->addWidget(m_recover);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_recover, &QPushButton::clicked, this, &LoginPage::recover);
    connect(m_repeated, &QLineEdit::returnPressed, this, &LoginPage::recover);
    connect(back, &QPushButton::clicked, this, [this] { switchTo(m_loginForm); });
    return form;
}

void LoginPage::switchTo(QWidget *form)
{
    m_banner->clear();
    if (form == m_recoveryForm)
        m_recoverAccount->setCurrentText(m_account->currentText());
    m_forms->setCurrentWidget(form);
    (form == m_recoveryForm ? static_cast<QWidget *>(m_code) : m_password)->setFocus();
}

void LoginPage::begin(const QString &reason)
{
    m_password->wipe();
    m_newPassword->wipe();
    m_repeated->wipe();
    m_code->clear();
    m_forms->setCurrentWidget(m_loginForm);
    setBusy(false);
    if (reason.isEmpty())
        m_banner->clear();
    else
        m_banner->showMessage(BannerKind::Info, reason);
    m_banner->setClosable(false);
    m_runner.onProfile([](Profile &profile) { return profile.accounts(); })
        .then(this, [this](const Result<std::vector<AccountInfo>> &accounts) { showAccounts(accounts); });
}

void LoginPage::showAccounts(const Result<std::vector<AccountInfo>> &accounts)
{
    if (!accounts) {
        m_banner->showError(accounts.error());
        return;
    }
    QStringList logins;
    for (const AccountInfo &account : *accounts)
        if (!account.disabled)
            logins << account.login;
    const QString last = m_state.value(lastLoginKey).toString();
    for (QComboBox *box : {m_account, m_recoverAccount}) {
        box->clear();
        box->addItems(logins);
        box->setCurrentText(logins.contains(last) ? last : logins.value(0));
    }
    m_password->setFocus();
}

void LoginPage::setBusy(bool busy)
{
    m_busy = busy;
    m_enter->setText(busy ? tr("Opening…") : tr("Log in"));
    m_enter->setEnabled(!busy && m_secondsLeft == 0);
    m_recover->setEnabled(!busy);
}

void LoginPage::logIn()
{
    if (m_busy || m_secondsLeft > 0)
        return;
    if (m_password->text().isEmpty()) {
        m_passwordField->setFault(tr("Type the password"));
        m_password->setFocus();
        return;
    }
    m_passwordField->setFault({});
    m_passwordField->setWarning({});
    setBusy(true);
    m_runner.logIn(m_account->currentText().trimmed(), m_password->text()).then(this, [this](const Result<Seat> &seat) {
        loggedInWith(seat);
    });
}

void LoginPage::loggedInWith(const Result<Seat> &seat)
{
    setBusy(false);
    if (seat) {
        m_password->wipe();
        m_newPassword->wipe();
        m_repeated->wipe();
        m_state.setValue(lastLoginKey, seat->account);
        Q_EMIT loggedIn(*seat);
        return;
    }
    const Error &error = seat.error();
    switch (error.code) {
    case ErrorCode::WrongPassword:
    case ErrorCode::NotFound: // saying which of both was wrong would tell strangers who works here
        m_passwordField->setFault(tr("Account or password is wrong"));
        break;
    case ErrorCode::TooManyAttempts:
        wait(qMax(1, error.reason.toInt()));
        break;
    default:
        m_banner->showError(error);
        break;
    }
    m_password->selectAll();
    m_password->setFocus();
}

void LoginPage::wait(int seconds)
{
    m_secondsLeft = qMax(0, seconds);
    if (m_secondsLeft > 0) {
        m_passwordField->setFault(tr("Too many wrong passwords: try again in %n second(s)", nullptr, m_secondsLeft));
        if (!m_waiting.isActive())
            m_waiting.start();
    } else {
        m_waiting.stop();
        m_passwordField->setFault({});
        m_password->setFocus();
    }
    setBusy(m_busy);
}

void LoginPage::recover()
{
    const QString login = m_recoverAccount->currentText().trimmed();
    const Result<QString> code = normalisedRecoveryCode(m_code->text());
    m_codeField->setFault(code ? QString() : errorText(code.error()).what);
    const Result<> policy = checkPasswordPolicy(m_newPassword->text(), login);
    m_newPasswordField->setFault(policy ? QString() : errorText(policy.error()).what);
    const bool same = m_newPassword->text() == m_repeated->text();
    m_repeatedField->setFault(same ? QString() : tr("The two passwords differ"));
    if (m_busy || !code || !same || !policy)
        return;
    setBusy(true);
    const QString password = m_newPassword->text();
    m_runner
        .onProfile([code = *code, login, password](Profile &profile) { return profile.recover(code, login, password); })
        .then(this, [this, login, password](const Result<AccountInfo> &account) {
            if (!account) {
                setBusy(false);
                if (account.error().code == ErrorCode::WrongPassword)
                    m_codeField->setFault(tr("This code does not open this window's data"));
                else
                    m_banner->showError(account.error());
                return;
            }
            m_runner.logIn(login, password).then(this, [this](const Result<Seat> &seat) { loggedInWith(seat); });
        });
}

} // namespace yichuang
