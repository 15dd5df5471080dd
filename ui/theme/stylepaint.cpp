// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylepaint.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QDateTime>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

#include <cmath>

namespace yichuang {

namespace {

constexpr qint64 busyPeriod = 1600; ///< ms for the bar of unknown length to go to and fro

bool enabled(const QStyleOption &option)
{
    return option.state & QStyle::State_Enabled;
}

bool focused(const QStyleOption &option)
{
    return enabled(option) && (option.state & QStyle::State_HasFocus);
}

} // namespace

void paintBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRect &rect)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour(Colour::Accent), 2));
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    painter->restore();
}

void paintFocusLine(QPainter *painter, const QRect &label)
{
    painter->fillRect(QRect(label.left(), label.bottom() - 1, label.width(), 2), colour(Colour::Accent));
}

void paintFieldFrame(QPainter *painter, const QRect &rect, const QStyleOption *option, const QWidget *widget)
{
    const bool fault = widget && widget->property(faultProperty).toBool();
    const bool quiet = !enabled(*option) || (option->state & QStyle::State_ReadOnly);
    paintBox(painter, rect, colour(quiet ? Colour::Raised : Colour::Surface),
             colour(fault ? Colour::Red : (quiet ? Colour::Line : Colour::LineStrong)));
    if (focused(*option))
        paintFocusRing(painter, rect);
}

void paintButtonPanel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const auto kind = ButtonKind(widget ? widget->property(buttonKindProperty).toInt() : 0);
    const bool on = enabled(option);
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = on && (option.state & QStyle::State_MouseOver);
    QColor fill;
    QColor border;
    switch (kind) {
    case ButtonKind::Primary:
        fill = !on ? colour(Colour::Raised)
                   : colour(down ? Colour::AccentPressed : (hover ? Colour::AccentHover : Colour::Accent));
        border = on ? fill : colour(Colour::Line);
        break;
    case ButtonKind::Normal:
    case ButtonKind::Danger:
        fill = !on ? colour(Colour::Raised)
                   : colour(down ? Colour::AccentSoft : (hover ? Colour::Hover : Colour::Surface));
        border = colour(!on ? Colour::Line : Colour::LineStrong);
        break;
    case ButtonKind::Quiet:
        if (down || hover)
            fill = colour(down ? Colour::AccentSoft : Colour::Hover);
        break;
    case ButtonKind::Link:
        break;
    }
    if (fill.isValid() || border.isValid())
        paintBox(painter, option.rect, fill, border);
    if (!focused(option))
        return;
    paintFocusRing(painter, option.rect);
    if (kind == ButtonKind::Primary) // the ring has the fill's own colour; a white line sets it off
        paintBox(painter, option.rect.adjusted(2, 2, -2, -2), {}, colour(Colour::TextOnAccent));
}

QColor buttonTextColour(const QStyleOption &option, const QWidget *widget)
{
    if (!enabled(option))
        return colour(Colour::TextDisabled);
    switch (ButtonKind(widget ? widget->property(buttonKindProperty).toInt() : 0)) {
    case ButtonKind::Primary:
        return colour(Colour::TextOnAccent);
    case ButtonKind::Danger:
        return colour(Colour::Red);
    case ButtonKind::Quiet:
    case ButtonKind::Link:
        return colour(Colour::Accent);
    case ButtonKind::Normal:
        return colour(Colour::Text);
    }
    Q_UNREACHABLE();
}

void paintButtonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget, const QStyle *style)
{
    if (option.text.contains(u'\n')) { // several lines, of a large button: no icon, nothing elided
        QPalette palette = option.palette;
        palette.setColor(QPalette::ButtonText, buttonTextColour(option, widget));
        style->drawItemText(painter, option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, palette, enabled(option),
                            option.text, QPalette::ButtonText);
        return;
    }
    const int gap = space(2);
    const bool leftAligned = widget && widget->property("yichuangLeftAligned").toBool();
    const bool link = widget && ButtonKind(widget->property(buttonKindProperty).toInt()) == ButtonKind::Link;
    const int side = link ? 0 : space(2);
    const QRect area = option.rect.adjusted(side, 0, -side, 0);
    const QString text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, area.width(), Qt::TextShowMnemonic);
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, text).width();
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const int width = iconWidth + textWidth + (iconWidth && textWidth ? gap : 0);
    int x = leftAligned ? area.left() : area.left() + qMax(0, (area.width() - width) / 2);
    if (iconWidth) {
        const QRect place(x, area.center().y() + 1 - option.iconSize.height() / 2, iconWidth, option.iconSize.height());
        option.icon.paint(painter, place, Qt::AlignCenter, enabled(option) ? QIcon::Normal : QIcon::Disabled,
                          option.state & QStyle::State_On ? QIcon::On : QIcon::Off);
        x += iconWidth + gap;
    }
    painter->save();
    if (link && (option.state & QStyle::State_MouseOver)) {
        QFont font = painter->font();
        font.setUnderline(true);
        painter->setFont(font);
    }
    QPalette palette = option.palette;
    palette.setColor(QPalette::ButtonText, buttonTextColour(option, widget));
    style->drawItemText(painter, QRect(x, area.top(), area.right() - x + 1, area.height()),
                        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, palette,
                        enabled(option), text, QPalette::ButtonText);
    painter->restore();
}

void paintCheckBox(QPainter *painter, const QStyleOption &option)
{
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool usable = enabled(option);
    const QColor fill = !on ? colour(usable ? Colour::Surface : Colour::Raised)
                            : colour(usable ? Colour::Accent : Colour::TextDisabled);
    paintBox(painter, option.rect, fill, on ? fill : colour(usable ? Colour::TextQuiet : Colour::LineStrong));
    if (on) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colour(Colour::TextOnAccent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QRectF box(option.rect);
        const auto at = [&box](double x, double y) {
            return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
        };
        if (option.state & QStyle::State_NoChange)
            painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
        else
            painter->drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)});
        painter->restore();
    }
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect); // the label is underlined as well: a ring outside would be cut
}

void paintRadioButton(QPainter *painter, const QStyleOption &option)
{
    const bool on = option.state & QStyle::State_On;
    const bool usable = enabled(option);
    const QColor tone = colour(!usable ? Colour::TextDisabled : (on ? Colour::Accent : Colour::TextQuiet));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF disc = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(QPen(tone, on ? 2 : 1));
    painter->setBrush(colour(usable ? Colour::Surface : Colour::Raised));
    painter->drawEllipse(on ? disc.adjusted(0.5, 0.5, -0.5, -0.5) : disc);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tone);
        painter->drawEllipse(disc.center(), disc.width() / 4, disc.height() / 4);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colour(Colour::Accent), 2));
        painter->drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

void paintChevron(QPainter *painter, const QRect &rect, bool up, bool usable)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour(usable ? Colour::TextQuiet : Colour::TextDisabled), 1.5, Qt::SolidLine, Qt::RoundCap,
                         Qt::RoundJoin));
    const QPointF centre = QRectF(rect).center();
    const double rise = up ? -2 : 2;
    painter->drawPolyline(
        QPolygonF{centre + QPointF(-4, -rise), centre + QPointF(0, rise), centre + QPointF(4, -rise)});
    painter->restore();
}

void paintComboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget, const QStyle *style)
{
    paintFieldFrame(painter, option.rect, &option, widget);
    paintChevron(painter, style->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget), false,
                 enabled(option));
}

void paintSpinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *widget, const QStyle *style)
{
    paintFieldFrame(painter, option.rect, &option, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto usable = [&option](QAbstractSpinBox::StepEnabledFlag step) {
        return enabled(option) && (option.stepEnabled & step);
    };
    paintChevron(painter, style->subControlRect(QStyle::CC_SpinBox, &option, QStyle::SC_SpinBoxUp, widget), true,
                 usable(QAbstractSpinBox::StepUpEnabled));
    paintChevron(painter, style->subControlRect(QStyle::CC_SpinBox, &option, QStyle::SC_SpinBoxDown, widget), false,
                 usable(QAbstractSpinBox::StepDownEnabled));
}

void paintHeader(QPainter *painter, const QStyleOptionHeader &option)
{
    painter->fillRect(option.rect, colour(Colour::Raised));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colour(Colour::Line));
}

