// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/receivers.h"

#include <QDate>
#include <QWidget>

class QPushButton;

namespace yichuang {

class CardReader;
class CardStrip;

/** Reads the card of whoever fetches a result and says whose it is of those who may. */
class ReceiverCard final : public QWidget
{
    Q_OBJECT

public:
    /**
     * @p receivers are those the case names, the applicant first. @p reader outlives the widget; null: a program
     * without one.
     */
    ReceiverCard(CardReader *reader, std::vector<PossibleReceiver> receivers, QDate today, QWidget *parent = nullptr);

    /** Takes a request back, before the lock. */
    void stop();

Q_SIGNALS:
    /** A card was read, and said whose it is. */
    void compared(const yichuang::ReceiverMatch &match, const yichuang::IdentityCard &card);

private:
    void compare(const IdentityCard &card);

    std::vector<PossibleReceiver> m_receivers;
    QDate m_today;
    QPushButton *m_read;
    CardStrip *m_strip;
};

} // namespace yichuang
