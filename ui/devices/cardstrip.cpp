// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/cardstrip.h"

#include "ui/devices/cardwords.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/keyhint.h"

#include <QHideEvent>
#include <QVBoxLayout>

#include <utility>

namespace yichuang {

CardStrip::CardStrip(CardReader *reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_banner(new Banner(this))
{
    m_banner->setObjectName(QStringLiteral("cardBanner"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    connect(m_banner, &Banner::actionTriggered, this, &CardStrip::press);
    connect(m_banner, &Banner::closed, this, [this] {
        if (m_asking)
            cancel();
    });
    if (!m_reader)
        return;
    connect(m_reader, &CardReader::happened, this, [this](const QObject *asker, const CardEvent &event) {
        if (asker == this)
            take(event);
    });
    connect(m_reader, &CardReader::takenOver, this, [this](const QObject *asker) {
        if (asker != this)
            return;
        if (m_asking)
            clear();
        m_asking = m_wanted = m_watching = false;
    });
    connect(m_reader, &CardReader::configured, this, [this] {
        if (m_wantsToWatch)
            watch();
    });
}

CardStrip::~CardStrip()
{
    if (m_reader)
        m_reader->end(this);
}

void CardStrip::ask()
{
    if (m_asking)
        return cancel();
    if (m_reader && m_reader->isReady())
        return begin(m_watching ? CardMode::Continuous : CardMode::One);
    say(Button::None, BannerKind::Info, tr("No card reader is set up at this window."),
        tr("Set it up under Settings, Card reader. Readers that type by themselves work without: put the "
           "cursor into the number and let them read."));
}

void CardStrip::tryOut()
{
    if (m_asking)
        stop();
    else if (m_reader)
        begin(CardMode::One);
}

void CardStrip::watch()
{
    m_wantsToWatch = true;
    if (!m_reader || m_asking || !m_reader->isReady() || !m_reader->settings().isContinuous)
        return;
    m_watching = true;
    if (!m_reader->isAskedBy(this))
        m_reader->begin(this, CardMode::Continuous);
}

void CardStrip::cancel()
{
    if (!m_watching)
        return stop();
    m_asking = m_wanted = false;
    clear();
    m_reader->skipCard(this);
}

void CardStrip::stop()
{
    if (m_reader)
        m_reader->end(this);
    if (m_asking || m_button == Button::Again)
        clear();
    m_asking = m_wanted = m_watching = m_wantsToWatch = false;
}

void CardStrip::showResult(BannerKind kind, const QString &what, const QString &next, const QString &action)
{
    say(action.isEmpty() ? Button::None : Button::Page, kind, what, next, action);
}

void CardStrip::showMatch(const ReceiverMatch &match, const IdentityCard &card, QDate today)
{
    const std::vector<CardDoubt> doubts = doubtsOf(card, today);
    const bool fine = match.match == HolderMatch::Same && doubts.empty();
    QStringList next{receiverMatchAdvice(match.match), cardDoubtSentences(doubts)};
    next.removeAll(QString());
    showResult(fine ? BannerKind::Success : BannerKind::Warning, receiverMatchSentence(match), next.join(u'\n'));
}

void CardStrip::clear()
{
    m_button = Button::None;
    m_banner->clear();
}

void CardStrip::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) // a window that is only minimised comes back as it was
        stop();
    QWidget::hideEvent(event);
}

void CardStrip::begin(CardMode mode)
{
    m_asking = m_wanted = true;
    say(Button::Cancel, BannerKind::Info, tr("The card reader is being asked…"), {});
    m_reader->begin(this, mode);
}

void CardStrip::say(Button button, BannerKind kind, const QString &what, const QString &next, const QString &action)
{
    m_button = button;
    const QString label = button == Button::Cancel ? withKey(tr("Cancel"), QKeySequence(readCardKey))
        : button == Button::Again                  ? withKey(tr("Try again"), QKeySequence(readCardKey))
                                                   : action;
    m_banner->showMessage(kind, what, next, label);
}

void CardStrip::showError(Button button, const Error &error)
{
    const ErrorText text = errorText(error);
    say(button, BannerKind::Error, text.what, text.next);
}

void CardStrip::take(const CardEvent &event)
{
    switch (event.kind) {
    case CardEvent::Kind::Waiting:
        if (m_wanted) {
            say(Button::Cancel, BannerKind::Info, tr("Put the card on the reader."),
                tr("Leave it there until its data appear. If it lies there already, lift it and put it down again."));
        } else if (m_button == Button::Cancel || m_button == Button::Again) {
            m_asking = false; // the card that made trouble was taken away, or the reader is there again
            clear();
        }
        return;
    case CardEvent::Kind::Reading:
        m_asking = true; // a card that was put down unasked can be cancelled as well
        say(Button::Cancel, BannerKind::Info, tr("The card is being read…"), tr("Leave it on the reader."));
        return;
    case CardEvent::Kind::TakenOff:
        say(Button::Cancel, BannerKind::Warning, tr("The card could not be read to its end; nothing was filled in."),
            tr("Lift it, put it down again and leave it there until its data appear."));
        return;
    case CardEvent::Kind::Troubled:
        showError(Button::Cancel, event.error);
        return;
    case CardEvent::Kind::Failed:
        m_asking = m_wanted = false;
        showError(Button::Again, event.error);
        return;
    case CardEvent::Kind::Read:
        m_asking = false;
        clear();
        Q_EMIT cardRead(event.card, std::exchange(m_wanted, false));
        return;
    }
}

void CardStrip::press()
{
    switch (m_button) {
    case Button::None:
        return;
    case Button::Cancel:
        return cancel();
    case Button::Again:
        return ask();
    case Button::Page:
        Q_EMIT actionTriggered();
        return;
    }
}

} // namespace yichuang
