// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/outcomeform.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace yichuang {

/** Accept and receive only: nothing to fill in, except for an instant item 即办件 decided and handed over on the spot.
 */
class AcceptOutcome final : public OutcomeForm
{
    Q_OBJECT

public:
    explicit AcceptOutcome(IntakeModel &model, QWidget *parent = nullptr);

    void begin(Outcome outcome) override;
    [[nodiscard]] OutcomeChoice choice() const override;
    [[nodiscard]] QString obstacle() const override;
    bool focusFirst() override;

private:
    [[nodiscard]] bool decides() const;
    void arrange();
    void fillReceivers();

    Outcome m_outcome = Outcome::Accept;
    QLabel *m_summary;
    QWidget *m_instant;
    QCheckBox *m_decide;
    QComboBox *m_decision;
    QLineEdit *m_resultNumber;
    QLineEdit *m_reasons;
    QLineEdit *m_review;
    QLineEdit *m_court;
    QWidget *m_refusal;
    QCheckBox *m_deliver;
    QComboBox *m_receiver;
    QSpinBox *m_copies;
};

} // namespace yichuang
