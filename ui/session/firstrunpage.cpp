// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/firstrunpage.h"

#include "core/vault/accounts.h"
#include "core/vault/password.h"
#include "ui/session/background.h"
#include "ui/session/card.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/field.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/sectionheader.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int pageWidth = space(236);
constexpr qint64 largestDocument = 64 * 1024 * 1024;

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

std::optional<QByteArray> readChosen(QWidget *parent, const QString &title, QString *name)
{
    const QString path =
        QFileDialog::getOpenFileName(parent, title, {}, FirstRunPage::tr("Reference documents (*.json)"));
    QFile file(path);
    if (path.isEmpty() || file.size() > largestDocument || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    *name = QFileInfo(path).fileName();
    return file.readAll();
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
    auto *setUp = mainButton(tr("Set up this window"), page);
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
        wayIn(IconName::Organisation, tr("For the work at a window"),
              tr("Choose the centre and the window, take in the catalogue, make the first account. It takes "
                 "about three minutes and needs no network."),
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

QWidget *FirstRunPage::makePlace(QWidget *form)
{
    auto *box = new QWidget(form);
    m_organisationName = sentence({}, box);
    auto *openOrganisationButton = new QPushButton(icon(IconName::Folder), tr("Another file…"), box);
    openOrganisationButton->setAccessibleName(tr("Choose another organisation file"));
    m_catalogueName = sentence({}, box);
    auto *openCatalogueButton = new QPushButton(icon(IconName::Folder), tr("Another file…"), box);
    openCatalogueButton->setAccessibleName(tr("Choose another catalogue file"));
    m_centre = new QComboBox(box);
    m_centre->setObjectName(QStringLiteral("centre"));
    m_centre->setEditable(true);
    m_centre->setInsertPolicy(QComboBox::NoInsert);
    m_centre->completer()->setFilterMode(Qt::MatchContains);
    m_centre->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_centreField = new Field(tr("Centre"), m_centre, true, box);
    m_window = new QComboBox(box);
    m_window->setObjectName(QStringLiteral("window"));
    m_phone = new QLineEdit(box);
    m_phone->setMaxLength(40);
    m_phoneField = new Field(tr("Enquiry phone"), m_phone, false, box);
    m_phoneField->setHint(tr("Printed at the foot of every paper"));
    m_organ = new QLineEdit(box);
    m_organ->setMaxLength(20);
    auto *organField = new Field(tr("Office's word in paper numbers"), m_organ, false, box);
    organField->setHint(tr("As on the town's official papers"));

    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(space(2));
    grid->setHorizontalSpacing(space(3));
    int row = 0;
    grid->addWidget(new SectionHeader(tr("1  Place and catalogue"), SectionHeader::Level::Section, box), row++, 0, 1,
                    2);
    grid->addWidget(m_organisationName, row, 0);
    grid->addWidget(openOrganisationButton, row++, 1);
    grid->addWidget(m_catalogueName, row, 0);
    grid->addWidget(openCatalogueButton, row++, 1);
    for (QWidget *field :
         {static_cast<QWidget *>(m_centreField), static_cast<QWidget *>(new Field(tr("Window"), m_window, true, box)),
          static_cast<QWidget *>(m_phoneField), static_cast<QWidget *>(organField)})
        grid->addWidget(field, row++, 0, 1, 2);
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(0, 1);
    connect(openOrganisationButton, &QPushButton::clicked, this, &FirstRunPage::openOrganisation);
    connect(openCatalogueButton, &QPushButton::clicked, this, &FirstRunPage::openCatalogue);
    connect(m_centre, &QComboBox::currentIndexChanged, this, &FirstRunPage::fillWindows);
    return box;
}

QWidget *FirstRunPage::makeAccount(QWidget *form)
{
    auto *box = new QWidget(form);
    m_login = new QLineEdit(box);
    m_login->setObjectName(QStringLiteral("firstLogin"));
    m_login->setMaxLength(32);
    m_login->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoAutoUppercase);
    m_loginField = new Field(tr("Account"), m_login, true, box);
    m_loginField->setHint(tr("Small letters and digits, e.g. the initials of the name"));
    m_name = new QLineEdit(box);
    m_name->setMaxLength(64);
    m_nameField = new Field(tr("Staff name"), m_name, true, box);
    m_nameField->setHint(tr("Printed on papers as the person in charge"));
    m_password = new PasswordField(box);
    m_passwordField = new Field(tr("Password"), m_password, true, box);
    m_passwordField->setHint(tr("At least 8 characters"));
    m_repeated = new PasswordField(box);
    m_repeatedField = new Field(tr("Password again"), m_repeated, true, box);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(new SectionHeader(tr("2  First account"), SectionHeader::Level::Section, box));
    layout->addWidget(sentence(tr("It may do everything at this window and make the accounts of the others."), box));
    layout->addSpacing(space(2));
    for (Field *field : {m_loginField, m_nameField, m_passwordField, m_repeatedField})
        layout->addWidget(field);
    layout->addStretch();
    connect(m_repeated, &QLineEdit::returnPressed, this, &FirstRunPage::begin);
    return box;
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
    grid->setHorizontalSpacing(space(12));
    grid->setVerticalSpacing(space(3));
    grid->addWidget(new SectionHeader(tr("Set up this window"), SectionHeader::Level::Page, page), 0, 0, 1, 2);
    grid->addWidget(makePlace(page), 1, 0);
    grid->addWidget(makeAccount(page), 1, 1);
    grid->addWidget(back, 2, 0, Qt::AlignLeft);
    grid->addWidget(m_begin, 2, 1, Qt::AlignRight);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
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
        const QString place = QStringList{m_centre->currentText(), m_window->currentText()}.join(QStringLiteral(" · "));
        Q_EMIT printCodeRequested(
            QStringLiteral("<h1>一窗恢复码</h1><p>%1</p><h2>%2</h2><p>所有账号的密码都忘记时，凭此码重设密码。"
                           "请密封后锁入保险柜，勿拍照、勿外传。</p>")
                .arg(place.toHtmlEscaped(), m_code->text()));
    });
    return page;
}

