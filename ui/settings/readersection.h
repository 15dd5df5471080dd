// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/identitycard.h"
#include "ui/settings/settingspage.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace yichuang {

class Banner;
class CardReader;
class CardStrip;

/** The card reader of this window: whether there is one, where it is plugged in, and whether it works. */
class ReaderSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit ReaderSection(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;

private:
    void build();
    void listPlaces();
    void save();
    void enable();
    void showCard(const IdentityCard &card);

    DeskRunner &m_runner;
    const Clock &m_clock;
    CardReader *m_reader; ///< null: a program without one
    Banner *m_banner;
    QCheckBox *m_on;
    QComboBox *m_port;
    QComboBox *m_speed;
    QCheckBox *m_continuous;
    QPushButton *m_again;
    QPushButton *m_try;
    CardStrip *m_strip;
};

} // namespace yichuang
