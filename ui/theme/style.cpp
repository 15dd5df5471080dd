// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>
#include <QToolButton>

namespace yichuang {

void setButtonKind(QAbstractButton *button, ButtonKind kind)
{
    button->setProperty(buttonKindProperty, int(kind));
    button->update();
}

ButtonKind buttonKind(const QAbstractButton *button)
{
    return ButtonKind(button->property(buttonKindProperty).toInt());
}

YichuangStyle::YichuangStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
    setObjectName(QStringLiteral("yichuang"));
}

QPalette YichuangStyle::standardPalette() const
{
    QPalette palette(colour(Colour::Text), colour(Colour::Surface), colour(Colour::Surface), colour(Colour::LineStrong),
                     colour(Colour::Line), colour(Colour::Text), colour(Colour::TextOnAccent), colour(Colour::Surface),
                     colour(Colour::Surface));
    palette.setColor(QPalette::AlternateBase, colour(Colour::Raised));
    palette.setColor(QPalette::Highlight, colour(Colour::AccentSoft));
    palette.setColor(QPalette::HighlightedText, colour(Colour::Text));
    palette.setColor(QPalette::PlaceholderText, colour(Colour::TextDisabled));
    palette.setColor(QPalette::Link, colour(Colour::Accent));
    palette.setColor(QPalette::LinkVisited, colour(Colour::Accent));
    palette.setColor(QPalette::ToolTipBase, colour(Colour::Text));
    palette.setColor(QPalette::ToolTipText, colour(Colour::Surface));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(Colour::TextDisabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, colour(Colour::Raised));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colour(Colour::Line));
    return palette;
}

void YichuangStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    // The primitives we know; everything else is Fusion's and follows the palette.
    if (element == PE_PanelLineEdit) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth <= 0) // the line inside a spin or combo box, which has its own frame
            return;
        paintFieldFrame(painter, option->rect, option, widget);
        return;
    }
    if (element == PE_Frame || element == PE_FrameLineEdit) {
        if (qobject_cast<const QTextEdit *>(widget) || (widget && widget->inherits("QPlainTextEdit"))) {
            paintFieldFrame(painter, option->rect, option, widget);
            return;
        }
        painter->save();
        painter->setPen(colour(Colour::Line));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    }
    if (element == PE_FrameFocusRect
        && (qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget))) {
        paintFocusLine(painter, option->rect);
        return;
    }
    if (element == PE_FrameFocusRect || element == PE_PanelStatusBar || element == PE_FrameStatusBarItem
        || element == PE_PanelScrollAreaCorner)
        return; // rings are drawn with their controls
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
        QStyleOption box(*option);
        if (element == PE_IndicatorItemViewItemCheck)
            box.state &= ~State_HasFocus;
        paintCheckBox(painter, box);
        return;
    }
    if (element == PE_IndicatorRadioButton) {
        paintRadioButton(painter, *option);
        return;
    }
    if (element == PE_PanelButtonTool) {
        QStyleOptionButton button;
        static_cast<QStyleOption &>(button) = *option;
        button.rect = option->rect;
        paintButtonPanel(painter, button, widget);
        return;
    }
    if (element == PE_PanelItemViewRow) {
        paintRow(painter, option->rect, *option, qobject_cast<const QTableView *>(widget));
        return;
    }
    if (element == PE_PanelItemViewItem) {
        if (!qobject_cast<const QTableView *>(widget)) // a table's rows have been painted whole
            paintRow(painter, option->rect, *option, false);
        return;
    }
    if (element == PE_PanelMenu || element == PE_FrameMenu) {
        painter->fillRect(option->rect, colour(Colour::Surface));
        painter->setPen(colour(Colour::LineStrong));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void YichuangStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    if (element == CE_PushButtonBevel || element == CE_PushButtonLabel || element == CE_PushButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            if (element != CE_PushButtonLabel)
                paintButtonPanel(painter, *button, widget);
            if (element != CE_PushButtonBevel)
                paintButtonLabel(painter, *button, widget, this);
            return;
        }
    }
    if (element == CE_HeaderSection) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            paintHeader(painter, *header);
            return;
        }
    }
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader quiet(*header);
            quiet.state &= ~State_On; // Fusion emboldens the head of the current column; rows are what is chosen here
            quiet.palette.setColor(QPalette::ButtonText, colour(Colour::TextQuiet));
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
    }
    if (element == CE_ProgressBarGroove || element == CE_ProgressBarContents) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            paintProgress(painter, *bar, element == CE_ProgressBarContents);
            return;
        }
    }
    if (element == CE_Splitter) {
        paintSplitter(painter, *option);
        return;
    }
    if (element == CE_TabBarTab) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            paintTab(painter, *tab);
            return;
        }
    }
    if (element == CE_MenuItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            QStyleOptionMenuItem plain(*item);
            plain.palette.setColor(QPalette::Highlight, colour(Colour::AccentSoft));
            plain.palette.setColor(QPalette::HighlightedText, colour(Colour::Text));
            QProxyStyle::drawControl(element, &plain, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void YichuangStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            paintComboBox(painter, *combo, widget, this);
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            paintSpinBox(painter, *spin, widget, this);
            return;
        }
    }
    if (control == CC_ToolButton) {
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            drawPrimitive(PE_PanelButtonTool, tool, painter, widget);
            QStyleOptionToolButton label(*tool);
            label.palette.setColor(QPalette::ButtonText, buttonTextColour(*tool, widget));
            drawControl(CE_ToolButtonLabel, &label, painter, widget);
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            paintScrollBar(painter, *bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize YichuangStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                      const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!button)
            break;
        const int text = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
        const int picture = button->icon.isNull() ? 0 : button->iconSize.width();
        const int gap = text && picture ? space(2) : 0;
        const bool link = widget && ButtonKind(widget->property(buttonKindProperty).toInt()) == ButtonKind::Link;
        const int sides = link ? 2 : (text ? space(8) : space(3));
        wanted = QSize(text + picture + gap + sides, controlHeight);
        if (text && !link)
            wanted.setWidth(qMax(wanted.width(), space(18)));
        break;
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        wanted.setHeight(qMax(controlHeight, size.height()));
        break;
    case CT_ToolButton:
        wanted = wanted.expandedTo(QSize(controlHeight, controlHeight));
        break;
    case CT_ItemViewItem:
    case CT_HeaderSection:
    case CT_MenuItem:
        wanted.setHeight(qMax(wanted.height(), controlHeight));
        break;
    case CT_ProgressBar:
        wanted.setHeight(space(2));
        break;
    case CT_TabBarTab:
        wanted = QSize(wanted.width() + space(4), space(10));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        wanted.setHeight(qMax(wanted.height(), space(7)));
        break;
    default:
        break; // the other forty are Fusion's
    }
    return wanted;
}

