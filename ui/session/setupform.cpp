// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/setupform.h"

#include "core/vault/accounts.h"
#include "core/vault/password.h"
#include "ui/session/stationfields.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/field.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/sectionheader.h"

#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr qint64 largestDocument = 64 * 1024 * 1024;

QLabel *quietText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    setTextRole(label, TextRole::Body, Colour::TextQuiet);
    return label;
}

std::optional<QByteArray> readChosen(QWidget *parent, const QString &title, QString *name)
{
    const QString path = QFileDialog::getOpenFileName(parent, title, {}, SetupForm::tr("Reference documents (*.json)"));
    QFile file(path);
    if (path.isEmpty() || file.size() > largestDocument || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    *name = QFileInfo(path).fileName();
    return file.readAll();
}

} // namespace

SetupForm::SetupForm(QWidget *parent)
    : QWidget(parent)
{
    auto *columns = new QGridLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setHorizontalSpacing(space(12));
    columns->addWidget(makePlace(), 0, 0);
    columns->addWidget(makeAccount(), 0, 1);
    columns->setColumnStretch(0, 1);
    columns->setColumnStretch(1, 1);
}

void SetupForm::begin()
{
    if (m_organisationBytes.isEmpty()) {
        takeOrganisation(shippedDocument(QStringLiteral("org-yinzhou.json")), tr("sample of Yinzhou"));
        takeCatalogue(shippedDocument(QStringLiteral("catalogue-yinzhou-sample.json")), tr("sample of Yinzhou"));
    }
    m_kind->setFocus();
}

QString SetupForm::placeText() const
{
    if (placeKind() == PlaceKind::Station)
        return m_station->name();
    return QStringList{m_centre->currentText(), m_window->currentText()}.join(QStringLiteral(" · "));
}

SetupForm::PlaceKind SetupForm::placeKind() const
{
    return static_cast<PlaceKind>(m_kind->currentIndex());
}

void SetupForm::wipePasswords()
{
    m_password->wipe();
    m_repeated->wipe();
}

QWidget *SetupForm::makePlace()
{
    auto *box = new QWidget(this);
    m_organisationName = quietText({}, box);
    auto *openOrganisationButton = new QPushButton(icon(IconName::Folder), tr("Another file…"), box);
    openOrganisationButton->setAccessibleName(tr("Choose another organisation file"));
    m_catalogueName = quietText({}, box);
    auto *openCatalogueButton = new QPushButton(icon(IconName::Folder), tr("Another file…"), box);
    openCatalogueButton->setAccessibleName(tr("Choose another catalogue file"));
    m_kind = new QComboBox(box);
    m_kind->setObjectName(QStringLiteral("placeKind"));
    m_kind->addItems({tr("Window of a town's centre"), tr("Village station")});
    m_centre = new QComboBox(box);
    m_centre->setObjectName(QStringLiteral("centre"));
    m_centre->setEditable(true);
    m_centre->setInsertPolicy(QComboBox::NoInsert);
    m_centre->completer()->setFilterMode(Qt::MatchContains);
    m_centre->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_centreField = new Field(tr("Centre"), m_centre, true, box);
    m_window = new QComboBox(box);
    m_window->setObjectName(QStringLiteral("window"));
    m_windowField = new Field(tr("Window"), m_window, true, box);
    m_station = new StationFields(box);
    m_station->hide();
    m_phone = new QLineEdit(box);
    m_phone->setMaxLength(40);
    m_phoneField = new Field(tr("Enquiry phone"), m_phone, false, box);
    m_phoneField->setHint(tr("Printed at the foot of every paper"));
    m_organ = new QLineEdit(box);
    m_organ->setMaxLength(20);
    auto *organField = new Field(tr("Word in paper numbers"), m_organ, false, box);
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
    grid->addWidget(new Field(tr("What is set up"), m_kind, true, box), row++, 0, 1, 2);
    for (QWidget *field : std::initializer_list<QWidget *>{m_centreField, m_windowField, m_station})
        grid->addWidget(field, row++, 0, 1, 2);
    auto *printed = new QHBoxLayout;
    printed->setSpacing(space(3));
    printed->addWidget(m_phoneField, 1);
    printed->addWidget(organField, 1);
    grid->addLayout(printed, row++, 0, 1, 2);
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(0, 1);
    connect(openOrganisationButton, &QPushButton::clicked, this, &SetupForm::openOrganisation);
    connect(openCatalogueButton, &QPushButton::clicked, this, &SetupForm::openCatalogue);
    connect(m_centre, &QComboBox::currentIndexChanged, this, &SetupForm::fillWindows);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SetupForm::showKind);
    return box;
}

