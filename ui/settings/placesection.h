// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace yichuang {

class Banner;
class Field;

/** Which centre and window this computer stands at, and what its papers say of it. */
class PlaceSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit PlaceSection(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;

private:
    void fillCentres(const ReferenceSet &reference, const Place &place, const QString &centreName,
                     const QString &windowName);
    void fillWindows();
    void save();

    DeskRunner &m_runner;
    ReferenceSet m_reference;
    Banner *m_banner;
    QComboBox *m_centre;
    QComboBox *m_window;
    QLineEdit *m_phone;
    QLineEdit *m_organ;
    QPushButton *m_save;
};

} // namespace yichuang
