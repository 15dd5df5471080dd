// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QAbstractButton;

namespace yichuang {

/** How much a button calls. At most one Primary in view: what the clerk does next. */
enum class ButtonKind {
    Normal, ///< bordered
    Primary, ///< filled with the accent
    Quiet, ///< no border until the pointer is on it; tool buttons and links
    Danger, ///< bordered, red text: cannot be taken back
    Link, ///< text on the edge of its column, underlined under the pointer
};

/** Dresses a button; YichuangStyle draws it. */
void setButtonKind(QAbstractButton *button, ButtonKind kind);
[[nodiscard]] ButtonKind buttonKind(const QAbstractButton *button);

/** Fusion redrawn calm and flat: quiet one-pixel borders, a visible ring where the focus is, even heights. */
class YichuangStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    YichuangStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returnData) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                                     const QWidget *widget) const override;
    [[nodiscard]] QPalette standardPalette() const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
};

} // namespace yichuang
