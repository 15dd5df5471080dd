// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lamp.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/tables.h"

#include <QApplication>
#include <QCoreApplication>
#include <QPainter>
#include <QStyle>
#include <QTableView>

namespace yichuang {

namespace {

constexpr int markSize = 12;

int widestWord(const QFontMetrics &metrics)
{
    int widest = 0;
    for (const Lamp lamp : {Lamp::Green, Lamp::Amber, Lamp::Red, Lamp::Unknown})
        widest = std::max(widest, metrics.horizontalAdvance(lampWord(lamp)));
    return widest;
}

void paintMark(QPainter &painter, const QRectF &area, Lamp lamp)
{
    const QColor tone = colour(lampColour(lamp));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tone, 1.5));
    painter.setBrush(Qt::NoBrush);
    const QRectF disc = area.adjusted(1, 1, -1, -1);
    switch (lamp) {
    case Lamp::None:
        return;
    case Lamp::Green:
        painter.setBrush(tone);
        painter.drawEllipse(disc);
        return;
    case Lamp::Amber: // half full: time is running out
        painter.drawEllipse(disc);
        painter.setBrush(tone);
        painter.drawPie(disc, -90 * 16, 180 * 16);
        return;
    case Lamp::Red: {
        const QPointF corners[] = {{area.center().x(), area.top()}, area.bottomRight(), area.bottomLeft()};
        painter.setBrush(tone);
        painter.drawPolygon(corners, 3);
        return;
    }
    case Lamp::Unknown:
        painter.setPen(QPen(tone, 1.5, Qt::DotLine));
        painter.drawEllipse(disc);
        return;
    }
}

} // namespace

QString lampWord(Lamp lamp)
{
    switch (lamp) {
    case Lamp::None:
        return {};
    case Lamp::Green:
        return QCoreApplication::translate("Lamp", "In time");
    case Lamp::Amber:
        return QCoreApplication::translate("Lamp", "Due soon");
    case Lamp::Red:
        return QCoreApplication::translate("Lamp", "Overdue");
    case Lamp::Unknown:
        return QCoreApplication::translate("Lamp", "Provisional");
    }
    Q_UNREACHABLE();
}

Colour lampColour(Lamp lamp)
{
    switch (lamp) {
    case Lamp::None:
        return Colour::TextQuiet;
    case Lamp::Green:
        return Colour::Green;
    case Lamp::Amber:
        return Colour::Amber;
    case Lamp::Red:
        return Colour::Red;
    case Lamp::Unknown:
        return Colour::TextQuiet;
    }
    Q_UNREACHABLE();
}

void paintLamp(QPainter &painter, const QRect &area, Lamp lamp, const QString &text, const QPalette &palette,
               bool selected, int wordWidth)
{
    painter.save();
    int x = area.left();
    const QString word = lampWord(lamp);
    if (lamp != Lamp::None) {
        paintMark(painter, QRectF(x, area.center().y() - markSize / 2.0 + 0.5, markSize, markSize), lamp);
        x += markSize + space(2);
        painter.setPen(colour(lampColour(lamp)));
        painter.drawText(QRect(x, area.top(), area.right() - x + 1, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         word);
        x += std::max(wordWidth, painter.fontMetrics().horizontalAdvance(word)) + space(2);
    }
    painter.setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    const int room = area.right() - x + 1;
    painter.drawText(QRect(x, area.top(), room, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, room));
    painter.restore();
}

void LampDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    paintLamp(*painter, option.rect.adjusted(space(2) + 1, 0, -space(2), 0), Lamp(index.data(lampRole).toInt()), text,
              item.palette, option.state & QStyle::State_Selected, widestWord(option.fontMetrics));
}

QSize LampDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const auto lamp = Lamp(index.data(lampRole).toInt());
    if (lamp != Lamp::None)
        size.rwidth() += markSize + space(4) + widestWord(option.fontMetrics);
    return size;
}

LampLabel::LampLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void LampLabel::setLamp(Lamp lamp, const QString &text)
{
    m_lamp = lamp;
    m_text = text;
    setAccessibleName(QStringList{lampWord(lamp), text}.join(QLatin1Char(' ')).trimmed());
    updateGeometry();
    update();
}

QSize LampLabel::sizeHint() const
{
    const QString word = lampWord(m_lamp);
    int width = fontMetrics().horizontalAdvance(m_text);
    if (m_lamp != Lamp::None)
        width += markSize + space(4) + fontMetrics().horizontalAdvance(word);
    return {width + 1, qMax(fontMetrics().height(), space(6))};
}

void LampLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    paintLamp(painter, rect(), m_lamp, m_text, palette(), false);
}

int lampColumnWidth(const QTableView *table)
{
    QStringList samples;
    for (const Lamp lamp : {Lamp::Green, Lamp::Amber, Lamp::Red, Lamp::Unknown})
        samples.append(lampWord(lamp) + QStringLiteral("  2026-03-02"));
    return columnWidthFor(table, samples, space(6));
}

} // namespace yichuang
