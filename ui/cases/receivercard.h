// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/identitycard.h"

#include <QDate>
#include <QWidget>

class QPushButton;

namespace yichuang {

class CardReader;
class CardStrip;

/** Reads the card of whoever fetches a result and compares it with the person the case expects. */
class ReceiverCard final : public QWidget
{
    Q_OBJECT

public:
    /**
     * @p name and @p number are those of the case; an empty number is not compared. @p reader outlives the widget;
     * null: a program without one.
     */
    ReceiverCard(CardReader *reader, const QString &name, const QString &number, QDate today,
                 QWidget *parent = nullptr);

    /** Takes a request back, before the lock. */
    void stop();

Q_SIGNALS:
    /** A card was read, and said how it compares. */
    void compared(yichuang::HolderMatch match, const yichuang::IdentityCard &card);

private:
    void compare(const IdentityCard &card);

    QString m_name;
    QString m_number;
    QDate m_today;
    QPushButton *m_read;
    CardStrip *m_strip;
};

} // namespace yichuang
