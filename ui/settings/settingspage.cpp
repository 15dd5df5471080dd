// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/aboutsection.h"
#include "ui/settings/accountsection.h"
#include "ui/settings/accountssection.h"
#include "ui/settings/backupsection.h"
#include "ui/settings/interfacesection.h"
#include "ui/settings/placesection.h"
#include "ui/settings/printersection.h"
#include "ui/settings/readersection.h"
#include "ui/settings/referencesection.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/sectionheader.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

namespace yichuang {

SettingsPage::SettingsPage(PageContext pageContext, UiState &state, QWidget *parent)
    : Page(std::move(pageContext), parent)
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
{
    m_list->setObjectName(QStringLiteral("settingsSections"));
    m_list->setAccessibleName(tr("Sections of the settings"));
    m_list->setFixedWidth(space(48));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(pageMargin, space(5), pageMargin, 0);
    layout->setSpacing(space(8));
    auto *left = new QVBoxLayout;
    left->setSpacing(space(3));
    left->addWidget(new SectionHeader(tr("Settings"), SectionHeader::Level::Page, this));
    left->addWidget(m_list, 1);
    layout->addLayout(left);
    layout->addWidget(m_stack, 1);

    const PageContext &desk = context();
    addSection(new AccountSection(desk), QStringLiteral("account"), tr("My account"));
    addSection(new AccountsSection(desk, state), QStringLiteral("accounts"), tr("Accounts"));
    addSection(new PlaceSection(desk), QStringLiteral("place"), tr("Centre and window"));
    addSection(new PrinterSection(desk), QStringLiteral("printers"), tr("Printers"));
    addSection(new ReaderSection(desk), QStringLiteral("reader"), tr("Card reader"));
    addSection(new BackupSection(desk), QStringLiteral("backup"), tr("Backup"));
    addSection(new ReferenceSection(desk, state), QStringLiteral("reference"), tr("Reference documents"));
    addSection(new InterfaceSection(desk, state), QStringLiteral("interface"), tr("Language and lock"));
    addSection(new AboutSection(desk), QStringLiteral("about"), tr("About"));
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::turnTo);
    m_list->setCurrentRow(0);
}

void SettingsPage::addSection(SettingsSection *section, const QString &name, const QString &title)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(title);
    auto *sheet = new QWidget(scroll);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, space(3), pageMargin);
    column->setSpacing(space(3));
    column->addWidget(new SectionHeader(title, SectionHeader::Level::Page, sheet));
    column->addWidget(section, 1);
    scroll->setWidget(sheet);
    m_stack->addWidget(scroll);
    auto *item = new QListWidgetItem(title, m_list);
    item->setSizeHint({0, rowHeight});
    section->setObjectName(name);
    m_sections << section;
    connect(section, &SettingsSection::statusMessage, this, &Page::statusMessage);
}

void SettingsPage::turnTo(int row)
{
    if (row < 0 || row >= m_sections.size())
        return;
    m_stack->setCurrentIndex(row);
    m_sections.at(row)->refresh();
}

void SettingsPage::showSection(const QString &name)
{
    for (qsizetype row = 0; row < m_sections.size(); ++row)
        if (m_sections.at(row)->objectName() == name)
            m_list->setCurrentRow(int(row));
}

void SettingsPage::activate()
{
    m_list->setFocus();
    turnTo(m_list->currentRow());
}

void SettingsPage::referenceChanged(const ReferenceSet &reference)
{
    Page::referenceChanged(reference);
    turnTo(m_list->currentRow());
}

} // namespace yichuang
