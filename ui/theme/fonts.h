// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colours.h"

#include <QFont>
#include <QStringList>

class QApplication;
class QLabel;

namespace yichuang {

/** How large all text is: larger at a village station, where few pages are shown and who reads them is often older. */
enum class TypeSize {
    Normal, ///< body text of 14 px
    Large, ///< body text of 17 px
};

/** Sizes and weights of text; the only ones there are. Pixels are those of TypeSize::Normal. */
enum class TextRole {
    Small, ///< 12 px: notes under a field, status line
    Body, ///< 14 px: everything
    Strong, ///< 14 px, medium weight: what stands out in a line
    Section, ///< 16 px, bold: heads of sections
    Title, ///< 20 px, bold: the page's title
    Display, ///< 32 px, bold: the one thing to see first, e.g. the case number
};

/** Noto for the general-use characters, then the faces that have the rarer ones in names (domain.md §7). */
[[nodiscard]] QStringList uiFontFamilies();

/** Font of a role in the type size in force; its figures are tabular. */
[[nodiscard]] QFont uiFont(TextRole role);

/** From now on; widgets made before keep theirs unless their font is the application's. */
void applyTypeSize(QApplication &application, TypeSize size);
[[nodiscard]] TypeSize typeSize();

/** Gives a label a role and a colour. */
void setTextRole(QLabel *label, TextRole role, Colour textColour = Colour::Text);

} // namespace yichuang
