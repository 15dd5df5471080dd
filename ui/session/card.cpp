// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/card.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/smallscreen.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

namespace yichuang {

Card::Card(int width, QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFixedWidth(width);
    // Not Maximum: that bounds the height to the hint, which knows nothing of texts that wrap.
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void Card::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(Colour::Line));
    painter.setBrush(colour(Colour::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2 * cornerRadius, 2 * cornerRadius);
}

StepStack::StepStack(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void StepStack::addWidget(QWidget *step)
{
    layout()->addWidget(step);
    step->setVisible(!m_current);
    if (!m_current)
        m_current = step;
}

void StepStack::setCurrentWidget(QWidget *step)
{
    if (step == m_current)
        return;
    m_current->hide();
    m_current = step;
    step->show();
}

void centreCard(QWidget *page, Card *card)
{
    page->setAutoFillBackground(true);
    QPalette grey = page->palette();
    grey.setColor(QPalette::Window, colour(Colour::Window));
    page->setPalette(grey);
    card->setPalette(QPalette());
    auto *column = new QVBoxLayout;
    column->addStretch(2);
    column->addWidget(card);
    column->addStretch(3);
    auto *ground = new QWidget;
    auto *layout = new QHBoxLayout(ground);
    layout->setContentsMargins(space(4), space(4), space(4), space(4));
    layout->addStretch();
    layout->addLayout(column);
    layout->addStretch();
    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(quietScroll(QStringLiteral("cardArea"), ground));
}

} // namespace yichuang
