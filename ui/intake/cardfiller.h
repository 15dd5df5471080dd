// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/identitycard.h"
#include "ui/intake/intakemodel.h"

#include <QObject>

#include <optional>

namespace yichuang {

class CardStrip;

/** Whose card is read. */
enum class CardPerson { Applicant, Agent };

/**
 * Brings what a card says into the intake: into the applicant, or into his agent where that was asked for or the
 * applicant is no person. Over what was typed it says which fields held something else, and gives it back on demand; a
 * card that nobody asked for never goes over a form in work.
 */
class CardFiller final : public QObject
{
    Q_OBJECT

public:
    /** Both outlive the filler. */
    CardFiller(IntakeModel &model, CardStrip &strip, QObject *parent = nullptr);

    void ask(CardPerson person);
    /** @p asked: the clerk waited for this card. */
    void take(const IdentityCard &card, bool asked);

Q_SIGNALS:
    /** The form holds what the card says; @p doubtful: something of it wants to be looked at. */
    void cardFilled(bool doubtful);

private:
    /** What was filled in, and what stood there before. */
    struct Filled
    {
        quint64 sheet = 0;
        Applicant applicantBefore;
        Applicant applicant;
        std::optional<Agent> agentBefore;
        std::optional<Agent> agent;
        std::optional<CardSeen> cardBefore;
    };

    void fill(const IdentityCard &card, CardPerson person);
    void act();
    void undo(const Filled &filled);

    IntakeModel &m_model;
    CardStrip &m_strip;
    CardPerson m_person = CardPerson::Applicant;
    std::optional<Filled> m_filled; ///< can be taken back
    std::optional<IdentityCard> m_offered; ///< can be filled in
};

} // namespace yichuang