QWidget *SetupForm::makeAccount()
{
    auto *box = new QWidget(this);
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
    m_accountText = quietText({}, box);
    layout->addWidget(m_accountText);
    layout->addSpacing(space(2));
    for (Field *field : {m_loginField, m_nameField, m_passwordField, m_repeatedField})
        layout->addWidget(field);
    layout->addStretch();
    connect(m_repeated, &QLineEdit::returnPressed, this, &SetupForm::submitted);
    showKind();
    return box;
}

void SetupForm::takeOrganisation(const QByteArray &bytes, const QString &name)
{
    auto organisation = readOrganisation(bytes);
    if (!organisation) {
        const Faults &faults = organisation.error();
        Q_EMIT refused(tr("This is not an organisation file."), faults.empty() ? QString() : faultLine(faults.front()));
        return;
    }
    Q_EMIT taken();
    m_organisation = std::move(*organisation);
    m_organisationBytes = bytes;
    m_organisationName->setText(tr("Organisation: %1").arg(name));
    fillCentres();
}

void SetupForm::takeCatalogue(const QByteArray &bytes, const QString &name)
{
    if (detectKind(bytes) != ReferenceKind::Catalogue) {
        Q_EMIT refused(tr("This is not a catalogue file."), {});
        return;
    }
    Q_EMIT taken();
    m_catalogueBytes = bytes;
    m_catalogueName->setText(tr("Catalogue: %1").arg(name));
}

void SetupForm::openOrganisation()
{
    QString name;
    if (const auto bytes = readChosen(this, tr("Choose an organisation file"), &name))
        takeOrganisation(*bytes, name);
}

void SetupForm::openCatalogue()
{
    QString name;
    if (const auto bytes = readChosen(this, tr("Choose a catalogue file"), &name))
        takeCatalogue(*bytes, name);
}

void SetupForm::fillCentres()
{
    m_centre->clear();
    for (const Town &town : m_organisation->towns)
        m_centre->addItem(town.centre, town.id);
    m_centre->setCurrentIndex(m_organisation->towns.isEmpty() ? -1 : 0);
    fillWindows();
}

void SetupForm::fillWindows()
{
    m_window->clear();
    if (!m_organisation)
        return;
    const QList<ServiceWindow> windows = m_organisation->windows(m_centre->currentData().toString());
    for (const ServiceWindow &window : windows)
        m_window->addItem(window.name, window.id);
    const Town *town = m_organisation->town(m_centre->currentData().toString());
    if (town && placeKind() == PlaceKind::Station)
        m_station->setTown(*town);
}

void SetupForm::showKind()
{
    const bool station = placeKind() == PlaceKind::Station;
    m_windowField->setVisible(!station);
    m_station->setVisible(station);
    m_centreField->setLabel(station ? tr("Centre of the town it belongs to") : tr("Centre"));
    m_accountText->setText(station ? tr("The proxy agent's: it works at the station, and may make further accounts and "
                                        "join the district as administrator.")
                                   : tr("It may do everything at this window and make the accounts of the others."));
    fillWindows();
}

bool SetupForm::check()
{
    if (!m_organisation)
        return false;
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
    const bool station = placeKind() == PlaceKind::Station;
    QWidget *wrong = station ? m_station->check() : nullptr;
    const std::pair<bool, QWidget *> order[] = {{known && (station || m_window->currentIndex() >= 0), m_centre},
                                                {!wrong, wrong},
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

WindowSetup SetupForm::setup() const
{
    WindowSetup setup;
    const Town *town = m_organisation->town(m_centre->currentData().toString());
    if (placeKind() == PlaceKind::Station) {
        setup.profile.place = {m_station->code(), QStringLiteral("W1")};
        setup.profile.centreName = m_station->name();
        setup.profile.windowName = QStringLiteral("代办窗口");
        setup.profile.roles = {Role::ProxyAgent, Role::Administrator}; // it enters as the first of them
    } else {
        setup.profile.place = {town ? town->code.left(9) : QString(), m_window->currentData().toString()};
        setup.profile.centreName = m_centre->currentText();
        setup.profile.windowName = m_window->currentText();
    }
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

} // namespace yichuang
