// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/receivercard.h"

#include "ui/devices/cardstrip.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/keyhint.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace yichuang {

ReceiverCard::ReceiverCard(CardReader *reader, std::vector<PossibleReceiver> receivers, QDate today, QWidget *parent)
    : QWidget(parent)
    , m_receivers(std::move(receivers))
    , m_today(today)
    , m_read(new QPushButton(icon(IconName::Card), tr("Compare the receiver's card"), this))
    , m_strip(new CardStrip(reader, this))
{
    m_read->setObjectName(QStringLiteral("readReceiverCard"));
    m_read->setShortcut(QKeySequence(readCardKey));
    m_read->setToolTip(withKey(tr("Reads the card and compares it with the case"), QKeySequence(readCardKey)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_read, 0, Qt::AlignLeft);
    layout->addWidget(m_strip);
    connect(m_read, &QPushButton::clicked, m_strip, &CardStrip::ask);
    connect(m_strip, &CardStrip::cardRead, this, &ReceiverCard::compare);
}

void ReceiverCard::stop()
{
    m_strip->stop();
}

void ReceiverCard::compare(const IdentityCard &card)
{
    const ReceiverMatch match = bestMatch(m_receivers, card);
    m_strip->showMatch(match, card, m_today);
    Q_EMIT compared(match, card);
}

} // namespace yichuang
