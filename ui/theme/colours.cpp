// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colours.h"

#include <algorithm>
#include <cmath>

namespace yichuang {

QColor colour(Colour which)
{
    switch (which) {
    case Colour::Window:
        return QColor(0xf3, 0xf5, 0xf8);
    case Colour::Surface:
        return QColor(0xff, 0xff, 0xff);
    case Colour::Raised:
        return QColor(0xf7, 0xf8, 0xfa);
    case Colour::Line:
        return QColor(0xe3, 0xe7, 0xec);
    case Colour::LineStrong:
        return QColor(0xbc, 0xc4, 0xcf);
    case Colour::Text:
        return QColor(0x1b, 0x24, 0x30);
    case Colour::TextQuiet:
        return QColor(0x52, 0x5d, 0x6b);
    case Colour::TextDisabled:
        return QColor(0x66, 0x70, 0x7d);
    case Colour::TextOnAccent:
        return QColor(0xff, 0xff, 0xff);
    case Colour::Accent:
        return QColor(0x1d, 0x4e, 0x94);
    case Colour::AccentHover:
        return QColor(0x18, 0x43, 0x80);
    case Colour::AccentPressed:
        return QColor(0x12, 0x36, 0x69);
    case Colour::AccentSoft:
        return QColor(0xe4, 0xec, 0xf7);
    case Colour::Hover:
        return QColor(0xee, 0xf1, 0xf5);
    case Colour::Green:
        return QColor(0x1c, 0x6e, 0x40);
    case Colour::GreenSoft:
        return QColor(0xe6, 0xf4, 0xea);
    case Colour::Amber:
        return QColor(0x8a, 0x53, 0x00);
    case Colour::AmberSoft:
        return QColor(0xfd, 0xf2, 0xdc);
    case Colour::Red:
        return QColor(0xb1, 0x25, 0x25);
    case Colour::RedSoft:
        return QColor(0xfc, 0xea, 0xea);
    }
    Q_UNREACHABLE();
}

static double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace yichuang
