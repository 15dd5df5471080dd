// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QLabel>

namespace yichuang {

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
    switch (role) {
    case TextRole::Small:
        font.setPixelSize(12);
        break;
    case TextRole::Body:
        font.setPixelSize(14);
        break;
    case TextRole::Strong:
        font.setPixelSize(14);
        font.setWeight(QFont::Bold);
        break;
    case TextRole::Section:
        font.setPixelSize(16);
        font.setWeight(QFont::Bold);
        break;
    case TextRole::Title:
        font.setPixelSize(20);
        font.setWeight(QFont::Bold);
        break;
    case TextRole::Display:
        font.setPixelSize(32);
        font.setWeight(QFont::Bold);
        break;
    }
    return font;
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
