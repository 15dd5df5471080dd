// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/receivers.h"
#include "ui/devices/cardreader.h"
#include "ui/widgets/banner.h"

#include <QKeySequence>
#include <QWidget>

namespace yichuang {

/** Reads a card, wherever that can be done; the same key takes the request back. */
inline constexpr QKeyCombination readCardKey(Qt::Key_F12);

/**
 * A band across a page that asks for a card and says how reading it goes: what to do, what went wrong, what next; with
 * a button to cancel. Hidden while there is nothing to say. What was read is handed to the page, which says with
 * showResult() what became of it.
 */
class CardStrip final : public QWidget
{
    Q_OBJECT

public:
    /** @p reader outlives the strip; null: a program without one, which is said when a card is asked for. */
    explicit CardStrip(CardReader *reader, QWidget *parent = nullptr);
    ~CardStrip() override;

    /** Asks for a card; asked while it is being asked for, cancels. Also tells when no reader is set up. */
    void ask();
    /** The same whether the reader is switched on or not: for its settings. */
    void tryOut();
    /** Begins to read each card that is put down, where the settings say so. Quiet until there is one. */
    void watch();
    /** Takes a request back; what only watches goes on watching, for another card. */
    void cancel();
    /** No more cards at all. */
    void stop();
    [[nodiscard]] bool isAsking() const { return m_asking; }

    /** What became of a card. With an @p action the page hears of it through actionTriggered(). */
    void showResult(BannerKind kind, const QString &what, const QString &next, const QString &action = {});
    /** Whose @p card is of those who may receive a result, how it compares, and what to look at on it. */
    void showMatch(const ReceiverMatch &match, const IdentityCard &card, QDate today);
    void clear();
    [[nodiscard]] QString text() const { return m_banner->text(); }

Q_SIGNALS:
    /** @p asked: by ask() or tryOut(), not only by watch(). */
    void cardRead(const yichuang::IdentityCard &card, bool asked);
    void actionTriggered();

protected:
    /** Cards are read only for a page that is seen. */
    void hideEvent(QHideEvent *event) override;

private:
    /** What the button of the band does. */
    enum class Button { None, Cancel, Again, Page };

    void begin(CardMode mode);
    void say(Button button, BannerKind kind, const QString &what, const QString &next, const QString &action = {});
    void showError(Button button, const Error &error);
    void take(const CardEvent &event);
    void press();

    CardReader *m_reader;
    Banner *m_banner;
    Button m_button = Button::None;
    bool m_asking = false; ///< the band asks for a card or says that one is being read
    bool m_wanted = false; ///< by the clerk, who waits for it
    bool m_watching = false;
    bool m_wantsToWatch = false; ///< as soon as the settings say so
};

} // namespace yichuang
