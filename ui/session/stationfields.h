// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/divisions.h"
#include "core/reference/organisation.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace yichuang {

class Field;

/** Which village station 村便民服务站 of a town is set up: the village, its place code, the station's name. */
class StationFields final : public QWidget
{
    Q_OBJECT

public:
    explicit StationFields(QWidget *parent = nullptr);

    /** Offers the villages of @p town: all that the published divisions know, else what the organisation lists. */
    void setTown(const Town &town);
    /** Shows what is wrong; null when nothing is, else the control to go to. */
    [[nodiscard]] QWidget *check();
    [[nodiscard]] QString code() const; ///< 12 digits, only after check()
    [[nodiscard]] QString name() const;

private:
    void takeVillage();

    Divisions m_divisions;
    Town m_town;
    QList<Village> m_villages;
    QComboBox *m_village;
    QLineEdit *m_code;
    QLineEdit *m_name;
    Field *m_villageField;
    Field *m_codeField;
    Field *m_nameField;
};

} // namespace yichuang
