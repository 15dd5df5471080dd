// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/cardfiller.h"

#include "ui/devices/cardstrip.h"
#include "ui/devices/cardwords.h"
#include "ui/intake/intakewords.h"

#include <utility>

namespace yichuang {
namespace {

/** What stood there before the card, but what was typed since stays. */
template <typename T> T without(const T &present, const T &filled, const T &before)
{
    return present == filled ? before : present;
}

Applicant without(const Applicant &present, const Applicant &filled, const Applicant &before)
{
    Applicant back = present;
    const auto bring = [&](auto member) { back.*member = without(present.*member, filled.*member, before.*member); };
    bring(&Applicant::kind);
    bring(&Applicant::name);
    bring(&Applicant::documentKind);
    bring(&Applicant::documentNumber);
    bring(&Applicant::sex);
    bring(&Applicant::birth);
    bring(&Applicant::nation);
    bring(&Applicant::phone);
    bring(&Applicant::address);
    return back;
}

Agent without(const Agent &present, const Agent &filled, const Agent &before)
{
    Agent back = present;
    const auto bring = [&](auto member) { back.*member = without(present.*member, filled.*member, before.*member); };
    bring(&Agent::name);
    bring(&Agent::documentKind);
    bring(&Agent::documentNumber);
    bring(&Agent::phone);
    return back;
}

} // namespace

CardFiller::CardFiller(IntakeModel &model, CardStrip &strip, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_strip(strip)
{
    connect(&m_strip, &CardStrip::actionTriggered, this, &CardFiller::act);
    connect(&m_model, &IntakeModel::replaced, this, [this] {
        if (m_filled || m_offered)
            m_strip.clear(); // it was about the citizen before
        m_filled.reset();
        m_offered.reset();
    });
}

void CardFiller::ask(CardPerson person)
{
    m_person = person;
    m_strip.ask();
}

void CardFiller::take(const IdentityCard &card, bool asked)
{
    const IntakeDraft &draft = m_model.draft();
    const bool organisation = draft.applicant.kind != ApplicantKind::NaturalPerson;
    const CardPerson person =
        organisation || (asked && m_person == CardPerson::Agent) ? CardPerson::Agent : CardPerson::Applicant;
    const bool inWork = person == CardPerson::Agent
        ? draft.agent.has_value() && !replacedMembers(*draft.agent, withCard(*draft.agent, card)).isEmpty()
        : !replacedMembers(draft.applicant, withCard(draft.applicant, card)).isEmpty();
    if (!asked && inWork) {
        m_person = person;
        m_offered = card;
        m_filled.reset();
        m_strip.showResult(BannerKind::Info, tr("A card was read, and the form holds something else."),
                           tr("Nothing was filled in. Finish or park this form first, or put the card in its place."),
                           tr("Fill the card in"));
        return;
    }
    fill(card, person);
}

void CardFiller::fill(const IdentityCard &card, CardPerson person)
{
    m_offered.reset();
    const IntakeDraft &draft = m_model.draft();
    Filled filled{m_model.sheet(), draft.applicant, draft.applicant, draft.agent, draft.agent, draft.cardSeen};
    QStringList replaced;
    if (person == CardPerson::Agent) {
        const Agent before = draft.agent.value_or(Agent());
        filled.agent = withCard(before, card);
        replaced = replacedMembers(before, *filled.agent);
    } else {
        filled.applicant = withCard(draft.applicant, card);
        replaced = replacedMembers(draft.applicant, filled.applicant);
        m_model.setCardSeen(cardSeen(card, m_model.today()));
    }
    m_filled = filled;
    m_model.replacePeople(filled.applicant, filled.agent);

    const std::vector<CardDoubt> doubts = doubtsOf(card, m_model.today());
    QStringList next;
    if (!doubts.empty())
        next << cardDoubtSentences(doubts);
    if (!replaced.isEmpty())
        next << tr("Something else stood in: %1.").arg(memberWords(replaced));
    if (const QString more = cardExtras(card); !more.isEmpty())
        next << more;
    const QString what = person == CardPerson::Agent
        ? tr("The agent's card was filled in: %1, %2.").arg(documentKindWord(card.kind), cardValidity(card))
        : tr("The card was filled in: %1, %2.").arg(documentKindWord(card.kind), cardValidity(card));
    m_strip.showResult(doubts.empty() ? BannerKind::Success : BannerKind::Warning, what, next.join(u'\n'),
                       replaced.isEmpty() ? QString() : tr("Undo"));
    Q_EMIT cardFilled(!doubts.empty());
}

void CardFiller::act()
{
    if (const auto card = std::exchange(m_offered, std::nullopt))
        fill(*card, m_person);
    else if (const auto filled = std::exchange(m_filled, std::nullopt); filled && filled->sheet == m_model.sheet())
        undo(*filled);
}

void CardFiller::undo(const Filled &filled)
{
    const IntakeDraft &draft = m_model.draft();
    std::optional<Agent> agent = draft.agent;
    if (agent && filled.agent)
        agent = without(*agent, *filled.agent, filled.agentBefore.value_or(Agent()));
    m_model.setCardSeen(filled.cardBefore);
    m_model.replacePeople(without(draft.applicant, filled.applicant, filled.applicantBefore), agent);
    m_strip.showResult(BannerKind::Info, tr("What stood there before the card is back."), {});
}

} // namespace yichuang
