// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/fonts.h"

class QLabel;
class QString;

namespace yichuang {

/** A label of plain @p text that breaks its lines to the width there is. The caller owns it. */
[[nodiscard]] QLabel *wrappedLabel(const QString &text, TextRole role, Colour textColour = Colour::Text);

} // namespace yichuang
