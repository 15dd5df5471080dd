// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/receivers.h"
#include "ui/intake/outcomeform.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace yichuang {

class LastDayEdit;

/**
 * Accept and receive only: nothing to fill in, except for an instant item 即办件 decided and handed over on the spot;
 * then the card of whoever takes the result can be compared with applicant and agent.
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

    /** Whether a result is handed over here, so that a card that is read is the receiver's. */
    [[nodiscard]] bool handsOver() const;
    /**
     * Compares @p card with applicant and agent, and chooses the one whose it is as the receiver. What differs is
     * recorded with the hand-over; with somebody else's card nothing is handed over.
     */
    ReceiverMatch compare(const IdentityCard &card);

Q_SIGNALS:
    /** The receiver's card is to be read; compare() brings it. */
    void cardRequested();

private:
    [[nodiscard]] bool decides() const;
    void arrange();
    void fillReceivers();
    [[nodiscard]] std::vector<PossibleReceiver> receivers() const; ///< in the order of the choice
    [[nodiscard]] std::size_t chosenReceiver() const;
    /** How the card that was read compares with the receiver chosen; nothing before one was read. */
    [[nodiscard]] std::optional<HolderMatch> match() const;
    [[nodiscard]] ResultIssuedBody delivery() const;

    Outcome m_outcome = Outcome::Accept;
    QLabel *m_summary;
    QWidget *m_instant;
    QCheckBox *m_decide;
    QComboBox *m_decision;
    QLineEdit *m_resultNumber;
    LastDayEdit *m_validUntil;
    QLineEdit *m_reasons;
    QLineEdit *m_review;
    QLineEdit *m_court;
    QWidget *m_refusal;
    QCheckBox *m_deliver;
    QPushButton *m_compare;
    QComboBox *m_receiver;
    QSpinBox *m_copies;
    std::optional<IdentityCard> m_card; ///< of whoever takes the result
};

} // namespace yichuang
