// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/receivers.h"
#include "ui/cases/stepform.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace yichuang {

class ReceiverCard;

/**
 * Handing the result over, or serving it: who received it, and in which manner (民事诉讼法 art 87 to 95 by analogy).
 * The applicant and the agents the case names are chosen; anybody else is typed in. What is posted goes to an
 * addressee, and the parcel's number stands for the courier.
 */
class HandOverForm final : public StepForm
{
    Q_OBJECT

public:
    explicit HandOverForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;
    void settle() override;

private:
    /** Who receives it, as the choice says: one the case names, the applicant included, or one of the last two. */
    enum class Receiver { Applicant, Agent, SomebodyElse, ApplicantWithOtherPapers };

    void buildReceiver();
    void buildManner();
    void connectParts();
    [[nodiscard]] Receiver receiver() const;
    [[nodiscard]] bool isManner(const char16_t *manner) const;
    [[nodiscard]] bool atACounter() const;
    [[nodiscard]] bool isServedByOfficers() const; ///< somebody goes there with the paper
    [[nodiscard]] bool meetsSomebody() const; ///< whoever takes it stands before the one who hands it over
    [[nodiscard]] bool asksOnBehalf() const;
    [[nodiscard]] QString missingOfReceiver() const;
    [[nodiscard]] QString missingOfManner() const;
    void receiverChosen();
    void arrange();
    void arrangeReceiver();
    [[nodiscard]] QCheckBox *addTick(const QString &text, const QString &name);
    void takeCard(const ReceiverMatch &match, const IdentityCard &card);

    ResultIssuedBody m_start;
    std::vector<PossibleReceiver> m_receivers; ///< the first rows of the choice
    bool m_filled = false; ///< the fields hold what the case knows of an agent
    ReceiverCard *m_card;
    QComboBox *m_receiver = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_number = nullptr;
    QLineEdit *m_relation = nullptr;
    QCheckBox *m_authority = nullptr;
    QLineEdit *m_onBehalf = nullptr;
    QComboBox *m_manner = nullptr;
    QLabel *m_posted = nullptr;
    QLineEdit *m_tracking = nullptr;
    QCheckBox *m_postage = nullptr;
    QLineEdit *m_deviation = nullptr;
    QLineEdit *m_place = nullptr;
    QLineEdit *m_refusal = nullptr;
    QLineEdit *m_witness = nullptr;
    QLineEdit *m_firstOfficer = nullptr;
    QLineEdit *m_secondOfficer = nullptr;
    QCheckBox *m_consent = nullptr;
    QSpinBox *m_copies;
};

} // namespace yichuang
