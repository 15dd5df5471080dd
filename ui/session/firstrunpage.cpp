// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/firstrunpage.h"

#include "ui/session/background.h"
#include "ui/session/card.h"
#include "ui/session/setupform.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/sectionheader.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int pageWidth = space(224);

QPushButton *mainButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setButtonKind(button, ButtonKind::Primary);
    button->setMinimumHeight(actionHeight);
    button->setAutoDefault(true);
    return button;
}

QLabel *sentence(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    setTextRole(label, TextRole::Body, Colour::TextQuiet);
    return label;
}

/** One of the two ways in: picture, title, what it means, and the button. */
QWidget *wayIn(IconName name, const QString &title, const QString &text, QPushButton *button, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *picture = new QLabel(box);
    picture->setPixmap(iconPixmap(name, 32, Colour::Accent, parent->devicePixelRatioF()));
    auto *head = new QLabel(title, box);
    setTextRole(head, TextRole::Section);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(picture);
    layout->addWidget(head);
    layout->addWidget(sentence(text, box));
    layout->addSpacing(space(2));
    layout->addWidget(button, 0, Qt::AlignLeft);
    layout->addStretch();
    return box;
}

} // namespace

FirstRunPage::FirstRunPage(QString profileDir, SetupTools tools, QWidget *parent)
    : QWidget(parent)
    , m_dir(std::move(profileDir))
    , m_tools(tools)
    , m_steps(new StepStack(this))
    , m_banner(new Banner(this))
{
    setObjectName(QStringLiteral("firstRunPage"));
    m_choice = makeChoice();
    m_form = makeForm();
    m_codeStep = makeCode();
    for (QWidget *step : {m_choice, m_form, m_codeStep})
        m_steps->addWidget(step);
    auto *card = new Card(pageWidth, this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space(10), space(8), space(10), space(8));
    column->setSpacing(space(4));
    column->addWidget(m_banner);
    column->addWidget(m_steps);
    centreCard(this, card);
}

QWidget *FirstRunPage::makeChoice()
{
    auto *page = new QWidget(this);
    auto *setUp = mainButton(tr("Set up this computer"), page);
    setUp->setObjectName(QStringLiteral("setUpWindow"));
    auto *look = new QPushButton(tr("Look at the demonstration"), page);
    look->setObjectName(QStringLiteral("lookAtDemonstration"));
    look->setMinimumHeight(actionHeight);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space(12));
    grid->setVerticalSpacing(space(8));
    auto *mark = new QLabel(page);
    mark->setPixmap(iconPixmap(IconName::App, 48, Colour::Text, devicePixelRatioF()));
    auto *title = new QLabel(tr("Welcome to Yichuang"), page);
    setTextRole(title, TextRole::Title);
    auto *head = new QHBoxLayout;
    head->setSpacing(space(4));
    head->addWidget(mark);
    head->addWidget(title, 1);
    grid->addLayout(head, 0, 0, 1, 2);
    grid->addWidget(
        wayIn(IconName::Organisation, tr("For the work at a window or a village station"),
              tr("Choose the place, take in the catalogue, make the first account. It takes about three minutes and "
                 "needs no network."),
              setUp, page),
        1, 0);
    grid->addWidget(
        wayIn(IconName::Eye, tr("To have a look"),
              tr("A window in Jiangshan with the sample catalogue of Yinzhou and made-up citizens. Nothing in "
                 "it is real; its papers are marked as a demonstration."),
              look, page),
        1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(setUp, &QPushButton::clicked, this, &FirstRunPage::showSetup);
    connect(look, &QPushButton::clicked, this, &FirstRunPage::demonstrationRequested);
    return page;
}

