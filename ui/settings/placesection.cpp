// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/placesection.h"

#include "ui/session/deskrunner.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/field.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

namespace {

struct PlaceFacts
{
    Place place;
    QString centreName;
    QString windowName;
    QString phone;
    QString organCode;
};

constexpr int codeLength = 9;

} // namespace

PlaceSection::PlaceSection(const PageContext &context, QWidget *parent)
    : SettingsSection(parent)
    , m_runner(context.runner)
    , m_reference(context.reference)
    , m_banner(new Banner(this))
    , m_centre(new QComboBox(this))
    , m_window(new QComboBox(this))
    , m_phone(new QLineEdit(this))
    , m_organ(new QLineEdit(this))
    , m_save(new QPushButton(tr("Save"), this))
{
    m_phone->setMaxLength(40);
    m_organ->setMaxLength(20);
    setButtonKind(m_save, ButtonKind::Primary);
    auto *phoneField = new Field(tr("Enquiry phone"), m_phone, false, this);
    phoneField->setHint(tr("Printed at the foot of every paper"));
    auto *organField = new Field(tr("Word in paper numbers"), m_organ, false, this);
    organField->setHint(tr("As on the town's official papers"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_banner);
    for (Field *field : {new Field(tr("Centre"), m_centre, true, this), new Field(tr("Window"), m_window, true, this),
                         phoneField, organField}) {
        field->setMaximumWidth(space(110));
        layout->addWidget(field);
    }
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_centre, &QComboBox::currentIndexChanged, this, &PlaceSection::fillWindows);
    connect(m_save, &QPushButton::clicked, this, &PlaceSection::save);
}

void PlaceSection::refresh()
{
    m_runner.onDesk([](Desk &desk) -> Result<ReferenceSet> { return desk.reference(); })
        .then(this, [this](const Result<ReferenceSet> &reference) {
            if (reference)
                m_reference = *reference;
        });
    m_runner
        .onProfile([](Profile &profile) {
            return PlaceFacts{profile.place(), profile.centreName(), profile.windowName(), profile.phone(),
                              profile.organCode()};
        })
        .then(this, [this](const PlaceFacts &facts) {
            fillCentres(m_reference, facts.place, facts.centreName, facts.windowName);
            m_phone->setText(facts.phone);
            m_organ->setText(facts.organCode);
        });
}

void PlaceSection::fillCentres(const ReferenceSet &reference, const Place &place, const QString &centreName,
                               const QString &windowName)
{
    m_centre->clear();
    if (reference.organisation)
        for (const Town &town : reference.organisation->towns)
            m_centre->addItem(town.centre, town.code.left(codeLength));
    int at = m_centre->findData(place.centre.left(codeLength));
    if (at < 0) { // the place was chosen from another organisation file: keep it until somebody changes it
        m_centre->insertItem(0, centreName, place.centre);
        at = 0;
    }
    m_centre->setCurrentIndex(at);
    fillWindows();
    const int window = m_window->findData(place.window);
    if (window < 0)
        m_window->insertItem(0, windowName, place.window);
    m_window->setCurrentIndex(qMax(0, window));
}

void PlaceSection::fillWindows()
{
    m_window->clear();
    if (!m_reference.organisation)
        return;
    const QString code = m_centre->currentData().toString();
    for (const Town &town : m_reference.organisation->towns) {
        if (town.code.left(codeLength) != code)
            continue;
        const QList<ServiceWindow> windows = m_reference.organisation->windows(town.id);
        for (const ServiceWindow &window : windows)
            m_window->addItem(window.name, window.id);
    }
}

void PlaceSection::save()
{
    const Place place{m_centre->currentData().toString(), m_window->currentData().toString()};
    m_runner
        .onProfile([place, centre = m_centre->currentText(), window = m_window->currentText(),
                    phone = m_phone->text().trimmed(), organ = m_organ->text().trimmed()](Profile &profile) {
            return profile.setPlace(place, centre, window, phone, organ);
        })
        .then(this, [this](const Result<> &saved) {
            if (saved)
                m_banner->showMessage(BannerKind::Success, tr("Saved."),
                                      tr("Lock this window and log in again to work at the new place."));
            else
                m_banner->showError(saved.error());
        });
}

} // namespace yichuang
