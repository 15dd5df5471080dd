// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devices/cardsession.h"

#include "core/devices/cardrecord.h"
#include "core/devices/samstatus.h"

#include <algorithm>
#include <utility>

namespace yichuang {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds restTime{400}; ///< between two questions whether a card is there
constexpr milliseconds shortPatience{600}; ///< readers answer within 300 ms
constexpr milliseconds readPatience{3000};
constexpr milliseconds idlePatience{500}; ///< an answer that stops in its middle is not waited for longer
constexpr int mostTimeouts = 3;
constexpr int mostCardFaults = 3; ///< a card that does not lie well is tried again by itself
constexpr int mostLineFaults = 3;

milliseconds patienceFor(SamCommand command)
{
    return command == SamCommand::Read ? readPatience : shortPatience;
}

} // namespace

void CardSession::begin(CardMode mode, Time now)
{
    *this = CardSession();
    m_mode = mode;
    ask(Stage::Finding, SamCommand::Find, now);
}

void CardSession::end()
{
    *this = CardSession();
}

void CardSession::skipCard(Time now)
{
    if (m_stage == Stage::Ended)
        return;
    m_mustLift = true;
    m_wasReading = false;
    rest(now);
}

void CardSession::received(QByteArrayView bytes, Time now)
{
    if (m_stage == Stage::Ended)
        return;
    m_lastByte = now;
    m_decoder.append(bytes);
    while (const std::optional<SamReply> reply = m_decoder.next()) {
        answered(*reply, now);
        if (m_stage == Stage::Ended)
            return;
    }
}

void CardSession::elapse(Time now)
{
    if (m_stage == Stage::Ended || now < *wakeAt())
        return;
    const bool arriving = m_decoder.hasPartial() && now - m_lastByte < idlePatience;
    if (arriving && now - m_asked < 2 * m_patience) {
        m_deadline = m_lastByte + idlePatience; // a slow line: the answer is on its way
        return;
    }
    m_decoder.dropPartial();
    if (now < m_deadline)
        return;
    if (m_stage == Stage::Resting)
        ask(Stage::Finding, SamCommand::Find, now);
    else
        timedOut(now);
}

void CardSession::lineLost()
{
    if (m_stage != Stage::Ended)
        fail({ErrorCode::IoFailed, QStringLiteral("reader.unplugged"), {}});
}

std::optional<CardSession::Time> CardSession::wakeAt() const
{
    if (m_stage == Stage::Ended)
        return std::nullopt;
    return m_decoder.hasPartial() ? std::min(m_deadline, m_lastByte + idlePatience) : m_deadline;
}

QByteArray CardSession::takeOutput()
{
    return std::exchange(m_output, {});
}

std::vector<CardEvent> CardSession::takeEvents()
{
    return std::exchange(m_events, {});
}

void CardSession::ask(Stage stage, SamCommand command, Time now)
{
    m_stage = stage;
    m_output += samRequest(command);
    m_asked = now;
    m_patience = patienceFor(command);
    m_deadline = now + m_patience;
}

void CardSession::rest(Time now)
{
    m_stage = Stage::Resting;
    m_deadline = now + restTime;
}

void CardSession::fail(const Error &error)
{
    m_events.push_back({CardEvent::Kind::Failed, {}, error});
    m_stage = Stage::Ended;
    m_decoder = SamDecoder();
    m_output.clear();
}

bool CardSession::hearsNoise() const
{
    return m_decoder.dropped() > m_droppedBefore;
}

void CardSession::answered(const SamReply &reply, Time now)
{
    if (isLate(reply))
        return;
    m_timeouts = 0;
    m_droppedBefore = m_decoder.dropped();
    switch (m_stage) {
    case Stage::Ended:
    case Stage::Resting:
        return; // an answer to nothing
    case Stage::Finding:
        return found(reply, now);
    case Stage::Selecting:
        return selected(reply, now);
    case Stage::Reading:
        return read(reply, now);
    case Stage::ReadingAddress:
        if (meaningOf(reply.status)
            == SamMeaning::Done) // none on the card, or not known to the reader: the printed one
            m_card.newestAddress = readNewestAddress(reply.data);
        return deliver(now);
    case Stage::AskingStatus:
        return toldStatus(reply, now);
    }
}

