// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

class QComboBox;
class QLabel;
class QSpinBox;

namespace yichuang {

class Banner;

/** The interface's language, and after how many minutes without a touch the window locks. */
class InterfaceSection final : public SettingsSection
{
    Q_OBJECT

public:
    InterfaceSection(const PageContext &context, UiState &state, QWidget *parent = nullptr);
    void refresh() override;

private:
    void saveMinutes();
    void saveLanguage();

    DeskRunner &m_runner;
    UiState &m_state;
    Banner *m_banner;
    QComboBox *m_language;
    QSpinBox *m_minutes;
};

/** Where UiState keeps the language: "zh_CN" or "en". */
[[nodiscard]] QString languageKey();

} // namespace yichuang
