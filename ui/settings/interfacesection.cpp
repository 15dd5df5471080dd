// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/interfacesection.h"

#include "core/store/settings.h"
#include "core/store/settingskeys.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/field.h"
#include "ui/widgets/uistate.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int defaultMinutes = 10;
constexpr int longestMinutes = 120;
} // namespace

QString languageKey()
{
    return QStringLiteral("interface/language");
}

InterfaceSection::InterfaceSection(const PageContext &context, UiState &state, QWidget *parent)
    : SettingsSection(parent)
    , m_runner(context.runner)
    , m_state(state)
    , m_banner(new Banner(this))
    , m_language(new QComboBox(this))
    , m_minutes(new QSpinBox(this))
{
    // Each language in its own words, so that whoever needs it can read it.
    m_language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_minutes->setRange(1, longestMinutes);
    m_minutes->setSuffix(tr(" min"));
    auto *languageField = new Field(tr("Language"), m_language, false, this);
    languageField->setHint(tr("Papers and the catalogue are in Chinese in any case"));
    auto *minutesField = new Field(tr("Lock when nobody is at the window for"), m_minutes, false, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_banner);
    for (Field *field : {languageField, minutesField}) {
        field->setMaximumWidth(space(80));
        layout->addWidget(field);
    }
    layout->addStretch();
    connect(m_language, &QComboBox::activated, this, &InterfaceSection::saveLanguage);
    connect(m_minutes, &QSpinBox::editingFinished, this, &InterfaceSection::saveMinutes);
}

void InterfaceSection::refresh()
{
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_state.value(languageKey(), QStringLiteral("zh_CN")))));
    m_runner.onProfile([](Profile &profile) { return profile.settings().value(settingskeys::idleMinutes); })
        .then(this, [this](const Result<QString> &minutes) {
            const QSignalBlocker quiet(m_minutes);
            bool isNumber = false;
            const int value = minutes ? minutes->toInt(&isNumber) : 0;
            m_minutes->setValue(isNumber && value > 0 ? value : defaultMinutes);
        });
}

void InterfaceSection::saveLanguage()
{
    m_state.setValue(languageKey(), m_language->currentData());
    m_banner->showMessage(BannerKind::Info, tr("The language changes when the program is started again."));
}

void InterfaceSection::saveMinutes()
{
    m_runner
        .onProfile([minutes = m_minutes->value()](Profile &profile) {
            return profile.settings().setValue(settingskeys::idleMinutes, QString::number(minutes));
        })
        .then(this, [this](const Result<> &saved) {
            if (!saved)
                m_banner->showError(saved.error());
            else
                Q_EMIT statusMessage(tr("Saved; it applies from the next log-in."));
        });
}

} // namespace yichuang
