// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QWidget>

namespace yichuang {

/** A white sheet on the window's grey, for the pages before the work begins. */
class Card final : public QFrame
{
    Q_OBJECT

public:
    /** @p width with the margins. */
    explicit Card(int width, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/**
 * Steps of which only the one in front takes room. A QStackedWidget would be as high as its highest step wherever a
 * text wraps.
 */
class StepStack final : public QWidget
{
    Q_OBJECT

public:
    explicit StepStack(QWidget *parent = nullptr);

    /** The first step added is in front. */
    void addWidget(QWidget *step);
    void setCurrentWidget(QWidget *step);
    [[nodiscard]] QWidget *currentWidget() const { return m_current; }

private:
    QWidget *m_current = nullptr;
};

/**
 * Puts @p card into the middle of @p page, a little above the centre, and gives the page its ground. Where the card is
 * higher than the page, it scrolls.
 */
void centreCard(QWidget *page, Card *card);

} // namespace yichuang