/** An answer to an earlier question, which was not waited for any more. */
bool CardSession::isLate(const SamReply &reply) const
{
    const SamMeaning meaning = meaningOf(reply.status);
    if (m_stage == Stage::Finding)
        return meaning == SamMeaning::Done || meaning == SamMeaning::Absent;
    return meaning == SamMeaning::Found || meaning == SamMeaning::NoCard;
}

void CardSession::found(const SamReply &reply, Time now)
{
    const SamMeaning meaning = meaningOf(reply.status);
    if (meaning != SamMeaning::Found && meaning != SamMeaning::NoCard)
        return refused(reply, now);
    m_lineFaults = 0;
    if (meaning == SamMeaning::NoCard)
        return noCard(now);
    if (m_mustLift)
        return rest(now);
    ask(Stage::Selecting, SamCommand::Select, now);
}

void CardSession::noCard(Time now)
{
    m_mustLift = false;
    m_cardFaults = 0;
    const bool told = std::exchange(m_toldWaiting, true);
    if (std::exchange(m_wasReading, false))
        m_events.push_back({CardEvent::Kind::TakenOff});
    else if (!told)
        m_events.push_back({CardEvent::Kind::Waiting});
    rest(now);
}

void CardSession::selected(const SamReply &reply, Time now)
{
    if (meaningOf(reply.status) != SamMeaning::Done)
        return refused(reply, now);
    if (!std::exchange(m_wasReading, true))
        m_events.push_back({CardEvent::Kind::Reading});
    ask(Stage::Reading, SamCommand::Read, now);
}

void CardSession::read(const SamReply &reply, Time now)
{
    if (meaningOf(reply.status) != SamMeaning::Done)
        return refused(reply, now);
    Result<IdentityCard> card = readCardRecord(reply.data);
    if (!card)
        return giveUpCard(card.error(), now);
    m_card = std::move(*card);
    if (m_card.kind != DocumentKind::ResidentId) // only that card is written to again
        return deliver(now);
    ask(Stage::ReadingAddress, SamCommand::ReadNewestAddress, now);
}

void CardSession::refused(const SamReply &reply, Time now)
{
    const Error error = errorOf(reply.status);
    switch (meaningOf(reply.status)) {
    case SamMeaning::CardFault:
        if (++m_cardFaults >= mostCardFaults)
            return giveUpCard(error, now);
        return rest(now);
    case SamMeaning::UnknownCard:
        return giveUpCard(error, now);
    case SamMeaning::ReaderFault:
        return fail(error);
    case SamMeaning::LineFault:
    case SamMeaning::Unknown:
    case SamMeaning::Done:
    case SamMeaning::Found:
    case SamMeaning::NoCard:
    case SamMeaning::Absent: // answers to another question
        if (++m_lineFaults >= mostLineFaults)
            return fail(error);
        return rest(now);
    }
}

void CardSession::toldStatus(const SamReply &reply, Time now)
{
    if (meaningOf(reply.status) != SamMeaning::Done)
        return fail(errorOf(reply.status));
    rest(now);
}

void CardSession::deliver(Time now)
{
    m_events.push_back({CardEvent::Kind::Read, std::exchange(m_card, {}), {}});
    if (m_mode == CardMode::One) {
        m_stage = Stage::Ended;
        return;
    }
    m_mustLift = true;
    m_wasReading = false;
    m_cardFaults = 0;
    rest(now);
}

void CardSession::giveUpCard(const Error &error, Time now)
{
    m_events.push_back({CardEvent::Kind::Troubled, {}, error});
    m_toldWaiting = false;
    m_mustLift = true;
    m_wasReading = false;
    m_cardFaults = 0;
    rest(now);
}

void CardSession::timedOut(Time now)
{
    if (m_stage == Stage::ReadingAddress)
        return deliver(now); // some readers do not know the question
    if (m_stage == Stage::AskingStatus)
        return fail({ErrorCode::IoFailed,
                     hearsNoise() ? QStringLiteral("reader.garbled") : QStringLiteral("reader.silent"),
                     {}});
    if (++m_timeouts >= mostTimeouts)
        return ask(Stage::AskingStatus, SamCommand::Status, now);
    ask(Stage::Finding, SamCommand::Find, now);
}

} // namespace yichuang
