// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/devices/samframe.h"
#include "core/identity/identitycard.h"

#include <chrono>
#include <optional>
#include <vector>

namespace yichuang {

/** What a session with a reader has to tell. */
struct CardEvent
{
    enum class Kind {
        Waiting, ///< the reader answers and no card lies there: ask for one
        Reading, ///< a card lies there and is being read: it must stay
        Read, ///< done: `card`
        TakenOff, ///< the card was taken away too early: ask for it again
        Troubled, ///< this card could not be read: `error`; the session waits for it, or another, to be put down
        Failed, ///< `error`; the session has ended
    };
    Kind kind{};
    IdentityCard card = {};
    Error error = {};
};

/** Whether a session ends with the first card. */
enum class CardMode {
    One, ///< the clerk asked for a card
    Continuous, ///< every card that is put down is read, each once
};

/**
 * The conversation with a card reader: find, select, read, ask for the newest address, over and over. Driven by bytes
 * and time alone, so that it blocks nobody and a test chooses both: whoever owns it writes takeOutput() to the line,
 * hands received bytes in, calls elapse() at wakeAt() and looks at takeEvents() after each call. A reader that does not
 * answer three times running is asked for its status; if it is still silent, or talks what is no answer (another speed,
 * another device), the session fails and says which of the two it was.
 */
class CardSession final
{
public:
    /** Milliseconds since some moment that stays the same; never goes back. */
    using Time = std::chrono::milliseconds;

    /** Starts anew, whatever went on; a card that lies there already is read too. */
    void begin(CardMode mode, Time now);
    void end();
    /** The card that lies there is left alone until it was lifted. */
    void skipCard(Time now);
    void received(QByteArrayView bytes, Time now);
    void elapse(Time now);
    /** The line is gone: unplugged. Fails a session that was under way. */
    void lineLost();

    [[nodiscard]] bool isActive() const { return m_stage != Stage::Ended; }
    /** When elapse() wants to be called; nothing when the session has ended. */
    [[nodiscard]] std::optional<Time> wakeAt() const;
    [[nodiscard]] QByteArray takeOutput();
    [[nodiscard]] std::vector<CardEvent> takeEvents();

private:
    enum class Stage { Ended, Resting, Finding, Selecting, Reading, ReadingAddress, AskingStatus };

    void ask(Stage stage, SamCommand command, Time now);
    void rest(Time now);
    void fail(const Error &error);
    void answered(const SamReply &reply, Time now);
    void found(const SamReply &reply, Time now);
    void selected(const SamReply &reply, Time now);
    void read(const SamReply &reply, Time now);
    void toldStatus(const SamReply &reply, Time now);
    void refused(const SamReply &reply, Time now);
    void noCard(Time now);
    void deliver(Time now);
    void giveUpCard(const Error &error, Time now);
    void timedOut(Time now);
    [[nodiscard]] bool isLate(const SamReply &reply) const;
    [[nodiscard]] bool hearsNoise() const;

    Stage m_stage = Stage::Ended;
    CardMode m_mode = CardMode::One;
    SamDecoder m_decoder;
    QByteArray m_output;
    std::vector<CardEvent> m_events;
    IdentityCard m_card; ///< read, its newest address not yet asked for
    Time m_asked{0};
    Time m_patience{0};
    Time m_deadline{0}; ///< of the answer, or the end of the rest
    Time m_lastByte{0};
    int m_timeouts = 0; ///< running
    int m_cardFaults = 0; ///< with the card that lies there
    int m_lineFaults = 0; ///< running
    bool m_toldWaiting = false;
    bool m_mustLift = false; ///< the card that lies there has been dealt with
    bool m_wasReading = false; ///< a card was there a moment ago
    qint64 m_droppedBefore = 0; ///< bytes that were no answer, up to the last one that was
};

} // namespace yichuang
