// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/devices/cardsession.h"
#include "core/devices/serialline.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace yichuang {

/** How this window's card reader is reached; kept in the profile. */
struct ReaderSettings
{
    bool isOn = false;
    QString port; ///< a name, or an absolute path; empty: none chosen
    int speed = serialSpeeds[0]; ///< bits a second
    bool isContinuous = false; ///< read each card that is put down, without being asked

    bool operator==(const ReaderSettings &) const = default;
};

/**
 * The card reader of this window: opens its line when somebody asks for a card, talks to it on the event loop, and
 * closes it again. One asks at a time; who asks next takes it over. What cards say is handed on and not kept, and
 * nothing of it is logged.
 */
class CardReader final : public QObject
{
    Q_OBJECT

public:
    /** @p line is this window's, never null. */
    explicit CardReader(std::unique_ptr<SerialLine> line, QObject *parent = nullptr);
    ~CardReader() override;
    Q_DISABLE_COPY_MOVE(CardReader)

    /** Ends what was under way. */
    void configure(const ReaderSettings &settings);
    [[nodiscard]] const ReaderSettings &settings() const { return m_settings; }
    /** Switched on, with a port. */
    [[nodiscard]] bool isReady() const { return m_settings.isOn && !m_settings.port.isEmpty(); }

    /**
     * Asks for a card for @p asker, whether switched on or not: a port is enough. In the mode Continuous a reader that
     * is pulled out is looked for again until end().
     */
    void begin(QObject *asker, CardMode mode);
    /** Both do nothing when somebody else has taken the reader over. */
    void end(const QObject *asker);
    /** Leaves the card that lies there alone until it was lifted. */
    void skipCard(const QObject *asker);
    [[nodiscard]] bool isAskedBy(const QObject *asker) const { return m_asker && m_asker == asker; }

Q_SIGNALS:
    /** Only for @p asker. After Failed, and after Read in the mode One, nobody asks any more. */
    void happened(const QObject *asker, const yichuang::CardEvent &event);
    /** @p asker gets no more cards: another asked. */
    void takenOver(const QObject *asker);
    void configured();

private:
    void start();
    void stop();
    void pump();
    void failed(const Error &error);
    [[nodiscard]] CardSession::Time now() const { return CardSession::Time(m_clock.elapsed()); }

    std::unique_ptr<SerialLine> m_line;
    ReaderSettings m_settings;
    CardSession m_session;
    CardMode m_mode = CardMode::One;
    QPointer<QObject> m_asker;
    QTimer m_wake;
    QTimer m_again; ///< looks for a reader that is gone
    QElapsedTimer m_clock;
    bool m_failureTold = false;
};

} // namespace yichuang
