// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/taborder.h"

#include <QLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QWidget>

namespace yichuang {
namespace {

void collect(QWidget *widget, std::vector<QWidget *> &stops);

void collect(QLayout *layout, std::vector<QWidget *> &stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget())
            collect(item->widget(), stops);
        else if (item->layout())
            collect(item->layout(), stops);
    }
}

void collect(QWidget *widget, std::vector<QWidget *> &stops)
{
    if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
        stops.push_back(widget);
    if (auto *stack = qobject_cast<QStackedWidget *>(widget)) {
        for (int i = 0; i < stack->count(); ++i)
            collect(stack->widget(i), stops);
    } else if (auto *area = qobject_cast<QScrollArea *>(widget)) {
        if (area->widget())
            collect(area->widget(), stops);
    } else if (widget->layout()) {
        collect(widget->layout(), stops);
    }
}

/**
 * Qt moves a spin box together with the line in it, and takes for granted that nothing stands between the two. Where
 * something does, the ring of widgets falls into two, and Tab goes round in one of them for ever.
 */
void keepTogether(QWidget *stop)
{
    const QObjectList children = stop->children();
    for (QObject *child : children) {
        auto *inner = qobject_cast<QWidget *>(child);
        if (inner && inner->focusProxy() == stop)
            QWidget::setTabOrder(stop, inner);
    }
}

} // namespace

std::vector<QWidget *> tabStops(QWidget *part)
{
    std::vector<QWidget *> stops;
    collect(part, stops);
    return stops;
}

void setTabOrderByLayout(const std::vector<QWidget *> &parts)
{
    QWidget *before = nullptr;
    for (QWidget *part : parts) {
        for (QWidget *stop : tabStops(part)) {
            keepTogether(stop);
            if (before)
                QWidget::setTabOrder(before, stop);
            before = stop;
        }
    }
}

} // namespace yichuang
