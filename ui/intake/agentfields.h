// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include "core/identity/regiontable.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace yichuang {

class FieldFrame;
class IdentityFields;

/** Who acts for the applicant 代理人, and by what authority. */
class AgentFields final : public QWidget
{
    Q_OBJECT

public:
    AgentFields(IntakeModel &model, const std::optional<RegionTable> &regions, QWidget *parent = nullptr);

    /** Reads the draft again. */
    void read();
    /** There is an agent (what stands in the fields), or none. */
    void setPresent(bool present);
    void showAllFaults();

Q_SIGNALS:
    void cardRequested();
    void textRefused(const QString &sentence);

private:
    FieldFrame *lineField(QLineEdit *edit, const QString &objectName, const QString &label, qsizetype maximum,
                          bool required, const QString &member);
    void store();
    void showFaults(const QString &member);

    IntakeModel &m_model;
    QLineEdit *m_name;
    IdentityFields *m_identity;
    QLineEdit *m_phone;
    QLineEdit *m_relation;
    QCheckBox *m_authority;
    std::vector<std::pair<QString, FieldFrame *>> m_frames; ///< by Agent member
    bool m_present = false;
    bool m_reading = false;
};

} // namespace yichuang
