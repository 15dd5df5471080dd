// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/fonts.h"

class QLabel;
class QString;
class QWidget;

namespace yichuang {

/** A label of plain @p text that breaks its lines to the width there is. Without a @p parent the caller owns it. */
[[nodiscard]] QLabel *wrappedLabel(const QString &text, TextRole role, Colour textColour = Colour::Text,
                                   QWidget *parent = nullptr);

} // namespace yichuang