void FirstRunPage::showSetup()
{
    if (m_organisationBytes.isEmpty()) {
        takeOrganisation(shippedDocument(QStringLiteral("org-yinzhou.json")), tr("sample of Yinzhou"));
        takeCatalogue(shippedDocument(QStringLiteral("catalogue-yinzhou-sample.json")), tr("sample of Yinzhou"));
    }
    m_steps->setCurrentWidget(m_form);
    m_centre->setFocus();
}

void FirstRunPage::takeOrganisation(const QByteArray &bytes, const QString &name)
{
    auto organisation = readOrganisation(bytes);
    if (!organisation) {
        const Faults &faults = organisation.error();
        m_banner->showMessage(BannerKind::Error, tr("This is not an organisation file."),
                              faults.empty() ? QString() : faultLine(faults.front()));
        return;
    }
    m_banner->clear();
    m_organisation = std::move(*organisation);
    m_organisationBytes = bytes;
    m_organisationName->setText(tr("Organisation: %1").arg(name));
    fillCentres();
}

void FirstRunPage::takeCatalogue(const QByteArray &bytes, const QString &name)
{
    if (detectKind(bytes) != ReferenceKind::Catalogue) {
        m_banner->showMessage(BannerKind::Error, tr("This is not a catalogue file."));
        return;
    }
    m_banner->clear();
    m_catalogueBytes = bytes;
    m_catalogueName->setText(tr("Catalogue: %1").arg(name));
}

void FirstRunPage::openOrganisation()
{
    QString name;
    if (const auto bytes = readChosen(this, tr("Choose an organisation file"), &name))
        takeOrganisation(*bytes, name);
}

void FirstRunPage::openCatalogue()
{
    QString name;
    if (const auto bytes = readChosen(this, tr("Choose a catalogue file"), &name))
        takeCatalogue(*bytes, name);
}

void FirstRunPage::fillCentres()
{
    m_centre->clear();
    for (const Town &town : m_organisation->towns)
        m_centre->addItem(town.centre, town.id);
    m_centre->setCurrentIndex(m_organisation->towns.isEmpty() ? -1 : 0);
    fillWindows();
}

void FirstRunPage::fillWindows()
{
    m_window->clear();
    if (!m_organisation)
        return;
    const QList<ServiceWindow> windows = m_organisation->windows(m_centre->currentData().toString());
    for (const ServiceWindow &window : windows)
        m_window->addItem(window.name, window.id);
}

bool FirstRunPage::check()
{
    const bool known =
        m_centre->currentIndex() >= 0 && m_centre->currentText() == m_centre->itemText(m_centre->currentIndex());
    m_centreField->setFault(known ? QString() : tr("Choose a centre from the list"));
    const Result<> login = checkLogin(m_login->text());
    m_loginField->setFault(login ? QString() : errorText(login.error()).next);
    m_nameField->setFault(m_name->text().trimmed().isEmpty() ? tr("Fill in the staff name") : QString());
    const Result<> password = checkPasswordPolicy(m_password->text(), m_login->text());
    m_passwordField->setFault(password ? QString() : errorText(password.error()).what);
    const bool same = m_password->text() == m_repeated->text();
    m_repeatedField->setFault(same ? QString() : tr("The two passwords differ"));
    const std::pair<bool, QWidget *> order[] = {{known && m_window->currentIndex() >= 0, m_centre},
                                                {login.has_value(), m_login},
                                                {!m_name->text().trimmed().isEmpty(), m_name},
                                                {password.has_value(), m_password},
                                                {same, m_repeated}};
    for (const auto &[right, control] : order) {
        if (!right) {
            control->setFocus();
            return false;
        }
    }
    return true;
}

WindowSetup FirstRunPage::setup() const
{
    WindowSetup setup;
    const Town *town = m_organisation->town(m_centre->currentData().toString());
    setup.profile.place = {town ? town->code.left(9) : QString(), m_window->currentData().toString()};
    setup.profile.centreName = m_centre->currentText();
    setup.profile.windowName = m_window->currentText();
    setup.profile.phone = m_phone->text().trimmed();
    setup.profile.organCode = m_organ->text().trimmed();
    setup.profile.login = m_login->text();
    setup.profile.displayName = m_name->text().trimmed();
    setup.profile.password = m_password->text();
    setup.documents = commonDocuments();
    setup.documents.push_back(m_organisationBytes);
    setup.documents.push_back(m_catalogueBytes);
    return setup;
}

void FirstRunPage::begin()
{
    if (!m_organisation || !m_begin->isEnabled() || !check())
        return;
    m_banner->clear();
    m_begin->setEnabled(false);
    m_begin->setText(tr("Setting up…"));
    inBackground([dir = m_dir, setup = setup(), tools = m_tools] {
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
    m_password->wipe();
    m_repeated->wipe();
    m_steps->setCurrentWidget(m_codeStep);
    m_kept->setFocus();
}

} // namespace yichuang
