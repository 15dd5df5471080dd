// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyhint.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QCoreApplication>
#include <QPainter>

namespace yichuang {

namespace {
constexpr int capHeight = space(6);
constexpr int capPadding = space(2);
} // namespace

KeyHint::KeyHint(const QKeySequence &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
{
    setFont(uiFont(TextRole::Small));
    setAccessibleName(keys.toString(QKeySequence::NativeText));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QStringList KeyHint::caps() const
{
    // Not the native text: its names of the arrow keys are translated, the caps of a keyboard are not.
    const QString text = m_keys.toString(QKeySequence::PortableText);
    QStringList parts = text.split(QLatin1Char('+'), Qt::SkipEmptyParts);
    if (text.endsWith(QLatin1Char('+')))
        parts << QStringLiteral("+");
    static const std::pair<QLatin1String, QChar> arrows[] = {{QLatin1String("Left"), u'\u2190'},
                                                             {QLatin1String("Up"), u'\u2191'},
                                                             {QLatin1String("Right"), u'\u2192'},
                                                             {QLatin1String("Down"), u'\u2193'}};
    for (QString &part : parts)
        for (const auto &[name, arrow] : arrows)
            if (part == name)
                part = arrow;
    return parts;
}

QSize KeyHint::sizeHint() const
{
    int width = 0;
    const QStringList parts = caps();
    for (const QString &cap : parts)
        width += qMax(capHeight, fontMetrics().horizontalAdvance(cap) + 2 * capPadding) + space(1);
    return {qMax(0, width - space(1)), capHeight};
}

void KeyHint::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = 0;
    const QStringList parts = caps();
    for (const QString &cap : parts) {
        const int width = qMax(capHeight, fontMetrics().horizontalAdvance(cap) + 2 * capPadding);
        const QRect box(x, 0, width, capHeight);
        painter.setPen(colour(Colour::LineStrong));
        painter.setBrush(colour(Colour::Raised));
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
        painter.setPen(colour(Colour::Text));
        painter.drawText(box, Qt::AlignCenter, cap);
        x += width + space(1);
    }
}

QString withKey(const QString &text, const QKeySequence &keys)
{
    if (keys.isEmpty())
        return text;
    return QCoreApplication::translate("KeyHint", "%1 (%2)", "what it does, then its keys")
        .arg(text, keys.toString(QKeySequence::NativeText));
}

} // namespace yichuang
