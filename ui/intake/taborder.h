// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace yichuang {

/**
 * Moves the focus to the widget behind (or before) the one that has it, as the eye goes: through @p parts one after
 * another, inside each in the order of its layouts, and round. False where the focus is in none of them. Qt's own order
 * is that in which widgets were made, and falls into two rings when QWidget::setTabOrder() moves a spin box, in whose
 * line it sees a widget of its own.
 */
bool moveFocusByLayout(const std::vector<QWidget *> &parts, bool next);

/** The widgets Tab visits inside @p part, in the order of its layouts. */
[[nodiscard]] std::vector<QWidget *> tabStops(QWidget *part);

} // namespace yichuang
