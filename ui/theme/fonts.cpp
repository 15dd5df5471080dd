// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QLabel>

namespace yichuang {

namespace {

// The application keeps it, as it keeps the font all widgets start from.
constexpr const char *largeProperty = "yichuangLargeType";

/** Pixels of TypeSize::Normal as they are in @p size, which keeps the steps between the roles. */
int pixelsFor(int normal, TypeSize size)
{
    return size == TypeSize::Large ? qRound(normal * 17.0 / 14.0) : normal;
}

int normalPixels(TextRole role)
{
    switch (role) {
    case TextRole::Small:
        return 12;
    case TextRole::Body:
    case TextRole::Strong:
        return 14;
    case TextRole::Section:
        return 16;
    case TextRole::Title:
        return 20;
    case TextRole::Display:
        return 32;
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList uiFontFamilies()
{
    // The Windows faces follow the Linux ones so that each system finds its own first.
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei UI"), QStringLiteral("BabelStone Han"),
            QStringLiteral("HanaMinB")};
}

QFont uiFont(TextRole role)
{
    QFont font(uiFontFamilies());
    font.setStyleHint(QFont::SansSerif);
    // Noto Sans CJK and YaHei have figures of one width; what varies is hinting, which would round them unevenly.
    font.setHintingPreference(QFont::PreferVerticalHinting);
    font.setPixelSize(pixelsFor(normalPixels(role), typeSize()));
    if (role != TextRole::Small && role != TextRole::Body)
        font.setWeight(QFont::Bold);
    return font;
}

void applyTypeSize(QApplication &application, TypeSize size)
{
    if (size == typeSize())
        return;
    application.setProperty(largeProperty, size == TypeSize::Large);
    QApplication::setFont(uiFont(TextRole::Body));
}

TypeSize typeSize()
{
    return qApp && qApp->property(largeProperty).toBool() ? TypeSize::Large : TypeSize::Normal;
}

void setTextRole(QLabel *label, TextRole role, Colour textColour)
{
    label->setFont(uiFont(role));
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour(textColour));
    palette.setColor(QPalette::Text, colour(textColour));
    label->setPalette(palette);
}

} // namespace yichuang
