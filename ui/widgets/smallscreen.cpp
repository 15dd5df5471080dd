// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/smallscreen.h"

#include "ui/theme/metrics.h"

#include <QApplication>
#include <QScreen>
#include <QScrollBar>

namespace yichuang {

QScrollArea *quietScroll(const QString &name, QWidget *content)
{
    auto *area = new QScrollArea;
    area->setObjectName(name);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (content)
        area->setWidget(content);
    return area;
}

QSize roomFor(const QWidget *parent, QSize wanted)
{
    const QScreen *screen = parent ? parent->screen() : QApplication::primaryScreen();
    const QSize frame(space(4), space(12)); // of the window system, which knows it only once the window is shown
    QSize room = screen ? screen->availableSize() - frame : wanted;
    if (parent)
        room = room.expandedTo(parent->window()->size());
    return wanted.boundedTo(room);
}

LeastRoom::LeastRoom(QWidget *content, QSize least, QWidget *parent)
    : QScrollArea(parent)
    , m_least(least)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && widget()->isAncestorOf(now) && widget()->size() != viewport()->size())
            bringIntoSight(*now);
    });
}

/** The whole of it; ensureWidgetVisible() is content with the cursor of a field. */
void LeastRoom::bringIntoSight(const QWidget &part)
{
    const QRect place(part.mapTo(widget(), QPoint()), part.size());
    ensureVisible(place.right(), place.bottom(), space(2), space(2));
    ensureVisible(place.left(), place.top(), space(2), space(2));
}

void LeastRoom::resizeEvent(QResizeEvent *event)
{
    // Not setWidgetResizable(): it asks the pages for the height of their wrapped texts, of all of them at once.
    QSize room = maximumViewportSize();
    if (room.height() < m_least.height())
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
    widget()->resize(room.expandedTo(m_least));
    QScrollArea::resizeEvent(event);
}

} // namespace yichuang