QRect YichuangStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return QProxyStyle::subElementRect(element, option, widget).adjusted(space(1), 0, -space(1), 0);
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect YichuangStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                    const QWidget *widget) const
{
    const QRect all = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return {all.right() - space(7), all.top(), space(7), all.height()};
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        // The line of one that can be typed into brings its own margin: the texts of all fields begin on one edge.
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        return all.adjusted(combo && combo->editable ? 1 : space(2) - 2, 1, -space(7), -1);
    }
    if (control == CC_ScrollBar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine))
        return {};
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(*bar, part);
    }
    if (control == CC_SpinBox) {
        const int width = space(6);
        if (part == SC_SpinBoxUp)
            return {all.right() - width, all.top() + 2, width, all.height() / 2 - 2};
        if (part == SC_SpinBoxDown)
            return {all.right() - width, all.center().y() + 1, width, all.height() / 2 - 2};
        if (part == SC_SpinBoxEditField)
            return all.adjusted(1, 1, -width, -1);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int YichuangStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_TabBarIconSize:
        return iconSize;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space(2);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space(4);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space(2);
    case PM_ScrollBarExtent:
        return 12;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
    case PM_FocusFrameHMargin: // text of table cells starts where their heads do
        return space(2);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int YichuangStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animation_Duration: // nothing moves by itself
        return 0;
    case SH_LineEdit_PasswordCharacter:
        return 0x25cf;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void YichuangStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget); view && !qobject_cast<QHeaderView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    // The frame has filled its round corners; the square sheet within would cut them off.
    if (auto *text = qobject_cast<QAbstractScrollArea *>(widget);
        qobject_cast<QTextEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget))
        text->viewport()->setAutoFillBackground(false);
}

QIcon YichuangStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    if (which == SP_LineEditClearButton)
        return icon(IconName::Cross, Colour::TextQuiet);
    return QProxyStyle::standardIcon(which, option, widget);
}

} // namespace yichuang
