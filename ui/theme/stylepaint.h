// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/style.h"

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QWidget;

// The drawing YichuangStyle is made of; not for anybody else.
namespace yichuang {

/** Dynamic properties: a button's kind (int), and whether a field holds a fault (bool). */
inline constexpr const char *buttonKindProperty = "yichuangButtonKind";
inline constexpr const char *faultProperty = "yichuangFault";

/** Rounded box with a border of one device-independent pixel inside @p rect. */
void paintBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border);
/** Two pixels of accent along the inner edge of @p rect. */
void paintFocusRing(QPainter *painter, const QRect &rect);
/** The focus of a box with a label: a line under the label. */
void paintFocusLine(QPainter *painter, const QRect &label);
void paintFieldFrame(QPainter *painter, const QRect &rect, const QStyleOption *option, const QWidget *widget);
void paintButtonPanel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget);
/** The colour of a button's text and icon. */
[[nodiscard]] QColor buttonTextColour(const QStyleOption &option, const QWidget *widget);
void paintButtonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget, const QStyle *style);
void paintCheckBox(QPainter *painter, const QStyleOption &option);
void paintRadioButton(QPainter *painter, const QStyleOption &option);
void paintChevron(QPainter *painter, const QRect &rect, bool up, bool enabled);
void paintComboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget, const QStyle *style);
void paintSpinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *widget, const QStyle *style);
void paintHeader(QPainter *painter, const QStyleOptionHeader &option);
/** A row's ground, with a quiet rule below when @p ruled. */
void paintRow(QPainter *painter, const QRect &rect, const QStyleOption &option, bool ruled);
/** A quiet rule between the parts; blue while it can be or is dragged. */
void paintSplitter(QPainter *painter, const QStyleOption &option);
void paintProgress(QPainter *painter, const QStyleOptionProgressBar &option, bool contents);
/** A bar without arrows: slider and the pages beside it. */
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &slider);
void paintTab(QPainter *painter, const QStyleOptionTab &option);

} // namespace yichuang