QWidget *FirstRunPage::makeForm()
{
    auto *page = new QWidget(this);
    m_begin = mainButton(tr("Set up"), page);
    m_begin->setObjectName(QStringLiteral("beginSetUp"));
    auto *back = new QPushButton(icon(IconName::Back, Colour::Accent), tr("Back"), page);
    setButtonKind(back, ButtonKind::Link);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(space(3));
    grid->addWidget(new SectionHeader(tr("Set up this computer"), SectionHeader::Level::Page, page), 0, 0, 1, 2);
    m_setup = new SetupForm(page);
    grid->addWidget(m_setup, 1, 0, 1, 2);
    grid->addWidget(back, 2, 0, Qt::AlignLeft);
    grid->addWidget(m_begin, 2, 1, Qt::AlignRight);
    connect(m_setup, &SetupForm::refused, this, [this](const QString &what, const QString &detail) {
        m_banner->showMessage(BannerKind::Error, what, detail);
    });
    connect(m_setup, &SetupForm::taken, m_banner, &Banner::clear);
    connect(m_setup, &SetupForm::submitted, this, &FirstRunPage::begin);
    connect(back, &QPushButton::clicked, this, [this] {
        m_banner->clear();
        m_steps->setCurrentWidget(m_choice);
    });
    connect(m_begin, &QPushButton::clicked, this, &FirstRunPage::begin);
    return page;
}

QWidget *FirstRunPage::makeCode()
{
    auto *page = new QWidget(this);
    m_code = new QLabel(page);
    m_code->setObjectName(QStringLiteral("recoveryCode"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setAccessibleName(tr("Recovery code"));
    setTextRole(m_code, TextRole::Display);
    auto *print = new QPushButton(icon(IconName::Print), tr("Print the sheet"), page);
    m_kept = new QCheckBox(tr("It is printed or written down and lies in the safe"), page);
    m_kept->setObjectName(QStringLiteral("codeKept"));
    m_enter = mainButton(tr("To the log-in"), page);
    m_enter->setObjectName(QStringLiteral("toLogin"));
    m_enter->setEnabled(false);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(4));
    layout->addWidget(new SectionHeader(tr("Keep the recovery code"), SectionHeader::Level::Page, page));
    layout->addWidget(
        sentence(tr("When every password is forgotten, this code is the only way to the data of this window. "
                    "It is shown once and stored nowhere. Print it or write it down, and lock it away."),
                 page));
    layout->addWidget(m_code);
    layout->addWidget(print, 0, Qt::AlignLeft);
    layout->addSpacing(space(4));
    layout->addWidget(m_kept);
    layout->addWidget(m_enter, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_kept, &QCheckBox::toggled, m_enter, &QWidget::setEnabled);
    connect(m_enter, &QPushButton::clicked, this, &FirstRunPage::finished);
    connect(print, &QPushButton::clicked, this, [this] {
        Q_EMIT printCodeRequested(
            QStringLiteral("<h1>一窗恢复码</h1><p>%1</p><h2>%2</h2><p>所有账号的密码都忘记时，凭此码重设密码。"
                           "请密封后锁入保险柜，勿拍照、勿外传。</p>")
                .arg(m_setup->placeText().toHtmlEscaped(), m_code->text()));
    });
    return page;
}

void FirstRunPage::showSetup()
{
    m_steps->setCurrentWidget(m_form);
    m_setup->begin();
}

void FirstRunPage::begin()
{
    if (!m_begin->isEnabled() || !m_setup->check())
        return;
    m_banner->clear();
    m_begin->setEnabled(false);
    m_begin->setText(tr("Setting up…"));
    inBackground([dir = m_dir, setup = m_setup->setup(), tools = m_tools] {
        return std::make_shared<Result<WindowReady>>(setUpWindow(dir, setup, tools));
    }).then(this, [this](const std::shared_ptr<Result<WindowReady>> &ready) { made(std::move(*ready)); });
}

void FirstRunPage::made(Result<WindowReady> ready)
{
    m_begin->setEnabled(true);
    m_begin->setText(tr("Set up"));
    if (!ready) {
        m_banner->showError(ready.error());
        return;
    }
    if (!ready->faults.empty()) {
        m_banner->showMessage(BannerKind::Error,
                              tr("A file has %n fault(s); nothing was set up.", nullptr, int(ready->faults.size())),
                              faultLine(ready->faults.front()));
        return;
    }
    m_profile = std::move(ready->profile);
    m_code->setText(ready->recoveryCode);
    m_setup->wipePasswords();
    m_steps->setCurrentWidget(m_codeStep);
    m_kept->setFocus();
}

} // namespace yichuang
