// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/outcomeform.h"

class QComboBox;
class QLineEdit;

namespace yichuang {

class FieldFrame;

/** Decline 不予受理: the ground, the facts, whom to turn to, and the remedies that are printed. */
class DeclineOutcome final : public OutcomeForm
{
    Q_OBJECT

public:
    explicit DeclineOutcome(IntakeModel &model, QWidget *parent = nullptr);

    void begin(Outcome outcome) override;
    [[nodiscard]] OutcomeChoice choice() const override;
    [[nodiscard]] QString obstacle() const override;
    bool focusFirst() override;

private:
    QLineEdit *safeLine(const QString &objectName);
    [[nodiscard]] DeclineGround ground() const;
    void arrange();

    QComboBox *m_ground;
    QLineEdit *m_facts;
    QLineEdit *m_basis;
    QLineEdit *m_organ;
    QLineEdit *m_review;
    QLineEdit *m_court;
    FieldFrame *m_basisFrame;
    FieldFrame *m_organFrame;
};

} // namespace yichuang
