// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace yichuang {

/** The one palette. Meanings, not shades: a widget asks for what a thing is, never for a number. */
enum class Colour {
    Window, ///< behind columns, bars and the space around a page
    Surface, ///< a page, a field, a table
    Raised, ///< table heads, quiet bands and disabled controls
    Line, ///< quiet rules between things
    LineStrong, ///< borders of controls
    Text, ///< what is read
    TextQuiet, ///< labels and second lines
    TextDisabled, ///< controls that cannot be used now; still legible
    TextOnAccent, ///< text on Accent
    Accent, ///< the deep blue: the next step, the focus, the place one is in
    AccentHover, ///< Accent under the pointer
    AccentPressed, ///< Accent held down
    AccentSoft, ///< selected rows
    Hover, ///< rows and quiet buttons under the pointer
    Green, ///< in time, done; always with a word or mark
    GreenSoft,
    Amber, ///< at risk, look again
    AmberSoft,
    Red, ///< overdue, refused
    RedSoft,
};

[[nodiscard]] QColor colour(Colour which);

/** Contrast ratio of two opaque colours by WCAG 2.1, 1 to 21. Text needs at least 4.5. */
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

} // namespace yichuang
