// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/taborder.h"

#include <QApplication>
#include <QLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QWidget>

#include <algorithm>

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

bool takesFocus(const QWidget *stop)
{
    return stop->isVisible() && stop->isEnabled();
}

/** The stop that holds the focus itself or by something inside it; none: stops.end(). */
auto stopWithFocus(std::vector<QWidget *> &stops)
{
    for (QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
        const auto stop = std::find(stops.begin(), stops.end(), at);
        if (stop != stops.end())
            return stop;
    }
    return stops.end();
}

} // namespace

std::vector<QWidget *> tabStops(QWidget *part)
{
    std::vector<QWidget *> stops;
    collect(part, stops);
    return stops;
}

bool moveFocusByLayout(const std::vector<QWidget *> &parts, bool next)
{
    std::vector<QWidget *> stops;
    for (QWidget *part : parts)
        collect(part, stops);
    if (!next)
        std::reverse(stops.begin(), stops.end());
    const auto from = stopWithFocus(stops);
    if (from == stops.end())
        return false;
    std::rotate(stops.begin(), from + 1, stops.end()); // the one with the focus comes last
    const auto to = std::find_if(stops.begin(), stops.end(), takesFocus);
    if (to == stops.end())
        return false;
    (*to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace yichuang