void paintRow(QPainter *painter, const QRect &rect, const QStyleOption &option, bool ruled)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(rect, colour(Colour::AccentSoft));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(rect, colour(Colour::Hover));
    if (ruled)
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(Colour::Line));
}

void paintProgress(QPainter *painter, const QStyleOptionProgressBar &option, bool contents)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(contents ? Colour::Accent : Colour::Line));
    QRectF bar(option.rect.left(), option.rect.center().y() - space(1) + 1, option.rect.width(), space(2));
    if (contents) {
        const bool unknown = option.maximum <= option.minimum;
        const double part =
            unknown ? 0.3 : double(option.progress - option.minimum) / (option.maximum - option.minimum);
        const double room = bar.width();
        bar.setWidth(room * qBound(0.0, part, 1.0));
        if (unknown) { // to and fro, so that it is seen to be alive; the widget asks to be painted
            const double turn = double(QDateTime::currentMSecsSinceEpoch() % busyPeriod) / busyPeriod;
            bar.translate((room - bar.width()) * (1 - std::abs(2 * turn - 1)), 0);
        }
    }
    painter->drawRoundedRect(bar, cornerRadius, cornerRadius);
    painter->restore();
}

void paintSplitter(QPainter *painter, const QStyleOption &option)
{
    const bool upright = option.state & QStyle::State_Horizontal; // the two parts lie side by side
    const bool grabbed = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    QRect line = option.rect;
    if (upright)
        line.setRect(line.center().x(), line.top(), 1, line.height());
    else
        line.setRect(line.left(), line.center().y(), line.width(), 1);
    painter->fillRect(line, colour(grabbed ? Colour::Accent : Colour::Line));
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool upright = option.orientation == Qt::Vertical;
    const int length = upright ? option.rect.height() : option.rect.width();
    const int range = option.maximum - option.minimum;
    int slider = length;
    if (range > 0)
        slider =
            qBound(qMin(space(8), length), int(qint64(option.pageStep) * length / (range + option.pageStep)), length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - slider, option.upsideDown);
    int from = 0;
    int extent = 0;
    if (part == QStyle::SC_ScrollBarGroove) {
        extent = length;
    } else if (part == QStyle::SC_ScrollBarSlider) {
        from = start;
        extent = slider;
    } else if (part == QStyle::SC_ScrollBarSubPage) {
        extent = start;
    } else if (part == QStyle::SC_ScrollBarAddPage) {
        from = start + slider;
        extent = length - from;
    }
    const QRect place =
        upright ? QRect(0, from, option.rect.width(), extent) : QRect(from, 0, extent, option.rect.height());
    return QStyle::visualRect(option.direction, option.rect, place.translated(option.rect.topLeft()));
}

void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &slider)
{
    if (option.maximum <= option.minimum)
        return;
    const bool lively = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(lively ? Colour::TextDisabled : Colour::LineStrong));
    const QRectF bar = QRectF(slider).adjusted(3, 3, -3, -3);
    painter->drawRoundedRect(bar, 3, 3);
    painter->restore();
}

void paintTab(QPainter *painter, const QStyleOptionTab &option)
{
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen)
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2),
                          colour(Colour::Accent));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colour(Colour::Hover));
    painter->save();
    painter->setFont(uiFont(chosen ? TextRole::Strong : TextRole::Body));
    painter->setPen(colour(!enabled(option) ? Colour::TextDisabled : (chosen ? Colour::Accent : Colour::TextQuiet)));
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    painter->restore();
    if (focused(option))
        paintFocusRing(painter, option.rect.adjusted(2, 2, -2, -2));
}

} // namespace yichuang
