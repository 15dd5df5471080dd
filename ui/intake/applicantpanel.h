// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"
#include "ui/intake/intaketables.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace yichuang {

class AgentFields;
class DateField;
class FieldFrame;
class IdentityFields;

/** Who applies: kind, document, number, and what the number does not tell. The agent's block opens below. */
class ApplicantPanel final : public QWidget
{
    Q_OBJECT

public:
    ApplicantPanel(IntakeModel &model, const IntakeTables &tables, QWidget *parent = nullptr);

    void focusNumber();
    [[nodiscard]] bool numberHasFocus() const;
    [[nodiscard]] bool agentHasFocus() const;
    /** Shows every fault, also of fields not yet visited. */
    void showAllFaults();

Q_SIGNALS:
    /** A number was typed whole and is in order: look it up. */
    void numberAccepted(yichuang::DocumentKind kind, const QString &number);
    /** The number is not in order any more: what was known belongs to somebody else. */
    void numberUnsettled();
    void textRefused(const QString &sentence);
    /** Read the applicant's card, or the agent's. */
    void cardRequested();
    void agentCardRequested();
    void parkRequested();
    void discardRequested();

private:
    void buildHead(QVBoxLayout *layout);
    void buildPerson(QVBoxLayout *layout, const IntakeTables &tables);
    void buildContact(QVBoxLayout *layout);
    FieldFrame *lineField(QVBoxLayout *layout, QLineEdit *edit, const QString &objectName, const QString &label,
                          qsizetype maximum, bool required, const QString &member);
    void read();
    void store();
    void storeNumber();
    void kindChanged();
    void showFaults(const QString &member);
    void arrange();

    IntakeModel &m_model;
    QPushButton *m_park;
    QPushButton *m_discard;
    QComboBox *m_kind;
    IdentityFields *m_identity;
    QLineEdit *m_name;
    QLineEdit *m_legalRepresentative;
    QComboBox *m_sex;
    DateField *m_birth;
    QComboBox *m_nation;
    QLineEdit *m_phone;
    QLineEdit *m_address;
    QCheckBox *m_hasAgent;
    AgentFields *m_agent;
    QWidget *m_personRow;
    FieldFrame *m_nationFrame;
    FieldFrame *m_birthFrame;
    FieldFrame *m_nameFrame;
    FieldFrame *m_legalFrame;
    std::vector<std::pair<QString, FieldFrame *>> m_frames; ///< by Applicant member
    QString m_lookedUp;
    bool m_reading = false;
};

} // namespace yichuang
